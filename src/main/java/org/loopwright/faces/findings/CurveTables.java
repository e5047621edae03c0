package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.loopwright.lab.analysis.Hindcast;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.ProgressLaw;
import org.loopwright.lab.analysis.Rivalry;
import org.loopwright.lab.analysis.StepFit;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.table.Columns;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.Dictionary;
import org.loopwright.lab.table.Table;
import org.loopwright.lab.table.TableColumn;
import org.loopwright.subject.observation.EconomyLabel;

/** Fits of Wright's law as tables for other programs: the fits, what they were made of, every forecast; and a dictionary. */
public final class CurveTables {

    private static final int DIGITS = 7;

    /** A point of a curve. */
    private record Point(CurveFit curve, int place) {}

    /** A forecast of a curve. */
    private record Made(CurveFit curve, ProgressLaw law, Hindcast.Forecast forecast) {}

    private CurveTables() {}

    private static <R> TableColumn<R> series(Columns<R> columns, Function<R, CurveFit> curve) {
        return columns.text("series", "The technology.", row -> curve.apply(row).name());
    }

    private static Table<CurveFit> fits() {
        Columns<CurveFit> columns = new Columns<>(DIGITS);
        series(columns, curve -> curve);
        columns.integer(
                "points",
                "1",
                "Points with a cost and an experience.",
                curve -> curve.series().size());
        columns.decimal(
                "doublings",
                "1",
                "Doublings of experience that they span.",
                curve -> curve.levels().doublings());
        columns.decimal(
                "exponent_of_levels",
                "1",
                "Wright exponent by least squares of ln cost on ln experience.",
                curve -> curve.levels().exponent());
        columns.decimal(
                "learning_rate_of_levels",
                "1",
                "Share of cost saved by a doubling of experience, from that exponent.",
                curve -> curve.levels().learningRate());
        columns.decimal(
                "exponent_of_steps",
                "1",
                "Wright exponent in first differences, by least squares through the origin.",
                curve -> curve.exponent().mean());
        columns.decimal(
                "exponent_low",
                "1",
                "Lower end of its 95 % interval.",
                curve -> curve.exponent().low());
        columns.decimal(
                "exponent_high",
                "1",
                "Upper end of its 95 % interval.",
                curve -> curve.exponent().high());
        rate(columns, "learning_rate_of_steps", "the exponent in first differences", Interval::mean);
        rate(columns, "learning_rate_low", "the lower end", Interval::low);
        rate(columns, "learning_rate_high", "the upper end", Interval::high);
        columns.decimal(
                "step_noise",
                "1 per root of a year",
                "Standard deviation of the noise of ln cost in first differences.",
                curve -> step(curve, StepFit::noise));
        columns.decimal(
                "moving_average",
                "1",
                "Mean of the likely moving averages of that noise.",
                curve -> step(curve, StepFit::movingAverage));
        columns.integer("forecasts", "1", "Forecasts of the hindcast.", CurveFit::forecasts);
        for (ProgressLaw law : ProgressLaw.values()) {
            String name = law.title().toLowerCase(Locale.ROOT);
            columns.decimal(
                    name + "_error",
                    "1",
                    "Root of the mean square of the errors of ln cost in the hindcast by " + law.title() + "'s law.",
                    curve -> curve.error(law));
            columns.decimal(
                    name + "_within",
                    "1",
                    "Share of those forecasts within their 95 % intervals.",
                    curve -> curve.hindcast(law).map(Hindcast::shareWithin).orElse(Double.NaN));
        }
        columns.decimal(
                "log_error_ratio",
                "1",
                "ln of Wright's error over Moore's, each error over the spread of its horizon.",
                curve -> rivalry(curve, Rivalry::logRatio));
        columns.decimal(
                "p_moore",
                "1",
                "Share of prices drawn from Moore's law that favour Wright as much or more.",
                curve -> rivalry(curve, Rivalry::pMoore));
        columns.decimal(
                "p_wright",
                "1",
                "Share of prices drawn from Wright's law that favour Moore as much or more.",
                curve -> rivalry(curve, Rivalry::pWright));
        columns.text("hindcast", "Wright against Moore at 5 %, in words.", CurveFit::verdict);
        return new Table<>("wright", columns.declared());
    }

    private static void rate(Columns<CurveFit> columns, String name, String of, ToDoubleFunction<Interval> end) {
        columns.decimal(
                name,
                "1",
                "Share of cost saved by a doubling of experience, from " + of + ".",
                curve -> CurveFit.learningRate(end.applyAsDouble(curve.exponent())));
    }

    private static double step(CurveFit curve, ToDoubleFunction<StepFit> number) {
        return curve.steps().map(number::applyAsDouble).orElse(Double.NaN);
    }

    private static double rivalry(CurveFit curve, ToDoubleFunction<Rivalry> number) {
        return curve.rivalry().map(number::applyAsDouble).orElse(Double.NaN);
    }

