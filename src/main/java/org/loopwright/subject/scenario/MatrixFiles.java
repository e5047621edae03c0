package org.loopwright.subject.scenario;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Keys;
import org.loopwright.lab.sheet.NamedFiles;
import org.loopwright.lab.sheet.RecordMaker;

/**
 * Fills in the matrix of a DSM from its file, which is read once, so that a study is of one piece. Safe for threads.
 */
final class MatrixFiles implements RecordMaker.Completion<Dsm> {

    /** What a matrix is read by. */
    private record MatrixFile(Path file, int components, double scale) {

        MatrixFile(Path file, Dsm dsm) {
            this(file, dsm.components(), dsm.scale());
        }

        String name() {
            return String.valueOf(file.getFileName());
        }
    }

    private final NamedFiles files;
    private final String folder;
    private final Map<MatrixFile, NamedMatrix> known = new ConcurrentHashMap<>();

    /** Takes the files that sheets name, and the folder of the program where matrices are. */
    MatrixFiles(NamedFiles files, String folder) {
        this.files = files;
        this.folder = folder;
    }

    @Override
    public Optional<Dsm> complete(Dsm made, Place place, String path, List<Fault> faults) {
        if (made.generator() != Dsm.Generator.FILE) {
            return Optional.of(made.with(made.file(), NamedMatrix.NONE));
        }
        if (made.file().isBlank()) {
            String message = "is missing: generator file needs a CSV matrix, beside the sheet or in params/dsm";
            faults.add(Fault.at(place, Keys.join(path, "file"), message));
            return Optional.empty();
        }
        // A path has just been found; a name is that of a matrix that was read before, or of a file that is not there.
        Optional<Path> found = isPath(made.file()) ? Optional.of(Path.of(made.file())) : origin(made);
        if (found.isEmpty()) {
            faults.add(Fault.at(place, Keys.join(path, "file"), files.missing(made.file(), folder)));
            return Optional.empty();
        }
        MatrixFile file = new MatrixFile(found.get(), made);
        NamedMatrix matrix = known.get(file);
        if (matrix == null) {
            Optional<NamedMatrix> read = DsmFile.read(file.file(), made, faults);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            matrix = read.get();
            known.put(file, matrix);
        }
        return Optional.of(made.with(file.name(), matrix));
    }

    private static boolean isPath(String file) {
        try {
            return Path.of(file).isAbsolute();
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    /** The file that the matrix was read from: of files of one name, one that says the same. */
    private Optional<Path> origin(Dsm made) {
        NamedMatrix before = made.filledIn();
        return known.entrySet().stream()
                .filter(one -> one.getKey().name().equals(made.file())
                        && one.getValue().equals(before))
                .map(one -> one.getKey().file())
                .sorted()
                .findFirst();
    }
}
