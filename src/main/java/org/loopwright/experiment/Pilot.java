package org.loopwright.experiment;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.loopwright.analysis.Interval;
import org.loopwright.analysis.TInterval;
import org.loopwright.design.AdaptiveDesign;
import org.loopwright.design.DesignPoint;
import org.loopwright.design.PlannedRun;
import org.loopwright.design.Study;
import org.loopwright.model.LoopModel;
import org.loopwright.observation.TableSchema;
import org.loopwright.random.Streams;
import org.loopwright.scenario.ParameterFolder;
import org.loopwright.scenario.Scenario;
import org.loopwright.store.RunKey;
import org.loopwright.store.RunRecord;
import org.loopwright.store.RunRows;

/**
 * A few runs of a study, spread over its design points, that are made and thrown away to foresee what all of them take.
 * Nothing is written. The first half only warms the machine up: a run takes a multiple of its time at first.
 */
public final class Pilot {

    /** Runs of a model that takes its time: so many, and two for each thread. */
    static final int FEWEST = 12;

    /** A quick model is looked at for so long. */
    static final Duration SHORTEST = Duration.ofSeconds(3);

    /** No run of a pilot is begun after this. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final double GOLDEN_SECTION = 0.6180339887498949;
    private static final double LEVEL = 0.95;

    /** What a row of the journal takes beside its packed rows: key, checksum, status, reason and their places. */
    private static final int BYTES_PER_RECORD = 90;

    /** What a planned run takes in memory. */
    private static final long BYTES_PER_PLANNED_RUN = 300;

    /**
     * What a study is expected to take here.
     *
     * @param points design points at the start [1]
     * @param mostPoints design points that an adaptive design may grow to [1]
     * @param leastRuns runs at least, where a stopping rule decides [1]
     * @param runs runs at most [1]
     * @param pilotRuns runs of the pilot that counted [1]
     * @param pilotFailed runs of the pilot that did not end well [1]
     * @param runSeconds time of a run on its thread, with its 95 % interval [s]
     * @param seconds time that all runs take on so many threads, with the interval that follows from the one before [s]
     * @param journalBytes size of the journal for all runs [bytes]
     * @param tableBytes size of the tables for all runs [bytes]
     * @param memoryBytes largest heap seen in the pilot, garbage included, and the plan [bytes]
     * @param threads threads [1]
     * @param warnings what is to be known before it is carried out
     */
    public record Forecast(
            int points,
            long mostPoints,
            long leastRuns,
            long runs,
            int pilotRuns,
            int pilotFailed,
            Interval runSeconds,
            Interval seconds,
            long journalBytes,
            long tableBytes,
            long memoryBytes,
            int threads,
            List<String> warnings) {

        /** Copies the list. */
        public Forecast {
            warnings = List.copyOf(warnings);
        }
    }

    /** What one run of the pilot took. */
    private record Sample(double seconds, long journalBytes, long tableBytes, boolean ok) {}

    private final Study study;
    private final ParameterFolder parameters;
    private final Terms terms;
    private final Simulator simulator;
    private final StudyTables tables;

    Pilot(Study study, ParameterFolder parameters, Terms terms, Simulator simulator) {
        this.study = study;
        this.parameters = parameters;
        this.terms = terms;
        this.simulator = simulator;
        this.tables = new StudyTables(study);
    }

    /**
     * Makes the runs and foresees.
     *
     * @param study what is to be carried out, with its own budget and time limit
     * @param parameters sheets that it uses
     * @param threads threads that it is to be carried out on
     * @throws org.loopwright.scenario.SheetException if the study looks at a measure that there is none of
     * @throws InterruptedException if interrupted
     */
    public static Forecast of(Study study, ParameterFolder parameters, int threads) throws InterruptedException {
        return new Pilot(study, parameters, Terms.of(study, threads), LoopModel::simulate).forecast();
    }

