package org.loopwright.subject.observation;

import java.util.List;
import java.util.Optional;

/**
 * What is kept of series and spans of a run; all else is kept in full.
 *
 * @param seriesEveryDays distance of the points of series; 0: no series [days]
 * @param spans which spans; empty: none
 */
public record Kept(double seriesEveryDays, Optional<Spans> spans) {

    /**
     * Which spans are kept.
     *
     * @param firms numbers of kept firms; empty: all
     * @param everyNthProject n: projects 1, 1 + n, 1 + 2n … of each firm
     */
    public record Spans(List<Integer> firms, int everyNthProject) {

        /** Copies the list. */
        public Spans {
            firms = List.copyOf(firms);
        }

        boolean keeps(Span span) {
            return (firms.isEmpty() || firms.contains(span.firm())) && (span.project() - 1) % everyNthProject == 0;
        }
    }

    /** Everything that was observed. */
    public static Kept all(double everyDays) {
        return new Kept(everyDays, Optional.of(new Spans(List.of(), 1)));
    }

    /** True if a span is kept. */
    boolean keeps(Span span) {
        return spans.filter(rule -> rule.keeps(span)).isPresent();
    }

    /** In words: equal for runs of which the same rows are kept. */
    public String words() {
        String kept = spans.map(rule -> "firms " + rule.firms() + " every " + rule.everyNthProject())
                .orElse("none");
        return "series every " + seriesEveryDays + ", spans " + kept;
    }
}
