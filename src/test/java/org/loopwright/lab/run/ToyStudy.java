package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.ResearchBooks;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.LoopSubject;

/** Studies with a toy in place of the model: one number per system, found in the column unit_cost_final. */
final class ToyStudy {

    static final ParameterFolder PARAMETERS = new ParameterFolder(Path.of("params"));
    static final Manifest.Program PROGRAM = new Manifest.Program("0.1.0", "", null, "b".repeat(64));

    /** The number of a system. */
    @FunctionalInterface
    interface SystemNumber {
        double of(Scenario scenario, IndustrialSystem system, Streams streams);
    }

    /** What stands in for the model. */
    @FunctionalInterface
    interface Model extends BiFunction<Scenario, Streams, Observations> {}

    private ToyStudy() {}

    static Study read(Path folder, String text) throws IOException {
        return StudyReader.read(Files.writeString(folder.resolve("toy.yaml"), text), PARAMETERS);
    }

    static StudyRun<Scenario> run(Study study, Path out, int threads, Model model) {
        return StudyRun.of(new LoopSubject(model), study, PARAMETERS, out, threads, PROGRAM);
    }

    static Model simulator(SystemNumber number) {
        return (scenario, streams) -> {
            List<EconomyObservations> economies = new ArrayList<>();
            for (IndustrialSystem system : scenario.systems()) {
                double x = number.of(scenario, system, streams);
                SeriesPoint last = new SeriesPoint(
                        3650, x, 1, 1, 1, 0, 0.5, 0.6, 0.7, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, ResearchBooks.NONE);
                economies.add(new EconomyObservations(
                        system.name(), List.of(), List.of(), List.of(), List.of(last), ResearchBooks.NONE, List.of()));
            }
            return new Observations(3650, 365, 1825, economies, 7, streams.replication());
        };
    }

    /** Cells of a column of the outcomes, in the order of the rows. */
    static List<String> column(Path out, String name) throws IOException {
        List<String> lines = Files.readAllLines(out.resolve("outcomes.csv"));
        int index = List.of(lines.get(0).split(",", -1)).indexOf(name);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[index]).toList();
    }
}
