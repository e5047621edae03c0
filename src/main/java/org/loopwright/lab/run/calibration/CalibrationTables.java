package org.loopwright.lab.run.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.loopwright.lab.analysis.WeightedPoints;
import org.loopwright.lab.design.CalibratedEntry;
import org.loopwright.lab.design.Calibration;
import org.loopwright.lab.design.Range;
import org.loopwright.lab.design.Target;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.TableSchema;

/** The tables of a calibration, beside those of its runs. */
public final class CalibrationTables {

    /** Populations one after the other, a row for each block and generation. */
    public static final String POPULATIONS = "populations";

    /** The particles of every population. */
    public static final String PARTICLES = "particles";

    /** Draws of the posterior, of equal weight. */
    public static final String POSTERIOR = "posterior";

    /** What the targets told of each entry. */
    public static final String SHRINKAGE = "shrinkage";

    /** What the prior and the posterior say of each target. */
    public static final String PREDICTIVE = "predictive";

    /** Number of the draw, the first column of {@link #POSTERIOR}. */
    public static final String DRAW = "draw";

    private static final int DIGITS = 10;
    private static final double[] QUANTILES = {0.05, 0.5, 0.95};
    private static final String WITHIN = "Share of %s that lies at or below it is %s.";

    private final CalibrationResult result;
    private final Calibration calibration;
    private final SheetPaths paths;

    /**
     * The tables.
     *
     * @param paths what is said of the entries
     */
    public CalibrationTables(CalibrationResult result, SheetPaths paths) {
        this.result = result;
        this.calibration = result.calibration();
        this.paths = paths;
    }

    /** Name and columns of each. */
    public List<TableSchema> schemas() {
        return List.of(populations(), particles(), posterior(), shrinkage(), predictive());
    }

    /** Writes them into a folder. */
    public List<FileChecksum> write(Path folder) throws IOException {
        List<FileChecksum> files = new ArrayList<>();
        files.add(write(folder, populations(), this::populationRows));
        files.add(write(folder, particles(), this::particleRows));
        files.add(write(folder, posterior(), this::posteriorRows));
        files.add(write(folder, shrinkage(), this::shrinkageRows));
        files.add(write(folder, predictive(), this::predictiveRows));
        return files;
    }

    private FileChecksum write(
            Path folder, TableSchema schema, Function<CalibrationResult.Block, Stream<List<Object>>> rows)
            throws IOException {
        try (CsvTable table = CsvTable.create(folder, schema)) {
            for (CalibrationResult.Block block : result.blocks()) {
                for (List<Object> row : rows.apply(block).toList()) {
                    table.append(row);
                }
            }
            return table.finish();
        }
    }

    /** A table whose rows begin with the level of their block, where there are blocks. */
    private TableSchema table(String name, Column... columns) {
        List<Column> all = new ArrayList<>();
        calibration
                .each()
                .ifPresent(path -> all.add(Column.text(path, "Level of " + path + " that is fitted by itself.")));
        all.addAll(List.of(columns));
        return new TableSchema(name, all);
    }

    private List<Object> row(CalibrationResult.Block block, Object... cells) {
        List<Object> row = new ArrayList<>();
        calibration.each().ifPresent(path -> row.add(block.name()));
        row.addAll(Arrays.asList(cells));
        return row;
    }

    private Column entry(CalibratedEntry entry) {
        ParameterPath path = paths.path(entry.path())
                .or(() -> paths.path(paths.inFull(entry.path())))
                .orElseThrow();
        return Column.decimal(entry.path(), path.unit(), Range.DIGITS, "Entry: " + path.meaning() + ".");
    }

    private Column[] entries(Column... before) {
        return Stream.concat(Stream.of(before), calibration.entries().stream().map(this::entry))
                .toArray(Column[]::new);
    }

    private Object[] entries(CalibrationResult.Block block, double[] at, Object... before) {
        return Stream.concat(Stream.of(before), IntStream.range(0, at.length).mapToObj(e -> value(block, e, at[e])))
                .toArray();
    }

