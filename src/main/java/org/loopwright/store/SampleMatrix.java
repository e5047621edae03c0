package org.loopwright.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tables of numbers as {@code numpy.savetxt} writes and {@code numpy.loadtxt} reads them: a line for each row, columns
 * apart by blanks, tabs or commas, {@code #} before comments, {@code nan} for a missing number. Samples and outcomes of
 * SALib are such files.
 */
public final class SampleMatrix {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    /** Decimal numbers as NumPy and pandas write them. */
    static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final int DIGITS = 17;

    private SampleMatrix() {}

    /**
     * Reads a table.
     *
     * @param file the file
     * @param missing whether {@code nan} is allowed; it is read as NaN
     * @return [row][column], at least one row, all of one length
     * @throws org.loopwright.scenario.SheetException with the line of the first fault
     */
    public static double[][] read(Path file, boolean missing) throws IOException {
        return rows(file, missing).stream().map(Row::numbers).toArray(double[][]::new);
    }

    /**
     * A row and where it stands.
     *
     * @param line from 1
     * @param numbers one for each column; not copied
     */
    public record Row(int line, double[] numbers) {}

    /**
     * Reads a table with the line of each row.
     *
     * @param file the file
     * @param missing whether {@code nan} is allowed; it is read as NaN
     * @return at least one row, all of one length
     * @throws org.loopwright.scenario.SheetException with the line of the first fault
     */
    public static List<Row> rows(Path file, boolean missing) throws IOException {
        List<Row> rows = new ArrayList<>();
        Iterator<String> lines =
                ForeignFile.text(file, ForeignFile.bytes(file)).lines().iterator();
        for (int line = 1; lines.hasNext(); line++) {
            String text = lines.next();
            int comment = text.indexOf('#');
            String plain = (comment < 0 ? text : text.substring(0, comment)).strip();
            if (plain.isEmpty()) {
                continue;
            }
            String[] cells = (plain.indexOf(',') >= 0 ? COMMA : BLANKS).split(plain, -1);
            if (!rows.isEmpty() && cells.length != rows.get(0).numbers().length) {
                throw ForeignFile.fault(
                        file,
                        line,
                        0,
                        "expected " + rows.get(0).numbers().length + " columns as in the first row, found "
                                + cells.length);
            }
            double[] row = new double[cells.length];
            for (int j = 0; j < row.length; j++) {
                row[j] = number(file, line, j + 1, cells[j].strip(), missing);
            }
            rows.add(new Row(line, row));
        }
        if (rows.isEmpty()) {
            throw ForeignFile.fault(file, 0, 0, "has no rows of numbers");
        }
        return List.copyOf(rows);
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
