package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.loopwright.lab.analysis.CostSeries;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.ProgressLaw;
import org.loopwright.lab.analysis.Rivalry;
import org.loopwright.lab.analysis.StepFit;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.analysis.WrightFit;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.observation.SeriesTable;
import org.loopwright.subject.scenario.ParameterFolder;

/**
 * Wright's law in the runs of a model: the fits that real technologies get, one for each run after its warm-up, and their
 * means over the runs of a system in an industry.
 *
 * @param levels Wright exponent of levels
 * @param steps Wright exponent in first differences, a year each
 * @param learningRate learning rate of levels [1]
 * @param logRatio ln of Wright's error over Moore's in a hindcast from year to year
 */
public record ModelCurve(
        String industry, String system, Interval levels, Interval steps, Interval learningRate, Interval logRatio) {

    private static final double YEAR = 365;

    /** Who is ahead on the mean over runs. */
    public Rivalry.Verdict verdict() {
        if (logRatio.below(0)) {
            return Rivalry.Verdict.WRIGHT;
        }
        return logRatio.above(0) ? Rivalry.Verdict.MOORE : Rivalry.Verdict.UNTOLD;
    }

    /**
     * The curves of a folder.
     *
     * @param runs which runs they are of, in words
     */
    public record Curves(String runs, List<ModelCurve> curves) {
        public Curves {
            curves = List.copyOf(curves);
        }
    }

    /** What was recorded of an economy in one run, after the warm-up. */
    private static final class Track {

        private final List<double[]> points = new ArrayList<>();

        void add(double day, double cost, double experience, double production) {
            if (cost > 0 && experience > 0) {
                points.add(new double[] {day / YEAR, cost, experience, production});
            }
        }

        private double[] column(List<double[]> rows, int column) {
            return rows.stream().mapToDouble(row -> row[column]).toArray();
        }

        WrightFit levels() {
            return WrightFit.of(column(points, 2), column(points, 1));
        }

        /** A point a year, as technologies have it; empty where that is too few. */
        Optional<CostSeries> yearly() {
            List<double[]> kept = new ArrayList<>();
            for (double[] point : points) {
                // A point may be a little late, since a model looks every so many days.
                if (kept.isEmpty() || point[0] >= kept.get(kept.size() - 1)[0] + 0.99) {
                    kept.add(point);
                }
            }
            boolean isLong = kept.size() >= CostSeries.FEWEST_POINTS && kept.get(kept.size() - 1)[2] > kept.get(0)[2];
            return isLong
                    ? Optional.of(new CostSeries(column(kept, 0), column(kept, 1), column(kept, 2), column(kept, 3)))
                    : Optional.empty();
        }
    }

    /**
     * Reads and fits what a folder of results holds.
     *
     * @throws JournalException if it keeps no series, or not the inputs from which the warm-up follows
     */
    public static Curves read(Path folder) throws IOException {
        Path file = folder.resolve("series.csv");
        if (Files.notExists(file)) {
            throw new JournalException(folder + " has no " + file.getFileName()
                    + ": its study keeps no series (keep: {series_every_days: 30})");
        }
        Study study = KeptStudy.required(folder);
        ParameterFolder sheets = KeptStudy.of(folder).sheets();
        Outcomes outcomes = Outcomes.read(folder);
        if (outcomes.isEmpty()) {
            throw new JournalException(folder + " has no run that went well");
        }
        MiddleRuns runs = new MiddleRuns(folder, outcomes);
        Map<Integer, Double> warmUps = new LinkedHashMap<>();
        Map<OutcomeCell, Map<String, Track>> tracks = new LinkedHashMap<>();
        try (TableFile table = TableFile.open(file)) {
            int run = table.column(OutcomeTable.RUN.name());
            int system = table.column(EconomyLabel.SYSTEM.name());
            int day = table.column(SeriesTable.DAY.name());
            int cost = table.column(SeriesTable.UNIT_COST.name());
            int experience = table.column(SeriesTable.CUMULATIVE_OUTPUT.name());
            int production = table.column(SeriesTable.OUTPUT_PER_YEAR.name());
            while (table.next()) {
                String number = table.text(run);
                MiddleRuns.Shown row = runs.find(number, table.text(system));
                if (row != null) {
                    int point = (Integer.parseInt(number) - 1) / study.replications() + 1;
                    double warmUp = warmUps.computeIfAbsent(
                            point,
                            of -> study.scenario(study.design().point(of), sheets)
                                    .warmUp());
                    Track track = tracks.computeIfAbsent(row.cell(), cell -> new LinkedHashMap<>())
                            .computeIfAbsent(number, of -> new Track());
                    if (table.number(day) >= warmUp) {
                        track.add(
                                table.number(day),
                                table.number(cost),
                                table.number(experience),
                                table.number(production));
                    }
                }
            }
        }
        List<ModelCurve> curves = new ArrayList<>();
        tracks.forEach((cell, economies) -> curves.add(of(cell, List.copyOf(economies.values()))));
        return new Curves(runs.words(), curves);
    }

    private static ModelCurve of(OutcomeCell cell, List<Track> tracks) {
        List<WrightFit> levels = tracks.stream().map(Track::levels).toList();
        List<Optional<CostSeries>> yearly = tracks.stream().map(Track::yearly).toList();
        return new ModelCurve(
                cell.industry(),
                cell.system(),
                over(levels, WrightFit::exponent),
                over(
                        yearly,
                        series -> series.flatMap(one -> StepFit.of(one, ProgressLaw.WRIGHT, Finding.LEVEL))
                                .map(fit -> fit.exponent().mean())
                                .orElse(Double.NaN)),
                over(levels, WrightFit::learningRate),
                over(yearly, series -> series.flatMap(Rivalry::logRatio).orElse(Double.NaN)));
    }

    private static <T> Interval over(List<T> runs, ToDoubleFunction<T> number) {
        return TInterval.of(runs.stream().mapToDouble(number).toArray(), Finding.LEVEL);
    }
}
