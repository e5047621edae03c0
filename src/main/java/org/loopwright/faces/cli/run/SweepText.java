package org.loopwright.faces.cli.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.Pilot;
import org.loopwright.lab.run.Share;
import org.loopwright.lab.run.StudyRun;

/** What a sweep says to people. */
final class SweepText {

    private static final int RUNS_NAMED = 5;
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private SweepText() {}

    /** What was made, in one line. */
    static String account(StudyRun.Summary done) {
        String made = done.made() == 0
                ? (done.ok() == done.runs()
                        ? "All " + done.runs() + " runs were there already"
                        : "No run was made, of " + done.runs())
                : String.format(
                        Locale.ROOT,
                        "%d of %d runs made in %.0f s (%.1f runs/s)",
                        done.made(),
                        done.runs(),
                        done.seconds(),
                        done.runsPerSecond());
        int anew = done.damaged().size();
        String damaged = anew == 0
                ? ""
                : ", " + anew + " of them anew since their rows were damaged" + named(done.damaged(), anew);
        String early = done.stoppedEarly() == 0
                ? ""
                : ", " + done.stoppedEarly() + " of " + done.points() + " design points stopped early";
        return made + damaged + early + ": " + done.folder();
    }

    /**
     * What did not come to its end, a line for each kind; empty if all did.
     *
     * @param share the part of the runs that was asked for
     * @param ofShards whether shards were at work in the folder
     */
    static List<String> complaints(StudyRun.Summary done, Share share, boolean ofShards) {
        String again = ofShards ? "The same command with --retry" : "The same command";
        List<String> lines = new ArrayList<>();
        Path outcomes = done.folder().resolve("outcomes.csv");
        Path traces = done.folder().resolve("failures");
        if (done.failed() > 0) {
            lines.add(done.failed() + " of " + done.runs() + " runs failed"
                    + named(done.firstFailed(), done.failed()) + "; their reasons are in " + outcomes + ", traces in "
                    + traces + ". " + again + " tries them again.");
        }
        if (done.timedOut() > 0) {
            String behind = done.leftBehind() == 0
                    ? ""
                    : " " + done.leftBehind() + " of them did not react and may use a core until the program ends.";
            lines.add(done.timedOut() + " of " + done.runs() + " runs took longer than the time limit"
                    + named(done.firstTimedOut(), done.timedOut()) + "; where they stood is in " + traces
                    + ". " + again + " tries them again, with a longer --time-limit if one is given." + behind);
        }
        if (done.cancelled() > 0 && !share.isAll()) {
            lines.add(done.cancelled() + " of " + done.runs() + (done.cancelled() == 1 ? " runs is" : " runs are")
                    + " left to other parts; loopwright merge makes one folder of all.");
        } else if (done.cancelled() > 0) {
            lines.add("The budget is spent: " + done.cancelled() + " of " + done.runs()
                    + " runs are cancelled, the others a balanced sample of all. The same command goes on with the"
                    + " rest.");
        }
        return lines;
    }

    /** Which files, besides those of the program, were taken along with the results; empty if there are none. */
    static Optional<String> taken(Manifest manifest) {
        String own = "inputs/studies/";
        List<String> files = manifest.files().stream()
                .map(FileChecksum::name)
                .filter(name ->
                        name.startsWith(own) && !name.equals(manifest.inputs().study()))
                .map(name -> name.substring(own.length()))
                .toList();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of("Kept with the results, besides the study: " + String.join(", ", files) + ".");
    }

    private static String named(List<Integer> first, int all) {
        List<Integer> shown = first.subList(0, Math.min(RUNS_NAMED, first.size()));
        if (shown.isEmpty()) {
            return "";
        }
        String numbers = shown.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (all == 1 ? " (run " : " (runs ") + numbers + (all > shown.size() ? ", …)" : ")");
    }

    /** What a sweep is expected to take. */
    static void print(Pilot.Forecast forecast, PrintWriter out) {
        String points = forecast.mostPoints() == forecast.points()
                ? Integer.toString(forecast.points())
                : forecast.points() + ", at most " + forecast.mostPoints();
        String runs = forecast.leastRuns() == forecast.runs()
                ? Long.toString(forecast.runs())
                : forecast.leastRuns() + " to " + forecast.runs() + "; what follows is for the latter";
        out.println("Design points  " + points);
        out.println("Runs           " + runs);
        out.println("Time           "
                + span(
                        forecast.seconds().mean(),
                        forecast.seconds().low(),
                        forecast.seconds().high())
                + " on " + forecast.threads() + (forecast.threads() == 1 ? " thread" : " threads") + " ("
                + String.format(Locale.ROOT, "%.3g s", forecast.runSeconds().mean()) + " a run; "
                + (Double.isNaN(forecast.answerSeconds())
                        ? "tables and answer, which were not tried, come on top"
                        : time(forecast.answerSeconds()) + " of it for tables, figures and answer")
                + ")");
        out.println(
                "Disk           journal " + size(forecast.journalBytes()) + ", tables " + size(forecast.tableBytes()));
        out.println("Memory         " + size(forecast.memoryBytes()));
        out.println("From a pilot of " + forecast.pilotRuns() + " runs spread over the design"
                + (forecast.pilotFailed() == 0 ? "" : ", of which " + forecast.pilotFailed() + " did not end well")
                + ". Nothing was kept.");
        forecast.warnings().forEach(warning -> out.println("Note: " + warning + "."));
    }

    private static String span(double mean, double low, double high) {
        return Double.isNaN(high)
                ? time(mean)
                : time(mean) + ", 95 % interval " + time(Math.max(0, low)) + " to " + time(high);
    }

    private static String time(double seconds) {
        if (seconds < MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        return seconds < HOUR
                ? String.format(Locale.ROOT, "%.1f min", seconds / MINUTE)
                : String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
