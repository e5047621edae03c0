package org.loopwright.faces.findings;

import java.util.Arrays;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.Lever;
import org.loopwright.lab.design.Response;
import org.loopwright.subject.observation.OutcomeMeasures;

/**
 * What a lever does to a response in one place: runs with it against runs of the same luck without it.
 *
 * @param place levels of the other factors, the system aside, such as an industry
 * @param system empty for the mean over the systems of each replication
 * @param response what is looked at; the first firm's clock stands in for embodiment time where that ranks nothing
 * @param base mean of the response without the lever, in its unit
 * @param difference with the lever less without it: of logarithms where the response is a time, else in its unit
 * @param p two-sided, of the paired t-test [1]
 * @param adjusted the same after Holm's correction over the levers [1]
 * @param share least mean share of the probes' worth that is embodied, with and without the lever [1]; NaN of a response
 *     that does not hang on it
 * @param verdict at {@link #LEVEL}
 */
public record LeverEffect(
        String place,
        String system,
        Lever lever,
        Response response,
        double base,
        Interval difference,
        double p,
        double adjusted,
        double share,
        LeverVerdict verdict) {

    /** Adjusted p below which a lever is alive [1]. */
    static final double LEVEL = 0.05;

    /** Before the other levers are known. */
    static LeverEffect of(
            String place,
            String system,
            Lever lever,
            Response response,
            double base,
            double[] differences,
            double share) {
        boolean isNone = Arrays.stream(differences).allMatch(difference -> difference == 0 || Double.isNaN(difference));
        double p = TInterval.pValue(differences);
        LeverVerdict first =
                Double.isNaN(p) ? LeverVerdict.UNTOLD : isNone ? LeverVerdict.NO_DIFFERENCE : LeverVerdict.DEAD;
        Interval difference = TInterval.of(differences, Finding.LEVEL);
        return new LeverEffect(place, system, lever, response, base, difference, p, p, share, first);
    }

    /** With the p-value that the other levers leave it. */
    LeverEffect adjusted(double corrected) {
        boolean moves = verdict == LeverVerdict.DEAD && corrected < LEVEL;
        boolean against = moves
                && lever.expects(response.name())
                        .filter(way -> !way.agrees(difference.mean()))
                        .isPresent();
        LeverVerdict judged = !moves ? verdict : against ? LeverVerdict.AGAINST : LeverVerdict.ALIVE;
        return new LeverEffect(place, system, lever, response, base, difference, p, corrected, share, judged);
    }

    /** True if differences are of logarithms: times are compared by their ratios, everything else as it is. */
    public boolean isTime() {
        return isTime(response);
    }

    static boolean isTime(Response response) {
        return OutcomeMeasures.TABLE.schema().columns().stream()
                .anyMatch(column -> column.name().equals(response.measure())
                        && column.unit().equals("days"));
    }

    /** True of embodiment times that rank nothing, since too little is embodied. */
    public boolean isThin() {
        return EmbodiedShare.isThin(share);
    }
}
