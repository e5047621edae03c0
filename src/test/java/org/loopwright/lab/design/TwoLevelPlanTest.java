package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwoLevelPlanTest {

    private static int[][] coded(TwoLevelPlan plan) {
        return plan.rows().stream()
                .map(row -> Arrays.stream(row).map(level -> 2 * level - 1).toArray())
                .toArray(int[][]::new);
    }

    /** Sum over combinations of the product of some factors; 0 if that product is balanced. */
    private static int sum(int[][] coded, int... factors) {
        int sum = 0;
        for (int[] row : coded) {
            int product = 1;
            for (int factor : factors) {
                product *= row[factor];
            }
            sum += product;
        }
        return sum;
    }

    /** Montgomery, Table 8.3: the half fraction with I = ABCD in standard order. */
    @Test
    void theHalfFractionOfFourFactorsIsAsTabled() {
        FractionalFactorial half = FractionalFactorial.of(4, List.of("D=ABC"));
        assertThat(half.rows())
                .containsExactly(
                        new int[] {0, 0, 0, 0},
                        new int[] {1, 0, 0, 1},
                        new int[] {0, 1, 0, 1},
                        new int[] {1, 1, 0, 0},
                        new int[] {0, 0, 1, 1},
                        new int[] {1, 0, 1, 0},
                        new int[] {0, 1, 1, 0},
                        new int[] {1, 1, 1, 1});
        assertThat(half.resolution()).contains(4);
        assertThat(half.definingRelation()).containsExactly("ABCD");
        assertThat(half.aliases())
                .containsExactly(
                        List.of("A"),
                        List.of("B"),
                        List.of("C"),
                        List.of("D"),
                        List.of("AB", "CD"),
                        List.of("AC", "BD"),
                        List.of("AD", "BC"));
    }

    /** Montgomery, Section 8.3: I = ABCE = BCDF = ADEF. */
    @Test
    void theQuarterFractionOfSixFactorsHasItsDefiningRelation() {
        FractionalFactorial quarter = FractionalFactorial.of(6, List.of("E=ABC", "F=BCD"));
        assertThat(quarter.definingRelation()).containsExactly("ABCE", "ADEF", "BCDF");
        assertThat(quarter.aliases()).contains(List.of("AD", "EF"), List.of("AE", "BC", "DF"));
        assertThat(quarter.generators()).containsExactly("E=ABC", "F=BCD");
    }

    /** What the report calls aliases is what the combinations show: products of their effects are constant, signs too. */
    @ParameterizedTest
    @CsvSource({"D=AB;E=AC, 5", "D=-AB;E=AC, 5", "E=-ABC;F=-BCD, 6", "E=ABC;F=BCD;G=ACD, 7"})
    void aliasesAreThoseOfTheCombinations(String generators, int factors) {
        FractionalFactorial plan = FractionalFactorial.of(factors, List.of(generators.split(";")));
        int[][] coded = coded(plan);
        int effects = 0;
        for (List<String> chain : plan.aliases()) {
            effects += chain.size();
            for (String effect : chain) {
                int sign = effect.startsWith("-") ? -1 : 1;
                int[] both = (chain.get(0) + effect.replace("-", ""))
                        .chars()
                        .map(letter -> letter - 'A')
                        .toArray();
                assertThat(sum(coded, both)).isEqualTo(sign * plan.size());
            }
            for (List<String> other : plan.aliases()) {
                if (!other.equals(chain)) {
                    int[] both = (chain.get(0) + other.get(0))
                            .chars()
                            .map(letter -> letter - 'A')
                            .toArray();
                    assertThat(sum(coded, both)).isZero();
                }
            }
        }
        assertThat(effects).isEqualTo(factors + factors * (factors - 1) / 2);
    }

    /** Sizes by factors for resolution III, IV, V: Montgomery, Table 8.14, and Box, Hunter and Hunter, Table 6.22. */
    @ParameterizedTest
    @CsvSource({
        "3, 4, 8, 8",
        "4, 8, 8, 16",
        "5, 8, 16, 16",
        "6, 8, 16, 32",
        "7, 8, 16, 64",
        "8, 16, 16, 64",
        "9, 16, 32, 128",
        "10, 16, 32, 128",
        "11, 16, 32, 128"
    })
    void fractionsOfAResolutionAreAsSmallAsTabled(int factors, int three, int four, int five) {
        int[] sizes = {three, four, five};
        for (int resolution = 3; resolution <= 5; resolution++) {
            FractionalFactorial plan = FractionalFactorial.ofResolution(factors, resolution);
            assertThat(plan.size()).isEqualTo(sizes[resolution - 3]);
            assertThat(plan.resolution().orElse(99)).isGreaterThanOrEqualTo(resolution);
        }
    }

    /** Word lengths of least aberration from 3 on: Wu and Hamada, Tables 5A; Chen, Sun and Wu 1993. */
    @ParameterizedTest
    @CsvSource({
        "5, 3, 2 1 0",
        "6, 4, 0 3 0 0",
        "7, 4, 0 7 0 0 0",
        "8, 4, 0 14 0 0 0 1",
        "8, 5, 0 0 2 1 0 0",
        "9, 3, 4 14 8 0 4 1 0",
        "10, 4, 0 10 16 0 0 5 0 0",
        "11, 4, 0 25 0 27 0 10 0 1 0",
        "11, 5, 0 0 6 6 2 1 0 0 0"
    })
    void tabledFractionsHaveLeastAberration(int factors, int resolution, String lengths) {
        int[] counts = FractionalFactorial.ofResolution(factors, resolution).wordLengths();
        StringBuilder text = new StringBuilder();
        for (int length = 3; length <= factors; length++) {
            text.append(length == 3 ? "" : " ").append(counts[length]);
        }
        assertThat(text.toString()).isEqualTo(lengths);
    }

    @Test
    void everyTabledFractionIsBalancedUpToItsResolution() {
        for (int factors = 2; factors <= 11; factors++) {
            for (List<String> generators : MinimumAberration.generators(factors)) {
                FractionalFactorial plan = FractionalFactorial.of(factors, generators);
                int[][] coded = coded(plan);
                assertThat(coded).hasDimensions(1 << (factors - generators.size()), factors);
                for (int a = 0; a < factors; a++) {
                    assertThat(sum(coded, a)).isZero();
                    for (int b = 0; b < a; b++) {
                        assertThat(sum(coded, a, b)).isZero();
                    }
                }
            }
        }
    }

    @Test
    void generatorsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> FractionalFactorial.of(5, List.of("D=AB", "E=AX")))
                .hasMessage("generator of factor E must be E= and different letters from A to C, was 'E=AX'");
        assertThatThrownBy(() -> FractionalFactorial.of(5, List.of("E=AB", "D=AC")))
                .hasMessageContaining("generator of factor D must be D=");
        assertThatThrownBy(() -> FractionalFactorial.of(4, List.of("D="))).hasMessageContaining("was 'D='");
        assertThatThrownBy(() -> FractionalFactorial.of(4, List.of("D"))).hasMessageContaining("was 'D'");
        assertThatThrownBy(() -> FractionalFactorial.of(4, List.of("D=AA"))).hasMessageContaining("was 'D=AA'");
        assertThatThrownBy(() -> FractionalFactorial.of(5, List.of("D=AB", "E=-AB")))
                .hasMessage("generators [D=AB, E=-AB] make factors equal: I=-DE");
        assertThatThrownBy(() -> FractionalFactorial.ofResolution(12, 4)).hasMessageContaining("[2, 11], was 12");
    }

    @Test
    void theTwelveRunPlanBeginsWithThePublishedRow() {
        assertThat(new PlackettBurman(11, false).levels(1)).containsExactly(1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0);
        assertThat(new PlackettBurman(11, false).levels(12)).containsOnly(0);
        assertThat(new PlackettBurman(19, false).levels(1))
                .containsExactly(1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 11, 13, 23, 31, 43, 60, 103})
    void screeningPlansAreOrthogonalAndFoldedOnesClearOfInteractions(int factors) {
        int[][] plain = coded(new PlackettBurman(factors, false));
        int[][] folded = coded(new PlackettBurman(factors, true));
        assertThat(plain.length).isGreaterThan(factors);
        assertThat(folded.length).isEqualTo(2 * plain.length);
        for (int a = 0; a < factors; a++) {
            assertThat(sum(plain, a)).isZero();
            assertThat(sum(folded, a)).isZero();
            for (int b = 0; b < a; b++) {
                assertThat(sum(plain, a, b)).isZero();
                assertThat(sum(folded, a, b)).isZero();
                assertThat(sum(folded, a, b, (a + b) / 2)).isZero();
            }
        }
    }
}
