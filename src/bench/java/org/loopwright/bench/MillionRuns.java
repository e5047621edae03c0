package org.loopwright.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.run.DiscardedRuns;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.StudyRun;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.study.LoopSubject;

/**
 * What the store costs: a sweep of very many very short runs (plan, journal, tables) in a Java of its own with a small
 * heap, beside the same runs with their results thrown away, each in another such Java. One such sweep takes minutes and
 * ends once, so that JMH has nothing to repeat.
 */
final class MillionRuns {

    /** What is done with the runs. */
    enum Way {
        /** Simulated, nothing else. */
        SIMULATED,
        /** Simulated and measured, rows thrown away. */
        MEASURED,
        /** Kept: the whole sweep. */
        KEPT;

        /** The word for it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Rows are thrown away before and after they are kept, since machines do not keep their pace for minutes. */
    private static final List<Way> TURNS = List.of(Way.SIMULATED, Way.MEASURED, Way.KEPT, Way.MEASURED);

    private static final int MEGABYTES = 512;
    private static final int SYSTEMS = 4;
    private static final int SAMPLES = 3;
    private static final Pattern FIGURES = Pattern.compile("([\\d.]+) s, ([\\d.]+) CPU s");

    /** One firm and its suppliers for a year: under a millisecond, yet with rows of outcomes and generations. */
    private static final String STUDY = """
            study: million
            title: Very short runs
            seed: "0x1e6"
            replications: %d
            industry: batteries
            horizon: 365
            warm_up: 0
            follow: 30
            set: {system.means.firms: 1}
            factors:
              - {path: system, levels: [simulation-frontier, deployment-engine, hybrid-pipeline, closed-loop]}
            keep: {series_every_days: 0, first_replication_series_every_days: 0}
            """;

    /** What a Java did. */
    private record Done(double wall, double processor, int peak) {}

    private MillionRuns() {}

    /** The sheet of the study, with a number of replications of its four systems. */
    static String study(int replications) {
        return STUDY.formatted(replications);
    }

    static List<BenchTable> measure(Site site) throws IOException, InterruptedException {
        int runs = site.effort().shortRuns();
        int replications = Math.max(1, runs / SYSTEMS);
        int all = replications * SYSTEMS;
        Path study = Files.writeString(site.scratch().resolve("million.yaml"), study(replications));
        Path folder = site.scratch().resolve("kept");
        List<BenchTable.Row> rows = new ArrayList<>();
        List<Done> done = new ArrayList<>();
        for (Way way : TURNS) {
            site.step().accept(all + " runs, " + way);
            done.add(another(site.scratch(), way, study, folder));
        }
        double wall = mean(done, Way.MEASURED, Done::wall);
        double processor = mean(done, Way.MEASURED, Done::processor);
        double bare = mean(done, Way.SIMULATED, Done::processor);
        for (int i = 0; i < TURNS.size(); i++) {
            Done own = done.get(i);
            rows.add(BenchTable.Row.of(
                    TURNS.get(i) + (TURNS.indexOf(TURNS.get(i)) < i ? " again" : ""),
                    all,
                    own.wall(),
                    own.processor(),
                    all / own.wall(),
                    1e6 * own.processor() / all,
                    100 * (own.wall() / wall - 1),
                    100 * (own.processor() / processor - 1),
                    100 * (own.processor() / bare - 1),
                    own.peak()));
        }
        return List.of(times(rows), sizes(folder, all));
    }

    private static double mean(List<Done> done, Way way, ToDoubleFunction<Done> figure) {
        return IntStream.range(0, TURNS.size())
                .filter(i -> TURNS.get(i) == way)
                .mapToDouble(i -> figure.applyAsDouble(done.get(i)))
                .average()
                .orElseThrow();
    }

