package org.loopwright.faces.findings;

import org.loopwright.subject.observation.EconomyLabel;

/** Where the hidden faults of designs are found, and what finding them costs in rounds, stops and incidents, by system. */
final class FaultTable {

    private static final int NAME = 22;

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
                        + "field; " + Outcomes.meansTitle(rule)
                        + ": mean over runs at all depths, then over industries.");
        StringBuilder header = new StringBuilder(Lines.left(EconomyLabel.SYSTEM.name(), NAME));
        for (FaultMeasure measure : FaultMeasure.values()) {
            header.append(measure.header());
        }
        lines.line(header.toString());
        for (String system : outcomes.systems()) {
            StringBuilder line = new StringBuilder(Lines.left(system, NAME));
            for (FaultMeasure measure : FaultMeasure.values()) {
                line.append(measure.cell(mean(measure, outcomes, system, rule)));
            }
            lines.line(line.toString());
        }
    }

    private static double mean(FaultMeasure measure, Outcomes outcomes, String system, String rule) {
        return outcomes.mean(measure.column(), system, rule, null);
    }
}
