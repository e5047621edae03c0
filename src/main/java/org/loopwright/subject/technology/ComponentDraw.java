package org.loopwright.subject.technology;

import java.util.Arrays;
import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;

/**
 * Draws of design costs. A component's cost is s · U^(1/γ) (McNerney et al. 2011); parts of a given small sum, for
 * which no component is at its scale s, are shared out by a Dirichlet(γ, …, γ) law.
 */
final class ComponentDraw {

    private ComponentDraw() {}

    /** U^(1/γ), in (0, 1). One uniform. */
    static double unit(double difficulty, RandomStream stream) {
        double u = stream.nextOpen();
        if (difficulty == 1) {
            return u;
        }
        if (difficulty == 2) {
            return FastMath.sqrt(u);
        }
        if (difficulty == 0.5) {
            return u * u;
        }
        return StrictFastMath.exp(StrictFastMath.log(u) / difficulty);
    }

    /** Fills all of {@code shares} with a Dirichlet(γ, …, γ) draw. */
    static void shares(double[] shares, double difficulty, RandomStream stream) {
        if (difficulty == 1) {
            spacings(shares, stream);
            return;
        }
        double sum = 0;
        for (int j = 0; j < shares.length; j++) {
            shares[j] = standardGamma(difficulty, stream);
            sum += shares[j];
        }
        if (!(sum > 0)) {
            // All gamma draws underflowed (γ far below 0.1): one part has all of the sum.
            Arrays.fill(shares, 0);
            shares[stream.nextInt(shares.length)] = 1;
            return;
        }
        for (int j = 0; j < shares.length; j++) {
            shares[j] /= sum;
        }
    }

    private static double standardGamma(double shape, RandomStream stream) {
        if (shape == 2) {
            return -StrictFastMath.log(stream.nextOpen() * stream.nextOpen());
        }
        if (shape == 0.5) {
            double z = stream.gaussian();
            return 0.5 * z * z;
        }
        return stream.gamma(shape, shape);
    }

    /** Spacings of uniforms are Dirichlet(1, …, 1): no logarithm. */
    private static void spacings(double[] shares, RandomStream stream) {
        int last = shares.length - 1;
        for (int m = 0; m < last; m++) {
            double u = stream.nextOpen();
            int at = m;
            while (at > 0 && shares[at - 1] > u) {
                shares[at] = shares[at - 1];
                at--;
            }
            shares[at] = u;
        }
        shares[last] = 1;
        for (int m = last; m > 0; m--) {
            shares[m] -= shares[m - 1];
        }
    }
}
