package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.Discounting;

/**
 * Process experience in the model against its closed forms: q' = y − ω q, what firms can use of each other's, and the
 * discounted mean of the process factor that decides adoptions.
 */
class ExperienceTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    /** Own plants: firm 0 makes component 0, firm 1 makes component 1, firm 2 makes nothing. */
    private static final boolean[][] MIXED = {{true, false}, {false, true}, {false, false}};

    @Test
    void experienceAtConstantOutputIsOutputOverForgetting() {
        double omega = -FastMath.log(1 - 0.04) / Calendar.MONTH;
        Experience experience = new Experience(industry(0.04, 1, 0), MIXED, new double[] {1, 2, 3});
        for (double day : new double[] {1, 40, 41.5, 3650}) {
            experience.advance(day);
            for (int f = 0; f < 3; f++) {
                double steady = (f + 1) / Calendar.YEAR / omega;
                assertThat(experience.own(f, 1)).isCloseTo(steady, within(1e-12 * steady));
            }
        }
    }

    /** From a kept share of what was known, q(t) = y/ω + (q(0) − y/ω) e^(−ωt), however often it is looked at. */
    @Test
    void experienceReturnsToItsSteadyStateExponentially() {
        double omega = ReferenceDesign.forgettingPerDay(industry(0.04, 1, 0));
        Experience experience = new Experience(industry(0.04, 1, 0), MIXED, new double[] {1, 1, 1});
        double before = experience.own(0, 0);
        experience.keep(0, 0, 0.25);
        experience.setOutput(0, 2);
        double steady = 2 / Calendar.YEAR / omega;
        for (double day = 7; day < 4000; day *= 1.7) {
            experience.advance(day);
            double theory = steady + (0.25 * before - steady) * FastMath.exp(-omega * day);
            assertThat(experience.own(0, 0)).isCloseTo(theory, within(1e-12 * theory));
        }
        experience.advance(40_000);
        assertThat(experience.own(0, 0)).isCloseTo(steady, within(1e-9 * steady));
    }

    @ParameterizedTest(name = "forgetting {0} a month")
    @CsvSource({"0.01", "0.04", "0.3"})
    void halfOfWhatIsNotUsedIsForgottenInLnTwoOverOmega(double share) {
        double omega = -FastMath.log(1 - share) / Calendar.MONTH;
        Experience experience = new Experience(industry(share, 1, 0), MIXED, new double[] {1, 1, 1});
        double before = experience.own(2, 0);
        experience.setOutput(2, 0);
        experience.advance(FastMath.log(2) / omega);
        assertThat(experience.own(2, 0)).isCloseTo(before / 2, within(1e-12 * before));
        experience.advance(FastMath.log(2) / omega + Calendar.MONTH);
        assertThat(experience.own(2, 0)).isCloseTo(before / 2 * (1 - share), within(1e-12 * before));
    }

    @Test
    void withoutForgettingExperienceIsCumulativeOutput() {
        Experience experience = new Experience(industry(0, 1, 0), MIXED, new double[] {1, 2, 3});
        // Four years of output before day 0, then two years at 2, then one year at 5.
        assertThat(experience.own(1, 0)).isEqualTo(8);
        experience.advance(730);
        experience.setOutput(1, 5);
        experience.advance(1095);
        assertThat(experience.own(1, 0)).isCloseTo(8 + 4 + 5, ROUNDING);
    }

    /**
     * What a firm can use, by hand. With q(f) = (f + 1) · 4 years of output, pooling π = 0.5 and spill-over χ = 0.25:
     * two firms that buy a component share a supplier, so that π holds between them; with whoever makes it himself
     * only χ.
     */
    @Test
    void poolingHoldsAmongCustomersOfASupplierAndSpillOverElsewhere() {
        Experience experience = new Experience(industry(0, 0.5, 0.25), MIXED, new double[] {1, 2, 3});
        // Component 0 is made by firm 0 and bought by firms 1 and 2: q = 4, 8, 12.
        assertThat(experience.effective(0, 0, 1)).isEqualTo(4 + 0.25 * 8 + 0.25 * 12);
        assertThat(experience.effective(1, 0, 1)).isEqualTo(8 + 0.25 * 4 + 0.5 * 12);
        assertThat(experience.effective(2, 0, 1)).isEqualTo(12 + 0.25 * 4 + 0.5 * 8);
        // Component 1 is made by firm 1 and bought by firms 0 and 2.
        assertThat(experience.effective(0, 1, 1)).isEqualTo(4 + 0.25 * 8 + 0.5 * 12);
        assertThat(experience.effective(1, 1, 1)).isEqualTo(8 + 0.25 * 4 + 0.25 * 12);
        assertThat(experience.effective(2, 1, 1)).isEqualTo(12 + 0.25 * 8 + 0.5 * 4);
        // A redesign loses a share of the own experience only.
        assertThat(experience.effective(1, 0, 0.3)).isCloseTo(0.3 * 8 + 0.25 * 4 + 0.5 * 12, ROUNDING);
        // A new generation leaves nothing to its own firm, and to the others what they had.
        experience.keep(1, 0, 0);
        assertThat(experience.effective(1, 0, 1)).isEqualTo(0.25 * 4 + 0.5 * 12);
        assertThat(experience.effective(2, 0, 1)).isEqualTo(12 + 0.25 * 4);
    }

    @Test
    void theProcessFactorIsWrightsLawOfEffectiveExperience() {
        Experience experience = new Experience(industry(0, 0.5, 0.25), MIXED, new double[] {1, 2, 3});
        assertThat(experience.factor(1, 0)).isCloseTo(FastMath.pow(1 + 15 / 2.0, -0.3), ROUNDING);
    }

    /**
     * The adoption integral ∫_0^T e^(−rt) (1 + q(t)/q0)^(−w) dt / ∫_0^T e^(−rt) dt of the effective experience of 3
     * firms, against Simpson's rule with 20 000 steps: 200 random laws in the range for which the quadrature is
     * documented, relative difference below 1e-8; every fourth forgets nothing.
     */
    @Test
    void theAdoptionIntegralAgreesWithFineQuadrature() {
        RandomStream luck = new Streams(31, 1).of(Chance.CANDIDATES);
        for (int n = 0; n < 200; n++) {
            double share = n % 4 == 0 ? 0 : 0.04 * luck.nextOpen();
            Industry industry = TestScenarios.with(
                    TestScenarios.with(
                            TestScenarios.with(
                                    industry(share, luck.nextDouble(), luck.nextDouble()),
                                    "cost.processExponent",
                                    0.05 + 0.75 * luck.nextDouble()),
                            "cost.experienceScale",
                            0.1 * FastMath.pow(500, luck.nextDouble())),
                    "market.priorOutput",
                    2 * luck.nextDouble());
            double[] outputs = {0.5, 0.2 + luck.nextDouble(), 0.3};
            Experience experience = new Experience(industry, MIXED, outputs);
            experience.keep(0, 0, luck.nextDouble());
            experience.advance(100 * luck.nextDouble());
            double kept = luck.nextDouble();
            double r = FastMath.log(1 + 0.3 * luck.nextDouble()) / Calendar.YEAR;
            double horizon = 30 + 3620 * luck.nextDouble();
            for (int f = 0; f < 3; f++) {
                double seen =
                        experience.discountedMeanFactor(f, 1, kept, experience.outlook(new Discounting(r, horizon)));
                double theory = fineMean(experience, industry, outputs, f, kept, r, horizon);
                assertThat(seen)
                        .as("law %s, firm %s: %s", n, f, industry.cost())
                        .isCloseTo(theory, within(1e-8 * theory));
            }
        }
    }

    /** The weight of a component in the decision is that integral with margin, or with capital charge. */
    @Test
    void theWeightOfAComponentIsTheIntegralWithMarginOrCapitalCharge() {
        Scenario scenario = TestScenarios.busy();
        LoopModel model = new LoopModel(scenario, new Streams(5, 1));
        model.start();
        Economy economy = model.economies().get(0);
        Holdings firm = Holdings.of(2, economy.commons());
        Appraisal appraisal = new Appraisal(firm, new Costing(firm));
        Experience experience = firm.experience();
        IndustrialSystem.Integration terms = economy.conditions().system().integration();
        Discounting future = new Discounting(FastMath.log(1.1) / Calendar.YEAR, 1095);
        int own = 0;
        for (int j = 0; j < firm.design().size(); j++) {
            double integral = experience.discountedMeanFactor(1, j, 0.7, experience.outlook(future));
            double loaded = economy.conditions().inHouse(j)
                    ? integral + terms.capitalCharge()
                    : integral * (1 + terms.supplierMargin());
            assertThat(appraisal.weight(j, 0.7)).isCloseTo(loaded, ROUNDING);
            own += economy.conditions().inHouse(j) ? 1 : 0;
        }
        assertThat(own).isBetween(1, firm.design().size() - 1);
    }

    /** Simpson's rule in plain time on what a firm can use of everybody's experience as it grows and fades. */
    private static double fineMean(
            Experience experience, Industry industry, double[] outputs, int f, double kept, double r, double horizon) {
        double omega = industry.cost().forgetting() == 0
                ? 0
                : -FastMath.log(1 - industry.cost().forgetting()) / Calendar.MONTH;
        double now = 0;
        double rate = 0;
        for (int g = 0; g < 3; g++) {
            double use = g == f
                    ? 1
                    : MIXED[f][1] || MIXED[g][1]
                            ? industry.cost().spillOver()
                            : industry.cost().pooling();
            now += use * (g == f ? kept : 1) * experience.own(g, 1);
            rate += use * outputs[g] / Calendar.YEAR;
        }
        int steps = 20_000;
        double h = horizon / steps;
        double weighted = 0;
        double discount = 0;
        for (int i = 0; i <= steps; i++) {
            double t = i * h;
            double q = omega == 0 ? now + rate * t : rate / omega + (now - rate / omega) * FastMath.exp(-omega * t);
            double simpson = (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2) * FastMath.exp(-r * t);
            weighted += simpson
                    * FastMath.pow(
                            1 + q / industry.cost().experienceScale(),
                            -industry.cost().processExponent());
            discount += simpson;
        }
        return weighted / discount;
    }

    /** Scale q0 = 2, exponent w = 0.3, four years of output before day 0. */
    private static Industry industry(double forgetting, double pooling, double spillOver) {
        Industry industry = TestScenarios.busy().industry();
        industry = TestScenarios.with(industry, "cost.forgetting", forgetting);
        industry = TestScenarios.with(industry, "cost.pooling", pooling);
        industry = TestScenarios.with(industry, "cost.spillOver", spillOver);
        industry = TestScenarios.with(industry, "cost.experienceScale", 2.0);
        industry = TestScenarios.with(industry, "cost.processExponent", 0.3);
        return TestScenarios.with(industry, "market.priorOutput", 4.0);
    }
}
