package org.loopwright.lab.analysis;

import org.apache.commons.math3.util.FastMath;

/**
 * Experience from what was made in each year, where nobody has counted what was made before the first: had production
 * always grown at its mean rate g, then q₁/(e^g − 1) came before a first year of q₁ (Lafond et al. 2018).
 */
public final class StartCorrection {

    private StartCorrection() {}

    /**
     * Mean rate at which production grows, g = ln(q_n/q₁)/(t_n − t₁) [1 per year].
     *
     * @param years increasing, at least two; not changed
     * @param production q in each year, the first and the last &gt; 0; not changed
     */
    public static double growth(double[] years, double[] production) {
        int last = years.length - 1;
        if (last < 1 || production.length != years.length) {
            throw new IllegalArgumentException(
                    "growth needs two years and as many productions, has " + years.length + ", " + production.length);
        }
        if (!(production[0] > 0) || !(production[last] > 0)) {
            throw new IllegalArgumentException(
                    "first and last production must be > 0, were " + production[0] + " and " + production[last]);
        }
        return FastMath.log(production[last] / production[0]) / (years[last] - years[0]);
    }

    /**
     * What had been made before each year: the start, then what each year adds.
     *
     * @param years increasing, at least two; not changed
     * @param production in each year, the first and the last &gt; 0, the others &gt;= 0; not changed
     * @return experience, in the unit of production; the caller's
     * @throws IllegalArgumentException if production does not grow, so that no start can be told
     */
    public static double[] of(double[] years, double[] production) {
        double growth = growth(years, production);
        if (!(growth > 0)) {
            throw new IllegalArgumentException(
                    "production must grow from the first year to the last, grew by " + growth + " a year");
        }
        double[] experience = new double[years.length];
        experience[0] = production[0] / FastMath.expm1(growth);
        for (int i = 1; i < years.length; i++) {
            experience[i] = experience[i - 1] + production[i - 1];
        }
        return experience;
    }
}
