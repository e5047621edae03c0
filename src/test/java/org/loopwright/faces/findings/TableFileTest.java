package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

    @TempDir
    Path folder;

    private TableFile open(String content) throws IOException {
        return TableFile.open(Files.writeString(folder.resolve("table.csv"), content));
    }

    @Test
    void cellsAreReadByTheNameOfTheirColumn() throws IOException {
        try (TableFile table = open("run,system,days\n1,closed-loop,12.5\n2,hybrid,\n")) {
            assertThat(table.columns()).containsExactly("run", "system", "days");
            assertThat(table.next()).isTrue();
            assertThat(table.text(table.column("system"))).isEqualTo("closed-loop");
            assertThat(table.number(table.column("days"))).isEqualTo(12.5);
            assertThat(table.next()).isTrue();
            assertThat(table.number(table.column("days"))).isNaN();
            assertThat(table.next()).isFalse();
            assertThat(table.next()).isFalse();
        }
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLines() throws IOException {
        try (TableFile table = open("run,reason\r\n7,\"no \"\"data\"\", or\nnone\"\r\n\"8\",plain")) {
            assertThat(table.next()).isTrue();
            assertThat(table.text(1)).isEqualTo("no \"data\", or\nnone");
            assertThat(table.next()).isTrue();
            assertThat(table.number(0)).isEqualTo(8);
            assertThat(table.text(1)).isEqualTo("plain");
            assertThat(table.next()).isFalse();
        }
    }

    @Test
    void columnThatIsNotThereIsMissingWhereAllowedAndAFaultWhereNot() throws IOException {
        try (TableFile table = open("a,b\n1,2\n")) {
            assertThat(table.next()).isTrue();
            assertThat(table.number(table.find("c"))).isNaN();
            assertThat(table.text(table.find("c"))).isEmpty();
            assertThatThrownBy(() -> table.column("c"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("has no column c; it has a, b");
        }
    }

    @Test
    void faultsNameTheRowAndTheColumn() throws IOException {
        try (TableFile table = open("a,b\n1,two\n3\n")) {
            assertThat(table.next()).isTrue();
            assertThatThrownBy(() -> table.number(1)).hasMessageContaining("row 2, column b: not a number: two");
            assertThatThrownBy(table::next).hasMessageContaining("row 3: 1 cells, the header has 2");
        }
        try (TableFile table = open("a\n\"open\n")) {
            assertThatThrownBy(table::next).hasMessageContaining("a quote is not closed");
        }
    }

    @Test
    void rowsLongerThanTheBufferAreReadWhole() throws IOException {
        String cell = "x".repeat(200_000);
        try (TableFile table = open("a,b\n" + cell + ",1\n2,3\n")) {
            assertThat(table.next()).isTrue();
            assertThat(table.text(0)).isEqualTo(cell);
            assertThat(table.next()).isTrue();
            assertThat(table.number(1)).isEqualTo(3);
        }
    }
}
