package org.loopwright.faces.findings;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/** Where the time of an improvement loop goes: the share of each stage and the longest waits, by system. */
final class TimeTable {

    private static final int NAME = 22;
    private static final int CELL = 11;

    private TimeTable() {}

    static void write(Outcomes outcomes, Lines lines) {
        String rule = outcomes.firstMeans();
        lines.gap().heading("Where the time of a loop goes");
        lines.words(
                "",
                "",
                "Share of loop time in each stage [%], " + Outcomes.meansTitle(rule)
                        + ": mean over runs at all depths, then over industries.");
        StringBuilder header = new StringBuilder(Lines.left(EconomyLabel.SYSTEM.name(), NAME));
        for (Stage stage : Stage.values()) {
            header.append(Lines.right(stage.column(), CELL));
        }
        lines.line(header.toString());
        for (String system : outcomes.systems()) {
            StringBuilder line = new StringBuilder(Lines.left(system, NAME));
            for (Stage stage : Stage.values()) {
                double share = outcomes.mean(OutcomeMeasures.share(stage).name(), system, rule, null);
                line.append(Lines.right(Lines.number(100 * share, 1), CELL));
            }
            lines.line(line.toString());
        }
        lines.gap()
                .line(Lines.left(EconomyLabel.SYSTEM.name(), NAME) + Lines.right("loop [days]", 14)
                        + "   longest waits within it [days]");
        for (String system : outcomes.systems()) {
            double loop = outcomes.mean(Outcomes.LOOP_DAYS, system, rule, null);
            lines.line(Lines.left(system, NAME) + Lines.right(Lines.number(loop, 0), 14) + "   "
                    + waits(outcomes, system, rule, loop));
        }
    }

    /** The three longest waits, with the share of the loop that each takes. */
    private static String waits(Outcomes outcomes, String system, String rule, double loop) {
        Map<Wait, Double> days = new EnumMap<>(Wait.class);
        for (Wait wait : Wait.causes()) {
            double mean = outcomes.mean(OutcomeMeasures.days(wait).name(), system, rule, null);
            if (mean > 0) {
                days.put(wait, mean);
            }
        }
        String text = days.entrySet().stream()
                .sorted(Map.Entry.<Wait, Double>comparingByValue().reversed())
                .limit(3)
                .map(wait -> wait.getKey().column() + " " + Lines.number(wait.getValue(), 0)
                        + (loop > 0 ? " (" + Lines.number(100 * wait.getValue() / loop, 0) + " %)" : ""))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "none" : text;
    }
}
