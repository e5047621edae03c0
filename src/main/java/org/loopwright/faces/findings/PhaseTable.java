package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.loopwright.lab.analysis.GaussianProcess;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.design.Factor;

/** Findings about who is ahead where on a plane of two numbers: shares of the plane, and how well surfaces tell it. */
final class PhaseTable {

    private static final int PERCENT = 100;
    private static final String OPEN = "not told";

    private PhaseTable() {}

    /** The findings; empty where nothing can be said of any plane. */
    static Optional<Findings> of(List<PhasePlanes> all, IndustryMarks marks) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> tables = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (PhasePlanes planes : all) {
            planes.lacks().forEach(lack -> warnings.add(planes.response().name() + ": " + lack));
            if (!planes.diagrams().isEmpty()) {
                tables.add(shares(planes));
            }
        }
        all.stream()
                .filter(planes -> !planes.diagrams().isEmpty())
                .findFirst()
                .flatMap(marks::table)
                .ifPresent(tables::add);
        return Optional.of(new Findings(
                FindingKind.PHASE,
                "Surfaces (Gaussian processes) through the paired differences between each two that compete, over two factors"
                        + " of numbers. Somebody is ahead where the 95 % bands of its leads over all others, corrected for"
                        + " their number, lie above 0; elsewhere it is not told. Shares are of the plane, each factor on its"
                        + " own scale, not of industries or of anything that is likely.",
                tables,
                warnings));
    }

    private static Finding shares(PhasePlanes planes) {
        List<String> columns = new ArrayList<>(planes.competitors());
        columns.add(OPEN);
        List<Finding.Line> lines = new ArrayList<>();
        Map<String, Double> facts = new LinkedHashMap<>();
        List<GaussianProcess.LeftOut> leftOut = new ArrayList<>();
        for (PhaseDiagram diagram : planes.diagrams()) {
            List<Interval> shares = new ArrayList<>();
            double open = 1;
            for (int c = 0; c < planes.competitors().size(); c++) {
                double share = diagram.share(c);
                open -= share;
                shares.add(Finding.plain(PERCENT * share));
            }
            shares.add(Finding.plain(PERCENT * open));
            lines.add(new Finding.Line(diagram.slice().isEmpty() ? "the plane" : diagram.slice(), shares, ""));
            leftOut.addAll(diagram.leftOut());
        }
        facts.put("places", (double) planes.diagrams().get(0).used());
        facts.put("cross_validated_error", most(leftOut, GaussianProcess.LeftOut::missed));
        facts.put("cross_validated_r_squared", -most(leftOut, one -> -one.share()));
        return new Finding(
                planes.response().name() + ", between "
                        + planes.between().map(Factor::label).orElse("systems") + ": share of the plane of "
                        + planes.axes().get(0).label() + " and "
                        + planes.axes().get(1).label() + " [%]",
                planes.response().name(),
                "",
                "plane",
                columns,
                lines,
                facts,
                remarks(planes, leftOut));
    }

    private static double most(List<GaussianProcess.LeftOut> all, ToDoubleFunction<GaussianProcess.LeftOut> of) {
        return all.stream().mapToDouble(of).max().orElse(Double.NaN);
    }

    private static List<String> remarks(PhasePlanes planes, List<GaussianProcess.LeftOut> leftOut) {
        List<String> remarks = new ArrayList<>();
        if (planes.diagrams().size() == 1) {
            remarks.add(words(planes));
        }
        double least = -most(leftOut, one -> -one.missed());
        double greatest = most(leftOut, GaussianProcess.LeftOut::missed);
        String errors = Findings.number(least) + (leftOut.size() == 1 ? "" : " to " + Findings.number(greatest));
        double worst = -most(leftOut, one -> -one.share());
        double best = most(leftOut, GaussianProcess.LeftOut::share);
        remarks.add("Of places left out in turn the difference is missed by " + errors
                + " (root mean square, unit of the response), R2 = " + Lines.number(worst, 2)
                + (leftOut.size() == 1 ? "" : " to " + Lines.number(best, 2)) + "; "
                + planes.diagrams().get(0).used()
                + " places to a plane.");
        if (!planes.averaged().isEmpty()) {
            remarks.add(
                    "Means over "
                            + String.join(
                                    ", ",
                                    planes.averaged().stream()
                                            .map(Factor::label)
                                            .toList())
                            + " as they are at the points: these move the differences less, each alone, than the two of the plane.");
        }
        return remarks;
    }

    /** What a diagram says, in a sentence. */
    private static String words(PhasePlanes planes) {
        PhaseDiagram diagram = planes.diagrams().get(0);
        List<String> parts = new ArrayList<>();
        double open = 1;
        for (int c = 0; c < planes.competitors().size(); c++) {
            parts.add((c == 0
                            ? planes.competitors().get(c) + " is ahead"
                            : planes.competitors().get(c)) + " in " + Lines.number(PERCENT * diagram.share(c), 0)
                    + " %");
            open -= diagram.share(c);
        }
        return (diagram.slice().isEmpty() ? "Of" : "With " + diagram.slice() + ", of") + " the plane of "
                + planes.axes().get(0).label() + " and " + planes.axes().get(1).label() + ", "
                + String.join(", ", parts) + "; in " + Lines.number(PERCENT * open, 0)
                + " % the 95 % band of the difference holds 0 (phase.csv).";
    }
}
