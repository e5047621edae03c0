package org.loopwright.lab.analysis;

/**
 * Mean of a − b over pairs. Two systems that met the same luck in each replication differ by less noise than either
 * has alone, which is why systems are compared on common random numbers.
 */
public final class PairedDifference {

    private PairedDifference() {}

    /**
     * Mean and t-interval of a − b. A pair with a missing (NaN) member is left out.
     *
     * @param a first values by replication; not changed
     * @param b second values by replication, same length; not changed
     * @param level confidence level, in (0, 1) [1]
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Interval of(double[] a, double[] b, double level) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("pairs need equal lengths, were " + a.length + " and " + b.length);
        }
        double[] differences = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            differences[i] = a[i] - b[i];
        }
        return TInterval.of(differences, level);
    }
}
