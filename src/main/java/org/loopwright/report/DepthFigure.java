package org.loopwright.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jfree.chart.JFreeChart;
import org.jfree.data.Range;
import org.loopwright.analysis.Interval;
import org.loopwright.analysis.TInterval;

/** Generation-loop time against depth: a panel for each industry, a line for each system. */
final class DepthFigure {

    private DepthFigure() {}

    /** The figure for one rule of means; empty where no depth or no loop time is known. */
    static Optional<Sheet> of(Outcomes outcomes, String rule, String followUp, String study) {
        List<JFreeChart> charts = new ArrayList<>();
        SortedSet<Double> levels = new TreeSet<>();
        boolean empty = true;
        int replications = 0;
        for (String industry : outcomes.industries()) {
            LinePanel panel = new LinePanel(Figures.panelTitle(industry), outcomes.systems()).within(0, Double.MAX_VALUE);
            for (int s = 0; s < outcomes.systems().size(); s++) {
                String system = outcomes.systems().get(s);
                for (double depth : outcomes.depths(system)) {
                    if (!Double.isNaN(depth)) {
                        levels.add(depth);
                        Interval days = TInterval.of(
                                outcomes.byReplication(
                                        Outcomes.GENERATION_LOOP, new Outcomes.Cell(industry, system, rule, depth)),
                                Answer.LEVEL);
                        panel.add(s, depth, days);
                        replications = Math.max(replications, days.count());
                    }
                }
            }
            empty &= panel.isEmpty();
            charts.add(panel.chart(new Range(-0.04, 1.04), tick(levels), null));
        }
        if (empty) {
            return Optional.empty();
        }
        int columns = Sheet.columnsFor(charts.size());
        return Optional.of(new Sheet(
                Figures.title(study, "generation-loop time by depth"),
                "Days from a breakthrough anywhere to the data return of firms with half of the output, mean of min(T, "
                        + followUp + ") over the probe breakthroughs; " + Answer.means(rule) + ". "
                        + Figures.method(replications) + " Each panel has its own vertical scale, which need not start at 0.",
                "restricted mean generation loop [days]",
                "vertical integration: share of the initial unit cost made in-house [1]",
                Figures.systems(outcomes),
                null,
                charts,
                columns,
                Sheet.heightFor(columns),
                0));
    }

    /** Ticks at the levels where they are evenly spread, else at quarters. */
    private static double tick(SortedSet<Double> levels) {
        if (levels.size() > 2 && levels.size() <= 6) {
            List<Double> sorted = List.copyOf(levels);
            double step = sorted.get(1) - sorted.get(0);
            for (int i = 1; i < sorted.size(); i++) {
                if (Math.abs(sorted.get(i) - sorted.get(i - 1) - step) > 1e-9 || Math.abs(sorted.get(0)) > 1e-9) {
                    return 0.25;
                }
            }
            return step;
        }
        return 0.25;
    }
}
