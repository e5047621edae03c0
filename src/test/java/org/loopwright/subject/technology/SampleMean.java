package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.util.FastMath;

/** The mean of independent draws, held against its closed form. */
final class SampleMean {

    private final SummaryStatistics draws = new SummaryStatistics();

    void add(double value) {
        draws.addValue(value);
    }

    void add(boolean happened) {
        draws.addValue(happened ? 1 : 0);
    }

    double value() {
        return draws.getMean();
    }

    double variance() {
        return draws.getVariance();
    }

    double error() {
        return draws.getStandardDeviation() / FastMath.sqrt((double) draws.getN());
    }

    /** Fails unless the mean is within 4 standard errors of theory, the error as seen in the draws. */
    void assertIs(String what, double theory) {
        assertThat(value()).as(what).isBetween(theory - 4 * error(), theory + 4 * error());
    }

    /** Fails unless theory is that share of the mean away from it at most, and 4 standard errors. */
    void assertWithin(String what, double theory, double share) {
        double most = share * value() + 4 * error();
        assertThat(theory).as(what).isBetween(value() - most, value() + most);
    }

    /** Fails unless another theory would be told apart, by 8 standard errors at least. */
    void assertTellsApart(String what, double theory, double other) {
        assertThat(FastMath.abs(theory - other)).as(what).isGreaterThan(8 * error());
    }
}
