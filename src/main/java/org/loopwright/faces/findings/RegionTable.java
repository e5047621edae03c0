package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.loopwright.lab.analysis.BoxSearch;
import org.loopwright.lab.analysis.ClassificationTree;
import org.loopwright.lab.analysis.Interval;

/** Findings about where in a space of factors something holds: boxes with coverage and density, and a tree of thresholds. */
final class RegionTable {

    private RegionTable() {}

    /** The findings of what a study asks of its space; empty where it asks nothing. */
    static Optional<Findings> of(List<RegionCases> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> tables = new ArrayList<>();
        for (RegionCases cases : all) {
            tables.add(boxes(cases));
            cases.tree().ifPresent(tree -> tables.add(tree(cases, tree)));
        }
        return Optional.of(new Findings(
                FindingKind.REGIONS,
                "Boxes (PRIM: Friedman and Fisher 1999; Bryant and Lempert 2010) and a tree of thresholds (CART: Breiman et"
                        + " al. 1984) of the design points at which it holds, on means over replications. Coverage: the share"
                        + " of all points where it holds that are in the box; density: the share of the box's points where"
                        + " it holds, each +/- half of the width of Wilson's 95 %"
                        + " interval. Held out: of points left out of the search, a"
                        + " fifth at a time. Quasi-p: how likely luck makes as much of a box without that restriction; above"
                        + " 0.05 a restriction is dropped.",
                tables,
                List.of()));
    }

    private static Finding boxes(RegionCases cases) {
        List<Finding.Line> lines = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<BoxSearch.Box> boxes = cases.boxes();
        for (int b = 0; b < boxes.size(); b++) {
            BoxSearch.Box box = boxes.get(b);
            lines.add(new Finding.Line(
                    "box " + (b + 1),
                    List.of(
                            share(box.cases(), box.allCases()),
                            share(box.cases(), box.points()),
                            Finding.plain(box.points())),
                    ""));
            remarks.add("Box " + (b + 1) + ": "
                    + box.restrictions().stream()
                            .map(one -> cases.words(one) + " (quasi-p " + quasi(one.quasiP()) + ")")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        Map<String, Double> facts = new LinkedHashMap<>();
        facts.put("points", (double) cases.size());
        facts.put("cases", (double) cases.count());
        remarks.add(
                0,
                "It holds at " + cases.count() + " of " + cases.size() + " points"
                        + (boxes.isEmpty() ? "; no box tells where." : "."));
        if (!boxes.isEmpty()) {
            RegionCases.HeldOut held = cases.heldOut();
            facts.put("coverage_held_out", held.coverage());
            facts.put("density_held_out", held.density());
            remarks.add("Held out: the first box covers " + Lines.number(held.coverage(), 2) + " at a density of "
                    + Lines.number(held.density(), 2) + ".");
        }
        if (!cases.leftOut().isEmpty()) {
            remarks.add(
                    "Not looked at, since they are no numbers everywhere: " + String.join(", ", cases.leftOut()) + ".");
        }
        return new Finding(
                cases.words(),
                cases.region().response(),
                cases.region().system(),
                "box",
                List.of("coverage", "density", "points"),
                lines,
                facts,
                remarks);
    }

    /** A share with half the width of Wilson's interval. */
    private static Interval share(int some, int all) {
        ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(all, some, Finding.LEVEL);
        double half = (wilson.getUpperBound() - wilson.getLowerBound()) / 2;
        return new Interval((double) some / all, half, all, Finding.LEVEL);
    }

    private static String quasi(double p) {
        return p < 0.001 ? "< 0.001" : Lines.number(p, 3);
    }

    private static Finding tree(RegionCases cases, ClassificationTree tree) {
        List<Finding.Line> lines = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Map<String, Double> facts = new LinkedHashMap<>();
        for (ClassificationTree.Leaf leaf : tree.leaves()) {
            String where = leaf.restrictions().stream()
                    .map(range ->
                            cases.words(new BoxSearch.Restriction(range.factor(), range.above(), range.upTo(), 0)))
                    .collect(Collectors.joining(", "));
            lines.add(new Finding.Line(
                    where.isEmpty() ? "everywhere" : where,
                    List.of(
                            share(leaf.node().cases(), leaf.node().points()),
                            Finding.plain(leaf.node().points())),
                    ""));
        }
        facts.put("error_held_out", tree.error());
        facts.put("error_without", tree.baseline());
        remarks.add("Of points held out, a tenth at a time, the tree gets "
                + Lines.number(100 * tree.error(), 0) + " % wrong, against "
                + Lines.number(100 * tree.baseline(), 0)
                + " % without it" + (tree.error() < tree.baseline() ? "." : ": it tells nothing."));
        return new Finding(
                cases.words() + ": tree",
                cases.region().response(),
                cases.region().system(),
                "where",
                List.of("share", "points"),
                Findings.sorted(lines, line -> line.values().get(0).mean()),
                facts,
                remarks);
    }
}
