package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class RankingTest {

    private static final double NONE = Double.NaN;

    @Test
    void namesComeInTheOrderOfTheirMeans() {
        double[][] days = {{9, 9.5, 9.2}, {5, 5.1, 5.2}, {NONE, NONE, NONE}, {7, 7.5, 7.1}};
        Ranking ranking = Ranking.of(List.of("a", "b", "c", "d"), days, 0.95);
        assertThat(ranking.names()).containsExactly("b", "d", "a", "c");
        assertThat(ranking.comparisons()).hasSize(6);
        assertThat(ranking.comparisons().get(0).difference().mean()).isCloseTo(2.1, within(1e-12));
        assertThat(ranking.verdict().winners()).containsExactly("b");
        assertThat(ranking.verdict().decided()).isTrue();
        assertThat(ranking.verdict().text("fastest")).isEqualTo("fastest: b");
        assertThat(ranking.verdict().compared()).isEqualTo(3);
    }

    @Test
    void theExampleOfTheRoomHolds() {
        double[][] days = {{710, 650, 690}, {820, 800, 790}};
        Ranking ranking = Ranking.of(List.of("closed-loop", "hybrid"), days, 0.95);
        assertThat(ranking.intervals().get(0).mean()).isCloseTo(683.3, within(0.05));
        assertThat(ranking.intervals().get(0).halfWidth()).isCloseTo(75.9, within(0.05));
        assertThat(ranking.verdict().text("fastest")).isEqualTo("fastest: closed-loop");
    }

    @Test
    void identicalSystemsCannotBeToldApart() {
        double[] days = {100, 130, 90, 120};
        Ranking ranking = Ranking.of(List.of("x", "y"), new double[][] {days, days.clone()}, 0.95);
        assertThat(ranking.verdict().winners()).containsExactly("x", "y");
        assertThat(ranking.verdict().text("fastest")).isEqualTo("cannot be told apart: x, y");
    }

    @Test
    void commonLuckTellsApartWhatSeparateIntervalsWouldNot() {
        double[][] days = {{100, 200, 300, 400}, {103, 204, 303, 404}};
        Ranking ranking = Ranking.of(List.of("x", "y"), days, 0.95);
        assertThat(ranking.intervals().get(0).high())
                .isGreaterThan(ranking.intervals().get(1).low());
        assertThat(ranking.verdict().winners()).containsExactly("x");
    }

    @Test
    void oneReplicationTellsNothingApartAndOneSystemIsNotCompared() {
        Verdict single =
                Ranking.of(List.of("x", "y"), new double[][] {{1}, {100}}, 0.95).verdict();
        assertThat(single.winners()).containsExactly("x", "y");
        Verdict alone =
                Ranking.of(List.of("x"), new double[][] {{1, 2, 3}}, 0.95).verdict();
        assertThat(alone.decided()).isFalse();
        assertThat(alone.text("fastest")).isEqualTo("only x, nothing to compare");
        assertThat(Ranking.of(List.of("x"), new double[][] {{NONE}}, 0.95)
                        .verdict()
                        .text("fastest"))
                .isEqualTo("no values");
    }

    @Test
    void refusesTwoSystemsOfOneName() {
        assertThatThrownBy(() -> Ranking.of(List.of("x", "x"), new double[2][2], 0.95))
                .hasMessageContaining("must all be different");
    }

    /** 2 000 comparisons of two equal systems, 10 replications each; binomial standard error 0.0049. */
    @Test
    void fiveInAHundredTrueTiesAreCalledDifferent() {
        RandomStream luck = new Streams(15L, 1).of(Chance.TRIAL);
        int wrong = 0;
        for (int s = 0; s < 2000; s++) {
            double[][] days = new double[2][10];
            for (int r = 0; r < 10; r++) {
                double shared = luck.gaussian();
                days[0][r] = shared + luck.gaussian();
                days[1][r] = shared + luck.gaussian();
            }
            wrong += Ranking.of(List.of("x", "y"), days, 0.95).verdict().decided() ? 1 : 0;
        }
        assertThat(wrong / 2000.0).isCloseTo(0.05, within(4 * FastMath.sqrt(0.05 * 0.95 / 2000)));
    }
}
