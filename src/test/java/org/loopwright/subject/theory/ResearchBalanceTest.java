package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.analysis.TheoryCheck;

/** Stationary firms through the whole simulator, 5 replications each. */
class ResearchBalanceTest {

    private static final int REPLICATIONS = 5;

    /** Teams stay, starts and budgets are met to half a percent, and a rule of an account twice as full would be seen. */
    @ParameterizedTest
    @ValueSource(strings = {"research-balance-busy", "research-balance-room", "research-balance-repeats"})
    void moneyInIsMoneyOutAndTheAccountRests(String name) throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds(name, REPLICATIONS);
        assertThat(checks).hasSize(4);
        LimitCase.assertWouldCatch(checks.get(1), 0.9 * checks.get(1).theory());
        LimitCase.assertWouldCatch(checks.get(2), 1.05 * checks.get(2).theory());
        LimitCase.assertWouldCatch(checks.get(3), 2 * checks.get(3).theory());
    }

    /** At e ≥ 10 a fifth to a quarter of the yearly flow lies in the account, where nothing is put aside. */
    @Test
    void aFifthToAQuarterOfTheFlowRests() throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.run("research-balance-busy", REPLICATIONS);
        double flow = checks.get(1).observed() * checks.get(2).observed();
        assertThat(checks.get(3).observed() / flow).isBetween(0.2, 0.25);
    }

    @Test
    void twoTeamsOfAYearEachNeverWaitForEver() throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds("research-balance-few", REPLICATIONS);
        assertThat(checks.get(1).observed()).isBetween(2 * 11.0 / 12, 2.0);
        LimitCase.assertWouldCatch(checks.get(1), 1);
    }
}
