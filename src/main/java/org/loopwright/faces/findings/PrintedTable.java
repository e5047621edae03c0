package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a terminal: names on the left, cells flush right below the names of their columns, which are broken at spaces
 * and hyphens. Columns that do not fit side by side follow below. Confined to the answer that it is written into.
 */
final class PrintedTable {

    private static final int LEAST_NAME = 12;
    private static final String GAP = "  ";

    private boolean isTight;

    private final String corner;
    private final List<String> columns = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** A table whose names are those of something. */
    PrintedTable(String corner) {
        this.corner = corner;
    }

    /** Cells bring the gap before them along, and names that do not fit are cut. */
    PrintedTable tight() {
        isTight = true;
        return this;
    }

    private int gap() {
        return isTight ? 0 : GAP.length();
    }

    PrintedTable column(String name) {
        columns.add(name);
        return this;
    }

    /** Adds a row with a cell for each column. */
    PrintedTable row(String name, List<String> cells) {
        return row(name, cells, "");
    }

    /** Adds a line of words between rows. */
    PrintedTable heading(String words) {
        return row(words, List.of(), "");
    }

    /** The same with a few words at its end, or below where there is no room. */
    PrintedTable row(String name, List<String> cells, String remark) {
        names.add(name);
        rows.add(cells);
        remarks.add(remark);
        return this;
    }

    void write(Lines lines) {
        int name = corner.length();
        for (int r = 0; r < rows.size(); r++) {
            name = Math.max(name, isHeading(r) ? 0 : names.get(r).length());
        }
        int[] widths = new int[columns.size()];
        int all = 0;
        for (int c = 0; c < widths.length; c++) {
            widths[c] = gap() + cells(c);
            all += widths[c];
        }
        // Rather a name that is cut than a table in two parts.
        int shortest = Math.min(name, Math.max(LEAST_NAME, lines.width() - all));
        name = shortest + all <= lines.width() ? shortest : Math.min(name, lines.width() / 3);
        int from = 0;
        // A table of names and remarks alone is written, too.
        do {
            int to = from;
            int room = lines.width() - name;
            while (to < widths.length && (to == from || room >= widths[to])) {
                room -= widths[to];
                to++;
            }
            write(lines, name, widths, from, to);
            from = to;
        } while (from < widths.length);
    }

    /** A row without cells among those that have some. */
    private boolean isHeading(int row) {
        return rows.get(row).isEmpty() && !columns.isEmpty();
    }

    /** The widest cell of a column, or the longest part of its name. */
    private int cells(int column) {
        int width = 0;
        for (String part : parts(columns.get(column))) {
            width = Math.max(width, part.strip().length() + (isTight ? 1 : 0));
        }
        for (List<String> row : rows) {
            width = row.isEmpty() ? width : Math.max(width, row.get(column).length());
        }
        return width;
    }

    private static List<String> parts(String name) {
        return List.of(name.split("(?<=[ -])"));
    }

    private void write(Lines lines, int name, int[] widths, int from, int to) {
        List<List<String>> headers = new ArrayList<>();
        int deepest = 1;
        for (int c = from; c < to; c++) {
            headers.add(broken(columns.get(c), widths[c] - (isTight ? 1 : gap())));
            deepest = Math.max(deepest, headers.get(c - from).size());
        }
        for (int level = 0; level < deepest; level++) {
            StringBuilder line = new StringBuilder(pad(level == deepest - 1 ? corner : "", name));
            for (int c = from; c < to; c++) {
                List<String> header = headers.get(c - from);
                int part = level - (deepest - header.size());
                line.append(right(part < 0 ? "" : header.get(part), widths[c]));
            }
            if (!line.toString().isBlank()) {
                lines.line(line.toString());
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            if (isHeading(r)) {
                lines.words("", "    ", names.get(r));
                continue;
            }
            boolean fits = isTight || names.get(r).length() <= name;
            if (!fits) {
                lines.words("", "    ", names.get(r));
            }
            StringBuilder line = new StringBuilder(pad(fits ? Lines.fit(names.get(r), name) : "", name));
            for (int c = from; c < to; c++) {
                line.append(right(rows.get(r).get(c), widths[c]));
            }
            String remark = to == columns.size() ? remarks.get(r) : "";
            if (remark.isEmpty()) {
                lines.line(line.toString());
            } else if (line.length() + GAP.length() + remark.length() <= lines.width()) {
                lines.line(line + GAP + remark);
            } else {
                lines.line(line.toString());
                lines.words("      ", "        ", remark);
            }
        }
    }

    private static List<String> broken(String name, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : parts(name)) {
            if (line.length() > 0 && line.length() + part.strip().length() > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(part);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
