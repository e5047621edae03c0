package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

/** PRIM and CART on planted truth: 500 points of five factors, of which two matter; 50 pinned seeds each. */
class BoxSearchTest {

    private static final int SEEDS = 50;
    private static final int POINTS = 500;
    private static final int FACTORS = 5;

    /** A point is a case with probability 0.95 where something holds, 0.05 elsewhere. */
    private static final class Planted {
        final double[][] points = new double[POINTS][FACTORS];
        final boolean[] isCase = new boolean[POINTS];
        final boolean[] isInside = new boolean[POINTS];

        Planted(long seed, Predicate<double[]> inside, double within, double outside) {
            RandomStream luck = new Streams(seed, 1).of(Purpose.Lab.UNIT_SAMPLE);
            for (int p = 0; p < POINTS; p++) {
                for (int j = 0; j < FACTORS; j++) {
                    points[p][j] = luck.nextDouble();
                }
                isInside[p] = inside.test(points[p]);
                isCase[p] = luck.nextDouble() < (isInside[p] ? within : outside);
            }
        }
    }

    private static boolean isBox(double[] x) {
        return x[0] >= 0.2 && x[0] <= 0.7 && x[3] >= 0.4;
    }

    /**
     * Of 0.3 of the space 0.95 are cases, of the rest 0.05. The box found has the two factors and no other in at least 45 of
     * 50 seeds, its ends are on average within 0.03 of those planted, and it holds at least 0.85 of the points inside and at
     * most 0.1 of those outside in every seed.
     */
    @Test
    void aPlantedBoxIsFoundWithItsFactorsAndEnds() {
        int exact = 0;
        double low = 0;
        double high = 0;
        double floor = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Planted planted = new Planted(seed, BoxSearchTest::isBox, 0.95, 0.05);
            BoxSearch.Box box =
                    BoxSearch.boxes(planted.points, planted.isCase, 1).get(0);
            int inside = 0;
            int found = 0;
            int wrong = 0;
            for (int p = 0; p < POINTS; p++) {
                inside += planted.isInside[p] ? 1 : 0;
                found += planted.isInside[p] && box.holds(planted.points[p]) ? 1 : 0;
                wrong += !planted.isInside[p] && box.holds(planted.points[p]) ? 1 : 0;
            }
            assertThat(found).as("seed %s", seed).isGreaterThan((int) (0.85 * inside));
            assertThat(wrong).as("seed %s", seed).isLessThan((int) (0.1 * (POINTS - inside)));
            assertThat(box.density()).isGreaterThan(0.8);
            assertThat(box.coverage()).isGreaterThan(0.75);
            List<Integer> factors = box.restrictions().stream()
                    .map(BoxSearch.Restriction::factor)
                    .toList();
            if (factors.equals(List.of(0, 3))) {
                exact++;
                low += box.restrictions().get(0).low();
                high += box.restrictions().get(0).high();
                floor += box.restrictions().get(1).low();
            }
        }
        assertThat(exact).isGreaterThanOrEqualTo(45);
        assertThat(low / exact).isCloseTo(0.2, within(0.03));
        assertThat(high / exact).isCloseTo(0.7, within(0.03));
        assertThat(floor / exact).isCloseTo(0.4, within(0.03));
    }

    /** Two boxes of different factors: the second is looked for outside the first, and both together cover. */
    @Test
    void aSecondBoxCoversWhatTheFirstLeaves() {
        Planted planted = new Planted(7, x -> (x[0] < 0.4 && x[1] < 0.5) || (x[2] > 0.7 && x[3] > 0.6), 0.97, 0.02);
        List<BoxSearch.Box> boxes = BoxSearch.boxes(planted.points, planted.isCase, 2);
        assertThat(boxes).hasSize(2);
        assertThat(boxes.get(0).coverage() + boxes.get(1).coverage()).isGreaterThan(0.75);
        assertThat(boxes).allMatch(box -> box.density() > 0.7);
    }

    @Test
    void whereAllOrNoneAreCasesThereIsNoBox() {
        Planted none = new Planted(1, x -> false, 0, 0);
        assertThat(BoxSearch.boxes(none.points, none.isCase, 3)).isEmpty();
        Planted all = new Planted(1, x -> true, 1, 1);
        assertThat(BoxSearch.boxes(all.points, all.isCase, 3)).isEmpty();
    }

    /** The first threshold of the tree is one of the planted ones, and points left out are got wrong as luck has it. */
    @Test
    void theTreeSplitsWhereItWasPlanted() {
        double error = 0;
        int planted = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Planted points = new Planted(seed, BoxSearchTest::isBox, 0.95, 0.05);
            ClassificationTree tree = ClassificationTree.of(points.points, points.isCase);
            error += tree.error() / SEEDS;
            ClassificationTree.Split first = tree.root().split().orElseThrow();
            boolean isFirst = first.factor() == 3 && Math.abs(first.threshold() - 0.4) < 0.05;
            boolean isOther = first.factor() == 0
                    && Math.min(Math.abs(first.threshold() - 0.2), Math.abs(first.threshold() - 0.7)) < 0.05;
            planted += isFirst || isOther ? 1 : 0;
            int counted = tree.leaves().stream()
                    .mapToInt(leaf -> leaf.node().points())
                    .sum();
            assertThat(counted).isEqualTo(POINTS);
        }
        assertThat(planted).isGreaterThanOrEqualTo(48);
        assertThat(error).isBetween(0.05, 0.09);
    }

    /** Where nothing tells cases, no tree does: points left out are got wrong about as often as without it. */
    @Test
    void ofNoiseTheTreeSaysThatItTellsNothing() {
        double gain = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Planted points = new Planted(seed, x -> true, 0.3, 0.3);
            ClassificationTree tree = ClassificationTree.of(points.points, points.isCase);
            gain += (tree.baseline() - tree.error()) / SEEDS;
        }
        assertThat(gain).isLessThan(0);
    }
}
