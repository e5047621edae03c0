package org.loopwright.lab.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Elementary effects (Morris 1991): how much an outcome changes per unit of a factor, from each point of a trajectory to
 * the next. With points of the unit cube the unit is the whole range of the factor. Intervals are t-intervals over the
 * trajectories, which are independent unless they were chosen to be far from each other.
 *
 * @param factors effects of each factor
 * @param dropped steps left out because an outcome at one of their ends is missing [1]
 */
public record MorrisEffects(List<Effect> factors, int dropped) {

    /**
     * The effects of one factor, in the unit of the outcome per unit of the factor.
     *
     * @param mu mean of its effects
     * @param muStar mean of their absolute values (Campolongo, Cariboni and Saltelli 2007)
     * @param sigma their standard deviation: interactions or curvature; NaN if fewer than two are there
     */
    public record Effect(Interval mu, Interval muStar, double sigma) {}

    /** Copies the list. */
    public MorrisEffects {
        factors = List.copyOf(factors);
    }

    /**
     * Effects from trajectories.
     *
     * @param points trajectories one after the other, each of d + 1 points of d coordinates; not changed
     * @param outcomes outcome of each point; NaN is missing and drops the steps to and from its point; not changed
     * @param level confidence level, in (0, 1) [1]
     * @throws IllegalArgumentException if the points are no such trajectories, their number is not that of outcomes, or
     *     an outcome is infinite
     */
    public static MorrisEffects of(double[][] points, double[] outcomes, double level) {
        Interval.requireLevel(level);
        if (points.length != outcomes.length || points.length == 0) {
            throw new IllegalArgumentException("points and outcomes must be as many and at least one, were "
                    + points.length + " and " + outcomes.length);
        }
        refuseInfinite(outcomes);
        int dimensions = points[0].length;
        if (points.length % (dimensions + 1) != 0) {
            throw new IllegalArgumentException("points of " + dimensions + " factors must be a multiple of "
                    + (dimensions + 1) + ", were " + points.length);
        }
        int trajectories = points.length / (dimensions + 1);
        double[][] effects = new double[dimensions][trajectories];
        int dropped = 0;
        for (int t = 0; t < trajectories; t++) {
            boolean[] moved = new boolean[dimensions];
            for (int step = 0; step < dimensions; step++) {
                int from = t * (dimensions + 1) + step;
                int factor = moved(points, from);
                if (moved[factor]) {
                    throw new IllegalArgumentException(
                            "trajectory " + (t + 1) + " must move each factor once, moves " + (factor + 1) + " twice");
                }
                moved[factor] = true;
                double length = points[from + 1][factor] - points[from][factor];
                effects[factor][t] = (outcomes[from + 1] - outcomes[from]) / length;
                dropped += Double.isNaN(effects[factor][t]) ? 1 : 0;
            }
        }
        List<Effect> found = new ArrayList<>();
        for (double[] of : effects) {
            found.add(effect(of, level));
        }
        return new MorrisEffects(found, dropped);
    }

    /** Refuses outcomes that are neither numbers nor missing: no mean comes of them. */
    static void refuseInfinite(double[] outcomes) {
        for (int i = 0; i < outcomes.length; i++) {
            if (Double.isInfinite(outcomes[i])) {
                throw new IllegalArgumentException(
                        "outcomes must be finite or NaN, number " + (i + 1) + " was " + outcomes[i]);
            }
        }
    }

    /** The only coordinate in which a point and the next one differ. */
    private static int moved(double[][] points, int from) {
        int moved = -1;
        int count = 0;
        for (int j = 0; j < points[from].length; j++) {
            if (points[from][j] != points[from + 1][j]) {
                moved = j;
                count++;
            }
        }
        if (count != 1) {
            throw new IllegalArgumentException("points " + (from + 1) + " and " + (from + 2)
                    + " must differ in exactly one factor, differ in " + count);
        }
        return moved;
    }

    private static Effect effect(double[] effects, double level) {
        double[] there = Arrays.stream(effects).filter(e -> !Double.isNaN(e)).toArray();
        double[] sizes = Arrays.stream(there).map(FastMath::abs).toArray();
        double sigma = there.length < 2 ? Double.NaN : Moments.of(there).standardDeviation();
        return new Effect(TInterval.of(there, level), TInterval.of(sizes, level), sigma);
    }
}
