package org.loopwright.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a design structure matrix from a CSV file: as many rows and columns as components, strengths in [0, 1], row i
 * column j the strength with which redesigning i changes j, 0 for no interface. A header row and a first column of
 * component names are allowed; lines that are empty or start with # are skipped.
 */
final class DsmFile {

    private final String name;
    private final List<Fault> faults;
    private final List<Double> matrix = new ArrayList<>();

    private DsmFile(String name, List<Fault> faults) {
        this.name = name;
        this.faults = faults;
    }

    /** The strengths row by row; empty, with faults added, if there is no such file or it is not such a matrix. */
    static Optional<List<Double>> read(Path folder, Dsm dsm, Place place, String path, List<Fault> faults) {
        if (dsm.file().isBlank()) {
            faults.add(
                    Fault.at(place, path, "is missing: generator file needs a CSV matrix in " + YamlText.name(folder)));
            return Optional.empty();
        }
        List<String> files = files(folder);
        if (!files.contains(dsm.file()) && !isFile(folder, dsm.file())) {
            String hint = files.isEmpty() ? " (there are none)" : Nearest.hint(dsm.file(), files);
            faults.add(Fault.at(place, path, "no file '" + dsm.file() + "' in " + YamlText.name(folder) + hint));
            return Optional.empty();
        }
        Path file = folder.resolve(dsm.file()).normalize();
        String name = YamlText.name(file);
        int faultsBefore = faults.size();
        try {
            byte[] bytes = YamlText.bytes(file, faults);
            Optional<String> text = bytes == null ? Optional.empty() : YamlText.decode(Place.of(name), bytes, faults);
            DsmFile reading = new DsmFile(name, faults);
            text.ifPresent(t -> reading.rows(t, dsm.components()));
            return faults.size() == faultsBefore ? Optional.of(reading.matrix) : Optional.empty();
        } catch (IOException cannotRead) {
            faults.add(Fault.at(Place.of(name), "", "cannot be read"));
            return Optional.empty();
        }
    }

    private void rows(String text, int components) {
        List<String> lines = text.lines().toList();
        int rows = 0;
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (components > 1 && line.indexOf(',') < 0 && (line.indexOf(';') >= 0 || line.indexOf('\t') >= 0)) {
                String found = line.indexOf(';') >= 0 ? "semicolons" : "tabs";
                String message = "expected strengths with commas between them, found " + found;
                faults.add(Fault.at(new Place(name, i + 1, 1), "", message));
                return;
            }
            List<String> cells = cells(line);
            // Only the first row can be a header: an empty corner, or names throughout.
            boolean header = first && (cells.get(0).isBlank() || cells.stream().noneMatch(DsmFile::isNumeric));
            first = false;
            if (!header) {
                row(i + 1, cells, components);
                rows++;
            }
        }
        if (rows != components) {
            String message = (rows == 0 ? "is empty: " : "") + "expected " + components
                    + " rows, one for each component, found " + rows;
            faults.add(Fault.at(Place.of(name), "", message));
        }
    }

    private void row(int line, List<String> cells, int components) {
        boolean named = cells.size() == components + 1 && !isNumeric(cells.get(0));
        int first = named ? 1 : 0;
        if (cells.size() - first != components) {
            String message =
                    "expected " + components + " strengths, one for each component, found " + (cells.size() - first);
            faults.add(Fault.at(new Place(name, line, 1), "", message));
            return;
        }
        int column = 1;
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c).strip();
            if (c >= first) {
                if (!isNumeric(cell)) {
                    String message = "expected a strength within [0, 1], found "
                            + (cell.isEmpty() ? "nothing" : "text '" + cell + "'");
                    faults.add(Fault.at(new Place(name, line, column), "", message));
                } else if (!(Scalars.number(cell) >= 0 && Scalars.number(cell) <= 1)) {
                    String message = "strength must be within [0, 1], was " + cell;
                    faults.add(Fault.at(new Place(name, line, column), "", message));
                } else {
                    matrix.add(Scalars.number(cell));
                }
            }
            column += cells.get(c).length() + 1;
        }
    }

    private static boolean isNumeric(String cell) {
        return Scalars.isNumber(cell.strip());
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
            cells.add(line.substring(from, comma));
            from = comma + 1;
        }
        cells.add(line.substring(from));
        return cells;
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
