package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.PairedDifference;
import org.loopwright.lab.analysis.ShockElasticity;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.sheet.Wording;

/**
 * Findings of a study that makes demand grow faster: how much of the fall in cost is owed to the further output, beside the
 * exponent that Wright's law gets from the history of a run. Where demand answers to cost, no number is called causal.
 */
final class CausalElasticity {

    private static final int COST = 0;
    private static final int OUTPUT = 1;
    private static final int WRIGHT = 2;

    private CausalElasticity() {}

    static Findings of(PairedKind.Ends ends, List<PairedRuns> pairs, KeptStudy kept) {
        List<PairedRuns> causal = pairs.stream()
                .filter(pair -> kept.scenario(pair.point()).industry().market().marketElasticity() == 0)
                .toList();
        List<String> warnings = new ArrayList<>();
        int others = pairs.size() - causal.size();
        if (others > 0) {
            warnings.add("in " + (causal.isEmpty() ? "this study" : others + " of " + pairs.size() + " cells")
                    + " demand answers to cost (industry.market.market_elasticity is not 0), so that cost moves output"
                    + " as output moves cost: no causal elasticity is printed "
                    + (causal.isEmpty() ? "" : "for them ")
                    + "(--set industry.market.market_elasticity=0 gives one)");
        }
        return new Findings(
                PairedKind.CAUSAL_ELASTICITY,
                "Causal elasticity: per cent by which the unit cost at the end is lower for each per cent of further"
                        + " cumulative output, where demand grows by " + Wording.number(ends.high())
                        + " a year at day 0 instead of " + Wording.number(ends.low())
                        + ", on the same luck and with demand that does not answer to cost (Lafond, Greenwald and Farmer"
                        + " 2022). Wright exponent: what a fit to the history of the same runs says, in which time is at"
                        + " work too. +/- half of the 95 % t-intervals over n replications.",
                causal.isEmpty() ? List.of() : List.of(table(causal)),
                warnings);
    }

    private static Finding table(List<PairedRuns> pairs) {
        List<Finding.Line> lines = new ArrayList<>();
        int missing = 0;
        int unmoved = 0;
        int above = 0;
        int below = 0;
        for (PairedRuns pair : pairs) {
            double[][] low = pair.low();
            double[][] high = pair.high();
            ShockElasticity shock = ShockElasticity.of(low[COST], low[OUTPUT], high[COST], high[OUTPUT]);
            Interval elasticity = shock.mean(Finding.LEVEL);
            double[] fitted = fitted(low[WRIGHT], high[WRIGHT], shock.byPair());
            Interval surplus = PairedDifference.of(fitted, shock.byPair(), Finding.LEVEL);
            lines.add(new Finding.Line(
                    pair.cell(),
                    List.of(elasticity, TInterval.of(fitted, Finding.LEVEL)),
                    pair.counted(elasticity.count())));
            missing += shock.missing();
            unmoved += shock.unmoved();
            above += surplus.above(0) ? 1 : 0;
            below += surplus.below(0) ? 1 : 0;
        }
        List<String> remarks = new ArrayList<>();
        remarks.add("The fitted exponent is above the causal elasticity beyond doubt in " + above + " of "
                + pairs.size() + " cells and below it in " + below + " (paired, each at 95 % on its own).");
        if (missing > 0) {
            remarks.add(PairedRuns.leftOut(missing));
        }
        if (unmoved > 0) {
            remarks.add("Pairs left out because the shock hardly moved output: " + unmoved + ".");
        }
        Map<String, Double> facts = new LinkedHashMap<>();
        facts.put("missing", (double) missing);
        facts.put("unmoved", (double) unmoved);
        facts.put("fitted_above", (double) above);
        facts.put("fitted_below", (double) below);
        return new Finding(
                "Cost and output",
                "",
                "",
                PairedRuns.LINE,
                List.of("causal elasticity", "Wright exponent"),
                lines,
                facts,
                remarks);
    }

    /** Mean of the exponents of the two runs of each pair that has an elasticity. */
    private static double[] fitted(double[] low, double[] high, double[] elasticity) {
        double[] fitted = new double[low.length];
        for (int r = 0; r < fitted.length; r++) {
            fitted[r] = Double.isNaN(elasticity[r]) ? Double.NaN : (low[r] + high[r]) / 2;
        }
        return fitted;
    }
}
