package org.loopwright.faces.cli.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loopwright.faces.findings.ClosedLoops;
import org.loopwright.faces.findings.LoopPath;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.SpanTable;
import org.loopwright.subject.observation.Wait;

/**
 * A loop of one economy, drawn as bars on its own time axis: what was done or waited for, for whom, when and how long.
 * Immutable.
 *
 * @param system name of the economy's system
 * @param pick which one of the closed loops it is
 * @param loop as it is on record
 * @param closed number of closed loops among which it was picked [1]
 * @param pieces its critical path
 */
public record Waterfall(String system, ClosedLoops.Pick pick, LoopRecord loop, int closed, List<Span> pieces) {

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
        return of(run, economy, ClosedLoops.Pick.TYPICAL);
    }

    /** A loop of an economy; empty if none closed. */
    public static Optional<Waterfall> of(Observations run, EconomyObservations economy, ClosedLoops.Pick pick) {
        ClosedLoops closed = ClosedLoops.of(run, economy);
        return closed.pick(pick)
                .map(path -> new Waterfall(
                        economy.system(),
                        pick,
                        record(economy, path),
                        closed.loops().size(),
                        path.pieces()));
    }

    private static LoopRecord record(EconomyObservations economy, LoopPath path) {
        return economy.loops().stream()
                .filter(loop -> loop.firm() == path.firm() && loop.project() == path.project())
                .findFirst()
                .orElseThrow();
    }

    private static double days(LoopRecord loop) {
        return loop.endDay() - loop.startDay();
    }

    /** Prints the loop, at most 100 columns wide. */
    public void print(PrintWriter out) {
        print(system, out);
    }

    /** The same under another name of its system. */
    public void print(String label, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %.0f days, %s of %d closed loops.%n",
                (pick == ClosedLoops.Pick.TYPICAL ? "A typical loop of " : "The " + pick.word() + " loop of ") + label,
                days(loop),
                pick == ClosedLoops.Pick.TYPICAL ? "the median" : "out",
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
