package org.loopwright.lab.design;

import java.util.Optional;

/**
 * How much of series and spans a study keeps; outcomes and generations are always kept in full.
 *
 * @param seriesEveryDays distance of the points of series; 0: no series [days]
 * @param firstReplicationSeriesEveryDays the same in replication 1 [days]
 * @param spans which spans; empty: none
 */
public record Keep(double seriesEveryDays, double firstReplicationSeriesEveryDays, Optional<SpanRule> spans) {

    /** No series and no spans. */
    public static final Keep OUTCOMES_ONLY = new Keep(0, 0, Optional.empty());

    /** Distance of the points of the series of a run; 0: no series [days]. */
    public double seriesEvery(PlannedRun run) {
        return run.replication() == 1 ? firstReplicationSeriesEveryDays : seriesEveryDays;
    }

    /** Which spans of a run are kept; empty: none. */
    public Optional<SpanRule> spans(PlannedRun run) {
        return spans.filter(rule -> rule.keeps(run));
    }

    /** True if both keep the same of every run, wherever they were written. */
    public boolean keepsTheSame(Keep other) {
        return seriesEveryDays == other.seriesEveryDays
                && firstReplicationSeriesEveryDays == other.firstReplicationSeriesEveryDays
                && spans.isPresent() == other.spans.isPresent()
                && (spans.isEmpty() || spans.get().keepsTheSame(other.spans.orElseThrow()));
    }
}
