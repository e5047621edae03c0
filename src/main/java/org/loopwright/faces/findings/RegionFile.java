package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.analysis.BoxSearch;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.TableSchema;

/** Boxes in a space of factors as a table for other programs: a row for each restriction of each box. */
public final class RegionFile {

    private static final int DIGITS = 7;

    private RegionFile() {}

    private static TableSchema schema() {
        return new TableSchema(
                "regions",
                List.of(
                        Column.text("region", "What is asked, in words."),
                        Column.integer("box", "1", "Number of the box, in the order in which they were found."),
                        Column.text("factor", "Factor that the box restricts."),
                        number(
                                "low",
                                "see meaning",
                                "Least value within, in the factor's unit; empty where there is none."),
                        number("high", "see meaning", "Greatest value within; empty where there is none."),
                        number("quasi_p", "1", "How likely luck makes as much of the box without this restriction."),
                        Column.integer("points", "1", "Design points in the box."),
                        Column.integer("cases", "1", "Those of them at which it holds."),
                        number("coverage", "1", "Share of all points at which it holds that are in the box."),
                        number("density", "1", "Share of the points in the box at which it holds.")));
    }

    private static Column number(String name, String unit, String meaning) {
        return Column.decimal(name, unit, DIGITS, meaning);
    }

    /** Writes {@code regions.csv}, whole or not at all; nothing where a study asks nothing of its space. */
    public static Optional<FileChecksum> write(Path folder, Study study, Path figures) throws IOException {
        if (study.regions().isEmpty()) {
            return Optional.empty();
        }
        try (CsvTable table = CsvTable.create(figures, schema())) {
            for (RegionCases cases : RegionCases.of(folder, study)) {
                List<BoxSearch.Box> boxes = cases.boxes();
                for (int b = 0; b < boxes.size(); b++) {
                    for (BoxSearch.Restriction one : boxes.get(b).restrictions()) {
                        table.append(row(cases, b + 1, boxes.get(b), one));
                    }
                }
            }
            return Optional.of(table.finish());
        }
    }

    private static List<Object> row(RegionCases cases, int number, BoxSearch.Box box, BoxSearch.Restriction one) {
        return List.of(
                cases.words(),
                number,
                cases.factors().get(one.factor()).label(),
                finite(one.low()),
                finite(one.high()),
                one.quasiP(),
                box.points(),
                box.cases(),
                box.coverage(),
                box.density());
    }

    private static double finite(double end) {
        return Double.isInfinite(end) ? Double.NaN : end;
    }
}
