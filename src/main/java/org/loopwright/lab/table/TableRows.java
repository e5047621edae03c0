package org.loopwright.lab.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import org.loopwright.lab.file.PlainFile;

/**
 * Reads a table as this program writes it: UTF-8, commas, quotes where a cell needs them (RFC 4180). Holds one row at a
 * time, and makes no text of a cell that nobody asks for. Confined to one thread.
 */
public final class TableRows implements Closeable {

    /** No row is nearly as long; a file of one endless line must not fill the memory [characters]. */
    private static final int LONGEST_ROW = 1 << 22;

    private final Tail text;
    private final Iterator<Boolean> rows;

    private char[] row = new char[1 << 10];
    private int[] ends = new int[32];
    private final BitSet quoted = new BitSet();
    private int cells;
    private long line;
    private long takenBefore;

    /** A table in memory. */
    public TableRows(Reader in) {
        this.text = new Tail(in);
        this.rows = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_ROW)
                .build(new Cells(), text)
                .iterator();
    }

    /** A table in a file, of which nothing is read yet. */
    public TableRows(Path file) throws IOException {
        this(file, 0, Long.MAX_VALUE);
    }

    /** A part of it, from one byte to before another. */
    TableRows(Path file, long from, long to) throws IOException {
        this(new InputStreamReader(
                new FilePart(PlainFile.openOwn(file), from, to),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /**
     * Moves to the next row; false at the end.
     *
     * @throws CsvException if the file is no table
     */
    public boolean next() throws IOException {
        try {
            return rows.hasNext() && rows.next();
        } catch (UncheckedIOException fault) {
            if (fault.getCause() instanceof CharacterCodingException) {
                throw new CsvException(0, 0, "is not text in UTF-8");
            }
            throw fault.getCause();
        } catch (CsvParseException fault) {
            throw fault.getCause() instanceof CsvException own ? own : new CsvException((int) line, 0, refused());
        }
    }

    /** What the parser refuses by itself. */
    private String refused() {
        if (text.ended) {
            return "ends in the middle of a row";
        }
        // What is ahead of the parser is counted too.
        return text.taken - takenBefore > LONGEST_ROW / 2
                ? tooLong()
                : "has something between a closing quote and a comma";
    }

    private static String tooLong() {
        return "has a row of more than " + LONGEST_ROW + " characters";
    }

    /** True if the file ended without an end of line, as if somebody had cut it; known at the end. */
    public boolean isCut() {
        return text.cut;
    }

    /** Number of cells of the row. */
    public int size() {
        return cells;
    }

    /** A cell without quotes; empty where nothing is. */
    public String text(int cell) {
        int start = start(cell);
        return new String(row, start, ends[cell] - start);
    }

    /** True of a cell in which nothing is. */
    public boolean isEmpty(int cell) {
        return ends[cell] == start(cell);
    }

    /** True of a cell in quotes. */
    public boolean isQuoted(int cell) {
        return quoted.get(cell);
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** Takes the cells of a row as the parser finds them; a record is true but for the end. */
    private final class Cells extends AbstractBaseCsvCallbackHandler<Boolean> {

        private boolean end;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            takenBefore = text.taken;
            cells = 0;
            quoted.clear();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int count, boolean isQuoted) {
            int start = start(index);
            if (text.ended && count > 0 && buffer[offset + count - 1] == Tail.END) {
                if (isQuoted) {
                    throw new CsvException((int) line, 0, "ends in the middle of a row: a quote is not closed");
                }
                end = true;
                return;
            }
            if (start + count > LONGEST_ROW) {
                throw new CsvException((int) line, 0, tooLong());
            }
            if (start + count > row.length) {
                row = Arrays.copyOf(row, Math.max(start + count, 2 * row.length));
            }
            if (index == ends.length) {
                ends = Arrays.copyOf(ends, 2 * index);
            }
            System.arraycopy(buffer, offset, row, start, count);
            ends[index] = start + count;
            cells = index + 1;
            if (isQuoted) {
                quoted.set(index);
            }
        }

        @Override
        protected void handleEmpty() {
            handleField(0, row, 0, 0, false);
        }

        @Override
        protected Boolean buildRecord() {
            return !end;
        }
    }

    /** A text with a line of its own after its end, which an open quote would swallow. */
    private static final class Tail extends Reader {

        /** No table has it there. */
        private static final char END = '\0';

        private final Reader in;
        private char last = '\n';
        private boolean cut;
        private boolean ended;
        private long taken;

        Tail(Reader in) {
            this.in = in;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            if (ended) {
                return -1;
            }
            int count = in.read(into, from, length);
            if (count > 0) {
                last = into[from + count - 1];
                taken += count;
                return count;
            }
            if (last != '\n') {
                cut = true;
                last = '\n';
                into[from] = last;
            } else {
                ended = true;
                into[from] = END;
            }
            return 1;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
