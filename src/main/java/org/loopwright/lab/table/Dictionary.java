package org.loopwright.lab.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.JournalException;

/** The dictionary of a folder of tables: what every column means and in which unit it is. */
public final class Dictionary {

    /**
     * A column as the dictionary has it.
     *
     * @param table table in which it stands
     * @param name its name
     * @param unit its unit; "1" for pure numbers, empty for text
     * @param type text, integer, decimal or boolean
     * @param meaning one sentence
     */
    public record Entry(String table, String name, String unit, String type, String meaning) {

        private static Entry of(TableSchema table, Column column) {
            String type = column.type().name().toLowerCase(Locale.ROOT);
            return new Entry(table.name(), column.name(), column.unit(), type, column.meaning());
        }

        /** From the cells of a row. */
        public static Entry of(List<String> cells) {
            return new Entry(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        }
    }

    private static final Columns<Entry> COLUMNS = new Columns<>(0);

    static {
        COLUMNS.text("table", "Table in which the column stands.", Entry::table);
        COLUMNS.text("column", "Name of the column.", Entry::name);
        COLUMNS.text("unit", "Unit of the numbers; 1 for pure numbers and counts, empty for text.", Entry::unit);
        COLUMNS.text("type", "Kind of cell: text, integer, decimal or boolean.", Entry::type);
        COLUMNS.text("meaning", "What the column says, in one sentence.", Entry::meaning);
    }

    private static final Table<Entry> TABLE = new Table<>("dictionary", COLUMNS.declared());

    /** Columns of {@code dictionary.csv}. */
    public static final TableSchema SCHEMA = TABLE.schema();

    private Dictionary() {}

    /** Writes {@code dictionary.csv} for tables in their order. */
    public static FileChecksum write(Path folder, List<TableSchema> tables) throws IOException {
        try (CsvTable dictionary = CsvTable.create(folder, SCHEMA)) {
            for (List<?> row : rows(tables)) {
                dictionary.append(row);
            }
            return dictionary.finish();
        }
    }

    private static List<List<?>> rows(List<TableSchema> tables) {
        List<List<?>> rows = new ArrayList<>();
        for (TableSchema table : tables) {
            table.columns().forEach(column -> rows.add(TABLE.row(Entry.of(table, column))));
        }
        return rows;
    }

    /**
     * Where a dictionary first says something else than {@link #write} would of its first tables; empty if it does not.
     *
     * @throws JournalException if the file is no table
     */
    public static Optional<String> difference(Path folder, List<TableSchema> tables) throws IOException {
        List<List<?>> expected = new ArrayList<>();
        expected.add(SCHEMA.columns().stream().map(Column::name).toList());
        expected.addAll(rows(tables));
        Path file = folder.resolve(SCHEMA.name() + ".csv");
        try (TableRows in = new TableRows(file)) {
            for (int row = 0; row < expected.size(); row++) {
                if (!in.next() || in.size() != expected.get(row).size()) {
                    return Optional.of("row " + row + " is not as it was written");
                }
                for (int cell = 0; cell < in.size(); cell++) {
                    if (!in.text(cell).equals(expected.get(row).get(cell))) {
                        return Optional.of("row " + row + ", column "
                                + SCHEMA.columns().get(cell).name() + ": has '" + in.text(cell)
                                + "', was written with '"
                                + expected.get(row).get(cell) + "'");
                    }
                }
            }
            return Optional.empty();
        } catch (CsvException fault) {
            throw new JournalException(file + " " + fault.getMessage(), fault);
        }
    }
}
