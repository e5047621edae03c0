package org.loopwright.subject.theory;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.analysis.TheoryCheck;

/** Experience through the whole simulator, without luck. */
class ExperienceTest {

    /** Output rises fourfold: experience too. A thousandth more forgetting would be seen. */
    @Test
    void experienceRestsAtOutputOverForgetting() throws InterruptedException {
        TheoryCheck cost = LimitCase.assertHolds("steady-experience", 1).get(1);
        double before = ClosedForm.steadyExperience(1, 0.2002);
        double wrong = ClosedForm.processFactor(4 * before, 2, 0.3) / ClosedForm.processFactor(before, 2, 0.3);
        LimitCase.assertWouldCatch(cost, wrong);
    }

    /** ln 2/ω with ω = −ln(1 − 0.04) a month; taking 0.04 itself for ω would be seen. */
    @Test
    void experienceIsHalvedInItsHalfLife() throws InterruptedException {
        TheoryCheck halfLife = LimitCase.assertHolds("forgetting", 1).get(0);
        LimitCase.assertWouldCatch(halfLife, FastMath.log(2) / 0.04 * 365 / 12);
    }
}
