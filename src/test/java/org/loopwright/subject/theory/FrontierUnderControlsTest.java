package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.FrontierGrowth;

/** Controls in the law alone, over 500 random cases, and through the whole simulator, without luck. */
class FrontierUnderControlsTest {

    private final RandomStream luck = new Streams(20260702L, 1).of(Chance.EXAMPLES);

    @Test
    void gapOfTheLawHasItsClosedFormWithPeakAndEnd() {
        for (int c = 0; c < 500; c++) {
            double growth = 0.2 + 2 * luck.nextDouble();
            double left = luck.nextOpen();
            double exponent = 0.3 + luck.nextDouble();
            double from = 5 * luck.nextDouble();
            double sufficient = 8 * luck.nextDouble();
            double lag = luck.nextBoolean(0.5) ? 1e6 : 2 * luck.nextDouble();
            FrontierGrowth law = new FrontierGrowth(
                    growth,
                    exponent,
                    lag,
                    List.of(new FrontierGrowth.Stretch(-1, 1), new FrontierGrowth.Stretch(from, left)));
            ControlGap theory = new ControlGap(growth, FastMath.pow(left, exponent), from, sufficient, lag);
            double end = theory.end();
            double peak = gap(law, sufficient, theory.freeSuffices());
            assertThat(theory.peak()).isCloseTo(peak, within(1e-12));
            for (int i = -20; i < 220; i++) {
                double time = 0.01 * i * end;
                assertThat(theory.at(time)).isCloseTo(gap(law, sufficient, time), within(1e-11));
                assertThat(theory.at(time)).isLessThanOrEqualTo(peak + 1e-11);
            }
            assertThat(gap(law, sufficient, end)).isCloseTo(0, within(1e-11));
            // It ends no sooner.
            double before = theory.freeSuffices() + 0.999 * (end - theory.freeSuffices());
            assertThat(gap(law, sufficient, before) > 0).isEqualTo(from < theory.freeSuffices());
        }
    }

    private static double gap(FrontierGrowth law, double sufficient, double time) {
        return FastMath.min(law.leader(time), sufficient) - FastMath.min(law.used(time), sufficient);
    }

    @Test
    void capabilityAndExampleScaleFollowItThroughTheSimulator() throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds("controls-closed", 1);
        // Half of the compute instead of half of the growth would be seen, and so would a frontier without a limit.
        TheoryCheck largest = checks.get(checks.size() - 2);
        LimitCase.assertWouldCatch(largest, 0.75 * 1200 / 365);
        TheoryCheck last = checks.stream()
                .filter(check -> check.quantity().equals("example scale without controls on day 3960"))
                .findFirst()
                .orElseThrow();
        LimitCase.assertWouldCatch(last, FastMath.exp(-0.1 * 3600 / 365));
    }

    @Test
    void openModelsBoundTheGapAndEndIt() throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds("controls-open", 1);
        LimitCase.assertWouldCatch(checks.get(checks.size() - 2), 0.5 * 1200 / 365);
        LimitCase.assertWouldCatch(checks.get(checks.size() - 1), 3060);
    }
}
