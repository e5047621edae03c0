package org.loopwright.faces.findings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;

/**
 * Phase diagrams as JSON: the tables, and what is drawn.
 *
 * @param tables what is said
 * @param planes one for each diagram
 */
record PhaseJson(@JsonUnwrapped TablesJson tables, List<Plane> planes) implements FoundJson {

    /** Nobody is told to be ahead. */
    private static final char OPEN = '.';

    /**
     * A diagram.
     *
     * @param slice levels of the factors that are no axes; empty where there are none
     * @param ahead by row of the lattice, the least value of the second factor first, then by column: the number of the
     *     competitor that is ahead, from 0, or a dot where it is not told
     * @param contour on which who is expected to be ahead changes: ends of its pieces as shares of the axes
     * @param places at which it was run
     * @param industries where they stand
     */
    record Plane(
            String response,
            String slice,
            List<String> competitors,
            AxisJson x,
            AxisJson y,
            List<String> ahead,
            List<PhaseDiagram.Piece> contour,
            List<Run> places,
            List<IndustryMarks.Mark> industries) {}

    /** A place: who has the best mean there, empty if nobody has, and whether beyond doubt. */
    record Run(double x, double y, String winner, boolean decided) {}

    static PhaseJson of(Findings findings, List<PhasePlanes> all, IndustryMarks marks) {
        List<Plane> planes = new ArrayList<>();
        for (PhasePlanes one : all) {
            List<IndustryMarks.Mark> placed = marks.on(one);
            one.diagrams().forEach(diagram -> planes.add(plane(one.response().name(), diagram, placed)));
        }
        return new PhaseJson(TablesJson.of(findings), planes);
    }

    private static Plane plane(String response, PhaseDiagram diagram, List<IndustryMarks.Mark> placed) {
        List<String> rows = new ArrayList<>();
        for (int j = 0; j < PhaseDiagram.LATTICE; j++) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < PhaseDiagram.LATTICE; i++) {
                PhaseDiagram.Spot spot = diagram.spot(i, j);
                row.append(spot.isTold() ? Character.forDigit(spot.ahead(), Character.MAX_RADIX) : OPEN);
            }
            rows.add(row.toString());
        }
        return new Plane(
                response,
                diagram.slice(),
                diagram.competitors(),
                AxisJson.of(diagram.axes().get(0)),
                AxisJson.of(diagram.axes().get(1)),
                rows,
                diagram.contour(),
                diagram.places().stream()
                        .map(place -> new Run(
                                place.values()[0],
                                place.values()[1],
                                place.winner(),
                                place.verdict().decided()))
                        .toList(),
                placed);
    }
}
