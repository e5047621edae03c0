package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.analysis.SignField;
import org.loopwright.lab.design.Factor;

/**
 * Which of two is ahead over the plane of two factors, from places at which both were run on the same luck: a surface
 * through the differences with its band, on a lattice of the plane. Immutable.
 *
 * @param slice levels of the factors without a range, in words; empty where there are none
 * @param first the one whose response the other's is taken from
 * @param second the other
 * @param factors of the plane
 * @param field the surface
 */
public record PhaseDiagram(String slice, String first, String second, List<Factor> factors, SignField field) {

    /** Lines of the lattice in each direction. */
    public static final int LATTICE = 41;

    private static final int FEWEST_PLACES = 6;

    public PhaseDiagram {
        factors = List.copyOf(factors);
    }

    /** The diagrams of a boundary, one for each slice; none unless two compete over two factors with a range. */
    public static List<PhaseDiagram> of(WinnerBoundary boundary) {
        List<String> names = boundary.competitors();
        List<PhaseDiagram> diagrams = new ArrayList<>();
        if (names.size() != 2 || boundary.ranges().size() != 2) {
            return diagrams;
        }
        Map<String, List<WinnerBoundary.Place>> slices = new LinkedHashMap<>();
        for (WinnerBoundary.Place place : boundary.places()) {
            if (place.competitors().size() == 2) {
                slices.computeIfAbsent(place.slice(), slice -> new ArrayList<>())
                        .add(place);
            }
        }
        slices.forEach((slice, places) -> field(places, names)
                .ifPresent(field ->
                        diagrams.add(new PhaseDiagram(slice, names.get(0), names.get(1), boundary.ranges(), field))));
        return diagrams;
    }

    private static Optional<SignField> field(List<WinnerBoundary.Place> places, List<String> names) {
        List<double[]> coordinates = new ArrayList<>();
        List<double[]> differences = new ArrayList<>();
        for (WinnerBoundary.Place place : places) {
            double[] difference = place.competitors().get(names.get(0)).clone();
            double[] other = place.competitors().get(names.get(1));
            for (int r = 0; r < difference.length; r++) {
                difference[r] -= other[r];
            }
            if (Arrays.stream(difference).noneMatch(Double::isNaN)) {
                coordinates.add(place.coordinates());
                differences.add(difference);
            }
        }
        return coordinates.size() < FEWEST_PLACES
                ? Optional.empty()
                : Optional.of(SignField.of(coordinates.toArray(double[][]::new), differences.toArray(double[][]::new)));
    }

    /** A place of the lattice in the unit square. */
    public double[] place(int column, int row) {
        return new double[] {column / (LATTICE - 1.0), row / (LATTICE - 1.0)};
    }

    /** The value of a factor of the plane at a place. */
    public double value(int factor, double position) {
        return Double.parseDouble(factors.get(factor).range().orElseThrow().atPosition(position));
    }

    /** Share of the plane, each factor on its own scale, in which the difference has a sign; 0: it is not told [1]. */
    double share(int sign) {
        int count = 0;
        for (int i = 0; i < LATTICE; i++) {
            for (int j = 0; j < LATTICE; j++) {
                count += field.sign(place(i, j)) == sign ? 1 : 0;
            }
        }
        return (double) count / (LATTICE * LATTICE);
    }

    /** What the diagram says, in a sentence. */
    String words(boolean smallerIsBetter) {
        double below = share(-1);
        double above = share(1);
        return (slice.isEmpty() ? "Of" : "With " + slice + ", of") + " the plane of "
                + factors.get(0).label() + " and " + factors.get(1).label() + ", " + first + " is ahead in "
                + percent(smallerIsBetter ? below : above) + ", " + second + " in "
                + percent(smallerIsBetter ? above : below) + "; in " + percent(1 - below - above)
                + " the 95 % band of the difference holds 0 (phase.csv).";
    }

    private static String percent(double share) {
        return Lines.number(100 * share, 0) + " %";
    }
}
