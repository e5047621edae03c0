package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClosedFormTest {

    @Test
    void oneComponentOfDifficultyOneCostsOneOverAttemptsPlusOne() {
        assertThat(ClosedForm.singleComponentCost(1, 99)).isCloseTo(0.01, within(1e-12));
        assertThat(ClosedForm.singleComponentCost(2, 0)).isCloseTo(1, within(1e-12));
    }

    @Test
    void fittingIsTheVolumeOfASimplex() {
        assertThat(ClosedForm.fittingProbability(0.25, 0.5, 1)).isEqualTo(1);
        assertThat(ClosedForm.fittingProbability(0.25, 0.5, 4)).isCloseTo(0.125 / 6, within(1e-15));
    }

    /** Sum of two uniforms: a triangle; of three: 1/6 at 1 and 5/6 at 2. */
    @Test
    void windowsInARowAddUp() {
        assertThat(ClosedForm.windowDistribution(45, 90, 2, 1)).isCloseTo(0.125, within(1e-15));
        assertThat(ClosedForm.windowDistribution(90, 90, 3, 1)).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(ClosedForm.windowDistribution(180, 90, 3, 1)).isCloseTo(5.0 / 6, within(1e-14));
        assertThat(ClosedForm.windowDistribution(45, 90, 1, 3)).isCloseTo(0.125, within(1e-15));
        assertThat(ClosedForm.windowDistribution(-1, 90, 1, 3)).isZero();
        assertThat(ClosedForm.windowDistribution(271, 90, 3, 3)).isEqualTo(1);
    }

    /** C(1, ρ) = ρ; C(2, 2ρ) = 2ρ²/(1 + ρ); tables give 0.5541 for five servers at a load of 4 erlangs. */
    @Test
    void erlangAgreesWithHisFormulaeAndTables() {
        assertThat(ClosedForm.erlangC(1, 0.7)).isCloseTo(0.7, within(1e-15));
        assertThat(ClosedForm.erlangC(2, 0.8)).isCloseTo(2 * 0.64 / 1.8, within(1e-15));
        assertThat(ClosedForm.erlangC(5, 0.8)).isCloseTo(0.5541, within(5e-5));
        assertThat(ClosedForm.exponentialServiceWait(1, 0.7, 3)).isCloseTo(7, within(1e-12));
    }

    /** One server: ρ D/(2 (1 − ρ)), exactly half the wait of exponential service; several: more than half. */
    @Test
    void fixedServiceIsPollaczekAndKhinchineForOneServer() {
        for (double rho : new double[] {0.1, 0.5, 0.7, 0.9}) {
            assertThat(ClosedForm.fixedServiceWait(1, rho, 2)).isCloseTo(rho / (1 - rho), within(1e-9));
        }
        double ratio = ClosedForm.fixedServiceWait(5, 0.8, 1) / ClosedForm.exponentialServiceWait(5, 0.8, 1);
        assertThat(ratio).isBetween(0.5, 0.55);
    }

    @Test
    void experienceRestsWhereOutputIsForgotten() {
        double steady = ClosedForm.steadyExperience(2, 0.04);
        double month = steady * 0.96 + 2.0 / 12 * 0.04 / 0.0408219945;
        assertThat(month).isCloseTo(steady, within(1e-8));
        assertThat(ClosedForm.halfLife(0.5)).isCloseTo(365.0 / 12, within(1e-12));
        assertThat(ClosedForm.processFactor(3, 1, 0.5)).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void otherFormsAreThoseOfTheBooks() {
        assertThat(ClosedForm.improvementExponent(2, 4)).isEqualTo(0.125);
        assertThat(ClosedForm.slowestWindow(90, 2)).isEqualTo(60);
        assertThat(ClosedForm.winnersCurse(2, 1, 0.42)).isCloseTo(0.3528, within(1e-12));
        assertThat(ClosedForm.normalDistribution(2.96, 1, 1)).isCloseTo(0.975, within(1e-5));
    }
}
