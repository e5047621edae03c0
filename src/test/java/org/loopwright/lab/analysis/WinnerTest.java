package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WinnerTest {

    private static Map<String, double[]> values(double[] first, double[] second) {
        Map<String, double[]> values = new LinkedHashMap<>();
        values.put("first", first);
        values.put("second", second);
        return values;
    }

    @Test
    void theBetterMeanWinsWhicheverWayIsBetter() {
        Map<String, double[]> values = values(new double[] {1, 4}, new double[] {3, 3});
        assertThat(Winner.of(values, true)).contains("first");
        assertThat(Winner.of(values, false)).contains("second");
    }

    @Test
    void onlyReplicationsThatAllHaveCount() {
        Map<String, double[]> values = values(new double[] {2, 100, Double.NaN}, new double[] {3, Double.NaN, -100});
        assertThat(Winner.of(values, true)).contains("first");
        assertThat(Winner.isShared(values.values(), 0)).isTrue();
        assertThat(Winner.isShared(values.values(), 1)).isFalse();
    }

    @Test
    void nobodyWinsWithoutACompetitorOrACommonReplication() {
        assertThat(Winner.of(Map.of("first", new double[] {1}), true)).isEmpty();
        assertThat(Winner.of(values(new double[] {1, Double.NaN}, new double[] {Double.NaN, 1}), true))
                .isEmpty();
    }

    @Test
    void ofEqualOnesTheFirstWins() {
        assertThat(Winner.of(values(new double[] {1, 2}, new double[] {2, 1}), true))
                .contains("first");
        assertThat(Winner.of(values(new double[] {1, 2}, new double[] {2, 1}), false))
                .contains("first");
    }
}
