package org.loopwright.subject.scenario;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.sheet.Keys;
import org.loopwright.lab.sheet.RecordMaker;

/**
 * Fills in the matrix of a DSM from its file, which is read once, so that a study is of one piece. Safe for threads.
 */
final class MatrixFiles implements RecordMaker.Completion<Dsm> {

    /** What a matrix is read by. */
    private record MatrixFile(String name, int components) {}

    private final Path folder;
    private final boolean kept;
    private final Map<MatrixFile, NamedMatrix> known = new ConcurrentHashMap<>();

    /**
     * The files of a folder.
     *
     * @param kept whether they were kept with results, perhaps a stranger's, so that none may be outside the folder
     */
    MatrixFiles(Path folder, boolean kept) {
        this.folder = folder;
        this.kept = kept;
    }

    @Override
    public Optional<Dsm> complete(Dsm made, Place place, String path, List<Fault> faults) {
        if (made.generator() != Dsm.Generator.FILE) {
            return Optional.of(made);
        }
        MatrixFile file = new MatrixFile(made.file(), made.components());
        NamedMatrix matrix = known.get(file);
        if (matrix == null) {
            if (kept && !isInside(made.file())) {
                faults.add(Fault.at(
                        place,
                        Keys.join(path, "file"),
                        "names '" + made.file() + "', which is not among what" + " was kept with the results"));
                return Optional.empty();
            }
            Optional<NamedMatrix> read = DsmFile.read(folder, made, place, Keys.join(path, "file"), faults);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            matrix = read.get();
            known.put(file, matrix);
        }
        return Optional.of(made.with(matrix));
    }

    private boolean isInside(String name) {
        try {
            return PlainFile.isWithin(folder, folder.resolve(name));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
