package org.loopwright.subject.scenario;

import java.util.List;
import java.util.Optional;
import org.loopwright.lab.design.Kept;

/**
 * What is kept of the series and spans of one run; all else is kept in full.
 *
 * @param seriesEveryDays distance of the points of series; 0: no series [days]
 * @param spans which spans; empty: none
 */
public record KeptRows(double seriesEveryDays, Optional<Spans> spans) implements Kept {

    /** Every span, and every point of series: the model records one every 30 days, so that one a day is all. */
    public static final KeptRows EVERY = new KeptRows(1, Optional.of(Spans.ALL));

    /**
     * Which spans of a run are kept.
     *
     * @param firms numbers of kept firms; empty: all
     * @param everyNthProject n: projects 1, 1 + n, 1 + 2n … of each firm
     */
    public record Spans(List<Integer> firms, int everyNthProject) {

        /** The spans of all projects of all firms. */
        public static final Spans ALL = new Spans(List.of(), 1);

        /** Copies the list and refuses steps that lead nowhere. */
        public Spans {
            firms = List.copyOf(firms);
            if (everyNthProject < 1) {
                throw new IllegalArgumentException("every_nth_project must be >= 1, was " + everyNthProject);
            }
        }

        /** True if the spans of a project of a firm are kept, both numbered from 1. */
        public boolean keeps(int firm, int project) {
            return (firms.isEmpty() || firms.contains(firm)) && (project - 1) % everyNthProject == 0;
        }
    }

    @Override
    public String words() {
        String kept = spans.map(rule -> "firms " + rule.firms() + " every " + rule.everyNthProject())
                .orElse("none");
        return "series every " + seriesEveryDays + ", spans " + kept;
    }
}
