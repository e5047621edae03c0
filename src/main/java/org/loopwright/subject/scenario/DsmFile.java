package org.loopwright.subject.scenario;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Scalars;
import org.loopwright.lab.sheet.YamlText;
import org.loopwright.lab.table.Cell;
import org.loopwright.lab.table.ForeignRows;
import org.loopwright.lab.table.Origin;
import org.loopwright.lab.table.Row;
import org.loopwright.lab.table.RowNumbers;

/**
 * Reads a design structure matrix from a CSV file: as many rows and columns as components, strengths in [0, 1], row i
 * column j the strength with which redesigning i changes j, 0 or nothing for no interface, X for 1. A header row and a
 * first column of component names are allowed.
 */
public final class DsmFile {

    private final String name;
    private final List<Fault> faults;
    private final List<Double> matrix = new ArrayList<>();

    private DsmFile(String name, List<Fault> faults) {
        this.name = name;
        this.faults = faults;
    }

    /** The strengths row by row; empty, with faults added, if there is no such file or it is not such a matrix. */
    public static Optional<List<Double>> read(Path folder, Dsm dsm, Place place, String path, List<Fault> faults) {
        if (dsm.file().isBlank()) {
            faults.add(Fault.at(place, path, "is missing: generator file needs a CSV matrix in " + Place.name(folder)));
            return Optional.empty();
        }
        List<String> files = files(folder);
        if (!files.contains(dsm.file()) && !isFile(folder, dsm.file())) {
            String hint = files.isEmpty() ? " (there are none)" : Nearest.hint(dsm.file(), files);
            faults.add(Fault.at(place, path, "no file '" + dsm.file() + "' in " + Place.name(folder) + hint));
            return Optional.empty();
        }
        Path file = folder.resolve(dsm.file()).normalize();
        String name = Place.name(file);
        int faultsBefore = faults.size();
        try {
            byte[] bytes = YamlText.bytes(file, faults);
            Optional<String> text = bytes == null ? Optional.empty() : YamlText.decode(Place.of(name), bytes, faults);
            DsmFile reading = new DsmFile(name, faults);
            if (text.isPresent()) {
                reading.rows(text.get(), dsm.components());
            }
            return faults.size() == faultsBefore ? Optional.of(reading.matrix) : Optional.empty();
        } catch (IOException cannotRead) {
            faults.add(Fault.at(Place.of(name), "", "cannot be read"));
            return Optional.empty();
        }
    }

    private void rows(String text, int components) throws IOException {
        int before = faults.size();
        List<Row> all =
                new ForeignRows(Origin.SPREADSHEET, new StringReader(text)).rest(broken -> faults.add(broken.in(name)));
        if (faults.size() > before) {
            return;
        }
        boolean wide = !all.isEmpty() && all.get(0).cells().size() == components + 1;
        // An empty row without a label may be that of a component whose redesign changes no other.
        int end = end(all, wide ? 0 : components + 1);
        boolean header = end > 0 && isHeader(all.get(0).cells(), end, components);
        List<Row> rows = all.subList(header ? 1 : 0, header ? end : end(all.subList(0, end), components));
        boolean labelled = (header && wide)
                || RowNumbers.are(
                        "", rows.stream().map(row -> row.cells().get(0).text()).toList());
        rows.forEach(row -> row(row, labelled, components));
        if (rows.size() != components) {
            String message = (rows.isEmpty() ? "is empty: " : "") + "expected " + components
                    + " rows, one for each component, found " + rows.size();
            faults.add(Fault.at(Place.of(name), "", message));
        }
    }

    /** Number of rows without empty ones at the end, which spreadsheets leave there; not less than so many. */
    private static int end(List<Row> rows, int least) {
        int end = rows.size();
        while (end > least && rows.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }

    /** True of a first row of names: not of one of strengths, if need be with a name before them. */
    private static boolean isHeader(List<Cell> first, int rows, int components) {
        boolean wide = first.size() == components + 1;
        boolean oneMore = rows == components + 1;
        if (wide && (oneMore || first.get(0).text().isEmpty())) {
            return !isNumber(first.get(0));
        }
        if (oneMore && first.size() == components) { // Columns without names, which pandas numbers.
            List<String> texts = first.stream().map(Cell::text).toList();
            for (int from : List.of(0, 1)) {
                if (texts.equals(IntStream.range(from, from + components)
                        .mapToObj(Integer::toString)
                        .toList())) {
                    return true;
                }
            }
        }
        boolean strengths = wide && first.stream().skip(1).allMatch(DsmFile::isStrength);
        return !strengths
                && first.stream().noneMatch(DsmFile::isNumber)
                && !first.stream().allMatch(DsmFile::isStrength);
    }

    private void row(Row row, boolean labelled, int components) {
        List<Cell> cells = row.cells();
        boolean named = cells.size() == components + 1 && (labelled || !isNumber(cells.get(0)));
        int first = named ? 1 : 0;
        if (cells.size() - first != components) {
            String message =
                    "expected " + components + " strengths, one for each component, found " + (cells.size() - first);
            faults.add(Fault.at(new Place(name, row.line(), 1), "", message));
            return;
        }
        for (Cell cell : cells.subList(first, cells.size())) {
            Place place = new Place(name, cell.line(), cell.column());
            if (!isStrength(cell)) {
                String message = "expected a strength within [0, 1], X or nothing, found text '" + cell.text() + "'";
                faults.add(Fault.at(place, "", message));
            } else if (!(strength(cell) >= 0 && strength(cell) <= 1)) {
                faults.add(Fault.at(place, "", "strength must be within [0, 1], was " + cell.text()));
            } else {
                matrix.add(strength(cell));
            }
        }
    }

    private static boolean isStrength(Cell cell) {
        return !cell.isSet() || isMark(cell) || isNumber(cell);
    }

    private static double strength(Cell cell) {
        return !cell.isSet() ? 0 : isMark(cell) ? 1 : Scalars.number(cell.text());
    }

    /** A binary matrix by hand has crosses where interfaces are, and nothing elsewhere. */
    private static boolean isMark(Cell cell) {
        return cell.text().equalsIgnoreCase("x");
    }

    private static boolean isNumber(Cell cell) {
        return Scalars.isNumber(cell.text());
    }

    private static boolean isFile(Path folder, String file) {
        try {
            return Files.isRegularFile(folder.resolve(file));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException cannotList) {
            return List.of();
        }
    }
}
