package org.loopwright.faces.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.data.Range;
import org.loopwright.faces.findings.Attribution;
import org.loopwright.faces.findings.Attributions;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.design.Response;

/** What separates two sheets, as waterfalls: from one to the other, a step for each group, a panel for each place. */
final class WaterfallFigure {

    private static final Color END = FigureStyle.REST;
    private static final Color BETTER = FigureStyle.area(0);
    private static final Color WORSE = FigureStyle.area(2);
    private static final Color UNTOLD = FigureStyle.WORK;
    private static final double ROOM = 0.04;

    private WaterfallFigure() {}

    /** The figures by response. */
    static Map<String, Optional<FigureSheet>> of(Attributions attributions, String study) {
        Map<String, Optional<FigureSheet>> sheets = new LinkedHashMap<>();
        for (Response response : attributions.responses()) {
            List<Attribution> known = attributions.of(response).stream()
                    .filter(Attribution::isKnown)
                    .toList();
            sheets.put(
                    response.name(),
                    known.isEmpty() ? Optional.empty() : Optional.of(sheet(attributions, known, response, study)));
        }
        return sheets;
    }

    private static FigureSheet sheet(
            Attributions attributions, List<Attribution> shown, Response response, String study) {
        String from = attributions.design().from();
        String to = attributions.design().to();
        int letters = Math.max(from.length(), to.length());
        for (Attribution.Part part : shown.get(0).parts()) {
            letters = Math.max(letters, part.group().length());
        }
        int columns = Math.min(2, shown.size());
        // Each panel has its own order of groups, and therefore its own names.
        int room = Math.max(60, 16 + 7 * letters);
        List<JFreeChart> panels = new ArrayList<>();
        for (Attribution one : shown) {
            panels.add(chart(one, from, to, room));
        }
        return new FigureSheet(
                "From " + from + " to " + to,
                study + "Measure " + response.measure()
                        + ": what each group of entries adds to the gap, on average over"
                        + " all orders of exchanging them (Shapley), the largest first; lines: paired 95 % t-intervals over"
                        + " n = " + shown.get(0).gap().count() + " replications; colours: told from nothing, corrected"
                        + " after Holm over the groups. The axes do not begin at 0, and each panel has its own.",
                "",
                response.measure().replace('_', ' '),
                List.of(
                        FigureSheet.Entry.ofArea("towards the better", BETTER),
                        FigureSheet.Entry.ofArea("towards the worse", WORSE),
                        FigureSheet.Entry.ofArea("not told from nothing", UNTOLD),
                        FigureSheet.Entry.ofArea("as the sheets are", END)),
                null,
                panels,
                columns,
                60 + 26 * (shown.get(0).parts().size() + 2),
                0);
    }

    private static JFreeChart chart(Attribution one, String from, String to, int room) {
        List<StepPanel.Step> steps = new ArrayList<>();
        double at = one.from().mean();
        for (Attribution.Part part : one.parts()) {
            double next = at + part.share().mean();
            boolean isBetter = next < at == one.response().smallerIsBetter();
            Color colour = !part.isTold() ? UNTOLD : isBetter ? BETTER : WORSE;
            double half = part.share().halfWidth();
            steps.add(new StepPanel.Step(part.group(), at, next, next - half, next + half, colour));
            at = next;
        }
        double start = Double.NaN;
        steps.add(0, end(from, one.from(), start));
        steps.add(end(to, one.to(), start));
        DoubleSummaryStatistics reach = steps.stream()
                .flatMapToDouble(step -> DoubleStream.of(step.start(), step.end(), step.low(), step.high()))
                .filter(place -> !Double.isNaN(place))
                .summaryStatistics();
        double width = reach.getMax() > reach.getMin() ? reach.getMax() - reach.getMin() : 1;
        Range range = new Range(reach.getMin() - 3 * ROOM * width, reach.getMax() + ROOM * width);
        steps.set(0, end(from, one.from(), range.getLowerBound()));
        steps.set(steps.size() - 1, end(to, one.to(), range.getLowerBound()));
        return StepPanel.chart(Captions.panelTitle(one.place()), steps, range, room);
    }

    /** A sheet as it is, from the end of the axis. */
    private static StepPanel.Step end(String name, Interval value, double start) {
        return new StepPanel.Step(name, start, value.mean(), value.low(), value.high(), END);
    }
}
