package org.loopwright.experiment;

import java.util.function.ToDoubleFunction;
import org.loopwright.observation.EconomyObservations;
import org.loopwright.observation.Observations;
import org.loopwright.observation.SeriesPoint;

/** Refuses observations that no sound run can make: an empty cell must mean "cannot be told", never "went wrong". */
final class Soundness {

    private Soundness() {}

    /**
     * Refuses a run whose economies were in a state that is no number.
     *
     * @throws ArithmeticException with the column, the day and the system
     */
    static void require(Observations seen) {
        for (EconomyObservations economy : seen.economies()) {
            for (SeriesPoint point : economy.series()) {
                require(economy, point, "unit_cost", SeriesPoint::unitCost);
                require(economy, point, "price", SeriesPoint::price);
                require(economy, point, "output_per_year", SeriesPoint::outputPerYear);
                require(economy, point, "cumulative_output", SeriesPoint::cumulativeOutput);
                require(economy, point, "sim_to_real_gap", SeriesPoint::simToRealGap);
                require(economy, point, "data_samples", SeriesPoint::dataSamples);
                require(economy, point, "frontier_relative", SeriesPoint::frontierRelative);
                require(economy, point, "research_account", SeriesPoint::researchAccount);
            }
        }
    }

    private static void require(
            EconomyObservations economy, SeriesPoint point, String column, ToDoubleFunction<SeriesPoint> number) {
        double x = number.applyAsDouble(point);
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            throw new ArithmeticException(
                    column + " of " + economy.system() + " is " + x + " on day " + (long) point.day());
        }
    }
}
