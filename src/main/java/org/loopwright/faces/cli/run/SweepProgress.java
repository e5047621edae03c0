package org.loopwright.faces.cli.run;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.loopwright.lab.run.engine.PartialAnswer;
import org.loopwright.lab.run.engine.Progress;

/**
 * Shows how far a sweep has come: a bar with rate and time left on a terminal, elsewhere a line about every ten
 * seconds, and nothing at all if it is over within two. Beside it stands what the answer is so far, on a terminal every
 * five seconds, elsewhere at each tenth of the runs. Called from several threads.
 */
public final class SweepProgress implements Progress, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);
    private static final Duration ANSWER_EVERY = Duration.ofSeconds(5);
    private static final int ANSWERS_IN_A_LOG = 10;

    /** Fits the narrowest usual terminal, so that the line of the bar never wraps. */
    private static final int BAR_WIDTH = 79;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoseconds;
    private final long start;
    private long lastLine;
    private long lastAnswer;
    private int tenths;
    private int done;
    private int total;
    private ProgressBar bar;

    /** Read by the thread that draws the bar [1/s]. */
    private volatile double rate;

    /** Progress of what starts now, shown on the standard error. */
    public static SweepProgress shown(PrintWriter err) {
        return new SweepProgress(err, onTerminal(), System::nanoTime);
    }

    /** Only the launcher can tell: since JDK 22 a console no longer means a terminal. */
    static boolean onTerminal() {
        return Boolean.getBoolean("loopwright.terminal");
    }

    /**
     * Progress of a sweep that starts now.
     *
     * @param err where to show it
     * @param terminal whether that is a terminal
     * @param nanoseconds a clock [ns]
     */
    SweepProgress(PrintWriter err, boolean terminal, LongSupplier nanoseconds) {
        this.err = err;
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
        start = nanoseconds.getAsLong();
        lastLine = start + PATIENCE.minus(LINE_EVERY).toNanos();
        lastAnswer = start;
    }

    @Override
    public synchronized void at(int nowDone, int ofTotal, int failed, double runsPerSecond) {
        if (total == 0 && ofTotal > 0) {
            tenths = tenths(nowDone, ofTotal);
        }
        done = nowDone;
        total = ofTotal;
        long now = nanoseconds.getAsLong();
        if (terminal) {
            if (bar == null && now - start >= PATIENCE.toNanos()) {
                bar = bar(done, total);
            }
            if (bar != null) {
                rate = runsPerSecond;
                bar.maxHint(total);
                bar.stepTo(done);
                bar.setExtraMessage(String.format(Locale.ROOT, " %.1f runs/s", runsPerSecond) + failures(failed));
            }
        } else if (now - lastLine >= LINE_EVERY.toNanos()) {
            lastLine = now;
            err.println(line(done, total, failed, runsPerSecond));
        }
    }

    @Override
    public boolean wantsAnswers() {
        return true;
    }

    @Override
    public synchronized void answer(PartialAnswer answer) {
        long now = nanoseconds.getAsLong();
        if (now - start < PATIENCE.toNanos()) {
            return;
        }
        if (terminal ? now - lastAnswer >= ANSWER_EVERY.toNanos() : tenths(done, total) > tenths) {
            lastAnswer = now;
            tenths = tenths(done, total);
            String line = answerLine(answer);
            if (line.isEmpty()) {
                return;
            }
            // On a terminal the bar's own line is left standing; the bar goes on below.
            err.println(terminal ? "\r" + line + " ".repeat(Math.max(0, BAR_WIDTH - line.length())) : line);
        }
    }

    private static int tenths(int done, int total) {
        return total == 0 ? 0 : (int) ((long) done * ANSWERS_IN_A_LOG / total);
    }

    /** The systems, the best first, each with its mean, half of its interval and its runs; empty if there is none. */
    static String answerLine(PartialAnswer answer) {
        List<PartialAnswer.Line> lines = answer.lines();
        if (lines.isEmpty()) {
            return "";
        }
        String systems = lines.stream()
                .map(line -> line.system() + " " + plain(line.mean(), 4)
                        + (Double.isNaN(line.halfWidth()) ? "" : " ± " + plain(line.halfWidth(), 2)) + " ("
                        + line.runs()
                        + ")")
                .collect(Collectors.joining(", "));
        return "So far, " + answer.response().name() + ": " + systems;
    }

    private static String plain(double x, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(x).round(new MathContext(digits));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private ProgressBar bar(int done, int total) {
        return new ProgressBarBuilder()
                .setTaskName("Runs")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .setConsumer(new TerminalLine(err))
                .setEtaFunction(state -> timeLeft(state.getMax() - state.getCurrent()))
                .startsFrom(done, PATIENCE)
                .build();
    }

    /** The library's own estimate knows neither the runs of earlier sessions nor fractions of a second. */
    private Optional<Duration> timeLeft(long runs) {
        return rate > 0 ? Optional.of(Duration.ofMillis(Math.round(1000 * runs / rate))) : Optional.empty();
    }

    static String line(int done, int total, int failed, double runsPerSecond) {
        String left = runsPerSecond > 0 ? ", " + time((total - done) / runsPerSecond) + " left" : "";
        return String.format(Locale.ROOT, "%d of %d runs, %.1f runs/s%s", done, total, runsPerSecond, left)
                + failures(failed);
    }

    private static String failures(int failed) {
        return failed == 0 ? "" : ", " + failed + " failed";
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            err.println();
        }
    }

    /** One line of a terminal that is written over and over; whoever began it ends it. */
    private record TerminalLine(PrintWriter out) implements ProgressBarConsumer {

        @Override
        public int getMaxRenderedLength() {
            return BAR_WIDTH;
        }

        @Override
        public void accept(String line) {
            out.print("\r" + line);
            out.flush();
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
