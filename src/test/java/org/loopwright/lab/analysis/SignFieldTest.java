package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

/** The sign of a planted difference: 0 along a curve, seen in 4 replications with luck of places and luck in common. */
class SignFieldTest {

    private static final int SEEDS = 30;
    private static final int REPLICATIONS = 4;
    private static final double OWN = 2;
    private static final double COMMON = 0.4;
    private static final int LATTICE = 31;

    private static double boundary(double x) {
        return 0.3 + 0.35 * x * x + 0.1 * FastMath.sin(5 * x);
    }

    private static double truth(double[] place) {
        return 10 * (place[1] - boundary(place[0]));
    }

    /** Places that were looked at, each on the luck of its replications. */
    private static final class Looks {
        private final RandomStream luck;
        private final double[] common = new double[REPLICATIONS];
        private final List<double[]> places = new ArrayList<>();
        private final List<double[]> differences = new ArrayList<>();

        Looks(long seed, double spread) {
            luck = new Streams(seed, 1).of(Purpose.Lab.UNIT_SAMPLE);
            for (int r = 0; r < REPLICATIONS; r++) {
                common[r] = spread * luck.gaussian();
            }
        }

        void look(double[] place) {
            double[] seen = new double[REPLICATIONS];
            for (int r = 0; r < REPLICATIONS; r++) {
                seen[r] = truth(place) + common[r] + OWN * luck.gaussian();
            }
            places.add(place);
            differences.add(seen);
        }

        void grid(int steps) {
            for (int i = 0; i < steps; i++) {
                for (int j = 0; j < steps; j++) {
                    look(new double[] {i / (steps - 1.0), j / (steps - 1.0)});
                }
            }
        }

        SignField field() {
            return SignField.of(places.toArray(double[][]::new), differences.toArray(double[][]::new));
        }

        void straddle(int rounds, int each) {
            List<double[]> candidates = new ArrayList<>();
            SobolSequenceGenerator sequence = new SobolSequenceGenerator(2);
            for (int c = 0; c < 512; c++) {
                candidates.add(sequence.nextVector());
            }
            for (int round = 0; round < rounds; round++) {
                for (int chosen : SignField.straddled(field(), candidates, each)) {
                    look(candidates.get(chosen));
                }
            }
        }
    }

    /** Share of a lattice that is given to the wrong side. */
    private static double error(SignField field) {
        int wrong = 0;
        for (int i = 0; i < LATTICE; i++) {
            for (int j = 0; j < LATTICE; j++) {
                double[] place = {i / (LATTICE - 1.0), j / (LATTICE - 1.0)};
                wrong += field.difference(place) * truth(place) < 0 ? 1 : 0;
            }
        }
        return (double) wrong / (LATTICE * LATTICE);
    }

    /** The same where each place of the lattice is given to who was ahead at the nearest place of a grid. */
    private static double errorByCell(Looks looks) {
        int wrong = 0;
        for (int i = 0; i < LATTICE * LATTICE; i++) {
            int row = i / LATTICE;
            double[] place = {row / (LATTICE - 1.0), i % LATTICE / (LATTICE - 1.0)};
            int nearest = 0;
            for (int p = 1; p < looks.places.size(); p++) {
                boolean isNearer = GabrielGraph.squaredDistance(place, looks.places.get(p))
                        < GabrielGraph.squaredDistance(place, looks.places.get(nearest));
                nearest = isNearer ? p : nearest;
            }
            double seen = Moments.of(looks.differences.get(nearest)).mean();
            wrong += seen * truth(place) < 0 ? 1 : 0;
        }
        return (double) wrong / (LATTICE * LATTICE);
    }

    /**
     * 9 places of a grid and 9 rounds of 4 have less of the plane wrong than 144 places of a grid that are read one by one, on
     * average over 30 pinned seeds: 45 places do for 144. Luck in common is left out, which moves the boundary whatever places
     * are looked at.
     */
    @Test
    @Tag("thorough")
    void itTakesFewerRunsThanAGridToDrawTheBoundaryAsWell() {
        double straddled = 0;
        double grid = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Looks few = new Looks(seed, 0);
            few.grid(3);
            few.straddle(9, 4);
            straddled += error(few.field()) / SEEDS;
            assertThat(few.places).hasSizeLessThanOrEqualTo(45);
            Looks many = new Looks(100 + seed, 0);
            many.grid(12);
            grid += errorByCell(many) / SEEDS;
        }
        assertThat(straddled).isLessThan(grid).isLessThan(0.03);
    }

    /**
     * 21 places of the planted boundary in each of 30 seeds: the band has them in 0.95 of places or more, since the truth is
     * smoother than what is thought possible; at least 0.92, as places of one seed hang together.
     */
    @Test
    @Tag("thorough")
    void theBandHoldsThePlantedBoundaryAsOftenAsItSays() {
        int held = 0;
        int all = 0;
        double inBand = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Looks looks = new Looks(seed, COMMON);
            looks.grid(3);
            looks.straddle(5, 4);
            SignField field = looks.field();
            for (int i = 0; i <= 20; i++) {
                double x = i / 20.0;
                held += field.sign(new double[] {x, boundary(x)}) == 0 ? 1 : 0;
                all++;
            }
            for (int i = 0; i < LATTICE * LATTICE; i++) {
                int row = i / LATTICE;
                double[] place = {row / (LATTICE - 1.0), i % LATTICE / (LATTICE - 1.0)};
                inBand += field.sign(place) == 0 ? 1.0 / SEEDS / LATTICE / LATTICE : 0;
            }
        }
        assertThat((double) held / all).isBetween(0.92, 0.995);
        assertThat(inBand).as("share of the plane in the band").isLessThan(0.4);
    }

    /** Far from a sign that is told everywhere there is nothing to look at. */
    @Test
    void whereTheSignIsToldEverywhereNothingIsChosen() {
        double[][] places = {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {0.5, 0.5}};
        double[][] differences = new double[places.length][];
        for (int p = 0; p < places.length; p++) {
            differences[p] = new double[] {100 + p, 101 + p, 99 + p};
        }
        SignField field = SignField.of(places, differences);
        assertThat(SignField.straddled(field, List.of(new double[] {0.3, 0.3}, new double[] {0.9, 0.2}), 2))
                .isEmpty();
        assertThat(field.sign(new double[] {0.3, 0.3})).isEqualTo(1);
    }
}
