package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

/** Partial rank correlations against closed forms, and how often their intervals hold the truth. */
class PartialRankCorrelationTest {

    private static final int FACTORS = 6;

    /** A strong factor, a weaker one that bends and goes the other way, four without effect. */
    private static PartialRankCorrelation study(int points, int number) {
        RandomStream luck = new Streams(0x92cc, number).of(Chance.TRIAL);
        double[][] factors = new double[points][FACTORS];
        double[] outcomes = new double[points];
        for (int i = 0; i < points; i++) {
            for (int j = 0; j < FACTORS; j++) {
                factors[i][j] = luck.nextDouble();
            }
            outcomes[i] = 3 * factors[i][0] - FastMath.exp(1.5 * factors[i][1]) / 2 + 0.8 * luck.gaussian();
        }
        return PartialRankCorrelation.of(factors, outcomes, 0.95);
    }

    @Test
    void ofOneFactorItIsThatOfRanksWhateverTheScale() {
        double[][] factors = new double[50][1];
        double[] outcomes = new double[50];
        for (int i = 0; i < 50; i++) {
            factors[i][0] = i * 7 % 50;
            outcomes[i] = -FastMath.exp(factors[i][0]);
        }
        // Two neighbours change places.
        double kept = outcomes[0];
        outcomes[0] = outcomes[43];
        outcomes[43] = kept;
        PartialRankCorrelation found = PartialRankCorrelation.of(factors, outcomes, 0.95);
        assertThat(found.coefficients().get(0).value()).isCloseTo(-(1 - 6 * 2 / (50.0 * (50 * 50 - 1))), within(1e-9));
        assertThat(found.freedom()).isEqualTo(50 - 3);
    }

    /** r(xy.z) = (r(xy) - r(xz) r(yz)) / sqrt((1 - r(xz)^2)(1 - r(yz)^2)), of ranks. */
    @Test
    void withTwoFactorsItIsTheTextbookFormulaOfRanks() {
        double[][] factors = {{1, 2}, {2, 1}, {3, 5}, {4, 3}, {5, 6}, {6, 4}, {7, 8}, {8, 7}};
        double[] outcomes = {2, 1, 4, 3, 8, 5, 6, 7};
        double xy = spearman(factors, 0, outcomes);
        double zy = spearman(factors, 1, outcomes);
        double[] z = new double[8];
        for (int i = 0; i < 8; i++) {
            z[i] = factors[i][1];
        }
        double xz = spearman(factors, 0, z);
        PartialRankCorrelation found = PartialRankCorrelation.of(factors, outcomes, 0.95);
        assertThat(found.coefficients().get(0).value())
                .isCloseTo((xy - xz * zy) / FastMath.sqrt((1 - xz * xz) * (1 - zy * zy)), within(1e-12));
        assertThat(found.freedom()).isEqualTo(8 - 3 - 1);
    }

    private static double spearman(double[][] factors, int column, double[] outcomes) {
        double sum = 0;
        for (int i = 0; i < outcomes.length; i++) {
            double apart = factors[i][column] - outcomes[i];
            sum += apart * apart;
        }
        double n = outcomes.length;
        return 1 - 6 * sum / (n * (n * n - 1));
    }

    /** 600 studies of 60 points, within four standard errors of 95 %; the truth of the strong ones from 60 000 points. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        PartialRankCorrelation truth = study(60_000, 1);
        int studies = 600;
        int[] held = new int[FACTORS];
        int rejected = 0;
        for (int s = 0; s < studies; s++) {
            PartialRankCorrelation found = study(60, s + 2);
            assertThat(found.freedom()).isEqualTo(60 - 3 - (FACTORS - 1));
            for (int j = 0; j < FACTORS; j++) {
                PartialRankCorrelation.Coefficient one = found.coefficients().get(j);
                double value = j < 2 ? truth.coefficients().get(j).value() : 0;
                held[j] += one.low() <= value && value <= one.high() ? 1 : 0;
            }
            rejected += found.coefficients().get(5).p() < 0.05 ? 1 : 0;
        }
        double error = FastMath.sqrt(0.95 * 0.05 / studies);
        for (int count : held) {
            assertThat((double) count / studies).isCloseTo(0.95, within(4 * error));
        }
        assertThat(rejected).isEqualTo(studies - held[5]);
        assertThat(truth.coefficients().get(0).value()).isBetween(0.6, 0.8);
        assertThat(truth.coefficients().get(1).value()).isBetween(-0.6, -0.3);
    }

    @Test
    void whatDoesNotVaryHasNoneAndTooFewPointsTellNothing() {
        double[][] factors = new double[12][3];
        double[] outcomes = new double[12];
        for (int i = 0; i < 12; i++) {
            factors[i] = new double[] {i, 4, i * 5 % 12};
            outcomes[i] = i * 7 % 12;
        }
        outcomes[4] = Double.NaN;
        PartialRankCorrelation found = PartialRankCorrelation.of(factors, outcomes, 0.95);
        assertThat(found.count()).isEqualTo(11);
        assertThat(found.freedom()).isEqualTo(11 - 3 - 1);
        assertThat(found.coefficients().get(1).value()).isNaN();
        assertThat(found.coefficients().get(2).value()).isNotNaN();
        for (double[] row : factors) {
            row[2] = 3 * row[0];
        }
        assertThat(PartialRankCorrelation.of(factors, outcomes, 0.95).coefficients())
                .allMatch(one -> Double.isNaN(one.value()));
        assertThat(study(8, 1).coefficients()).allMatch(one -> Double.isNaN(one.p()));
        assertThatThrownBy(() -> PartialRankCorrelation.of(new double[0][], new double[0], 0.95))
                .hasMessageContaining("at least one");
    }
}
