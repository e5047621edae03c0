package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.design.AdaptiveDesign;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.table.Columns;
import org.loopwright.lab.table.CsvRow;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.StoredTable;
import org.loopwright.lab.table.Table;

/**
 * The points by which an adaptive design grew: they follow from results, so that its study alone does not tell them.
 * They are kept with the inputs, a line for each setting.
 */
final class AddedPoints {

    private static final String NAME = "added_points";

    /** A setting of a point that was added. */
    private record Row(int point, Setting setting) {}

    private static final Columns<Row> COLUMNS = new Columns<>(0);

    static {
        COLUMNS.integer(OutcomeTable.DESIGN_POINT.name(), "1", "Number of the design point.", Row::point);
        COLUMNS.text("path", "Path of the parameter.", row -> row.setting().path());
        COLUMNS.text("value", "Its value at that point.", row -> row.setting().value());
    }

    private static final Table<Row> TABLE = new Table<>(NAME, COLUMNS.declared());

    private AddedPoints() {}

    /** Writes the points that were added; nothing for a design that did not grow. */
    static void write(Path inputs, Study study) throws IOException {
        if (!(study.design() instanceof AdaptiveDesign grown) || grown.added().isEmpty()) {
            return;
        }
        try (CsvTable table = CsvTable.create(inputs, TABLE.schema())) {
            int number = grown.initial().size();
            for (List<Setting> point : grown.added()) {
                number++;
                for (Setting setting : point) {
                    table.append(TABLE.row(new Row(number, setting)));
                }
            }
            table.finish();
        }
    }

    /** The study with the points that were added. */
    static Study read(Path inputs, Study study) throws IOException {
        if (!(study.design() instanceof AdaptiveDesign initial) || Files.notExists(inputs.resolve(NAME + ".csv"))) {
            return study;
        }
        List<List<Setting>> added = new ArrayList<>();
        try (StoredTable table = StoredTable.open(inputs, TABLE.schema())) {
            for (int point = table.nextRun(); point != 0; point = table.nextRun()) {
                if (point != initial.size() + added.size() + 1) {
                    throw new JournalException(NAME + ".csv has design point " + point + " where "
                            + (initial.size() + added.size() + 1) + " is due");
                }
                List<Setting> settings = new ArrayList<>();
                for (CsvRow row : table.next()) {
                    settings.add(new Setting(row.cells().get(1), row.cells().get(2), Place.of(NAME + ".csv")));
                }
                added.add(settings);
            }
        }
        return study.with(initial.and(added));
    }
}
