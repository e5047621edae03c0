package org.loopwright.bench;

/**
 * How much is measured.
 *
 * @param warmUpRounds rounds over all industries before anything is timed [1]
 * @param repeats timings of each thing, of which the median and the extremes are told [1]
 * @param runs runs of one industry in one timing [1]
 * @param samplingSeconds time under the sampling profiler, per industry [s]
 * @param decades attempts of the search yardstick are 10^decades, in 1..9 [1]
 * @param batchReplications replications of 36 design points in the batches for threads [1]
 * @param batchRepeats timings of each batch [1]
 * @param heapRuns runs of the sweep in a small heap [1]
 * @param steps multiples of firms, components and horizon: 1, 2, 4 … [1]
 * @param growthSeconds length of one timing of each of them, twice of which warms up [s]
 */
public record Effort(
        int warmUpRounds,
        int repeats,
        int runs,
        double samplingSeconds,
        int decades,
        int batchReplications,
        int batchRepeats,
        int heapRuns,
        int steps,
        double growthSeconds) {

    /** For figures that are quoted: about two minutes on two cores. */
    public static final Effort FULL = new Effort(15, 9, 6, 2, 5, 6, 5, 10_000, 5, 0.1);

    /** To see that everything works: some seconds; the figures are rough. */
    public static final Effort QUICK = new Effort(1, 3, 1, 0.1, 3, 1, 1, 100, 3, 0.005);
}
