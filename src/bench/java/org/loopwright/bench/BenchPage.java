package org.loopwright.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures as Markdown, printed or as a page for {@code docs}: all of that is generated, save one part between two marks, which is kept. */
final class BenchPage {

    private static final String OPEN = "<!-- written by hand: kept when the page is renewed -->";
    private static final String CLOSE = "<!-- end of what is written by hand -->";

    private BenchPage() {}

    /**
     * The page.
     *
     * @param before the page as it was, whose part between the marks is kept
     */
    static String of(Map<String, String> machine, List<BenchTable> tables, Optional<String> before) {
        return """
                # What a run costs

                The tables of this page are generated; `./bench --write docs/performance.md` renews them. `./bench` prints them,
                `./bench <part>` some of them, `--json` gives them to machines, `--quick` shows that it works. No test compares a
                time: figures depend on the machine and on what else it does. The benchmarks (`src/bench/java`) are built with the
                product by `./mvnw verify` and are no part of it.

                """ + tables(machine, tables) + "\n" + OPEN + "\n"
                + before.map(BenchPage::kept).orElse("\n") + CLOSE + "\n";
    }

    /** The machine and the tables. */
    static String tables(Map<String, String> machine, List<BenchTable> tables) {
        StringBuilder page = new StringBuilder("| machine | |\n|---|---|\n");
        machine.forEach((name, value) -> page.append("| ")
                .append(name.replace('_', ' '))
                .append(" | ")
                .append(value)
                .append(" |\n"));
        for (BenchTable table : tables) {
            page.append("\n## ").append(table.title()).append("\n\n");
            page.append(wrapped(table.text())).append("\n\n");
            append(page, table);
        }
        return page.toString();
    }

    private static String kept(String before) {
        int open = before.indexOf(OPEN);
        int close = before.indexOf(CLOSE);
        return open < 0 || close < open ? "\n" : before.substring(open + OPEN.length() + 1, close);
    }

    private static void append(StringBuilder page, BenchTable table) {
        page.append("| ").append(table.rowKey()).append(" |");
        table.columns()
                .forEach(column -> page.append(' ').append(column.heading()).append(" |"));
        page.append("\n|---|").append("---:|".repeat(table.columns().size())).append('\n');
        for (BenchTable.Row row : table.rows()) {
            page.append("| ").append(row.label()).append(" |");
            for (int c = 0; c < row.figures().size(); c++) {
                int decimals = table.columns().get(c).decimals();
                page.append(' ')
                        .append(BenchTable.number(row.figures().get(c), decimals))
                        .append(" |");
            }
            page.append('\n');
        }
    }

    /** Lines of at most 120 characters. */
    private static String wrapped(String text) {
        StringBuilder out = new StringBuilder();
        int width = 0;
        for (String word : text.split(" ", -1)) {
            if (width > 0 && width + 1 + word.length() > 120) {
                out.append('\n');
                width = 0;
            }
            out.append(width == 0 ? "" : " ").append(word);
            width += word.length() + (width == 0 ? 0 : 1);
        }
        return out.toString();
    }
}
