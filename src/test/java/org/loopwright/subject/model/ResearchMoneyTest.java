package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.Scenario;

/** Research money of four busy firms, of which a test sets outputs and prices. */
class ResearchMoneyTest {

    private static final double LONG = 1000;

    private Sales sales;
    private List<Firm> firms;

    private ResearchMoney money(double variety) {
        Scenario scenario = TestScenarios.with(TestScenarios.busy(), "industry.research.varietyExponent", variety);
        LoopModel model = new LoopModel(scenario, new Streams(5, 1));
        model.start();
        Economy economy = model.economies().get(0);
        sales = economy.commons().sales();
        firms = economy.firms();
        for (int f = 0; f < 4; f++) {
            set(f, 1);
        }
        ResearchMoney money = new ResearchMoney(economy.conditions(), sales, firms);
        money.begin();
        return money;
    }

    private void set(int firm, double output) {
        sales.setPrice(firm, 2);
        sales.setOutput(firm, output);
    }

    private static double all(ResearchMoney money, int firm) {
        return money.ofFirm(firm) + money.ofLab(firm);
    }

    @Test
    void itIsAShareOfRevenueLessCapitalChargeAndTheLabHasItsPart() {
        ResearchMoney money = money(0.5);
        double charge = firms.get(0).costing().capitalCharge();
        assertThat(charge).isPositive();
        assertThat(all(money, 0)).isCloseTo(0.08 * (2 - charge), within(1e-15));
        assertThat(money.ofLab(0)).isCloseTo(0.1 * all(money, 0), within(1e-15));
    }

    /** 16 times the revenue: 16 times the money at v = 0, four times at v = ½, the same at v = 1. */
    @Test
    void anIndustryThatGrowsSpreadsOverMoreProductLines() {
        for (double variety : new double[] {0, 0.5, 1}) {
            ResearchMoney money = money(variety);
            double before = all(money, 1);
            for (int f = 0; f < 4; f++) {
                set(f, 16);
            }
            money.follow(LONG);
            assertThat(all(money, 1) / before).isCloseTo(Math.pow(16, 1 - variety), within(1e-12));
        }
    }

    /** The economy's revenue counts, not a firm's: what one wins from another changes the money of both in proportion. */
    @Test
    void varietyIsTheEconomys() {
        ResearchMoney money = money(0.5);
        double before = all(money, 0);
        set(0, 1.5);
        set(1, 0.5);
        money.follow(LONG);
        assertThat(all(money, 0)).isCloseTo(1.5 * before, within(1e-12));
        assertThat(all(money, 1)).isCloseTo(0.5 * before, within(1e-12));
    }

    @Test
    void anIndustryThatShrinksKeepsItsIntensity() {
        ResearchMoney money = money(0.5);
        double before = all(money, 0);
        for (int f = 0; f < 4; f++) {
            set(f, 0.25);
        }
        money.follow(LONG);
        assertThat(all(money, 0)).isCloseTo(0.25 * before, within(1e-12));
    }

    /** After a year 1 − 1/e of a change has come, in one step or in twelve. */
    @Test
    void itFollowsWithinAYearByAFactorOfE() {
        for (int steps : new int[] {1, 12}) {
            ResearchMoney money = money(0);
            double before = all(money, 0);
            set(0, 3);
            for (int step = 0; step < steps; step++) {
                money.follow(1.0 / steps);
            }
            assertThat(all(money, 0)).isCloseTo(before * (3 - 2 / Math.E), within(1e-12));
        }
    }

    @Test
    void itIsNeverNegative() {
        ResearchMoney money = money(0.5);
        for (int f = 0; f < 4; f++) {
            sales.setPrice(f, 1e-3);
        }
        money.follow(LONG);
        for (int f = 0; f < 4; f++) {
            assertThat(money.ofFirm(f)).isNotNegative().isLessThan(1e-12);
        }
    }
}
