package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.analysis.Ranking;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.analysis.Verdict;

/**
 * The systems of an industry, each at its best depth, and what ranks them: embodiment time, or the first firm's clock
 * where firms with half of the output embody less than half of the probes' worth in some system. There a time that is
 * cut off at the follow-up says little about the half that never came.
 *
 * @param measure that ranks
 * @param cells a system each, at the depth at which that measure is smallest
 * @param thin systems that embody too little, with their shares, in words; empty where embodiment time ranks
 * @param verdict by the measure
 */
record Standing(String measure, List<Outcomes.Cell> cells, List<String> thin, Verdict verdict) {

    private static final double LEAST_SHARE = 0.5;

    /** Copies the lists. */
    Standing {
        cells = List.copyOf(cells);
        thin = List.copyOf(thin);
    }

    static Standing of(Outcomes outcomes, String industry, String rule) {
        List<Outcomes.Cell> cells = best(outcomes, Outcomes.EMBODIMENT_TIME, industry, rule);
        List<String> thin = new ArrayList<>();
        for (Outcomes.Cell cell : cells) {
            if (isThin(outcomes, cell)) {
                thin.add(cell.system() + " " + Lines.number(100 * outcomes.embodiedShare(cell), 0) + " %");
            }
        }
        String measure = thin.isEmpty() ? Outcomes.EMBODIMENT_TIME : Outcomes.FIRST_FIRM;
        List<Outcomes.Cell> ranked = thin.isEmpty() ? cells : best(outcomes, measure, industry, rule);
        return new Standing(measure, ranked, thin, verdict(outcomes, measure, ranked));
    }

    /** True if firms with half of the output embody less than half of the probes' worth there. */
    static boolean isThin(Outcomes outcomes, Outcomes.Cell cell) {
        return isThin(outcomes.embodiedShare(cell));
    }

    /** True of a share of the probes' worth with which embodiment time ranks nothing. */
    static boolean isThin(double embodiedShare) {
        return embodiedShare < LEAST_SHARE;
    }

    boolean byEmbodimentTime() {
        return thin.isEmpty();
    }

    private static List<Outcomes.Cell> best(Outcomes outcomes, String measure, String industry, String rule) {
        return outcomes.systems().stream()
                .map(system -> best(outcomes, measure, industry, system, rule))
                .toList();
    }

    /** The depth with the smallest mean; the first depth where the system has no values. */
    private static Outcomes.Cell best(Outcomes outcomes, String measure, String industry, String system, String rule) {
        Outcomes.Cell best = null;
        double smallest = Double.POSITIVE_INFINITY;
        for (double depth : outcomes.depths(system)) {
            Outcomes.Cell cell = new Outcomes.Cell(industry, system, rule, depth);
            double mean = TInterval.of(outcomes.byReplication(measure, cell), Finding.LEVEL)
                    .mean();
            if (best == null || mean < smallest) {
                best = cell;
                smallest = Double.isNaN(mean) ? Double.POSITIVE_INFINITY : mean;
            }
        }
        return best;
    }

    private static Verdict verdict(Outcomes outcomes, String measure, List<Outcomes.Cell> cells) {
        List<String> names = new ArrayList<>();
        double[][] values = new double[cells.size()][];
        for (int i = 0; i < values.length; i++) {
            names.add(cells.get(i).system());
            values[i] = outcomes.byReplication(measure, cells.get(i));
        }
        return Ranking.of(names, values, Finding.LEVEL).verdict();
    }
}
