package org.loopwright.lab.analysis;

import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;

/** Series of which the truth is known. */
final class Curves {

    private Curves() {}

    /** Years from 2000 on, so many. */
    static double[] years(int points) {
        double[] years = new double[points];
        for (int i = 0; i < points; i++) {
            years[i] = 2000 + i;
        }
        return years;
    }

    /** Production that grows by a mean rate and some luck a year, and in the end more than in the beginning. */
    static double[] production(int points, double growth, double luck, RandomStream stream) {
        double[] made = new double[points];
        do {
            double log = 0;
            for (int i = 0; i < points; i++) {
                made[i] = FastMath.exp(log);
                log += growth + luck * stream.gaussian();
            }
        } while (made[points - 1] <= made[0]);
        return made;
    }

    /** A series whose ln cost moves by a slope along a driver, and by noise that follows itself. */
    static CostSeries along(
            double[] driver, double[] production, double slope, double noise, double theta, RandomStream stream) {
        int points = driver.length;
        double[] cost = new double[points];
        double log = 3;
        double before = stream.gaussian();
        for (int i = 0; i < points; i++) {
            if (i > 0) {
                double now = stream.gaussian();
                log += slope * (driver[i] - driver[i - 1]) + noise * (now + theta * before);
                before = now;
            }
            cost[i] = FastMath.exp(log);
        }
        double[] years = years(points);
        return new CostSeries(years, cost, StartCorrection.of(years, production), production);
    }

    /** Wright's law is true. */
    static CostSeries wright(double[] production, double exponent, double noise, double theta, RandomStream stream) {
        double[] experience = StartCorrection.of(years(production.length), production);
        return along(CostSeries.logs(experience), production, -exponent, noise, theta, stream);
    }

    /** Moore's law is true: prices are a random walk with drift, whatever is made. */
    static CostSeries moore(double[] production, double drift, double noise, double theta, RandomStream stream) {
        return along(years(production.length), production, drift, noise, theta, stream);
    }
}
