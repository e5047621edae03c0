package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class TrialOddsTest {

    private static final ExposureLaw LAW = new ExposureLaw(0.5);
    private static final FindingLaw FINDING = new FindingLaw(LAW, 24);
    private static final double UNREPRESENTED = 0.5;
    private static final int ROUNDS = 5;

    /**
     * Λ 2.5, u 0.5, a 0.5, two exposures a round; n = 100 000. The share of designs that pass at their first, second, …
     * fifth round, with no, a twentieth, and every fault fatal: within 4 standard errors.
     */
    @Test
    void designsPassAtTheirRoundsAsTheClosedFormSays() {
        for (double fatalShare : new double[] {0, 0.05, 1}) {
            double[] theory = TrialOdds.passAtRound(meanShown(2.5, 2), fatalShare);
            SampleMean[] passed = new SampleMean[ROUNDS];
            for (int m = 0; m < ROUNDS; m++) {
                passed[m] = new SampleMean();
            }
            DesignFaults design = DesignFaults.of(2.5, new double[] {1}, 0, 0, new boolean[1]);
            RandomStream stream = luck(1);
            for (int r = 0; r < 100_000; r++) {
                int at = passedAt(design.draw(LAW, new double[] {UNREPRESENTED}, fatalShare, stream), 2);
                for (int m = 0; m < ROUNDS; m++) {
                    passed[m].add(at == m);
                }
            }
            for (int m = 0; m < ROUNDS; m++) {
                if (theory[m] == 0) {
                    assertThat(passed[m].value()).isZero();
                } else {
                    passed[m].assertIs("fatal " + fatalShare + ", round " + (m + 1), theory[m]);
                }
            }
        }
    }

    /** Round at which nothing shows, from 0; −1 where something fatal showed before. */
    private static int passedAt(HiddenFaults drawn, double exposures) {
        HiddenFaults left = drawn.simulated(24);
        for (int round = 0; ; round++) {
            List<HiddenFault> shown = left.shownWithin(exposures);
            if (shown.isEmpty()) {
                return round;
            }
            if (shown.stream().anyMatch(HiddenFault::fatal)) {
                return -1;
            }
            left = left.exposed(exposures);
        }
    }

    private static double[] meanShown(double mean, double exposures) {
        double[] shown = new double[ROUNDS];
        for (int m = 0; m < ROUNDS; m++) {
            shown[m] = mean * FINDING.between(UNREPRESENTED, m * exposures, (m + 1) * exposures);
        }
        return shown;
    }

    /** Three phases of 3 exposures, every fault fatal, Λ 2.5: survival of all is the product; n = 100 000, 4 errors. */
    @Test
    void chancesOfPhasesMultiplyWhereEveryFaultIsFatal() {
        double[] shown = meanShown(2.5, 3);
        double product = 1;
        for (int phase = 0; phase < 3; phase++) {
            product *= 1 - TrialOdds.fatal(shown[phase], 1);
        }
        assertThat(product).isCloseTo(TrialOdds.clean(shown[0] + shown[1] + shown[2]), within(1e-14));
        SampleMean survived = new SampleMean();
        DesignFaults design = DesignFaults.of(2.5, new double[] {1}, 0, 0, new boolean[1]);
        RandomStream stream = luck(2);
        for (int r = 0; r < 100_000; r++) {
            survived.add(design.draw(LAW, new double[] {UNREPRESENTED}, 1, stream)
                    .simulated(24)
                    .shownWithin(9)
                    .isEmpty());
        }
        survived.assertIs("survival of three phases", product);
        assertThat(0.52 * 0.289 * 0.578 * 0.906).isCloseTo(0.079, within(5e-4));
    }

    /** Λ 2, ϖ 0.3, all within one exposure; n = 100 000, 4 errors. */
    @Test
    void aFatalFaultShowsAsOftenAsItsShareSays() {
        double mean = 2 * FINDING.between(UNREPRESENTED, 0, 1);
        SampleMean failed = new SampleMean();
        DesignFaults design = DesignFaults.of(2, new double[] {1}, 0, 0, new boolean[1]);
        RandomStream stream = luck(3);
        for (int r = 0; r < 100_000; r++) {
            failed.add(design.draw(LAW, new double[] {UNREPRESENTED}, 0.3, stream).simulated(24).shownWithin(1).stream()
                    .anyMatch(HiddenFault::fatal));
        }
        failed.assertIs("projects that fail", TrialOdds.fatal(mean, 0.3));
        assertThat(TrialOdds.fatal(mean, 0)).isZero();
    }

    /** Asked once after each round, with μ 0.4, 1 and 1.6 decided designs a round; n = 50 000, 4 errors. */
    @Test
    void roundsWithMergesAreGeometric() {
        RandomStream stream = luck(4);
        for (double merges : new double[] {0, 0.4, 1, 1.6}) {
            SampleMean rounds = new SampleMean();
            SampleMean first = new SampleMean();
            for (int r = 0; r < 50_000; r++) {
                int count = 1;
                while (stream.poisson(merges) > 0) {
                    count++;
                }
                rounds.add(count);
                first.add(count == 1);
            }
            rounds.assertIs("rounds at " + merges, TrialOdds.meanRoundsWithMerges(merges));
            first.assertIs("no further round at " + merges, FastMath.exp(-merges));
        }
    }

    /**
     * An owner with windows every P = 90 days at a random phase; the first wait is P/2 in the mean (n = 20 000, 4 errors),
     * and the wait of a repeat x days after the last window does not hang on the phase.
     */
    @Test
    void aRepeatWaitsForTheNextWindow() {
        double period = 90;
        double rework = 137;
        RandomStream stream = luck(5);
        SampleMean first = new SampleMean();
        for (int r = 0; r < 20_000; r++) {
            double phase = period * stream.nextDouble();
            double window = window(phase, period, 1000);
            first.add(window - 1000);
            double back = window + rework;
            assertThat(window(phase, period, back) - back)
                    .isCloseTo(TrialOdds.repeatWait(period, rework), within(1e-9));
        }
        first.assertIs("first wait", TrialOdds.meanWindowWait(period));
        assertThat(TrialOdds.repeatWait(period, rework)).isEqualTo(43);
        assertThat(TrialOdds.repeatWait(period, 90)).isZero();
        assertThat(TrialOdds.repeatWait(0, rework)).isZero();
    }

    private static double window(double phase, double period, double day) {
        double window = phase;
        while (window < day) {
            window += period;
        }
        return window;
    }

    private static RandomStream luck(int number) {
        return new Streams(20_260_404L, number).of(Chance.TRIAL);
    }
}
