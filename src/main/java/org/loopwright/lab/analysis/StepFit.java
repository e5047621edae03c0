package org.loopwright.lab.analysis;

import java.util.Optional;

/**
 * A law of progress fitted in first differences, ΔlnC = −w Δdriver + noise, the noise being a moving average of order one:
 * a random walk with drift along the driver (Farmer and Lafond 2016; for experience curves Lafond et al. 2018). The
 * estimate is theirs, least squares through the origin; the interval allows for noise that follows itself, of a strength
 * that is not known but more or less likely.
 *
 * @param exponent w, positive where cost falls, per unit of the driver
 * @param noise standard deviation of a step's noise, of ln cost [1 per square root of a year]
 * @param movingAverage mean of θ over what is likely, in [−1, 1] [1]
 * @param steps differences that were used [1]
 */
public record StepFit(Interval exponent, double noise, double movingAverage, int steps) {

    /**
     * Fits a law.
     *
     * @param level of the interval, in (0, 1) [1]
     * @return empty where the series does not have what the law needs, or that never changes
     */
    public static Optional<StepFit> of(CostSeries series, ProgressLaw law, double level) {
        return law.driver(series).map(driver -> LogSteps.of(series, driver)).flatMap(steps -> of(steps, level));
    }

    private static Optional<StepFit> of(LogSteps steps, double level) {
        int m = steps.size();
        double slope = steps.slope(m);
        if (Double.isNaN(slope)) {
            return Optional.empty();
        }
        double[] weights = new double[m];
        double xx = 0;
        double rest = 0;
        for (int i = 0; i < m; i++) {
            double left = steps.y[i] - slope * steps.x[i];
            rest += left * left;
            xx += steps.x[i] * steps.x[i];
        }
        for (int i = 0; i < m; i++) {
            weights[i] = steps.x[i] / xx;
        }
        MovingAverage noise = MovingAverage.of(steps);
        Interval exponent = new Interval(0 - slope, noise.halfWidth(weights, level), m, level);
        return Optional.of(new StepFit(exponent, Math.sqrt(rest / (m - 1)), noise.mean(), m));
    }
}
