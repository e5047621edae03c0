package org.loopwright.cli;

import org.loopwright.analysis.Interval;
import org.loopwright.experiment.Pilot;
import org.loopwright.experiment.StudyRun;
import tools.jackson.databind.node.ObjectNode;

/** What a sweep says to programs: one JSON object on one line. Times are in seconds, sizes in bytes. */
final class SweepJson {

    /** As many as of those that failed. */
    private static final int RUNS_NAMED = 20;

    private SweepJson() {}

    /** What came of a sweep. */
    static String of(StudyRun.Summary done) {
        ObjectNode root = JsonAnswer.object();
        root.put("folder", done.folder().toString());
        root.put("design_points", done.points());
        root.put("runs", done.runs());
        root.put("ok", done.ok());
        root.put("failed", done.failed());
        root.put("timed_out", done.timedOut());
        root.put("cancelled", done.cancelled());
        root.put("made", done.made());
        root.put("made_anew", done.damaged().size());
        root.put("points_stopped_early", done.stoppedEarly());
        root.put("seconds", done.seconds());
        root.put("runs_per_second", done.runsPerSecond());
        root.put("damage", done.damage());
        done.damaged().stream().limit(RUNS_NAMED).forEach(root.putArray("first_made_anew")::add);
        done.firstFailed().forEach(root.putArray("first_failed")::add);
        done.firstTimedOut().forEach(root.putArray("first_timed_out")::add);
        return JsonAnswer.line(root);
    }

    /** What a sweep is expected to take. */
    static String of(Pilot.Forecast forecast) {
        ObjectNode root = JsonAnswer.object();
        root.put("design_points", forecast.points());
        root.put("most_design_points", forecast.mostPoints());
        root.put("least_runs", forecast.leastRuns());
        root.put("runs", forecast.runs());
        root.put("threads", forecast.threads());
        root.put("pilot_runs", forecast.pilotRuns());
        root.put("pilot_failed", forecast.pilotFailed());
        interval(root.putObject("run_seconds"), forecast.runSeconds());
        interval(root.putObject("seconds"), forecast.seconds());
        root.put("journal_bytes", forecast.journalBytes());
        root.put("table_bytes", forecast.tableBytes());
        root.put("memory_bytes", forecast.memoryBytes());
        forecast.warnings().forEach(root.putArray("warnings")::add);
        return JsonAnswer.line(root);
    }

    /** An interval; ends that are not known are null. */
    private static void interval(ObjectNode node, Interval interval) {
        JsonAnswer.put(node, "mean", interval.mean());
        JsonAnswer.put(node, "low", Math.max(0, interval.low()));
        JsonAnswer.put(node, "high", interval.high());
    }
}
