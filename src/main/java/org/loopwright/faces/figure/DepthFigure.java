package org.loopwright.faces.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.data.Range;
import org.loopwright.faces.findings.Finding;
import org.loopwright.faces.findings.FollowUp;
import org.loopwright.faces.findings.OutcomeCell;
import org.loopwright.faces.findings.Outcomes;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;

/** Embodiment time against depth: a panel for each industry, a line for each system. */
final class DepthFigure {

    private DepthFigure() {}

    /** The figure for one rule of means; empty where no depth or no loop time is known. */
    static Optional<FigureSheet> of(Outcomes outcomes, String rule, FollowUp followUp, String study) {
        List<JFreeChart> charts = new ArrayList<>();
        double tick = tick(outcomes);
        boolean empty = true;
        int replications = 0;
        for (String industry : outcomes.industries()) {
            LinePanel panel = new LinePanel(Captions.panelTitle(industry), outcomes.systems())
                    .within(0, Double.isNaN(followUp.days()) ? Double.MAX_VALUE : followUp.days());
            for (int s = 0; s < outcomes.systems().size(); s++) {
                String system = outcomes.systems().get(s);
                for (double depth : outcomes.depths(system)) {
                    if (!Double.isNaN(depth)) {
                        Interval days = TInterval.of(
                                outcomes.byReplication(
                                        Outcomes.EMBODIMENT_TIME, new OutcomeCell(industry, system, rule, depth)),
                                Finding.LEVEL);
                        panel.add(s, depth, days);
                        replications = Math.max(replications, days.count());
                    }
                }
            }
            empty &= panel.isEmpty();
            charts.add(panel.chart(new Range(-0.04, 1.04), tick, null));
        }
        if (empty) {
            return Optional.empty();
        }
        int columns = FigureSheet.columnsFor(charts.size());
        return Optional.of(new FigureSheet(
                "Embodiment time by depth",
                Captions.study(study)
                        + "Days from a breakthrough anywhere to its being in production at firms with half of the output, mean of "
                        + followUp.restricted() + " over the probe breakthroughs, each by what it is worth; "
                        + Outcomes.meansTitle(rule) + ". "
                        + Captions.method(replications)
                        + (outcomes.varyDepth()
                                ? ""
                                : " Each system has one depth; those of the same depth stand side by side, with "
                                        + "bars for bands.")
                        + " Each panel has its own vertical scale, which need not start at 0.",
                "embodiment time [days]",
                "vertical integration: share of the initial unit cost made in-house [1]",
                Captions.systems(outcomes),
                null,
                charts,
                columns,
                FigureSheet.heightFor(columns),
                0));
    }

    /** Ticks at the levels where they are evenly spread from 0, else at quarters. */
    private static double tick(Outcomes outcomes) {
        List<Double> levels = outcomes.systems().stream()
                .flatMap(system -> outcomes.depths(system).stream())
                .filter(depth -> !Double.isNaN(depth))
                .distinct()
                .sorted()
                .toList();
        if (levels.size() < 3 || levels.size() > 6) {
            return 0.25;
        }
        double step = levels.get(1);
        for (int i = 0; i < levels.size(); i++) {
            if (Math.abs(levels.get(i) - i * step) > 1e-9) {
                return 0.25;
            }
        }
        return step;
    }
}
