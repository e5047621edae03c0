package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import java.util.function.LongFunction;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.SobolIndices;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.SampledDesign;
import org.loopwright.lab.design.Study;

/** Findings of a Saltelli design: which factors explain how much of the variance of a response. */
final class VarianceShares {

    private static final int RESAMPLES = 1000;
    private static final int FEWEST_RESAMPLES = 200;
    /** Outcomes times resamples; above it there are fewer resamples, so that large studies stay quick. */
    private static final double MOST_DRAWN = 5e8;

    private static final int MOST_PAIRS = 6;

    /** Half width of a total index with which factors can be put in order [1]. */
    private static final double GOOD_WIDTH = 0.05;

    private VarianceShares() {}

    static Findings of(Study study, PointOutcomes outcomes, LongFunction<DoubleSupplier> uniforms) {
        SampledDesign design = (SampledDesign) study.design();
        List<Finding> tables = new ArrayList<>();
        for (PointOutcomes.Case one : outcomes.cases()) {
            tables.add(table(one, design, uniforms.apply(study.seed())));
        }
        return new Findings(
                FindingKind.SOBOL_INDICES,
                "Shares of the variance between design points (Sobol' indices, [1]): first order is what a factor explains"
                        + " alone, total what it explains alone and together with others, interaction total less first"
                        + " order: each factor that takes part in an interaction has it in full, so that totals and"
                        + " interactions do not add up. Replications are averaged at each design point before. +/- half of the 95 %"
                        + " interval from resampled base rows; estimates are not bounded by 0 and 1. Largest total"
                        + " first.",
                tables,
                design.warnings());
    }

    private static Finding table(PointOutcomes.Case one, SampledDesign design, DoubleSupplier uniform) {
        List<Factor> factors = design.varied();
        boolean pairs = design.block() == 2 * factors.size() + 2;
        double[] means = one.means();
        int resamples = (int) Math.max(FEWEST_RESAMPLES, Math.min(RESAMPLES, MOST_DRAWN / means.length));
        SobolIndices indices = SobolIndices.of(means, factors.size(), pairs, resamples, Finding.LEVEL, uniform);
        List<Finding.Line> lines = new ArrayList<>();
        for (int j = 0; j < factors.size(); j++) {
            lines.add(new Finding.Line(
                    factors.get(j).label(),
                    List.of(
                            indices.firstOrder().get(j),
                            indices.total().get(j),
                            indices.interaction().get(j)),
                    ""));
        }
        lines = Findings.sorted(lines, line -> line.values().get(1).mean());
        double sum = indices.firstOrder().stream().mapToDouble(Interval::mean).sum();
        OptionalDouble luck = one.luck();
        Map<String, Double> facts = new LinkedHashMap<>();
        facts.put("mean", indices.mean());
        facts.put("variance", indices.variance());
        facts.put("sum_of_first_order", sum);
        facts.put("base_rows", (double) indices.rows());
        facts.put("dropped_base_rows", (double) indices.dropped());
        luck.ifPresent(variance -> facts.put("variance_of_luck", variance));
        return new Finding(
                one.title(),
                one.response().name(),
                one.system(),
                "factor",
                List.of("first order", "total", "interaction"),
                lines,
                facts,
                remarks(one, factors, indices, lines, sum));
    }

    private static List<String> remarks(
            PointOutcomes.Case one, List<Factor> factors, SobolIndices indices, List<Finding.Line> lines, double sum) {
        List<String> remarks = new ArrayList<>();
        if (!(indices.variance() > 0)) {
            remarks.add(
                    indices.rows() == 0
                            ? "No base row is whole: there are no indices."
                            : "The response is the same at every point: there is no variance to explain.");
            remarks.addAll(PointOutcomes.gaps(one));
            return remarks;
        }
        remarks.add("Mean " + Findings.number(indices.mean()) + ", standard deviation between points "
                + Findings.number(Math.sqrt(indices.variance())) + ", from " + indices.rows() + " base rows. First"
                + " orders sum up to " + Lines.number(sum, 2) + ": factors alone, without interactions.");
        luck(one, indices.variance(), remarks);
        List<String> unseen = Findings.names(lines, 1, total -> total.holds(0));
        if (!unseen.isEmpty()) {
            remarks.add("Total index not told apart from 0, as of a factor without any effect: "
                    + String.join(", ", unseen) + ".");
        }
        DummyFloor.remark(factors, lines, 1, "total index", remarks);
        size(indices, remarks);
        pairs(factors, indices, remarks);
        if (indices.dropped() > 0) {
            remarks.add("Base rows left out, since at least one of their points has no value: " + indices.dropped()
                    + " of " + (indices.rows() + indices.dropped()) + ".");
        }
        remarks.addAll(PointOutcomes.gaps(one));
        return remarks;
    }

    /** How many base rows it takes for intervals of some width. */
    private static void size(SobolIndices indices, List<String> remarks) {
        double widest =
                indices.total().stream().mapToDouble(Interval::halfWidth).max().orElse(Double.NaN);
        if (widest > GOOD_WIDTH) {
            double needed = indices.rows() * Math.pow(widest / GOOD_WIDTH, 2);
            double power = Math.pow(2, Math.ceil(Math.log(needed) / Math.log(2)));
            remarks.add("The widest interval of a total index is +/- " + Lines.number(widest, 2) + "; for +/- "
                    + GOOD_WIDTH + " it takes some " + Lines.number(needed, 0) + " base rows (base: "
                    + Lines.number(power, 0) + "), since widths fall with the square root of their number.");
        }
    }

    private static void luck(PointOutcomes.Case one, double variance, List<String> remarks) {
        OptionalDouble luck = one.luck();
        if (luck.isPresent()) {
            remarks.add("Of that variance about " + Lines.number(100 * luck.getAsDouble() / variance, 1)
                    + " % is luck that points do not share even on common random numbers; it shows up as interaction of"
                    + " all factors. More replications reduce it.");
        } else {
            remarks.add("With one replication, luck cannot be told from the factors: it shows up as interaction.");
        }
    }

    private static void pairs(List<Factor> factors, SobolIndices indices, List<String> remarks) {
        if (indices.secondOrder().isEmpty()) {
            return;
        }
        List<Finding.Line> pairs = new ArrayList<>();
        for (int j = 0; j < factors.size(); j++) {
            for (int k = j + 1; k < factors.size(); k++) {
                Interval index = indices.secondOrder(j, k);
                if (index.above(0)) {
                    pairs.add(new Finding.Line(
                            factors.get(j).label() + " x " + factors.get(k).label(), List.of(index), ""));
                }
            }
        }
        List<String> texts = Findings.sorted(pairs, line -> line.values().get(0).mean()).stream()
                .limit(MOST_PAIRS)
                .map(line -> line.name() + " " + Lines.plusMinus(line.values().get(0), 2))
                .toList();
        remarks.add(
                texts.isEmpty()
                        ? "No pair of factors has a second-order index above 0 beyond doubt."
                        : "Second-order indices above 0: " + String.join(", ", texts)
                                + (pairs.size() > texts.size()
                                        ? ", and of " + (pairs.size() - texts.size()) + " more"
                                        : "")
                                + ".");
    }
}
