package org.loopwright.subject.technology;

import net.jafama.StrictFastMath;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * What it is worth to search an out-set anew: the saving that the best of many candidates is expected to bring. A sum of
 * k parts s_j · U_j^(1/γ) is below x with probability Γ(1+γ)^k / Γ(1+α) · Π s_j^(−γ) · x^α, α = kγ, as long as x is at
 * most the least scale, and less often beyond it. Of a Poisson number of candidates with mean m all are above x with
 * probability exp(−M x^α), M = m times that factor, so that from a present cost S the expected saving is
 *
 * <p>∫_0^S (1 − exp(−M x^α)) dx = S h(M S^α), h(z) = 1 − γ(1/α, z) / (α z^(1/α)), γ(·,·) the incomplete gamma function.
 *
 * <p>Predictions with a log error σ_A find candidates that are worse than they look. Counted by the median of what is
 * true given what was predicted, they are m e^(−α²σ_A²/2), and not fewer than one, which needs no prediction. The saving
 * is therefore that of medians, E[(S − median)⁺]. That of truths, E[(S − true)⁺], is a little smaller where most of S is
 * saved, and larger where little is, since the spread about the median is then an option too.
 *
 * <p>What hangs on the number of parts alone is kept in tables. Immutable.
 */
public final class OptionValue {

    // commons-math3 has γ(·,·), but h is then a difference of nearly equal numbers where z is small, which leaves no
    // digit of a small saving; and it takes three times as long where z is small or large, as it mostly is.
    private static final double SERIES = 4;
    private static final double ASYMPTOTE = 30;
    private static final double PRECISION = 1e-13;
    /** Even lengths of the series, each with the largest z for which it is long enough: z^n / (n + 1)! = 1e-16. */
    private static final int[] LENGTH = {2, 4, 6, 10, 16, 24, 40, 64};

    private static final double[] REACH = new double[LENGTH.length];

    static {
        for (int i = 0; i < LENGTH.length; i++) {
            double n = LENGTH[i];
            REACH[i] = StrictFastMath.exp((StrictFastMath.log(1e-16) + Gamma.logGamma(n + 2)) / n);
        }
    }

    /** Smaller shares would lose digits to the least double, and the unit of money would show. */
    private static final double LEAST = -600;

    private final double difficulty;
    private final double unit;
    /** ln(Γ(1+γ)^k / Γ(1+kγ)) by k. */
    private final double[] logSimplex;
    /** ln Γ(1 + 1/(kγ)) by k ≥ 1. */
    private final double[] logMeanMinimum;
    /** Of the series of h by k ≥ 1. */
    private final double[][] coefficients;

