package org.loopwright.faces.cli.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.run.Pilot;
import org.loopwright.lab.run.StudyRun;

/** What a sweep says to programs: one JSON object on one line. Times are in seconds, sizes in bytes. */
final class SweepJson {

    /** As many as of those that failed. */
    private static final int RUNS_NAMED = 20;

    private SweepJson() {}

    private record Done(
            String folder,
            int designPoints,
            int runs,
            int ok,
            int failed,
            int timedOut,
            int cancelled,
            int made,
            int madeAnew,
            int pointsStoppedEarly,
            double seconds,
            double runsPerSecond,
            String damage,
            List<Integer> firstMadeAnew,
            List<Integer> firstFailed,
            List<Integer> firstTimedOut,
            @JsonInclude(JsonInclude.Include.NON_NULL) Object answer) {}

    private record Forecast(
            int designPoints,
            long mostDesignPoints,
            long leastRuns,
            long runs,
            int threads,
            int pilotRuns,
            int pilotFailed,
            Ends runSeconds,
            double answerSeconds,
            Ends seconds,
            long journalBytes,
            long tableBytes,
            long memoryBytes,
            List<String> warnings) {}

    /** An interval of times. */
    private record Ends(double mean, double low, double high) {
        static Ends of(Interval interval) {
            return new Ends(interval.mean(), Math.max(0, interval.low()), interval.high());
        }
    }

    /**
     * What came of a sweep.
     *
     * @param answer as {@code report --json} has it; null if there is none
     */
    static String of(StudyRun.Summary done, Object answer) {
        return Json.line(new Done(
                done.folder().toString(),
                done.points(),
                done.runs(),
                done.ok(),
                done.failed(),
                done.timedOut(),
                done.cancelled(),
                done.made(),
                done.damaged().size(),
                done.stoppedEarly(),
                done.seconds(),
                done.runsPerSecond(),
                done.damage(),
                done.damaged().stream().limit(RUNS_NAMED).toList(),
                done.firstFailed(),
                done.firstTimedOut(),
                answer));
    }

    /** What a sweep is expected to take. */
    static String of(Pilot.Forecast forecast) {
        return Json.line(new Forecast(
                forecast.points(),
                forecast.mostPoints(),
                forecast.leastRuns(),
                forecast.runs(),
                forecast.threads(),
                forecast.pilotRuns(),
                forecast.pilotFailed(),
                Ends.of(forecast.runSeconds()),
                forecast.answerSeconds(),
                Ends.of(forecast.seconds()),
                forecast.journalBytes(),
                forecast.tableBytes(),
                forecast.memoryBytes(),
                forecast.warnings()));
    }
}
