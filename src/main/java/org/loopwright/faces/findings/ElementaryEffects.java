package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.analysis.Moments;
import org.loopwright.lab.analysis.MorrisEffects;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.SampledDesign;
import org.loopwright.lab.design.Study;

/** Findings of a Morris design: which factors matter at all, and which of them not in a straight line. */
final class ElementaryEffects {

    /** Half width of a mu*, as a share of the largest one, with which factors can be put in order [1]. */
    private static final double GOOD_SHARE = 0.2;

    private ElementaryEffects() {}

    static Findings of(Study study, PointOutcomes outcomes) {
        SampledDesign design = (SampledDesign) study.design();
        List<Finding> tables = new ArrayList<>();
        for (PointOutcomes.Case one : outcomes.cases()) {
            tables.add(table(one, design));
        }
        return new Findings(
                FindingKind.MORRIS_EFFECTS,
                "Elementary effects (Morris 1991): change of the response when one factor goes through its whole range,"
                        + " in the unit of the response. mu* is the mean of their sizes, mu of their signed values,"
                        + " sigma their standard deviation; mu* by luck is what luck that points of a replication do not"
                        + " share makes of a factor without effect. Replications are averaged at each point before. +/-"
                        + " half of the 95 % t-interval over trajectories. Largest mu* first. Screening sorts out what"
                        + " does not matter; it does not say how variance is shared.",
                tables,
                design.warnings());
    }

    private static Finding table(PointOutcomes.Case one, SampledDesign design) {
        List<Factor> factors = design.varied();
        double[][] points = new double[design.size()][];
        for (int p = 0; p < points.length; p++) {
            points[p] = design.coordinates(p + 1);
        }
        MorrisEffects effects = MorrisEffects.of(points, one.means(), Finding.LEVEL);
        List<Finding.Line> lines = new ArrayList<>();
        for (int j = 0; j < factors.size(); j++) {
            MorrisEffects.Effect effect = effects.factors().get(j);
            lines.add(new Finding.Line(
                    factors.get(j).label(),
                    List.of(
                            effect.muStar(),
                            effect.mu(),
                            Finding.plain(effect.sigma()),
                            Finding.plain(byLuck(one.values(), points, j))),
                    effect.sigma() > effect.muStar().mean() ? "*" : ""));
        }
        lines = Findings.sorted(lines, line -> line.values().get(0).mean());
        Map<String, Double> facts = new LinkedHashMap<>();
        facts.put("trajectories", (double) design.size() / design.block());
        facts.put("dropped_steps", (double) effects.dropped());
        return new Finding(
                one.title(),
                one.response().name(),
                one.system(),
                "factor",
                List.of("mu*", "mu", "sigma", "mu* by luck"),
                lines,
                facts,
                remarks(one, design, effects, lines));
    }

    private static List<String> remarks(
            PointOutcomes.Case one, SampledDesign design, MorrisEffects effects, List<Finding.Line> lines) {
        List<String> remarks = new ArrayList<>();
        if (lines.stream().anyMatch(line -> !line.remark().isEmpty())) {
            remarks.add(
                    "* sigma > mu*: the effect depends on where the others stand (interaction), or is not a straight"
                            + " line, or is luck.");
        }
        if (lines.stream().anyMatch(line -> !Double.isNaN(line.values().get(3).mean()))) {
            List<String> below = lines.stream()
                    .filter(line ->
                            line.values().get(0).low() <= line.values().get(3).mean())
                    .map(Finding.Line::name)
                    .toList();
            remarks.add("Not above what luck alone would make of it, beyond doubt: "
                    + (below.isEmpty() ? "none" : String.join(", ", below)) + ".");
        } else {
            remarks.add("With one replication, it cannot be told how large a mu* luck alone would make.");
        }
        DummyFloor.remark(design.varied(), lines, 0, "mu*", remarks);
        size(design.size() / design.block(), lines, remarks);
        if (effects.dropped() > 0) {
            remarks.add("Steps left out, since a point at one of their ends has no value: " + effects.dropped() + ".");
        }
        remarks.addAll(PointOutcomes.gaps(one));
        return remarks;
    }

    /** How many trajectories it takes until intervals are narrow beside the largest effect. */
    private static void size(int trajectories, List<Finding.Line> lines, List<String> remarks) {
        double largest = lines.get(0).values().get(0).mean();
        double widest = lines.stream()
                .mapToDouble(line -> line.values().get(0).halfWidth())
                .max()
                .orElse(Double.NaN);
        if (widest > GOOD_SHARE * largest) {
            double needed = Math.ceil(trajectories * Math.pow(widest / (GOOD_SHARE * largest), 2));
            remarks.add("The widest interval of a mu* is +/- " + Lines.number(100 * widest / largest, 0)
                    + " % of the largest; for +/- " + Lines.number(100 * GOOD_SHARE, 0) + " % it takes some "
                    + Lines.number(needed, 0) + " trajectories, since widths fall with the square root of their"
                    + " number.");
        }
    }

    /**
     * The mu* of a factor that has no effect but as much luck in its steps: the mean size of a normal number with the
     * variance of an elementary effect over replications, the mean of those variances over trajectories; NaN with one
     * replication.
     */
    private static double byLuck(double[][] values, double[][] points, int factor) {
        int dimensions = points[0].length;
        double sum = 0;
        int steps = 0;
        for (int p = 0; p + 1 < points.length; p++) {
            double length = points[p + 1][factor] - points[p][factor];
            if ((p + 1) % (dimensions + 1) != 0 && length != 0) {
                double[] effects = new double[values[p].length];
                for (int r = 0; r < effects.length; r++) {
                    effects[r] = (values[p + 1][r] - values[p][r]) / length;
                }
                double[] there = Arrays.stream(effects)
                        .filter(effect -> !Double.isNaN(effect))
                        .toArray();
                if (there.length >= 2) {
                    double error = Moments.of(there).standardError();
                    sum += error * error;
                    steps++;
                }
            }
        }
        return steps == 0 ? Double.NaN : Math.sqrt(2 / Math.PI * sum / steps);
    }
}