    Forecast forecast() throws InterruptedException {
        resetPeaks();
        List<Sample> samples = samples();
        List<Sample> counted = samples.subList(samples.size() / 2, samples.size());
        Interval run =
                TInterval.of(counted.stream().mapToDouble(Sample::seconds).toArray(), LEVEL);
        long mostPoints = study.design() instanceof AdaptiveDesign design
                ? design.mostPoints()
                : study.design().size();
        int most = study.stop().map(rule -> rule.maximum()).orElse(study.replications());
        int least = study.stop().map(rule -> rule.minimum()).orElse(study.replications());
        long runs = mostPoints * most;
        double share = (double) runs / terms.threads();
        Interval all = new Interval(run.mean() * share, run.halfWidth() * share, run.count(), LEVEL);
        long memory = peak() + runs * BYTES_PER_PLANNED_RUN;
        return new Forecast(
                study.design().size(),
                mostPoints,
                (long) study.design().size() * least,
                runs,
                counted.size(),
                (int) counted.stream().filter(sample -> !sample.ok()).count(),
                run,
                all,
                mean(counted.stream().mapToLong(Sample::journalBytes).toArray(), runs),
                mean(counted.stream().mapToLong(Sample::tableBytes).toArray(), runs),
                memory,
                terms.threads(),
                warnings(memory, all));
    }

    private static long mean(long[] bytes, long runs) {
        double sum = 0;
        for (long one : bytes) {
            sum += one;
        }
        return bytes.length == 0 ? 0 : Math.round(sum / bytes.length * runs);
    }

    private List<String> warnings(long memory, Interval seconds) {
        List<String> warnings = new ArrayList<>(study.design().warnings());
        long heap = Runtime.getRuntime().maxMemory();
        if (memory > heap) {
            warnings.add("the heap of " + heap / 1_000_000 + " MB may not do");
        }
        if (study.budget()
                .time()
                .filter(time -> time.toSeconds() < seconds.mean())
                .isPresent()) {
            warnings.add("the time budget is expected to end before the last run");
        }
        if (study.budget().maxRuns().isPresent()) {
            warnings.add("at most " + study.budget().maxRuns().getAsInt() + " runs are made at a time");
        }
        return warnings;
    }

    /** In the order in which they ended. */
    private List<Sample> samples() throws InterruptedException {
        List<DesignPoint> order = Interleaving.of(study.design().points().toList(), study.factors());
        List<Sample> samples = Collections.synchronizedList(new ArrayList<>());
        long start = System.nanoTime();
        Crew crew = new Crew(
                terms.threads(),
                terms.timeLimit(),
                terms.grace(),
                (run, ending) -> samples.add(((PilotRun) run).sample(ending)));
        int fewest = 2 * terms.threads() + FEWEST;
        AtomicInteger next = new AtomicInteger();
        crew.carryOut(() -> {
            int i = next.getAndIncrement();
            long elapsed = System.nanoTime() - start;
            boolean goesOn = elapsed < (i < fewest ? LONGEST : SHORTEST).toNanos();
            return goesOn && i < study.runs() ? run(order, i) : null;
        });
        return List.copyOf(samples);
    }

    /** The points by turns, and replications spread evenly: the first one may keep more than the others. */
    private SweepRun run(List<DesignPoint> order, int i) {
        int replication = 1 + (int) ((i * GOLDEN_SECTION) % 1 * study.replications());
        return new PilotRun(study.run(order.get(i % order.size()), replication));
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void resetPeaks() {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    /** A run that leaves nothing. */
    private final class PilotRun implements SweepRun {

        private final PlannedRun planned;
        private volatile long begun;

        PilotRun(PlannedRun planned) {
            this.planned = planned;
        }

        @Override
        public int number() {
            return planned.run();
        }

        @Override
        public RunKey key() {
            throw new UnsupportedOperationException("a run of a pilot is not kept");
        }

        @Override
        public RunRows simulate() {
            begun = System.nanoTime();
            Scenario scenario = study.scenario(planned.point(), parameters);
            return tables.content(
                    planned, scenario, simulator.simulate(scenario, new Streams(study.seed(), planned.replication())));
        }

        @Override
        public RunRows rows(RunRecord.Status status, String reason, RunRows content) {
            return tables.labelled(planned, study.scenario(planned.point(), parameters), status, reason, content);
        }

        Sample sample(Crew.Ending ending) {
            double seconds = 1e-9 * (System.nanoTime() - begun);
            if (!(ending instanceof Crew.Finished finished)) {
                return new Sample(seconds, BYTES_PER_RECORD, 0, false);
            }
            RunRows rows = rows(RunRecord.Status.OK, "", finished.content());
            long table = 0;
            for (TableSchema schema : tables.schemas()) {
                table += rows.lines(schema).getBytes(StandardCharsets.UTF_8).length;
            }
            return new Sample(seconds, finished.content().packedBytes() + BYTES_PER_RECORD, table, true);
        }
    }
}
