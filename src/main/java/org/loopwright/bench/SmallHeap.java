package org.loopwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A long sweep of short runs in a Java of its own with a small heap. */
final class SmallHeap {

    private static final int MEGABYTES = 256;
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");
    private static final List<String> STUDY = List.of(
            "study: heap",
            "title: Short runs in a small heap",
            "seed: \"0x4ea9\"",
            "replications: %d",
            "industry: batteries",
            "horizon: 800",
            "warm_up: 100",
            "follow: 365",
            "factors:",
            "  - {path: system, levels: [simulation-frontier, deployment-engine, hybrid-pipeline, closed-loop]}",
            "keep: {series_every_days: 90, first_replication_series_every_days: 90}");
    private static final int SYSTEMS = 4;

    private SmallHeap() {}

    /**
     * Carries the sweep out.
     *
     * @param program words that start the program in another Java, once options of that Java are put in after the first
     */
    static BenchTable measure(List<String> program, Effort effort, Path scratch)
            throws IOException, InterruptedException {
        int replications = Math.max(1, effort.heapRuns() / SYSTEMS);
        Path study = scratch.resolve("heap.yaml");
        Path log = scratch.resolve("collections.log");
        Path said = scratch.resolve("said.txt");
        Files.writeString(study, String.join("\n", STUDY).formatted(replications) + "\n");
        List<String> command = new ArrayList<>(program);
        command.addAll(
                1,
                List.of(
                        "-Xmx" + MEGABYTES + "m",
                        "-XX:+UseParallelGC",
                        "-Xlog:gc:file=" + log.toAbsolutePath() + ":none:filecount=0"));
        command.addAll(List.of(
                "sweep",
                study.toAbsolutePath().toString(),
                "--out",
                scratch.resolve("heap").toAbsolutePath().toString()));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        int code;
        try {
            code = process.waitFor();
        } finally {
            process.destroy();
        }
        double seconds = 1e-9 * (System.nanoTime() - start);
        return table(replications * SYSTEMS, code == 0, seconds, log);
    }

    private static BenchTable table(int runs, boolean completed, double seconds, Path log) throws IOException {
        int peak = 0;
        int collections = 0;
        for (String line : Files.readAllLines(log)) {
            Matcher matcher = COLLECTED.matcher(line);
            if (matcher.find()) {
                collections++;
                peak = Math.max(peak, Integer.parseInt(matcher.group(2)));
            }
        }
        return new BenchTable(
                "heap",
                "Memory of a long sweep",
                runs
                        + " runs of 800 days, batteries, four systems, through `loopwright sweep` in a Java of its own with a"
                        + " heap of " + MEGABYTES + " MB: runs, journal, tables, figures and answer. The peak is the"
                        + " largest heap in use after a garbage collection. Goal: it completes.",
                "sweep",
                List.of(
                        new BenchTable.Column("runs_asked", "runs", 0),
                        new BenchTable.Column("runs_completed", "completed", 0),
                        new BenchTable.Column("largest_heap_allowed_mb", "allowed [MB]", 0),
                        new BenchTable.Column("peak_after_collection_mb", "peak [MB]", 0),
                        new BenchTable.Column("collections", "collections", 0),
                        new BenchTable.Column("wall_s", "wall [s]", 1)),
                List.of(BenchTable.Row.of(
                        "short runs", runs, completed ? runs : 0, MEGABYTES, peak, collections, seconds)));
    }
}
