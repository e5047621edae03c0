package org.loopwright.subject.theory;

import org.junit.jupiter.api.Test;
import org.loopwright.lab.analysis.TheoryCheck;

/** The exact mean at every t, through the whole simulator. */
class SingleComponentTest {

    /** 2 000 runs: 1/(t + 1) at four t; 1/t would pass unseen at large t only. */
    @Test
    void meanCostIsOneOverAttemptsPlusOne() throws InterruptedException {
        TheoryCheck first = LimitCase.assertHolds("single-component", 2000).get(0);
        LimitCase.assertWouldCatch(first, 1.0 / 26);
    }

    /** At γ = 2 the mean differs from its own asymptote Γ(3/2) t^(−1/2) by less than that from the one at γ = 1. */
    @Test
    void difficultyEntersTheMean() throws InterruptedException {
        TheoryCheck first =
                LimitCase.assertHolds("single-component-gamma-two", 1000).get(0);
        LimitCase.assertWouldCatch(first, 1.0 / 30);
    }
}
