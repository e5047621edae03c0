package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class WinnerSearchTest {

    private static final int WINNERS = 3;
    /** Stands for a winner that there is not. */
    private static final double NONE = 1e300;

    private interface Way {
        List<Candidate> best(Candidates law, RandomStream stream);
    }

    private static RandomStream stream(int number) {
        return new Streams(20260101L, 1).of(Chance.CANDIDATES, number, 0);
    }

    static List<Candidates> laws() {
        return List.of(
                new Candidates(new double[] {2}, 1, 0.3, 50),
                new Candidates(new double[] {1, 1}, 1, 0, 20),
                new Candidates(new double[] {1, 0.4}, 1.3, 1.5, 0.5),
                new Candidates(new double[] {1, 2, 0.5}, 2, 0.3, 30),
                new Candidates(new double[] {1, 1, 1}, 1, 1, 5),
                new Candidates(new double[] {1, 1, 1, 1}, 0.5, 0.6, 100),
                new Candidates(new double[] {0.2, 1, 1.5, 0.7}, 1, 0.4, 300),
                new Candidates(new double[] {1, 1, 1, 1, 1, 1}, 1, 0.2, 60),
                new Candidates(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 1, 0, 40));
    }

    /** Every candidate with its own normal error, all sorted: nothing clever. */
    private static List<Candidate> bruteForce(Candidates law, RandomStream stream) {
        List<Candidate> all = new ArrayList<>();
        int number = stream.poisson(law.mean());
        for (int c = 0; c < number; c++) {
            Candidate drawn = WinnerSearch.unscreened(law.scales(), law.difficulty(), stream);
            double predicted = drawn.total() * FastMath.exp(law.logError() * stream.gaussian());
            all.add(new Candidate(predicted, drawn.parts()));
        }
        all.sort(Comparator.comparingDouble(Candidate::predicted));
        return all.subList(0, Math.min(WINNERS, all.size()));
    }

    @ParameterizedTest(name = "law {index}")
    @MethodSource("laws")
    void winnersDrawnByMeritHaveTheLawOfBruteForce(Candidates law) {
        assertSameWinners(law, (l, stream) -> Winners.best(WINNERS, l, all(l), stream), 1);
    }

    @ParameterizedTest(name = "law {index}")
    @MethodSource("laws")
    void winnersDrawnOneByOneHaveTheLawOfBruteForce(Candidates law) {
        assertSameWinners(law, (l, stream) -> Winners.best(WINNERS, l, NONE_BY_MERIT, stream), 2);
    }

    @ParameterizedTest(name = "law {index}")
    @MethodSource("laws")
    void winnersDrawnByMeritAndByLuckHaveTheLawOfBruteForce(Candidates law) {
        assertSameWinners(law, (l, stream) -> Winners.best(WINNERS, l, halfWay(l), stream), 3);
    }

    @ParameterizedTest(name = "law {index}")
    @MethodSource("laws")
    void publicSearchHasTheLawOfBruteForce(Candidates law) {
        assertSameWinners(
                law,
                (l, stream) -> WinnerSearch.best(WINNERS, l.scales(), l.difficulty(), l.logError(), l.mean(), stream),
                4);
    }

    private static final MeritLimit NONE_BY_MERIT = new MeritLimit(1, Double.NEGATIVE_INFINITY);

    private static MeritLimit all(Candidates law) {
        return new MeritLimit(law.scales().length, Double.POSITIVE_INFINITY);
    }

    /** Half of the mean sum of all parts but one: of the best, some are below it and some above. */
    private static MeritLimit halfWay(Candidates law) {
        double half = 0.5 * law.difficulty() / (1 + law.difficulty());
        int leading = Math.max(1, law.scales().length - 1);
        return new MeritLimit(leading, FastMath.log(half * leading * law.scales()[0]));
    }

    /** n = 5 000 searches each way; number of winners, and of first and third winner sum, prediction and one share. */
    private static void assertSameWinners(Candidates law, Way way, int number) {
        int n = 5000;
        double[][] tested = statistics(n, law, way, stream(10 * number + 1));
        double[][] expected = statistics(n, law, WinnerSearchTest::bruteForce, stream(10 * number + 2));
        String[] names = {"number", "sum 1", "prediction 1", "share 1", "sum 3", "prediction 3", "share 3"};
        for (int s = 0; s < names.length; s++) {
            TwoSamples.assertSameLaw(names[s], tested[s], expected[s]);
        }
    }

    private static double[][] statistics(int n, Candidates law, Way way, RandomStream stream) {
        double[][] values = new double[7][n];
        for (int r = 0; r < n; r++) {
            List<Candidate> best = way.best(law, stream);
            assertThat(best).isSortedAccordingTo(Comparator.comparingDouble(Candidate::predicted));
            values[0][r] = best.size();
            record(values, 1, r, best, 0);
            record(values, 4, r, best, 2);
        }
        return values;
    }

    private static void record(double[][] values, int from, int r, List<Candidate> best, int rank) {
        boolean there = rank < best.size();
        values[from][r] = there ? best.get(rank).total() : NONE;
        values[from + 1][r] = there ? best.get(rank).predicted() : NONE;
        values[from + 2][r] = there ? best.get(rank).parts()[0] / best.get(rank).total() : NONE;
    }

    @Test
    void numberFoundIsThePoissonNumberWhereAllAreWanted() {
        // Mean and variance of a Poisson number with mean 7, n = 20 000, within 4 standard errors.
        int n = 20_000;
        RandomStream stream = stream(1);
        Candidates law = new Candidates(new double[] {1, 1, 1}, 1, 0.5, 7);
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < n; r++) {
            int found = Winners.best(1000, law, r % 2 == 0 ? all(law) : NONE_BY_MERIT, stream)
                    .size();
            sum += found;
            squares += (found - 7.0) * (found - 7.0);
        }
        assertThat(sum / n).isBetween(7 - 4 * Math.sqrt(7.0 / n), 7 + 4 * Math.sqrt(7.0 / n));
        double spread = Math.sqrt((7 + 2 * 49.0) / n);
        assertThat(squares / n).isBetween(7 - 4 * spread, 7 + 4 * spread);
    }

    @Test
    void winnersCurseHasItsClosedFormWhereOutSetsAreSmall() {
        // ln(true/predicted) ~ Normal(k γ σ², σ²) for k = 2, σ <= 0.42, m = 300, equal scales. Mean within 4 standard
        // errors, standard deviation within 3 %; n = 40 000.
        int n = 40_000;
        RandomStream stream = stream(2);
        for (double sigma : new double[] {0.1, 0.3, 0.42}) {
            double[] moments = curse(n, 2, sigma, 300, stream);
            double expected = 2 * sigma * sigma;
            double error = 4 * sigma / Math.sqrt(n);
            assertThat(moments[0]).as("sigma " + sigma).isBetween(expected - error, expected + error);
            assertThat(moments[1]).as("sigma " + sigma).isBetween(0.97 * sigma, 1.03 * sigma);
        }
    }

    @Test
    void winnersCurseIsSmallerThanItsClosedFormWhereTheGapIsWide() {
        // k = 4, σ = 0.6, m = 300: 1.27 against k γ σ² = 1.44. n = 20 000, standard error below 0.005.
        assertThat(curse(20_000, 4, 0.6, 300, stream(3))[0]).isBetween(1.25, 1.29);
    }

    private static double[] curse(int n, int k, double sigma, double mean, RandomStream stream) {
        double[] scales = new double[k];
        Arrays.fill(scales, 0.3);
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < n; r++) {
            Candidate winner =
                    WinnerSearch.best(1, scales, 1, sigma, mean, stream).get(0);
            double curse = FastMath.log(winner.total() / winner.predicted());
            sum += curse;
            squares += curse * curse;
        }
        double average = sum / n;
        return new double[] {average, Math.sqrt(squares / n - average * average)};
    }

    @Test
    void generationHitsWithProbabilityOfTheSimplex() {
        // Equal x, w_ij = 1, γ = 1: a candidate fits if ν Σ U_j < δ, with probability (δ/ν)^(k−1) / (k−1)! for δ <= ν.
        // n = 200 000 candidates, within 4 standard errors.
        int n = 200_000;
        RandomStream stream = stream(4);
        double delta = 0.3;
        double mismatch = 0.5;
        double factorial = 1;
        for (int k = 2; k <= 5; k++) {
            factorial *= k - 1;
            double expected = Math.pow(delta / mismatch, k - 1) / factorial;
            double[] scales = new double[k - 1];
            Arrays.fill(scales, mismatch);
            int hits = 0;
            for (int c = 0; c < n; c++) {
                hits += WinnerSearch.unscreened(scales, 1, stream).total() < delta ? 1 : 0;
            }
            double error = 4 * Math.sqrt(expected * (1 - expected) / n);
            assertThat((double) hits / n).as("k " + k).isBetween(expected - error, expected + error);
        }
    }

    @Test
    void generationOfOnePartNeedsNoFitting() {
        List<Candidate> best = WinnerSearch.best(2, new double[0], 1, 0.4, 100, stream(5));
        assertThat(best).hasSize(2);
        assertThat(best.get(0).total()).isZero();
        assertThat(best.get(0).predicted()).isZero();
    }

    @Test
    void partWithoutScaleIsFreeAndKeepsItsPlace() {
        RandomStream stream = stream(6);
        for (double mean : new double[] {20, 2000}) {
            for (Candidate winner : WinnerSearch.best(5, new double[] {1, 0, 2}, 1, 0.1, mean, stream)) {
                assertThat(winner.parts()).hasSize(3);
                assertThat(winner.parts()[1]).isZero();
                assertThat(winner.parts()[0]).isBetween(0.0, 1.0).isPositive();
                assertThat(winner.parts()[2]).isBetween(0.0, 2.0).isPositive();
            }
        }
    }

    /**
     * Of very many candidates the first prediction has a closed form where no part comes near its scale: Λ(x) = m Γ(γ+1)^k /
     * Γ(kγ+1) Π s^(−γ) e^((kγσ)²/2) x^(kγ), and Λ of the first arrival is exponential. n = 4 000, mean within 4 standard
     * errors, by merit and where luck counts too.
     */
    @Test
    void firstOfABillionHasItsClosedForm() {
        int n = 4000;
        RandomStream stream = stream(12);
        for (double mean : new double[] {1e6, 1e9, 1e12}) {
            double sum = 0;
            for (int r = 0; r < n; r++) {
                double first = WinnerSearch.best(1, new double[] {1, 2, 1}, 1, 0.3, mean, stream)
                        .get(0)
                        .predicted();
                sum += mean / 6 / 2 * FastMath.exp(0.5 * 0.81) * FastMath.pow(first, 3);
            }
            assertThat(sum / n).as("mean " + mean).isBetween(1 - 4 / Math.sqrt(n), 1 + 4 / Math.sqrt(n));
        }
    }

    /** Large out-sets and wide gaps, where sums are nowhere near a power law: the limit moves nothing but cost. */
    @Test
    void limitBetweenMeritAndLuckMovesNothing() {
        double[] scales = {1, 0.9, 0.8, 1, 1, 0.01, 0.3, 1};
        Candidates law = new Candidates(scales, 1, 0.8, 3000);
        int n = 2000;
        double[][] chosen = statistics(n, law, (l, stream) -> Winners.best(WINNERS, l, stream), stream(13));
        for (int leading : new int[] {4, 7, 8}) {
            MeritLimit limit = new MeritLimit(leading, 0.2 * leading - 0.8);
            double[][] other = statistics(n, law, (l, stream) -> Winners.best(WINNERS, l, limit, stream), stream(14));
            for (int s = 0; s < chosen.length; s++) {
                TwoSamples.assertSameLaw(limit + ", statistic " + s, other[s], chosen[s]);
            }
        }
    }

    /** A search of up to a billion candidates takes few tries: a project must not wait for it. */
    @Test
    void searchOfABillionEndsSoon() {
        RandomStream stream = stream(15);
        long start = System.nanoTime();
        int searches = 0;
        for (int k : new int[] {1, 4, 12}) {
            double[] scales = new double[k];
            // Parts of very different scales are the hardest.
            Arrays.setAll(scales, j -> Math.pow(j % 3 == 2 ? 1e-4 : 1, j));
            for (double difficulty : new double[] {0.5, 1, 2}) {
                for (double unrepresented : new double[] {0, 0.02, 0.1, 1}) {
                    double logError = 0.4 * Math.sqrt(k * unrepresented);
                    for (double mean : new double[] {5e3, 1e6, 1e9}) {
                        assertThat(WinnerSearch.best(3, scales, difficulty, logError, mean, stream))
                                .hasSize(3);
                        searches++;
                    }
                }
            }
        }
        // Measured: 0.9 ms for the slowest of them, 0.03 ms on average. The bound leaves room for a busy machine.
        assertThat((System.nanoTime() - start) / 1e6 / searches).isLessThan(20);
    }

    @Test
    void noCandidatesGiveAnEmptyList() {
        assertThat(WinnerSearch.best(3, new double[] {1, 1}, 1, 0.2, 0, stream(7)))
                .isEmpty();
        assertThat(WinnerSearch.best(0, new double[] {1, 1}, 1, 0.2, 50, stream(7)))
                .isEmpty();
    }

    @Test
    void extremeParametersGiveFiniteWinnersWithinTheirScales() {
        RandomStream stream = stream(8);
        double[] scales = new double[12];
        for (int j = 0; j < scales.length; j++) {
            scales[j] = Math.pow(10, -j);
        }
        for (double difficulty : new double[] {0.1, 0.5, 1, 2, 10}) {
            for (double sigma : new double[] {0, 1e-6, 0.5, 2, 7}) {
                for (Candidate winner : WinnerSearch.best(4, scales, difficulty, sigma, 5000, stream)) {
                    assertThat(winner.predicted()).isFinite();
                    for (int j = 0; j < scales.length; j++) {
                        assertThat(winner.parts()[j]).isBetween(0.0, scales[j]);
                    }
                }
            }
        }
    }

    @Test
    void unscreenedCandidateHasNoPrediction() {
        assertThat(WinnerSearch.unscreened(new double[] {1}, 1, stream(9)).predicted())
                .isNaN();
    }

    @Test
    void sameStreamGivesSameWinners() {
        double[] scales = {1, 0.5, 2, 1};
        List<Candidate> first = WinnerSearch.best(3, scales, 1, 0.3, 400, stream(10));
        List<Candidate> second = WinnerSearch.best(3, scales, 1, 0.3, 400, stream(10));
        for (int c = 0; c < 3; c++) {
            assertThat(second.get(c).predicted()).isEqualTo(first.get(c).predicted());
            assertThat(second.get(c).parts()).isEqualTo(first.get(c).parts());
        }
    }

    @Test
    void badArgumentsAreRefused() {
        double[] one = {1};
        RandomStream stream = stream(11);
        assertThatIllegalArgumentException().isThrownBy(() -> WinnerSearch.best(-1, one, 1, 0, 1, stream));
        assertThatIllegalArgumentException().isThrownBy(() -> WinnerSearch.best(1, one, 0, 0, 1, stream));
        assertThatIllegalArgumentException().isThrownBy(() -> WinnerSearch.best(1, one, 1, Double.NaN, 1, stream));
        assertThatIllegalArgumentException().isThrownBy(() -> WinnerSearch.best(1, one, 1, 0, -1, stream));
        assertThatIllegalArgumentException().isThrownBy(() -> WinnerSearch.best(1, new double[] {-1}, 1, 0, 1, stream));
    }
}
