package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class LogitPricingTest {

    /** By hand: at ε = 4, E_m = 1 and s = 1/4, E = 3.25 and P/C = 3.25/2.25; with all sales E = 1, held at 1.2. */
    @Test
    void markupFollowsFromElasticity() {
        LogitPricing pricing = new LogitPricing(4, 1);
        assertThat(pricing.markup(0.25)).isEqualTo(3.25 / 2.25);
        assertThat(pricing.markup(1)).isCloseTo(1.2 / (1.2 - 1), within(1e-12));
    }

    @Test
    void firmsAlikeShareAlikeWhateverTheGuess() {
        double[] shares = {0.7, 0.2, 0.05, 0.05};
        new LogitPricing(6, 0.8).solve(new double[] {3, 3, 3, 3}, shares);
        for (double s : shares) {
            assertThat(s).isCloseTo(0.25, within(1e-14));
        }
    }

    /** ln s + ε ln P is the same for all firms: 3 000 markets of 2–6 firms with pinned seeds. */
    @Test
    void sharesAndPricesFitEachOther() {
        RandomStream luck = new Streams(41, 1).of(Chance.ARCHITECTURE);
        double worst = 0;
        for (int n = 0; n < 3000; n++) {
            int firms = 2 + luck.nextInt(5);
            double elasticity = 1.05 * FastMath.pow(95, luck.nextDouble());
            LogitPricing pricing = new LogitPricing(elasticity, 1.5 * luck.nextDouble());
            double[] logCosts = new double[firms];
            double[] appeals = new double[firms];
            double[] shares = new double[firms];
            for (int f = 0; f < firms; f++) {
                // Costs within a factor of e^(±10/ε), so that every share can be told from 0.
                logCosts[f] = 20 * (luck.nextDouble() - 0.5) / elasticity;
                appeals[f] = -elasticity * logCosts[f];
                shares[f] = 1.0 / firms;
            }
            pricing.solve(appeals, shares);
            double sum = 0;
            double constant = 0;
            for (int f = 0; f < firms; f++) {
                assertThat(shares[f]).isPositive();
                sum += shares[f];
                double logPrice = logCosts[f] + FastMath.log(pricing.markup(shares[f]));
                double here = FastMath.log(shares[f]) + elasticity * logPrice;
                constant = f == 0 ? here : constant;
                // The slope of the left side in ln s says how well a rounded share can do.
                double stiff = 1 + elasticity * elasticity * shares[f] / 0.24;
                worst = FastMath.max(worst, FastMath.abs(here - constant) / stiff);
            }
            assertThat(sum).isCloseTo(1, within(1e-13));
        }
        assertThat(worst).isLessThan(1e-11);
    }

    /** The solution is one: from far guesses, and by bisection where Newton's method leaves (0, 1), it is the same. */
    @Test
    void theGuessDoesNotMatter() {
        RandomStream luck = new Streams(42, 1).of(Chance.ARCHITECTURE);
        for (int n = 0; n < 300; n++) {
            LogitPricing pricing =
                    new LogitPricing(1.05 * FastMath.pow(95, luck.nextDouble()), 1.5 * luck.nextDouble());
            double[] appeals = {0, 6 * luck.nextDouble(), -30 * luck.nextDouble()};
            double[] even = {1.0 / 3, 1.0 / 3, 1.0 / 3};
            double[] odd = {1e-9, 1e-9, 1 - 2e-9};
            pricing.solve(appeals, even);
            pricing.solve(appeals, odd);
            for (int f = 0; f < 3; f++) {
                assertThat(odd[f]).as("case %s, firm %s", n, f).isCloseTo(even[f], within(1e-12));
            }
        }
    }

    /** Costs apart by 30 decades at ε = 100 are beyond any power in double precision: one firm has it all. */
    @Test
    void hugeDifferencesOfCostLeaveNoOneBehindTheNumbers() {
        double[] shares = {0.5, 0.5};
        LogitPricing pricing = new LogitPricing(100, 1.5);
        pricing.solve(new double[] {0, -100 * FastMath.log(1e-30)}, shares);
        assertThat(shares).containsExactly(0, 1);
        // And the way back.
        pricing.solve(new double[] {0, 0}, shares);
        assertThat(shares[0]).isCloseTo(0.5, within(1e-13));
    }

    @Test
    void badElasticitiesAreRefused() {
        assertThatThrownBy(() -> new LogitPricing(1, 1)).hasMessageContaining("elasticity must be > 1");
        assertThatThrownBy(() -> new LogitPricing(Double.NaN, 1)).hasMessageContaining("elasticity must be > 1");
        assertThatThrownBy(() -> new LogitPricing(4, 1.6)).hasMessageContaining("in [0, 1.5]");
    }
}
