package org.loopwright.lab.analysis;

import org.apache.commons.math3.stat.StatUtils;

/**
 * What common random numbers save: the variance that a difference of two means would have on independent runs, divided
 * by the variance that it has on paired ones, (s²_a + s²_b) / s²_(a−b). It is the factor by which independent runs would
 * have to be more (Law 2015, section 11.2); below 1 pairing does harm.
 */
public final class VarianceReduction {

    private VarianceReduction() {}

    /**
     * The factor. Pairs with a missing (NaN) member are left out.
     *
     * @param a first values by replication; not changed
     * @param b second values by replication, same length; not changed
     * @return the factor [1], infinite where all differences are equal but the values are not; NaN with fewer than two
     *     pairs or without any variance
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double of(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("pairs need equal lengths, were " + a.length + " and " + b.length);
        }
        double[] first = new double[a.length];
        double[] second = new double[a.length];
        double[] difference = new double[a.length];
        int pairs = 0;
        for (int i = 0; i < a.length; i++) {
            if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
                first[pairs] = a[i];
                second[pairs] = b[i];
                difference[pairs++] = a[i] - b[i];
            }
        }
        return (variance(first, pairs) + variance(second, pairs)) / variance(difference, pairs);
    }

    private static double variance(double[] values, int n) {
        return n < 2 ? Double.NaN : StatUtils.variance(values, 0, n);
    }
}
