package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.PairedDifference;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Study;

/** Findings of a design that changes one factor at a time: differences from the base on common random numbers. */
final class StepsFromBase {

    private StepsFromBase() {}

    static Findings of(Study study, PointOutcomes outcomes) {
        List<Finding> tables = new ArrayList<>();
        for (PointOutcomes.Case one : outcomes.cases()) {
            tables.add(table(study, outcomes, one));
        }
        return new Findings(
                FindingKind.ONE_AT_A_TIME,
                "Difference of the response from the base, one factor changed and all others as in the base (design"
                        + " point 1). +/- half of the paired 95 % t-interval over replications, which meet the same luck"
                        + " at both points. Largest difference first; * the interval does not hold 0. Each is compared at"
                        + " 95 % on its own; interactions are not seen.",
                tables,
                study.design().warnings());
    }

    private static Finding table(Study study, PointOutcomes outcomes, PointOutcomes.Case one) {
        double[] base = one.values()[0];
        List<Finding.Line> lines = new ArrayList<>();
        for (int p = 1; p < one.values().length; p++) {
            Interval difference = PairedDifference.of(one.values()[p], base, Finding.LEVEL);
            boolean differs = difference.above(0) || difference.below(0);
            lines.add(new Finding.Line(changes(study, outcomes, p + 1), List.of(difference), differs ? "*" : ""));
        }
        Interval mean = TInterval.of(base, Finding.LEVEL);
        Map<String, Double> facts = new LinkedHashMap<>();
        facts.put("base", mean.mean());
        facts.put("base_half_width", mean.halfWidth());
        List<String> remarks = new ArrayList<>();
        remarks.add("Base: " + Lines.plusMinus(mean, Findings.decimals(Math.abs(mean.mean()))) + " at "
                + RankEffects.settings(study, outcomes, 1) + ".");
        remarks.addAll(PointOutcomes.gaps(one));
        return new Finding(
                one.title(),
                one.response().name(),
                one.system(),
                "change",
                List.of("difference"),
                Findings.sorted(lines, line -> Math.abs(line.values().get(0).mean())),
                facts,
                remarks);
    }

    private static String changes(Study study, PointOutcomes outcomes, int point) {
        List<String> changes = new ArrayList<>();
        for (Factor factor : study.factors()) {
            String before = outcomes.cell(1, factor);
            String after = outcomes.cell(point, factor);
            if (!before.equals(after)) {
                changes.add(factor.label() + ": " + shown(before) + " -> " + shown(after));
            }
        }
        return changes.isEmpty() ? "point " + point : String.join(", ", changes);
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? "does not count" : RankEffects.shortened(cell);
    }
}
