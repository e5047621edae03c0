package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/** Where the time of an improvement loop goes: the share of each stage and the longest waits, by system. */
final class TimeTable {

    private static final String HEADING = "Where the time of a loop goes";
    private static final int LONGEST = 3;
    private static final int MOST = 2;

    private TimeTable() {}

    /** A line for each system: its loop, its longest stages, its longest waits. */
    static void writeShort(Outcomes outcomes, Lines lines) {
        String rule = outcomes.firstMeans();
        lines.words(
                "",
                "  ",
                "Days of a loop, its longest stages [%] and waits [days], " + Outcomes.meansTitle(rule) + ":");
        PrintedTable table = new PrintedTable("").column("");
        for (String system : outcomes.systems()) {
            double loop = outcomes.mean(Outcomes.LOOP_DAYS, system, rule, null);
            String stages = Arrays.stream(Stage.values())
                    .sorted(Comparator.comparingDouble((Stage stage) -> -share(outcomes, stage, system, rule)))
                    .limit(MOST)
                    .map(stage -> stage.column() + " " + Lines.number(100 * share(outcomes, stage, system, rule), 0))
                    .collect(Collectors.joining(", "));
            table.row(
                    system,
                    List.of(Lines.number(loop, 0)),
                    stages + "; " + waits(outcomes, system, rule, Double.NaN, MOST));
        }
        table.write(lines);
    }

    private static double share(Outcomes outcomes, Stage stage, String system, String rule) {
        return outcomes.mean(OutcomeMeasures.share(stage).name(), system, rule, null);
    }

    static void write(Outcomes outcomes, Lines lines) {
        String rule = outcomes.firstMeans();
        lines.gap().heading(HEADING);
        lines.words(
                "", "", "Share of loop time in each stage [%], " + Outcomes.meansTitle(rule) + ": " + pooled(outcomes));
        PrintedTable stages = new PrintedTable(EconomyLabel.SYSTEM.name());
        for (Stage stage : Stage.values()) {
            stages.column(stage.column());
        }
        for (String system : outcomes.systems()) {
            List<String> cells = new ArrayList<>();
            for (Stage stage : Stage.values()) {
                cells.add(Lines.number(100 * share(outcomes, stage, system, rule), 1));
            }
            stages.row(system, cells);
        }
        stages.write(lines);
        lines.gap().words("", "", "Days of a loop, and the longest waits within it:");
        PrintedTable loops = new PrintedTable(EconomyLabel.SYSTEM.name()).column("days");
        for (String system : outcomes.systems()) {
            double loop = outcomes.mean(Outcomes.LOOP_DAYS, system, rule, null);
            loops.row(system, List.of(Lines.number(loop, 0)), waits(outcomes, system, rule, loop, LONGEST));
        }
        loops.write(lines);
    }

    /** What means over many runs are taken over, as a sentence. */
    static String pooled(Outcomes outcomes) {
        List<String> over = outcomes.factors().stream()
                .map(outcomes::axis)
                .filter(axis -> !axis.label().equals(EconomyLabel.MEANS.name()))
                .map(Axis::label)
                .toList();
        return "mean over runs" + (over.isEmpty() ? "" : " at all levels of " + String.join(", ", over))
                + ", then over industries.";
    }

    /** The longest waits, with the share of the loop that each takes where its days are given. */
    private static String waits(Outcomes outcomes, String system, String rule, double loop, int most) {
        Map<Wait, Double> days = new EnumMap<>(Wait.class);
        for (Wait wait : Wait.causes()) {
            double mean = outcomes.mean(OutcomeMeasures.days(wait).name(), system, rule, null);
            if (mean > 0) {
                days.put(wait, mean);
            }
        }
        String text = days.entrySet().stream()
                .sorted(Map.Entry.<Wait, Double>comparingByValue().reversed())
                .limit(most)
                .map(wait -> wait.getKey().column() + " " + Lines.number(wait.getValue(), 0)
                        + (loop > 0 ? " (" + Lines.number(100 * wait.getValue() / loop, 0) + " %)" : ""))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "none" : text;
    }
}
