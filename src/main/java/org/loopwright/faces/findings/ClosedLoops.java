package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.Span;

/**
 * The loops of one economy that closed from some day on, the quickest first, each with its critical path. Immutable.
 *
 * @param system name of the economy's system
 * @param loops by time, then firm and project
 */
public record ClosedLoops(String system, List<LoopPath> loops) {

    /** Loops that are looked at. */
    public enum Pick {
        /** Of the least time. */
        QUICKEST,
        /** Whose time is the median, the lower one of two middle ones. */
        TYPICAL,
        /** Of the most time. */
        SLOWEST;

        /** What tables call it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Its place among so many, from 0. */
        int of(int size) {
            return switch (this) {
                case QUICKEST -> 0;
                case TYPICAL -> (size - 1) / 2;
                case SLOWEST -> size - 1;
            };
        }
    }

    public ClosedLoops {
        loops = List.copyOf(loops);
    }

    /** Those of a run that closed from its warm-up day on. */
    public static ClosedLoops of(Observations run, EconomyObservations economy) {
        return of(economy.system(), economy.spans(), run.warmUpDay());
    }

    /**
     * Those among some spans.
     *
     * @param spans by firm, project and start
     * @param fromDay first day of their ends [days]
     */
    static ClosedLoops of(String system, List<Span> spans, double fromDay) {
        List<LoopPath> loops = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= spans.size(); i++) {
            if (i == spans.size() || !isOneLoop(spans.get(from), spans.get(i))) {
                List<Span> own = spans.subList(from, i);
                Span last = own.get(own.size() - 1);
                List<Span> pieces = last.outcome() == LoopOutcome.SHIPPED && last.endDay() >= fromDay
                        ? LoopPath.joined(own)
                        : List.of();
                if (!pieces.isEmpty()) {
                    loops.add(new LoopPath(pieces));
                }
                from = i;
            }
        }
        loops.sort(Comparator.comparingDouble(LoopPath::days)
                .thenComparing(LoopPath::firm)
                .thenComparing(LoopPath::project));
        return new ClosedLoops(system, loops);
    }

    private static boolean isOneLoop(Span a, Span b) {
        return a.firm() == b.firm() && a.project() == b.project();
    }

    /** One of them; none if no loop closed. */
    public Optional<LoopPath> pick(Pick pick) {
        return loops.isEmpty() ? Optional.empty() : Optional.of(loops.get(pick.of(loops.size())));
    }
}
