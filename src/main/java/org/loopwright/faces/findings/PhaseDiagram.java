package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.GaussianProcess;
import org.loopwright.lab.analysis.SignField;

/**
 * Who is ahead over the plane of two factors, from places at which all were run on the same luck: for each two of them a
 * surface through their differences with its band, on a lattice of the plane. Who is expected to be ahead of all others is
 * told if no band of the lead over a rival holds 0, corrected for the number of rivals. Immutable.
 */
public final class PhaseDiagram {

    /** Lines of the lattice in each direction. */
    public static final int LATTICE = 41;

    private static final int LAST = LATTICE - 1;

    /** Fewer of a grid tell no surface. */
    private static final int FEWEST = 6;

    /** Fewer that scatter tell none. */
    private static final int FEWEST_SCATTERED = 30;

    /** Surfaces through more take long: one surface, and one of many. */
    private static final int MOST_OF_ONE = 250;

    private static final int MOST_OF_MANY = 100;

    private static final double GOLDEN_RATIO = 0.6180339887498949;

    /**
     * What is expected at a place.
     *
     * @param ahead who is, by number
     * @param rival who is nearest to it
     * @param difference of the response of {@link #first} less that of {@link #second}
     * @param halfWidth of its band
     * @param isTold whether who is ahead is
     */
    public record Spot(
            int ahead, int rival, int first, int second, double difference, double halfWidth, boolean isTold) {

        /** Sign of the difference; 0 where it is not told. */
        public int sign() {
            return !isTold ? 0 : difference < 0 ? -1 : 1;
        }
    }

    /** A piece of the line on which who is ahead changes, its ends as shares of the axes. */
    public record Piece(double x1, double y1, double x2, double y2) {}

    private final String slice;
    private final List<String> competitors;
    private final List<PlaneAxis> axes;
    private final List<CompetingPlace> places;
    private final boolean smallerIsBetter;
    private final double level;
    private final int used;
    /** Of each less those after it. */
    private final SignField[][] fields;

    private final Spot[][] spots = new Spot[LATTICE][LATTICE];

    private PhaseDiagram(
            List<CompetingPlace> all,
            List<CompetingPlace> whole,
            List<String> competitors,
            List<PlaneAxis> axes,
            boolean smallerIsBetter,
            boolean isScattered) {
        this.slice = whole.get(0).slice();
        this.places = List.copyOf(all);
        this.competitors = List.copyOf(competitors);
        this.axes = List.copyOf(axes);
        this.smallerIsBetter = smallerIsBetter;
        this.level = competitors.size() == 2 ? Finding.LEVEL : 1 - (1 - Finding.LEVEL) / (competitors.size() - 1);
        List<CompetingPlace> some = some(whole, competitors.size() == 2 ? MOST_OF_ONE : MOST_OF_MANY);
        this.used = some.size();
        double[][] points = some.stream().map(CompetingPlace::coordinates).toArray(double[][]::new);
        fields = new SignField[competitors.size()][competitors.size()];
        for (int a = 0; a < fields.length; a++) {
            for (int b = a + 1; b < fields.length; b++) {
                double[][] differences = new double[used][];
                for (int p = 0; p < used; p++) {
                    differences[p] = difference(some.get(p), competitors.get(a), competitors.get(b));
                }
                fields[a][b] = SignField.of(points, differences, isScattered);
            }
        }
        for (int i = 0; i < LATTICE; i++) {
            for (int j = 0; j < LATTICE; j++) {
                spots[i][j] = spot(place(i, j));
            }
        }
    }

    /**
     * The diagram of places of one slice.
     *
     * @param isScattered whether places differ in more than the axes
     * @return empty where too few of them have all competitors and all replications
     */
    static Optional<PhaseDiagram> of(
            List<CompetingPlace> places,
            List<String> competitors,
            List<PlaneAxis> axes,
            boolean smallerIsBetter,
            boolean isScattered) {
        List<CompetingPlace> whole = places.stream()
                .filter(place -> place.competitors().keySet().containsAll(competitors)
                        && place.competitors().values().stream()
                                .flatMapToDouble(Arrays::stream)
                                .noneMatch(Double::isNaN))
                .toList();
        return whole.size() < fewest(isScattered)
                ? Optional.empty()
                : Optional.of(new PhaseDiagram(places, whole, competitors, axes, smallerIsBetter, isScattered));
    }

    /** So many of them, neither in rows of a grid nor in turns of a sequence. */
    private static List<CompetingPlace> some(List<CompetingPlace> whole, int most) {
        if (whole.size() <= most) {
            return whole;
        }
        return IntStream.range(0, whole.size())
                .boxed()
                .sorted(Comparator.comparingDouble(p -> p * GOLDEN_RATIO % 1))
                .limit(most)
                .sorted()
                .map(whole::get)
                .toList();
    }

    /** Places that a diagram needs. */
    static int fewest(boolean isScattered) {
        return isScattered ? FEWEST_SCATTERED : FEWEST;
    }

    private static double[] difference(CompetingPlace place, String first, String second) {
        double[] difference = place.competitors().get(first).clone();
        double[] other = place.competitors().get(second);
        for (int r = 0; r < difference.length; r++) {
            difference[r] -= other[r];
        }
        return difference;
    }

