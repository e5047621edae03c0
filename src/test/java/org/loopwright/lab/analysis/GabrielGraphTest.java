package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GabrielGraphTest {

    @Test
    void neighboursOnAGridAreThoseAlongEachAxis() {
        List<double[]> grid = new ArrayList<>();
        for (int x = 0; x < 4; x++) {
            for (int y = 0; y < 4; y++) {
                // Tenths are not exact: the corners of a square lie on the surface of its ball but for rounding.
                grid.add(new double[] {x * 0.1, 0.3 + y * 0.1});
            }
        }
        for (int i = 0; i < grid.size(); i++) {
            for (int j = 0; j < i; j++) {
                int steps = Math.abs(i / 4 - j / 4) + Math.abs(i % 4 - j % 4);
                assertThat(GabrielGraph.areNeighbours(grid.get(i), grid.get(j), grid))
                        .as("%s and %s", i, j)
                        .isEqualTo(steps == 1);
            }
        }
    }

    @Test
    void onlyAPointWithinTheBallComesBetween() {
        double[] a = {0, 0};
        double[] b = {2, 0};
        double[] inside = {1, 0.9};
        double[] outside = {1, 1.1};
        assertThat(GabrielGraph.areNeighbours(a, b, List.of(a, b, outside))).isTrue();
        assertThat(GabrielGraph.areNeighbours(a, b, List.of(a, inside, b, outside)))
                .isFalse();
        assertThat(GabrielGraph.squaredDistance(a, outside)).isEqualTo(1 + 1.1 * 1.1);
    }

    @Test
    void aPointAtThePlaceOfAnotherComesBetweenItAndTheRest() {
        double[] a = {0};
        double[] again = {0};
        double[] b = {1};
        assertThat(GabrielGraph.areNeighbours(a, b, List.of(a, again, b))).isFalse();
    }
}
