package org.loopwright.lab.design;

import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): each coordinate has exactly one point in each of n equal strata,
 * at a random place within it.
 *
 * <p>Samples of up to {@link #LARGEST_SPREAD} points can be spread (maximin, Morris and Mitchell 1995): of
 * {@value #STARTS} random hypercubes of stratum numbers that with the least criterion is taken, and then in
 * {@value #EXCHANGES} trials the strata of two random points in one random coordinate are exchanged if that lowers the
 * criterion, the sum over pairs of points of distance^−16. Nothing is gained in one dimension, and nothing is tried.
 *
 * <p>Strata come from streams (UNIT_SAMPLE, 0, coordinate), exchanges from (UNIT_SAMPLE, 0, 0), the places within
 * strata from (UNIT_SAMPLE, point, 0). Memory is one number for each point and coordinate.
 */
public final class LatinHypercubeSample implements UnitSample {

    /** Most points. */
    public static final int LARGEST = 1_000_000;

    /** Most points that are spread; larger samples stay random hypercubes. */
    public static final int LARGEST_SPREAD = 1000;

    private static final int MOST_DIMENSIONS = 1000;
    private static final int STARTS = 10;
    private static final int EXCHANGES = 20_000;

    /** [coordinate][point − 1]: stratum from 0. */
    private final int[][] strata;

    private final boolean spread;
    private final Streams streams;

    private LatinHypercubeSample(int[][] strata, boolean spread, Streams streams) {
        this.strata = strata;
        this.spread = spread;
        this.streams = streams;
    }

    /**
     * A sample.
     *
     * @param dimensions within [1, 1000]
     * @param size number of points, within [1, 1 000 000]
     * @param spread true to have the points far from each other, where there are at most
     *     {@link #LARGEST_SPREAD}
     * @param streams where luck comes from
     * @throws IllegalArgumentException outside the intervals
     */
    public static LatinHypercubeSample of(int dimensions, int size, boolean spread, Streams streams) {
        Checks.within("dimensions of a Latin hypercube", 1, MOST_DIMENSIONS, dimensions);
        Checks.within("size of a Latin hypercube", 1, LARGEST, size);
        boolean tried = spread && size > 2 && size <= LARGEST_SPREAD && dimensions > 1;
        RandomStream[] luck = new RandomStream[dimensions];
        for (int j = 0; j < dimensions; j++) {
            luck[j] = streams.of(Purpose.Lab.UNIT_SAMPLE, 0, j + 1);
        }
        int[][] strata = permutations(size, luck);
        if (tried) {
            PointSpread best = new PointSpread(strata);
            for (int start = 1; start < STARTS; start++) {
                PointSpread other = new PointSpread(permutations(size, luck));
                if (other.criterion() < best.criterion()) {
                    best = other;
                }
            }
            best.exchange(EXCHANGES, streams.of(Purpose.Lab.UNIT_SAMPLE, 0, 0));
            strata = best.strata();
        }
        return new LatinHypercubeSample(strata, tried, streams);
    }

    private static int[][] permutations(int size, RandomStream[] luck) {
        int[][] strata = new int[luck.length][size];
        for (int j = 0; j < strata.length; j++) {
            for (int i = 0; i < size; i++) {
                int other = luck[j].nextInt(i + 1);
                strata[j][i] = strata[j][other];
                strata[j][other] = i;
            }
        }
        return strata;
    }

    @Override
    public int size() {
        return strata[0].length;
    }

    @Override
    public int dimensions() {
        return strata.length;
    }

    /** True if the points were spread; false where that was not asked for, or is not done at this size. */
    public boolean spread() {
        return spread;
    }

    /** The stratum of a coordinate of a point, from 0 to {@link #size()} − 1; points count from 1, coordinates from 0. */
    int stratum(int number, int coordinate) {
        Checks.point(this, number);
        return strata[coordinate][number - 1];
    }

    @Override
    public double[] point(int number) {
        Checks.point(this, number);
        RandomStream luck = streams.of(Purpose.Lab.UNIT_SAMPLE, number, 0);
        double[] point = new double[strata.length];
        for (int j = 0; j < point.length; j++) {
            // 28 digits and a half keep the place off both ends of its stratum, however the division rounds.
            double place = ((luck.nextLong() >>> 36) + 0.5) * 0x1.0p-28;
            point[j] = (strata[j][number - 1] + place) / size();
        }
        return point;
    }
}
