package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.sheet.DatedValue;
import org.loopwright.subject.technology.FrontierGrowth;

/** What an economy has of the frontier: capable models, and compute as far as controls leave it. Immutable. */
final class Capability {

    private final FrontierGrowth growth;
    private final double warmUp;
    private final double sufficiency;
    private final double compute;
    private final DatedPath computeLeft;

    Capability(Conditions conditions) {
        warmUp = conditions.scenario().warmUp();
        sufficiency = conditions.industry().research().sufficiency();
        compute = conditions.system().research().compute();
        List<DatedValue> left = conditions.system().frontier().computeLeft();
        computeLeft = new DatedPath(left);
        List<FrontierGrowth.Stretch> stretches = new ArrayList<>();
        for (DatedValue dated : left) {
            stretches.add(new FrontierGrowth.Stretch(years(dated.day()), dated.value()));
        }
        growth = new FrontierGrowth(
                conditions.world().frontierGrowth(),
                conditions.world().computeExponent(),
                conditions.world().openLag() / Calendar.YEAR,
                stretches);
    }

    /** Since capability began to grow [years]. */
    private double years(double day) {
        return (day - warmUp) / Calendar.YEAR;
    }

    /** F of the models in use, that of day 0 being 1 [1]. */
    double absolute(double day) {
        return StrictFastMath.exp(growth.used(years(day)));
    }

    /** F relative to the leader's [1]. */
    double relative(double day) {
        double time = years(day);
        return StrictFastMath.exp(growth.used(time) - growth.leader(time));
    }

    /** What of it the industry has a use for, min(F, F*) [1]. */
    double useful(double day) {
        return FastMath.min(absolute(day), sufficiency);
    }

    /** Compute per money under the controls of the day, relative to the reference [1]. */
    double compute(double day) {
        return compute * computeLeft.at(day);
    }
}
