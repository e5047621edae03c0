package org.loopwright.faces.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.loopwright.lab.run.engine.EndedRun;
import org.loopwright.lab.run.engine.Executor;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Makes runs on the workers of Spark: jobs of many tasks, a task of some seconds, of which each run is received as soon as
 * its task has ended. A task whose process has died again and again ends its job; its runs are then tried one by one, and
 * the one that ends its process is given up.
 */
final class SparkExecutor implements Executor {

    /** Deaths of its process after which a task is tried no more, and its run given up: what a sweep on threads allows [1]. */
    static final int MOST_DEATHS = 3;

    /** Runs of a job: the driver keeps the state of each task until its job ends [1]. */
    private static final int MOST_RUNS = 100_000;

    /** By what jobs grow [1]. */
    private static final int GROWTH = 10;

    /** What a task is to take, so that its way to a worker and back does not count [s]. */
    private static final double TASK_SECONDS = 3;

    /** Tasks that each core is to have, so that those that last long do not come last [1]. */
    private static final int TASKS_PER_CORE = 4;

    private final JavaSparkContext spark;
    private final MakeRuns make;
    /** Runs of all jobs so far. */
    private long handedOut;

    /** Of the job before. */
    private final LongAdder made = new LongAdder();

    private final DoubleAdder seconds = new DoubleAdder();

    SparkExecutor(JavaSparkContext spark, MakeRuns make) {
        this.spark = spark;
        this.make = make;
    }

    @Override
    public String engine() {
        return "Spark";
    }

    @Override
    public boolean isHere() {
        return false;
    }

    @Override
    public void carryOut(Desk desk) throws InterruptedException {
        int[] runs = some(desk);
        while (runs.length > 0) {
            List<int[]> tasks = tasks(runs);
            made.reset();
            seconds.reset();
            while (!tasks.isEmpty()) {
                tasks = job(tasks, desk);
            }
            runs = some(desk);
        }
    }

    /**
     * What the desk has, as much as fits into a job. The first one is to tell how long a run takes; what it tells is much too
     * long, since processes have just begun, so that the next ones are small too.
     */
    private int[] some(Desk desk) {
        long most = Math.max(spark.defaultParallelism() * TASKS_PER_CORE, handedOut * GROWTH);
        int[] runs = IntStream.generate(desk::next)
                .limit(Math.min(MOST_RUNS, most))
                .takeWhile(run -> run != 0)
                .toArray();
        handedOut += runs.length;
        return runs;
    }

    private List<int[]> tasks(int... runs) {
        double each = made.sum() == 0 ? TASK_SECONDS : seconds.sum() / made.sum();
        int shared = runs.length / (spark.defaultParallelism() * TASKS_PER_CORE);
        int size = Math.max(1, (int) Math.min(TASK_SECONDS / each, Math.max(shared, 1 / each)));
        List<int[]> tasks = new ArrayList<>();
        for (int from = 0; from < runs.length; from += size) {
            tasks.add(Arrays.copyOfRange(runs, from, Math.min(runs.length, from + size)));
        }
        return tasks;
    }

    /** Carries tasks out; returns those that are to be tried once more. */
    private List<int[]> job(List<int[]> tasks, Desk desk) throws InterruptedException {
        JobWatch watch = new JobWatch();
        BitSet received = new BitSet();
        SparkException aborted = null;
        spark.sc().addSparkListener(watch);
        try {
            run(tasks, received, desk);
        } catch (Exception thrown) {
            // Scala declares nothing, so that Java does not see what it throws.
            aborted = requireAborted(thrown);
        }
        watch.await();
        spark.sc().removeSparkListener(watch);
        return aborted == null ? List.of() : again(tasks, received, watch, aborted, desk);
    }

    private static SparkException requireAborted(Exception thrown) throws InterruptedException {
        if (thrown instanceof SparkException aborted) {
            return aborted;
        }
        if (thrown instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        throw new IllegalStateException("Spark has ended", thrown);
    }

    private void run(List<int[]> tasks, BitSet received, Desk desk) {
        AbstractFunction2<Object, MadeRun[], BoxedUnit> receive = new AbstractFunction2<>() {
            @Override
            public BoxedUnit apply(Object task, MadeRun[] runs) {
                for (MadeRun run : runs) {
                    made.increment();
                    seconds.add(run.seconds());
                    keep(run.ended(), desk);
                }
                synchronized (received) {
                    received.set((Integer) task);
                }
                return BoxedUnit.UNIT;
            }
        };
        List<Object> all = new ArrayList<>();
        IntStream.range(0, tasks.size()).forEach(all::add);
        Seq<Object> partitions = CollectionConverters.asScala(all).toSeq();
        spark.sc()
                .runJob(
                        spark.parallelize(tasks, tasks.size()).rdd(),
                        make,
                        partitions,
                        receive,
                        ClassTag$.MODULE$.apply(MadeRun[].class));
    }

    private static void keep(EndedRun run, Desk desk) {
        try {
            desk.ended(run);
        } catch (RuntimeException cannot) {
            throw cannot;
        } catch (Exception cannot) {
            throw new IllegalStateException("run " + run.run() + " cannot be kept", cannot);
        }
    }

    private static List<int[]> again(
            List<int[]> tasks, BitSet received, JobWatch watch, SparkException aborted, Desk desk) {
        List<int[]> again = new ArrayList<>();
        boolean isExplained = false;
        for (int task = 0; task < tasks.size(); task++) {
            int[] runs = tasks.get(task);
            boolean isDeadly = watch.deaths(task) >= MOST_DEATHS;
            isExplained |= isDeadly;
            if (received.get(task)) {
                continue;
            }
            if (isDeadly && runs.length == 1) {
                keep(EndedRun.diedWithItsProcess(runs[0], watch.deaths(task)), desk);
            } else if (isDeadly) {
                Arrays.stream(runs).forEach(run -> again.add(new int[] {run}));
            } else {
                again.add(runs);
            }
        }
        if (!isExplained) {
            throw new IllegalStateException("Spark has given up", aborted);
        }
        return again;
    }
}
