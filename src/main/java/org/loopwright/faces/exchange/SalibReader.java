package org.loopwright.faces.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.loopwright.lab.file.ForeignFile;
import org.loopwright.lab.table.Cell;
import org.loopwright.lab.table.CsvException;
import org.loopwright.lab.table.ForeignRows;
import org.loopwright.lab.table.Origin;
import org.loopwright.lab.table.Row;

/**
 * Reads a problem of SALib: JSON, or the parameter file of SALib's command line, which has a name, least and most on
 * each line, and perhaps a group and a distribution.
 */
public final class SalibReader {

    /** How texts begin that are meant as JSON. */
    private static final Pattern JSON = Pattern.compile("\\s*([\\[{]|$)");

    private SalibReader() {}

    /**
     * Reads a problem, in JSON or as the parameter file of SALib's command line.
     *
     * @throws org.loopwright.lab.fault.SheetException with line and column of the fault
     */
    public static SalibProblem read(Path file) throws IOException {
        String text = ForeignFile.text(file, ForeignFile.bytes(file));
        return JSON.matcher(text).lookingAt() ? SalibProblem.json(file, text) : parameters(file, text);
    }

    private static SalibProblem parameters(Path file, String text) throws IOException {
        List<SalibProblem.Factor> factors = new ArrayList<>();
        try {
            ForeignRows rows = new ForeignRows(Origin.NUMPY, new StringReader(text));
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (!row.isBlank()) {
                    factors.add(factor(file, row));
                }
            }
            return new SalibProblem(factors);
        } catch (CsvException fault) {
            throw ForeignFile.fault(file, fault.line(), fault.column(), fault.getMessage());
        } catch (IllegalArgumentException refused) {
            throw ForeignFile.fault(file, 0, 0, refused.getMessage());
        }
    }

    private static SalibProblem.Factor factor(Path file, Row row) {
        List<Cell> cells = row.cells();
        boolean isSound = cells.size() >= 3
                && cells.size() <= 5
                && cells.get(0).isSet()
                && cells.subList(1, 3).stream()
                        .allMatch(
                                cell -> SampleMatrix.NUMBER.matcher(cell.text()).matches());
        if (!isSound) {
            throw ForeignFile.fault(
                    file,
                    row.line(),
                    0,
                    "expected a name, two bounds and perhaps a group and a distribution, or a problem in JSON, found '"
                            + cells.stream().map(Cell::text).collect(Collectors.joining(" ")) + "'");
        }
        String name = cells.get(0).text();
        boolean isGrouped = cells.size() > 3 && cells.get(3).isSet();
        boolean isDistributed = cells.size() > 4 && cells.get(4).isSet();
        try {
            return new SalibProblem.Factor(
                    name,
                    List.of(
                            Double.valueOf(cells.get(1).text()),
                            Double.valueOf(cells.get(2).text())),
                    isGrouped ? cells.get(3).text() : name,
                    isDistributed ? SalibProblem.Law.of(name, cells.get(4).text()) : SalibProblem.Law.UNIF);
        } catch (IllegalArgumentException refused) {
            throw ForeignFile.fault(file, row.line(), 0, refused.getMessage());
        }
    }
}
