package org.loopwright.lab.design;

import org.loopwright.lab.random.Streams;

/**
 * The design for first-order, total and second-order sensitivity indices (Saltelli 2002; Saltelli et al. 2010). Half of
 * the coordinates of each base point of a Sobol' sequence of twice the dimensions is a point A, the other half a point
 * B; AB_i is A with coordinate i of B, BA_i is B with coordinate i of A. For each base point, in the order of SALib: A,
 * AB_1 … AB_d, for second-order indices BA_1 … BA_d, B.
 */
public final class SaltelliSample implements UnitSample {

    private final SobolSample base;
    private final int dimensions;
    private final boolean secondOrder;

    private SaltelliSample(SobolSample base, int dimensions, boolean secondOrder) {
        this.base = base;
        this.dimensions = dimensions;
        this.secondOrder = secondOrder;
    }

    /**
     * A sample.
     *
     * @param dimensions d, within [1, 500]
     * @param base number N of base points, >= 1, better a power of two
     * @param secondOrder true for N (2 d + 2) points, false for N (d + 2)
     * @param skip how many points of the Sobol' sequence are left out at its beginning, >= 0
     * @param scramble how the Sobol' sequence is made random
     * @param streams where luck comes from
     * @throws IllegalArgumentException outside the intervals, or for more than 2^31 − 1 points
     */
    public static SaltelliSample of(
            int dimensions, int base, boolean secondOrder, int skip, Scramble scramble, Streams streams) {
        Checks.within("dimensions of a Saltelli sample", 1, SobolSample.MOST_DIMENSIONS / 2, dimensions);
        Checks.within("base points", 1, Integer.MAX_VALUE / block(dimensions, secondOrder), base);
        return new SaltelliSample(
                SobolSample.of(2 * dimensions, base, skip, scramble, streams), dimensions, secondOrder);
    }

    private static int block(int dimensions, boolean secondOrder) {
        return (secondOrder ? 2 * dimensions : dimensions) + 2;
    }

    @Override
    public int size() {
        return base.size() * block();
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    /** Number of base points. */
    public int base() {
        return base.size();
    }

    /** True if there are points BA_i. */
    public boolean secondOrder() {
        return secondOrder;
    }

    /** Number of points for each base point. */
    public int block() {
        return block(dimensions, secondOrder);
    }

    @Override
    public double[] point(int number) {
        Checks.point(this, number);
        double[] both = base.point((number - 1) / block() + 1);
        int place = (number - 1) % block();
        boolean nearB = place > dimensions;
        boolean pure = place == 0 || place == block() - 1;
        int exchanged = pure ? -1 : (place - 1) % dimensions;
        double[] point = new double[dimensions];
        for (int j = 0; j < dimensions; j++) {
            point[j] = both[nearB != (j == exchanged) ? dimensions + j : j];
        }
        return point;
    }
}
