package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.technology.ExampleLaw;
import org.loopwright.subject.technology.ExampleTrend;

/** What simulators learn from faults, through the whole simulator. */
class GrowingKnowledgeTest {

    private static double finds(String name) {
        return SteadyFaults.of(LimitCase.of(name, 1).scenario()).shownIfUnknown();
    }

    @Test
    void fewExamplesFollowTheChainAndNotItsMeanField() throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds("examples-few", 200);
        LimitCase.assertWouldCatch(checks.get(0), ExampleTrend.unrepresented(30, finds("examples-few"), 0.05));
    }

    /** If all finds taught, not only those that were unrepresented, K would grow with n. */
    @Test
    void manyExamplesFollowTheMeanField() throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds("examples-mean-field", 20);
        assertThat(checks).hasSize(4);
        LimitCase.assertWouldCatch(checks.get(3), 1 / (1 + finds("examples-mean-field") * 300 / 1000));
    }

    @Test
    void theChainBeginsBeforeDayZero() throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds("examples-before", 400);
        LimitCase.assertWouldCatch(checks.get(0), ExampleTrend.unrepresented(73, finds("examples-before"), 0.02));
        LimitCase.assertWouldCatch(checks.get(0), 1);
    }

    /** Without resets little would be left unknown. */
    @Test
    void newPartsAreUnknown() throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds("examples-resets", 200);
        double withoutResets =
                ExampleLaw.none(1).after(60, finds("examples-resets"), 0.5).meanUnrepresented(0.5);
        LimitCase.assertWouldCatch(checks.get(1), withoutResets);
    }

    @Test
    void bordersMakeFaultsAndPoolsTeach() throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds("bought-over-made", 6);
        LimitCase.assertWouldCatch(checks.get(0), 1);
        LimitCase.assertWouldCatch(checks.get(1), ExampleTrend.boughtOverMade(1, 0, 4));
        LimitCase.assertWouldCatch(checks.get(1), ExampleTrend.boughtOverMade(0, 0.5, 4));
    }

    @Test
    void whatHasNoClosedFormIsRefused() {
        assertThat(problems("examples-few", "industry.architecture.dsm.components", "2"))
                .contains("there must be one interface");
        assertThat(problems("examples-few", "industry.faults.fatal_share", "0.5"))
                .contains("a project must find its faults in one round");
        assertThat(problems("bought-over-made", "industry.faults.simulated_exposures", "24"))
                .contains("simulation must show what it represents");
        assertThat(problems("bought-over-made", "industry.faults.initial_example_scale", "100"))
                .contains("law.from must leave the start behind");
    }

    private static String problems(String name, String path, String value) {
        return String.join(
                "; ",
                LimitCase.of(name, 1).with(List.of(new Setting(path, value))).problems());
    }
}
