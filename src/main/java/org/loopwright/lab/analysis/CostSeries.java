package org.loopwright.lab.analysis;

import org.apache.commons.math3.util.FastMath;

/** What one technology cost over time, beside what had been made of it. Immutable. */
public final class CostSeries {

    /** Fewest points of which anything is said [1]. */
    public static final int FEWEST_POINTS = 5;

    private final double[] years;
    private final double[] cost;
    private final double[] experience;
    private final double[] production;

    /**
     * A series; the arrays are copied.
     *
     * @param years when, increasing
     * @param cost price or cost, each &gt; 0, in any unit
     * @param experience cumulative production, each &gt; 0, never falling, rising from first to last, in any unit
     * @param production in each year, or none at all where that is not known
     */
    public CostSeries(double[] years, double[] cost, double[] experience, double[] production) {
        this.years = years.clone();
        this.cost = cost.clone();
        this.experience = experience.clone();
        this.production = production.clone();
        int n = years.length;
        if (n < FEWEST_POINTS) {
            throw new IllegalArgumentException("a series needs " + FEWEST_POINTS + " points, has " + n);
        }
        if (cost.length != n || experience.length != n || (production.length != n && production.length != 0)) {
            throw new IllegalArgumentException(
                    "a series needs as many costs, experiences and productions as years, has " + cost.length + ", "
                            + experience.length + ", " + production.length + " of " + n);
        }
        for (int i = 0; i < n; i++) {
            if (!(cost[i] > 0) || !(experience[i] > 0)) {
                throw new IllegalArgumentException(
                        "cost and experience must be > 0, were " + cost[i] + " and " + experience[i]);
            }
            if (i > 0 && (!(years[i] > years[i - 1]) || !(experience[i] >= experience[i - 1]))) {
                throw new IllegalArgumentException("years must rise and experience must not fall, did from "
                        + years[i - 1] + ", " + experience[i - 1] + " to " + years[i] + ", " + experience[i]);
            }
        }
        if (!(experience[n - 1] > experience[0])) {
            throw new IllegalArgumentException("experience must rise, was " + experience[0] + " all the time");
        }
    }

    /** Points [1]. */
    public int size() {
        return years.length;
    }

    /** When each point was; a copy. */
    public double[] years() {
        return years.clone();
    }

    /** Cost at each point; a copy. */
    public double[] cost() {
        return cost.clone();
    }

    /** Experience at each point; a copy. */
    public double[] experience() {
        return experience.clone();
    }

    /** Production of each year; a copy, empty where it is not known. */
    public double[] production() {
        return production.clone();
    }

    /** ln cost. */
    double[] logCost() {
        return logs(cost);
    }

    /** Logarithms of numbers &gt; 0. */
    static double[] logs(double[] values) {
        double[] logs = new double[values.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = FastMath.log(values[i]);
        }
        return logs;
    }
}
