package org.loopwright.lab.run.engine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.loopwright.lab.design.DurationText;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.table.RunRows;

/**
 * A run that has ended, one way or another. Data and nothing else, so that it may come from any machine. Immutable.
 *
 * <p>Here stands what a run may do: anything. Whatever it throws, an {@link Error} such as a lack of memory included, is
 * a failure with its reason in one line, for a sweep as for a verification, which can then expect to see it again.
 *
 * @param run number of the run, from 1
 * @param status how it ended; never cancelled
 * @param reason why it did not end well, one line; empty if it did
 * @param content its rows without label columns; none unless it ended well
 * @param trace where it was when it did not end well; empty if it did
 * @param seconds time that it took on its thread [s]
 * @param leftBehind true if it did not react to its interruption, and may be at work still
 */
public record EndedRun(
        int run, Status status, String reason, RunRows content, String trace, double seconds, boolean leftBehind) {

    private static final int LONGEST_REASON = 500;

    /** Refuses a run that was never begun, and missing parts. */
    public EndedRun {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(trace, "trace");
        if (status == Status.CANCELLED) {
            throw new IllegalArgumentException("run " + run + " was not begun, so it has not ended");
        }
    }

    /** A run that reached its horizon. */
    static EndedRun ok(int run, RunRows content, double seconds) {
        return new EndedRun(run, Status.OK, "", content, "", seconds, false);
    }

    /** A run that threw. */
    static EndedRun failed(int run, Throwable thrown, double seconds) {
        return new EndedRun(run, Status.FAILED, reason(thrown), RunRows.NONE, trace(thrown), seconds, false);
    }

    /**
     * A run that exceeded the time limit.
     *
     * @param thrown with what it reacted to its interruption; empty if it did not
     */
    static EndedRun timedOut(int run, Duration limit, Optional<Throwable> thrown, double seconds) {
        // Where it stood is in the trace: the row must not depend on how fast the machine is any more than it does.
        String reason = "no end within the time limit of "
                + (limit.toMillisPart() == 0 ? DurationText.format(limit) : limit.toMillis() + "ms");
        String trace = thrown.map(EndedRun::trace)
                .orElse("the run did not react to its interruption" + System.lineSeparator());
        return new EndedRun(run, Status.TIMED_OUT, reason, RunRows.NONE, trace, seconds, thrown.isEmpty());
    }

    /** A run that is not begun again since its process died of it, or at least with it, again and again. */
    public static EndedRun diedWithItsProcess(int run, int times) {
        String reason = "its process died " + times + " times";
        return new EndedRun(run, Status.FAILED, reason, RunRows.NONE, reason + System.lineSeparator(), 0, false);
    }

    /** True if it reached its horizon. */
    public boolean isOk() {
        return status == Status.OK;
    }

    /** The class of what was thrown and its message. */
    private static String reason(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        String line = (thrown.getClass().getSimpleName() + message).strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
