package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a budget is spent on normal values, of which it is known who is best. */
class BudgetAllocationTest {

    private static final int FIRST = 5;

    /**
     * Ten systems, each worse than the one before, 300 replications in all. Both ways spend each of 400 budgets on the same
     * values, so that the difference of correct selections is paired: it must exceed two standard errors.
     */
    @ParameterizedTest
    @CsvSource({"0, 3", "0.5, 4", "0.9, 9"})
    void theBestIsFoundMoreOftenThanByEqualParts(double correlation, double deviation) {
        double[] deviations = new double[10];
        Arrays.fill(deviations, deviation);
        NormalSystems systems = NormalSystems.monotone(1, correlation, deviations);
        int better = 0;
        int worse = 0;
        for (int seed = 1; seed <= 400; seed++) {
            double[][] values = systems.values(seed, 300);
            boolean spent = BudgetAllocation.of(spent(values, 300), true).best() == 0;
            boolean equal = BudgetAllocation.of(first(values, new int[] {30, 30, 30, 30, 30, 30, 30, 30, 30, 30}), true)
                            .best()
                    == 0;
            better += spent && !equal ? 1 : 0;
            worse += equal && !spent ? 1 : 0;
        }
        assertThat(better - worse).isGreaterThan((int) (2 * Math.sqrt(better + worse)));
    }

    /** The values that a budget buys, in steps of ten. */
    private static double[][] spent(double[][] values, int budget) {
        int[] made = new int[values.length];
        Arrays.fill(made, FIRST);
        while (Arrays.stream(made).sum() < budget) {
            int step = Math.min(10, budget - Arrays.stream(made).sum());
            int[] given = BudgetAllocation.of(first(values, made), true).give(made, step, values[0].length);
            for (int i = 0; i < made.length; i++) {
                made[i] += given[i];
            }
        }
        return first(values, made);
    }

    private static double[][] first(double[][] values, int[] replications) {
        double[][] first = new double[values.length][];
        for (int i = 0; i < first.length; i++) {
            first[i] = Arrays.copyOf(values[i], replications[i]);
        }
        return first;
    }

    @Test
    void replicationsGoAsTheSquareOfNoiseOverDistance() {
        // Differences from the first: 1 +/- 1 and 4 +/- 2, each with the same relative spread.
        double[][] values = {{0, 0, 0, 0}, {0, 2, 0, 2}, {2, 6, 2, 6}};
        BudgetAllocation found = BudgetAllocation.of(values, true);
        assertThat(found.best()).isZero();
        assertThat(found.weights().get(1)).isCloseTo(4.0 / 3, offset(1e-12));
        assertThat(found.weights().get(2)).isCloseTo(1.0 / 3, offset(1e-12));
        assertThat(found.weights().get(0)).isEqualTo(found.weights().get(1));
        // Of 27 in all, shares 12, 12 and 3: the last one has more than its share already.
        assertThat(found.give(new int[] {4, 4, 4}, 15, 100)).containsExactly(8, 7, 0);
        assertThat(found.give(new int[] {4, 4, 4}, 15, 10)).containsExactly(6, 6, 3);
    }

    @Test
    void theBestIsFoundByPairsNotByMeansOfDifferentLuck() {
        // The second is worse by 1 in every replication, and has seen only the good ones.
        double[][] values = {{0, 0, 9, 9}, {1, 1.5}, {5, 5, 15, 15}};
        assertThat(BudgetAllocation.of(values, true).best()).isZero();
        assertThat(BudgetAllocation.of(values, false).best()).isEqualTo(2);
    }

    @Test
    void whatCannotDifferAsksForNothing() {
        double[][] alike = {{1, 2, 3}, {1, 2, 3}, {2, 3, 4}};
        BudgetAllocation found = BudgetAllocation.of(alike, true);
        assertThat(found.weights()).containsOnly(0.0);
        assertThat(found.give(new int[] {3, 3, 3}, 5, 10)).containsExactly(0, 0, 0);
        assertThat(found.probability()).isEqualTo(0.5);
    }

    @Test
    void aSystemWithoutValuesIsNeitherBestNorAskedFor() {
        double[][] values = {{Double.NaN, Double.NaN, Double.NaN}, {1, 2, 3}, {2, 5, 3}};
        BudgetAllocation found = BudgetAllocation.of(values, true);
        assertThat(found.best()).isEqualTo(1);
        assertThat(found.weights().get(0)).isZero();
        assertThat(found.probability()).isNaN();
        assertThat(BudgetAllocation.of(new double[][] {{Double.NaN}, {}}, true))
                .isEqualTo(new BudgetAllocation(-1, Double.NaN, List.of(0.0, 0.0)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0.5", "3, 0.9"})
    void neitherOrderNorAConstantMatters(int seed, double correlation) {
        double[][] values =
                first(NormalSystems.monotone(0.5, correlation, 3, 2, 4, 3).values(seed, 60), new int[] {60, 60, 20, 9});
        BudgetAllocation found = BudgetAllocation.of(values, true);
        double[][] reversed = {values[3], values[2], values[1], values[0]};
        BudgetAllocation other = BudgetAllocation.of(reversed, true);
        assertThat(other.best()).isEqualTo(3 - found.best());
        assertThat(other.probability()).isCloseTo(found.probability(), offset(1e-12));
        int[] given = found.give(new int[] {60, 60, 20, 9}, 41, 1000);
        int[] mirrored = other.give(new int[] {9, 20, 60, 60}, 41, 1000);
        assertThat(new int[] {mirrored[3], mirrored[2], mirrored[1], mirrored[0]})
                .containsExactly(given);
        double[][] moved = Arrays.stream(values)
                .map(own -> Arrays.stream(own).map(x -> x + 64).toArray())
                .toArray(double[][]::new);
        assertThat(BudgetAllocation.of(moved, true).give(new int[] {60, 60, 20, 9}, 41, 1000))
                .containsExactly(given);
    }
}
