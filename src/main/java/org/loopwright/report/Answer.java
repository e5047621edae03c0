package org.loopwright.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.loopwright.analysis.Interval;

/**
 * The answer of a study in words and tables for a terminal: which system closes the research–production loop fastest in
 * which industry, where the time of a loop goes, what depth does, and how sure all that is. At most 110 columns wide,
 * plain ASCII as far as the names are. Immutable.
 */
public final class Answer {

    /** Confidence level of every interval [1]. */
    static final double LEVEL = 0.95;

    private final String text;

    private Answer(String text) {
        this.text = text;
    }

    /**
     * Works the answer out from the tables in a results folder.
     *
     * @param folder holds {@code outcomes.csv}, and {@code generations.csv} where the study keeps it
     * @param studyTitle title for people, shown as it is
     * @throws UncheckedIOException if a table cannot be read
     */
    public static Answer of(Path folder, String studyTitle) {
        try {
            Outcomes outcomes = Outcomes.read(folder);
            Lines lines = new Lines();
            lines.words("", "", studyTitle);
            lines.line("=".repeat(Math.min(Lines.WIDTH, Math.max(1, studyTitle.length()))));
            lines.words("", "", size(outcomes));
            if (outcomes.failedRuns() > 0) {
                lines.words(
                        "! ",
                        "  ",
                        runs(outcomes.failedRuns()) + " failed and " + (outcomes.failedRuns() == 1 ? "is" : "are")
                                + " left out here; the column reason of outcomes.csv says why.");
            }
            if (!outcomes.averagedFactors().isEmpty()) {
                lines.words(
                        "", "", "Averaged over the levels of " + String.join(", ", outcomes.averagedFactors()) + ".");
            }
            if (!outcomes.rows().isEmpty()) {
                if (outcomes.replications() < 2) {
                    lines.words("", "", "One replication: there are no intervals, and nothing can be told apart.");
                }
                FastestTable.write(outcomes, followUp(folder), lines);
                TimeTable.write(outcomes, lines);
                DepthTable.write(outcomes, lines);
            }
            return new Answer(lines.toString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Prints the answer, for instance to {@code System.out}. */
    public void print(Appendable out) {
        try {
            out.append(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The answer as it is printed. */
    @Override
    public String toString() {
        return text;
    }

    private static String size(Outcomes outcomes) {
        if (outcomes.rows().isEmpty()) {
            return "No run went well: there is no answer.";
        }
        long depths = outcomes.systems().stream()
                .flatMap(system -> outcomes.depths(system).stream())
                .distinct()
                .count();
        return outcomes.rows().size() + " outcomes: " + count(outcomes.systems().size(), "system", "systems") + ", "
                + count(outcomes.industries().size(), "industry", "industries") + ", "
                + count((int) depths, "depth", "depths") + ", "
                + count(outcomes.means().size(), "rule of means", "rules of means") + ", "
                + count(outcomes.replications(), "replication", "replications") + ".";
    }

    private static String runs(int number) {
        return count(number, "run", "runs");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Follow-up W of the probes [days], from the first of them; NaN where the study keeps none. */
    static double followUp(Path folder) throws IOException {
        Path file = folder.resolve("generations.csv");
        if (Files.exists(file)) {
            try (TableFile table = TableFile.open(file)) {
                if (table.next()) {
                    return table.number(table.column("followed_to_day")) - table.number(table.column("world_day"));
                }
            }
        }
        return Double.NaN;
    }

    /** What is averaged over the probes: "min(T, 1825)", or with W where the follow-up is not known. */
    static String restricted(double followUp) {
        return "min(T, " + (Double.isNaN(followUp) ? "W" : Lines.number(followUp, 0)) + ")";
    }

    /** Mean and half width with that many decimals. */
    static String plusMinus(Interval interval, int decimals) {
        return Lines.interval(Lines.number(interval.mean(), decimals), interval.halfWidth(), decimals);
    }

    /** The same for a difference, with its sign. */
    static String difference(Interval interval, int decimals) {
        return Lines.interval(Lines.signed(interval.mean(), decimals), interval.halfWidth(), decimals);
    }

    /** Title of a rule of means. */
    static String means(String rule) {
        return rule.isEmpty() ? "means of the sheets" : rule + " means";
    }
}
