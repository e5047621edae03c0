package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.ForeignFile;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.table.CsvLine;

/** Writes design points as studies read them by {@code design: {kind: csv, file: ...}}. */
public final class DesignPointTable {

    private DesignPointTable() {}

    /**
     * Writes a table, whole or not at all.
     *
     * @param file must not be there yet
     * @param paths header: paths of factors
     * @param points a cell for each path, empty where a point does not set it
     * @throws IllegalArgumentException if a point has not one cell for each path
     * @throws JournalException if the file is there already
     */
    public static FileChecksum write(Path file, List<String> paths, List<List<String>> points) throws IOException {
        StringBuilder text = new StringBuilder();
        append(text, paths);
        for (List<String> point : points) {
            if (point.size() != paths.size()) {
                throw new IllegalArgumentException("a point must have " + paths.size() + " cells, was " + point);
            }
            append(text, point);
        }
        return ForeignFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            text.append(c == 0 ? "" : ",");
            if (isMisread(cells.get(c), c)) {
                text.append('"').append(cells.get(c).replace("\"", "\"\"")).append('"');
            } else {
                CsvLine.appendText(text, cells.get(c));
            }
        }
        text.append('\n');
    }

    /** True of the name of a level that without quotes would be nothing, or begin a remark. */
    private static boolean isMisread(String cell, int column) {
        return cell.equals("NA") || (column == 0 && cell.startsWith("#"));
    }
}
