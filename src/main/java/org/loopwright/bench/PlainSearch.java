package org.loopwright.bench;

import org.loopwright.random.Purpose;
import org.loopwright.random.RandomStream;
import org.loopwright.random.Streams;
import org.loopwright.technology.DesignStructureMatrix;
import org.loopwright.technology.MatrixMaker;

/**
 * The yardstick of the simulator in the limit of McNerney, Farmer, Redner and Trancik (2011): attempts in plain loops,
 * with difficulty 1 and all scales 1.
 */
final class PlainSearch {

    private final int[][] outSets;
    private final double[] costs;
    private final double[] drawn;
    private final RandomStream luck = new Streams(1, 1).of(Purpose.MATURITY);

    PlainSearch(int components, int degree) {
        DesignStructureMatrix matrix = MatrixMaker.fixed(components, degree, 1, luck);
        outSets = new int[components][];
        costs = new double[components];
        for (int i = 0; i < components; i++) {
            outSets[i] = matrix.outSet(i);
            costs[i] = 1;
        }
        drawn = new double[components];
    }

    /** Time of a number of attempts, which begin where the last ones ended [s]. */
    double seconds(long attempts) {
        long start = System.nanoTime();
        for (long attempt = 0; attempt < attempts; attempt++) {
            attempt(outSets[luck.nextInt(outSets.length)]);
        }
        return 1e-9 * (System.nanoTime() - start);
    }

    private void attempt(int[] set) {
        double before = 0;
        double after = 0;
        for (int m = 0; m < set.length; m++) {
            before += costs[set[m]];
            drawn[m] = luck.nextOpen();
            after += drawn[m];
        }
        if (after < before) {
            for (int m = 0; m < set.length; m++) {
                costs[set[m]] = drawn[m];
            }
        }
    }
}
