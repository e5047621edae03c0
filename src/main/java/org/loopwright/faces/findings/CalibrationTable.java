package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.design.Calibration;
import org.loopwright.lab.design.Study;

/**
 * Findings of a calibration: which targets the posterior meets, those kept for the test among them, and what the targets
 * told of each entry. All systems are pooled, and none is named.
 */
final class CalibrationTable {

    private CalibrationTable() {}

    static Findings of(Path folder, Study study) throws IOException {
        Calibration calibration = study.calibration().orElseThrow();
        List<Finding> tables = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (CalibrationRow.areIn(folder)) {
            String line = calibration.each().orElse("block");
            List<CalibrationRow> entries = CalibrationRow.entries(folder, calibration);
            tables.addAll(
                    findings("Target", line, "band", "share within", CalibrationRow.targets(folder, calibration)));
            tables.addAll(findings("Entry", line, "range", "shrinkage", entries));
            if (entries.isEmpty()) {
                warnings.add(
                        "in some block no particle had a value of each target that is fitted to, so that nothing can"
                                + " be drawn: populations.csv tells where");
            }
        } else {
            warnings.add("the calibration has not ended: the same command goes on with it");
        }
        return new Findings(
                FindingKind.CALIBRATION,
                "All systems pooled, their names hidden. Targets: middle and half-width of the band, the median"
                        + " of the posterior's values with half the distance of their quantiles of 5 and 95 %, and the share"
                        + " of its draws within the band; from runs with luck of their own. Rows marked test were not aimed"
                        + " at. Entries: the range before likewise, the median after with half the same distance, and the shrinkage, 1 - variance after over variance"
                        + " before: 0 where the targets tell nothing of an entry.",
                tables,
                warnings);
    }

    /** A table for each name, since lines of one table have one unit. */
    private static List<Finding> findings(
            String what, String lineName, String band, String share, List<CalibrationRow> rows) {
        return rows.stream()
                .map(CalibrationRow::name)
                .distinct()
                .map(name -> new Finding(
                        what + " " + name,
                        "",
                        "",
                        lineName,
                        List.of(band, "posterior", share),
                        rows.stream()
                                .filter(row -> row.name().equals(name))
                                .map(CalibrationRow::line)
                                .toList(),
                        Map.of(),
                        List.of()))
                .toList();
    }
}
