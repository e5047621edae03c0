package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.subject.observation.Span;

/**
 * The critical path of one loop: what was done or waited for, for whom, from the start of research to the return of data.
 * Each piece starts on the very number on which the one before it ends, so that the pieces are the loop's time. Immutable.
 *
 * @param pieces at least one, in order; none without length, neighbours that say the same joined
 */
public record LoopPath(List<Span> pieces) {

    /** Refuses paths with gaps. */
    public LoopPath {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a critical path needs a piece");
        }
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i).startDay() != pieces.get(i - 1).endDay()) {
                throw new IllegalArgumentException("pieces of a critical path must follow one another, found "
                        + pieces.get(i - 1).endDay() + " and " + pieces.get(i).startDay());
            }
        }
    }

    /** The pieces of some spans: those of no length go, and neighbours that say the same are joined. */
    static List<Span> joined(List<Span> spans) {
        List<Span> pieces = new ArrayList<>();
        for (Span span : spans) {
            if (span.endDay() <= span.startDay()) {
                continue;
            }
            int last = pieces.size() - 1;
            if (last >= 0 && sayTheSame(pieces.get(last), span)) {
                pieces.set(last, until(pieces.get(last), span.endDay()));
            } else {
                pieces.add(span);
            }
        }
        return pieces;
    }

    private static boolean sayTheSame(Span a, Span b) {
        return a.stage() == b.stage() && a.cause() == b.cause() && a.waitedFor().equals(b.waitedFor());
    }

    private static Span until(Span span, double day) {
        return new Span(
                span.firm(),
                span.project(),
                span.component(),
                span.componentName(),
                span.outSetSize(),
                span.stage(),
                span.cause(),
                span.waitedFor(),
                span.startDay(),
                day,
                span.outcome());
    }

    /** Number of the firm. */
    public int firm() {
        return pieces.get(0).firm();
    }

    /** Number of the project within its firm. */
    public int project() {
        return pieces.get(0).project();
    }

    /** When research began [days]. */
    public double startDay() {
        return pieces.get(0).startDay();
    }

    /** When the data were back [days]. */
    public double endDay() {
        return pieces.get(pieces.size() - 1).endDay();
    }

    /** The loop's time [days]. */
    public double days() {
        return endDay() - startDay();
    }
}
