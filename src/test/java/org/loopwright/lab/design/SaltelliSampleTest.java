package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.random.Streams;

class SaltelliSampleTest {

    private static final Streams STREAMS = new Streams(2010, 1);

    @ParameterizedTest
    @CsvSource({"1, true", "1, false", "4, true", "4, false"})
    void blocksAreInTheOrderOfSalib(int d, boolean secondOrder) {
        SaltelliSample sample = SaltelliSample.of(d, 16, secondOrder, 16, Scramble.OWEN, STREAMS);
        SobolSample base = SobolSample.of(2 * d, 16, 16, Scramble.OWEN, STREAMS);
        assertThat(sample.size()).isEqualTo(16 * (secondOrder ? 2 * d + 2 : d + 2));
        int number = 1;
        for (int row = 1; row <= 16; row++) {
            double[] a = Arrays.copyOfRange(base.point(row), 0, d);
            double[] b = Arrays.copyOfRange(base.point(row), d, 2 * d);
            assertThat(sample.point(number++)).containsExactly(a);
            for (int i = 0; i < d; i++) {
                assertThat(sample.point(number++)).containsExactly(exchanged(a, b, i));
            }
            for (int i = 0; i < d && secondOrder; i++) {
                assertThat(sample.point(number++)).containsExactly(exchanged(b, a, i));
            }
            assertThat(sample.point(number++)).containsExactly(b);
        }
        assertThat(number - 1).isEqualTo(sample.size());
    }

    private static double[] exchanged(double[] most, double[] one, int i) {
        double[] point = most.clone();
        point[i] = one[i];
        return point;
    }

    /** SALib, sobol.sample of three factors with scramble=False and skip_values=4: its second base row. */
    @Test
    void anUnscrambledSampleIsThatOfSalib() {
        SaltelliSample sample = SaltelliSample.of(3, 4, true, 4, Scramble.NONE, STREAMS);
        double[][] salib = {
            {0.875, 0.875, 0.125},
            {0.375, 0.875, 0.125},
            {0.875, 0.875, 0.125},
            {0.875, 0.875, 0.625},
            {0.875, 0.875, 0.625},
            {0.375, 0.875, 0.625},
            {0.375, 0.875, 0.125},
            {0.375, 0.875, 0.625}
        };
        for (int i = 0; i < salib.length; i++) {
            assertThat(sample.point(9 + i)).containsExactly(salib[i]);
        }
    }

    @Test
    void whatThereIsNotIsRefused() {
        assertThatThrownBy(() -> SaltelliSample.of(501, 4, true, 0, Scramble.NONE, STREAMS))
                .hasMessage("dimensions of a Saltelli sample must be within [1, 500], was 501");
        assertThatThrownBy(() -> SaltelliSample.of(500, 1 << 30, true, 0, Scramble.NONE, STREAMS))
                .hasMessage("base points must be within [1, 2143197], was 1073741824");
    }
}
