package org.loopwright.faces.cli.run;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.ShardRun;
import org.loopwright.lab.run.ShardSession;
import org.loopwright.lab.run.ShardStatus;
import picocli.CommandLine.ExitCode;

/** What shards say, to people and to programs. */
final class ShardText {

    private static final String ROW = "%-9s %9s %9s %9s %9s %9s %9s%n";

    private ShardText() {}

    /** A shard, for programs. */
    private record Done(
            String folder,
            int shard,
            int shards,
            int runs,
            int ok,
            int unwell,
            int cancelled,
            int made,
            double seconds) {}

    /** How far shards are, for programs. */
    private record Status(String folder, ShardStatus.Part all, List<ShardStatus.Part> shards) {}

    /** Tells what came of a shard; returns the exit code. */
    static int show(ShardRun.Summary done, boolean json, PrintWriter out) {
        int left = done.runs() - done.ok() - done.unwell();
        if (json) {
            out.println(Json.line(new Done(
                    done.folder().toString(),
                    done.shard(),
                    done.shards(),
                    done.runs(),
                    done.ok(),
                    done.unwell(),
                    left,
                    done.made(),
                    done.seconds())));
        } else {
            out.println("Shard " + done.shard() + "/" + done.shards() + ": "
                    + (done.made() == 0
                            ? "none of its " + done.runs() + " runs made"
                            : String.format(
                                    Locale.ROOT,
                                    "%d of its %d runs made in %.0f s",
                                    done.made(),
                                    done.runs(),
                                    done.seconds()))
                    + (done.unwell() == 0 ? "" : ", " + done.unwell() + " did not end well")
                    + (left == 0 ? ", all are there: " : ", " + left + " are left: ") + done.folder());
        }
        return done.unwell() > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** Tells how far shards are; returns the exit code. */
    static int show(ShardStatus status, boolean json, PrintWriter out) {
        if (json) {
            out.println(Json.line(new Status(status.folder().toString(), status.all(), status.shards())));
            return ExitCode.OK;
        }
        out.printf(ROW, "Shard", "runs", "done", "failed", "missing", "under way", "processes");
        status.shards().forEach(part -> row(part.shard() + "/" + part.shards(), part, out));
        row("all", status.all(), out);
        return ExitCode.OK;
    }

    private static void row(String name, ShardStatus.Part part, PrintWriter out) {
        out.printf(
                ROW,
                name,
                part.runs(),
                part.ok(),
                part.unwell(),
                part.missing(),
                part.shards() == 1 ? "" : part.underWay(),
                part.processes());
    }

    /** What was taken in of shards; empty if there were none. */
    static Optional<String> gathered(Manifest manifest) {
        long shards = manifest.shards().stream()
                .map(one -> one.shard() + "/" + one.shards())
                .distinct()
                .count();
        int runs = manifest.shards().stream().mapToInt(ShardSession::runsMade).sum();
        return shards == 0
                ? Optional.empty()
                : Optional.of("Taken in: " + runs + (runs == 1 ? " run" : " runs") + " that " + shards
                        + (shards == 1 ? " shard" : " shards") + " made.");
    }
}
