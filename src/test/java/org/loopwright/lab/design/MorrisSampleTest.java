package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.random.Streams;

class MorrisSampleTest {

    private static final Streams STREAMS = new Streams(2007, 1);

    @ParameterizedTest
    @CsvSource({"1, 3, 2", "5, 20, 4", "12, 7, 6", "3, 50, 10"})
    void everyStepMovesOneCoordinateByDeltaOnTheGridAndEachOnce(int dimensions, int trajectories, int levels) {
        MorrisSample sample = MorrisSample.of(dimensions, trajectories, levels, STREAMS);
        assertThat(sample.size()).isEqualTo(trajectories * (dimensions + 1));
        assertThat(sample.step()).isCloseTo(levels / (2.0 * (levels - 1)), within(0.0));
        for (int t = 0; t < trajectories; t++) {
            boolean[] moved = new boolean[dimensions];
            for (int step = 0; step <= dimensions; step++) {
                int number = t * (dimensions + 1) + step + 1;
                double[] point = sample.point(number);
                int[] at = sample.levelsOf(number);
                for (int j = 0; j < dimensions; j++) {
                    assertThat(at[j]).isBetween(0, levels - 1);
                    assertThat(point[j]).isEqualTo(at[j] / (levels - 1.0));
                    double before = step == 0 ? point[j] : sample.point(number - 1)[j];
                    if (point[j] != before) {
                        assertThat(Math.abs(point[j] - before)).isCloseTo(sample.step(), within(1e-15));
                        assertThat(moved[j]).isFalse();
                        moved[j] = true;
                    }
                }
                int count = 0;
                for (boolean one : moved) {
                    count += one ? 1 : 0;
                }
                assertThat(count).isEqualTo(step);
            }
        }
    }

    /** Levels of first points, 4000 trajectories: each of 4 levels within 4 standard errors of 1000; up as down. */
    @Test
    void levelsAndDirectionsAreEquallyLikely() {
        MorrisSample sample = MorrisSample.of(2, 4000, 4, STREAMS);
        int[] counts = new int[4];
        int up = 0;
        int first = 0;
        for (int t = 0; t < 4000; t++) {
            int[] start = sample.levelsOf(3 * t + 1);
            counts[start[0]]++;
            up += sample.levelsOf(3 * t + 3)[0] > start[0] ? 1 : 0;
            first += sample.levelsOf(3 * t + 2)[0] != start[0] ? 1 : 0;
        }
        for (int count : counts) {
            assertThat((double) count).isCloseTo(1000, within(4 * Math.sqrt(4000 * 0.25 * 0.75)));
        }
        assertThat((double) up).isCloseTo(2000, within(4 * Math.sqrt(4000 * 0.25)));
        assertThat((double) first).isCloseTo(2000, within(4 * Math.sqrt(4000 * 0.25)));
    }

    @Test
    void chosenTrajectoriesAreFartherApartThanTheFirstOnes() {
        MorrisSample random = MorrisSample.of(6, 8, 4, STREAMS);
        MorrisSample spread = MorrisSample.spread(6, 8, 4, 100, STREAMS);
        assertThat(spread.trajectories()).isEqualTo(8);
        assertThat(apart(spread)).isGreaterThan(1.1 * apart(random));
    }

    /** Sum of squared distances of pairs of trajectories (Campolongo et al. 2007, equation 9 and before). */
    private static double apart(MorrisSample sample) {
        int block = sample.dimensions() + 1;
        double sum = 0;
        for (int t = 0; t < sample.trajectories(); t++) {
            for (int u = 0; u < t; u++) {
                double distance = 0;
                for (int a = 1; a <= block; a++) {
                    for (int b = 1; b <= block; b++) {
                        distance += distance(sample.point(t * block + a), sample.point(u * block + b));
                    }
                }
                sum += distance * distance;
            }
        }
        return sum;
    }

    private static double distance(double[] a, double[] b) {
        double square = 0;
        for (int j = 0; j < a.length; j++) {
            square += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return Math.sqrt(square);
    }

    /** All 495 choices of 4 from 12 tried: the search finds the best in this case. */
    @Test
    void theChoiceOfFewIsTheBestOne() {
        MorrisSample all = MorrisSample.of(3, 12, 4, STREAMS);
        int[][][] candidates = new int[12][4][];
        for (int i = 0; i < all.size(); i++) {
            candidates[i / 4][i % 4] = all.levelsOf(i + 1);
        }
        double best = 0;
        for (int mask = 0; mask < 1 << 12; mask++) {
            if (Integer.bitCount(mask) == 4) {
                best = Math.max(best, apart(all, mask));
            }
        }
        int chosen = 0;
        for (int c : TrajectoryChoice.of(candidates, 4)) {
            chosen |= 1 << c;
        }
        assertThat(apart(all, chosen)).isCloseTo(best, within(1e-9));
    }

    private static double apart(MorrisSample all, int mask) {
        double sum = 0;
        for (int t = 0; t < 12; t++) {
            for (int u = 0; u < t; u++) {
                if ((mask >> t & 1) == 1 && (mask >> u & 1) == 1) {
                    double distance = 0;
                    for (int a = 1; a <= 4; a++) {
                        for (int b = 1; b <= 4; b++) {
                            distance += distance(all.point(4 * t + a), all.point(4 * u + b));
                        }
                    }
                    sum += distance * distance;
                }
            }
        }
        return sum;
    }

    @Test
    void asManyCandidatesAsTrajectoriesAreAllTaken() {
        MorrisSample all = MorrisSample.spread(3, 5, 4, 5, STREAMS);
        MorrisSample random = MorrisSample.of(3, 5, 4, STREAMS);
        for (int i = 1; i <= all.size(); i++) {
            assertThat(all.point(i)).containsExactly(random.point(i));
        }
        assertThat(MorrisSample.spread(3, 1, 4, 9, STREAMS).size()).isEqualTo(4);
    }

    @Test
    void whatThereIsNotIsRefused() {
        assertThatThrownBy(() -> MorrisSample.of(3, 5, 5, STREAMS))
                .hasMessage("levels of a Morris sample must be even, was 5");
        assertThatThrownBy(() -> MorrisSample.spread(3, 5, 4, 4, STREAMS))
                .hasMessage("candidates must be within [5, 1000], was 4");
        assertThatThrownBy(() -> MorrisSample.spread(300, 5, 4, 1000, STREAMS))
                .hasMessageContaining("candidates must be fewer for 300 dimensions");
    }
}
