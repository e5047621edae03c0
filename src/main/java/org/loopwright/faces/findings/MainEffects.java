package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.SampledDesign;
import org.loopwright.lab.design.Study;

/** Findings of a design of two levels: main effects, and the interactions that each of them is mixed with. */
final class MainEffects {

    private static final int MOST_NAMED = 3;
    private static final double ROUNDING = 1e-9;

    private final List<Factor> factors;
    /** −1 or +1 of each factor at each point. */
    private final int[][] signs;

    private MainEffects(Study study) {
        factors = SampledDesign.varied(study.factors());
        signs = new int[factors.size()][study.design().size()];
        for (int j = 0; j < signs.length; j++) {
            Factor factor = factors.get(j);
            String low = factor.at(0);
            for (int p = 0; p < signs[j].length; p++) {
                DesignPoint point = study.design().point(p + 1);
                signs[j][p] = point.level(factor.path()).filter(low::equals).isPresent() ? -1 : 1;
            }
        }
    }

    static Findings of(Study study, PointOutcomes outcomes) {
        MainEffects effects = new MainEffects(study);
        List<Finding> tables = new ArrayList<>();
        for (PointOutcomes.Case one : outcomes.cases()) {
            tables.add(effects.table(one));
        }
        return new Findings(
                FindingKind.MAIN_EFFECTS,
                "Main effects: mean of the response at the second level of a factor (of a range: at its upper end) less"
                        + " that at the first, over all combinations of the others that were run. +/- half of the 95 %"
                        + " t-interval over replications, each of which meets the same luck at all points. Largest"
                        + " effect first; * the interval does not hold 0. What stands behind = cannot be told from the"
                        + " effect: the number is the sum of all of them.",
                tables,
                study.design().warnings());
    }

    private Finding table(PointOutcomes.Case one) {
        List<Finding.Line> lines = new ArrayList<>();
        for (int j = 0; j < factors.size(); j++) {
            Interval effect = effect(one, j);
            boolean differs = effect.above(0) || effect.below(0);
            String aliases = aliases(j);
            lines.add(new Finding.Line(factors.get(j).label(), List.of(effect), (differs ? "* " : "  ") + aliases));
        }
        List<String> remarks = new ArrayList<>();
        int dropped = one.values()[0].length - whole(one);
        if (dropped > 0) {
            remarks.add("Replications left out, since a point has no value in them: " + dropped + ".");
        }
        remarks.addAll(PointOutcomes.gaps(one));
        return new Finding(
                one.title(),
                one.response().name(),
                one.system(),
                "factor",
                List.of("effect"),
                Findings.sorted(lines, line -> Math.abs(line.values().get(0).mean())),
                Map.of("replications", (double) whole(one)),
                remarks);
    }

    /** Number of replications in which every point has a value. */
    private static int whole(PointOutcomes.Case one) {
        int whole = 0;
        for (int r = 0; r < one.values()[0].length; r++) {
            whole += isWhole(one, r) ? 1 : 0;
        }
        return whole;
    }

    private static boolean isWhole(PointOutcomes.Case one, int replication) {
        for (double[] row : one.values()) {
            if (Double.isNaN(row[replication])) {
                return false;
            }
        }
        return true;
    }

    private Interval effect(PointOutcomes.Case one, int factor) {
        double[] contrasts = new double[one.values()[0].length];
        for (int r = 0; r < contrasts.length; r++) {
            double[] sums = new double[2];
            int[] counts = new int[2];
            for (int p = 0; p < signs[factor].length; p++) {
                int side = signs[factor][p] < 0 ? 0 : 1;
                sums[side] += one.values()[p][r];
                counts[side]++;
            }
            contrasts[r] = sums[1] / counts[1] - sums[0] / counts[0];
        }
        return TInterval.of(contrasts, Finding.LEVEL);
    }

    /** Interactions of two whose column of signs is not orthogonal to the factor's. */
    private String aliases(int factor) {
        List<String> whole = new ArrayList<>();
        int parts = 0;
        for (int k = 0; k < factors.size(); k++) {
            for (int m = k + 1; m < factors.size(); m++) {
                if (k == factor || m == factor) {
                    continue;
                }
                double share = 0;
                for (int p = 0; p < signs[factor].length; p++) {
                    share += (double) signs[factor][p] * signs[k][p] * signs[m][p] / signs[factor].length;
                }
                if (Math.abs(share) > 1 - ROUNDING) {
                    whole.add((share > 0 ? "+ " : "- ") + factors.get(k).label() + " x "
                            + factors.get(m).label());
                } else if (Math.abs(share) > ROUNDING) {
                    parts++;
                }
            }
        }
        List<String> texts = new ArrayList<>(whole.stream().limit(MOST_NAMED).toList());
        if (whole.size() > MOST_NAMED) {
            texts.add(String.format(Locale.ROOT, "and %d more", whole.size() - MOST_NAMED));
        }
        if (parts > 0) {
            texts.add("+- parts of " + parts + " interactions");
        }
        return texts.isEmpty() ? "" : "= " + factors.get(factor).label() + " " + String.join(" ", texts);
    }
}
