package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class ExposureLawTest {

    private static final double[] SHAPES = {0.2, 0.5, 1, 3, Double.POSITIVE_INFINITY};

    /** n = 100 000 draws for each shape; the share above 0.1, 1, 5, 24, 100 within 4 standard errors of survival. */
    @Test
    void drawsExceedAnExposureAsOftenAsSurvivalSays() {
        for (double shape : SHAPES) {
            ExposureLaw law = new ExposureLaw(shape);
            RandomStream stream = luck(1);
            double[] looks = {0.1, 1, 5, 24, 100};
            int[] above = new int[looks.length];
            int n = 100_000;
            for (int r = 0; r < n; r++) {
                double threshold = law.draw(stream);
                for (int i = 0; i < looks.length; i++) {
                    above[i] += threshold > looks[i] ? 1 : 0;
                }
            }
            for (int i = 0; i < looks.length; i++) {
                double theory = law.survival(looks[i]);
                assertThat((double) above[i] / n)
                        .as("shape " + shape + ", exposures " + looks[i])
                        .isCloseTo(theory, within(4 * FastMath.sqrt(theory * (1 - theory) / n) + 1e-12));
            }
        }
    }

    /** The inverse at one uniform has the law of Exp(1)/Gamma(a, mean 1): n = 20 000 of each, level 1e-5. */
    @Test
    void oneUniformHasTheLawOfTheMixture() {
        for (double shape : new double[] {0.2, 0.5, 1, 3}) {
            ExposureLaw law = new ExposureLaw(shape);
            RandomStream stream = luck(2);
            int n = 20_000;
            double[] direct = new double[n];
            double[] mixed = new double[n];
            for (int r = 0; r < n; r++) {
                direct[r] = law.draw(stream);
                mixed[r] = stream.exponential() / stream.gamma(shape, 1);
            }
            TwoSamples.assertSameLaw("shape " + shape, direct, mixed);
        }
    }

    @Test
    void survivalHasItsClosedForm() {
        assertThat(new ExposureLaw(0.5).survival(24)).isCloseTo(1.0 / 7, within(1e-14));
        assertThat(new ExposureLaw(1).survival(4)).isCloseTo(0.2, within(1e-14));
        assertThat(new ExposureLaw(0.5).survival(0)).isEqualTo(1);
        assertThat(new ExposureLaw(0.5).survival(Double.POSITIVE_INFINITY)).isZero();
    }

    @Test
    void largeShapesTendToTheExponentialLaw() {
        ExposureLaw limit = new ExposureLaw(Double.POSITIVE_INFINITY);
        assertThat(limit.survival(2)).isCloseTo(FastMath.exp(-2), within(1e-15));
        assertThat(new ExposureLaw(1e9).survival(2)).isCloseTo(limit.survival(2), within(1e-9));
        double drawn = new ExposureLaw(1e9).draw(luck(3));
        assertThat(drawn).isCloseTo(limit.draw(luck(3)), within(1e-7));
    }

    /** The smallest shape puts half of all faults beyond the largest double; none shows before it is exposed. */
    @Test
    void thresholdsArePositiveAtTheSmallestShape() {
        RandomStream luck = luck(11);
        ExposureLaw law = new ExposureLaw(0.001);
        int never = 0;
        for (int draw = 0; draw < 10_000; draw++) {
            double threshold = law.draw(luck);
            assertThat(threshold).isPositive();
            never += threshold == Double.POSITIVE_INFINITY ? 1 : 0;
        }
        // e^(-a ln(max/a)) = e^(-0.717): 0.488 of 10 000, with a standard deviation of 50.
        assertThat(never).isBetween(4880 - 200, 4880 + 200);
    }

    /** As a falls with Λa fixed, equal ratios of exposure find equally many; what is missing is of the order a ln(N/a). */
    @Test
    void smallShapesFindByTheLogarithmOfExposure() {
        for (double shape : new double[] {1e-2, 1e-3, 1e-5}) {
            ExposureLaw law = new ExposureLaw(shape);
            double found = 1 - law.survival(1000);
            double limit = law.logarithmicLimit(1000);
            assertThat(found / limit).isCloseTo(1 - limit / 2, within(limit * limit / 6));
            double decade = (law.survival(10) - law.survival(100)) / shape;
            double missing = shape * FastMath.log(FastMath.sqrt(1000) / shape);
            assertThat(decade / FastMath.log(10))
                    .as("shape " + shape)
                    .isCloseTo(1 - missing, within(missing * missing + shape));
        }
    }

    @Test
    void refusesWhatIsNoLaw() {
        assertThatThrownBy(() -> new ExposureLaw(0)).hasMessageContaining("fault shape must be > 0 [1], was 0.0");
        assertThatThrownBy(() -> new ExposureLaw(Double.NaN)).hasMessageContaining("fault shape");
        assertThatThrownBy(() -> new ExposureLaw(1).survival(-1)).hasMessageContaining("exposures must be >= 0");
    }

    private static RandomStream luck(int number) {
        return new Streams(20_260_401L, number).of(Chance.TRIAL);
    }
}
