package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class OptionValueTest {

    private static final double[] DIFFICULTIES = {0.1, 0.3, 0.5, 1, 1.7, 2, 10};
    private static final MathContext DIGITS = new MathContext(120);
    private static final GaussIntegrator LEGENDRE = new GaussIntegratorFactory().legendre(20, 0, 1);

    private static RandomStream stream(int number) {
        return new Streams(20260301L, 1).of(Chance.CANDIDATES, number, 0);
    }

    // The integral itself.

    /** Relative error 1e-9 against h(z) = 1/α ∫_0^∞ (1 − exp(−z e^(−u))) e^(−u/α) du by Gauss and Legendre in steps. */
    @Test
    void savingIsItsIntegralAtAnyNumberOfParts() {
        for (double difficulty : DIFFICULTIES) {
            OptionValue value = new OptionValue(difficulty, 500, 1);
            for (int k : new int[] {1, 2, 3, 7, 20, 120, 500}) {
                for (double logZ = -599; logZ < 5000; logZ += 0.23 + 0.2 * Math.abs(logZ)) {
                    assertThat(shareSaved(value, difficulty, k, logZ) / integral(k * difficulty, logZ) - 1)
                            .as("γ %s, k %s, ln z %s", difficulty, k, logZ)
                            .isBetween(-1e-9, 1e-9);
                }
            }
        }
    }

    /** Relative error 1e-10 against Σ_{n≥1} −(−z)^n a / (n! (a + n)) to 120 digits, close to every change of method. */
    @Test
    void savingIsItsSeriesWhereMethodsMeet() {
        for (double difficulty : DIFFICULTIES) {
            OptionValue value = new OptionValue(difficulty, 40, 1);
            for (int k : new int[] {1, 2, 5, 40}) {
                double least = 1 + 1 / (k * difficulty);
                for (double z :
                        new double[] {1e-12, 0.1, 1, 2.5, 3.999, 4.001, least - 1e-3, least + 1e-3, 15, 29.99, 30.01}) {
                    assertThat(shareSaved(value, difficulty, k, Math.log(z)) / series(k * difficulty, z) - 1)
                            .as("γ %s, k %s, z %s", difficulty, k, z)
                            .isBetween(-1e-10, 1e-10);
                }
            }
        }
    }

    @Test
    void onePartOfDifficultyOneHasAClosedForm() {
        OptionValue value = new OptionValue(1, 1, 1);
        for (double scale : new double[] {0.03, 1, 5}) {
            for (double m : new double[] {1, 3, 40, 1e6}) {
                double rate = m / scale;
                double expected = 0.7 + Math.expm1(-rate * 0.7) / rate;
                assertThat(value.saving(0.7, new double[] {scale}, m, 0))
                        .isCloseTo(expected, within(1e-12 * expected + 1e-16));
            }
        }
    }

    private static double shareSaved(OptionValue value, double difficulty, int k, double logZ) {
        double logSimplex = k * Gamma.logGamma(1 + difficulty) - Gamma.logGamma(1 + k * difficulty);
        // S = 1 in the unit 1, so that z is the factor M.
        double logReach = value.logReach(1, k, (logSimplex - logZ) / difficulty);
        return value.saving(1, k, logReach, 0, 0);
    }

    private static double integral(double alpha, double logZ) {
        double end = Math.max(0, logZ) + 45;
        double sum = 0;
        // The integrand changes within a step of 1 only about ln z; far before it it is a plain exponential.
        double step = 0.5;
        for (double from = 0; from < end && from < 45 * alpha; from += step) {
            double start = from;
            sum += step
                    * LEGENDRE.integrate(x -> {
                        double u = start + step * x;
                        return -Math.expm1(-Math.exp(logZ - u)) * Math.exp(-u / alpha);
                    });
        }
        return sum / alpha;
    }

    private static double series(double alpha, double z) {
        BigDecimal a = BigDecimal.ONE.divide(new BigDecimal(alpha), DIGITS);
        BigDecimal power = BigDecimal.ONE.negate();
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 1; n < 300; n++) {
            BigDecimal count = BigDecimal.valueOf(n);
            power = power.multiply(new BigDecimal(z), DIGITS)
                    .divide(count, DIGITS)
                    .negate();
            sum = sum.add(power.multiply(a, DIGITS).divide(a.add(count), DIGITS), DIGITS);
        }
        return sum.doubleValue();
    }

    // Extremes and laws.

    @Test
    void nothingIsSavedOfNothing() {
        OptionValue value = new OptionValue(1, 3, 1);
        assertThat(value.saving(0, 3, 0, 5, 0.1)).isZero();
        assertThat(value.saving(-2, 0, 0, 5, 0.1)).isZero();
        assertThat(value.saving(1, 3, value.logReach(1, 3, 601), 0, 0)).isZero();
        assertThat(value.logReach(0, 3, 0)).isNaN();
    }

    @Test
    void partsThatAreCertainlyFreeDropOut() {
        OptionValue value = new OptionValue(2, 3, 0.3);
        assertThat(value.saving(0.7, new double[0], 0, 1)).isEqualTo(0.7);
        assertThat(value.saving(0.7, new double[] {0, 0}, 10, 1)).isEqualTo(0.7);
        assertThat(value.saving(0.7, new double[] {0, 0.4, 0}, 10, 0.1))
                .isEqualTo(value.saving(0.7, new double[] {0.4}, 10, 0.1));
    }

    @Test
    void fewerThanOneCandidateCountAsOne() {
        OptionValue value = new OptionValue(1, 2, 1);
        double[] scales = {1, 2};
        double one = value.saving(0.5, scales, 1, 0);
        for (double m : new double[] {0, 0.3, 1}) {
            assertThat(value.saving(0.5, scales, m, 0)).isEqualTo(one);
            assertThat(value.saving(0.5, scales, m, 3)).isEqualTo(one);
        }
        assertThat(value.saving(0.5, scales, 50, 100)).isEqualTo(one);
        assertThat(value.saving(0.5, scales, 50, 0.1)).isGreaterThan(one);
    }

    @Test
    void extremesStayWithinTheCost() {
        for (double difficulty : DIFFICULTIES) {
            OptionValue value = new OptionValue(difficulty, 500, 1);
            for (int k : new int[] {1, 12, 500}) {
                for (double cost : new double[] {1e-300, 1e-100, 1, 1e100, 1e300}) {
                    for (double scale : new double[] {1e-300, 1, 1e300}) {
                        for (double m : new double[] {0, 1, 1e9}) {
                            double logReach = value.logReach(cost, k, k * value.logScale(scale));
                            double saved = value.saving(cost, k, logReach, Math.log(m), 0.2);
                            assertThat(saved).isBetween(0.0, cost);
                        }
                    }
                }
            }
        }
    }

    /** 20 000 random sets, every digit the same. */
    @Test
    void unitOfMoneyMovesNoDigit() {
        RandomStream luck = stream(1);
        for (int r = 0; r < 20_000; r++) {
            int k = 1 + luck.nextInt(12);
            double difficulty = DIFFICULTIES[luck.nextInt(DIFFICULTIES.length)];
            double[] scales = new double[k];
            double[] times = new double[k];
            for (int j = 0; j < k; j++) {
                scales[j] = FastMath.exp(3 * luck.gaussian());
                times[j] = 1024 * scales[j];
            }
            double cost = FastMath.exp(3 * luck.gaussian());
            double reference = FastMath.exp(luck.gaussian());
            double m = FastMath.exp(4 * luck.gaussian());
            double sigma = luck.nextDouble();
            assertThat(new OptionValue(difficulty, k, 1024 * reference).saving(1024 * cost, times, m, sigma))
                    .isEqualTo(1024 * new OptionValue(difficulty, k, reference).saving(cost, scales, m, sigma));
        }
    }

    @Test
    void savingGrowsWithCostAndCandidatesAndFallsWithScalesAndErrors() {
        OptionValue value = new OptionValue(1, 3, 1);
        double[] scales = {0.5, 1, 2};
        double saved = value.saving(0.4, scales, 30, 0.3);
        assertThat(value.saving(0.41, scales, 30, 0.3)).isGreaterThan(saved);
        assertThat(value.saving(0.4, scales, 31, 0.3)).isGreaterThan(saved);
        assertThat(value.saving(0.4, new double[] {0.6, 1, 2}, 30, 0.3)).isLessThan(saved);
        assertThat(value.saving(0.4, scales, 30, 0.31)).isLessThan(saved);
    }

    @Test
    void badArgumentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OptionValue(0.05, 3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new OptionValue(1, 3, 0));
        OptionValue value = new OptionValue(1, 3, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> value.saving(Double.NaN, 3, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> value.saving(1, 3, 0, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> value.saving(1, new double[] {-1}, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> value.saving(1, new double[] {1}, -1, 0));
    }

    // Against the search itself.

    /** Costs up to the scales: the law is exact. k 1..6, γ ½, 1, 2, m 10 and 300; 5 000 searches, within 4 errors. */
    @Test
    void savingIsThatOfTheSearchUpToTheLeastScale() {
        int told = 0;
        for (double difficulty : new double[] {0.5, 1, 2}) {
            for (int k = 1; k <= 6; k++) {
                for (double m : new double[] {10, 300}) {
                    double theory = new OptionValue(difficulty, k, 1).saving(1, scales(k), m, 0);
                    SampleMean truth = new Searches(difficulty, k, m, 0, 5000).saving(1);
                    // A mean of rare events has no error of its own.
                    if (theory > 0.01) {
                        truth.assertIs("γ " + difficulty + ", k " + k + ", m " + m, theory);
                        told++;
                    }
                }
            }
        }
        assertThat(told).isGreaterThan(25);
    }

    /**
     * A cost of all scales together, where the law is only a bound: 3 % and 4 errors of 5 000 searches, from m = 10
     * on, but for five or six parts of difficulty 2, which need m = 100: there it says 3.5 and 5 % too much.
     */
    @Test
    void savingIsWithinThreePercentOfTheSearchFromTheSumOfScales() {
        for (double difficulty : new double[] {0.5, 1, 2}) {
            for (int k = 1; k <= 6; k++) {
                for (double m : new double[] {10, 100, 1000}) {
                    double theory = new OptionValue(difficulty, k, 1).saving(k, scales(k), m, 0);
                    SampleMean truth = new Searches(difficulty, k, m, 0, 5000).saving(k);
                    double most = m == 10 && k * difficulty >= 10 ? 0.06 : 0.03;
                    assertThat(theory)
                            .as("γ %s, k %s, m %s", difficulty, k, m)
                            .isBetween(
                                    truth.value() - 4 * truth.error(), truth.value() * (1 + most) + 4 * truth.error());
                }
            }
        }
    }

    /**
     * Up to the bound, from a half of it, k 1..6, γ ½, 1, 2, m 10, 100, 1 000, costs of a quarter of a scale and of all: by
     * medians within 20 % (and 4 errors of 3 000 searches; without errors 10 % would do); by truths within 20 % where
     * half of the cost is saved, and otherwise less than the truth.
     */
    @Test
    void savingIsWithinTwentyPercentWhileTheCurseIsNarrow() {
        int least = 0;
        for (double part : new double[] {0.5, 1}) {
            for (Searches seen : cursed(part)) {
                for (double cost : new double[] {0.25, seen.k}) {
                    double theory = seen.theory(cost);
                    if (theory > 0.03 * cost) {
                        assertThat(seen.overstated()).isFalse();
                        seen.medianSaving(cost).assertWithin(seen + " medians", theory, 0.2);
                    }
                    if (theory > 0.5 * cost) {
                        seen.saving(cost).assertWithin(seen + " truths", theory, 0.2);
                    } else if (theory > 0.03 * cost) {
                        SampleMean truth = seen.saving(cost);
                        assertThat(theory).as(seen + " truths").isLessThan(1.2 * truth.value() + 4 * truth.error());
                        least++;
                    }
                }
            }
        }
        assertThat(least).isGreaterThan(5);
    }

    /** At twice the bound: by medians of the power law more than 10 % too much, wherever a tenth is saved at all. */
    @Test
    void savingIsOverstatedWhereTheCurseIsWide() {
        int told = 0;
        for (Searches seen : cursed(2.01)) {
            double theory = seen.theory(seen.k);
            assertThat(seen.overstated()).isTrue();
            if (theory > 0.1 * seen.k) {
                SampleMean medians = seen.medianSaving(seen.k);
                assertThat(theory).as(seen + " medians").isGreaterThan(1.1 * medians.value() - 4 * medians.error());
                told++;
            }
        }
        assertThat(told).isGreaterThan(10);
    }

    @Test
    void onlyPredictionsWithoutErrorAreNotOverstatedByOneCandidate() {
        OptionValue value = new OptionValue(1, 3, 1);
        for (double logCandidates : new double[] {Double.NEGATIVE_INFINITY, -1, 0}) {
            assertThat(value.overstates(3, logCandidates, 0)).isFalse();
            assertThat(value.overstates(3, logCandidates, 1e-9)).isTrue();
        }
    }

    private static List<Searches> cursed(double part) {
        return Arrays.stream(new double[] {0.5, 1, 2})
                .boxed()
                .flatMap(difficulty -> Arrays.stream(new int[] {1, 2, 3, 4, 6})
                        .boxed()
                        .flatMap(k -> Arrays.stream(new double[] {10, 100, 1000})
                                .mapToObj(m -> {
                                    double sigma = part * 0.4999 * Math.sqrt(2 * Math.log(m)) / (k * difficulty);
                                    return new Searches(difficulty, k, m, sigma, 3000);
                                })))
                .toList();
    }

    private static double[] scales(int k) {
        double[] scales = new double[k];
        Arrays.fill(scales, 1);
        return scales;
    }

    /** Winners of a number of searches with equal scales of 1. */
    private static final class Searches {

        private final double difficulty;
        private final int k;
        private final double m;
        private final double sigma;
        private final double[] truths;
        private final double[] predictions;

        Searches(double difficulty, int k, double m, double sigma, int number) {
            this.difficulty = difficulty;
            this.k = k;
            this.m = m;
            this.sigma = sigma;
            truths = new double[number];
            predictions = new double[number];
            RandomStream luck = stream((int) (100 * m + 10 * k + 2 * difficulty));
            for (int r = 0; r < number; r++) {
                List<Candidate> best = WinnerSearch.best(1, scales(k), difficulty, sigma, m, luck);
                truths[r] =
                        best.isEmpty() ? Double.POSITIVE_INFINITY : best.get(0).total();
                predictions[r] =
                        best.isEmpty() ? Double.POSITIVE_INFINITY : best.get(0).predicted();
            }
        }

        double theory(double cost) {
            return new OptionValue(difficulty, k, 1).saving(cost, scales(k), m, sigma);
        }

        boolean overstated() {
            return new OptionValue(difficulty, k, 1).overstates(k, Math.log(m), sigma);
        }

        SampleMean saving(double cost) {
            return saved(cost, truths, 1);
        }

        /** From the median of the truth given its prediction, as the power law has it: prediction · e^(ασ²). */
        SampleMean medianSaving(double cost) {
            return saved(cost, predictions, FastMath.exp(k * difficulty * sigma * sigma));
        }

        private static SampleMean saved(double cost, double[] sums, double factor) {
            SampleMean mean = new SampleMean();
            for (double sum : sums) {
                mean.add(Math.max(0, cost - factor * sum));
            }
            return mean;
        }

        @Override
        public String toString() {
            return "γ " + difficulty + ", k " + k + ", m " + m + ", σ " + sigma;
        }
    }
}