    private static BenchTable times(List<BenchTable.Row> rows) {
        return new BenchTable(
                "million",
                "What the store costs",
                "Runs of 365 days, batteries, one firm, four systems, each way in a Java of its own with a heap of "
                        + MEGABYTES + " MB, on all cores: simulated and nothing else; measured too, as for the tables,"
                        + " and the rows thrown away; and kept, the whole sweep: plan, journal, tables, manifest. Overhead"
                        + " of wall and of processor time against rows thrown away, and of processor time against"
                        + " nothing but simulation. The peak is the largest heap in use after a garbage collection."
                        + " Goals: overhead at most 5 %, peak heap at most 240 MB.",
                "way",
                List.of(
                        new BenchTable.Column("runs", "runs", 0),
                        new BenchTable.Column("wall_s", "wall [s]", 1),
                        new BenchTable.Column("processor_s", "processor [s]", 1),
                        new BenchTable.Column("runs_per_s", "runs/s", 0),
                        new BenchTable.Column("processor_per_run_us", "per run [µs]", 1),
                        new BenchTable.Column("wall_overhead_percent", "overhead [%]", 1),
                        new BenchTable.Column("processor_overhead_percent", "of processor [%]", 1),
                        new BenchTable.Column("processor_overhead_to_simulated_percent", "to simulated [%]", 1),
                        new BenchTable.Column("peak_after_collection_mb", "peak [MB]", 0)),
                rows);
    }

    private static BenchTable sizes(Path folder, int runs) throws IOException {
        List<BenchTable.Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) > 0) {
                    rows.add(BenchTable.Row.of(
                            String.valueOf(folder.relativize(file)),
                            1e-6 * Files.size(file),
                            (double) Files.size(file) / runs));
                }
            }
        }
        return new BenchTable(
                "million_files",
                "What " + runs + " runs leave",
                "Files of the sweep above.",
                "file",
                List.of(
                        new BenchTable.Column("size_mb", "size [MB]", 2),
                        new BenchTable.Column("size_per_run_bytes", "per run [B]", 1)),
                rows);
    }

    private static Done another(Path scratch, Way way, Path study, Path folder)
            throws IOException, InterruptedException {
        AnotherJava java = AnotherJava.run(
                scratch,
                MEGABYTES,
                Bench.class,
                List.of(
                        "--carry-out",
                        way.toString(),
                        study.toAbsolutePath().toString(),
                        folder.toAbsolutePath().toString()));
        Matcher figures = FIGURES.matcher(java.said());
        if (java.code() != 0 || !figures.find()) {
            throw new IllegalStateException("the runs that are " + way + " ended with " + java.code() + ": "
                    + java.said().lines().limit(SAMPLES).toList());
        }
        return new Done(Double.parseDouble(figures.group(1)), Double.parseDouble(figures.group(2)), java.peak());
    }

    /**
     * Carries the runs of a study out in this Java, and says how long that took.
     *
     * @param words the way, the file of the study, the folder for what is kept
     */
    static String carryOut(List<String> words) throws IOException, InterruptedException {
        ParameterFolder sheets = Site.sheets();
        Way way = Way.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        Study study = StudyReader.read(Path.of(words.get(1)), sheets, List.of());
        int threads = Runtime.getRuntime().availableProcessors();
        long processor = processor();
        long start = System.nanoTime();
        switch (way) {
            case SIMULATED -> DiscardedRuns.carryOut(Batch.simulatedOnly(), study, sheets, threads);
            case MEASURED -> DiscardedRuns.carryOut(new LoopSubject(), study, sheets, threads);
            case KEPT -> {
                Manifest.Program program = new Manifest.Program("bench", "", null, new LoopSubject().build());
                StudyRun.Summary done = StudyRun.of(
                                new LoopSubject(), study, sheets, Path.of(words.get(2)), threads, program)
                        .execute(Progress.silent());
                if (done.ok() != study.runs()) {
                    throw new IllegalStateException((study.runs() - done.ok()) + " runs of the bench did not end well");
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "%.3f s, %.3f CPU s",
                1e-9 * (System.nanoTime() - start),
                1e-9 * (processor() - processor));
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
