package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.subject.observation.EconomyLabel;

/**
 * Who is first to embody, who learns fastest and who closes most own generations, by industry, for one rule of means at
 * given depths: in words, in one matrix, and as a table of who is dominated.
 */
final class StandingsByIndustry {

    private final Outcomes outcomes;
    private final String rule;
    private final Depths depths;
    private final List<Standing> all;

    StandingsByIndustry(Outcomes outcomes, String rule, Depths depths) {
        this.outcomes = outcomes;
        this.rule = rule;
        this.depths = depths;
        this.all = outcomes.industries().stream()
                .map(industry -> Standing.of(outcomes, industry, rule, depths))
                .toList();
    }

    List<Standing> all() {
        return all;
    }

    /**
     * The verdict in words.
     *
     * @param isShort whether industries are counted rather than named
     * @param isNamed whether it is told who closes most own generations
     */
    void writeWords(Lines lines, boolean isShort, boolean isNamed) {
        String title = Outcomes.meansTitle(rule);
        String begin = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) + ": ";
        if (outcomes.systems().size() < 2) {
            lines.words("", "  ", begin + "only " + outcomes.systems().get(0) + ", nothing to compare.");
            return;
        }
        lines.words(
                "",
                "  ",
                begin + firstToEmbody(isShort) + ". Learns fastest: " + ahead(1)
                        + (isNamed ? ". Most own generations: " + ahead(2) : "") + ".");
    }

    /** Who is first to embody where, and what it is behind in there. */
    private String firstToEmbody(boolean isShort) {
        Map<String, List<Standing>> wins = new LinkedHashMap<>();
        List<String> unranked = new ArrayList<>();
        int open = 0;
        for (Standing standing : all) {
            if (!standing.byEmbodimentTime()) {
                unranked.add(standing.industry());
            } else if (standing.best().get(0).decided()) {
                wins.computeIfAbsent(standing.candidates(0).get(0), none -> new ArrayList<>())
                        .add(standing);
            } else {
                open++;
            }
        }
        List<String> parts = new ArrayList<>();
        wins.forEach((system, standings) -> parts.add(system + " is first to embody in "
                + (isShort
                        ? standings.size() + inShort(standings)
                        : standings.stream().map(Standing::industry).collect(Collectors.joining(", "))
                                + contradicted(standings))));
        if (open > 0) {
            parts.add(
                    (parts.isEmpty() ? "first to embody undecided in " : "undecided in ") + open + " of " + all.size());
        }
        if (!unranked.isEmpty()) {
            parts.add(
                    isShort
                            ? "not ranked in " + unranked.size()
                            : "not ranked, under half embodied: " + String.join(", ", unranked));
        }
        return parts.isEmpty() ? "no values" : String.join("; ", parts);
    }

    private static String inShort(List<Standing> standings) {
        long against = standings.stream()
                .filter(standing -> !standing.against().isEmpty())
                .count();
        return against == 0 ? "" : ", but learns slower or closes fewer own generations than another in " + against;
    }

    /** What a system that is first is behind in, in how many of those industries. */
    private static String contradicted(List<Standing> standings) {
        Map<String, Map<String, Integer>> facts = new LinkedHashMap<>();
        for (Standing standing : standings) {
            for (Standing.Contradiction fact : standing.against()) {
                String does = fact.measured().equals(Measured.VELOCITY)
                        ? "learns slower than "
                        : "closes fewer own generations than ";
                facts.computeIfAbsent(does, none -> new LinkedHashMap<>()).merge(fact.system(), 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        facts.forEach((does, others) -> parts.add(does
                + others.entrySet().stream()
                        .map(other -> other.getKey() + (standings.size() == 1 ? "" : " (in " + other.getValue() + ")"))
                        .collect(Collectors.joining(", "))));
        return parts.isEmpty() ? "" : ", but " + String.join(" and ", parts);
    }

    /** In how many industries each system is beyond doubt ahead in a measure. */
    private String ahead(int measure) {
        Map<String, Integer> wins = new LinkedHashMap<>();
        for (Standing standing : all) {
            if (standing.best().get(measure).decided()) {
                wins.merge(standing.candidates(measure).get(0), 1, Integer::sum);
            }
        }
        int decided = wins.values().stream().mapToInt(Integer::intValue).sum();
        List<String> parts = new ArrayList<>();
        wins.forEach((system, count) -> parts.add(system + " in " + count));
        if (decided < all.size()) {
            parts.add("undecided in " + (all.size() - decided));
        }
        return String.join(", ", parts);
    }

    /** The matrix of means: W with the share embodied, learning velocity, own frontier. */
    void writeMatrix(Lines lines, int mostRows) {
        PrintedTable table = new PrintedTable(EconomyLabel.INDUSTRY.name()).tight();
        outcomes.systems().forEach(table::column);
        for (Standing standing : all.subList(0, Math.min(mostRows, all.size()))) {
            table.row(
                    (standing.byEmbodimentTime() ? "" : "~") + standing.industry(),
                    standing.cells().stream().map(cell -> cell(standing, cell)).toList());
        }
        table.write(lines);
        if (all.size() > mostRows) {
            lines.line(".. and " + (all.size() - mostRows) + " more industries");
        }
    }

    private String cell(Standing standing, OutcomeCell cell) {
        Interval days = Standing.shown(outcomes, Measured.EMBODIMENT, cell);
        Interval velocity = Standing.shown(outcomes, Measured.VELOCITY, cell);
        Interval own = Standing.shown(outcomes, Measured.OWN_FRONTIER, cell);
        double share = outcomes.embodiedShare(cell);
        return (standing.byEmbodimentTime() ? mark(standing, 0, cell) : " ")
                + Lines.number(days.mean(), 0)
                + (Double.isNaN(share) ? "" : "/" + Lines.number(100 * share, 0))
                + padded(mark(standing, 1, cell) + twoDigits(velocity.mean()), 4)
                + padded(mark(standing, 2, cell) + twoDigits(own.mean()), 4);
    }

    private static String twoDigits(double value) {
        return Lines.number(value, Math.abs(value) < 9.95 ? 1 : 0);
    }

    private static String padded(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String mark(Standing standing, int measure, OutcomeCell cell) {
        boolean leads = standing.best().get(measure).decided()
                && standing.candidates(measure).get(0).equals(cell.system());
        return leads ? "*" : " ";
    }

    /** The matrix with intervals, a table for each estimand, and what stands against it. */
    void writeFull(Lines lines) {
        lines.gap()
                .line((Outcomes.meansTitle(rule) + (depths.words().isEmpty() ? "" : ", " + depths.words()))
                        .toUpperCase(Locale.ROOT));
        List<Measured> columns = List.of(Measured.EMBODIMENT, Measured.VELOCITY, Measured.OWN_FRONTIER);
        for (int m = 0; m < columns.size(); m++) {
            lines.line(columns.get(m).title() + (m == 0 ? ", and the share embodied [%]" : ""));
            PrintedTable table = new PrintedTable(EconomyLabel.INDUSTRY.name());
            outcomes.systems().forEach(table::column);
            for (Standing standing : all) {
                List<String> cells = new ArrayList<>();
                for (OutcomeCell cell : standing.cells()) {
                    double share = outcomes.embodiedShare(cell);
                    String mark = m == 0 && !standing.byEmbodimentTime()
                            ? "~"
                            : mark(standing, m, cell).strip();
                    cells.add(mark
                            + Lines.plusMinus(
                                    Standing.shown(outcomes, columns.get(m), cell), m == 0 ? 0 : m == 1 ? 1 : 2)
                            + (m == 0 && !Double.isNaN(share) ? " (" + Lines.number(100 * share, 0) + ")" : ""));
                }
                table.row(standing.industry(), cells);
            }
            table.write(lines);
        }
        writePareto(lines);
        all.forEach(standing -> writeVerdict(standing, lines));
    }

    private void writeVerdict(Standing standing, Lines lines) {
        if (outcomes.systems().size() < 2) {
            return;
        }
        if (!standing.byEmbodimentTime()) {
            lines.words(
                    "",
                    "  ",
                    standing.industry() + ": not ranked by embodiment time, since firms with half of the output embody"
                            + " less than half of the probes' worth (" + String.join(", ", standing.thin())
                            + "); by the first firm's clock " + verdict(standing, "first") + ".");
        } else {
            lines.words(
                    "",
                    "  ",
                    standing.industry() + ": " + verdict(standing, "first to embody")
                            + (standing.against().isEmpty()
                                    ? ""
                                    : ", but "
                                            + standing.against().stream()
                                                    .map(StandingsByIndustry::against)
                                                    .collect(Collectors.joining("; ")))
                            + ".");
        }
    }

    /** Who is on the Pareto front of the three estimands, and by whom the others are dominated. */
    private void writePareto(Lines lines) {
        if (outcomes.systems().size() < 2) {
            return;
        }
        lines.line("Pareto front of the three");
        PrintedTable table = new PrintedTable(EconomyLabel.INDUSTRY.name());
        outcomes.systems().forEach(table::column);
        for (Standing standing : all) {
            List<String> places = new ArrayList<>();
            List<String> by = new ArrayList<>();
            for (String system : outcomes.systems()) {
                Standing.Dominance dominance = standing.behind().get(system);
                places.add(
                        dominance.isOnFront()
                                ? "front"
                                : dominance.dominatedBy().isEmpty() ? "no better" : "dominated");
                below(system, " < ", dominance.dominatedBy(), by);
                below(system, " <= ", dominance.noBetterThan(), by);
            }
            table.row(standing.industry(), places, String.join("; ", by));
        }
        table.write(lines);
        lines.words(
                "  ",
                "    ",
                "dominated (<): worse in all three; no better (<=): worse in some, better in none; front: neither, as far"
                        + " as can be told apart.");
    }

    private static void below(String system, String sign, List<String> others, List<String> words) {
        if (!others.isEmpty()) {
            words.add(system + sign + String.join(", ", others));
        }
    }

    private static String verdict(Standing standing, String superlative) {
        List<String> candidates = standing.candidates(0);
        if (candidates.isEmpty()) {
            return "no values";
        }
        return (standing.best().get(0).decided() ? superlative + " is " : "cannot be told apart: ")
                + String.join(", ", candidates);
    }

    private static String against(Standing.Contradiction fact) {
        boolean isVelocity = fact.measured().equals(Measured.VELOCITY);
        return fact.system()
                + (isVelocity ? " learns faster by " : " closes more own generations by ")
                + Lines.plusMinus(fact.difference(), 2)
                + (isVelocity ? " % a year" : " a year");
    }
}
