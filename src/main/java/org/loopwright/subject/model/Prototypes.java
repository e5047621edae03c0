package org.loopwright.subject.model;

import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.subject.scenario.Industry;

/** How many prototypes a project builds for a round of its trial. Pure functions. */
final class Prototypes {

    /** More than this no trial could be about: the run ends [1]. */
    private static final double MOST = 5000;

    private Prototypes() {}

    /**
     * m_P = ⌊z⌋ + Bernoulli(z − ⌊z⌋), z = (1 − ρ)B/c_P; where that gives none, further budgets are put together until
     * z ≥ 1. No budget for prototypes: none.
     *
     * @param budget B [money]
     * @param luck two draws
     */
    static int draw(Industry industry, double budget, RandomStream luck) {
        double first = luck.nextDouble();
        double second = luck.nextDouble();
        double z = affordable(industry, budget);
        int count = rounded(z, first);
        if (count == 0 && z > 0) {
            double saved = z * FastMath.ceil(1 / z);
            count = Math.max(1, rounded(saved, second));
        }
        return count;
    }

    /** About how many they are: z, at least one where there is a budget [1]. */
    static double mean(Industry industry, double budget) {
        double z = affordable(industry, budget);
        return z == 0 ? 0 : FastMath.max(1, z);
    }

    private static double affordable(Industry industry, double budget) {
        double z = (1 - industry.research().simulationShare())
                * budget
                / industry.trial().prototypeCost();
        if (!(z <= MOST)) {
            throw new IllegalStateException("a project pays for " + z + " prototypes a round, above " + MOST
                    + "; raise industry.trial.prototype_cost");
        }
        return z;
    }

    private static int rounded(double z, double luck) {
        double floor = FastMath.floor(z);
        return (int) (floor + (luck < z - floor ? 1 : 0));
    }
}
