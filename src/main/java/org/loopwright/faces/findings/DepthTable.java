package org.loopwright.faces.findings;

import java.util.List;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.PairedDifference;
import org.loopwright.lab.analysis.TInterval;

/**
 * What vertical integration does (hypothesis H1): the effect of going from the least to the greatest depth, paired by
 * replication and pooled over industries, and whether the best depth lies inside the grid.
 */
final class DepthTable {

    private static final int NAME = 22;

    private DepthTable() {}

    static void write(Outcomes outcomes, Lines lines) {
        lines.gap().heading("What depth does (H1)");
        if (!outcomes.varyDepth()) {
            lines.words("", "", "Every system was run at one depth only, so this study does not say.");
            return;
        }
        lines.words(
                "",
                "",
                "Effect of the greatest against the least depth on the grid, mean over industries, +/- half of "
                        + "the paired 95 % t-interval over replications; and the depth with the best mean over "
                        + "industries.");
        boolean thin = false;
        for (String rule : outcomes.means()) {
            lines.gap()
                    .line(Lines.left(Outcomes.meansTitle(rule), NAME)
                            + Lines.right("depths", 12)
                            + Lines.right("embodiment time [days]", 26)
                            + Lines.right("shortest at", 14)
                            + Lines.right("learning velocity", 22)
                            + Lines.right("highest at", 14));
            for (String system : outcomes.systems()) {
                List<Double> depths = outcomes.depths(system);
                if (depths.size() < 2) {
                    lines.line(Lines.left(system, NAME) + Lines.right("one", 12));
                    continue;
                }
                List<String> ranked = ranked(outcomes, system, rule, depths);
                Effect loop = new Effect(outcomes, Outcomes.EMBODIMENT_TIME, system, rule, depths, ranked, 1);
                Effect velocity = new Effect(
                        outcomes, Outcomes.LEARNING_VELOCITY, system, rule, depths, outcomes.industries(), -1);
                thin |= ranked.size() < outcomes.industries().size();
                lines.line(Lines.left(system, NAME)
                        + Lines.right(depth(depths.get(0)) + ".." + depth(depths.get(depths.size() - 1)), 12)
                        + Lines.right(Lines.difference(loop.total, 0), 26)
                        + Lines.right(loop.best(), 14)
                        + Lines.right(Lines.difference(velocity.total, 4), 22)
                        + Lines.right(velocity.best(), 14));
            }
        }
        lines.gap();
        lines.words(
                "  ",
                "  ",
                "Learning velocity is the fall of log unit cost per year. \"inside\": the best depth lies inside the "
                        + "grid, and both ends are worse by more than their paired interval; \"inside?\": it lies "
                        + "inside, but at least one end cannot be told apart from it; \"end\": it is an end of the "
                        + "grid. An interval that holds 0 is no effect that this study can see."
                        + (thin
                                ? " Embodiment times leave out the industries in which firms with half of the output "
                                        + "embody less than half of the probes' worth at some depth."
                                : ""));
    }

    /** The industries in which embodiment time may be compared at all depths. */
    private static List<String> ranked(Outcomes outcomes, String system, String rule, List<Double> depths) {
        return outcomes.industries().stream()
                .filter(industry -> depths.stream()
                        .noneMatch(
                                depth -> Standing.isThin(outcomes, new Outcomes.Cell(industry, system, rule, depth))))
                .toList();
    }

    private static String depth(double depth) {
        return Lines.number(depth, 2);
    }

    /** The effect of depth on one measure; sign 1 where small is good, −1 where large is. */
    private static final class Effect {

        private final List<Double> depths;
        private final double sign;
        private final double[][] values;
        private final Interval total;

        private Effect(
                Outcomes outcomes,
                String measure,
                String system,
                String rule,
                List<Double> depths,
                List<String> over,
                double sign) {
            this.depths = depths;
            this.sign = sign;
            values = new double[depths.size()][];
            for (int i = 0; i < values.length; i++) {
                values[i] = outcomes.pooled(measure, system, rule, depths.get(i), over);
            }
            total = PairedDifference.of(values[values.length - 1], values[0], Finding.LEVEL);
        }

        private String best() {
            int best = -1;
            double smallest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < values.length; i++) {
                double mean = sign * TInterval.of(values[i], Finding.LEVEL).mean();
                if (mean < smallest) {
                    smallest = mean;
                    best = i;
                }
            }
            if (best < 0) {
                return "-";
            }
            String place;
            if (best == 0 || best == values.length - 1) {
                place = " end";
            } else {
                place = worse(0, best) && worse(values.length - 1, best) ? " inside" : " inside?";
            }
            return depth(depths.get(best)) + place;
        }

        private boolean worse(int end, int best) {
            Interval difference = PairedDifference.of(values[end], values[best], Finding.LEVEL);
            return sign > 0 ? difference.above(0) : difference.below(0);
        }
    }
}
