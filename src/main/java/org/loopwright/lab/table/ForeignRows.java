package org.loopwright.lab.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a table that another program has written, row by row, whatever stands between its cells, at the ends of its lines
 * and at the front of the file. Lines without anything are passed over. Confined to one thread.
 */
public final class ForeignRows {

    /** No row is nearly as long; a file of one endless line must not fill the memory [characters]. */
    private static final int LONGEST_ROW = 1 << 20;

    private static final String TOO_LONG = "has a row of more than " + LONGEST_ROW + " characters";

    /** As much as the separator is told from [characters]. */
    private static final int HEAD = 1 << 16;

    /** As many as the separator is told from [1]. */
    private static final int ROWS_OF_HEAD = 20;

    private static final Pattern SAID =
            Pattern.compile("\\uFEFF?\"?sep=([,;|\\t])\"?[,;|\\t ]*\\R", Pattern.CASE_INSENSITIVE);

    private static final Pattern POINT = Pattern.compile("[-+]?\\d*\\.\\d+([eE][-+]?\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[-+]?\\d*,\\d+([eE][-+]?\\d+)?");

    private final char separator;
    private final ForeignText text;
    private final Iterator<Row> rows;

    /** Lines of the first numbers with a decimal point and with a decimal comma; 0 as long as there is none. */
    private int pointLine;

    private int commaLine;

    /** Where the row begins that is being read. */
    private long begin;

    private int beginLine;

    /**
     * A table.
     *
     * @param origin who has written it
     * @param in at its beginning; not closed
     */
    public ForeignRows(Origin origin, Reader in) throws IOException {
        BufferedReader file = new BufferedReader(in, HEAD);
        file.mark(HEAD);
        char[] buffer = new char[HEAD];
        int length = 0;
        for (int n = 0; n >= 0 && length < HEAD; n = file.read(buffer, length, HEAD - length)) {
            length += n;
        }
        file.reset();
        String head = new String(buffer, 0, length);
        Matcher said = SAID.matcher(head);
        boolean isSaid = origin != Origin.PANDAS && said.lookingAt();
        if (isSaid) {
            file.skip(said.end());
        }
        this.separator = isSaid ? said.group(1).charAt(0) : separator(origin, head);
        this.text = new ForeignText(file, isSaid ? 2 : 1, separator == ' ', origin.remarksAnywhere());
        this.rows = parser(origin);
    }

    private ForeignRows(Origin origin, char separator, String head) {
        this.separator = separator;
        this.text = new ForeignText(new StringReader(head), 1, separator == ' ', origin.remarksAnywhere());
        this.rows = parser(origin);
    }

    /** The likeliest separator that makes rows of one width, or else the likeliest that parts the first row. */
    private static char separator(Origin origin, String head) throws IOException {
        int end = head.length() < HEAD ? head.length() : head.lastIndexOf('\n') + 1;
        char parts = 0;
        for (char candidate : origin.separators().toCharArray()) {
            List<Integer> widths = new ForeignRows(origin, candidate, head.substring(0, end)).widths();
            if (!widths.isEmpty() && widths.get(0) > 1) {
                if (widths.stream().distinct().count() == 1) {
                    return candidate;
                }
                parts = parts == 0 ? candidate : parts;
            }
        }
        return parts == 0 ? ',' : parts;
    }

    private List<Integer> widths() throws IOException {
        List<Integer> widths = new ArrayList<>();
        try {
            for (Row row = next(); row != null && widths.size() < ROWS_OF_HEAD; row = next()) {
                widths.add(row.cells().size());
            }
        } catch (CsvException faulty) {
            widths.add(-1); // It fits less than a separator with which there is no fault.
        }
        return widths;
    }

    private Iterator<Row> parser(Origin origin) {
        return CsvReader.builder()
                .fieldSeparator(separator == ' ' ? '\t' : separator)
                .commentStrategy(origin.remarksOnLinesOfTheirOwn() ? CommentStrategy.SKIP : CommentStrategy.NONE)
                .trimWhitespacesAroundQuotes(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_ROW)
                .build(new Cells(), text)
                .iterator();
    }

    /**
     * The next row; null at the end.
     *
     * @throws CsvException if no further row can be read
     */
    public Row next() throws IOException {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.cells().isEmpty()) {
                    return null;
                }
                if (row.cells().size() > 1 || row.cells().get(0).quoted() || !row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        } catch (CsvParseException fault) {
            throw fault.getCause() instanceof CsvException own ? own : refused();
        }
    }

    /** What the parser refuses by itself. */
    private CsvException refused() {
        String message = text.position() - begin > LONGEST_ROW
                ? TOO_LONG
                : "has something between a closing double quote and the next separator";
        return new CsvException(beginLine, 0, message);
    }

    /**
     * All rows up to the end, or up to the first fault after which none can be read.
     *
     * @param faults what to do with that fault
     */
    public List<Row> rest(Consumer<CsvException> faults) throws IOException {
        List<Row> all = new ArrayList<>();
        try {
            for (Row row = next(); row != null; row = next()) {
                all.add(row);
            }
        } catch (CsvException fault) {
            faults.accept(fault);
        }
        return all;
    }

    /** Gathers the cells of a row as the parser finds them. */
    private final class Cells extends AbstractBaseCsvCallbackHandler<Row> {

        private List<Cell> cells = List.of();
        private int line;
        private int column;

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>();
            begin = text.position();
            beginLine = text.line();
            nextCell();
        }

        private void nextCell() {
            line = text.line();
            column = text.column();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
            boolean isEnd = text.isEnded() && count > 0 && buffer[offset + count - 1] == ForeignText.END;
            if (isEnd && quoted) {
                throw new CsvException(line, column, "a double quote is not closed");
            }
            if (text.position() - begin > LONGEST_ROW) {
                throw new CsvException(beginLine, 0, TOO_LONG);
            }
            if (!isEnd) {
                cells.add(new Cell(plain(new String(buffer, offset, count).strip()), quoted, line, column));
            }
            nextCell();
        }

        /** The text, with a decimal point in a number with a decimal comma; one table must not have both. */
        private String plain(String cell) {
            if (separator == ',' || separator == ' ') {
                return cell;
            }
            boolean isComma = cell.indexOf(',') >= 0 && COMMA.matcher(cell).matches();
            boolean isPoint = cell.indexOf('.') >= 0 && POINT.matcher(cell).matches();
            commaLine = isComma && commaLine == 0 ? line : commaLine;
            pointLine = isPoint && pointLine == 0 ? line : pointLine;
            if ((isComma || isPoint) && commaLine > 0 && pointLine > 0) {
                throw new CsvException(
                        line,
                        column,
                        "'" + cell + "' has a decimal " + (isComma ? "comma" : "point") + ", but a number in line "
                                + (isComma ? pointLine : commaLine) + " a decimal " + (isComma ? "point" : "comma"));
            }
            return isComma ? cell.replace(',', '.') : cell;
        }

        @Override
        protected Row buildRecord() {
            return new Row(beginLine, cells);
        }
    }
}
