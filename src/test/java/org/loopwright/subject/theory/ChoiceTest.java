package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.analysis.TheoryCheck;

/** What free teams take, and what they think it is worth: 4 replications each. */
class ChoiceTest {

    /** Values rather than values a day, or another power of them, would be seen. */
    @ParameterizedTest(name = "{0}, not {1}")
    @CsvSource({"choice-proportional, 0.11, 0.25", "choice-power, 0.017, 0.27", "choice-uniform, 0.06, 0.31"})
    void optionsAreTakenInProportionToAPowerOfTheirValueADay(String name, double wrong, double wrongRedesign)
            throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds(name, 4);
        LimitCase.assertWouldCatch(checks.get(0), wrong);
        LimitCase.assertWouldCatch(checks.get(1), wrongRedesign);
    }

    @Test
    void whatIsWorthMostADayIsServedFirst() throws InterruptedException {
        TheoryCheck adoptions = LimitCase.assertHolds("choice-order", 4).get(0);
        assertThat(adoptions.observed()).isEqualTo(1);
    }

    /** Within 3 %; the first candidate alone, or a tenth more of them, is another saving. */
    @ParameterizedTest
    @CsvSource({
        "worth-of-search-k1, 0.9",
        "worth-of-search-k2, 0.9",
        "worth-of-search-k3, 0.9",
        "worth-of-adoption, 0.9"
    })
    void aSearchSavesWhatItIsWorth(String name, double wrong) throws InterruptedException {
        TheoryCheck saving = LimitCase.assertHolds(name, 4).get(0);
        LimitCase.assertWouldCatch(saving, wrong * saving.theory());
    }
}
