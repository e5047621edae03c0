package org.loopwright.lab.design;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.lab.table.Cell;
import org.loopwright.lab.table.ForeignRows;
import org.loopwright.lab.table.HeadedTable;
import org.loopwright.lab.table.Origin;
import org.loopwright.lab.table.Row;

/** A table that a study names, as people and their programs write it: a header and rows, each cell with its place. */
final class ForeignTable {

    private final Place file;
    private final Optional<HeadedTable> table;

    /** Reads the table; faults are added for what is no table. */
    ForeignTable(Path path, Faults faults) {
        file = Place.of(path);
        String text = new SheetFile(path).text();
        try {
            List<Row> rows = new ForeignRows(Origin.SPREADSHEET, new StringReader(text))
                    .rest(broken -> faults.addAll(List.of(broken.in(file.file()))));
            table = rows.isEmpty() ? Optional.empty() : Optional.of(HeadedTable.of(rows));
        } catch (IOException fault) {
            throw new UncheckedIOException("reading from memory failed", fault);
        }
    }

    /** The file. */
    Place file() {
        return file;
    }

    /** The names above the columns; none of an empty file. */
    List<Marked> header() {
        return table.stream()
                .flatMap(headed -> headed.names().stream().map(this::marked))
                .toList();
    }

    /** The rows below them. */
    List<Row> rows() {
        return table.map(HeadedTable::rows).orElse(List.of());
    }

    /** Where a row begins. */
    Place place(Row row) {
        return new Place(file.file(), row.line(), 1);
    }

    /** A cell with its place. */
    Marked marked(Cell cell) {
        return new Marked(cell.text(), new Place(file.file(), cell.line(), cell.column()));
    }
}
