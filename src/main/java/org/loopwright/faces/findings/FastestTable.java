package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.PairedDifference;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.analysis.VarianceReduction;
import org.loopwright.lab.analysis.Verdict;
import org.loopwright.subject.observation.EconomyLabel;

/**
 * Who embodies breakthroughs fastest, by industry and rule of means. Each system stands at the depth of its smallest
 * mean; "fastest" is marked where generations closed or learning velocity contradict it.
 */
final class FastestTable {

    private static final int NAME = 22;
    private static final int CELL = 22;
    private static final int PER_LINE = 4;
    private static final String MARK = "!";

    private final Outcomes outcomes;
    private final Lines lines;
    private final List<Double> reductions = new ArrayList<>();
    private int pairs;

    FastestTable(Outcomes outcomes, Lines lines) {
        this.outcomes = outcomes;
        this.lines = lines;
    }

    static void write(Outcomes outcomes, FollowUp followUp, Lines lines) {
        FastestTable table = new FastestTable(outcomes, lines);
        lines.gap().heading(FindingKind.FASTEST.heading());
        lines.words(
                "",
                "",
                "Embodiment time: days from a breakthrough anywhere to the day on which firms with half of the output "
                        + "have it in production, mean of " + followUp.restricted() + " over the probe breakthroughs, "
                        + "each by what it is worth"
                        + (outcomes.replications() < 2
                                ? ""
                                : ", +/- half of the 95 % t-interval over n = " + outcomes.replications()
                                        + " replications")
                        + (outcomes.varyDepth()
                                ? ". Each system stands at its best depth on the grid, in brackets."
                                : table.anyDepth() ? "; depth in brackets." : "."));
        for (String rule : outcomes.means()) {
            table.write(rule);
        }
        table.notes();
    }

    private boolean anyDepth() {
        return outcomes.rows().stream().anyMatch(row -> !Double.isNaN(row.cell().depth()));
    }

    private void write(String rule) {
        lines.gap().line(Outcomes.meansTitle(rule).toUpperCase(Locale.ROOT));
        row(EconomyLabel.INDUSTRY.name(), outcomes.systems());
        Map<String, Integer> wins = new LinkedHashMap<>();
        int open = 0;
        int unranked = 0;
        for (String industry : outcomes.industries()) {
            Standing standing = Standing.of(outcomes, industry, rule);
            Verdict verdict = standing.verdict();
            pairs += Math.max(0, verdict.compared() - 1);
            row(industry, cells(standing));
            if (!standing.byEmbodimentTime()) {
                unranked++;
                lines.words("    ", "      ", firstFirm(standing));
                continue;
            }
            addReductions(standing.cells());
            List<String> against = contradictions(verdict, standing.cells());
            lines.words(
                    "    ",
                    "      ",
                    verdict.text("fastest")
                            + (against.isEmpty() ? "" : " " + MARK)
                            + (noneClosed(verdict, standing.cells()) ? " (none of them closed any probe)" : ""));
            for (String fact : against) {
                lines.words("      " + MARK + " ", "        ", fact);
            }
            if (verdict.decided()) {
                wins.merge(verdict.winners().get(0) + (against.isEmpty() ? "" : " " + MARK), 1, Integer::sum);
            } else if (verdict.compared() > 1) {
                open++;
            }
        }
        summary(wins, open, unranked);
    }

    /** The measure that ranks, of each system. */
    private List<String> cells(Standing standing) {
        List<String> cells = new ArrayList<>();
        for (Outcomes.Cell cell : standing.cells()) {
            Interval days = TInterval.of(outcomes.byReplication(standing.measure(), cell), Finding.LEVEL);
            cells.add((standing.byEmbodimentTime() ? "" : "* ")
                    + Lines.plusMinus(days, 0)
                    + (Double.isNaN(cell.depth()) || Double.isNaN(days.mean())
                            ? ""
                            : " (" + Lines.number(cell.depth(), 2) + ")"));
        }
        return cells;
    }

    private static String firstFirm(Standing standing) {
        return "* not ranked by embodiment time: firms with half of the output embody less than half of the probes' worth ("
                + String.join(", ", standing.thin()) + "). The days above are the first firm's; by its clock "
                + standing.verdict().text("fastest");
    }

