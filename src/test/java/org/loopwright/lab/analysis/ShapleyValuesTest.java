package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

/** Shares of games whose shares are known, and the four properties that single them out (Shapley 1953). */
class ShapleyValuesTest {

    private static final double EXACT = 1e-12;

    private static double[] game(int players, IntToDoubleFunction worth) {
        return IntStream.range(0, 1 << players).mapToDouble(worth).toArray();
    }

    /** Worths without any structure, that of nobody among them. */
    private static double[] random(int players, int number) {
        RandomStream luck = new Streams(0x5a91e7L, number).of(Purpose.Lab.RESAMPLE);
        return game(players, coalition -> 10 * luck.nextDouble() - 5);
    }

    @Test
    void aLeftGloveAmongTwoRightOnesIsWorthTwoThirds() {
        double[] shares = ShapleyValues.of(game(3, coalition -> (coalition & 1) == 1 && coalition > 1 ? 1 : 0));
        assertThat(shares).containsExactly(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, within(EXACT));
    }

    @Test
    void planesShareEachStretchOfTheRunwayThatTheyNeed() {
        double[] needs = {8, 11, 13, 18};
        double[] shares = ShapleyValues.of(game(
                4,
                coalition -> IntStream.range(0, 4)
                        .filter(plane -> (coalition >> plane & 1) == 1)
                        .mapToDouble(plane -> needs[plane])
                        .max()
                        .orElse(0)));
        // Littlechild and Owen (1973): a stretch is paid in equal parts by all that use it.
        assertThat(shares).containsExactly(new double[] {2, 3, 4, 9}, within(EXACT));
    }

    @Test
    void sharesSumToWhatAllBringAbout() {
        for (int players = 1; players <= 10; players++) {
            double[] game = random(players, players);
            double sum = Arrays.stream(ShapleyValues.of(game)).sum();
            assertThat(sum).as("%s players", players).isCloseTo(game[game.length - 1] - game[0], within(EXACT));
        }
    }

    @Test
    void playersWhoAddTheSameHaveTheSame() {
        // Worths that know only how many of players 1 and 3 are there.
        double[] shares = ShapleyValues.of(game(
                4, coalition -> (coalition & 0b0101) * 1.7 + Integer.bitCount(coalition & 0b1010) * (coalition & 1)));
        assertThat(shares[1]).isCloseTo(shares[3], within(EXACT));
        assertThat(shares[1]).isNotZero();
    }

    @Test
    void whoAddsNothingHasNothing() {
        double[] small = random(4, 3);
        // Player 2 is put in between and changes nothing.
        double[] shares = ShapleyValues.of(game(5, coalition -> small[(coalition & 0b11) | (coalition >> 1 & 0b1100)]));
        double[] without = ShapleyValues.of(small);
        assertThat(shares[2]).isZero();
        assertThat(new double[] {shares[0], shares[1], shares[3], shares[4]}).containsExactly(without, within(EXACT));
    }

    @Test
    void sharesOfASumAreSumsOfShares() {
        double[] one = random(5, 1);
        double[] other = random(5, 2);
        double[] both = ShapleyValues.of(game(5, coalition -> one[coalition] - 3 * other[coalition]));
        for (int player = 0; player < 5; player++) {
            assertThat(both[player])
                    .isCloseTo(ShapleyValues.of(one)[player] - 3 * ShapleyValues.of(other)[player], within(EXACT));
        }
    }

    @Test
    void interactionIsWhatTwoBringAboutBeyondEach() {
        // Players 0 and 1 bring 7 together and 2 and 1 alone; players 2 and 3 add up.
        double[] game = game(4, coalition -> {
            double pair = (coalition & 1) * 2.0 + (coalition >> 1 & 1) + ((coalition & 3) == 3 ? 4 : 0);
            return pair + 10 * (coalition >> 2 & 1) - (coalition >> 3 & 1);
        });
        assertThat(ShapleyValues.interaction(game, 0b0001, 0b0010)).isCloseTo(4, within(EXACT));
        assertThat(ShapleyValues.interaction(game, 0b0100, 0b1000)).isCloseTo(0, within(EXACT));
        assertThat(ShapleyValues.interaction(game, 0b0101, 0b1010)).isCloseTo(4, within(EXACT));
    }

    @Test
    void interactionIsAveragedOverTheOrdersOfTheOthers() {
        // 0 and 1 bring 1 together only if 2 is there, which is before the pair in half of the orders.
        double[] game = game(3, coalition -> coalition == 7 ? 1 : 0);
        assertThat(ShapleyValues.interaction(game, 1, 2)).isCloseTo(0.5, within(EXACT));
        assertThatThrownBy(() -> ShapleyValues.interaction(game, 3, 2)).hasMessageContaining("none in common");
        assertThatThrownBy(() -> ShapleyValues.of(new double[3])).hasMessageContaining("2^n worths");
    }

    @Test
    void roundedSharesSumToTheRoundedEnds() {
        for (int number = 1; number <= 500; number++) {
            double[] game = random(1 + number % 9, number);
            double[] shares = ShapleyValues.of(game);
            double to = game[game.length - 1];
            for (int decimals : new int[] {0, 1, 3}) {
                double[] rounded = RoundedShares.of(shares, game[0], to, decimals);
                double unit = Math.pow(10, decimals);
                long sum = Arrays.stream(rounded)
                        .mapToLong(share -> Math.round(share * unit))
                        .sum();
                assertThat(sum).isEqualTo(Math.round(to * unit) - Math.round(game[0] * unit));
                for (int player = 0; player < rounded.length; player++) {
                    assertThat(Math.abs(rounded[player] - shares[player]) * unit)
                            .isLessThan(1 + 1e-6);
                }
            }
        }
        assertThat(RoundedShares.of(new double[] {1.5, Double.NaN}, 0, 1, 0)).containsExactly(1.5, Double.NaN);
    }
}
