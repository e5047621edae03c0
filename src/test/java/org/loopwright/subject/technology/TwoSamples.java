package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Two-sample Kolmogorov-Smirnov comparison. */
final class TwoSamples {

    private TwoSamples() {}

    /**
     * Fails if the largest distance between the two empirical distribution functions exceeds the critical value of
     * level 1e-5, √(−ln(1e-5 / 2) / 2) · √((n + m) / (n m)) (Smirnov's asymptotic law; ties make it conservative).
     */
    static void assertSameLaw(String what, double[] first, double[] second) {
        double critical =
                Math.sqrt(-Math.log(0.5e-5) / 2 * (first.length + second.length) / first.length / second.length);
        assertThat(distance(first, second)).as(what).isLessThan(critical);
    }

    /** Largest distance between the two empirical distribution functions. */
    static double distance(double[] first, double[] second) {
        double[] a = first.clone();
        double[] b = second.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        double largest = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            double at = Math.min(a[i], b[j]);
            while (i < a.length && a[i] <= at) {
                i++;
            }
            while (j < b.length && b[j] <= at) {
                j++;
            }
            largest = Math.max(largest, Math.abs((double) i / a.length - (double) j / b.length));
        }
        return largest;
    }
}