    /** Levels of the factors that are no axes, in words; empty where there are none. */
    public String slice() {
        return slice;
    }

    public List<String> competitors() {
        return competitors;
    }

    /** The first one goes to the right, the second one up. */
    public List<PlaneAxis> axes() {
        return axes;
    }

    /** Where it was run. */
    public List<CompetingPlace> places() {
        return places;
    }

    /** What is expected at a place of the lattice. */
    public Spot spot(int column, int row) {
        return spots[column][row];
    }

    /** A place of the lattice in the unit square. */
    static double[] place(int column, int row) {
        return new double[] {column / (double) LAST, row / (double) LAST};
    }

    /** What is expected at a place of the unit square. */
    Spot spot(double[] place) {
        double[][] leads = new double[fields.length][fields.length];
        for (int a = 0; a < leads.length; a++) {
            for (int b = a + 1; b < leads.length; b++) {
                leads[a][b] = lead(a, b, place);
                leads[b][a] = -leads[a][b];
            }
        }
        int ahead = 0;
        for (int c = 1; c < leads.length; c++) {
            boolean isFurther = leads[c][nearest(c, leads)] > leads[ahead][nearest(ahead, leads)];
            ahead = isFurther ? c : ahead;
        }
        boolean isTold = true;
        for (int c = 0; c < leads.length; c++) {
            isTold &= c == ahead || leads[ahead][c] > halfWidth(ahead, c, place);
        }
        int rival = nearest(ahead, leads);
        // Of two the difference is always taken the same way round, so that its sign changes where who is ahead does.
        int first = leads.length == 2 ? 0 : ahead;
        int second = leads.length == 2 ? 1 : rival;
        return new Spot(
                ahead, rival, first, second, less(first, second, place), halfWidth(first, second, place), isTold);
    }

    private static int nearest(int competitor, double[][] leads) {
        int nearest = competitor == 0 ? 1 : 0;
        for (int c = 0; c < leads.length; c++) {
            nearest = c != competitor && leads[competitor][c] < leads[competitor][nearest] ? c : nearest;
        }
        return nearest;
    }

    private double less(int first, int second, double[] place) {
        return first < second ? fields[first][second].difference(place) : -fields[second][first].difference(place);
    }

    /** By how much one is better than another, above 0 if it is. */
    private double lead(int one, int other, double[] place) {
        return smallerIsBetter ? less(other, one, place) : less(one, other, place);
    }

    private double halfWidth(int one, int other, double[] place) {
        return fields[FastMath.min(one, other)][FastMath.max(one, other)].halfWidth(place, level);
    }

    /** Share of the plane, each factor on its own scale, in which somebody is ahead for certain [1]. */
    double share(int competitor) {
        int count = 0;
        for (Spot[] column : spots) {
            for (Spot spot : column) {
                count += spot.isTold() && spot.ahead() == competitor ? 1 : 0;
            }
        }
        return (double) count / (LATTICE * LATTICE);
    }

    /** Places that the surfaces run through; not all where there are very many [1]. */
    int used() {
        return used;
    }

    /** How well the surfaces tell places left out: of all pairs. */
    List<GaussianProcess.LeftOut> leftOut() {
        List<GaussianProcess.LeftOut> all = new ArrayList<>();
        for (int a = 0; a < fields.length; a++) {
            for (int b = a + 1; b < fields.length; b++) {
                all.add(fields[a][b].process().leftOut());
            }
        }
        return all;
    }

    /** The line on which who is ahead changes, in pieces: straight within each cell of the lattice. */
    public List<Piece> contour() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < LAST; i++) {
            for (int j = 0; j < LAST; j++) {
                join(crossings(i, j), pieces);
            }
        }
        return pieces;
    }

    /** Where it crosses the edges of a cell, in shares of the axes: two of them, three where three meet, four at a saddle. */
    private List<double[]> crossings(int i, int j) {
        List<double[]> ends = new ArrayList<>();
        cross(ends, i, j, i + 1, j);
        cross(ends, i + 1, j, i + 1, j + 1);
        cross(ends, i, j + 1, i + 1, j + 1);
        cross(ends, i, j, i, j + 1);
        return ends;
    }

    private void cross(List<double[]> ends, int i, int j, int k, int l) {
        int from = spots[i][j].ahead();
        int to = spots[k][l].ahead();
        if (from != to) {
            double here = lead(from, to, place(i, j));
            double there = lead(from, to, place(k, l));
            // A third may be in between; then the lead of these two need not change its sign here.
            double share = here > 0 && there < 0 ? here / (here - there) : 0.5;
            ends.add(new double[] {(i + share * (k - i)) / LAST, (j + share * (l - j)) / LAST});
        }
    }

    private static void join(List<double[]> ends, List<Piece> pieces) {
        if (ends.size() == 3) {
            double x = 0;
            double y = 0;
            for (double[] end : ends) {
                x += end[0] / 3;
                y += end[1] / 3;
            }
            for (double[] end : ends) {
                pieces.add(new Piece(end[0], end[1], x, y));
            }
            return;
        }
        for (int e = 0; e + 1 < ends.size(); e += 2) {
            pieces.add(new Piece(ends.get(e)[0], ends.get(e)[1], ends.get(e + 1)[0], ends.get(e + 1)[1]));
        }
    }
}