    /**
     * Makes the tables.
     *
     * @param difficulty γ [1], in [0.1, ∞)
     * @param mostParts the largest number of parts that will be asked for, ≥ 0
     * @param reference an amount of money, &gt; 0, not far from costs and scales: the power of two below it is their unit
     *     in logarithms, so that the unit of money moves no digit
     */
    public OptionValue(double difficulty, int mostParts, double reference) {
        if (!(difficulty >= 0.1 && difficulty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("difficulty must be in [0.1, ∞) [1], was " + difficulty);
        }
        if (!(reference > 0 && reference < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("reference must be finite and > 0 [money], was " + reference);
        }
        this.difficulty = difficulty;
        unit = Math.scalb(1.0, Math.getExponent(reference));
        logSimplex = new double[mostParts + 1];
        logMeanMinimum = new double[mostParts + 1];
        coefficients = new double[mostParts + 1][];
        for (int k = 1; k <= mostParts; k++) {
            double alpha = k * difficulty;
            logSimplex[k] = k * Gamma.logGamma(1 + difficulty) - Gamma.logGamma(1 + alpha);
            logMeanMinimum[k] = alpha < 1 ? Gamma.logGamma(1 + 1 / alpha) : Gamma.logGamma1p(1 / alpha);
            coefficients[k] = coefficients(1 / alpha);
        }
    }

    /**
     * Logarithm of a scale, to be added up over the parts of an out-set. A part with scale 0 is certain to cost nothing:
     * it is left out, of the sum and of the number of parts.
     *
     * @param scale s_j [money], &gt; 0
     */
    public double logScale(double scale) {
        return StrictFastMath.log(scale / unit);
    }

    /**
     * Logarithm of M S^α for one candidate: how likely it is to cost less than the present, where that is not likely.
     *
     * @param presentCost S, what the parts cost now [money], finite; NaN where it is not positive
     * @param parts k, drawn anew, in 0..mostParts; 0 with none
     * @param logScales sum of {@link #logScale} over them
     */
    public double logReach(double presentCost, int parts, double logScales) {
        if (parts == 0) {
            return 0;
        }
        return presentCost > 0
                ? logSimplex[parts]
                        - difficulty * logScales
                        + parts * difficulty * StrictFastMath.log(presentCost / unit)
                : Double.NaN;
    }

    /**
     * The expected saving S h(M S^α) [money], in [0, S]; 0 where S is not positive.
     *
     * @param presentCost S, what the parts cost now [money], finite; the integral is exact up to the least scale
     * @param parts k, drawn anew, in 0..mostParts; with none S is saved for certain
     * @param logReach {@link #logReach} of them
     * @param logCandidates ln m, m the mean number of candidates; −∞ for none
     * @param logError σ_A [1], ≥ 0: standard deviation of ln(predicted) about ln(true)
     */
    public double saving(double presentCost, int parts, double logReach, double logCandidates, double logError) {
        boolean isUnknown = Double.isNaN(presentCost + logCandidates) || (presentCost > 0 && Double.isNaN(logReach));
        if (isUnknown || !(logError >= 0)) {
            throw new IllegalArgumentException("costs and logarithms must be numbers and logError >= 0, were "
                    + presentCost + ", " + logReach + ", " + logCandidates + ", " + logError);
        }
        if (!(presentCost > 0)) {
            return 0;
        }
        if (parts == 0) {
            return presentCost;
        }
        double alpha = parts * difficulty;
        double curse = 0.5 * alpha * alpha * logError * logError;
        double logZ = logReach + FastMath.max(0, logCandidates - curse);
        return presentCost * savedShare(parts, 1 / alpha, logZ);
    }

    /**
     * The expected saving where scales come as a list.
     *
     * @param presentCost S [money], finite
     * @param scales s_j [money], ≥ 0, 0 for a part that is certain to cost nothing; read, not kept
     * @param candidates m, their mean number, ≥ 0
     * @param logError σ_A [1], ≥ 0
     */
    public double saving(double presentCost, double[] scales, double candidates, double logError) {
        int parts = 0;
        double logScales = 0;
        for (double scale : scales) {
            if (scale != 0) {
                parts++;
                logScales += logScale(scale);
            }
        }
        double logReach = logReach(presentCost, parts, logScales);
        return saving(presentCost, parts, logReach, StrictFastMath.log(candidates), logError);
    }

    /**
     * True where the curse, ασ_A &gt; ½ √(2 ln m), outruns what m candidates find: by medians {@link #saving} then says
     * more than is left, up to half as much again at twice the bound, where within it 10 % are not exceeded.
     *
     * @param parts k ≥ 0
     * @param logCandidates ln m; for m ≤ 1 only predictions without error are not overstated
     * @param logError σ_A [1], ≥ 0
     */
    public boolean overstates(int parts, double logCandidates, double logError) {
        return parts * difficulty * logError > 0.5 * FastMath.sqrt(2 * FastMath.max(0, logCandidates));
    }

    /** h(z) for a = 1/α and so many parts, as 1 − 1F1(a; a + 1; −z) in whichever form loses no digits. */
    private double savedShare(int parts, double a, double logZ) {
        if (logZ < LEAST) {
            return 0;
        }
        double z = StrictFastMath.exp(logZ);
        if (z < FastMath.max(SERIES, a + 1)) {
            return series(coefficients[parts], z);
        }
        double asymptote = -StrictFastMath.expm1(logMeanMinimum[parts] - a * logZ);
        return z > ASYMPTOTE ? asymptote : asymptote + a * StrictFastMath.exp(-z) * fraction(a, z);
    }

    /** −Σ_{n≥1} (−z)^n / n! · a / (a + n), as two polynomials in z² side by side. */
    private static double series(double[] coefficients, double z) {
        int length = 0;
        while (z > REACH[length]) {
            length++;
        }
        double z2 = z * z;
        double odd = 0;
        double even = 0;
        for (int n = LENGTH[length] - 2; n >= 0; n -= 2) {
            odd = odd * z2 + coefficients[n];
            even = even * z2 + coefficients[n + 1];
        }
        return z * (odd + z * even);
    }

    /** −(−1)^n / n! · a / (a + n), n from 1. */
    private static double[] coefficients(double a) {
        double[] terms = new double[LENGTH[LENGTH.length - 1]];
        double power = -1;
        for (int n = 1; n <= terms.length; n++) {
            power *= -1.0 / n;
            terms[n - 1] = power * a / (a + n);
        }
        return terms;
    }

    /** Γ(a, z) e^z z^(−a), by its continued fraction (Legendre's), in the way of Lentz. */
    private static double fraction(double a, double z) {
        double b = z + 1 - a;
        double c = Double.POSITIVE_INFINITY;
        double d = 1 / b;
        double value = d;
        double factor;
        int n = 0;
        do {
            n++;
            double step = n * (a - n);
            b += 2;
            d = 1 / (step * d + b);
            c = b + step / c;
            factor = c * d;
            value *= factor;
        } while (FastMath.abs(factor - 1) > PRECISION && n < 200);
        return value;
    }
}
