package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;

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

    @ParameterizedTest
    @CsvSource({"generation-null, 200", "generation-null-single, 200"})
    void withoutGainNothingIsAdopted(String name, int replications) throws InterruptedException {
        TheoryCheck share = LimitCase.assertHolds(name, replications).get(0);
        assertThat(share.observed()).isZero();
        assertThat(share.count()).as("attempts").isGreaterThan(200);
        LimitCase.assertWouldCatch(share, 1e-3);
    }
}
