package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class RivalryTest {

    private static final double LEVEL = 0.95;

    private final RandomStream luck = new Streams(18, 3).of(Chance.ARCHITECTURE);

    private int told(Rivalry.Verdict verdict, int series, Supplier<CostSeries> one) {
        int told = 0;
        for (int i = 0; i < series; i++) {
            Rivalry rivalry = Rivalry.of(one.get(), luck::nextDouble).orElseThrow();
            told += rivalry.verdict(LEVEL) == verdict ? 1 : 0;
        }
        return told;
    }

    private CostSeries walk(int points, double luckOfProduction, double theta) {
        return Curves.moore(Curves.production(points, 0.15, luckOfProduction, luck), -0.06, 0.08, theta, luck);
    }

    // At 0.05, of 60 walks 3 are expected to be taken for Wright's law; 9 or more have a probability of 0.003.
    @Test
    void randomWalksWithDriftAreSeldomTakenForWrightsLaw() {
        assertThat(told(Rivalry.Verdict.WRIGHT, 60, () -> walk(20, 0.1, 0.4))).isLessThanOrEqualTo(8);
    }

    // While production grows evenly nothing tells the laws apart, and this is said.
    @Test
    void ofWalksWhileProductionGrowsEvenlyItIsSaidThatItCannotBeTold() {
        assertThat(told(Rivalry.Verdict.UNTOLD, 40, () -> walk(20, 0.02, 0))).isGreaterThanOrEqualTo(34);
    }

    // At 0.05, of 600 walks 30 are expected, with a standard deviation of 5.3; 52 is four of them above.
    @Test
    @Tag("thorough")
    void ofManyRandomWalksNoMoreAreTakenForWrightsLawThanMayBe() {
        assertThat(told(Rivalry.Verdict.WRIGHT, 600, () -> walk(20, 0.3, 0))).isLessThanOrEqualTo(52);
        assertThat(told(Rivalry.Verdict.WRIGHT, 600, () -> walk(20, 0.3, 0.4))).isLessThanOrEqualTo(52);
        assertThat(told(Rivalry.Verdict.WRIGHT, 600, () -> walk(40, 0.3, -0.5))).isLessThanOrEqualTo(52);
    }

    @Test
    @Tag("thorough")
    void wrightsLawIsSeldomTakenForMooresThoughProductionHasItsLuck() {
        assertThat(told(
                        Rivalry.Verdict.MOORE,
                        600,
                        () -> Curves.wright(Curves.production(30, 0.15, 0.3, luck), 0.4, 0.08, 0.4, luck)))
                .isLessThanOrEqualTo(52);
    }

    // Production that first grows and then hardly does bends the price on time, and nothing else does.
    @Test
    void whatBendsWithExperienceIsKnownForWrightsLaw() {
        assertThat(told(Rivalry.Verdict.WRIGHT, 30, () -> {
                    double[] made = new double[30];
                    double log = 0;
                    for (int i = 0; i < made.length; i++) {
                        made[i] = Math.pow(Math.E, log);
                        log += i < 15 ? 0.6 : 0.02;
                    }
                    return Curves.wright(made, 0.4, 0.03, 0.3, luck);
                }))
                .isGreaterThanOrEqualTo(27);
    }

    @Test
    void theSameNumbersGiveTheSameAnswer() {
        CostSeries series = walk(15, 0.2, 0);

        assertThat(Rivalry.of(series, new Streams(5, 1).of(Chance.ARCHITECTURE)::nextDouble))
                .isEqualTo(Rivalry.of(series, new Streams(5, 1).of(Chance.ARCHITECTURE)::nextDouble));
    }
}
