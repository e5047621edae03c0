package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class McNerneyKernelTest {

    /** 60 matrices of 10 components, d* = 2: slope from 10^3 to 10^5 attempts within 4 standard errors of 1/2. */
    @Test
    void costFallsWithTheExponentOfDesignComplexity() {
        SummaryStatistics slopes = new SummaryStatistics();
        for (int replication = 1; replication <= 60; replication++) {
            Streams streams = new Streams(20_110_308L, replication);
            DesignStructureMatrix dsm = MatrixMaker.fixed(10, 2, 1, streams.of(Chance.ARCHITECTURE));
            double[] costs = McNerneyKernel.run(dsm, 1, 5, streams.of(Chance.CANDIDATES));
            slopes.addValue(FastMath.log(costs[3] / costs[5]) / FastMath.log(100));
        }
        double error = slopes.getStandardDeviation() / FastMath.sqrt(60.0);
        assertThat(slopes.getMean()).isBetween(0.5 - 4 * error, 0.5 + 4 * error);
        assertThat(error).as("an exponent of 1/3 would be told apart").isLessThan((0.5 - 1.0 / 3) / 8);
    }

    /** Cost after 1, 10, 100 attempts is that of the same attempts without stops, and never rises. */
    @Test
    void looksDoNotDisturbTheAttempts() {
        DesignStructureMatrix dsm = MatrixMaker.fixed(10, 3, 1, luck(1));
        double[] shortRun = McNerneyKernel.run(dsm, 2, 2, luck(2));
        double[] longRun = McNerneyKernel.run(dsm, 2, 4, luck(2));
        assertThat(longRun).startsWith(shortRun);
        for (int d = 1; d < longRun.length; d++) {
            assertThat(longRun[d]).isLessThanOrEqualTo(longRun[d - 1]);
        }
        assertThat(longRun[0]).isLessThanOrEqualTo(1 + 1e-12);
    }

    @Test
    void refusesDecadesThatWouldNeverEnd() {
        DesignStructureMatrix dsm = MatrixMaker.fixed(2, 1, 1, luck(1));
        assertThatThrownBy(() -> McNerneyKernel.run(dsm, 1, 10, luck(1)))
                .hasMessageContaining("decades must be in 0..9, was 10");
        assertThatThrownBy(() -> McNerneyKernel.run(dsm, Double.NaN, 1, luck(1)))
                .hasMessageContaining("difficulty must be > 0");
    }

    private static RandomStream luck(int number) {
        return new Streams(5, number).of(Chance.CANDIDATES);
    }
}
