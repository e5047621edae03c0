package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.FrontierGrowth.Stretch;

/** Laws of 200 random paths of controls, each looked at on 100 days before and after capability begins to grow. */
class FrontierGrowthTest {

    private static final int PATHS = 200;
    private final RandomStream luck = new Streams(20260701L, 1).of(Chance.EXAMPLES);

    private List<Stretch> path(double most) {
        List<Stretch> path = new ArrayList<>();
        double from = -2 * luck.nextDouble();
        do {
            path.add(new Stretch(from, most * luck.nextDouble()));
            from += 0.01 + 4 * luck.nextDouble();
        } while (luck.nextBoolean(0.7));
        return path;
    }

    @Test
    void withoutControlsEverybodyHasTheLeadersModels() {
        FrontierGrowth free = new FrontierGrowth(1.3, 0.67, 0.3, List.of(new Stretch(-5, 1), new Stretch(2.7, 1)));
        for (double time = -3; time < 15; time += 0.1) {
            assertThat(free.used(time)).isCloseTo(1.3 * Math.max(0, time), within(1e-13));
            assertThat(free.used(time)).isLessThanOrEqualTo(free.leader(time));
        }
    }

    @Test
    void ownModelsAreTheIntegralOfTheirPace() {
        for (int p = 0; p < PATHS; p++) {
            List<Stretch> path = path(1);
            FrontierGrowth law = new FrontierGrowth(0.8, 0.5, 1, path);
            double sum = 0;
            double step = 1e-3;
            for (double time = step / 2; time < 3; time += step) {
                double left = 0;
                for (Stretch stretch : path) {
                    left = stretch.from() <= time ? stretch.computeLeft() : left;
                }
                sum += 0.8 * Math.sqrt(left) * step;
            }
            // Each of a few stretches may begin within a step of the sum.
            assertThat(law.own(3)).isCloseTo(sum, within(0.8 * step * path.size()));
            assertThat(law.own(-1)).isZero();
        }
    }

    @Test
    void nobodyIsAheadOfTheLeaderNorFurtherBehindThanOpenModels() {
        for (int p = 0; p < PATHS; p++) {
            double growth = 2 * luck.nextDouble();
            double lag = luck.nextDouble();
            FrontierGrowth law = new FrontierGrowth(growth, luck.nextDouble(), lag, path(1));
            double before = 0;
            for (double time = -1; time < 12; time += 0.13) {
                double used = law.used(time);
                assertThat(used).isBetween(before, law.leader(time));
                assertThat(law.leader(time) - used).isLessThanOrEqualTo(growth * lag + 1e-12);
                assertThat(used).isGreaterThanOrEqualTo(law.leader(time - lag)).isGreaterThanOrEqualTo(0);
                before = used;
            }
        }
    }

    /** a = 0: models do not need compute. κ_c = 0: without compute they stand still, and open ones come after their lag. */
    @Test
    void nullsOfComputeHoldExactly() {
        for (int p = 0; p < PATHS; p++) {
            FrontierGrowth free = new FrontierGrowth(1, 0, 1, path(1));
            assertThat(free.used(7.3)).isCloseTo(7.3, within(1e-13));
            FrontierGrowth none = new FrontierGrowth(1, 0.5, 1, path(0));
            assertThat(none.own(7.3)).isZero();
            assertThat(none.used(7.3)).isEqualTo(none.leader(6.3));
        }
    }

    @Test
    void whatIsNoPathIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FrontierGrowth(1, 1, 1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrontierGrowth(1, 1, 1, List.of(new Stretch(0.1, 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrontierGrowth(1, 1, 1, List.of(new Stretch(0, 1), new Stretch(0, 0.5))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrontierGrowth(1, 1, 1, List.of(new Stretch(0, 1.1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrontierGrowth(Double.NaN, 1, 1, List.of(new Stretch(0, 1))));
    }
}
