package org.loopwright.subject.technology;

import org.loopwright.lab.random.RandomStream;

/**
 * The attempts of McNerney, Farmer, Redner and Trancik (2011) in plain loops, with nothing around them: the yardstick
 * of what an attempt must cost, and their limit where the whole simulator would take too long. No attempt is skipped.
 */
public final class McNerneyKernel {

    private McNerneyKernel() {}

    /**
     * Attempts from the worst design on, each component at a cost of at most 1/n: an attempt picks a component uniformly,
     * redraws its out-set as U^(1/γ)/n, and is accepted iff the sum over the out-set falls.
     *
     * @param dsm out-sets
     * @param difficulty γ [1], &gt; 0
     * @param decades attempts are 10^decades, in 0..9
     * @param stream 1 + k draws an attempt, k the size of its out-set
     * @return cost of the product after 1, 10, 100, … 10^decades attempts [first cost]; a new array
     */
    public static double[] run(DesignStructureMatrix dsm, double difficulty, int decades, RandomStream stream) {
        if (decades < 0 || decades > 9) {
            throw new IllegalArgumentException("decades must be in 0..9, was " + decades);
        }
        if (!(difficulty > 0)) {
            throw new IllegalArgumentException("difficulty must be > 0 [1], was " + difficulty);
        }
        int n = dsm.size();
        int[][] outSets = new int[n][];
        double[] costs = new double[n];
        for (int i = 0; i < n; i++) {
            outSets[i] = dsm.outSet(i);
            costs[i] = 1.0 / n;
        }
        double[] drawn = new double[n];
        double[] seen = new double[decades + 1];
        long attempt = 0;
        long until = 1;
        for (int decade = 0; decade <= decades; decade++) {
            for (; attempt < until; attempt++) {
                attempt(outSets[stream.nextInt(n)], costs, drawn, difficulty, stream);
            }
            for (double cost : costs) {
                seen[decade] += cost;
            }
            until *= 10;
        }
        return seen;
    }

    private static void attempt(int[] outSet, double[] costs, double[] drawn, double difficulty, RandomStream stream) {
        double before = 0;
        double after = 0;
        for (int m = 0; m < outSet.length; m++) {
            before += costs[outSet[m]];
            drawn[m] = ComponentDraw.unit(difficulty, stream) / costs.length;
            after += drawn[m];
        }
        if (after < before) {
            for (int m = 0; m < outSet.length; m++) {
                costs[outSet[m]] = drawn[m];
            }
        }
    }
}
