package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class FindingLawTest {

    private static final double[] UNREPRESENTED = {0.6, 0.1, 0.35};
    private static final double SIMULATED = 24;
    private static final double TRIAL = 2;
    private static final double RAMP = 4;
    private static final double FIELD = 1;

    /**
     * n = 60 000 designs, exposures fixed: numbers found by simulation, in trial, ramp and field have the means and, being
     * Poisson, the variances of the closed form, and no covariance; shares a 0.5 and ∞; within 4 standard errors.
     */
    @Test
    void stagesFindIndependentPoissonNumbers() {
        for (double shape : new double[] {0.5, Double.POSITIVE_INFINITY}) {
            ExposureLaw law = new ExposureLaw(shape);
            FindingLaw finding = new FindingLaw(law, SIMULATED);
            DesignFaults design =
                    DesignFaults.of(1.5, new double[] {0.8, 1, 0.5}, 1, 1, new boolean[] {true, false, false});
            double[] theory = {
                design.mean(UNREPRESENTED, finding::bySimulation),
                design.mean(UNREPRESENTED, u -> finding.between(u, 0, TRIAL)),
                design.mean(UNREPRESENTED, u -> finding.between(u, TRIAL, TRIAL + RAMP)),
                design.mean(UNREPRESENTED, u -> finding.between(u, TRIAL + RAMP, TRIAL + RAMP + FIELD))
            };
            assertStages("shape " + shape, design, law, theory);
        }
    }

    private static void assertStages(String what, DesignFaults design, ExposureLaw law, double[] theory) {
        RandomStream stream = luck(1);
        SampleMean[] mean = new SampleMean[4];
        SampleMean[] square = new SampleMean[4];
        SampleMean[] product = new SampleMean[3];
        for (int s = 0; s < 4; s++) {
            mean[s] = new SampleMean();
            square[s] = new SampleMean();
        }
        for (int s = 0; s < 3; s++) {
            product[s] = new SampleMean();
        }
        for (int r = 0; r < 60_000; r++) {
            HiddenFaults drawn = design.draw(law, UNREPRESENTED, 0, stream);
            HiddenFaults tried = drawn.simulated(SIMULATED);
            HiddenFaults ramped = tried.exposed(TRIAL);
            HiddenFaults deployed = ramped.exposed(RAMP);
            int[] found = {
                drawn.faults().size() - tried.faults().size(),
                tried.shownWithin(TRIAL).size(),
                ramped.shownWithin(RAMP).size(),
                deployed.shownWithin(FIELD).size()
            };
            for (int s = 0; s < 4; s++) {
                double off = found[s] - theory[s];
                mean[s].add(found[s]);
                square[s].add(off * off);
                if (s > 0) {
                    product[s - 1].add(off * (found[s - 1] - theory[s - 1]));
                }
            }
        }
        for (int s = 0; s < 4; s++) {
            mean[s].assertIs(what + ", mean of stage " + s, theory[s]);
            square[s].assertIs(what + ", variance of stage " + s, theory[s]);
        }
        for (int s = 0; s < 3; s++) {
            product[s].assertIs(what + ", covariance of stages " + s + " and " + (s + 1), 0);
        }
    }

    @Test
    void aTrialFindsWhatTheFormulaSays() {
        FindingLaw finding = new FindingLaw(new ExposureLaw(0.5), 24);
        double unknown = 1 - 1 / Math.sqrt(3);
        double known = 1.0 / 7 - 1 / Math.sqrt(51);
        assertThat(finding.between(0.3, 0, 1)).isCloseTo(0.3 * unknown + 0.7 * known, within(1e-14));
        assertThat(finding.bySimulation(0.3)).isCloseTo(0.7 * 6 / 7, within(1e-14));
    }

    /** What is found anywhere, and what is never found, add to one. */
    @Test
    void everyFaultIsFoundSomewhereInTheEnd() {
        FindingLaw finding = new FindingLaw(new ExposureLaw(0.5), 24);
        double whole = finding.bySimulation(0.3)
                + finding.between(0.3, 0, 5)
                + finding.between(0.3, 5, Double.POSITIVE_INFINITY);
        assertThat(whole).isCloseTo(1, within(1e-14));
    }

    @Test
    void simulatorsThatKnowNothingOrEverythingAreNulls() {
        ExposureLaw law = new ExposureLaw(0.5);
        assertThat(new FindingLaw(law, 24).bySimulation(1)).isZero();
        assertThat(new FindingLaw(law, 24).between(1, 0, 3)).isEqualTo(1 - law.survival(3));
        FindingLaw endless = new FindingLaw(law, Double.POSITIVE_INFINITY);
        assertThat(endless.between(0, 0, 3)).isZero();
        assertThat(endless.bySimulation(0)).isEqualTo(1);
    }

    /**
     * Where a clean round ends the trial, what trial and ramp find is correlated and ramps find fewer: a 0.5, Λ 3, u 0.5,
     * one exposure a round, four in the ramp; n = 100 000. The formula for fixed exposures misses by more than 8 errors.
     */
    @Test
    void stoppingAfterACleanRoundLeavesTheFormula() {
        ExposureLaw law = new ExposureLaw(0.5);
        FindingLaw finding = new FindingLaw(law, SIMULATED);
        DesignFaults design = DesignFaults.of(3, new double[] {1}, 0, 0, new boolean[1]);
        RandomStream stream = luck(2);
        SampleMean trial = new SampleMean();
        SampleMean ramp = new SampleMean();
        for (int r = 0; r < 100_000; r++) {
            HiddenFaults left = design.draw(law, new double[] {0.5}, 0, stream).simulated(SIMULATED);
            int inTrial = 0;
            int shown = -1;
            while (shown != 0) {
                shown = left.shownWithin(1).size();
                inTrial += shown;
                left = left.exposed(1);
            }
            trial.add(inTrial);
            ramp.add(left.shownWithin(RAMP).size());
        }
        trial.assertTellsApart("trial", trial.value(), 3 * finding.between(0.5, 0, 1));
        assertThat(trial.value()).isGreaterThan(3 * finding.between(0.5, 0, 1));
        ramp.assertTellsApart("ramp", ramp.value(), 3 * finding.between(0.5, 1, 1 + RAMP));
        assertThat(ramp.value()).isLessThan(3 * finding.between(0.5, 1, 1 + RAMP));
    }

    @Test
    void refusesExposuresThatFall() {
        assertThatThrownBy(() -> new FindingLaw(new ExposureLaw(1), -1)).hasMessageContaining("simulated exposures");
        assertThatThrownBy(() -> new FindingLaw(new ExposureLaw(1), 1).between(0.5, 2, 1))
                .hasMessageContaining("2.0 to 1.0");
    }

    private static RandomStream luck(int number) {
        return new Streams(20_260_403L, number).of(Chance.TRIAL);
    }
}
