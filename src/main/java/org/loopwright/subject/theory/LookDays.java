package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.SeriesPoint;

/** Days on which the recorder looks: every thirtieth, and the horizon. */
final class LookDays {

    private static final int EVERY = 30;

    private LookDays() {}

    static List<String> problems(String key, List<Double> days, double horizon) {
        List<String> problems = new ArrayList<>();
        for (double day : days) {
            if ((day % EVERY != 0 && day != horizon) || day > horizon) {
                problems.add(key + " must be a multiple of " + EVERY + " days up to the horizon (" + horizon
                        + " days), was " + day);
            }
        }
        return problems;
    }

    static double unitCost(EconomyObservations seen, double day) {
        for (SeriesPoint point : seen.series()) {
            if (point.day() == day) {
                return point.unitCost();
            }
        }
        throw new IllegalArgumentException("nobody looked at day " + day);
    }
}
