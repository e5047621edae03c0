package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.design.Calibration;
import org.loopwright.lab.run.calibration.CalibrationTables;

/**
 * What a calibration says of an entry or of a target, as its tables have it.
 *
 * @param block what is fitted by itself, such as an industry; "" where there is no such thing
 * @param name of the entry or of the measure
 * @param low lower end of the range, or of the band
 * @param high upper end
 * @param isLog whether the range is spread evenly by ratios
 * @param asItStands value with what the sheets say; NaN of an entry
 * @param prior quantiles of 5, 50 and 95 %
 * @param posterior the same
 * @param share of draws within the band, or the shrinkage of an entry
 * @param remark a few words; empty if none
 */
public record CalibrationRow(
        String block,
        String name,
        double low,
        double high,
        boolean isLog,
        double asItStands,
        List<Double> prior,
        List<Double> posterior,
        double share,
        String remark) {

    /** Copies the lists. */
    public CalibrationRow {
        prior = List.copyOf(prior);
        posterior = List.copyOf(posterior);
    }

    /** Whether a folder has the tables: a calibration that has not ended has none. */
    static boolean areIn(Path folder) {
        return Files.exists(folder.resolve(CalibrationTables.PREDICTIVE + ".csv"));
    }

    /** The targets, in the order of their table. */
    public static List<CalibrationRow> targets(Path folder, Calibration calibration) throws IOException {
        List<CalibrationRow> rows = new ArrayList<>();
        try (TableFile table = TableFile.open(folder.resolve(CalibrationTables.PREDICTIVE + ".csv"))) {
            while (table.next()) {
                boolean isTest = text(table, "split").equals("test");
                rows.add(row(
                        table,
                        calibration,
                        "measure",
                        number(table, "as_it_stands"),
                        number(table, "share_within"),
                        text(table, "verdict") + shared(number(table, "share")) + (isTest ? " (test)" : "")));
            }
        }
        return rows;
    }

    private static String shared(double share) {
        return share < 1 ? ", asked of " + Math.round(100 * share) + " %" : "";
    }

    /** The entries, block by block. */
    public static List<CalibrationRow> entries(Path folder, Calibration calibration) throws IOException {
        List<CalibrationRow> rows = new ArrayList<>();
        try (TableFile table = TableFile.open(folder.resolve(CalibrationTables.SHRINKAGE + ".csv"))) {
            while (table.next()) {
                boolean isJoint = Boolean.parseBoolean(text(table, "joint"));
                rows.add(row(
                        table, calibration, "entry", Double.NaN, number(table, "shrinkage"), isJoint ? "joint" : ""));
            }
        }
        return rows;
    }

    private static CalibrationRow row(
            TableFile table, Calibration calibration, String name, double asItStands, double share, String remark)
            throws IOException {
        return new CalibrationRow(
                calibration.each().isEmpty()
                        ? ""
                        : text(table, calibration.each().get()),
                text(table, name),
                number(table, "low"),
                number(table, "high"),
                table.text(table.find("scale")).equals("log"),
                asItStands,
                quantiles(table, "prior"),
                quantiles(table, "posterior"),
                share,
                remark);
    }

    private static List<Double> quantiles(TableFile table, String of) throws IOException {
        return List.of(number(table, of + "_q05"), number(table, of + "_q50"), number(table, of + "_q95"));
    }

    private static String text(TableFile table, String column) throws IOException {
        return table.text(table.column(column));
    }

    private static double number(TableFile table, String column) throws IOException {
        return table.number(table.column(column));
    }

    /** The median of the posterior with half the distance of the other quantiles. */
    Interval spread() {
        return new Interval(posterior.get(1), (posterior.get(2) - posterior.get(0)) / 2, 0, 0.9);
    }

    /** The line of a finding. */
    Finding.Line line() {
        return new Finding.Line(
                block.isEmpty() ? "all" : block,
                List.of(new Interval((low + high) / 2, (high - low) / 2, 0, 0.9), spread(), Finding.plain(share)),
                remark);
    }
}
