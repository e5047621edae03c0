package org.loopwright.lab.table;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows of text under headings, the columns as wide as they must be. Confined to one thread. */
public final class TextTable {

    /** On which side the cells of a column stand. */
    public enum Side {
        /** As texts. */
        LEFT,
        /** As numbers. */
        RIGHT
    }

    private static final String GAP = "  ";

    private final List<String> headings = new ArrayList<>();
    private final List<Side> sides = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a column; its heading may have several lines. */
    public TextTable column(String heading, Side side) {
        headings.add(heading);
        sides.add(side);
        return this;
    }

    /** Adds a row; one cell for each column. */
    public void row(List<String> cells) {
        if (cells.size() != headings.size()) {
            throw new IllegalArgumentException(
                    "a row needs " + headings.size() + " cells, has " + cells.size() + ": " + cells);
        }
        rows.add(List.copyOf(cells));
    }

    /** Prints headings and rows. */
    public void print(PrintWriter out) {
        List<List<String>> lines = new ArrayList<>(headingLines());
        lines.addAll(rows);
        int[] widths = new int[headings.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (List<String> line : lines) {
            out.println(line(line, widths));
        }
    }

    /** The headings, standing on the last of their lines. */
    private List<List<String>> headingLines() {
        List<List<String>> parts =
                headings.stream().map(heading -> heading.lines().toList()).toList();
        int height = parts.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> lines = new ArrayList<>();
        for (int i = height; i > 0; i--) {
            int fromBottom = i;
            lines.add(parts.stream()
                    .map(part -> fromBottom <= part.size() ? part.get(part.size() - fromBottom) : "")
                    .toList());
        }
        return lines;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String space = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : GAP);
            line.append(sides.get(i) == Side.LEFT ? cells.get(i) + space : space + cells.get(i));
        }
        return line.toString().stripTrailing();
    }
}
