package org.loopwright.faces.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.ForeignFile;
import org.loopwright.lab.table.Cell;
import org.loopwright.lab.table.Row;

/** Which column of a table is what. Immutable. */
final class CurveHeader {

    private final List<String> headings;
    private final Map<CurveColumn, Integer> places = new EnumMap<>(CurveColumn.class);

    /**
     * Reads a header.
     *
     * @param said headings, with or without their units, that stand for what they would not be known as
     * @throws SheetException if a column that is needed is not there, or not the only one
     */
    CurveHeader(Path file, Row header, Map<CurveColumn, String> said) {
        headings = header.cells().stream().map(Cell::text).toList();
        List<Fault> faults = new ArrayList<>();
        for (CurveColumn column : CurveColumn.values()) {
            try {
                List<Integer> found = said.containsKey(column)
                        ? List.of(said(file, header.line(), column, said.get(column)))
                        : known(column);
                if (found.size() > 1) {
                    throw ForeignFile.fault(
                            file,
                            header.line(),
                            0,
                            "'" + headings.get(found.get(0)) + "' and '" + headings.get(found.get(1)) + "' may both be "
                                    + column.meaning() + "; say which with " + column.option());
                }
                found.forEach(place -> places.put(column, place));
            } catch (SheetException fault) {
                faults.addAll(fault.faults());
            }
        }
        if (faults.isEmpty()) {
            require(file, header.line(), CurveColumn.TIME, faults);
            require(file, header.line(), CurveColumn.PRICE, faults);
            if (!places.containsKey(CurveColumn.CUMULATIVE)) {
                require(file, header.line(), CurveColumn.PRODUCTION, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
    }

    private List<Integer> known(CurveColumn column) {
        return IntStream.range(0, headings.size())
                .filter(i -> column.isKnownBy(headings.get(i)))
                .boxed()
                .toList();
    }

    private int said(Path file, int line, CurveColumn column, String name) {
        int place = headings.indexOf(name);
        if (place < 0) {
            List<String> bare = headings.stream().map(CurveColumn::bare).toList();
            place = bare.indexOf(name);
            if (place < 0) {
                throw ForeignFile.fault(
                        file, line, 0, column.option() + ": no column '" + name + "'" + Nearest.hint(name, bare));
            }
        }
        return place;
    }

    private void require(Path file, int line, CurveColumn column, List<Fault> faults) {
        if (!places.containsKey(column)) {
            String meant = column.nearest(headings).map(Nearest::question).orElse("");
            faults.addAll(ForeignFile.fault(
                            file,
                            line,
                            0,
                            "no column for " + column.meaning() + meant
                                    + (meant.isEmpty() ? "; name it with " : " Name it with ")
                                    + column.option() + ", or call it one of: " + column.names() + ". There are: "
                                    + String.join(", ", headings))
                    .faults());
        }
    }

    /** True if there is such a column. */
    boolean has(CurveColumn column) {
        return places.containsKey(column);
    }

    /** Its place; it must be there. */
    int place(CurveColumn column) {
        return places.get(column);
    }

    /** What it is called; empty if it is not there. */
    String heading(CurveColumn column) {
        return has(column) ? headings.get(places.get(column)) : "";
    }

    /** Columns of the table [1]. */
    int width() {
        return headings.size();
    }
}
