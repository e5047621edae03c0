package org.loopwright.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.loopwright.observation.Column;
import org.loopwright.observation.TableSchema;

/** The dictionary of a folder of tables: what every column means and in which unit it is. */
public final class Dictionary {

    /** Columns of {@code dictionary.csv}. */
    public static final TableSchema SCHEMA = new TableSchema(
            "dictionary",
            List.of(
                    Column.text("table", "Table in which the column stands."),
                    Column.text("column", "Name of the column."),
                    Column.text("unit", "Unit of the numbers; 1 for pure numbers and counts, empty for text."),
                    Column.text("type", "Kind of cell: text, integer, decimal or boolean."),
                    Column.text("meaning", "What the column says, in one sentence.")));

    private Dictionary() {}

    /** Writes {@code dictionary.csv} for tables in their order. */
    public static FileChecksum write(Path folder, List<TableSchema> tables) throws IOException {
        try (CsvTable dictionary = CsvTable.create(folder, SCHEMA)) {
            for (TableSchema table : tables) {
                for (Column column : table.columns()) {
                    dictionary.append(List.of(
                            table.name(),
                            column.name(),
                            column.unit(),
                            column.type().name().toLowerCase(Locale.ROOT),
                            column.meaning()));
                }
            }
            return dictionary.finish();
        }
    }
}
