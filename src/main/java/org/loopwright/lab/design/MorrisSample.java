package org.loopwright.lab.design;

import java.util.stream.IntStream;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.Streams;

/**
 * Trajectories for elementary effects (Morris 1991). A trajectory is d + 1 points on the grid of p levels 0, 1/(p − 1),
 * …, 1; from each point to the next one coordinate, each once, moves by Δ = p / (2 (p − 1)) up or down. With an even p
 * all levels are equally likely.
 *
 * <p>Of more candidates than trajectories those are taken that are far from each other (Campolongo, Cariboni and
 * Saltelli 2007): the largest sum of squared distances of pairs of trajectories, a distance of two trajectories being
 * the sum of the distances of their points. The search begins with the farthest pair, adds what gains most, and then
 * exchanges single trajectories while that gains; it finds a good choice, not surely the best one.
 *
 * <p>Candidate c comes from stream (UNIT_SAMPLE, c, 0). Memory is one number for each trajectory.
 */
public final class MorrisSample implements UnitSample {

    private static final int MOST_DIMENSIONS = 10_000;
    private static final int MOST_LEVELS = 1_000_000;
    private static final int MOST_CANDIDATES = 1000;
    private static final double MOST_WORK = 2e10;

    private final int dimensions;
    private final int levels;
    /** Numbers of the candidates taken, from 1. */
    private final int[] taken;

    private final Streams streams;

    private MorrisSample(int dimensions, int levels, int[] taken, Streams streams) {
        this.dimensions = dimensions;
        this.levels = levels;
        this.taken = taken;
        this.streams = streams;
    }

    /**
     * A sample of random trajectories.
     *
     * @param dimensions d, within [1, 10 000]
     * @param trajectories r, >= 1
     * @param levels p, even, within [2, 1 000 000]; 4 is usual
     * @param streams where luck comes from
     * @throws IllegalArgumentException outside the intervals, or for more than 2^31 − 1 points
     */
    public static MorrisSample of(int dimensions, int trajectories, int levels, Streams streams) {
        check(dimensions, trajectories, levels);
        return new MorrisSample(
                dimensions, levels, IntStream.rangeClosed(1, trajectories).toArray(), streams);
    }

    /**
     * A sample of trajectories that are far from each other.
     *
     * @param dimensions d, within [1, 10 000]
     * @param trajectories r, >= 1
     * @param levels p, even, within [2, 1 000 000]; 4 is usual
     * @param candidates of how many random trajectories they are chosen, within [r, 1000]
     * @param streams where luck comes from
     * @throws IllegalArgumentException outside the intervals, or where comparing the candidates takes more than minutes
     */
    public static MorrisSample spread(int dimensions, int trajectories, int levels, int candidates, Streams streams) {
        check(dimensions, trajectories, levels);
        Checks.within("candidates", trajectories, MOST_CANDIDATES, candidates);
        double work = 0.5 * candidates * candidates * (dimensions + 1.0) * (dimensions + 1.0) * dimensions;
        if (work > MOST_WORK) {
            throw new IllegalArgumentException("candidates must be fewer for " + dimensions
                    + " dimensions, or comparing them takes too long, was " + candidates);
        }
        if (candidates == trajectories) {
            return of(dimensions, trajectories, levels, streams);
        }
        int[][][] all = new int[candidates][][];
        for (int c = 0; c < candidates; c++) {
            all[c] = candidate(c + 1, dimensions, levels, streams).points();
        }
        int[] taken = TrajectoryChoice.of(all, trajectories);
        return new MorrisSample(
                dimensions, levels, IntStream.of(taken).map(c -> c + 1).toArray(), streams);
    }

    private static void check(int dimensions, int trajectories, int levels) {
        Checks.within("dimensions of a Morris sample", 1, MOST_DIMENSIONS, dimensions);
        Checks.within("trajectories", 1, Integer.MAX_VALUE / (dimensions + 1), trajectories);
        Checks.within("levels of a Morris sample", 2, MOST_LEVELS, levels);
        if (levels % 2 != 0) {
            throw new IllegalArgumentException("levels of a Morris sample must be even, was " + levels);
        }
    }

    private static Trajectory candidate(int number, int dimensions, int levels, Streams streams) {
        return Trajectory.random(dimensions, levels, streams.of(Purpose.Lab.UNIT_SAMPLE, number, 0));
    }

    @Override
    public int size() {
        return taken.length * (dimensions + 1);
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    /** Number of trajectories. */
    public int trajectories() {
        return taken.length;
    }

    /** Number of levels p of the grid. */
    public int levels() {
        return levels;
    }

    /** Length Δ of a step [1]. */
    public double step() {
        return levels / (2.0 * (levels - 1));
    }

    /** The levels of a point, each from 0 to {@link #levels()} − 1; points count from 1. */
    int[] levelsOf(int number) {
        Checks.point(this, number);
        int candidate = taken[(number - 1) / (dimensions + 1)];
        return candidate(candidate, dimensions, levels, streams).after((number - 1) % (dimensions + 1));
    }

    @Override
    public double[] point(int number) {
        int[] at = levelsOf(number);
        double[] point = new double[dimensions];
        for (int j = 0; j < dimensions; j++) {
            point[j] = at[j] / (levels - 1.0);
        }
        return point;
    }
}
