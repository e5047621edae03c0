package org.loopwright.subject.scenario;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.lab.table.ForeignRows;
import org.loopwright.lab.table.Origin;
import org.loopwright.lab.table.Row;

/**
 * What the matrix of a file is like, for who begins a sheet with it.
 *
 * @param components how many there are [1]
 * @param largest its largest number; at most 1 where these are strengths, else they are weights
 */
public record MatrixSize(int components, double largest) {

    /** Weights may be as large as this before anybody has said what they mean. */
    private static final double ANY_WEIGHT = 1e6;

    /**
     * Looks at a matrix.
     *
     * @throws SheetException if the file is no matrix of any number
     */
    public static MatrixSize of(Path file) {
        String text = new SheetFile(file).text();
        try {
            List<Row> rows = new ForeignRows(Origin.SPREADSHEET, new StringReader(text)).rest(broken -> {});
            int most = (int) rows.stream().filter(row -> !row.isBlank()).count();
            for (double scale : new double[] {1, ANY_WEIGHT}) {
                for (int components : new int[] {most - 1, most}) {
                    List<Fault> faults = new ArrayList<>();
                    NamedMatrix read = components < 1
                            ? NamedMatrix.NONE
                            : new MatrixTable(Place.name(file), components, scale, faults).read(text);
                    if (faults.isEmpty() && components > 0) {
                        return new MatrixSize(components, scale == 1 ? 1 : largest(read, components));
                    }
                }
            }
        } catch (IOException broken) {
            throw new SheetException(Fault.at(Place.of(file), "", "cannot be read"));
        }
        throw new SheetException(Fault.at(
                Place.of(file),
                "",
                "is no design structure matrix: as many rows and columns as components, with or without names above"
                        + " and beside them"));
    }

    /** Off the diagonal; a cross is the full strength of whatever numbers stand beside it. */
    private static double largest(NamedMatrix read, int components) {
        return IntStream.range(0, components * components)
                .filter(at -> at / components != at % components)
                .mapToDouble(read.strengths()::get)
                .filter(weight -> weight < ANY_WEIGHT)
                .max()
                .orElse(0);
    }
}
