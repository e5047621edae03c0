package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class ExampleLawTest {

    /** κ 0.2 and 0.75, Λ_f 0.4; K and u before projects 1, 2, 5, 20 by draws, n = 40 000, within 4 standard errors. */
    @Test
    void drawsFollowTheChain() {
        for (double scale : new double[] {0.2, 0.75}) {
            int[] looks = {0, 1, 4, 19};
            SampleMean[] examples = new SampleMean[looks.length];
            SampleMean[] unknown = new SampleMean[looks.length];
            for (int i = 0; i < looks.length; i++) {
                examples[i] = new SampleMean();
                unknown[i] = new SampleMean();
            }
            RandomStream stream = luck(1);
            for (int r = 0; r < 40_000; r++) {
                double k = 0;
                int look = 0;
                for (int project = 0; project < 20; project++) {
                    double u = SimulatorKnowledge.unrepresented(scale, k, 1);
                    if (project == looks[look]) {
                        examples[look].add(k);
                        unknown[look++].add(u);
                    }
                    k += stream.poisson(0.4 * u);
                }
            }
            for (int i = 1; i < looks.length; i++) {
                ExampleLaw law = ExampleLaw.none(1).after(looks[i], 0.4, scale);
                examples[i].assertIs("K after " + looks[i], law.mean());
                unknown[i].assertIs("u after " + looks[i], law.meanUnrepresented(scale));
                assertThat(law.quantile(0.999_999_999_999)).as("nothing lost").isGreaterThan(law.mean());
            }
        }
    }

    /**
     * The whole way from faults to examples: faults of a design drawn, simulated, tried and counted where they were not
     * represented. Λ 0.8, N_S 24, 6 exposures, κ 0.5, 12 projects; n = 40 000, within 4 standard errors.
     */
    @Test
    void faultsFoundMakeTheChain() {
        ExposureLaw exposure = new ExposureLaw(0.5);
        double scale = 0.5;
        double found = 0.8 * new FindingLaw(exposure, 24).between(1, 0, 6);
        DesignFaults design = DesignFaults.of(0.8, new double[] {1}, 0, 0, new boolean[1]);
        SampleMean examples = new SampleMean();
        RandomStream stream = luck(2);
        for (int r = 0; r < 40_000; r++) {
            int k = 0;
            for (int project = 0; project < 12; project++) {
                double[] unknown = {SimulatorKnowledge.unrepresented(scale, k, 1)};
                k += (int) design.draw(exposure, unknown, 0, stream).simulated(24).shownWithin(6).stream()
                        .filter(fault -> !fault.represented())
                        .count();
            }
            examples.add(k);
        }
        ExampleLaw law = ExampleLaw.none(1).after(12, found, scale);
        examples.assertIs("examples after 12 projects", law.mean());
        examples.assertTellsApart("the mean field", law.mean(), ExampleTrend.examples(12, found, scale));
    }

    /** A reset by a half after every fifth of 40 projects, κ 0.3, Λ_f 0.5, a grid of 2^8: n = 40 000, 4 errors. */
    @Test
    void resetsFollowTheChainToo() {
        ExampleLaw law = ExampleLaw.none(256);
        for (int round = 0; round < 8; round++) {
            law = law.after(4, 0.5, 0.3).afterAdoption(0.5, 0.3, 0.5);
        }
        SampleMean examples = new SampleMean();
        SampleMean unknown = new SampleMean();
        RandomStream stream = luck(3);
        for (int r = 0; r < 40_000; r++) {
            double k = 0;
            for (int project = 1; project <= 40; project++) {
                k *= project % 5 == 0 ? 0.5 : 1;
                k += stream.poisson(0.5 * SimulatorKnowledge.unrepresented(0.3, k, 1));
            }
            examples.add(k);
            unknown.add(SimulatorKnowledge.unrepresented(0.3, k, 1));
        }
        examples.assertIs("K with resets", law.mean());
        unknown.assertIs("u with resets", law.meanUnrepresented(0.3));
        double without = ExampleLaw.none(1).after(40, 0.5, 0.3).meanUnrepresented(0.3);
        unknown.assertTellsApart("resets keep u alive", law.meanUnrepresented(0.3), without);
    }

    /** Coarser grids keep the mean and move u by less than a thousandth. */
    @Test
    void theGridHardlyMatters() {
        ExampleLaw fine = ExampleLaw.none(256);
        ExampleLaw coarse = ExampleLaw.none(16);
        for (int round = 0; round < 8; round++) {
            fine = fine.after(4, 0.5, 0.3).afterAdoption(0.5, 0.3, 0.5);
            coarse = coarse.after(4, 0.5, 0.3).afterAdoption(0.5, 0.3, 0.5);
        }
        assertThat(coarse.mean() / fine.mean()).isCloseTo(1, within(1e-3));
        assertThat(coarse.meanUnrepresented(0.3) / fine.meanUnrepresented(0.3)).isCloseTo(1, within(1e-3));
    }

    @Test
    void nothingIsEverLearntWhereResetsAreWhole() {
        ExampleLaw law = ExampleLaw.none(1).after(30, 0.5, 0.3).afterAdoption(0, 0.3, 0);
        assertThat(law.mean()).isZero();
        assertThat(law.meanUnrepresented(0.3)).isCloseTo(1, within(1e-12));
    }

    @Test
    void chancesStayWholeOverManyProjects() {
        ExampleLaw law = ExampleLaw.none(1).after(2000, 0.5, 0.3);
        // A simulator that knows nothing at any number of examples sums the chances.
        assertThat(law.meanUnrepresented(Double.POSITIVE_INFINITY)).isCloseTo(1, within(1e-10));
    }

    /** n = 40 000 uniforms: draws by quantiles have the law's mean. */
    @Test
    void quantilesDrawExamples() {
        ExampleLaw law = ExampleLaw.none(1).after(20, 0.4, 0.2);
        RandomStream stream = luck(4);
        SampleMean drawn = new SampleMean();
        SampleMean unknown = new SampleMean();
        for (int r = 0; r < 40_000; r++) {
            double k = law.quantile(stream.nextDouble());
            drawn.add(k);
            unknown.add(SimulatorKnowledge.unrepresented(0.2, k, 1));
        }
        drawn.assertIs("drawn examples", law.mean());
        unknown.assertIs("drawn u", law.meanUnrepresented(0.2));
    }

    /** Where κ is large and Λ_f/κ small, the mean field holds within a thousandth; elsewhere it misses as stated. */
    @Test
    void meanFieldHoldsUnderItsConditions() {
        for (int projects : new int[] {1, 10, 40, 100}) {
            double exact = ExampleLaw.none(1).after(projects, 1, 100).meanUnrepresented(100);
            assertThat(ExampleTrend.unrepresented(projects, 1, 100) / exact).isCloseTo(1, within(1e-3));
        }
        double fast = ExampleLaw.none(1).after(50, 400, 200).meanUnrepresented(200);
        assertThat(ExampleTrend.unrepresented(50, 400, 200) / fast).isCloseTo(1.018, within(1e-3));
        double small = ExampleLaw.none(1).after(4, 0.2, 0.2).meanUnrepresented(0.2);
        assertThat(ExampleTrend.unrepresented(4, 0.2, 0.2) / small).isCloseTo(0.62, within(0.01));
        // However it began, many projects later the power of one half holds: u falls by √10 from 300 to 3 000.
        double early = ExampleLaw.none(1).after(300, 0.3, 0.2).meanUnrepresented(0.2);
        double late = ExampleLaw.none(1).after(3000, 0.3, 0.2).meanUnrepresented(0.2);
        assertThat(early / late).isCloseTo(FastMath.sqrt(10), within(0.03));
    }

    @Test
    void meanFieldSolvesItsEquation() {
        double k = ExampleTrend.examples(37, 0.4, 0.5);
        assertThat((k + 0.5) * (k + 0.5)).isCloseTo(0.25 + 2 * 0.4 * 0.5 * 37, within(1e-12));
        assertThat(ExampleTrend.unrepresented(37, 0.4, 0.5)).isCloseTo(0.5 / (k + 0.5), within(1e-14));
    }

    /** Jensen: firms that start from E[K] know more than the firms of the chain, by half at a small scale. */
    @Test
    void meanExamplesTellLessThanTheirLaw() {
        ExampleLaw law = ExampleLaw.none(1).after(4, 0.3, 0.2);
        double atMean = SimulatorKnowledge.unrepresented(0.2, law.mean(), 1);
        assertThat(atMean / law.meanUnrepresented(0.2)).isCloseTo(0.461, within(0.001));
    }

    /** With whole pooling the customers' examples together are one chain of n_f projects a time: four firms, β_b 1. */
    @Test
    void depthRatioIsTendedToWithWholePooling() {
        double last = 0;
        for (int projects : new int[] {10, 100, 1000}) {
            double bought = ExampleLaw.none(1).after(projects, 4 * 2 * 0.3, 0.5).meanUnrepresented(0.5);
            double made = ExampleLaw.none(1).after(projects, 0.3, 0.5).meanUnrepresented(0.5);
            last = 2 * bought / made;
        }
        assertThat(last / ExampleTrend.boughtOverMade(1, 1, 4)).isCloseTo(1, within(0.005));
    }

    /** Half pooling, four firms, β_b 1, κ 0.5, Λ_f 0.3, 400 projects, n = 600 industries by draws; within 2 %. */
    @Test
    void depthRatioIsTendedToWithHalfPooling() {
        int[] same = new int[4];
        RandomStream stream = luck(5);
        SampleMean bought = new SampleMean();
        for (int r = 0; r < 600; r++) {
            double[] examples = new double[4];
            for (int project = 0; project < 400; project++) {
                double[] found = new double[4];
                for (int f = 0; f < 4; f++) {
                    double seen = SimulatorKnowledge.pooled(f, examples, same, 0.5, 0.5);
                    double u = SimulatorKnowledge.unrepresented(0.5, seen, 1);
                    found[f] = stream.poisson(0.6 * u);
                }
                for (int f = 0; f < 4; f++) {
                    examples[f] += found[f];
                }
            }
            bought.add(
                    SimulatorKnowledge.unrepresented(0.5, SimulatorKnowledge.pooled(0, examples, same, 0.5, 0.5), 1));
        }
        double made = ExampleLaw.none(1).after(400, 0.3, 0.5).meanUnrepresented(0.5);
        double theory = ExampleTrend.boughtOverMade(1, 0.5, 4);
        assertThat(theory).isCloseTo(FastMath.sqrt(0.8), within(1e-14));
        assertThat(2 * bought.value() / made / theory).isCloseTo(1, within(0.02));
        assertThat(bought.error() / bought.value()).isLessThan(0.005);
    }

    @Test
    void refusesWhatItCannotFollow() {
        assertThatThrownBy(() -> ExampleLaw.none(0)).hasMessageContaining("states per example");
        assertThatThrownBy(() -> ExampleLaw.none(1).after(1, 501, 1)).hasMessageContaining("mean finds must be in");
    }

    private static RandomStream luck(int number) {
        return new Streams(20_260_405L, number).of(Chance.TRIAL);
    }
}
