package org.loopwright.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.AdaptiveDesign;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.StoppingRule;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.run.engine.Allowance;
import org.loopwright.lab.run.engine.Course;
import org.loopwright.lab.run.engine.EndedRun;
import org.loopwright.lab.run.engine.Keeper;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Runner;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.lab.run.sequence.Interleaving;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;

/**
 * A few runs of a study, spread over its design points, that are made and thrown away to foresee what all of them take,
 * tables and answer included. Nothing is kept. The first half only warms the machine up: a run takes a multiple of its time
 * at first.
 *
 * @param <S> a scenario
 */
public final class Pilot<S extends Record> {

    /** Runs of a model that takes its time: so many, and two for each thread. */
    static final int FEWEST = 12;

    /** A quick model is looked at for so long: compilers that work beside it need some seconds. */
    static final Duration SHORTEST = Duration.ofSeconds(8);

    /** No run of a pilot is begun after this. */
    static final Duration LONGEST = Duration.ofSeconds(16);

    /** More runs than any machine makes in that time [1]. */
    private static final int MOST_PICKED = 200_000;

    private static final double GOLDEN_SECTION = 0.6180339887498949;
    private static final double LEVEL = 0.95;

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
     * @param answerSeconds what journal, tables, figures and answer take besides; NaN where it cannot be foreseen [s]
     * @param seconds time that all of it takes on so many threads, with the interval that follows from that of a run [s]
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
            double answerSeconds,
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
    private final Terms terms;
    private final StudyRuns<S> runs;
    private final Rehearsal<S> rehearsal;

    Pilot(Subject<S> subject, Study study, StudySheets<S> sheets, Terms terms) {
        this.study = study;
        this.terms = terms;
        this.runs = new StudyRuns<>(subject, study, sheets, subject.build());
        this.rehearsal = new Rehearsal<>(subject, study, sheets, terms);
    }

    /**
     * Makes the runs and foresees.
     *
     * @param subject what is studied
     * @param study what is to be carried out, with its own budget and time limit
     * @param sheets that it uses
     * @param threads threads that it is to be carried out on
     * @param showing what is done with its tables when they are there; empty: tables and answer are not tried
     * @throws org.loopwright.lab.fault.SheetException if the study looks at a measure that there is none of
     * @throws InterruptedException if interrupted
     */
    public static <S extends Record> Forecast of(
            Subject<S> subject, Study study, StudySheets<S> sheets, int threads, Optional<Showing> showing)
            throws InterruptedException {
        return new Pilot<>(subject, study, sheets, Terms.of(study, threads)).forecast(showing);
    }

    Forecast forecast(Optional<Showing> showing) throws InterruptedException {
        resetPeaks();
        List<Sample> samples = samples();
        List<Sample> counted = samples.subList(samples.size() / 2, samples.size());
        Interval run =
                TInterval.of(counted.stream().mapToDouble(Sample::seconds).toArray(), LEVEL);
        long mostPoints = study.design() instanceof AdaptiveDesign design
                ? design.mostPoints()
                : study.design().size();
        int least = study.stop().map(StoppingRule::minimum).orElse(study.replications());
        long count = study.stop().map(rule -> rule.mostRuns(mostPoints)).orElse(mostPoints * study.replications());
        double share = (double) count / terms.threads();
        double answer =
                showing.isPresent() ? rehearsal.seconds(count, showing.get()).orElse(Double.NaN) : Double.NaN;
        double besides = Double.isNaN(answer) ? 0 : answer;
        Interval all = new Interval(run.mean() * share + besides, run.halfWidth() * share, run.count(), LEVEL);
        long memory = peak() + count * BYTES_PER_PLANNED_RUN;
        return new Forecast(
                study.design().size(),
                mostPoints,
                (long) study.design().size() * least,
                count,
                counted.size(),
                (int) counted.stream().filter(sample -> !sample.ok()).count(),
                run,
                answer,
                all,
                mean(counted.stream().mapToLong(Sample::journalBytes).toArray(), count),
                mean(counted.stream().mapToLong(Sample::tableBytes).toArray(), count),
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
        List<Sample> samples = new ArrayList<>();
        long start = System.nanoTime();
        int fewest = 2 * terms.threads() + FEWEST;
        Allowance allowance = begun -> System.nanoTime() - start < (begun < fewest ? LONGEST : SHORTEST).toNanos();
        try {
            new Runner(allowance, Progress.silent())
                    .carryOut(
                            Course.of(picked()),
                            terms.localThreads(runs),
                            Keeper.of(ended -> samples.add(sample(ended))));
        } catch (IOException fault) {
            throw new UncheckedIOException("a pilot writes nothing", fault);
        }
        return samples;
    }

    /** Each run once, points by turns, replications spread evenly over them: the first one may keep more than others. */
    private int[] picked() {
        List<DesignPoint> order = Interleaving.of(study.design().points().toList(), study.factors());
        int points = order.size();
        return IntStream.range(0, Math.min(study.runs(), MOST_PICKED))
                .map(i -> {
                    int spread = (int) ((i % points * GOLDEN_SECTION) % 1 * study.replications());
                    int replication = 1 + (spread + i / points) % study.replications();
                    return study.number(order.get(i % points).number(), replication);
                })
                .toArray();
    }

    private Sample sample(EndedRun ended) {
        if (!ended.isOk()) {
            return new Sample(ended.seconds(), Journal.packedBytes(RunRows.NONE), 0, false);
        }
        PlannedRun planned = runs.planned(ended.run());
        rehearsal.add(runs.scenario(planned.point().number()), study.keep().of(planned), ended.content());
        RunRows rows = runs.labelled(ended);
        long table = 0;
        for (TableSchema schema : runs.tables().schemas()) {
            table += rows.lines(schema).getBytes(StandardCharsets.UTF_8).length;
        }
        return new Sample(ended.seconds(), Journal.packedBytes(ended.content()), table, true);
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
}