    /** The value of an entry as runs had it. */
    private double value(CalibrationResult.Block block, int entry, double share) {
        return Double.parseDouble(
                calibration.entries().get(entry).prior(block.name()).at(share));
    }

    private TableSchema populations() {
        return table(
                POPULATIONS,
                Column.integer("generation", "1", "Number of the generation, from 1, which is drawn from the prior."),
                Column.decimal("tolerance", "1", DIGITS, "Largest distance of its particles."),
                Column.integer("evaluated", "1", "Points looked at."),
                Column.integer("failed", "1", "Of them, those without a distance: a run failed, or a target has none."),
                Column.integer("accepted", "1", "Of them, those within the tolerance."),
                Column.integer("particles", "1", "Particles within the tolerance, those of earlier generations too."),
                Column.decimal("effective_size", "1", DIGITS, "1 / sum of squared weights of these particles."));
    }

    private Stream<List<Object>> populationRows(CalibrationResult.Block block) {
        return block.generations().stream()
                .map(generation -> row(
                        block,
                        generation.number(),
                        Double.isInfinite(generation.tolerance()) ? Double.NaN : generation.tolerance(),
                        generation.evaluated(),
                        generation.failed(),
                        generation.accepted(),
                        generation.particles().size(),
                        generation.particles().isEmpty()
                                ? 0.0
                                : generation.points().effectiveSize()));
    }

    private TableSchema particles() {
        return table(
                PARTICLES,
                entries(
                        Column.integer("generation", "1", "Number of the generation, from 1."),
                        Column.integer("particle", "1", "Number of the point within its block, from 1."),
                        Column.decimal("weight", "1", DIGITS, "Weight; those of a generation add up to 1."),
                        Column.decimal(
                                "distance", "1", DIGITS, "Distance from the targets, in half-widths of bands.")));
    }

    private Stream<List<Object>> particleRows(CalibrationResult.Block block) {
        return block.generations().stream()
                .filter(generation -> !generation.particles().isEmpty())
                .flatMap(generation -> {
                    WeightedPoints points = generation.points();
                    return IntStream.range(0, points.size()).mapToObj(i -> {
                        Populations.Particle particle = generation.particles().get(i);
                        return row(
                                block,
                                entries(
                                        block,
                                        particle.at(),
                                        generation.number(),
                                        particle.number(),
                                        points.weight(i),
                                        particle.distance()));
                    });
                });
    }

    private TableSchema posterior() {
        return table(
                POSTERIOR,
                entries(Column.integer(
                        DRAW,
                        "1",
                        "Number of the draw, from 1; all have equal weight, and rows of one number belong together.")));
    }

    private Stream<List<Object>> posteriorRows(CalibrationResult.Block block) {
        return IntStream.range(0, block.draws().size())
                .mapToObj(d -> row(block, entries(block, block.draws().get(d), d + 1)));
    }

    private TableSchema shrinkage() {
        return table(
                SHRINKAGE,
                Column.text("entry", "Path of the entry."),
                Column.text("unit", "Its unit."),
                Column.flag("joint", "Whether all levels that are fitted one by one have one value."),
                Column.text("scale", "On which scale the prior is spread evenly: linear or log."),
                Column.decimal("low", "that of the entry", DIGITS, "Lower end of the prior."),
                Column.decimal("high", "that of the entry", DIGITS, "Upper end of the prior."),
                quantile("prior", 0),
                quantile("prior", 1),
                quantile("prior", 2),
                quantile("posterior", 0),
                quantile("posterior", 1),
                quantile("posterior", 2),
                Column.decimal(
                        "shrinkage",
                        "1",
                        DIGITS,
                        "1 - variance of the posterior over that of the prior, on the scale of the prior: 0 where the"
                                + " targets tell nothing, 1 where they tell all."));
    }

    private static Column quantile(String of, int q) {
        return Column.decimal(name(of, q), "that of the row", DIGITS, WITHIN.formatted("the " + of, QUANTILES[q]));
    }

