package org.loopwright.lab.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of other programs say the same whatever their dialect. */
class ForeignRowsTest {

    private static List<Row> rows(Origin origin, String text) throws IOException {
        ForeignRows in = new ForeignRows(origin, new StringReader(text));
        List<Row> rows = new ArrayList<>();
        for (Row row = in.next(); row != null; row = in.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> texts(Origin origin, String text) throws IOException {
        return rows(origin, text).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static void refused(Origin origin, String text, int line, int column, String message) {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> rows(origin, text))
                .withMessage(message)
                .satisfies(fault ->
                        assertThat(List.of(fault.line(), fault.column())).containsExactly(line, column));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,c\n0.5,x,-1.25e-3\n",
                "a;b;c\n0,5;x;-1,25e-3\n",
                "a\tb\tc\n0,5\tx\t-1,25e-3\n",
                "a;b;c\n0.5;x;-1.25e-3\n",
                "sep=;\na;b;c\n0,5;x;-1,25e-3\n",
                "\"sep=,\"\r\na,b,c\r\n0.5,x,-1.25e-3\r\n",
                "SEP=|\na|b|c\n0,5|x|-1,25e-3",
                "\uFEFFa;b;c\r\n0,5;x;-1,25e-3\r\n\r\n  \r\n",
                "\uFEFFsep=\t\r\na\tb\tc\r\n0,5\tx\t-1,25e-3",
                "a,b,c\r0.5,x,-1.25e-3\r",
                "# a remark; with, both\n\na , \"b\" ,c\n \"0.5\",x , -1.25e-3 \n",
                "\"a\";\"b\";\"c\"\n\"0,5\";\"x\";\"-1,25e-3\"\n",
            })
    void everyDialectOfSpreadsheetsSaysTheSame(String text) throws IOException {
        assertThat(texts(Origin.SPREADSHEET, text))
                .containsExactly(List.of("a", "b", "c"), List.of("0.5", "x", "-1.25e-3"));
    }

    @Test
    void theFirstRowSaysWhatIsBetweenCellsAndTheOthersWhereItMayBeTwo() throws IOException {
        assertThat(texts(Origin.SPREADSHEET, "name,note\nx,a; b\ny,\"c; d\"\n"))
                .containsExactly(List.of("name", "note"), List.of("x", "a; b"), List.of("y", "c; d"));
        assertThat(texts(Origin.SPREADSHEET, "body,motor; electric\n1,0.5\n0,1\n")
                        .get(0))
                .containsExactly("body", "motor; electric");
        assertThat(texts(Origin.SPREADSHEET, "motor, electric;body\n1;0\n0;1\n").get(0))
                .containsExactly("motor, electric", "body");
        assertThat(texts(Origin.SPREADSHEET, "1;0,5\n0,25;1\n"))
                .containsExactly(List.of("1", "0.5"), List.of("0.25", "1"));
        assertThat(texts(Origin.SPREADSHEET, "one\n\"a;b\"\n")).containsExactly(List.of("one"), List.of("a;b"));
    }

    @Test
    void quotesHoldSeparatorsLineEndsAndQuotes() throws IOException {
        List<Row> rows = rows(Origin.SPREADSHEET, "a,b\n\"x, \"\"y\"\"\nz\",\"\"\n5\" pipe,2\n");
        assertThat(rows.get(1).cells()).extracting(Cell::text).containsExactly("x, \"y\"\nz", "");
        assertThat(rows.get(1).cells().get(1)).isEqualTo(new Cell("", true, 3, 4));
        assertThat(rows.get(2).line()).isEqualTo(4);
        assertThat(rows.get(2).cells().get(0).text()).isEqualTo("5\" pipe");
    }

    @Test
    void cellsKnowTheirPlace() throws IOException {
        List<Row> rows = rows(Origin.SPREADSHEET, "\uFEFFsep=;\r\n# remark\r\n\r\na ; \"b\";c\r\n1;2;3");
        assertThat(rows.get(0).cells())
                .containsExactly(new Cell("a", false, 4, 1), new Cell("b", true, 4, 4), new Cell("c", false, 4, 9));
        assertThat(rows.get(1).cells().get(2)).isEqualTo(new Cell("3", false, 5, 5));
    }

    @Test
    void nothingAndNaAreNotSetButNaInQuotesIs() throws IOException {
        assertThat(rows(Origin.SPREADSHEET, "a,b,c,d\nNA,\"NA\",,na\n").get(1).cells())
                .extracting(Cell::isSet)
                .containsExactly(false, true, false, true);
    }

    @Test
    void numbersOfNumPyStandApartByAnyBlanks() throws IOException {
        assertThat(texts(Origin.NUMPY, "# a b\n  1.0   2 \n\n3\t 4 # last, or not\n"))
                .containsExactly(List.of("1.0", "2"), List.of("3", "4"));
        assertThat(texts(Origin.NUMPY, "\"my name\" 0 1\nother 2 3\n"))
                .containsExactly(List.of("my name", "0", "1"), List.of("other", "2", "3"));
        assertThat(texts(Origin.NUMPY, "trial time\tgap\n1,5\t2\n"))
                .containsExactly(List.of("trial time", "gap"), List.of("1.5", "2"));
        assertThat(texts(Origin.NUMPY, "1, 2\n3, 4\n")).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void pandasMeansWhatItSays() throws IOException {
        assertThat(texts(Origin.PANDAS, "#a,b;c\n\"\"\n\n\"x\r\ny\",1;2\n"))
                .containsExactly(List.of("#a", "b;c"), List.of(""), List.of("x\ny", "1;2"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() {
        refused(Origin.SPREADSHEET, "a,b\n1,\"open\n2,3\n", 2, 3, "a double quote is not closed");
        refused(Origin.SPREADSHEET, "a,b\n1,\"", 2, 3, "a double quote is not closed");
        refused(
                Origin.SPREADSHEET,
                "a,b\n\"1\"2,3\n",
                2,
                0,
                "has something between a closing double quote and the next separator");
        refused(
                Origin.SPREADSHEET,
                "a;b\n1,5;x\n2;1.5\n",
                3,
                3,
                "'1.5' has a decimal point, but a number in line 2 a decimal comma");
        refused(Origin.SPREADSHEET, "a,b\n1,\0\n", 2, 3, "is not a text file: control character U+0000");
        refused(Origin.NUMPY, "PK\u0003\u0004", 1, 3, "is not a text file: control character U+0003");
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() {
        for (String part : List.of("1,", "1", "\"", "1 ", "#")) {
            Reader endless = new Reader() {
                private long handedOut;

                @Override
                public int read(char[] into, int from, int length) {
                    for (int i = 0; i < length; i++) {
                        into[from + i] = part.charAt((int) (handedOut++ % part.length()));
                    }
                    return handedOut < 200_000_000 ? length : -1;
                }

                @Override
                public void close() {}
            };
            assertThatExceptionOfType(CsvException.class)
                    .as(part)
                    .isThrownBy(() -> new ForeignRows(Origin.PANDAS, endless).rest(fault -> {
                        throw fault;
                    }))
                    .withMessage("has a row of more than 1048576 characters");
        }
    }

    @Test
    void rowsBeforeAFaultAreKept() throws IOException {
        List<CsvException> faults = new ArrayList<>();
        List<Row> rows = new ForeignRows(Origin.SPREADSHEET, new StringReader("a,b\n1,2\n\"3,4\n")).rest(faults::add);
        assertThat(rows).hasSize(2);
        assertThat(faults).hasSize(1);
    }
}
