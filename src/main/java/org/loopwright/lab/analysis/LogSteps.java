package org.loopwright.lab.analysis;

import org.apache.commons.math3.util.FastMath;

/**
 * A series in first differences: ΔlnC = slope × Δdriver + noise, without a constant. The noise of a step is taken to have a
 * variance in proportion to its length, as in a random walk, so that both sides are divided by the root of the length;
 * with steps of one year nothing changes. Immutable.
 */
final class LogSteps {

    /** Roots of the lengths of steps. */
    final double[] root;

    /** Changes of the driver, over the roots. */
    final double[] x;

    /** Changes of ln cost, over the roots. */
    final double[] y;

    private LogSteps(double[] root, double[] x, double[] y) {
        this.root = root;
        this.x = x;
        this.y = y;
    }

    /** The steps of a series along a driver. */
    static LogSteps of(CostSeries series, double[] driver) {
        double[] years = series.years();
        double[] cost = series.logCost();
        int m = years.length - 1;
        double[] root = new double[m];
        double[] x = new double[m];
        double[] y = new double[m];
        for (int i = 0; i < m; i++) {
            root[i] = FastMath.sqrt(years[i + 1] - years[i]);
            x[i] = (driver[i + 1] - driver[i]) / root[i];
            y[i] = (cost[i + 1] - cost[i]) / root[i];
        }
        return new LogSteps(root, x, y);
    }

    /** The same steps with other changes of ln cost, each over the root; not copied. */
    LogSteps with(double[] other) {
        return new LogSteps(root, x, other);
    }

    /** Number of steps [1]. */
    int size() {
        return x.length;
    }

    /** Slope by least squares through the origin, from the first so many steps. */
    double slope(int first) {
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < first; i++) {
            xy += x[i] * y[i];
            xx += x[i] * x[i];
        }
        return xy / xx;
    }
}
