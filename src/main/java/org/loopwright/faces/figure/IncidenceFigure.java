package org.loopwright.faces.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.data.Range;
import org.loopwright.faces.findings.Finding;
import org.loopwright.faces.findings.Lines;
import org.loopwright.faces.findings.MiddleRuns;
import org.loopwright.faces.findings.OutcomeCell;
import org.loopwright.faces.findings.Outcomes;
import org.loopwright.faces.findings.TableFile;
import org.loopwright.lab.analysis.CumulativeIncidence;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.observation.GenerationTable;

/** Share of probe breakthroughs that are closed, by days since the breakthrough: a panel for each industry. */
final class IncidenceFigure {

    private static final int STEPS = 60;

    /** Times to closure of one replication; an open probe has the time of its follow-up and no cause. */
    private record Probes(List<Double> times, List<Integer> causes) {

        CumulativeIncidence incidence() {
            return CumulativeIncidence.of(
                    times.stream().mapToDouble(Double::doubleValue).toArray(),
                    causes.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private IncidenceFigure() {}

    /** The figure; empty where the study keeps no generations. */
    static Optional<FigureSheet> of(Outcomes outcomes, Path folder, String study) throws IOException {
        Path file = folder.resolve("generations.csv");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        MiddleRuns runs = new MiddleRuns(folder, outcomes);
        Map<OutcomeCell, List<Probes>> fates = new LinkedHashMap<>();
        double followUp = read(file, runs, outcomes.replications(), fates);
        if (fates.isEmpty() || !(followUp > 0)) {
            return Optional.empty();
        }
        List<JFreeChart> charts = new ArrayList<>();
        int replications = 0;
        for (String industry : outcomes.industries()) {
            LinePanel panel = new LinePanel(Captions.panelTitle(industry), outcomes.systems()).within(0, 1);
            for (int s = 0; s < outcomes.systems().size(); s++) {
                String system = outcomes.systems().get(s);
                OutcomeCell cell =
                        new OutcomeCell(industry, system, outcomes.firstMeans(), outcomes.middleDepth(system));
                List<CumulativeIncidence> incidences = new ArrayList<>();
                for (Probes probes : fates.getOrDefault(cell, List.of())) {
                    if (!probes.times().isEmpty()) {
                        incidences.add(probes.incidence());
                    }
                }
                for (int i = 0; i <= STEPS && !incidences.isEmpty(); i++) {
                    double day = followUp * i / STEPS;
                    Interval share = TInterval.of(
                            incidences.stream()
                                    .mapToDouble(incidence -> incidence.at(1, day))
                                    .toArray(),
                            Finding.LEVEL);
                    panel.add(s, day, share);
                    replications = Math.max(replications, share.count());
                }
            }
            charts.add(panel.chart(
                    new Range(0, 1.02 * followUp), followUp > 1000 ? 365 : followUp / 4, new Range(0, 1.02)));
        }
        int columns = FigureSheet.columnsFor(charts.size());
        return Optional.of(new FigureSheet(
                "Share of breakthroughs that are closed",
                Captions.study(study)
                        + "Share of the probe breakthroughs whose generation loop is closed, by days since the breakthrough anywhere, each "
                        + "followed for " + Lines.number(followUp, 0) + " days; " + runs.words() + ". "
                        + Captions.method(replications)
                        + " Bands end at 0 and 1. The median is where a line crosses one half; "
                        + "where it does not, the median is not reached.",
                "share closed [1]",
                "days since the breakthrough",
                Captions.systems(outcomes),
                null,
                charts,
                columns,
                FigureSheet.heightFor(columns),
                0));
    }

    /** Sorts the probes by cell and replication; returns the longest follow-up [days]. */
    private static double read(Path file, MiddleRuns runs, int replications, Map<OutcomeCell, List<Probes>> fates)
            throws IOException {
        double longest = 0;
        try (TableFile table = TableFile.open(file)) {
            int run = table.column(OutcomeTable.RUN.name());
            int system = table.column(EconomyLabel.SYSTEM.name());
            int world = table.column(GenerationTable.WORLD_DAY.name());
            int closed = table.column(GenerationTable.CLOSED_DAY.name());
            int followed = table.column(GenerationTable.FOLLOWED_TO_DAY.name());
            int inserted = table.column(GenerationTable.INSERTED.name());
            while (table.next()) {
                if (Boolean.parseBoolean(table.text(inserted))) {
                    continue;
                }
                MiddleRuns.Shown row = runs.find(table.text(run), table.text(system));
                if (row == null) {
                    continue;
                }
                List<Probes> byReplication = fates.computeIfAbsent(row.cell(), cell -> empty(replications));
                Probes probes = byReplication.get(row.replication());
                double start = table.number(world);
                double end = table.number(followed) - start;
                double time = table.number(closed) - start;
                boolean reached = time <= end;
                probes.times().add(reached ? time : end);
                probes.causes().add(reached ? 1 : 0);
                longest = Math.max(longest, end);
            }
        }
        return longest;
    }

    private static List<Probes> empty(int replications) {
        List<Probes> probes = new ArrayList<>();
        for (int r = 0; r < replications; r++) {
            probes.add(new Probes(new ArrayList<>(), new ArrayList<>()));
        }
        return probes;
    }
}
