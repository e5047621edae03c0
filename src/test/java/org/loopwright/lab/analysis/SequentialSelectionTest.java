package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sequential selection on normal values, of which it is known who is best. */
class SequentialSelectionTest {

    private static final double CONFIDENCE = 0.95;
    private static final int FIRST = 10;

    /** More than any of these selections needs: it is checked that each was decided. */
    private static final int PLENTY = 2500;

    private static final SequentialSelection SELECTION = new SequentialSelection(1, 1 - CONFIDENCE, FIRST);

    /** Leads are at least the indifference; the standard deviation of a system is about three times that. */
    static Stream<NormalSystems> configurations() {
        double[] equal = {3, 3, 3, 3, 3};
        double[] rising = {2, 2.5, 3, 3.5, 4};
        double[] falling = {4, 3.5, 3, 2.5, 2};
        return Stream.of(
                NormalSystems.slippage(1, 0, equal),
                NormalSystems.slippage(1, 0.7, equal),
                NormalSystems.slippage(1, 0.7, rising),
                NormalSystems.slippage(1, 0, falling),
                NormalSystems.monotone(1, 0, equal),
                NormalSystems.monotone(1, 0.7, equal),
                NormalSystems.monotone(1, 0.7, rising),
                NormalSystems.monotone(1, 0.7, falling));
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void theBestIsSelectedAsOftenAsTheConfidenceSays(NormalSystems systems) {
        theBestIsSelected(systems, 100);
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("configurations")
    void theBestIsSelectedAsOftenAsTheConfidenceSaysOfAThousand(NormalSystems systems) {
        theBestIsSelected(systems, 1000);
    }

    /**
     * Correct selections are binomial. If each were right with probability 0.95 only, fewer than the bound would be right in
     * one of a thousand such tests: fewer than 88 of 100, and than 928 of 1000.
     */
    private static void theBestIsSelected(NormalSystems systems, int repetitions) {
        int bound = new BinomialDistribution(null, repetitions, CONFIDENCE).inverseCumulativeProbability(0.001);
        int right = 0;
        for (int seed = 1; seed <= repetitions; seed++) {
            SequentialSelection.Standing standing = SELECTION.among(systems.values(seed, PLENTY), true);
            assertThat(standing.decided()).isTrue();
            right += standing.remaining().equals(List.of(0)) ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(bound);
    }

    /** The variance of a difference, and so the height of the triangle, is a tenth at a correlation of 0.9. */
    @Test
    void luckInCommonAndLargeLeadsSaveReplications() {
        double[] equal = {3, 3, 3, 3};
        double apart = replications(NormalSystems.slippage(1, 0, equal));
        assertThat(replications(NormalSystems.slippage(1, 0.9, equal))).isLessThan(apart / 4);
        assertThat(replications(NormalSystems.slippage(4, 0, equal))).isLessThan(apart / 2);
    }

    /** Even of independent systems, for which Rinott's procedure is made, and with equal means but for the best. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5})
    void fewerReplicationsAreMadeThanByTheTwoStageProcedure(double correlation) {
        for (NormalSystems systems : List.of(
                NormalSystems.slippage(1, correlation, 3, 3, 3, 3),
                NormalSystems.monotone(1, correlation, 2, 3, 4, 3))) {
            Rinott twoStages = new Rinott(4, CONFIDENCE, FIRST);
            double other = IntStream.rangeClosed(1, 100)
                    .mapToLong(seed -> twoStages.replications(systems.values(seed, FIRST), 1))
                    .average()
                    .orElseThrow();
            assertThat(replications(systems)).isLessThan(other);
        }
    }

    /** Mean of the replications of all systems over a hundred selections. */
    private static double replications(NormalSystems systems) {
        return IntStream.rangeClosed(1, 100)
                .mapToLong(seed -> {
                    List<Integer> out =
                            SELECTION.among(systems.values(seed, PLENTY), true).eliminatedAfter();
                    int last = Collections.max(out);
                    return out.stream()
                            .mapToInt(after -> after == 0 ? last : after)
                            .sum();
                })
                .average()
                .orElseThrow();
    }

    /**
     * Of two systems h is a quantile of the sum of two t variables: of two Cauchy ones (n0 = 2) twice 6.3138, and 2.453 and
     * 2.386 of 19 and 39 degrees of freedom (Dudewicz and Dalal 1975, as tabulated by Law 2015, table 10.11). Of many
     * replications it is sqrt(2) times the normal quantile of 0.95^(1/(k − 1)).
     */
    @Test
    void theConstantOfTheTwoStageProcedureIsThatOfTables() {
        assertThat(Rinott.constant(2, 0.95, 20)).isCloseTo(2.453, offset(0.003));
        assertThat(Rinott.constant(2, 0.95, 40)).isCloseTo(2.386, offset(0.003));
        for (int systems : new int[] {2, 4, 10}) {
            double quantile = new NormalDistribution(null, 0, 1)
                    .inverseCumulativeProbability(Math.pow(0.95, 1.0 / (systems - 1)));
            assertThat(Rinott.constant(systems, 0.95, 20_000)).isCloseTo(Math.sqrt(2) * quantile, offset(0.002));
        }
        assertThat(Rinott.constant(2, 0.75, 2)).isCloseTo(2, offset(0.01));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0.5", "3, 0.9"})
    void neitherOrderNorNamesNorAConstantMatter(int seed, double correlation) {
        double[][] values = NormalSystems.monotone(0.5, correlation, 3, 2, 4, 3).values(seed, 600);
        SequentialSelection.Standing standing = SELECTION.among(values, true);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        Collections.shuffle(order, new Random(seed));
        double[][] shuffled = order.stream().map(i -> values[i]).toArray(double[][]::new);
        assertThat(SELECTION.among(shuffled, true).eliminatedAfter())
                .isEqualTo(order.stream().map(standing.eliminatedAfter()::get).toList());
        assertThat(SELECTION.among(mapped(values, x -> x + 1000), true)).isEqualTo(standing);
        assertThat(SELECTION.among(mapped(values, x -> -x), false)).isEqualTo(standing);
        // In another unit, with the indifference in it too.
        assertThat(new SequentialSelection(4, 1 - CONFIDENCE, FIRST).among(mapped(values, x -> 4 * x), true))
                .isEqualTo(standing);
    }

    private static double[][] mapped(double[][] values, DoubleUnaryOperator by) {
        return Arrays.stream(values)
                .map(own -> Arrays.stream(own).map(by).toArray())
                .toArray(double[][]::new);
    }

    /** What was decided with some replications stays so with any more, and hangs on none that came later. */
    @Test
    void whoIsOutNeverComesBack() {
        double[][] values = NormalSystems.monotone(0.5, 0.3, 3, 2, 4, 3, 3).values(7, 900);
        SequentialSelection.Standing before = SELECTION.among(first(values, 1), true);
        for (int n = 2; n <= 900; n++) {
            SequentialSelection.Standing standing = SELECTION.among(first(values, n), true);
            for (int i = 0; i < values.length; i++) {
                int out = before.eliminatedAfter().get(i);
                int now = standing.eliminatedAfter().get(i);
                assertThat(now).isEqualTo(out == 0 && now > 0 ? n : out);
            }
            assertThat(standing.remaining()).isNotEmpty();
            assertThat(n < FIRST && standing.remaining().size() < values.length).isFalse();
            before = standing;
        }
        assertThat(before.decided()).isTrue();
    }

    private static double[][] first(double[][] values, int replications) {
        return Arrays.stream(values)
                .map(own -> Arrays.copyOf(own, replications))
                .toArray(double[][]::new);
    }

    /** Those that are out need no values beyond: the rows may be of unequal length. */
    @Test
    void nothingIsAskedOfThoseThatAreOut() {
        double[][] values = NormalSystems.monotone(2, 0.3, 3, 2, 4, 3, 3).values(3, 900);
        SequentialSelection.Standing standing = SELECTION.among(values, true);
        double[][] made = new double[values.length][];
        for (int i = 0; i < made.length; i++) {
            int out = standing.eliminatedAfter().get(i);
            made[i] = Arrays.copyOf(values[i], out == 0 ? 900 : out);
        }
        assertThat(SELECTION.among(made, true)).isEqualTo(standing);
    }

    @Test
    void systemsThatNeverDifferAreBothSelectedOnceThatIsSure() {
        double[] own = NormalSystems.slippage(1, 0, 3).values(1, 50)[0];
        SequentialSelection.Standing standing =
                SELECTION.among(new double[][] {own, own, mapped(new double[][] {own}, x -> x + 1)[0]}, true);
        assertThat(standing.decided()).isTrue();
        assertThat(standing.remaining()).containsExactly(0, 1);
        assertThat(standing.eliminatedAfter()).containsExactly(0, 0, FIRST);
    }

    @Test
    void aPairThatLacksAMemberDoesNotCount() {
        double[][] values = NormalSystems.slippage(5, 0.5, 1, 1).values(1, 40);
        double[][] gaps = new double[][] {values[0].clone(), values[1].clone()};
        for (int r = 0; r < 6; r++) {
            gaps[r % 2][r] = Double.NaN;
        }
        double[][] without =
                Arrays.stream(values).map(own -> Arrays.copyOfRange(own, 6, 40)).toArray(double[][]::new);
        int out = SELECTION.among(without, true).eliminatedAfter().get(1);
        assertThat(SELECTION.among(gaps, true).eliminatedAfter()).containsExactly(0, out + 6);
        Arrays.fill(gaps[1], Double.NaN);
        assertThat(SELECTION.among(gaps, true).decided()).isFalse();
    }

    @Test
    void aloneIsBest() {
        assertThat(SELECTION.among(new double[][] {{1, 2}}, true).decided()).isTrue();
    }

    @Test
    void whatSelectsNothingIsRefused() {
        assertThatThrownBy(() -> new SequentialSelection(0, 0.05, 10)).hasMessage("indifference must be > 0, was 0.0");
        assertThatThrownBy(() -> new SequentialSelection(Double.NaN, 0.05, 10)).hasMessageContaining("indifference");
        assertThatThrownBy(() -> new SequentialSelection(1, 0.6, 10)).hasMessageContaining("error must be in (0, 0.5]");
        assertThatThrownBy(() -> new SequentialSelection(1, 0.05, 1)).hasMessageContaining(">= 2 pairs");
    }
}
