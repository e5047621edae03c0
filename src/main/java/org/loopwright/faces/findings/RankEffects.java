package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.RankRegression;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Numbers;
import org.loopwright.lab.design.PointList;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;

/**
 * Findings of points that fill a space, or were listed: rank regression on factors of numbers, means by level of the
 * others, and the best points.
 */
final class RankEffects {

    private static final int BEST = 5;
    private static final int BEST_OF_LIST = 30;

    private final Study study;
    private final PointOutcomes outcomes;
    private final List<Factor> numeric = new ArrayList<>();
    private final List<Factor> named = new ArrayList<>();

    /** Of each of these, by its path. */
    private final Map<String, List<String>> seen = new TreeMap<>();

    private final List<String> leftOut = new ArrayList<>();

    private RankEffects(Study study, PointOutcomes outcomes) {
        this.study = study;
        this.outcomes = outcomes;
        for (Factor factor : study.factors()) {
            List<String> cells = new ArrayList<>();
            for (int p = 1; p <= outcomes.size(); p++) {
                cells.add(outcomes.cell(p, factor));
            }
            List<String> different = cells.stream().distinct().toList();
            if (different.size() < 2) {
                continue;
            }
            boolean everywhere = factor.onlyWhen().isEmpty();
            if (everywhere && factor.isNumeric()) {
                numeric.add(factor);
            } else if (factor.range().isPresent()) {
                leftOut.add(factor.label());
            } else {
                named.add(factor);
            }
        }
    }

    static Findings of(Study study, PointOutcomes outcomes) {
        RankEffects effects = new RankEffects(study, outcomes);
        List<Finding> tables = new ArrayList<>();
        for (PointOutcomes.Case one : outcomes.cases()) {
            effects.add(one, tables);
        }
        return new Findings(
                FindingKind.RANK_REGRESSION,
                "Standardized rank regression coefficients (SRRC, [1]): by how many standard deviations the rank of the"
                        + " response goes up with the rank of a factor, the others held fast; within [-1, 1] where"
                        + " factors do not depend on each other. Replications are averaged at each design point before."
                        + " +/- half of the 95 % t-interval over points. R2 says how much of the ranks this explains: if"
                        + " it is well below 1, effects bend, interact, or are luck, and this table does not show them.",
                tables,
                study.design().warnings());
    }

    private void add(PointOutcomes.Case one, List<Finding> tables) {
        tables.add(regression(one));
        for (Factor factor : named) {
            levels(one, factor, tables);
        }
        tables.add(best(one));
        if (named.isEmpty()) {
            DependenceTable.of(outcomes, one, numeric).ifPresent(tables::add);
        }
    }

    private Finding regression(PointOutcomes.Case one) {
        double[] means = one.means();
        List<String> others = new ArrayList<>();
        List<Finding.Line> lines = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Map<String, Double> facts = new LinkedHashMap<>();
        if (!numeric.isEmpty()) {
            double[][] rows = new double[means.length][];
            for (int p = 0; p < rows.length; p++) {
                rows[p] = row(p + 1);
            }
            RankRegression fit = RankRegression.of(rows, means, Finding.LEVEL);
            for (int j = 0; j < numeric.size(); j++) {
                Interval coefficient = fit.coefficients().get(j);
                lines.add(new Finding.Line(
                        numeric.get(j).label(), List.of(coefficient), coefficient.holds(0) ? "" : "*"));
            }
            facts.put("r_squared_of_ranks", fit.determination());
            facts.put("points", (double) fit.count());
            if (fit.isKnown()) {
                named.forEach(factor -> others.add(factor.label()));
                remarks.add("R2 of ranks " + Lines.number(fit.determination(), 2) + " from " + fit.count() + " points"
                        + (others.isEmpty() ? "" : ", levels of " + String.join(", ", others) + " held fast")
                        + ". * The interval does not hold 0.");
            } else {
                remarks.add("No coefficients: " + fit.count() + " points of " + rows[0].length + " columns are too few,"
                        + " or the response does not vary, or factors follow from each other.");
            }
        } else {
            remarks.add("No factor of numbers varies everywhere: there is nothing to regress on.");
        }
        if (!leftOut.isEmpty()) {
            remarks.add("Left out, since they do not count at every point: " + String.join(", ", leftOut) + ".");
        }
        remarks.addAll(PointOutcomes.gaps(one));
        return new Finding(
                one.title(),
                one.response().name(),
                one.system(),
                "factor",
                List.of("SRRC"),
                Findings.sorted(lines, line -> Math.abs(line.values().get(0).mean())),
                facts,
                remarks);
    }

