package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.analysis.KolmogorovSmirnov;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;

/** One request per replication through the whole simulator. */
class CoordinationLatencyTest {

    /** 3 000 requests each, mean and whole distribution; next to theory lies one owner or hop more, or no objection. */
    @ParameterizedTest(name = "{0}, not {1}")
    @CsvSource({
        "windows-k1, 60",
        "windows-k2, 67.5",
        "windows-k5, 77.14",
        "windows-m2, 135",
        "windows-m3, 90",
        "windows-objection, 45",
        "windows-objection-sometimes, 135",
        "windows-objection-k3, 67.5"
    })
    void latencyIsThatOfUniformWindows(String name, double wrong) throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds(name, 3000);
        assertThat(checks).hasSize(2);
        LimitCase.assertWouldCatch(checks.get(0), wrong);
    }

    /** The distribution of one owner is told from that of two by √n D, whose theory is its mean 0.869. */
    @Test
    void aWrongDistributionIsCaught() throws InterruptedException {
        Limit one = LimitCase.of("windows-k1", 500);
        double[] days = days(one);
        TheoryCheck wrong = KolmogorovSmirnov.check("latency", days, x -> ClosedForm.windowDistribution(x, 90, 1, 2));
        assertThat(wrong.holds()).isFalse();
    }

    private static double[] days(Limit limit) {
        return IntStream.rangeClosed(1, limit.replications())
                .mapToDouble(k -> new CoordinationLatency().observe(limit, new Streams(limit.seed(), k))[0])
                .toArray();
    }
}