    private static Table<Point> points() {
        Columns<Point> columns = new Columns<>(DIGITS);
        series(columns, Point::curve);
        columns.decimal("year", "year", "When.", row -> row.curve().series().years()[row.place()]);
        columns.decimal(
                "cost",
                "as given",
                "Price or cost.",
                row -> row.curve().series().cost()[row.place()]);
        columns.decimal(
                "experience",
                "as given",
                "What had been made by then.",
                row -> row.curve().series().experience()[row.place()]);
        columns.decimal(
                "fit",
                "as given",
                "Cost on the fitted line of levels.",
                row -> row.curve().line(row.curve().series().experience()[row.place()]));
        return new Table<>("points", columns.declared());
    }

    private static Table<Made> forecasts() {
        Columns<Made> columns = new Columns<>(DIGITS);
        series(columns, Made::curve);
        columns.text("law", "Law by which was forecast.", row -> row.law().title());
        columns.decimal(
                "origin",
                "year",
                "Last year that was known.",
                row -> row.curve().series().years()[row.forecast().origin()]);
        columns.decimal(
                "target",
                "year",
                "Year that was forecast.",
                row -> row.curve().series().years()[row.forecast().target()]);
        columns.decimal(
                "log_cost_forecast",
                "1",
                "Forecast of ln cost.",
                row -> row.forecast().forecast());
        columns.decimal(
                "log_cost_error",
                "1",
                "ln cost less its forecast.",
                row -> row.forecast().error());
        columns.decimal(
                "normalised_error",
                "1",
                "That over its standard error.",
                row -> row.forecast().normalised());
        return new Table<>("forecasts", columns.declared());
    }

    private static Table<ModelCurve> model() {
        Columns<ModelCurve> columns = new Columns<>(DIGITS);
        columns.text(
                EconomyLabel.INDUSTRY.name(), EconomyLabel.INDUSTRY.column().meaning(), ModelCurve::industry);
        columns.text(EconomyLabel.SYSTEM.name(), EconomyLabel.SYSTEM.column().meaning(), ModelCurve::system);
        columns.integer(
                "runs_fitted",
                "1",
                "Runs that the means are over.",
                row -> row.levels().count());
        mean(columns, "exponent_of_levels", "Wright exponent of levels", ModelCurve::levels);
        mean(columns, "exponent_of_steps", "Wright exponent in first differences", ModelCurve::steps);
        mean(columns, "learning_rate_of_levels", "learning rate of levels", ModelCurve::learningRate);
        mean(columns, "log_error_ratio", "ln of Wright's error over Moore's", ModelCurve::logRatio);
        columns.text(
                "hindcast",
                "Wright against Moore, in words.",
                row -> row.verdict().words());
        return new Table<>("wright", columns.declared());
    }

    private static void mean(
            Columns<ModelCurve> columns, String name, String what, Function<ModelCurve, Interval> interval) {
        columns.decimal(
                name,
                "1",
                "Mean over runs of the " + what + ".",
                row -> interval.apply(row).mean());
        columns.decimal(
                name + "_half_width",
                "1",
                "Half the width of its 95 % t-interval.",
                row -> interval.apply(row).halfWidth());
    }

    /**
     * Refuses a folder in which something else is.
     *
     * @throws JournalException if there is
     */
    public static void requireOwn(Path folder) throws IOException {
        if (Files.isDirectory(folder)
                && Files.notExists(folder.resolve(fits().schema().name() + ".csv"))) {
            try (Stream<Path> within = Files.list(folder)) {
                if (within.findAny().isPresent()) {
                    throw new JournalException(folder + " holds something else already; choose another folder");
                }
            }
        }
    }

    /** Writes the tables of fits. */
    public static List<FileChecksum> write(List<CurveFit> curves, Path folder) throws IOException {
        List<Point> points = new ArrayList<>();
        List<Made> forecasts = new ArrayList<>();
        for (CurveFit curve : curves) {
            for (int i = 0; i < curve.series().size(); i++) {
                points.add(new Point(curve, i));
            }
            for (Hindcast hindcast : curve.hindcasts()) {
                hindcast.forecasts().forEach(one -> forecasts.add(new Made(curve, hindcast.law(), one)));
            }
        }
        return List.of(
                write(fits(), curves, folder),
                write(points(), points, folder),
                write(forecasts(), forecasts, folder),
                Dictionary.write(
                        folder,
                        List.of(fits().schema(), points().schema(), forecasts().schema())));
    }

    /** Writes the table of fits of a model's runs. */
    public static List<FileChecksum> writeModel(List<ModelCurve> curves, Path folder) throws IOException {
        return List.of(write(model(), curves, folder), Dictionary.write(folder, List.of(model().schema())));
    }

    private static <R> FileChecksum write(Table<R> table, List<R> rows, Path folder) throws IOException {
        try (CsvTable file = CsvTable.create(folder, table.schema())) {
            for (R row : rows) {
                file.append(table.row(row));
            }
            return file.finish();
        }
    }
}
