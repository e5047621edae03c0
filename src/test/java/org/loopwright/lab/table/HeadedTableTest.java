package org.loopwright.lab.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs add to a table is passed over, and nothing else. */
class HeadedTableTest {

    private static HeadedTable table(String text) throws IOException {
        return HeadedTable.of(new ForeignRows(Origin.SPREADSHEET, new StringReader(text)).rest(fault -> {
            throw fault;
        }));
    }

    private static List<String> names(String text) throws IOException {
        return table(text).names().stream().map(Cell::text).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n7,8\n5,6\n",
                ",a,b\n0,7,8\n1,5,6\n",
                "\"\",\"a\",\"b\"\n\"1\",7,8\n\"2\",5,6\n",
                ",a,b\n1,7,8\n4,5,6\n", // rows of a longer table
                ",a,b\n1,7,8\n0,5,6\n", // rows in another order
                "Unnamed: 0,a,b\n0,7,8\n1,5,6\n",
                ",Unnamed: 0,a,b\n0,0,7,8\n1,1,5,6\n",
                "X,a,b\n1,7,8\n2,5,6\n",
                "...1,a,b\n1,7,8\n2,5,6\n",
                "index;a;b\n0;7;8\n1;5;6\n",
                "id,a,b\n1,7,8\n2,5,6\n",
                "design_point,a,b\n1,7,8\n2,5,6\n",
                "a,b\n1,7,8\n2,5,6\n", // R's write.table
                "a,b,,\n7,8,,\n5,6\n,,,\n,,,\n", // a spreadsheet
                "a;b\r\n7;8\r\n5;6\r\n;\r\n\r\n",
            })
    void columnsThatNumberRowsAndWhatIsEmptyAreNoPart(String text) throws IOException {
        HeadedTable table = table(text);
        assertThat(table.names()).extracting(Cell::text).containsExactly("a", "b");
        assertThat(table.rows())
                .extracting(row -> row.cells().stream().map(Cell::text).toList())
                .containsExactly(List.of("7", "8"), List.of("5", "6"));
    }

    @Test
    void columnsThatSayMoreStay() throws IOException {
        assertThat(names(",a\n0.5,7\n1,8\n")).containsExactly("", "a");
        assertThat(names(",a\n2,7\n2,8\n")).containsExactly("", "a");
        assertThat(names(",a\n5,7\n2,8\n")).containsExactly("", "a");
        assertThat(names(",a\nbase,7\nhigh,8\n")).containsExactly("", "a");
        assertThat(names("teams,a\n1,7\n2,8\n")).containsExactly("teams", "a");
        assertThat(names("id,a\n2,7\n4,8\n")).containsExactly("id", "a");
        assertThat(names("id\n1\n2\n")).containsExactly("id");
        assertThat(table("a\n1,5\n2,5\n").rows().get(0).cells()).hasSize(2);
        assertThat(table("\"a\"\n\"1\",0.5\n\"2\",0.7\n").rows().get(1).cells()).hasSize(1);
    }

    @Test
    void rowsWithoutAnythingStayBetweenOthersAndWhereSomethingIsSaidNotToBeSet() throws IOException {
        assertThat(table("a,b\n,\n1,2\n,\n").rows()).hasSize(2);
        assertThat(table("a,b\n1,2\nNA,\n").rows()).hasSize(2);
        assertThat(table("a,b\n").rows()).isEmpty();
    }
}
