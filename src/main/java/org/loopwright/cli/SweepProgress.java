package org.loopwright.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.loopwright.experiment.Progress;

/**
 * Shows how far a sweep has come: a bar with rate and time left on a terminal, elsewhere a line about every ten
 * seconds, and nothing at all if it is over within two. Told from one thread at a time.
 */
final class SweepProgress implements Progress, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoseconds;
    private final long start;
    private long lastLine;
    private ProgressBar bar;

    /** Read by the thread that draws the bar [1/s]. */
    private volatile double rate;

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
    }

    @Override
    public void at(int done, int total, int failed, double runsPerSecond) {
        long now = nanoseconds.getAsLong();
        if (terminal) {
            if (bar == null && now - start >= PATIENCE.toNanos()) {
                bar = bar(done, total);
            }
            if (bar != null) {
                rate = runsPerSecond;
                bar.stepTo(done);
                bar.setExtraMessage(String.format(Locale.ROOT, " %.1f runs/s", runsPerSecond) + failures(failed));
            }
        } else if (now - lastLine >= LINE_EVERY.toNanos()) {
            lastLine = now;
            err.println(line(done, total, failed, runsPerSecond));
        }
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
    public void close() {
        if (bar != null) {
            bar.close();
            err.println();
        }
    }
}
