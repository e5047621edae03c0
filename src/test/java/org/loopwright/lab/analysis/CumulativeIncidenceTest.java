package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class CumulativeIncidenceTest {

    // Ten cases, worked by hand. S is the survival from both causes, F1 and F2 the incidences.
    //   t   at risk  events            S before   F1                        F2                        S after
    //   1     10     1 of cause 1      1          1/10          = 0.1       0                         0.9
    //   2      9     1 of cause 2      0.9        0.1                       0.9/9         = 0.1       0.8
    //   3      8     censored
    //   4      7     2 of cause 1      0.8        0.1 + 1.6/7   = 0.328571  0.1                       4/7  = 0.571429
    //   5      5     1 of cause 2      0.571429   0.328571                  0.1 + 4/35    = 0.214286  16/35 = 0.457143
    //   6      4     censored
    //   7      3     1 of cause 1      0.457143   + 16/105      = 0.480952  0.214286                  32/105 = 0.304762
    //   8      2     1 of cause 2      0.304762   0.480952                  + 16/105      = 0.366667  16/105 = 0.152381
    //   9      1     censored
    private static final double[] TIMES = {5, 1, 4, 9, 2, 3, 8, 4, 6, 7};
    private static final int[] CAUSES = {2, 1, 1, 0, 2, 0, 2, 1, 0, 1};

    @Test
    void agreesWithATableWorkedByHand() {
        CumulativeIncidence incidence = CumulativeIncidence.of(TIMES, CAUSES);
        double[][] rows = {
            {0.5, 0, 0, 1},
            {1, 0.1, 0, 0.9},
            {2, 0.1, 0.1, 0.8},
            {3.9, 0.1, 0.1, 0.8},
            {4, 0.328571, 0.1, 0.571429},
            {5, 0.328571, 0.214286, 0.457143},
            {7, 0.480952, 0.214286, 0.304762},
            {8, 0.480952, 0.366667, 0.152381},
            {99, 0.480952, 0.366667, 0.152381}
        };
        for (double[] row : rows) {
            assertThat(incidence.at(1, row[0])).as("cause 1 at %s", row[0]).isCloseTo(row[1], within(1e-6));
            assertThat(incidence.at(2, row[0])).as("cause 2 at %s", row[0]).isCloseTo(row[2], within(1e-6));
            assertThat(incidence.survivalAt(row[0]))
                    .as("survival at %s", row[0])
                    .isCloseTo(row[3], within(1e-6));
        }
    }

    @Test
    void competingEventsAreNotTakenForCensoring() {
        // One minus Kaplan-Meier with cause 2 as censoring is 1 - (9/10)(5/7)(2/3) = 0.571429 at the end.
        assertThat(CumulativeIncidence.of(TIMES, CAUSES).at(1, 9)).isLessThan(0.5);
        assertThat(CumulativeIncidence.of(TIMES, CAUSES).median(1)).isNaN();
    }

    @Test
    void equalsTheEmpiricalFractionWithoutCensoring() {
        RandomStream luck = new Streams(11L, 1).of(Chance.TRIAL);
        double[] times = new double[300];
        int[] causes = new int[300];
        for (int i = 0; i < times.length; i++) {
            times[i] = luck.nextInt(40); // many ties
            causes[i] = 1 + luck.nextInt(3);
        }
        CumulativeIncidence incidence = CumulativeIncidence.of(times, causes);
        for (int t = -1; t <= 41; t++) {
            for (int cause = 1; cause <= 4; cause++) {
                int count = 0;
                for (int i = 0; i < times.length; i++) {
                    count += times[i] <= t && causes[i] == cause ? 1 : 0;
                }
                assertThat(incidence.at(cause, t)).isCloseTo(count / 300.0, within(1e-12));
            }
        }
    }

    @Test
    void incidencesAndSurvivalAddToOneUnderCensoring() {
        RandomStream luck = new Streams(12L, 1).of(Chance.TRIAL);
        double[] times = new double[500];
        int[] causes = new int[500];
        for (int i = 0; i < times.length; i++) {
            times[i] = luck.nextInt(100);
            causes[i] = luck.nextInt(4);
        }
        CumulativeIncidence incidence = CumulativeIncidence.of(times, causes);
        for (int t = 0; t <= 100; t++) {
            double sum = incidence.survivalAt(t);
            for (int cause = 1; cause <= 3; cause++) {
                sum += incidence.at(cause, t);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void atATieTheEventComesBeforeTheCensoring() {
        // The case censored at 2 is still at risk at 2: F = 1/2, not 1.
        CumulativeIncidence incidence = CumulativeIncidence.of(new double[] {2, 2}, new int[] {0, 1});
        assertThat(incidence.at(1, 2)).isEqualTo(0.5);
        assertThat(incidence.median(1)).isEqualTo(2);
    }

    @Test
    void medianIsTheFirstTimeThatHalfHaveReached() {
        double[] times = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100};
        int[] causes = {1, 1, 1, 1, 1, 2, 2, 2, 2, 2};
        assertThat(CumulativeIncidence.of(times, causes).median(1)).isEqualTo(50);
        assertThat(CumulativeIncidence.of(times, causes).median(3)).isNaN();
        assertThat(CumulativeIncidence.of(new double[0], new int[0]).median(1)).isNaN();
    }

    @Test
    void refusesWhatIsNoTimeOrNoCause() {
        assertThatThrownBy(() -> CumulativeIncidence.of(new double[] {Double.NaN}, new int[] {1}))
                .hasMessageContaining("finite and >= 0, was NaN");
        assertThatThrownBy(() -> CumulativeIncidence.of(new double[] {1}, new int[] {-1}))
                .hasMessageContaining("cause must be >= 0, was -1");
        assertThatThrownBy(() -> CumulativeIncidence.of(new double[1], new int[2]))
                .hasMessageContaining("1 and 2");
    }
}
