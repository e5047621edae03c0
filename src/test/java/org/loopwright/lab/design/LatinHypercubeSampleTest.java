package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.random.Streams;

class LatinHypercubeSampleTest {

    private static LatinHypercubeSample sample(int dimensions, int size, boolean spread, long seed) {
        return LatinHypercubeSample.of(dimensions, size, spread, new Streams(seed, 1));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "3, 2, true", "4, 49, true", "2, 1000, true", "5, 1001, true", "3, 65537, false"})
    void everyStratumOfEveryCoordinateHoldsOnePoint(int dimensions, int size, boolean spread) {
        LatinHypercubeSample sample = sample(dimensions, size, spread, 11);
        for (int j = 0; j < dimensions; j++) {
            boolean[] full = new boolean[size];
            for (int i = 1; i <= size; i++) {
                int stratum = (int) (sample.point(i)[j] * size);
                assertThat(stratum).isEqualTo(sample.stratum(i, j));
                assertThat(full[stratum]).isFalse();
                full[stratum] = true;
            }
        }
    }

    /** At 1 000 000 points rounding is worst; strata still agree with places, checked at every 997th point. */
    @Test
    void theLargestSampleIsStratifiedToo() {
        LatinHypercubeSample sample = sample(2, LatinHypercubeSample.LARGEST, true, 3);
        assertThat(sample.spread()).isFalse();
        for (int i = 1; i <= sample.size(); i += 997) {
            double[] point = sample.point(i);
            assertThat((int) (point[0] * sample.size())).isEqualTo(sample.stratum(i, 0));
            assertThat(point[1]).isBetween(0.0, Math.nextDown(1.0));
        }
    }

    /** Least distances of strata, squared, 40 points: each of 10 seeds at least twice that of its random hypercube. */
    @Test
    void spreadPointsAreFartherFromEachOther() {
        for (int seed = 1; seed <= 10; seed++) {
            long random = leastSquare(sample(3, 40, false, seed));
            long spread = leastSquare(sample(3, 40, true, seed));
            assertThat(spread).isGreaterThanOrEqualTo(2 * random);
        }
    }

    /** The maximin hypercube of 5 points in the plane has least squared distance 5 (van Dam et al. 2007). */
    @Test
    void ofFewPointsTheBestHypercubeIsFound() {
        assertThat(leastSquare(sample(2, 5, true, 1))).isEqualTo(5);
    }

    private static long leastSquare(LatinHypercubeSample sample) {
        long least = Long.MAX_VALUE;
        for (int a = 1; a <= sample.size(); a++) {
            for (int b = 1; b < a; b++) {
                long square = 0;
                for (int j = 0; j < sample.dimensions(); j++) {
                    long apart = (long) sample.stratum(a, j) - sample.stratum(b, j);
                    square += apart * apart;
                }
                least = Math.min(least, square);
            }
        }
        return least;
    }

    /** Mean of places within strata 1/2, of strata of the first point 49.5: within 4 standard errors, n = 2000, 400. */
    @Test
    void strataAndPlacesWithinThemAreUniform() {
        LatinHypercubeSample sample = sample(1, 2000, false, 8);
        double places = 0;
        for (int i = 1; i <= 2000; i++) {
            places += sample.point(i)[0] * 2000 - sample.stratum(i, 0);
        }
        assertThat(places / 2000).isCloseTo(0.5, within(4 * Math.sqrt(1.0 / 12 / 2000)));
        double first = 0;
        for (int seed = 1; seed <= 400; seed++) {
            first += sample(2, 100, false, seed).stratum(1, 1);
        }
        assertThat(first / 400).isCloseTo(49.5, within(4 * Math.sqrt(9999.0 / 12 / 400)));
    }

    @Test
    void aSeedGivesTheSamePointsInAnyOrder() {
        LatinHypercubeSample one = sample(4, 30, true, 77);
        LatinHypercubeSample two = sample(4, 30, true, 77);
        for (int i = 30; i >= 1; i--) {
            assertThat(two.point(i)).containsExactly(one.point(i));
        }
        assertThat(sample(4, 30, true, 78).point(1)).isNotEqualTo(one.point(1));
    }

    @Test
    void whatThereIsNotIsRefused() {
        assertThatThrownBy(() -> sample(2, 1_000_001, false, 1))
                .hasMessage("size of a Latin hypercube must be within [1, 1000000], was 1000001");
        assertThatThrownBy(() -> sample(0, 10, false, 1)).hasMessageContaining("[1, 1000], was 0");
        assertThatThrownBy(() -> sample(2, 10, false, 1).point(11)).hasMessageContaining("[1, 10], was 11");
    }
}
