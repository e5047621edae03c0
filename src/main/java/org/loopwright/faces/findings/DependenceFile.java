package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.observation.EconomyLabel;

/** Partial dependence as a table for other programs: a row for each place of each curve. */
public final class DependenceFile {

    private static final int DIGITS = 7;

    private DependenceFile() {}

    private static TableSchema schema() {
        return new TableSchema(
                "dependence",
                List.of(
                        Column.text("response", "Response that is told."),
                        Column.text(
                                EconomyLabel.SYSTEM.name(), "System whose it is; empty where they are not told apart."),
                        Column.text("factor", "Factor that is put at a value."),
                        number(
                                "place",
                                "1",
                                "Where in its range the value lies, as seen on its scale: 0 least, 1 greatest."),
                        number("factor_value", "see meaning", "The value, in the unit of the factor."),
                        number("mean", "see meaning", "Mean of the response there, the other factors as they are."),
                        number("half_width", "see meaning", "Half width of its 95 % band.")));
    }

    private static Column number(String name, String unit, String meaning) {
        return Column.decimal(name, unit, DIGITS, meaning);
    }

    /** Writes {@code dependence.csv}, whole or not at all; nothing where there are no curves. */
    public static Optional<FileChecksum> write(List<DependenceTable.Curve> curves, Path figures) throws IOException {
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        try (CsvTable table = CsvTable.create(figures, schema())) {
            for (DependenceTable.Curve curve : curves) {
                for (int k = 0; k < curve.places().size(); k++) {
                    table.append(List.of(
                            curve.response(),
                            curve.system(),
                            curve.factor().label(),
                            curve.places().get(k),
                            curve.value(k),
                            curve.means().get(k).mean(),
                            curve.means().get(k).halfWidth()));
                }
            }
            return Optional.of(table.finish());
        }
    }
}
