package org.loopwright.subject.technology;

import net.jafama.StrictFastMath;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.util.FastMath;

/**
 * What a firm expects of its process factor: the mean over a horizon, discounted, with the experience path of
 * {@link ProcessExperience#after}: ∫_0^T e^(−rt) (1 + q(t)/q0)^(−w) dt / ∫_0^T e^(−rt) dt. Confined to one run.
 *
 * <p>With L = y/ω and v = e^(−ωt), 1 + q/q0 = A (1 − x v), A = 1 + L/q0, x = (L − q)/(L + q0). The binomial series in x
 * integrates term by term, and the mean is A^(−w) Σ_n d_n x^n with
 *
 * <p>d_n = (w)_n/n! · (1 − e^(−(nω + r)T)) / (nω + r) / annuity,
 *
 * <p>numbers that do not depend on state: near its steady experience a firm needs a polynomial of some ten terms. Where
 * |x| is large, as after the loss of all experience, or nothing is forgotten, Gauss and Legendre's quadrature serves.
 */
public final class ExperienceOutlook {

    /** |x|^n at which the series is cut: a relative error below 1e-12 for w ≤ 2. */
    private static final double CUT = 1e-15;

    /** Lengths of the series, multiples of four, each with the largest |x| for which it is long enough. */
    private static final int[] LENGTH = {8, 16, 24, 32, 48, 64, 96, 128, 192};

    private static final double[] REACH = new double[LENGTH.length];
    private static final int LONGEST = LENGTH[LENGTH.length - 1];

    // Gauss-Legendre on [0, 1]. With the nodes spread evenly in ln(1 + t/τ), below, 16 give 1e-9 where w <= 0.8.
    private static final int NODES = 16;
    private static final double[] NODE = new double[NODES];
    private static final double[] WEIGHT = new double[NODES];

    static {
        for (int i = 0; i < LENGTH.length; i++) {
            REACH[i] = FastMath.pow(CUT, 1.0 / LENGTH[i]);
        }
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES, 0, 1);
        for (int i = 0; i < NODES; i++) {
            NODE[i] = rule.getPoint(i);
            WEIGHT[i] = rule.getWeight(i);
        }
    }

    private final double forgettingRate;
    private final double scale;
    private final double exponent;
    private final Discounting discounting;
    private final boolean fading;
    /** d_n, n from 0; none where nothing is forgotten. */
    private final double[] coefficients;
    /** The last two steady states asked about, and their factors. */
    private final double[] levels = {Double.NaN, Double.NaN};

    private final double[] factors = new double[2];

    /**
     * Fixes all but the state.
     *
     * @param forgettingRate ω [1/time], ≥ 0
     * @param scale q0 [output], &gt; 0
     * @param exponent w [1], ≥ 0
     * @param discounting r and T
     */
    public ExperienceOutlook(double forgettingRate, double scale, double exponent, Discounting discounting) {
        this.forgettingRate = forgettingRate;
        this.scale = scale;
        this.exponent = exponent;
        this.discounting = discounting;
        fading = forgettingRate * discounting.horizon() > 1e-4;
        coefficients = fading ? coefficients() : new double[0];
    }

    private double[] coefficients() {
        double[] d = new double[LONGEST];
        double binomial = 1;
        for (int n = 0; n < LONGEST; n++) {
            double rate = n * forgettingRate + discounting.rate();
            d[n] = binomial * ProcessExperience.annuity(rate, discounting.horizon()) / discounting.annuity();
            binomial *= (exponent + n) / (n + 1);
        }
        return d;
    }

    /**
     * The discounted mean: relative error below 1e-11 by the series; by quadrature below 1e-9 for q ≤ 8 and q0 in
     * 0.1–50 years of output, w ≤ 0.8, T ≤ 10 years, r ≤ 0.3 a year and ω ≤ 0.04 a month, and more beyond, most where
     * much is forgotten.
     *
     * @param now effective experience q(0) [output], ≥ 0
     * @param outputRate effective y [output per time], ≥ 0
     */
    public double meanFactor(double now, double outputRate) {
        if (exponent == 0) {
            return 1;
        }
        if (fading) {
            double level = outputRate / forgettingRate;
            double x = (level - now) / (level + scale);
            double size = FastMath.abs(x);
            for (int i = 0; i < LENGTH.length; i++) {
                if (size <= REACH[i]) {
                    return steadyFactor(level) * series(x, LENGTH[i]);
                }
            }
        }
        return quadrature(now, outputRate);
    }

    /** A^(−w), which changes with output only: once a month, and between a firm's own components and bought ones. */
    private double steadyFactor(double level) {
        if (level != levels[0]) {
            double other = level == levels[1] ? factors[1] : ProcessExperience.factor(level, scale, exponent);
            levels[1] = levels[0];
            factors[1] = factors[0];
            levels[0] = level;
            factors[0] = other;
        }
        return factors[0];
    }

    /** Σ d_n x^n as four polynomials in x^4 side by side: a single Horner scheme waits for every product in turn. */
    private double series(double x, int length) {
        double x2 = x * x;
        double x4 = x2 * x2;
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int n = length - 4; n >= 0; n -= 4) {
            sum0 = sum0 * x4 + coefficients[n];
            sum1 = sum1 * x4 + coefficients[n + 1];
            sum2 = sum2 * x4 + coefficients[n + 2];
            sum3 = sum3 * x4 + coefficients[n + 3];
        }
        return sum0 + x * sum1 + x2 * (sum2 + x * sum3);
    }

    /**
     * By Gauss-Legendre in s = ln(1 + t/τ), τ the time in which the factor first moves, so that a short start and a long
     * horizon are both met by 16 nodes.
     */
    double quadrature(double now, double outputRate) {
        double discountRate = discounting.rate();
        double horizon = discounting.horizon();
        double slope = FastMath.abs(outputRate - forgettingRate * now);
        if (slope == 0 || horizon == 0) {
            return ProcessExperience.factor(now, scale, exponent);
        }
        // Where the factor hardly moves within T, the logarithm is as good as linear: cap τ to keep it
        // well-conditioned.
        double start = FastMath.min((scale + now) / slope, 100 * horizon);
        double range = StrictFastMath.log(1 + horizon / start);
        double level = fading ? outputRate / forgettingRate : 0;
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            double t = start * (StrictFastMath.exp(range * NODE[i]) - 1);
            // The library's expm1 is slow: only where e^(−ωt) is too close to 1.
            double q = fading
                    ? level + (now - level) * StrictFastMath.exp(-forgettingRate * t)
                    : ProcessExperience.after(now, outputRate, forgettingRate, t);
            double value = StrictFastMath.exp(-exponent * StrictFastMath.log(1 + q / scale) - discountRate * t);
            sum += WEIGHT[i] * (start + t) * value;
        }
        return sum * range / discounting.annuity();
    }
}
