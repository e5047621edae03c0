package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.sheet.Setting;

/** What repeats a trial, and what each repeat waits for. */
class TrialRepeatsTest {

    /** Were the rework share left out, later repeats would wait like the first. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"rework-wait", "rework-wait-long"})
    void aRepeatWaitsForWhatIsLeftOfThePeriod(String name) throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds(name, 300);
        assertThat(checks.get(2).count()).isGreaterThan(30);
        LimitCase.assertWouldCatch(checks.get(0), 90);
        LimitCase.assertWouldCatch(checks.get(1), 45);
        LimitCase.assertWouldCatch(checks.get(2), checks.get(1).theory());
    }

    /** The law of a round's time matters: e^μ is not 1 + μ. */
    @ParameterizedTest(name = "{0}: {1}, not {2}")
    @CsvSource({"merges-fixed, 2.2255, 1.8", "merges-exponential, 1.8, 2.2255"})
    void mergesRepeatRoundsGeometrically(String name, double rounds, double ofTheOtherLaw) throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds(name, 30);
        assertThat(checks.get(0).theory()).isCloseTo(rounds, within(1e-4));
        LimitCase.assertWouldCatch(checks.get(0), ofTheOtherLaw);
        LimitCase.assertWouldCatch(checks.get(1), 1 / ofTheOtherLaw);
    }

    /** The mean exposure to a fault does not depend on the shape: (1 + N)^(−a) in place of (1 + N/a)^(−a) would tell. */
    @Test
    void aLongTailIsFoundWithTheLogarithmOfExposure() throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds("finds-logarithmic", 20);
        LimitCase.assertWouldCatch(checks.get(0), 0.1 * FastMath.log(2));
        LimitCase.assertWouldCatch(checks.get(1), 0.1 * FastMath.log(1001));
        LimitCase.assertWouldCatch(checks.get(2), checks.get(1).theory());
    }

    @Test
    void whatHasNoClosedFormIsRefused() {
        assertThat(problems("rework-wait", "industry.trial.time.law", "exponential"))
                .contains("must be fixed");
        assertThat(problems("merges-fixed", "industry.architecture.dsm.degree", "3"))
                .contains("of degree 2");
        assertThat(problems("finds-logarithmic", "industry.faults.fatal_share", "0"))
                .contains("there must be one round");
    }

    private static String problems(String name, String path, String value) {
        return String.join(
                "; ",
                LimitCase.of(name, 1).with(List.of(new Setting(path, value))).problems());
    }
}
