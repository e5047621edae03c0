package org.loopwright.subject.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Keys;
import org.loopwright.lab.sheet.RecordMaker;

/**
 * Fills in the matrix of a DSM from its file, which is read once, so that a study is of one piece. Safe for threads.
 */
final class MatrixFiles implements RecordMaker.Completion<Dsm> {

    /** What a matrix is read by. */
    private record MatrixFile(String name, int components) {}

    private final Path folder;
    private final Map<MatrixFile, NamedMatrix> known = new ConcurrentHashMap<>();

    MatrixFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Dsm> complete(Dsm made, Place place, String path, List<Fault> faults) {
        if (made.generator() != Dsm.Generator.FILE) {
            return Optional.of(made);
        }
        MatrixFile file = new MatrixFile(made.file(), made.components());
        NamedMatrix matrix = known.get(file);
        if (matrix == null) {
            Optional<NamedMatrix> read = DsmFile.read(folder, made, place, Keys.join(path, "file"), faults);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            matrix = read.get();
            known.put(file, matrix);
        }
        return Optional.of(made.with(matrix));
    }
}