    /** Factors of numbers, then 0 or 1 for each level but the first of the others. */
    private double[] row(int point) {
        List<Double> row = new ArrayList<>();
        numeric.forEach(factor -> row.add(outcomes.number(point, factor)));
        for (Factor factor : named) {
            List<String> levels = seen(factor);
            for (String level : levels.subList(1, levels.size())) {
                row.add(outcomes.cell(point, factor).equals(level) ? 1.0 : 0.0);
            }
        }
        return row.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The levels that points have, in the order of the points; each point asks for them. */
    private List<String> seen(Factor factor) {
        return seen.computeIfAbsent(factor.path(), path -> {
            Set<String> levels = new LinkedHashSet<>();
            for (int p = 1; p <= outcomes.size(); p++) {
                levels.add(outcomes.cell(p, factor));
            }
            return List.copyOf(levels);
        });
    }

    private void levels(PointOutcomes.Case one, Factor factor, List<Finding> tables) {
        double[] means = one.means();
        List<Finding.Line> lines = new ArrayList<>();
        for (String level : seen(factor)) {
            double[] own = new double[means.length];
            for (int p = 0; p < own.length; p++) {
                own[p] = outcomes.cell(p + 1, factor).equals(level) ? means[p] : Double.NaN;
            }
            Interval mean = TInterval.of(own, Finding.LEVEL);
            lines.add(new Finding.Line(
                    level.isEmpty() ? "(does not count)" : level, List.of(mean), "n = " + mean.count()));
        }
        tables.add(new Finding(
                one.title() + ": levels of " + factor.label(),
                one.response().name(),
                one.system(),
                "level of " + factor.label(),
                List.of("mean"),
                bestFirst(lines, one.response()),
                Map.of(),
                List.of("Best level first: mean over its n points, other factors as they happen to be there.")));
    }

    private Finding best(PointOutcomes.Case one) {
        List<Finding.Line> lines = new ArrayList<>();
        for (int p = 0; p < one.values().length; p++) {
            Interval mean = TInterval.of(one.values()[p], Finding.LEVEL);
            if (!Double.isNaN(mean.mean())) {
                lines.add(new Finding.Line((p + 1) + ": " + settings(study, outcomes, p + 1), List.of(mean), ""));
            }
        }
        int most = study.design() instanceof PointList ? BEST_OF_LIST : BEST;
        List<Finding.Line> best =
                bestFirst(lines, one.response()).stream().limit(most).toList();
        return new Finding(
                one.title() + ": best points",
                one.response().name(),
                one.system(),
                "design point",
                List.of("mean"),
                best,
                Map.of(),
                List.of((best.size() < lines.size() ? "The best " + best.size() + " of " : "All ") + lines.size()
                        + " points, best first, +/- over replications. The best of many owes something to luck."));
    }

    /** Lines in the order of what is better. */
    static List<Finding.Line> bestFirst(List<Finding.Line> lines, Response response) {
        int sign = response.smallerIsBetter() ? -1 : 1;
        return Findings.sorted(lines, line -> sign * line.values().get(0).mean());
    }

    /** The values of a point's factors. */
    static String settings(Study study, PointOutcomes outcomes, int point) {
        List<String> settings = new ArrayList<>();
        for (Factor factor : study.factors()) {
            String cell = outcomes.cell(point, factor);
            if (!factor.isConstant() && !cell.isEmpty()) {
                settings.add(factor.label() + "=" + shortened(cell));
            }
        }
        return String.join(" ", settings);
    }

    /** A number with four digits, a name as it is. */
    static String shortened(String cell) {
        Optional<Double> number = Numbers.parse(cell);
        if (number.isEmpty()) {
            return cell;
        }
        double value = number.get();
        String four = Lines.number(value, value == 0 ? 0 : 1 + Findings.decimals(Math.abs(value)));
        return four.length() < cell.length() ? four : cell;
    }
}
