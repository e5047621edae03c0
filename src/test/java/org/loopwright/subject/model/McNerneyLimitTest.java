package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.SeriesPoint;

/**
 * The exact limit of McNerney, Farmer, Redner and Trancik (2011): without latency, simulation and generations, cost
 * falls as attempts^(−α) with α = 1/(γ d*).
 */
class McNerneyLimitTest {

    private static final int RUNS = 40;
    private static final double EARLY = 990;
    private static final double LATE = 20_010;

    @Test
    void costFallsWithTheExponentOfDesignComplexity() {
        requireSlope(2, 1);
    }

    @Tag("thorough")
    @ParameterizedTest(name = "d* = {0}, gamma = {1}")
    @CsvSource({"1, 1", "4, 1", "2, 0.5"})
    void costFallsWithTheExponentOfEachDesignComplexityAndDifficulty(int degree, double difficulty) {
        requireSlope(degree, difficulty);
    }

    /** Mean of 40 runs' slopes of ln cost against ln attempts from 990 to 20 010, within 4 standard errors of theory. */
    private static void requireSlope(int degree, double difficulty) {
        SummaryStatistics slopes = new SummaryStatistics();
        for (int replication = 1; replication <= RUNS; replication++) {
            Observations seen = LoopModel.simulate(
                    TestScenarios.mcNerney(10, degree, difficulty, LATE), new Streams(20_110_308L, replication));
            slopes.addValue(-FastMath.log(cost(seen, LATE) / cost(seen, EARLY)) / FastMath.log(LATE / EARLY));
        }
        double alpha = 1 / (difficulty * degree);
        double standardError = slopes.getStandardDeviation() / FastMath.sqrt(RUNS);
        assertThat(slopes.getMean()).isBetween(alpha - 4 * standardError, alpha + 4 * standardError);
        assertThat(standardError)
                .as("the interval is narrow enough to tell exponents apart")
                .isLessThan(alpha / 8);
    }

    private static double cost(Observations seen, double day) {
        for (SeriesPoint point : seen.economies().get(0).series()) {
            if (point.day() == day) {
                return point.unitCost();
            }
        }
        throw new IllegalArgumentException("no point at day " + day);
    }
}
