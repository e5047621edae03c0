package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class SimulatorKnowledgeTest {

    @Test
    void asManyExamplesAsTheScaleHalveWhatIsNotRepresented() {
        assertThat(SimulatorKnowledge.unrepresented(0.5, 0, 1)).isEqualTo(1);
        assertThat(SimulatorKnowledge.unrepresented(0.5, 0.5, 1)).isEqualTo(0.5);
        assertThat(SimulatorKnowledge.unrepresented(0.5, 1, 0.5)).isEqualTo(0.5);
        assertThat(SimulatorKnowledge.unrepresented(0.2, 3.8, 1)).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void scalesOfNothingAndOfEverythingAreNulls() {
        assertThat(SimulatorKnowledge.unrepresented(0, 0, 1)).isZero();
        assertThat(SimulatorKnowledge.unrepresented(Double.POSITIVE_INFINITY, 1e9, 1))
                .isEqualTo(1);
        assertThat(SimulatorKnowledge.unrepresented(0.5, 1e9, 0)).isEqualTo(1);
    }

    /** κ falls as e^(−φ g t) until capability suffices, then rests. */
    @Test
    void betterModelsNeedFewerExamplesUntilTheySuffice() {
        double growth = 0.3;
        double sufficient = FastMath.exp(growth * 5);
        for (double year : new double[] {0, 2, 5, 9}) {
            double scale = SimulatorKnowledge.exampleScale(0.5, Math.min(FastMath.exp(growth * year), sufficient), 0.1);
            assertThat(scale).isCloseTo(0.5 * FastMath.exp(-0.1 * growth * Math.min(year, 5)), within(1e-14));
        }
        assertThat(SimulatorKnowledge.exampleScale(0.5, 1e9, 0)).isEqualTo(0.5);
    }

    @Test
    void customersOfASupplierShareItsExamples() {
        double[] examples = {3, 2, 8, 4};
        int[] same = {0, 0, 0, 0};
        assertThat(SimulatorKnowledge.pooled(1, examples, same, 0, 0.5)).isEqualTo(2);
        assertThat(SimulatorKnowledge.pooled(1, examples, same, 1, 0.5)).isEqualTo(17);
        assertThat(SimulatorKnowledge.pooled(1, examples, same, 0.5, 0.5)).isEqualTo(2 + 0.5 * 15);
        int[] apart = {1, 5, 2, 0};
        assertThat(SimulatorKnowledge.pooled(1, examples, apart, 0.5, 0.5)).isEqualTo(2 + 0.5 * (1.5 + 2 + 4));
        assertThat(SimulatorKnowledge.pooled(1, examples, apart, 1, 1)).isEqualTo(6);
    }

    @Test
    void aNewPartIsUnknownByTheGeneration() {
        assertThat(SimulatorKnowledge.knownAfter(0.5, 0)).isEqualTo(1);
        assertThat(SimulatorKnowledge.knownAfter(0.5, 3)).isEqualTo(0.125);
        assertThat(SimulatorKnowledge.knownAfter(1, 1)).isZero();
        assertThat(SimulatorKnowledge.knownAfter(1, 0)).isEqualTo(1);
    }

    @Test
    void suppliersForgetContinuously() {
        assertThat(SimulatorKnowledge.remembered(8, 0, 10)).isEqualTo(8);
        double half = SimulatorKnowledge.remembered(8, 0.2, 1.5);
        assertThat(SimulatorKnowledge.remembered(half, 0.2, 2.5))
                .isCloseTo(SimulatorKnowledge.remembered(8, 0.2, 4), within(1e-14));
        assertThat(SimulatorKnowledge.remembered(8, FastMath.log(2), 1)).isCloseTo(4, within(1e-14));
    }

    @Test
    void dataLowerTheShareByAPower() {
        assertThat(SimulatorKnowledge.dataFactor(0, 100, 0.3)).isEqualTo(1);
        assertThat(SimulatorKnowledge.dataFactor(300, 100, 0.5)).isCloseTo(0.5, within(1e-15));
        assertThat(SimulatorKnowledge.dataFactor(1e9, 100, 0)).isEqualTo(1);
    }

    @Test
    void predictionsErrByWhatIsNotRepresented() {
        double variance = SimulatorKnowledge.predictionVariance(0.4, new double[] {0.5, 0.25, 0.25});
        assertThat(variance).isCloseTo(0.16, within(1e-15));
        assertThat(SimulatorKnowledge.predictionVariance(0.4, new double[0])).isZero();
    }
}
