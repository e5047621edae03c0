package org.loopwright.faces.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.ForeignFile;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.lab.table.Cell;
import org.loopwright.lab.table.CellText;
import org.loopwright.lab.table.CsvException;
import org.loopwright.lab.table.ForeignRows;
import org.loopwright.lab.table.Origin;
import org.loopwright.lab.table.RowNumbers;

/**
 * Tables of numbers as {@code numpy.savetxt} writes and {@code numpy.loadtxt} reads them: a line for each row, columns
 * apart by blanks or as in any CSV, {@code #} before comments, {@code nan} for a missing number, perhaps a header. Samples
 * and outcomes of SALib are such files.
 */
public final class SampleMatrix {

    /** Decimal numbers as NumPy and pandas write them. */
    static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final int DIGITS = 17;

    private SampleMatrix() {}

    /**
     * Reads a table of numbers without names.
     *
     * @param file the file
     * @param missing whether {@code nan} is allowed; it is read as NaN
     * @return [row][column], at least one row, all of one length
     * @throws org.loopwright.lab.fault.SheetException with the line of the first fault
     */
    public static double[][] read(Path file, boolean missing) throws IOException {
        return table(file, missing).rows().stream().map(Row::numbers).toArray(double[][]::new);
    }

    /**
     * A table.
     *
     * @param line of the header; 0 if there is none
     * @param names in the header; none if there is none
     * @param rows at least one, all of one length
     */
    public record Table(int line, List<String> names, List<Row> rows) {

        /** Copies the lists. */
        public Table {
            names = List.copyOf(names);
            rows = List.copyOf(rows);
        }

        /** Number of columns of numbers. */
        public int width() {
            return rows.get(0).numbers().length;
        }

        /** True if a column, from 0, only numbers the rows, as pandas and R have it. */
        public boolean isNumbered(int column, String name) {
            return RowNumbers.are(
                    name,
                    rows.stream().mapToDouble(row -> row.numbers()[column]).toArray());
        }
    }

    /**
     * A row and where it stands.
     *
     * @param line from 1
     * @param numbers one for each column; not copied
     */
    public record Row(int line, double[] numbers) {}

    /**
     * Reads a table with the line of each row. A first row without a number is a header.
     *
     * @param file the file
     * @param missing whether {@code nan} is allowed; it is read as NaN
     * @throws org.loopwright.lab.fault.SheetException with the line of the first fault
     */
    public static Table table(Path file, boolean missing) throws IOException {
        int line = 0;
        List<String> names = List.of();
        List<Row> rows = new ArrayList<>();
        Optional<org.loopwright.lab.table.Row> blank = Optional.empty();
        try (Reader in = ForeignFile.reader(file)) {
            ForeignRows all = new ForeignRows(Origin.NUMPY, in);
            for (org.loopwright.lab.table.Row row = all.next(); row != null; row = all.next()) {
                if (row.isBlank()) {
                    blank = blank.isPresent() ? blank : Optional.of(row);
                } else if (line == 0 && rows.isEmpty() && row.cells().stream().noneMatch(SampleMatrix::isNumber)) {
                    line = row.line();
                    names = row.cells().stream().map(Cell::text).toList();
                } else {
                    // Blank rows are nothing below the others, but rows without numbers between them.
                    if (blank.isPresent()) {
                        numbers(file, blank.get(), rows, missing);
                    }
                    rows.add(numbers(file, row, rows, missing));
                }
            }
        } catch (CsvException fault) {
            throw ForeignFile.fault(file, fault.line(), fault.column(), fault.getMessage());
        } catch (CharacterCodingException notText) {
            throw ForeignFile.notText(file);
        }
        if (rows.isEmpty()) {
            throw ForeignFile.fault(file, 0, 0, "has no rows of numbers");
        }
        return new Table(line, names, rows);
    }

    private static boolean isNumber(Cell cell) {
        return NUMBER.matcher(cell.text()).matches() || cell.text().equalsIgnoreCase("nan");
    }

    private static Row numbers(Path file, org.loopwright.lab.table.Row row, List<Row> before, boolean missing) {
        List<Cell> cells = row.cells();
        int expected = before.isEmpty() ? cells.size() : before.get(0).numbers().length;
        if (cells.size() != expected) {
            throw ForeignFile.fault(
                    file,
                    row.line(),
                    0,
                    "expected " + expected + " columns as in the first row, found " + cells.size());
        }
        double[] numbers = new double[expected];
        for (int j = 0; j < expected; j++) {
            numbers[j] = number(file, row.line(), j + 1, cells.get(j).text(), missing);
        }
        return new Row(row.line(), numbers);
    }

    private static double number(Path file, int line, int column, String cell, boolean missing) {
        if (missing && cell.toLowerCase(Locale.ROOT).equals("nan")) {
            return Double.NaN;
        }
        double number = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw ForeignFile.fault(
                    file,
                    line,
                    0,
                    "column " + column + ": expected a finite number" + (missing ? " or nan" : "") + ", found '" + cell
                            + "'");
        }
        return number;
    }

    /**
     * Writes a table with blanks between columns and 17 digits, from which every number is read back as it was.
     *
     * @param file must not be there yet
     * @param rows of equal lengths, taken one at a time; NaN becomes {@code nan}
     * @throws JournalException if the file is there already
     */
    public static FileChecksum write(Path file, Stream<double[]> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        try (WholeFile out = ForeignFile.begin(file)) {
            for (Iterator<double[]> each = rows.iterator(); each.hasNext(); ) {
                double[] row = each.next();
                text.setLength(0);
                for (int j = 0; j < row.length; j++) {
                    text.append(j == 0 ? "" : " ");
                    append(text, row[j]);
                }
                text.append('\n');
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            }
            return out.finish();
        }
    }

    private static void append(StringBuilder text, double number) {
        if (Double.isNaN(number)) {
            text.append("nan");
        } else {
            CellText.append(text, number, DIGITS);
        }
    }
}
