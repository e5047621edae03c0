package org.loopwright.faces.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.table.CellText;
import org.loopwright.lab.table.CsvLine;

/** Questions in SQL to the tables of a folder of results; each table is a view of its name. */
public final class SqlQuery {

    /** As many as tell every decimal that people write from its neighbours. */
    private static final int DIGITS = 15;

    private SqlQuery() {}

    /**
     * Asks, and prints the answer as CSV with a header.
     *
     * @param folder folder of results
     * @param sql one question in DuckDB's SQL (SELECT, WITH, DESCRIBE, SUMMARIZE); nothing that changes anything
     * @param drivers jars in which the driver of DuckDB may be, tried after the class path
     * @param out where the answer goes, line by line
     * @return rows of the answer [1]
     * @throws JournalException if there is no driver, the folder has no tables, or it is no question to them
     */
    public static long print(Path folder, String sql, List<Path> drivers, Appendable out) throws IOException {
        try (TableDatabase database = TableDatabase.open(folder, drivers);
                Statement statement = database.connection().createStatement();
                // Takes one question and nothing that writes, such as COPY or ATTACH.
                ResultSet answer = statement.executeQuery("SELECT * FROM query(" + TableDatabase.text(sql) + ")")) {
            return print(answer, out);
        } catch (SQLException failure) {
            throw TableDatabase.failure(folder, failure);
        }
    }

    private static long print(ResultSet answer, Appendable out) throws SQLException, IOException {
        ResultSetMetaData columns = answer.getMetaData();
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            line.append(i > 1 ? "," : "");
            CsvLine.appendText(line, columns.getColumnLabel(i));
        }
        out.append(line).append('\n');
        long rows = 0;
        while (answer.next()) {
            line.setLength(0);
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                line.append(i > 1 ? "," : "");
                appendCell(line, answer.getObject(i));
            }
            out.append(line).append('\n');
            rows++;
        }
        return rows;
    }

    private static void appendCell(StringBuilder line, Object cell) {
        if (cell == null) {
            return;
        }
        if (cell instanceof Double number && !number.isInfinite()) {
            CellText.append(line, number, DIGITS);
        } else if (cell instanceof BigDecimal number) {
            line.append(number.toPlainString());
        } else {
            CsvLine.appendText(line, cell.toString());
        }
    }
}
