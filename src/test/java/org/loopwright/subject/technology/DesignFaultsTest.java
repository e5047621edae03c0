package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class DesignFaultsTest {

    private static final ExposureLaw LAW = new ExposureLaw(0.5);
    private static final double[] WEIGHTS = {0.3, 1, 0.8};
    private static final boolean[] NONE = {false, false, false};
    private static final boolean[] LAST = {false, false, true};

    @Test
    void meansAreThoseOfLeaderInterfacesAndBorders() {
        DesignFaults design = DesignFaults.of(2, WEIGHTS, 1, 1.5, LAST);
        assertThat(design.mean(0)).isCloseTo(0.6, within(1e-15));
        assertThat(design.mean(1)).isEqualTo(2);
        assertThat(design.mean(2)).isCloseTo(2 * 0.8 * 2.5, within(1e-15));
        assertThat(design.mean()).isCloseTo(6.6, within(1e-14));
        assertThat(design.mean(new double[] {0.5, 0.1, 0}, u -> u)).isCloseTo(0.3 + 0.2, within(1e-14));
        assertThat(design.only(2).mean()).isEqualTo(design.mean(2));
    }

    /** The border of the leader with itself and its own weight count for nothing. */
    @Test
    void leaderHasNeitherWeightNorBorder() {
        boolean[] all = {true, true, true};
        DesignFaults design = DesignFaults.of(2, new double[] {0.3, 0.1, 0.8}, 1, 1.5, all);
        assertThat(design.mean(1)).isEqualTo(2);
    }

    /** n = 50 000 designs: mean and variance of the number at each place are Λ_ij, covariances 0, within 4 errors. */
    @Test
    void numbersAreIndependentPoissonNumbersByPlace() {
        DesignFaults design = DesignFaults.of(1.2, WEIGHTS, 1, 1.5, LAST);
        RandomStream stream = luck(1);
        SampleMean[] mean = {new SampleMean(), new SampleMean(), new SampleMean()};
        SampleMean[] square = {new SampleMean(), new SampleMean(), new SampleMean()};
        SampleMean product = new SampleMean();
        SampleMean represented = new SampleMean();
        SampleMean fatal = new SampleMean();
        double[] unrepresented = {0.2, 0.2, 0.2};
        for (int r = 0; r < 50_000; r++) {
            int[] count = new int[3];
            for (HiddenFault fault :
                    design.draw(LAW, unrepresented, 0.3, stream).faults()) {
                count[fault.place()]++;
                represented.add(fault.represented());
                fatal.add(fault.fatal());
            }
            for (int m = 0; m < 3; m++) {
                double off = count[m] - design.mean(m);
                mean[m].add(count[m]);
                square[m].add(off * off);
            }
            product.add((count[0] - design.mean(0)) * (count[2] - design.mean(2)));
        }
        for (int m = 0; m < 3; m++) {
            mean[m].assertIs("mean at " + m, design.mean(m));
            square[m].assertIs("variance at " + m, design.mean(m));
        }
        product.assertIs("covariance", 0);
        represented.assertIs("represented", 0.8);
        fatal.assertIs("fatal", 0.3);
    }

    /** 500 designs: with the same luck a border leaves the other faults, to the bit, and adds at its interface only. */
    @Test
    void bordersOnlyAddFaults() {
        double[] unrepresented = {0.3, 0.3, 0.3};
        DesignFaults without = DesignFaults.of(2, WEIGHTS, 1, 1, NONE);
        DesignFaults with = DesignFaults.of(2, WEIGHTS, 1, 1, LAST);
        int added = 0;
        for (int r = 1; r <= 500; r++) {
            List<HiddenFault> fewer =
                    without.draw(LAW, unrepresented, 0.1, luck(100 + r)).faults();
            List<HiddenFault> more =
                    with.draw(LAW, unrepresented, 0.1, luck(100 + r)).faults();
            assertThat(more.stream().filter(fewer::contains).toList()).isEqualTo(fewer);
            assertThat(more.stream().filter(fault -> fault.place() != 2).toList())
                    .isEqualTo(
                            fewer.stream().filter(fault -> fault.place() != 2).toList());
            added += more.size() - fewer.size();
        }
        assertThat(added / 500.0).isCloseTo(1.6, within(4 * FastMath.sqrt(1.6 / 500)));
    }

    /** 500 designs: with the same luck more faults are those there were, and more; knowing less hides some of them. */
    @Test
    void intensityOnlyAppendsAndIgnoranceOnlyHides() {
        DesignFaults few = DesignFaults.of(1, WEIGHTS, 1, 1, LAST);
        DesignFaults many = DesignFaults.of(2, WEIGHTS, 1, 1, LAST);
        for (int r = 1; r <= 500; r++) {
            List<HiddenFault> some =
                    few.draw(LAW, new double[] {0.2, 0.2, 0.2}, 0.1, luck(r)).faults();
            List<HiddenFault> more =
                    many.draw(LAW, new double[] {0.2, 0.2, 0.2}, 0.1, luck(r)).faults();
            List<HiddenFault> hidden =
                    few.draw(LAW, new double[] {0.5, 0.5, 0.5}, 0.1, luck(r)).faults();
            assertThat(more.subList(0, some.size())).isEqualTo(some);
            assertThat(hidden).hasSameSizeAs(some);
            for (int f = 0; f < some.size(); f++) {
                assertThat(hidden.get(f).threshold()).isEqualTo(some.get(f).threshold());
                assertThat(hidden.get(f).represented() && !some.get(f).represented())
                        .isFalse();
            }
        }
    }

    @Test
    void noIntensityMeansNoFaultAnywhere() {
        DesignFaults design = DesignFaults.of(0, WEIGHTS, 1, 1, LAST);
        assertThat(design.mean()).isZero();
        assertThat(design.draw(LAW, new double[] {1, 1, 1}, 0, luck(1)).faults())
                .isEmpty();
    }

    @Test
    void onlyOnePlaceDrawsFaultsThere() {
        DesignFaults one = DesignFaults.of(3, WEIGHTS, 1, 1, LAST).only(0);
        SampleMean number = new SampleMean();
        RandomStream stream = luck(7);
        for (int r = 0; r < 5000; r++) {
            List<HiddenFault> drawn =
                    one.draw(LAW, new double[] {1, 1, 1}, 0, stream).faults();
            assertThat(drawn).allMatch(fault -> fault.place() == 0 && !fault.represented());
            number.add(drawn.size());
        }
        number.assertIs("faults at one interface, n = 5 000", 0.9);
    }

    @Test
    void refusesWhatIsNoDesign() {
        assertThatThrownBy(() -> DesignFaults.of(-1, WEIGHTS, 1, 1, LAST)).hasMessageContaining("intensity");
        assertThatThrownBy(() -> DesignFaults.of(1, WEIGHTS, 3, 1, LAST)).hasMessageContaining("leader 3");
        assertThatThrownBy(() -> DesignFaults.of(1, new double[] {Double.NaN, 1, 1}, 1, 1, LAST))
                .hasMessageContaining("weights must be >= 0 [1], was NaN at 0");
    }

    private static RandomStream luck(int number) {
        return new Streams(20_260_402L, number).of(Chance.TRIAL);
    }
}
