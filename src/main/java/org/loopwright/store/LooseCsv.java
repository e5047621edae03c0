package org.loopwright.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values as pandas writes them: any line ends, quotes where needed, empty lines passed over. Beside
 * {@link CsvReader}, which takes only what this program writes, to the letter.
 */
final class LooseCsv {

    private LooseCsv() {}

    /**
     * A row.
     *
     * @param line where it begins, from 1
     * @param cells without quotes
     */
    record Row(int line, List<String> cells) {}

    static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean anything = false;
        int line = 1;
        int begun = 1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            boolean ends = (!quoted && c == '\n') || i == text.length();
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
                anything = true;
            } else if (ends || (!quoted && c == ',')) {
                cells.add(cell.toString());
                cell.setLength(0);
                anything |= c == ',';
            } else if (quoted || c != '\r') {
                cell.append(c);
                anything = true;
            }
            line += c == '\n' ? 1 : 0;
            if (ends) {
                if (anything) {
                    rows.add(new Row(begun, List.copyOf(cells)));
                }
                cells.clear();
                anything = false;
                begun = line;
            }
        }
        return rows;
    }
}
