package org.loopwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.loopwright.faces.cli.Main;

/** A long sweep of short runs through the program itself, in a Java with a small heap. */
final class SmallHeap {

    private static final int MEGABYTES = 256;
    private static final int SYSTEMS = 4;
    private static final String STUDY = """
            study: heap
            title: Short runs in a small heap
            seed: "0x4ea9"
            replications: %d
            industry: batteries
            horizon: 700
            warm_up: 100
            follow: 365
            factors:
              - {path: system, levels: [simulation-frontier, deployment-engine, hybrid-pipeline, closed-loop]}
            keep: {series_every_days: 90, first_replication_series_every_days: 90}
            """;

    private SmallHeap() {}

    static List<BenchTable> measure(Site site) throws IOException, InterruptedException {
        site.step().accept("a long sweep in a small heap");
        int replications = Math.max(1, site.effort().heapRuns() / SYSTEMS);
        int runs = replications * SYSTEMS;
        Path study = Files.writeString(site.scratch().resolve("heap.yaml"), STUDY.formatted(replications));
        AnotherJava sweep = AnotherJava.run(
                site.scratch(),
                MEGABYTES,
                Main.class,
                List.of(
                        "sweep",
                        study.toAbsolutePath().toString(),
                        "--out",
                        site.scratch().resolve("heap").toAbsolutePath().toString()));
        return List.of(new BenchTable(
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
                        "short runs",
                        runs,
                        sweep.code() == 0 ? runs : 0,
                        MEGABYTES,
                        sweep.peak(),
                        sweep.collections(),
                        sweep.seconds()))));
    }
}
