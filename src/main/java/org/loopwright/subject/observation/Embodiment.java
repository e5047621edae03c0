package org.loopwright.subject.observation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How long the breakthroughs of a cohort wait until they are in production: means weighted by what each is worth, with
 * every wait cut off at the follow-up. By Little's law the mean time is the integral of the frontier gap over all days,
 * divided by the sum of weights (Little 1961). Immutable.
 *
 * @param cohort probes that are all followed in full
 * @param followDays follow-up, &gt; 0 [days]
 */
record Embodiment(List<GenerationRecord> cohort, double followDays) {

    /** Days from the breakthrough anywhere to a day, the follow-up where that is not reached [days]. */
    double days(GenerationRecord probe, ToDoubleFunction<GenerationRecord> embodiedDay) {
        double embodied = embodiedDay.applyAsDouble(probe);
        return embodied <= probe.worldDay() + followDays ? embodied - probe.worldDay() : followDays;
    }

    /** Weighted mean of those days; NaN where there is nothing of worth [days]. */
    double meanDays(ToDoubleFunction<GenerationRecord> embodiedDay) {
        double days = 0;
        for (GenerationRecord probe : cohort) {
            days += probe.weight() * days(probe, embodiedDay);
        }
        return days / worth();
    }

    /** Share of the cohort's weight that firms with half of day-0 output embody within the follow-up [1]. */
    double share() {
        double embodied = 0;
        for (GenerationRecord probe : cohort) {
            embodied += probe.embodiedDay() <= probe.worldDay() + followDays ? probe.weight() : 0;
        }
        return embodied / worth();
    }

    /** Time average of the frontier gap between two days; NaN where there is nothing of worth, or no time [1]. */
    double meanGap(double fromDay, double toDay) {
        double integral = 0;
        for (GenerationRecord probe : cohort) {
            double until = probe.worldDay() + days(probe, GenerationRecord::embodiedDay);
            double open = Math.min(until, toDay) - Math.max(probe.worldDay(), fromDay);
            integral += probe.weight() * Math.max(0, open);
        }
        return worth() > 0 && toDay > fromDay ? integral / (toDay - fromDay) : Double.NaN;
    }

    private double worth() {
        double worth = 0;
        for (GenerationRecord probe : cohort) {
            worth += probe.weight();
        }
        return worth;
    }
}
