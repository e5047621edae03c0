package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.observation.EconomyLabel;

/** Phase diagrams as tables for other programs: a row for each place of a lattice, and one for each industry on it. */
public final class PhaseFile {

    private static final int DIGITS = 7;

    private PhaseFile() {}

    private static TableSchema places() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("slice", "Levels of the factors that are no axes; empty where there are none."));
        columns.addAll(where());
        columns.add(Column.text("first", "Whose response the other's is taken from; of more than two, who is ahead."));
        columns.add(Column.text("second", "Whose response is taken from it; of more than two, the nearest rival."));
        columns.add(number("difference", "Response of the first less that of the second, as expected."));
        columns.add(number("half_width", "Half width of its 95 % band, corrected for the number of rivals."));
        columns.add(Column.integer("sign", "1", "Its sign; 0 where who is ahead is not told."));
        columns.add(Column.text("response", "Response whose differences are told."));
        return new TableSchema("phase", columns);
    }

    private static TableSchema industries() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(EconomyLabel.INDUSTRY.name(), "Industry, by its sheet."));
        columns.addAll(where());
        columns.add(Column.integer("within", "1", "1 if the plane reaches there, else 0."));
        columns.add(Column.integer("own", "1", "1 if a plane was computed with its other numbers, else 0."));
        return new TableSchema("phase_industries", columns);
    }

    private static List<Column> where() {
        return List.of(
                Column.text("x_factor", "First factor of the plane."),
                Column.text("y_factor", "Second factor of the plane."),
                number("x", "Value of the first factor."),
                number("y", "Value of the second factor."));
    }

    private static Column number(String name, String meaning) {
        return Column.decimal(name, "see meaning", DIGITS, meaning);
    }

    /** Writes {@code phase.csv}, whole or not at all; nothing where a study has no such diagram. */
    public static Optional<FileChecksum> writePlaces(List<PhasePlanes> all, Path figures) throws IOException {
        if (all.stream().allMatch(planes -> planes.diagrams().isEmpty())) {
            return Optional.empty();
        }
        try (CsvTable table = CsvTable.create(figures, places())) {
            for (PhasePlanes planes : all) {
                for (PhaseDiagram diagram : planes.diagrams()) {
                    for (int i = 0; i < PhaseDiagram.LATTICE; i++) {
                        for (int j = 0; j < PhaseDiagram.LATTICE; j++) {
                            table.append(row(planes, diagram, i, j));
                        }
                    }
                }
            }
            return Optional.of(table.finish());
        }
    }

    private static List<Object> row(PhasePlanes planes, PhaseDiagram diagram, int column, int row) {
        PhaseDiagram.Spot spot = diagram.spot(column, row);
        double[] place = PhaseDiagram.place(column, row);
        PlaneAxis x = diagram.axes().get(0);
        PlaneAxis y = diagram.axes().get(1);
        return List.of(
                diagram.slice(),
                x.label(),
                y.label(),
                x.value(place[0]),
                y.value(place[1]),
                diagram.competitors().get(spot.first()),
                diagram.competitors().get(spot.second()),
                spot.difference(),
                spot.halfWidth(),
                spot.sign(),
                planes.response().name());
    }

    /** Writes {@code phase_industries.csv} likewise; nothing where no industry has a place on a plane. */
    public static Optional<FileChecksum> writeIndustries(List<PhasePlanes> all, IndustryMarks marks, Path figures)
            throws IOException {
        Optional<PhasePlanes> drawn =
                all.stream().filter(planes -> !planes.diagrams().isEmpty()).findFirst();
        List<IndustryMarks.Mark> placed = drawn.map(marks::on).orElse(List.of());
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        List<PlaneAxis> axes = drawn.orElseThrow().axes();
        try (CsvTable table = CsvTable.create(figures, industries())) {
            for (IndustryMarks.Mark mark : placed) {
                table.append(List.of(
                        mark.industry(),
                        axes.get(0).label(),
                        axes.get(1).label(),
                        mark.x(),
                        mark.y(),
                        mark.isWithin() ? 1 : 0,
                        mark.isOwn() ? 1 : 0));
            }
            return Optional.of(table.finish());
        }
    }
}
