package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.loopwright.lab.analysis.Interval;

/**
 * What a study lets one say: an analysis that goes with the kind of its design or with one of its factors, worked out from
 * the outcomes.
 *
 * @param kind what the analysis answers
 * @param method what the numbers are and how they came about
 * @param tables one for each response and system
 * @param details further tables, which programs get and people would not read through
 * @param warnings what the design itself warns of, and what is left out of the tables
 */
public record Findings(
        Question kind, String method, List<Finding> tables, List<Finding> details, List<String> warnings) {

    public Findings {
        tables = List.copyOf(tables);
        details = List.copyOf(details);
        warnings = List.copyOf(warnings);
    }

    /** Findings without further tables. */
    Findings(Question kind, String method, List<Finding> tables, List<String> warnings) {
        this(kind, method, tables, List.of(), warnings);
    }

    /** The same with further warnings. */
    Findings warning(List<String> further) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(further);
        return new Findings(kind, method, tables, details, all);
    }

    /**
     * Writes heading and tables.
     *
     * @param isFull whether the method is told too, which in a short answer would take the place of what was found
     */
    void write(Lines lines, boolean isFull) {
        lines.gap().heading(kind.heading());
        if (isFull) {
            lines.words("", "", method);
        }
        for (String warning : warnings) {
            lines.words("! ", "  ", warning.substring(0, 1).toUpperCase(Locale.ROOT) + warning.substring(1) + ".");
        }
        for (Finding table : tables) {
            lines.gap();
            write(table, lines);
        }
    }

    private static void write(Finding table, Lines lines) {
        lines.words("", "  ", (table.response().isEmpty() ? "" : "Response ") + table.title());
        if (!table.lines().isEmpty()) {
            PrintedTable printed = new PrintedTable(table.lineName());
            table.columns().forEach(printed::column);
            int[] decimals = decimals(table);
            for (Finding.Line line : table.lines()) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < decimals.length; c++) {
                    cells.add(Lines.plusMinus(line.values().get(c), decimals[c]));
                }
                printed.row(line.name(), cells, line.remark().stripTrailing());
            }
            printed.write(lines);
        }
        for (String remark : table.remarks()) {
            lines.words("  ", "    ", remark);
        }
    }

    /** Decimals of each column, so that its largest number shows three digits. */
    private static int[] decimals(Finding table) {
        int[] decimals = new int[table.columns().size()];
        for (int c = 0; c < decimals.length; c++) {
            double largest = 0;
            for (Finding.Line line : table.lines()) {
                double size = Math.abs(line.values().get(c).mean());
                largest = Double.isNaN(size) ? largest : Math.max(largest, size);
            }
            decimals[c] = decimals(largest);
        }
        return decimals;
    }

    static int decimals(double largest) {
        if (!(largest > 0)) {
            return 2;
        }
        return (int) Math.max(0, Math.min(9, 2 - Math.floor(Math.log10(largest))));
    }

    /** A number with three digits. */
    static String number(double value) {
        return Lines.number(value, decimals(Math.abs(value)));
    }

    /** The lines with the largest of some number first; missing ones last, ties in their order. */
    static List<Finding.Line> sorted(List<Finding.Line> lines, ToDoubleFunction<Finding.Line> by) {
        List<Finding.Line> sorted = new ArrayList<>(lines);
        sorted.sort((a, b) -> {
            double x = by.applyAsDouble(a);
            double y = by.applyAsDouble(b);
            return Double.isNaN(x) || Double.isNaN(y)
                    ? Boolean.compare(Double.isNaN(x), Double.isNaN(y))
                    : Double.compare(y, x);
        });
        return sorted;
    }

    /** Names of the lines whose value in a column meets a condition. */
    static List<String> names(List<Finding.Line> lines, int column, Predicate<Interval> condition) {
        return lines.stream()
                .filter(line -> condition.test(line.values().get(column)))
                .map(Finding.Line::name)
                .toList();
    }
}
