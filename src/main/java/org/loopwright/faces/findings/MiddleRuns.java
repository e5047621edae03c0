package org.loopwright.faces.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The runs that pictures over time show: the first rule of means, each system at the middle of its depths, a choice
 * that is made without a look at results. Other tables are joined to them by run and system.
 */
public final class MiddleRuns {

    private final Map<String, Outcomes.Row> rows = new HashMap<>();
    private final String words;

    public MiddleRuns(Outcomes outcomes) {
        String rule = outcomes.firstMeans();
        for (Outcomes.Row row : outcomes.rows()) {
            Outcomes.Cell cell = row.cell();
            if (cell.means().equals(rule) && Double.compare(cell.depth(), outcomes.middleDepth(cell.system())) == 0) {
                rows.put(key(row.run(), cell.system()), row);
            }
        }
        List<Double> depths = outcomes.systems().stream()
                .map(outcomes::middleDepth)
                .distinct()
                .toList();
        String where = depths.size() > 1
                ? "each system at the middle of its depths"
                : depths.get(0).isNaN() ? "" : String.format(Locale.ROOT, "every system at depth %.2f", depths.get(0));
        words = Outcomes.meansTitle(rule) + (where.isEmpty() ? "" : ", " + where);
    }

    /** The row of that run and system, or null where the picture does not show it. */
    public Outcomes.Row find(String run, String system) {
        return rows.get(key(run, system));
    }

    /** What was chosen, for subtitles. */
    public String words() {
        return words;
    }

    private static String key(String run, String system) {
        return run + '\n' + system;
    }
}
