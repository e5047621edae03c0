package org.loopwright.lab.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowShapeTest {

    private static final TableSchema TABLE = new TableSchema(
            "firms",
            List.of(
                    Column.integer("count", "1", "Count."),
                    Column.decimal("cost", "money", 10, "Cost."),
                    Column.text("name", "Name.")));

    private static int end(String rows, int start) {
        return RowShape.end(TABLE, rows.getBytes(StandardCharsets.UTF_8), start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2.5,a", "-12,-0.25,", ",,", "0,1.25e-7,a", "0,1e20,\"b,\nc\"", "7,3,\"\"\"d\""})
    void whatIsWrittenIsARow(String row) {
        assertThat(end(row + "\n", 0)).isEqualTo(row.length() + 1);
        assertThat(end("9,9,x\n" + row + "\n" + row + "\n", 6)).isEqualTo(6 + row.length() + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,1,a",
                "1.5,1,a",
                "-,1,a",
                "1e3,1,a",
                "\"1\",1,a",
                "1-,1,a",
                "1,.5,a",
                "1,5.,a",
                "1,-,a",
                "1,1e,a",
                "1,1e-,a",
                "1,1.5.5,a",
                "1,1e5.5,a",
                "1,--1,a",
                "1,NaN,a",
                "1,1 ,a",
                "1,+1,a",
                "1,e5,a",
                "1,1E5,a"
            })
    void aNumberThatIsNoneIsFound(String row) {
        assertThatThrownBy(() -> end(row + "\n", 0)).hasMessageEndingWith(" of table firms holds what is no number");
        assertThatThrownBy(() -> end("9,9,x\n" + row + "\n", 6)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRowWithOtherColumnsOrWithoutItsEndIsFound() {
        assertThatThrownBy(() -> end("1,2\n", 0)).hasMessage("a row of table firms does not have its 3 columns");
        assertThatThrownBy(() -> end("1,2,a,b\n", 0)).hasMessage("a row of table firms does not have its 3 columns");
        assertThatThrownBy(() -> end("1,2,a", 0)).hasMessage("a row of table firms is cut off");
        assertThatThrownBy(() -> end("1,2,\"a\n", 0)).hasMessage("a row of table firms is cut off");
        assertThatThrownBy(() -> end("1,2,a\n", 6)).hasMessage("a row of table firms is cut off");
    }
}
