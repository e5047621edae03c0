package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.analysis.TheoryCheck;

/** Winners of the model's own search. */
class WinnersCurseTest {

    /** 4 000 searches each, mean and whole distribution; half the curse, or none, would be seen. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"winners-curse", "winners-curse-narrow"})
    void theWinnerIsWorseThanPredicted(String name) throws InterruptedException {
        TheoryCheck mean = LimitCase.assertHolds(name, 40).get(0);
        LimitCase.assertWouldCatch(mean, 0.5 * mean.theory());
        LimitCase.assertWouldCatch(mean, 0);
    }

    /** Outside its range the closed form is too large, and the limit says so. */
    @Test
    void outsideItsRangeTheClosedFormIsCaught() throws InterruptedException {
        TheoryCheck mean = LimitCase.run("winners-curse-outside", 10).get(0);
        assertThat(mean.holds()).isFalse();
        assertThat(mean.observed()).isLessThan(mean.theory());
        assertThat(LimitCase.of("winners-curse-outside", 1).miss()).isNotBlank();
    }
}
