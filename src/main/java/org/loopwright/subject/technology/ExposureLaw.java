package org.loopwright.subject.technology;

import net.jafama.StrictFastMath;
import org.loopwright.lab.random.RandomStream;

/**
 * How much a fault must be exposed before it shows. Its exposure is T = E/r, E exponential with mean 1, r ~ Gamma(shape
 * a, mean 1): P(T &gt; N) = E[e^(−rN)] = (1 + N/a)^(−a), the law of Lomax (1954). Exposures N are counted in those of one
 * prototype. An infinite shape makes T exponential; the smaller the shape, the longer the tail. Immutable.
 *
 * @param faultShape a [1], in (0, ∞]
 */
public record ExposureLaw(double faultShape) {

    /** Refuses a shape that is not positive. */
    public ExposureLaw {
        if (!(faultShape > 0)) {
            throw new IllegalArgumentException("fault shape must be > 0 [1], was " + faultShape);
        }
    }

    /**
     * Probability that a fault has not shown: (1 + N/a)^(−a).
     *
     * @param exposures N [prototype exposures], in [0, ∞]
     */
    public double survival(double exposures) {
        if (!(exposures >= 0)) {
            throw new IllegalArgumentException("exposures must be >= 0, was " + exposures);
        }
        return Double.isInfinite(faultShape)
                ? StrictFastMath.exp(-exposures)
                : StrictFastMath.exp(-faultShape * StrictFastMath.log1p(exposures / faultShape));
    }

    /**
     * The exposure at which a fault shows [prototype exposures], in (0, ∞]. The survival function is the whole law of
     * the mixture, so its inverse at one uniform has that law; two variables, one of them a gamma drawn by rejection,
     * would have the same but a number of draws that depends on the shape, and all later luck with it. One draw.
     */
    public double draw(RandomStream stream) {
        double hazard = stream.exponential();
        return Double.isInfinite(faultShape) ? hazard : faultShape * expm1(hazard / faultShape);
    }

    /** e^x − 1. FastMath's is −1 beyond the largest double (commons-math3 3.6.1), where it ought to be infinite. */
    private static double expm1(double x) {
        return x < 1 ? StrictFastMath.expm1(x) : StrictFastMath.exp(x) - 1;
    }

    /**
     * What the share found, 1 − survival, tends to as a → 0: a ln(1 + N/a), the logarithmic law of Musa and Okumoto
     * (1984), with a relative error of about half of its own value. Equal ratios of exposure find equally many.
     *
     * @param exposures N [prototype exposures], ≥ 0
     */
    public double logarithmicLimit(double exposures) {
        return faultShape * StrictFastMath.log1p(exposures / faultShape);
    }
}
