package org.loopwright.subject.model;

import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.NominalStages;
import org.loopwright.subject.technology.ExposureLaw;

/**
 * What a firm of nominal stages would have tried before day 0: in four years, with its teams of day 0 at work
 * or as much open as may be, each component led an equal share of the projects. Immutable.
 */
final class InitialProjects {

    /** Years before day 0 that count [years]. */
    private static final double YEARS = 4;

    /** It takes long to follow more: the run ends [1]. */
    private static final double MOST = 500;

    private final double perComponent;
    private final double findable;

    InitialProjects(Conditions conditions) {
        Industry industry = conditions.industry();
        NominalStages stages = NominalStages.of(industry);
        double starts = stages.startsPerYear(
                industry.research().teams(), industry.research().openPerTeam());
        // A firm whose teams take no time has no nominal number of projects; it starts without an example.
        perComponent = stages.teamDays() == 0
                ? 0
                : YEARS * starts / conditions.design().architecture().size();
        if (!(perComponent <= MOST)) {
            throw new IllegalStateException("a component would have led " + perComponent
                    + " projects before day 0, above " + MOST + "; raise industry.research.time.mean or lower teams");
        }
        findable = 1 - new ExposureLaw(industry.faults().faultShape()).survival(exposures(conditions));
    }

    /** Exposures of a design in one round of each phase, its ramp and the collection of its data. */
    private static double exposures(Conditions conditions) {
        Industry industry = conditions.industry();
        return Prototypes.mean(industry, conditions.nominalBudget())
                        * industry.trial().exposures()
                        * industry.trial().phases()
                + industry.deployment().rampExposures()
                + industry.deployment().fieldExposures() * FieldData.samplesToClose(industry.deployment());
    }

    /** Projects that one component has led: the whole number below or above their mean, by a uniform draw. */
    int count(double luck) {
        double whole = FastMath.floor(perComponent);
        return (int) (whole + (luck < perComponent - whole ? 1 : 0));
    }

    /** Probability that an unrepresented fault shows in trial, ramp or field [1]. */
    double findable() {
        return findable;
    }
}
