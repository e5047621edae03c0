package org.loopwright.lab.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.file.JournalException;

/** What a table is written with is read again. */
class StoredTableTest {

    private static final TableSchema SCHEMA =
            new TableSchema("t", List.of(Column.integer("run", "1", "Run."), Column.text("reason", "Why.")));

    private static final List<String> REASONS = List.of(
            "plain", "", "a,b", "\"", "\"\"", "say \"no\"", "two\nlines", "\r\n", "ends in \"", "\" begins", "ä € 𝄞");

    @TempDir
    private Path folder;

    private void write(int... runs) throws IOException {
        try (CsvTable table = CsvTable.create(folder, SCHEMA)) {
            for (int run : runs) {
                for (String reason : REASONS) {
                    table.append(List.of(run, reason));
                }
            }
            table.finish();
        }
    }

    @Test
    void everyCellIsReadAsItWasWrittenAndTheTextsMakeUpTheFile() throws IOException {
        write(1, 2, 5);
        StringBuilder texts = new StringBuilder("run,reason\n");
        try (StoredTable table = StoredTable.open(folder, SCHEMA)) {
            for (int run : List.of(1, 2, 5)) {
                assertThat(table.nextRun()).isEqualTo(run);
                List<CsvRow> rows = table.next();
                assertThat(rows).extracting(row -> row.cells().get(1)).isEqualTo(REASONS);
                rows.forEach(row -> texts.append(row.text()));
            }
            assertThat(table.nextRun()).isZero();
            assertThat(table.next()).isEmpty();
        }
        assertThat(folder.resolve("t.csv")).hasContent(texts.toString());
    }

    @Test
    void rowsOfAnyLaterRunAreFoundAndThoseOfNoRunAreNone() throws IOException {
        write(1, 2, 5);
        try (StoredTable table = StoredTable.open(folder, SCHEMA)) {
            assertThat(table.rowsOf(2)).hasSize(REASONS.size());
            assertThat(table.rowsOf(3)).isEmpty();
            assertThat(table.rowsOf(5)).hasSize(REASONS.size());
            assertThat(table.rowsOf(6)).isEmpty();
        }
    }

    @Test
    void whatIsNotTheTableIsRefusedInWords() throws IOException {
        refused("run,why\n1,a\n", "other columns");
        refused("", "other columns");
        refused("run,reason\n2,a\n1,b\n", "another order");
        refused("run,reason\nx,a\n", "is no number");
        refused("run,reason\n1,a,b\n", "a row of 3 cells for run 1");
        refused("run,reason\n1,\"never closed\n", "ends in the middle of a row");
        refused("run,reason\n1,cut", "ends in the middle of a row");
        refused("run,reason\n1,a\n2,\"cut\"", "ends in the middle of a row");
        refused("run,reason\n1,\"a\"b\n", "something between a closing quote and a comma");
        refused("run,reason\n1," + "a".repeat(1 << 23) + "\n", "a row of more than 4194304 characters");
        refused("run,reason\n1," + "a,".repeat(1 << 23) + "\n", "a row of more than 4194304 characters");
        Files.write(folder.resolve("t.csv"), new byte[] {'r', (byte) 0xff, '\n'});
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(this::readAll)
                .withMessageContaining("is not text in UTF-8");
    }

    private void refused(String text, String message) throws IOException {
        Files.writeString(folder.resolve("t.csv"), text);
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(this::readAll)
                .withMessageContaining(message);
    }

    private void readAll() throws IOException {
        try (StoredTable table = StoredTable.open(folder, SCHEMA)) {
            while (table.nextRun() != 0) {
                table.next();
            }
        }
    }
}
