package org.loopwright.subject.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.BiFunction;
import org.loopwright.lab.design.Kept;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.Subject;
import org.loopwright.lab.run.build.ModelBuild;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.observation.GenerationTable;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.SeriesTable;
import org.loopwright.subject.observation.SpanTable;
import org.loopwright.subject.scenario.KeptRows;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/**
 * Industrial economies as the laboratory sees them: the cases of a run are the economies of its systems. Immutable. Who
 * wants something else of a run than its rows overrides {@link #run}.
 */
public class LoopSubject implements Subject<Scenario> {

    private static final List<TableSchema> TABLES = List.of(
            OutcomeMeasures.TABLE.schema(),
            GenerationTable.TABLE.schema(),
            SeriesTable.TABLE.schema(),
            SpanTable.TABLE.schema());

    private final BiFunction<Scenario, Streams, Observations> model;

    /** The subject with the model of this program. */
    public LoopSubject() {
        this(LoopModel::simulate);
    }

    /**
     * The subject with another model, or with one that is watched.
     *
     * @param model makes runs; a pure function, called from many threads
     */
    public LoopSubject(BiFunction<Scenario, Streams, Observations> model) {
        this.model = model;
    }

    @Override
    public String version() {
        try (InputStream in = LoopSubject.class.getResourceAsStream("build.properties")) {
            Properties build = new Properties();
            build.load(in);
            return build.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the version in the jar cannot be read", unreadable);
        }
    }

    @Override
    public String build() {
        return ModelBuild.of(LoopSubject.class);
    }

    @Override
    public ParameterFolder sheets(Path folder) {
        return new ParameterFolder(folder);
    }

    @Override
    public List<Column> labels() {
        return EconomyLabel.TABLE.schema().columns();
    }

    @Override
    public List<List<Object>> cases(Scenario scenario) {
        return scenario.systems().stream()
                .map(system -> EconomyLabel.TABLE.row(new EconomyLabel(
                        system.name(),
                        scenario.industry().name(),
                        system.integration().depth(),
                        scenario.means().column())))
                .toList();
    }

    @Override
    public List<TableSchema> tables() {
        return TABLES;
    }

    @Override
    public Response response() {
        return new Response("embodiment time", OutcomeMeasures.EMBODIMENT_TIME_DAYS.name(), true);
    }

    @Override
    public RunRows run(Scenario scenario, Streams streams, Kept kept) {
        Observations seen = model.apply(scenario, streams);
        int systems = scenario.systems().size();
        if (seen.economies().size() != systems) {
            throw new IllegalArgumentException("the scenario has " + systems + " systems, but was observed in "
                    + seen.economies().size() + " economies");
        }
        return RunTables.content(seen, kept instanceof KeptRows rows ? rows : KeptRows.EVERY);
    }
}
