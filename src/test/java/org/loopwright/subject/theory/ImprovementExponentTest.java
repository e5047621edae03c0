package org.loopwright.subject.theory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.analysis.TheoryCheck;

/** Slopes of cost through the whole simulator (McNerney et al. 2011). */
class ImprovementExponentTest {

    @Test
    void costFallsWithDesignComplexity() throws InterruptedException {
        requireFall("exponent-d1", 0.5);
    }

    /** And for other complexities and difficulties, and with blocks that redesign themselves only. */
    @Tag("thorough")
    @ParameterizedTest(name = "{0}, not {1}")
    @CsvSource({"exponent-d2-gamma-half, 0.667", "exponent-d3, 0.5", "exponent-modular-4, 0.5"})
    void costFallsWithEachDesignComplexity(String name, double wrong) throws InterruptedException {
        requireFall(name, wrong);
    }

    /** 30 slopes each, from 990 to 20 010 days; next to theory lies the exponent of one component more or fewer. */
    private static void requireFall(String name, double wrong) throws InterruptedException {
        TheoryCheck slope = LimitCase.assertHolds(name, 30).get(0);
        LimitCase.assertWouldCatch(slope, wrong);
    }
}
