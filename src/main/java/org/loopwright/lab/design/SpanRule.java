package org.loopwright.lab.design;

import java.util.List;
import org.loopwright.lab.sheet.Setting;

/**
 * Of which runs, firms and projects a study keeps the spans.
 *
 * @param replications kept ones; empty: all
 * @param where levels that a design point must have
 * @param firms numbers of kept firms; empty: all
 * @param everyNthProject n: projects 1, 1 + n, 1 + 2n … of each firm
 */
public record SpanRule(List<Integer> replications, List<Setting> where, List<Integer> firms, int everyNthProject) {

    /** Copies the lists. */
    public SpanRule {
        replications = List.copyOf(replications);
        where = List.copyOf(where);
        firms = List.copyOf(firms);
        if (everyNthProject < 1) {
            throw new IllegalArgumentException("every_nth_project must be >= 1, was " + everyNthProject);
        }
    }

    /** True if spans of the run are kept. */
    public boolean keeps(PlannedRun run) {
        return (replications.isEmpty() || replications.contains(run.replication()))
                && where.stream()
                        .allMatch(setting -> run.point()
                                .level(setting.path())
                                .filter(setting.value()::equals)
                                .isPresent());
    }

    /** True if both keep the same spans, wherever they were written. */
    boolean keepsTheSame(SpanRule other) {
        return replications.equals(other.replications)
                && levels().equals(other.levels())
                && firms.equals(other.firms)
                && everyNthProject == other.everyNthProject;
    }

    private List<List<String>> levels() {
        return where.stream()
                .map(setting -> List.of(setting.path(), setting.value()))
                .toList();
    }
}
