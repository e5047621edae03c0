package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.analysis.BestSubset;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.PairedDifference;
import org.loopwright.lab.analysis.TInterval;

/**
 * The systems of an industry at given depths, by all three estimands together. Embodiment time ranks only where firms with
 * half of the output embody at least half of the probes' worth in every system: a time that is cut off at the follow-up says
 * little about the half that never came. Its place is then taken by the first firm's clock.
 *
 * @param industry of the systems
 * @param rule of means
 * @param cells a system each
 * @param thin systems that embody too little, with their shares, in words; empty where embodiment time ranks
 * @param first by which systems are first to embody, and the two other estimands
 * @param best who may be the best in each of these
 * @param leads in each of these of the system with the best mean over each other one, better where above 0; corrected
 *     over rivals; empty where no system has a mean
 * @param against where a system is first to embody: systems that learn faster or close more
 * @param behind of each system the ones that dominate it
 */
record Standing(
        String industry,
        String rule,
        List<OutcomeCell> cells,
        List<String> thin,
        List<Measured> first,
        List<BestSubset> best,
        List<Map<String, Interval>> leads,
        List<Contradiction> against,
        Map<String, Dominance> behind) {

    /**
     * A system that has more of something than the one that is first to embody.
     *
     * @param difference how much more, in the unit that people read
     */
    record Contradiction(String system, Measured measured, Interval difference) {}

    /**
     * Who is better than a system.
     *
     * @param dominatedBy systems that are better in all three estimands
     * @param noBetterThan systems that are better in some, and worse in none as far as can be told apart
     */
    record Dominance(List<String> dominatedBy, List<String> noBetterThan) {

        /** Whether nobody is. */
        boolean isOnFront() {
            return dominatedBy.isEmpty() && noBetterThan.isEmpty();
        }
    }

    /** Copies the lists. */
    Standing {
        cells = List.copyOf(cells);
        thin = List.copyOf(thin);
        first = List.copyOf(first);
        best = List.copyOf(best);
        leads = List.copyOf(leads);
        against = List.copyOf(against);
    }

    static Standing of(Outcomes outcomes, String industry, String rule, Depths depths) {
        List<OutcomeCell> cells = depths.depth().entrySet().stream()
                .map(depth -> new OutcomeCell(industry, depth.getKey(), rule, depth.getValue()))
                .toList();
        List<String> thin = new ArrayList<>();
        for (OutcomeCell cell : cells) {
            if (EmbodiedShare.isThin(outcomes.embodiedShare(cell))) {
                thin.add(cell.system() + " " + Lines.number(100 * outcomes.embodiedShare(cell), 0) + " %");
            }
        }
        List<Measured> measures = List.of(
                thin.isEmpty() ? Measured.EMBODIMENT : Measured.FIRST_FIRM, Measured.VELOCITY, Measured.OWN_FRONTIER);
        double[][][] values = new double[measures.size()][cells.size()][];
        List<BestSubset> best = new ArrayList<>();
        List<Map<String, Interval>> leads = new ArrayList<>();
        for (int m = 0; m < values.length; m++) {
            for (int c = 0; c < cells.size(); c++) {
                values[m][c] = outcomes.byReplication(measures.get(m).column(), cells.get(c));
            }
            best.add(BestSubset.of(values[m], measures.get(m).smallerIsBetter(), Finding.LEVEL));
            leads.add(leads(cells, measures.get(m), values[m], best.get(m).compared()));
        }
        return new Standing(
                industry,
                rule,
                cells,
                thin,
                measures,
                best,
                leads,
                contradictions(cells, measures, best.get(0), values),
                dominance(cells, measures, values));
    }

    boolean byEmbodimentTime() {
        return thin.isEmpty();
    }

    /** The systems that may be the best in one of its measures. */
    List<String> candidates(int measure) {
        return best.get(measure).members().stream()
                .map(member -> cells.get(member).system())
                .toList();
    }

    /** The system with the best mean in one of its measures: the one that leads all others that have a mean. */
    Optional<String> leader(int measure) {
        return cells.stream()
                .map(OutcomeCell::system)
                .filter(system ->
                        !leads.get(measure).isEmpty() && !leads.get(measure).containsKey(system))
                .findFirst();
    }

    private static Map<String, Interval> leads(
            List<OutcomeCell> cells, Measured measured, double[][] values, int compared) {
        int leader = -1;
        double best = Double.NaN;
        for (int c = 0; c < values.length; c++) {
            double mean = TInterval.of(values[c], Finding.LEVEL).mean();
            if (!Double.isNaN(mean) && (Double.isNaN(best) || measured.isBetter(mean - best))) {
                leader = c;
                best = mean;
            }
        }
        Map<String, Interval> leads = new LinkedHashMap<>();
        double level = BestSubset.corrected(Finding.LEVEL, compared - 1);
        for (int c = 0; leader >= 0 && c < values.length; c++) {
            if (c != leader) {
                leads.put(
                        cells.get(c).system(),
                        measured.smallerIsBetter()
                                ? PairedDifference.of(values[c], values[leader], level)
                                : PairedDifference.of(values[leader], values[c], level));
            }
        }
        return leads;
    }

    private static Interval lead(Measured measured, double[] one, double[] other, int systems) {
        double level = BestSubset.corrected(Finding.LEVEL, systems - 1);
        return measured.shown(PairedDifference.of(one, other, level));
    }

    private static boolean isBetter(Measured measured, Interval lead) {
        return measured.smallerIsBetter() ? lead.below(0) : lead.above(0);
    }

    private static List<Contradiction> contradictions(
            List<OutcomeCell> cells, List<Measured> measures, BestSubset first, double[][][] values) {
        List<Contradiction> against = new ArrayList<>();
        if (first.decided()) {
            int winner = first.members().get(0);
            for (int m = 1; m < values.length; m++) {
                for (int c = 0; c < cells.size(); c++) {
                    Interval lead = lead(measures.get(m), values[m][c], values[m][winner], first.compared());
                    if (c != winner && isBetter(measures.get(m), lead)) {
                        against.add(new Contradiction(cells.get(c).system(), measures.get(m), lead));
                    }
                }
            }
        }
        return against;
    }

    private static Map<String, Dominance> dominance(
            List<OutcomeCell> cells, List<Measured> measures, double[][][] values) {
        Map<String, Dominance> behind = new LinkedHashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            List<String> dominatedBy = new ArrayList<>();
            List<String> noBetterThan = new ArrayList<>();
            for (int other = 0; other < cells.size(); other++) {
                int better = 0;
                int worse = 0;
                for (int m = 0; m < values.length && other != c; m++) {
                    Interval lead = lead(measures.get(m), values[m][other], values[m][c], cells.size());
                    better += isBetter(measures.get(m), lead) ? 1 : 0;
                    worse += lead.above(0) || lead.below(0) ? (isBetter(measures.get(m), lead) ? 0 : 1) : 0;
                }
                if (better == values.length) {
                    dominatedBy.add(cells.get(other).system());
                } else if (better > 0 && worse == 0) {
                    noBetterThan.add(cells.get(other).system());
                }
            }
            behind.put(cells.get(c).system(), new Dominance(dominatedBy, noBetterThan));
        }
        return behind;
    }

    /** Mean and interval of one of its measures, in the unit that people read. */
    static Interval shown(Outcomes outcomes, Measured measured, OutcomeCell cell) {
        return measured.shown(TInterval.of(outcomes.byReplication(measured.column(), cell), Finding.LEVEL));
    }
}
