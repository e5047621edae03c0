package org.loopwright.lab.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.FileChecksum;

class CsvTableTest {

    private static final TableSchema SCHEMA = new TableSchema(
            "firms",
            List.of(
                    Column.text("name", "Name."),
                    Column.integer("number", "1", "Number."),
                    Column.decimal("cost", "money", 4, "Cost."),
                    Column.flag("open", "Open?")));

    @TempDir
    private Path folder;

    @Test
    void cellsAreQuotedByTheRulesAndMissingOnesAreEmpty() throws IOException {
        try (CsvTable table = CsvTable.create(folder, SCHEMA)) {
            table.append(List.of("plain", 1, 0.5, true));
            table.append(List.of("a \"b\", c", 9_000_000_000L, 1.23456, false));
            table.append(List.of("two\nlines", -1, Double.NaN, true));
            table.append(Arrays.asList(null, null, null, null));
            table.append(List.of("", 0, 0.0, true));
            table.append(List.of("Größe → β", 0, -0.0, true));
            FileChecksum written = table.finish();
            assertThat(written).isEqualTo(Checksums.of(folder.resolve("firms.csv")));
        }
        assertThat(Files.readString(folder.resolve("firms.csv"))).isEqualTo("""
                        name,number,cost,open
                        plain,1,0.5,true
                        "a ""b"", c",9000000000,1.235,false
                        "two
                        lines",-1,,true
                        ,,,
                        ,0,0,true
                        Größe → β,0,0,true
                        """);
    }

    @Test
    void aRowThatDoesNotFitIsRefusedAndNamed() throws IOException {
        try (CsvTable table = CsvTable.create(folder, SCHEMA)) {
            assertThatThrownBy(() -> table.append(List.of("a", 1, 0.5)))
                    .hasMessage("a row of table firms needs 4 cells, but has 3");
            assertThatThrownBy(() -> table.append(List.of("a", 1, 2, true)))
                    .hasMessage("column cost of table firms holds DECIMAL, but was given the Integer 2");
            assertThatThrownBy(() -> table.append(List.of("a", 1.0, 2.0, true))).hasMessageContaining("number");
            assertThatThrownBy(() -> table.append(List.of(1, 1, 2.0, true))).hasMessageContaining("name");
            assertThatThrownBy(() -> table.append(List.of("a", 1, 2.0, "true"))).hasMessageContaining("open");
            assertThatThrownBy(() -> table.append(List.of("a", 1, Double.POSITIVE_INFINITY, true)))
                    .hasMessageContaining("column cost of table firms")
                    .hasMessageContaining("Infinity");
        }
    }

    @Test
    void aTableThatIsNotFinishedLeavesWhatWasThereBefore() throws IOException {
        Files.writeString(folder.resolve("firms.csv"), "before");
        try (CsvTable table = CsvTable.create(folder, SCHEMA)) {
            table.append(List.of("a", 1, 0.5, true));
        }
        assertThat(Files.readString(folder.resolve("firms.csv"))).isEqualTo("before");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void rowsOfARunAreTheSameBytesAsRowsWrittenDirectly() throws IOException, DataFormatException {
        List<List<Object>> rows = List.of(List.of("a,b", 1, 1.0 / 3, true), List.of("c", 2, 2.0 / 3, false));
        RunRows collected = RunRows.builder().addAll(SCHEMA, rows).build();
        Path direct = folder.resolve("direct");
        Path carried = folder.resolve("carried");
        try (CsvTable one = CsvTable.create(direct, SCHEMA);
                CsvTable two = CsvTable.create(carried, SCHEMA)) {
            for (List<Object> row : rows) {
                one.append(row);
            }
            two.append(RunRows.decode(collected.encode()));
            assertThat(one.finish()).isEqualTo(two.finish());
        }
    }

    @Test
    void theDictionaryHasARowForEveryColumn() throws IOException {
        Dictionary.write(folder, List.of(SCHEMA, Dictionary.SCHEMA));
        List<String> lines = Files.readAllLines(folder.resolve("dictionary.csv"));
        assertThat(lines).hasSize(1 + 4 + 5);
        assertThat(lines.get(0)).isEqualTo("table,column,unit,type,meaning");
        assertThat(lines.get(3)).isEqualTo("firms,cost,money,decimal,Cost.");
    }
}
