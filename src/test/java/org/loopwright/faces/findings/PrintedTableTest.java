package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintedTableTest {

    private static String text(PrintedTable table) {
        Lines lines = new Lines(80);
        table.write(lines);
        return lines.toString();
    }

    @Test
    void namesAndRemarksAreATableToo() {
        String text = text(new PrintedTable("lever")
                .row("depth-0", List.of(), "alive in 4 of 5")
                .row("patience-half", List.of(), "dead everywhere"));
        assertThat(text).contains("lever", "depth-0", "alive in 4 of 5", "patience-half", "dead everywhere");
    }

    @Test
    void columnsThatDoNotFitFollowBelow() {
        PrintedTable table = new PrintedTable("system");
        for (int c = 0; c < 12; c++) {
            table.column("measure-" + c);
        }
        table.row("closed-loop", IntStream.range(0, 12).mapToObj(c -> "1" + c).toList());
        assertThat(text(table).lines().filter(line -> line.startsWith("closed-loop")))
                .hasSizeGreaterThan(1);
        assertThat(text(table)).contains("10", "111");
    }
}