    /** What pairing saves for each pair of systems, at the depths that are compared. */
    private void addReductions(List<Outcomes.Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < i; j++) {
                double factor = VarianceReduction.of(
                        outcomes.byReplication(Outcomes.EMBODIMENT_TIME, cells.get(i)),
                        outcomes.byReplication(Outcomes.EMBODIMENT_TIME, cells.get(j)));
                if (!Double.isNaN(factor)) {
                    reductions.add(factor);
                }
            }
        }
    }

    private void summary(Map<String, Integer> wins, int open, int unranked) {
        if (outcomes.systems().size() < 2) {
            return;
        }
        List<String> parts = new ArrayList<>();
        wins.forEach((system, count) -> parts.add(system + " in " + count));
        lines.words(
                "In short: ",
                "  ",
                "fastest " + (parts.isEmpty() ? "in none" : String.join(", ", parts)) + "; "
                        + open + " of " + outcomes.industries().size()
                        + (outcomes.industries().size() == 1 ? " industry" : " industries") + " cannot be decided"
                        + (unranked == 0 ? "." : ", and " + unranked + " not ranked (*)."));
    }

    /** A line of cells under their systems, broken after every fourth. */
    private void row(String name, List<String> cells) {
        for (int from = 0; from < cells.size(); from += PER_LINE) {
            StringBuilder line = new StringBuilder(Lines.left(from == 0 ? name : "", NAME));
            for (String cell : cells.subList(from, Math.min(cells.size(), from + PER_LINE))) {
                line.append(Lines.right(cell, CELL));
            }
            lines.line(line.toString());
        }
    }

    /**
     * Facts that contradict "fastest": another system learns faster or closes more. Without a winner there are none.
     */
    private List<String> contradictions(Verdict verdict, List<Outcomes.Cell> cells) {
        List<String> facts = new ArrayList<>();
        for (Outcomes.Cell cell : cells) {
            if (verdict.decided() && cell.system().equals(verdict.winners().get(0))) {
                contradictions(cell, cells, Outcomes.OWN_GENERATIONS, "closes more own generations a year", facts);
                contradictions(cell, cells, Outcomes.LEARNING_VELOCITY, "learns faster (-d ln C/dt a year)", facts);
            }
        }
        return facts;
    }

    private void contradictions(
            Outcomes.Cell winner, List<Outcomes.Cell> cells, String measure, String does, List<String> facts) {
        double[] best = outcomes.byReplication(measure, winner);
        for (Outcomes.Cell other : cells) {
            Interval difference = PairedDifference.of(outcomes.byReplication(measure, other), best, Finding.LEVEL);
            if (difference.above(0)) {
                facts.add(other.system() + " " + does + " than " + winner.system() + ", by "
                        + Lines.plusMinus(difference, 3));
            }
        }
    }

    private boolean noneClosed(Verdict verdict, List<Outcomes.Cell> cells) {
        double closed = 0;
        for (Outcomes.Cell cell : cells) {
            if (verdict.winners().contains(cell.system())) {
                for (double value : outcomes.byReplication(Outcomes.GENERATIONS_CLOSED, cell)) {
                    closed += value;
                }
            }
        }
        return closed == 0 && !verdict.winners().isEmpty();
    }

    private void variance() {
        if (!reductions.isEmpty()) {
            reductions.sort(Comparator.naturalOrder());
            lines.words(
                    "  ",
                    "  ",
                    "Common random numbers divide the variance of a difference by "
                            + Lines.number(reductions.get(reductions.size() / 2), 1) + " (median of "
                            + reductions.size() + (reductions.size() == 1 ? " pair" : " pairs") + ", from "
                            + Lines.number(reductions.get(0), 1) + " to "
                            + Lines.number(reductions.get(reductions.size() - 1), 1)
                            + "): so many times more independent runs would be as sharp.");
        }
    }

    private void notes() {
        if (outcomes.replications() < 2) {
            return;
        }
        lines.gap();
        if (outcomes.systems().size() > 1) {
            lines.words(
                    "  ",
                    "  ",
                    "Systems are compared in pairs on common random numbers; \"cannot be told apart\" are those "
                            + "whose paired 95 % interval against the smallest mean holds 0. " + pairs
                            + (pairs == 1 ? " pair is" : " pairs are")
                            + " compared above, each at 95 % on its own: where there is no difference, about one "
                            + "pair in twenty is still called different.");
            variance();
            lines.words(
                    "  " + MARK + " ",
                    "    ",
                    "\"Fastest\" holds only where it is not contradicted: the mark says that another system, at its "
                            + "own depth above, closes more own generations a year or learns faster (paired interval "
                            + "above 0). Fast empty loops are worth nothing.");
        }
        if (outcomes.varyDepth()) {
            lines.words(
                    "  ",
                    "  ",
                    "The best depth is chosen on the same replications that are then shown, which flatters every "
                            + "system a little, and all of them about equally.");
        }
    }
}
