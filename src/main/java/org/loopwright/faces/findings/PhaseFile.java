package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.TableSchema;

/** A phase diagram as a table for other programs: a row for each place of a lattice. */
public final class PhaseFile {

    private static final int DIGITS = 7;

    private PhaseFile() {}

    private static TableSchema schema() {
        return new TableSchema(
                "phase",
                List.of(
                        Column.text("slice", "Levels of the factors without a range; empty where there are none."),
                        Column.text("x_factor", "First factor of the plane."),
                        Column.text("y_factor", "Second factor of the plane."),
                        number("x", "Value of the first factor."),
                        number("y", "Value of the second factor."),
                        Column.text("first", "Whose response the other's is taken from."),
                        Column.text("second", "Whose response is taken from it."),
                        number("difference", "Response of the first less that of the second, as expected."),
                        number("half_width", "Half width of its 95 % band."),
                        Column.integer("sign", "1", "Its sign; 0 where the band holds 0.")));
    }

    private static Column number(String name, String meaning) {
        return Column.decimal(name, "see meaning", DIGITS, meaning);
    }

    /** Writes {@code phase.csv}, whole or not at all; nothing where a study has no such diagram. */
    public static Optional<FileChecksum> write(Path folder, Study study, Path figures) throws IOException {
        if (study.adaptive().isEmpty()) {
            return Optional.empty();
        }
        List<PhaseDiagram> diagrams = PhaseDiagram.of(WinnerBoundary.of(study, PointOutcomes.read(folder, study)));
        if (diagrams.isEmpty()) {
            return Optional.empty();
        }
        try (CsvTable table = CsvTable.create(figures, schema())) {
            for (PhaseDiagram diagram : diagrams) {
                for (int i = 0; i < PhaseDiagram.LATTICE; i++) {
                    for (int j = 0; j < PhaseDiagram.LATTICE; j++) {
                        table.append(row(diagram, diagram.place(i, j)));
                    }
                }
            }
            return Optional.of(table.finish());
        }
    }

    private static List<Object> row(PhaseDiagram diagram, double[] place) {
        return List.of(
                diagram.slice(),
                diagram.factors().get(0).label(),
                diagram.factors().get(1).label(),
                diagram.value(0, place[0]),
                diagram.value(1, place[1]),
                diagram.first(),
                diagram.second(),
                diagram.field().difference(place),
                diagram.field().halfWidth(place),
                diagram.field().sign(place));
    }
}
