package org.loopwright.lab.run.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.design.Design;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.FullFactorial;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.subject.scenario.ParameterFolder;

/** The bounds are those of the greedy choice on these designs, measured and rounded up to a half. */
class InterleavingTest {

    private static Factor factor(String path, int levels) {
        return new Factor(
                path, IntStream.range(0, levels).mapToObj(Integer::toString).toList());
    }

    private static Design quickstart() {
        return new FullFactorial(
                List.of(factor("system", 4), factor("industry", 9), factor("depth", 5), factor("means", 2)));
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 2, 2", "4, 9, 5, 2", "7, 3, 11, 1", "2, 10, 2, 6", "1, 1, 1, 13", "3, 3, 3, 3"})
    void everyLevelHasItsShareInEveryBeginningToWithinTwoRuns(int a, int b, int c, int d) {
        Design design = new FullFactorial(List.of(factor("a", a), factor("b", b), factor("c", c), factor("d", d)));
        List<DesignPoint> order = Interleaving.of(design.points().toList(), design.factors());
        assertThat(order).doesNotHaveDuplicates().hasSize(a * b * c * d);
        for (Factor factor : design.factors()) {
            assertThat(worst(order, List.of(factor))).as(factor.path()).isLessThanOrEqualTo(2);
        }
    }

    /** A factor whose levels alternated with those of another would be confounded with it until the very end. */
    @Test
    void everyPairOfLevelsHasItsShareInEveryBeginningOfTheQuickstartToWithinThreeRuns() {
        Design design = quickstart();
        List<DesignPoint> order = Interleaving.of(design.points().toList(), design.factors());
        for (Factor a : design.factors()) {
            for (Factor b : design.factors()) {
                if (!a.equals(b)) {
                    assertThat(worst(order, List.of(a, b)))
                            .as(a.path() + " and " + b.path())
                            .isLessThanOrEqualTo(3);
                }
            }
        }
    }

    /** The plain order of numbers would have a quarter of the design before it meets a second system. */
    @Test
    void theOrderOfNumbersIsFarFromThat() {
        Design design = quickstart();
        assertThat(worst(design.points().toList(), design.factors().subList(0, 1)))
                .isGreaterThan(60);
    }

    @Test
    void aSampleOfRangesKeepsTheHalvesOfEachRangeInBalance() {
        ParameterFolder sheets = new ParameterFolder(Path.of("params"));
        Study study = StudyReader.read(Path.of("params/studies/latin-hypercube.yaml"), sheets);
        List<DesignPoint> order = Interleaving.of(study.design().points().toList(), study.factors());
        assertThat(order).doesNotHaveDuplicates().hasSize(study.design().size());
        for (Factor factor : study.factors()) {
            if (factor.range().isPresent()) {
                double[] values = order.stream()
                        .mapToDouble(point ->
                                Double.parseDouble(point.level(factor.path()).orElseThrow()))
                        .toArray();
                double middle = Arrays.stream(values)
                        .sorted()
                        .skip(values.length / 2)
                        .findFirst()
                        .orElseThrow();
                double share =
                        (double) Arrays.stream(values).filter(x -> x < middle).count() / values.length;
                int below = 0;
                for (int m = 1; m <= values.length; m++) {
                    below += values[m - 1] < middle ? 1 : 0;
                    assertThat((double) below).as(factor.path()).isBetween(m * share - 3, m * share + 3);
                }
            }
        }
    }

    @Test
    void oneHundredThousandPointsAreOrderedToo() {
        Design design = new FullFactorial(
                List.of(factor("a", 10), factor("b", 10), factor("c", 10), factor("d", 10), factor("e", 10)));
        List<DesignPoint> order = Interleaving.of(design.points().toList(), design.factors());
        assertThat(order.stream().mapToInt(DesignPoint::number).distinct().count())
                .isEqualTo(100_000);
        for (Factor factor : design.factors()) {
            assertThat(worst(order, List.of(factor))).as(factor.path()).isLessThanOrEqualTo(20);
        }
    }

    /** As of a table of points: each value of each column is a level, and most pairs of them are no point's. */
    @Test
    void pointsWithHundredThousandsOfLevelsOfTheirOwnAreOrderedToo() {
        int n = 100_000;
        List<Factor> factors = List.of(factor("a", n), factor("b", n), factor("c", 4));
        List<DesignPoint> points = IntStream.range(0, n)
                .mapToObj(i -> new DesignPoint(
                        i + 1,
                        List.of(
                                factors.get(0).setting(String.valueOf(i)),
                                factors.get(1).setting(String.valueOf(n - 1 - i)),
                                factors.get(2).setting(String.valueOf(i % 4)))))
                .toList();
        List<DesignPoint> order = Interleaving.of(points, factors);
        assertThat(order.stream().mapToInt(DesignPoint::number).distinct().count())
                .isEqualTo(n);
        assertThat(worst(order, factors.subList(2, 3))).isLessThanOrEqualTo(2);
    }

    @Test
    void aDesignOfOnePointAndOneOfNoFactorHaveAnOrder() {
        assertThat(Interleaving.order(List.of(new DesignPoint(1, List.of())), List.of()))
                .containsExactly(0);
        assertThat(Interleaving.order(List.of(), List.of())).isEmpty();
    }

    /** The largest difference, over all beginnings and all combinations of levels, of a count from its share [runs]. */
    static double worst(List<DesignPoint> order, List<Factor> factors) {
        Map<String, Integer> numbers = new TreeMap<>();
        int[] classes = new int[order.size()];
        for (int m = 0; m < classes.length; m++) {
            StringBuilder own = new StringBuilder();
            for (Factor factor : factors) {
                own.append(order.get(m).level(factor.path()).orElse("")).append('|');
            }
            classes[m] = numbers.computeIfAbsent(own.toString(), text -> numbers.size());
        }
        int[] total = new int[numbers.size()];
        for (int own : classes) {
            total[own]++;
        }
        int[] taken = new int[numbers.size()];
        double worst = 0;
        for (int m = 1; m <= classes.length; m++) {
            taken[classes[m - 1]]++;
            for (int own = 0; own < total.length; own++) {
                worst = Math.max(worst, Math.abs(taken[own] - (double) m * total[own] / classes.length));
            }
        }
        return worst;
    }
}
