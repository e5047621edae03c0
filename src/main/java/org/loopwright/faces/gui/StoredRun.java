package org.loopwright.faces.gui;

import java.nio.file.Path;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.Difference;
import org.loopwright.lab.run.StoredRows;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.scenario.KeptRows;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.RunTables;

/**
 * A run that is stored and played again: whether it has come out the same. Immutable.
 *
 * @param results the folder that has it
 * @param scenario what it was made from
 * @param streams where its luck came from
 * @param rows what was stored of it
 */
record StoredRun(Path results, Scenario scenario, Streams streams, StoredRows rows) {

    /** What a run that has been played to its horizon says beside the stored one, in one line. */
    String verdict(Scenario played, Streams luck, Observations outcome) {
        if (!played.equals(scenario) || !luck.equals(streams)) {
            return "not the stored run: values, seed or replication were changed";
        }
        if (!rows.hasNumbers()) {
            return "nothing to compare with: the stored run has no numbers";
        }
        KeptRows kept = rows.kept() instanceof KeptRows some ? some : KeptRows.EVERY;
        return rows.difference(RunTables.content(outcome, kept))
                .map(StoredRun::words)
                .orElse("same as stored ✓");
    }

    private static String words(Difference first) {
        return "differs from what is stored: first in " + first.where() + ", row " + first.row() + ": stored "
                + first.stored() + ", here " + first.repeated() + " (" + first.cells() + " cells in all)";
    }
}
