package org.loopwright.faces.findings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.loopwright.lab.analysis.TheoryCheck;

/** Limits in words: theory beside result on a terminal, and the page of all of them. */
public final class LimitText {

    /** What follows this line of a page is written by hand, and kept when the page is made anew. */
    public static final String KEPT =
            "<!-- Below this line the page is written by hand; `limits --write` keeps it. -->";

    private static final MathContext DIGITS = new MathContext(5, RoundingMode.HALF_EVEN);
    private static final MathContext FEW_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    private LimitText() {}

    /** Theory beside result, for a terminal. */
    public static String terminal(LimitEntry entry) {
        StringBuilder text = new StringBuilder();
        line(text, entry.title());
        line(text, "  " + entry.source());
        for (TheoryCheck check : entry.checks()) {
            String unit = check.unit().equals("1") ? "" : " [" + check.unit() + "]";
            line(text, "  " + check.quantity() + unit);
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "    theory %s   observed %s   %s   n %d   %s",
                            number(check.theory()),
                            number(check.observed()),
                            error(check),
                            check.count(),
                            verdict(check)));
        }
        paragraph(text, entry.note());
        if (!entry.holds()) {
            paragraph(text, entry.miss().isBlank() ? "Nothing explains this miss." : entry.miss());
        }
        return text.toString();
    }

    private static void paragraph(StringBuilder text, String words) {
        StringBuilder line = new StringBuilder(" ");
        for (String word :
                words.isBlank() ? List.<String>of() : List.of(words.strip().split("\\s+"))) {
            if (line.length() + 1 + word.length() > 100) {
                line(text, line.toString());
                line = new StringBuilder(" ");
            }
            line.append(' ').append(word);
        }
        if (!line.toString().isBlank()) {
            line(text, line.toString());
        }
    }

    private static String error(TheoryCheck check) {
        return check.standardError() == 0
                ? "no chance, within " + number(check.tolerance())
                : "standard error " + few(check.standardError()) + ", distance " + distance(check);
    }

    private static String distance(TheoryCheck check) {
        return check.standardError() == 0 ? "" : String.format(Locale.ROOT, "%+.2f", check.distance());
    }

    private static String verdict(TheoryCheck check) {
        return check.holds() ? "agrees" : "MISSES";
    }

    /**
     * The page of all limits in Markdown.
     *
     * @param entries in order
     * @param written what is kept: the text by hand, from {@link #KEPT} on; may be empty
     */
    public static String page(List<LimitEntry> entries, String written) {
        StringBuilder page = new StringBuilder();
        line(page, "# Verification: every closed form beside the simulator");
        line(page, "");
        line(
                page,
                "Made by `./loopwright limits --write docs/verification.md`; do not edit above the last marker. Each row");
        line(
                page,
                "is also a command: `./loopwright run params/limits/<name>.yaml`. Seeds are pinned in the files, so the");
        line(
                page,
                "numbers are the same on every machine and with any number of threads. A number agrees if it lies within");
        line(
                page,
                "4 standard errors of theory; where nothing is left to chance, within the tolerance that is given. For a");
        line(
                page,
                "whole distribution the number is √n D of Kolmogorov and Smirnov, which under theory has the mean 0.869 and");
        line(page, "the standard deviation 0.260. n counts independent values: replications, attempts or searches.");
        long checks = entries.stream().mapToLong(e -> e.checks().size()).sum();
        long missed = entries.stream()
                .flatMap(e -> e.checks().stream())
                .filter(check -> !check.holds())
                .count();
        line(page, "");
        line(
                page,
                entries.size() + " limits, " + checks + " numbers, " + (checks - missed) + " agree, " + missed
                        + " miss (explained below).");
        line(page, "");
        line(
                page,
                "| closed form | source | command | quantity | theory | observed | standard error | distance | n | verdict |");
        line(page, "|---|---|---|---|---|---|---|---|---|---|");
        for (LimitEntry entry : entries) {
            String lead = cells(entry.title(), entry.source(), "`" + entry.command() + "`");
            for (TheoryCheck check : entry.checks()) {
                line(page, "| " + lead + " | " + row(check) + " |");
                lead = cells("", "", "");
            }
        }
        line(page, "");
        line(page, "## Notes");
        line(page, "");
        for (LimitEntry entry : entries) {
            if (!entry.note().isBlank() || !entry.holds()) {
                String miss = entry.holds() ? "" : " **Miss.** " + entry.miss();
                line(page, "- `" + entry.command() + "` (" + replications(entry) + "): " + entry.note() + miss);
            }
        }
        line(page, "");
        page.append(written.isBlank() ? KEPT + "\n" : written);
        return page.toString();
    }

    /** The part of a page that was written by hand, its marker included; empty if there is none. */
    public static String written(String page) {
        int from = page.indexOf(KEPT);
        return from < 0 ? "" : page.substring(from);
    }

    private static String replications(LimitEntry entry) {
        return entry.replications() + (entry.replications() == 1 ? " replication" : " replications");
    }

    private static String row(TheoryCheck check) {
        String unit = check.unit().equals("1") ? "" : " [" + check.unit() + "]";
        return cells(
                check.quantity() + unit,
                number(check.theory()),
                number(check.observed()),
                check.standardError() == 0
                        ? "none (tolerance " + number(check.tolerance()) + ")"
                        : few(check.standardError()),
                distance(check),
                Long.toString(check.count()),
                check.holds() ? "agrees" : "**misses**");
    }

    private static String cells(String... cells) {
        return String.join(
                " | ",
                List.of(cells).stream().map(cell -> cell.replace("|", "\\|")).toList());
    }

    private static String number(double value) {
        return rounded(value, DIGITS);
    }

    private static String few(double value) {
        return rounded(value, FEW_DIGITS);
    }

    private static String rounded(double value, MathContext digits) {
        if (!Double.isFinite(value) || value == 0) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal shorter = new BigDecimal(value).round(digits).stripTrailingZeros();
        boolean plain = Math.abs(value) >= 1e-4 && Math.abs(value) < 1e7;
        return plain ? shorter.toPlainString() : shorter.toString().replace("E", "e");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
