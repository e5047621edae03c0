package org.loopwright.faces.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jfree.chart.JFreeChart;
import org.jfree.data.Range;
import org.loopwright.faces.findings.Finding;
import org.loopwright.faces.findings.MiddleRuns;
import org.loopwright.faces.findings.OutcomeCell;
import org.loopwright.faces.findings.Outcomes;
import org.loopwright.faces.findings.TableFile;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.observation.SeriesTable;

/** Unit cost over time: a panel for each industry, a line for each system. */
final class UnitCostFigure {

    private static final double YEAR = 365;

    /** Unit cost of one day by replication; several runs of a replication differ in factors that are not shown. */
    private static final class Day {

        private final double[] sums;
        private final int[] counts;

        Day(int replications) {
            sums = new double[replications];
            counts = new int[replications];
        }

        void add(int replication, double value) {
            sums[replication] += value;
            counts[replication]++;
        }

        double[] values() {
            double[] values = new double[sums.length];
            for (int r = 0; r < values.length; r++) {
                values[r] = counts[r] == 0 ? Double.NaN : sums[r] / counts[r];
            }
            return values;
        }
    }

    private UnitCostFigure() {}

    /** The figure; empty where the study keeps no series. */
    static Optional<FigureSheet> of(Outcomes outcomes, Path folder, String study) throws IOException {
        Path file = folder.resolve("series.csv");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        MiddleRuns runs = new MiddleRuns(folder, outcomes);
        Map<OutcomeCell, Map<Double, Day>> tracks = read(file, runs, outcomes.replications());
        List<LinePanel> panels = new ArrayList<>();
        boolean empty = true;
        int replications = 0;
        double last = 0;
        for (String industry : outcomes.industries()) {
            LinePanel panel = new LinePanel(Captions.panelTitle(industry), outcomes.systems());
            for (int s = 0; s < outcomes.systems().size(); s++) {
                String system = outcomes.systems().get(s);
                OutcomeCell cell =
                        new OutcomeCell(industry, system, outcomes.firstMeans(), outcomes.middleDepth(system));
                Map<Double, Interval> means = new TreeMap<>();
                int most = 0;
                for (Map.Entry<Double, Day> day :
                        tracks.getOrDefault(cell, Map.of()).entrySet()) {
                    Interval mean = TInterval.of(day.getValue().values(), Finding.LEVEL);
                    means.put(day.getKey(), mean);
                    most = Math.max(most, mean.count());
                }
                for (Map.Entry<Double, Interval> day : means.entrySet()) {
                    // A study may keep more days of one replication than of the others: those would bend the line.
                    if (day.getValue().count() == most) {
                        panel.add(s, day.getKey() / YEAR, day.getValue());
                        last = Math.max(last, day.getKey() / YEAR);
                    }
                }
                replications = Math.max(replications, most);
            }
            empty &= panel.isEmpty();
            panels.add(panel);
        }
        if (empty) {
            return Optional.empty();
        }
        double end = last == 0 ? 1 : last;
        List<JFreeChart> charts = new ArrayList<>();
        for (LinePanel panel : panels) {
            charts.add(panel.chart(new Range(0, 1.02 * end), end > 4 ? 2 : end / 4, null));
        }
        int columns = FigureSheet.columnsFor(charts.size());
        return Optional.of(new FigureSheet(
                "Unit cost over time",
                Captions.study(study)
                        + "Output-weighted mean unit cost of an economy's firms, in units of the reference firm's unit cost on day 0; "
                        + runs.words() + ". " + Captions.method(replications)
                        + " Each panel has its own vertical scale, which need not start at 0.",
                "unit cost [reference unit cost on day 0]",
                "years since the start",
                Captions.systems(outcomes),
                null,
                charts,
                columns,
                FigureSheet.heightFor(columns),
                0));
    }

    private static Map<OutcomeCell, Map<Double, Day>> read(Path file, MiddleRuns runs, int replications)
            throws IOException {
        Map<OutcomeCell, Map<Double, Day>> tracks = new LinkedHashMap<>();
        try (TableFile table = TableFile.open(file)) {
            int run = table.column(OutcomeTable.RUN.name());
            int system = table.column(EconomyLabel.SYSTEM.name());
            int day = table.column(SeriesTable.DAY.name());
            int cost = table.column(SeriesTable.UNIT_COST.name());
            while (table.next()) {
                MiddleRuns.Shown row = runs.find(table.text(run), table.text(system));
                if (row != null) {
                    double value = table.number(cost);
                    if (!Double.isNaN(value)) {
                        tracks.computeIfAbsent(row.cell(), cell -> new TreeMap<>())
                                .computeIfAbsent(table.number(day), x -> new Day(replications))
                                .add(row.replication(), value);
                    }
                }
            }
        }
        return tracks;
    }
}
