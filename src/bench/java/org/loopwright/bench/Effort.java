package org.loopwright.bench;

import java.util.Locale;

/**
 * How much is measured.
 *
 * @param industries of how many industries, the first ones by name [1]
 * @param forks Javas in which JMH times each thing, one after the other; 0: in this one [1]
 * @param warmUps rounds of each of them before anything is timed [1]
 * @param timings timings in each of them [1]
 * @param milliseconds length of a round and of a timing [ms]
 * @param samplingSeconds time under the sampling profiler, per industry [s]
 * @param batchReplications replications of every system and industry in the batches for threads [1]
 * @param batchRepeats timings of each batch [1]
 * @param heapRuns runs of the sweep in a small heap [1]
 * @param steps multiples of firms, components and horizon: 1, 2, 4 … [1]
 * @param limitRuns runs of the plain loops for each exponent [1]
 * @param decades attempts of each of them are 10^decades [1]
 * @param shortRuns runs of the very long sweep [1]
 */
record Effort(
        int industries,
        int forks,
        int warmUps,
        int timings,
        int milliseconds,
        double samplingSeconds,
        int batchReplications,
        int batchRepeats,
        int heapRuns,
        int steps,
        int limitRuns,
        int decades,
        int shortRuns) {

    /** For figures that are quoted. */
    static final Effort FULL = new Effort(Integer.MAX_VALUE, 2, 4, 5, 500, 2, 6, 5, 10_000, 5, 24, 7, 1_000_000);

    /** To see that everything works: the figures are rough. */
    static final Effort QUICK = new Effort(Integer.MAX_VALUE, 1, 1, 2, 20, 0.1, 1, 1, 100, 3, 4, 5, 10_000);

    /** What JMH is asked for, in words. */
    String words() {
        return String.format(
                Locale.ROOT,
                "Timed by JMH: forks %d, in each after a warm-up of %d × %.2f s timings %d × %.2f s; beside the mean stands"
                        + " half of its 99.9 %% interval",
                forks,
                warmUps,
                1e-3 * milliseconds,
                timings,
                1e-3 * milliseconds);
    }
}