    private static String name(String of, int q) {
        return of + "_q" + String.format(Locale.ROOT, "%02d", Math.round(100 * QUANTILES[q]));
    }

    private Stream<List<Object>> shrinkageRows(CalibrationResult.Block block) {
        if (block.draws().isEmpty()) {
            return Stream.empty();
        }
        WeightedPoints draws = equal(block.draws());
        return IntStream.range(0, calibration.entries().size()).mapToObj(e -> {
            CalibratedEntry entry = calibration.entries().get(e);
            Range prior = entry.prior(block.name());
            List<Object> cells = new ArrayList<>(List.of(
                    entry.path(),
                    entry(entry).unit(),
                    entry.joint(),
                    prior.scale().name().toLowerCase(Locale.ROOT),
                    prior.min(),
                    prior.max()));
            for (double share : QUANTILES) {
                cells.add(value(block, e, share));
            }
            for (double share : QUANTILES) {
                cells.add(value(block, e, draws.quantile(e, share)));
            }
            // A uniform number has a variance of 1/12.
            cells.add(1 - 12 * draws.covariance(e, e));
            return row(block, cells.toArray());
        });
    }

    private static WeightedPoints equal(List<double[]> places) {
        double[] weights = new double[places.size()];
        Arrays.fill(weights, 1);
        return new WeightedPoints(places, weights);
    }

    private TableSchema predictive() {
        return table(
                PREDICTIVE,
                Column.text("measure", "What is measured: a column of the outcomes, or a ratio of some."),
                Column.text("split", "fit: the calibration aimed at it; test: it did not."),
                Column.text("unit", "Unit of the measure."),
                Column.decimal("low", "that of the measure", DIGITS, "Lower end of the band."),
                Column.decimal("high", "that of the measure", DIGITS, "Upper end of the band."),
                Column.decimal(
                        "share",
                        "1",
                        DIGITS,
                        "Share of all that are fitted one by one that should be in the band; 1: each of them."),
                Column.decimal("as_it_stands", "that of the measure", DIGITS, "Value with the entries of the sheets."),
                quantile("prior", 0),
                quantile("prior", 1),
                quantile("prior", 2),
                quantile("posterior", 0),
                quantile("posterior", 1),
                quantile("posterior", 2),
                Column.decimal(
                        "share_within", "1", DIGITS, "Share of the draws of the posterior whose value is in the band."),
                Column.text(
                        "verdict",
                        "met where the median of the posterior is in the band; below or above where it is not (of a"
                                + " share of all, neither is a miss); not measured where there is no value."));
    }

    private Stream<List<Object>> predictiveRows(CalibrationResult.Block block) {
        List<Target> targets = calibration.targets(block.name());
        return IntStream.range(0, targets.size()).mapToObj(t -> {
            Target target = targets.get(t);
            double[] posterior = sorted(block.predictive(), t);
            List<Object> cells = new ArrayList<>(List.of(
                    target.measure(), target.fit() ? "fit" : "test", target.unit(), target.low(), target.high()));
            cells.add(target.share());
            cells.add(block.asItStands()[t]);
            double[] prior = sorted(block.prior(), t);
            for (double share : QUANTILES) {
                cells.add(quantile(prior, share));
            }
            for (double share : QUANTILES) {
                cells.add(quantile(posterior, share));
            }
            long within =
                    Arrays.stream(posterior).filter(x -> target.miss(x) == 0).count();
            cells.add(posterior.length == 0 ? Double.NaN : (double) within / posterior.length);
            cells.add(verdict(target, quantile(posterior, 0.5)));
            return row(block, cells.toArray());
        });
    }

    private static String verdict(Target target, double median) {
        if (Double.isNaN(median)) {
            return "not measured";
        }
        return median < target.low() ? "below" : median > target.high() ? "above" : "met";
    }

    /** The values that there are of a target, rising. */
    private static double[] sorted(List<double[]> values, int target) {
        return values.stream()
                .mapToDouble(one -> one[target])
                .filter(x -> !Double.isNaN(x))
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
    }
}
