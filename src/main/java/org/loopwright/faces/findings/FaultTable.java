package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.subject.observation.EconomyLabel;

/** Where the hidden faults of designs are found, and what finding them costs in rounds, stops and incidents, by system. */
final class FaultTable {

    private FaultTable() {}

    /** Writes nothing where no system tried a project, as in tables of a version without hidden faults. */
    static void write(Outcomes outcomes, Lines lines) {
        String rule = outcomes.firstMeans();
        if (outcomes.systems().stream()
                .allMatch(system -> Double.isNaN(mean(FaultMeasure.FIRST_PASS, outcomes, system, rule)))) {
            return;
        }
        lines.gap().heading("Where faults are found");
        lines.words(
                "",
                "",
                "Per tried design: first pass (no fault in the first round) [%], rounds, merges, faults shown in "
                        + "simulation and trial; per design that passed: stops, incidents, faults shown in ramp and "
                        + "field; " + Outcomes.meansTitle(rule) + ": " + TimeTable.pooled(outcomes));
        PrintedTable table = new PrintedTable(EconomyLabel.SYSTEM.name());
        for (FaultMeasure measure : FaultMeasure.values()) {
            table.column(measure.title());
        }
        for (String system : outcomes.systems()) {
            List<String> cells = new ArrayList<>();
            for (FaultMeasure measure : FaultMeasure.values()) {
                cells.add(measure.cell(mean(measure, outcomes, system, rule)));
            }
            table.row(system, cells);
        }
        table.write(lines);
    }

    private static double mean(FaultMeasure measure, Outcomes outcomes, String system, String rule) {
        return outcomes.mean(measure.column(), system, rule, null);
    }
}
