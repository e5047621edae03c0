package org.loopwright.lab.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCellAndHeadingsStandOnTheirLastLine() {
        TextTable table =
                new TextTable().column("measure", TextTable.Side.LEFT).column("closed-\nloop", TextTable.Side.RIGHT);
        table.row(List.of("unit_cost", "0.5"));
        table.row(List.of("loops", "123456789"));

        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text, true));

        assertThat(text.toString().lines())
                .containsExactly(
                        "             closed-", "measure         loop", "unit_cost        0.5", "loops      123456789");
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        TextTable table = new TextTable().column("a", TextTable.Side.LEFT);

        assertThatThrownBy(() -> table.row(List.of("1", "2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs 1 cells, has 2");
    }
}
