package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/** Critical paths summed up: by stage and wait, and by whom was waited for. */
final class PathTables {

    /** Holders in a table. */
    private static final int MOST_HOLDERS = 12;

    private static final String TOTAL = "all";
    private static final int PERCENT = 100;

    private PathTables() {}

    /** A stretch of time under the name by which it is summed up. */
    record Stretch(String name, double fromDay, double toDay) {

        double days() {
            return toDay - fromDay;
        }
    }

    /** The pieces of a path as stretches. */
    static List<Stretch> stretches(List<Span> pieces) {
        return pieces.stream()
                .map(piece -> new Stretch(name(piece.stage(), piece.cause()), piece.startDay(), piece.endDay()))
                .toList();
    }

    private static String name(Stage stage, Wait cause) {
        return stage.column() + (cause == Wait.NONE ? "" : ": " + cause.column());
    }

    /**
     * Days by stage and wait of the quickest, the typical and the slowest of some paths, and the mean of all.
     *
     * @param title of the table
     * @param system whose they are
     * @param before names of stretches before the first stage, in their order
     * @param paths at least one, the quickest first
     */
    static Finding byStage(String title, String system, List<String> before, List<List<Stretch>> paths) {
        Map<String, double[]> days = new LinkedHashMap<>();
        int columns = ClosedLoops.Pick.values().length + 1;
        before.forEach(name -> days.put(name, new double[columns]));
        for (Stage stage : Stage.values()) {
            for (Wait cause : Wait.values()) {
                days.put(name(stage, cause), new double[columns]);
            }
        }
        double[] all = new double[columns];
        for (ClosedLoops.Pick pick : ClosedLoops.Pick.values()) {
            List<Stretch> path = paths.get(pick.of(paths.size()));
            path.forEach(stretch -> days.get(stretch.name())[pick.ordinal()] += stretch.days());
            all[pick.ordinal()] = time(path);
        }
        for (List<Stretch> path : paths) {
            path.forEach(stretch -> days.get(stretch.name())[columns - 1] += stretch.days() / paths.size());
            all[columns - 1] += time(path) / paths.size();
        }
        List<Finding.Line> lines = new ArrayList<>();
        days.forEach((name, own) -> {
            if (own[columns - 1] > 0) {
                lines.add(line(name, own));
            }
        });
        lines.add(line(TOTAL, all));
        List<String> names = new ArrayList<>();
        for (ClosedLoops.Pick pick : ClosedLoops.Pick.values()) {
            names.add(pick.word());
        }
        names.add("mean");
        return new Finding(
                title, "", system, "stage: wait", names, lines, Map.of("paths", (double) paths.size()), List.of());
    }

    /** From the first day to the last: the sum of stretches without its rounding. */
    private static double time(List<Stretch> path) {
        return path.get(path.size() - 1).toDay() - path.get(0).fromDay();
    }

    private static Finding.Line line(String name, double[] days) {
        List<Interval> values = new ArrayList<>();
        for (double one : days) {
            values.add(Finding.plain(one));
        }
        return new Finding.Line(name, values, "");
    }

    /** Who held the closed loops up, the longest first: owners and the regulator by name, the firm where it is itself. */
    static Finding byHolder(ClosedLoops closed) {
        Map<String, double[]> held = new LinkedHashMap<>();
        double all = 0;
        for (LoopPath loop : closed.loops()) {
            all += loop.days();
            Map<String, Double> own = new LinkedHashMap<>();
            for (Span piece : loop.pieces()) {
                if (piece.cause() != Wait.NONE) {
                    String who = piece.waitedFor().isEmpty() ? "firm " + piece.firm() : piece.waitedFor();
                    own.merge(who + ": " + piece.cause().column(), piece.endDay() - piece.startDay(), Double::sum);
                }
            }
            own.forEach((who, days) -> {
                double[] sum = held.computeIfAbsent(who, name -> new double[2]);
                sum[0] += days;
                sum[1]++;
            });
        }
        double total = all;
        int loops = closed.loops().size();
        List<Finding.Line> lines = held.entrySet().stream()
                .sorted(Comparator.comparingDouble(one -> -one.getValue()[0]))
                .limit(MOST_HOLDERS)
                .map(one -> line(one.getKey(), new double[] {
                    one.getValue()[0] / loops, PERCENT * one.getValue()[0] / total, PERCENT * one.getValue()[1] / loops
                }))
                .toList();
        List<String> remarks = held.size() <= MOST_HOLDERS
                ? List.of()
                : List.of("The first " + MOST_HOLDERS + " of " + held.size() + ".");
        return new Finding(
                closed.system(),
                "",
                closed.system(),
                "who: wait",
                List.of("days of a loop", "% of its time", "% of loops"),
                lines,
                Map.of("holders", (double) held.size()),
                remarks);
    }
}
