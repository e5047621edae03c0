package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.subject.observation.EconomyLabel;

/**
 * The runs that pictures over time show: the first rule of means, each system at the middle of its depths, a choice
 * that is made without a look at results. Other tables are joined to them by run and system.
 */
public final class MiddleRuns {

    /**
     * A run of one system.
     *
     * @param replication from 0
     */
    public record Shown(OutcomeCell cell, int replication) {}

    private final Map<String, Shown> runs = new HashMap<>();
    private final String words;

    /** Reads the runs of a results folder. */
    public MiddleRuns(Path folder, Outcomes outcomes) throws IOException {
        String rule = outcomes.firstMeans();
        Map<String, Double> depths = new HashMap<>();
        outcomes.systems().forEach(system -> depths.put(system, outcomes.middleDepth(system)));
        Map<Integer, Integer> replications = new HashMap<>();
        try (TableFile table = TableFile.open(folder.resolve("outcomes.csv"))) {
            int run = table.column(OutcomeTable.RUN.name());
            int system = table.column(EconomyLabel.SYSTEM.name());
            int industry = table.find(EconomyLabel.INDUSTRY.name());
            int depth = table.find(EconomyLabel.VERTICAL_INTEGRATION.name());
            int means = table.find(EconomyLabel.MEANS.name());
            int replication = table.column(OutcomeTable.REPLICATION.name());
            int status = table.find(OutcomeTable.STATUS.name());
            while (table.next()) {
                if (status >= 0 && !table.text(status).equals(RunRecord.Status.OK.column())) {
                    continue;
                }
                int number = replications.computeIfAbsent((int) table.number(replication), n -> replications.size());
                String of = table.text(system);
                if (table.text(means).equals(rule) && Double.compare(table.number(depth), depths.get(of)) == 0) {
                    OutcomeCell cell = new OutcomeCell(table.text(industry), of, rule, table.number(depth));
                    runs.put(key(table.text(run), of), new Shown(cell, number));
                }
            }
        }
        List<Double> shown = depths.values().stream().distinct().toList();
        String where = shown.size() > 1
                ? "each system at the middle of its depths"
                : shown.get(0).isNaN() ? "" : String.format(Locale.ROOT, "every system at depth %.2f", shown.get(0));
        words = Outcomes.meansTitle(rule) + (where.isEmpty() ? "" : ", " + where);
    }

    /** The run of that number and system, or null where the picture does not show it. */
    public Shown find(String run, String system) {
        return runs.get(key(run, system));
    }

    /** What was chosen, for subtitles. */
    public String words() {
        return words;
    }

    private static String key(String run, String system) {
        return run + '\n' + system;
    }
}
