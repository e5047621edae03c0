package org.loopwright.subject.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.YamlText;

/** Finds and reads the CSV file of a design structure matrix; {@link MatrixTable} says what it looks like. */
final class DsmFile {

    private DsmFile() {}

    /** What the file says; empty, with faults added, if there is no such file or it is not such a matrix. */
    static Optional<NamedMatrix> read(Path folder, Dsm dsm, Place place, String path, List<Fault> faults) {
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
            if (text.isEmpty()) {
                return Optional.empty();
            }
            NamedMatrix read = new MatrixTable(name, dsm.components(), faults).read(text.get());
            return faults.size() == faultsBefore ? Optional.of(read) : Optional.empty();
        } catch (IOException cannotRead) {
            faults.add(Fault.at(Place.of(name), "", "cannot be read"));
            return Optional.empty();
        }
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
