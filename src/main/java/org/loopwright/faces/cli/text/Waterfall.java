package org.loopwright.faces.cli.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.SpanTable;
import org.loopwright.subject.observation.Wait;

/**
 * A typical loop of one economy, drawn as bars on its own time axis: what was done or waited for, for whom, when and
 * how long. Typical is the closed loop whose duration is the median (the lower one of two middle ones), among those
 * that closed from the warm-up day on. Immutable.
 *
 * @param system name of the economy's system
 * @param loop the typical loop
 * @param closed number of closed loops among which it is the median [1]
 * @param pieces its critical path, without pieces that take no time, neighbours that say the same joined
 */
public record Waterfall(String system, LoopRecord loop, int closed, List<Span> pieces) {

    /** One screen: more pieces than this are thinned out, shortest first. */
    static final int MOST_LINES = 24;

    /** Width of the time axis; with it a line has 100 columns. */
    private static final int BAR = 39;

    private static final String LINE = "%-10s %-11s %-20s %7s %7s  %s";

    public Waterfall {
        pieces = List.copyOf(pieces);
    }

    /** The typical loop of an economy; empty if no loop closed. */
    public static Optional<Waterfall> of(Observations run, EconomyObservations economy) {
        List<LoopRecord> closed = economy.loops().stream()
                .filter(loop -> loop.closed() && loop.endDay() >= run.warmUpDay())
                .sorted(Comparator.comparingDouble(Waterfall::days)
                        .thenComparing(LoopRecord::firm)
                        .thenComparing(LoopRecord::project))
                .toList();
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        LoopRecord typical = closed.get((closed.size() - 1) / 2);
        return Optional.of(new Waterfall(economy.system(), typical, closed.size(), pieces(economy, typical)));
    }

    private static double days(LoopRecord loop) {
        return loop.endDay() - loop.startDay();
    }

    private static List<Span> pieces(EconomyObservations economy, LoopRecord loop) {
        List<Span> pieces = new ArrayList<>();
        for (Span span : economy.spans()) {
            if (span.firm() != loop.firm() || span.project() != loop.project() || span.endDay() <= span.startDay()) {
                continue;
            }
            Span last = pieces.isEmpty() ? span : pieces.get(pieces.size() - 1);
            if (!pieces.isEmpty() && sameWork(last, span)) {
                pieces.set(pieces.size() - 1, joined(last, span));
            } else {
                pieces.add(span);
            }
        }
        return pieces;
    }

    private static boolean sameWork(Span a, Span b) {
        return a.stage() == b.stage() && a.cause() == b.cause() && a.waitedFor().equals(b.waitedFor());
    }

    private static Span joined(Span a, Span b) {
        return new Span(
                a.firm(),
                a.project(),
                a.component(),
                a.componentName(),
                a.outSetSize(),
                a.stage(),
                a.cause(),
                a.waitedFor(),
                a.startDay(),
                b.endDay(),
                a.outcome());
    }

    /** Prints the loop, at most 100 columns wide. */
    public void print(PrintWriter out) {
        print(system, out);
    }

    /** The same under another name of its system. */
    public void print(String label, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "A typical loop of %s: %.0f days, the median of %d closed loops.%n",
                label,
                days(loop),
                closed);
        out.printf(
                Locale.ROOT,
                "Firm %d, project %d, component %s and what hangs on it (out-set of %d), %s.%n%n",
                loop.firm(),
                loop.project(),
                loop.component() + (loop.componentName().isEmpty() ? "" : " " + loop.componentName()),
                loop.outSetSize(),
                generations());
        out.println(LINE.formatted(
                SpanTable.STAGE.name(), SpanTable.WAIT.name(), "waited for", "day", "days", "# work  . waiting"));
        List<Span> shown = shown();
        shown.forEach(piece -> out.println(line(piece)));
        if (shown.size() < pieces.size()) {
            out.printf(
                    Locale.ROOT,
                    "(%d shorter pieces, %.1f days together, are not shown)%n",
                    pieces.size() - shown.size(),
                    total(pieces) - total(shown));
        }
    }

    private String generations() {
        return switch (loop.generations()) {
            case 0 -> "an ordinary redesign";
            case 1 -> "a new generation";
            default -> loop.generations() + " generations at once";
        };
    }

    private List<Span> shown() {
        List<Span> longest = new ArrayList<>(pieces);
        longest.sort(Comparator.comparingDouble((Span piece) -> piece.endDay() - piece.startDay())
                .reversed());
        List<Span> kept = longest.subList(0, Math.min(MOST_LINES, longest.size()));
        return pieces.stream().filter(kept::contains).toList();
    }

    private static double total(List<Span> spans) {
        return spans.stream()
                .mapToDouble(span -> span.endDay() - span.startDay())
                .sum();
    }

    private String line(Span piece) {
        double start = piece.startDay() - loop.startDay();
        double end = piece.endDay() - loop.startDay();
        int from = Math.min(BAR - 1, column(start));
        int to = Math.max(from + 1, column(end));
        boolean work = piece.cause() == Wait.NONE;
        return LINE.formatted(
                piece.stage().column(),
                work ? "" : piece.cause().column(),
                cut(piece.waitedFor(), 20),
                String.format(Locale.ROOT, "%.1f", start),
                String.format(Locale.ROOT, "%.1f", end - start),
                " ".repeat(from) + (work ? "#" : ".").repeat(to - from));
    }

    private int column(double day) {
        return (int) Math.round(day / days(loop) * BAR);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "~";
    }
}
