package org.loopwright.faces.cli.run;

import java.util.List;
import org.loopwright.faces.cli.text.OutcomeText;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.StoredStudy;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/**
 * A run that somebody asks about: one of a scenario, or one of a folder of results.
 *
 * @param sheets from which its scenario follows
 * @param spec its scenario before sheets are read
 * @param seed root of its luck
 * @param replication whose luck it has, from 1
 * @param name for people
 */
record AskedRun(ParameterFolder sheets, ScenarioSpec spec, long seed, int replication, String name) {

    /** A run of a folder of results, as it was. */
    static AskedRun of(StoredStudy<Scenario> stored, PlannedRun run) {
        ParameterFolder sheets = new ParameterFolder(stored.sheets().root());
        sheets.files().keepWithin();
        ScenarioSpec spec = stored.study()
                .base()
                .with(stored.study().settings(run.point(), stored.sheets().paths()));
        return new AskedRun(
                sheets,
                spec,
                stored.study().seed(),
                stored.study().luck(run.run()),
                "Study " + stored.study().name() + ", run " + run.run());
    }

    Scenario scenario() {
        return sheets.resolve(spec, List.of());
    }

    Streams streams() {
        return new Streams(seed, replication);
    }

    /** What the run is, in two lines. */
    String heading(Scenario resolved) {
        return name + ": " + resolved.industry().label() + System.lineSeparator()
                + OutcomeText.number(resolved.horizon()) + " days after " + OutcomeText.number(resolved.warmUp())
                + " of warm-up, " + resolved.means().column() + " means, seed " + SeedText.format(seed)
                + ", replication " + replication;
    }
}
