package org.loopwright.store;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table as {@link CsvTable} writes it, a row at a time, and keeps its very text. Confined to one thread.
 *
 * @see CsvLine
 */
final class CsvReader implements Closeable {

    /** No row is nearly as long; a file of one endless line must not fill the memory [characters]. */
    private static final int LONGEST_ROW = 1 << 22;

    private final String file;
    private final Reader in;

    CsvReader(Path file) throws IOException {
        this(
                file.toString(),
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file),
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        1 << 16));
    }

    /** Reads a character at a time: a reader that is slow at that has to be buffered. */
    CsvReader(String name, Reader in) {
        this.file = name;
        this.in = in;
    }

    /**
     * The next row; null at the end.
     *
     * @throws JournalException if the file is no table
     */
    CsvRow next() throws IOException {
        try {
            return row();
        } catch (CharacterCodingException notText) {
            throw new JournalException(file + " is not text in UTF-8", notText);
        }
    }

    private CsvRow row() throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            text.append((char) c);
            if (text.length() > LONGEST_ROW) {
                throw new JournalException(file + " has a row of more than " + LONGEST_ROW + " characters");
            }
            if (c == '"') {
                // A doubled quote within quotes is closed and opened again: the cell gains one.
                if (!quoted && endsWithClosedQuote(text)) {
                    cell.append('"');
                }
                quoted = !quoted;
            } else if (quoted) {
                cell.append((char) c);
            } else if (c == ',' || c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    return new CsvRow(text.toString(), cells);
                }
            } else {
                cell.append((char) c);
            }
        }
        if (!text.isEmpty()) {
            throw new JournalException(file + " ends in the middle of a row");
        }
        return null;
    }

    /** True if the quote just read follows another one. */
    private static boolean endsWithClosedQuote(CharSequence text) {
        return text.length() > 1 && text.charAt(text.length() - 2) == '"';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
