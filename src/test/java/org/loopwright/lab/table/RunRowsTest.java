package org.loopwright.lab.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;

class RunRowsTest {

    private static final TableSchema FIRMS = new TableSchema(
            "firms", List.of(Column.text("name", "Name."), Column.decimal("cost", "money", 10, "Cost.")));
    private static final TableSchema LABS = new TableSchema("labs", List.of(Column.text("name", "Name.")));

    private static RunRows example() {
        return RunRows.builder()
                .add(FIRMS, List.of("β, \"γ\"", Math.PI))
                .add(LABS, List.of("one"))
                .add(FIRMS, Arrays.asList("", null))
                .build();
    }

    @Test
    void whatIsEncodedDecodesToIdenticalCells() throws DataFormatException {
        RunRows back = RunRows.decode(example().encode());
        assertThat(back).isEqualTo(example());
        assertThat(back.count(FIRMS)).isEqualTo(2);
        assertThat(back.lines(FIRMS)).isEqualTo("\"β, \"\"γ\"\"\",3.141592654\n,\n");
        assertThat(back.lines(LABS)).isEqualTo("one\n");
    }

    @Test
    void aColumnIsWhatItsCellsWereWithoutQuotes() {
        assertThat(example().column(FIRMS, 0)).containsExactly("β, \"γ\"", "");
        assertThat(example().column(FIRMS, 1)).containsExactly("3.141592654", "");
        assertThat(RunRows.NONE.column(FIRMS, 1)).isEmpty();
    }

    @Test
    void labelsGoBeforeEachRowAlsoWhereACellHasALineFeed() {
        TableSchema labelled = new TableSchema(
                "firms",
                List.of(
                        Column.integer("run", "1", "Run."),
                        FIRMS.columns().get(0),
                        FIRMS.columns().get(1)));
        RunRows content = RunRows.builder()
                .add(FIRMS, List.of("two\nlines", 1.5))
                .add(FIRMS, List.of("ζ", 2.0))
                .build();
        RunRows rows = RunRows.builder()
                .addLabelled(labelled, FIRMS, content, row -> List.of(row + 7))
                .build();
        assertThat(rows.lines(labelled)).isEqualTo("7,\"two\nlines\",1.5\n8,ζ,2\n");
        assertThatThrownBy(() -> RunRows.builder().addLabelled(labelled, FIRMS, content, row -> List.of(1, "two")))
                .hasMessageContaining("needs 3 cells, but has 2 before the 2 that are there");
        assertThatThrownBy(() -> RunRows.builder().addLabelled(labelled, labelled, content, row -> List.of()))
                .hasMessageContaining("other columns");
    }

    @Test
    void bytesThatAreCutOffAreRefused() {
        byte[] bytes = example().encode();
        for (int length = 0; length < bytes.length - 4; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> RunRows.decode(cut)).isInstanceOf(DataFormatException.class);
        }
    }

    @Test
    void rowsLaidDownUnderOtherColumnsAreRefused() {
        TableSchema renamed = new TableSchema(
                "firms", List.of(Column.text("name", "Name."), Column.decimal("price", "money", 10, "Price.")));
        assertThatThrownBy(() -> example().lines(renamed))
                .hasMessageContaining("firms have other columns than name,price");
        assertThatThrownBy(() -> RunRows.builder().add(FIRMS, List.of("a", 1.0)).add(renamed, List.of("a", 1.0)))
                .hasMessageContaining("two different schemas");
    }

    @Test
    void aTableWithoutRowsIsEmpty() {
        RunRows none = RunRows.builder().build();
        assertThat(none.count(FIRMS)).isZero();
        assertThat(none.lines(FIRMS)).isEmpty();
    }
}
