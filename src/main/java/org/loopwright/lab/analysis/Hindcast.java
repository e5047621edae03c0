package org.loopwright.lab.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * Forecasts of what is known already: from every point on that has {@link #FEWEST_STEPS} steps before it, to every later
 * one, by a law whose slope is taken from the steps before and whose driver is known (Farmer and Lafond 2016; Lafond et
 * al. 2018). Farmer and Lafond forecast from a window of the last so many steps; here everything before is used.
 *
 * @param law the law
 * @param forecasts by origin, then by target
 */
public record Hindcast(ProgressLaw law, List<Forecast> forecasts) {

    /** Fewest steps from which a forecast is made, as in Farmer and Lafond (2016) [1]. */
    public static final int FEWEST_STEPS = 5;

    /** Copies the list. */
    public Hindcast {
        forecasts = List.copyOf(forecasts);
    }

    /**
     * A forecast.
     *
     * @param origin place of the last point that was known, from 0
     * @param target place of the point that was forecast
     * @param forecast ln cost
     * @param error ln cost less its forecast
     * @param normalised the error over its standard error with a moving average of the whole series: Student's t with as
     *     many degrees of freedom as there are steps before, less one, if the law holds
     * @param isWithin whether it is within the interval of the level that was asked for
     */
    public record Forecast(
            int origin, int target, double forecast, double error, double normalised, boolean isWithin) {}

    /**
     * All forecasts by a law.
     *
     * @param level probability with which a forecast is to be right, in (0, 1) [1]
     * @return empty where the series does not have what the law needs; without forecasts where it is too short
     */
    public static Optional<Hindcast> of(CostSeries series, ProgressLaw law, double level) {
        Optional<StepFit> fit = StepFit.of(series, law, level);
        if (fit.isEmpty()) {
            return Optional.empty();
        }
        double[] driver = law.driver(series).orElseThrow();
        LogSteps steps = LogSteps.of(series, driver);
        double[] cost = series.logCost();
        List<Forecast> forecasts = new ArrayList<>();
        for (int origin = FEWEST_STEPS; origin < steps.size(); origin++) {
            double slope = steps.slope(origin);
            // A driver that has not changed yet tells nothing about what it does.
            if (!Double.isNaN(slope)) {
                Spread spread = new Spread(steps, origin, slope, fit.get().movingAverage());
                double bound = TInterval.quantile(origin - 1, level);
                for (int target = origin + 1; target < cost.length; target++) {
                    double forecast = cost[origin] + slope * (driver[target] - driver[origin]);
                    double error = cost[target] - forecast;
                    double normalised = error / spread.of(driver[target] - driver[origin], target);
                    forecasts.add(
                            new Forecast(origin, target, forecast, error, normalised, Math.abs(normalised) <= bound));
                }
            }
        }
        return Optional.of(new Hindcast(law, forecasts));
    }

    /** Root of the mean square of the errors of ln cost [1]; NaN where there is no forecast. */
    public double rootMeanSquare() {
        return FastMath.sqrt(forecasts.stream()
                .mapToDouble(one -> one.error() * one.error())
                .average()
                .orElse(Double.NaN));
    }

    /** Share of the forecasts that were within their interval [1]; NaN where there is none. */
    public double shareWithin() {
        return forecasts.stream()
                .mapToDouble(one -> one.isWithin() ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** How wide forecasts from one origin are: with A* of Farmer and Lafond (2016), for any driver. */
    private static final class Spread {

        private final LogSteps steps;
        private final int origin;
        private final double theta;
        private final double size;
        private final double xx;

        Spread(LogSteps steps, int origin, double slope, double theta) {
            this.steps = steps;
            this.origin = origin;
            this.theta = theta;
            double rest = 0;
            double squares = 0;
            for (int i = 0; i < origin; i++) {
                double left = steps.y[i] - slope * steps.x[i];
                rest += left * left;
                squares += steps.x[i] * steps.x[i];
            }
            this.xx = squares;
            this.size = FastMath.sqrt(rest / (origin - 1) / (1 + theta * theta));
        }

        /** Standard error of a forecast over a change of the driver. */
        double of(double change, int target) {
            double[] weights = new double[target];
            for (int i = 0; i < target; i++) {
                weights[i] = i < origin ? -change * steps.x[i] / xx : steps.root[i];
            }
            return size * FastMath.sqrt(MovingAverage.variance(weights, theta));
        }
    }
}
