package org.loopwright.faces.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.data.Range;
import org.loopwright.faces.findings.PlaneAxis;
import org.loopwright.faces.findings.RegionCases;
import org.loopwright.lab.analysis.BoxSearch;
import org.loopwright.lab.analysis.ClassificationTree;

/** Where something holds: what boxes leave of the ranges of factors, and the leaves of a tree. */
final class RegionFigure {

    private static final Range WHOLE = new Range(0, 1);
    private static final int PERCENT = 100;
    private static final int LONGEST = 48;

    private RegionFigure() {}

    /** The figure; empty where neither a box nor a threshold was found. */
    static Optional<FigureSheet> of(RegionCases cases, String study) {
        List<BoxSearch.Box> boxes = cases.boxes();
        List<JFreeChart> panels = new ArrayList<>();
        for (int b = 0; b < boxes.size(); b++) {
            panels.add(box(cases, boxes.get(b), b));
        }
        List<ClassificationTree.Leaf> leaves =
                cases.tree().map(ClassificationTree::leaves).orElse(List.of());
        if (leaves.size() > 1) {
            panels.add(tree(cases, leaves));
        }
        int rows = Math.max(cases.factors().size(), leaves.size());
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new FigureSheet(
                        "Where it holds",
                        study + "Where " + cases.words()
                                + ". Boxes: what each leaves of the range of a factor, from its least"
                                + " value (0) to its greatest (1), as seen on its scale. Tree: the share of points at which it"
                                + " holds in each leaf.",
                        "",
                        "place in the range of the factor; of the tree, share of points [1]",
                        List.of(),
                        null,
                        panels,
                        panels.size() > 1 ? 2 : 1,
                        70 + 24 * rows,
                        0));
    }

    private static JFreeChart box(RegionCases cases, BoxSearch.Box box, int number) {
        List<StepPanel.Step> steps = new ArrayList<>();
        for (int f = 0; f < cases.factors().size(); f++) {
            int factor = f;
            PlaneAxis axis = cases.axes().get(f);
            Optional<BoxSearch.Restriction> own = box.restrictions().stream()
                    .filter(one -> one.factor() == factor)
                    .findFirst();
            double low = own.map(BoxSearch.Restriction::low)
                    .filter(Double::isFinite)
                    .map(axis.range()::position)
                    .orElse(0.0);
            double high = own.map(BoxSearch.Restriction::high)
                    .filter(Double::isFinite)
                    .map(axis.range()::position)
                    .orElse(1.0);
            steps.add(new StepPanel.Step(
                    own.map(cases::words).orElse(axis.label()),
                    low,
                    high,
                    Double.NaN,
                    Double.NaN,
                    own.isPresent() ? FigureStyle.line(number) : FigureStyle.WORK));
        }
        return StepPanel.chart(
                String.format(
                        Locale.ROOT,
                        "Box %d: coverage %.0f %%, density %.0f %%",
                        number + 1,
                        PERCENT * box.coverage(),
                        PERCENT * box.density()),
                steps,
                WHOLE,
                room(steps));
    }

    private static JFreeChart tree(RegionCases cases, List<ClassificationTree.Leaf> leaves) {
        List<StepPanel.Step> steps = new ArrayList<>();
        for (ClassificationTree.Leaf leaf : leaves) {
            String where = leaf.restrictions().stream()
                    .map(one -> cases.words(new BoxSearch.Restriction(one.factor(), one.above(), one.upTo(), 0)))
                    .collect(Collectors.joining(", "));
            double share = (double) leaf.node().cases() / leaf.node().points();
            steps.add(new StepPanel.Step(where, 0, share, Double.NaN, Double.NaN, FigureStyle.area(0)));
        }
        return StepPanel.chart("Tree: share of points by leaf", steps, WHOLE, room(steps));
    }

    private static int room(List<StepPanel.Step> steps) {
        int letters =
                steps.stream().mapToInt(step -> step.name().length()).max().orElse(0);
        return Math.max(60, 16 + 7 * Math.min(LONGEST, letters));
    }
}
