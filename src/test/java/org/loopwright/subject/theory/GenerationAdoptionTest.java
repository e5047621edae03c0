package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.analysis.TheoryCheck;

/** Breakthroughs fitted through the whole simulator. */
class GenerationAdoptionTest {

    /** 1 000 replications each; without the factorial, or with one component more, theory would be wrong. */
    @ParameterizedTest(name = "{0}, not {1}")
    @CsvSource({"generation-hit-k2, 0.3", "generation-hit-k3, 0.36", "generation-hit-k4, 0.18", "generation-single, 0.9"
    })
    void shareOfFitsIsTheVolumeOfASimplex(String name, double wrong) throws InterruptedException {
        TheoryCheck share = LimitCase.assertHolds(name, 1000).get(0);
        LimitCase.assertWouldCatch(share, wrong);
    }

    /** 50 replications; one attempt among their 500 breakthroughs would be seen. */
    @Test
    void withoutGainNothingIsTakenUp() throws InterruptedException {
        TheoryCheck attempts = LimitCase.assertHolds("generation-null", 50).get(0);
        assertThat(attempts.observed()).isZero();
        assertThat(attempts.count()).as("breakthroughs").isGreaterThan(300);
        LimitCase.assertWouldCatch(attempts, 1e-3);
    }
}
