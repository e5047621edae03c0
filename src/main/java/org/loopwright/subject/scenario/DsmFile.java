package org.loopwright.subject.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.YamlText;

/** Reads the CSV file of a design structure matrix; {@link MatrixTable} says what it looks like. */
final class DsmFile {

    private DsmFile() {}

    /** What the file says; empty, with faults added, if it is not such a matrix. */
    static Optional<NamedMatrix> read(Path file, Dsm dsm, List<Fault> faults) {
        String name = shown(file);
        int faultsBefore = faults.size();
        try {
            byte[] bytes = YamlText.bytes(file, faults);
            Optional<String> text = bytes == null ? Optional.empty() : YamlText.decode(Place.of(name), bytes, faults);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            NamedMatrix read = new MatrixTable(name, dsm.components(), dsm.scale(), faults).read(text.get());
            return faults.size() == faultsBefore ? Optional.of(read) : Optional.empty();
        } catch (IOException cannotRead) {
            faults.add(Fault.at(Place.of(name), "", "cannot be read"));
            return Optional.empty();
        }
    }

    /** The file from where the command was typed, if that is shorter. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return Place.name(file.startsWith(here) ? here.relativize(file) : file);
    }
}
