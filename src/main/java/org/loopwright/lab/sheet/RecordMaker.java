package org.loopwright.lab.sheet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.subject.scenario.Dsm;
import org.loopwright.subject.scenario.DsmFile;

/**
 * Calls the canonical constructors of records. What a compact constructor refuses becomes a fault; the matrix of a DSM
 * is filled in from its file, which is read once, so that a study is of one piece. Safe for threads.
 */
public final class RecordMaker {

    /** What a matrix is read by. */
    private record MatrixFile(String name, int components) {}

    private final Path matrices;
    private final Map<MatrixFile, List<Double>> known = new ConcurrentHashMap<>();

    /**
     * A maker.
     *
     * @param matrices the folder of DSM files
     */
    public RecordMaker(Path matrices) {
        this.matrices = matrices;
    }

    /** A record from its components by name; null if the constructor refused, with a fault added. */
    public Record make(Class<?> type, Map<String, Object> values, Place place, String path, List<Fault> faults) {
        Map<String, Object> complete = values;
        if (type == Dsm.class) {
            complete = new LinkedHashMap<>(values);
            complete.put("matrix", List.of());
        }
        Record made = construct(type, complete, place, path, faults);
        if (!(made instanceof Dsm dsm) || dsm.generator() != Dsm.Generator.FILE) {
            return made;
        }
        MatrixFile file = new MatrixFile(dsm.file(), dsm.components());
        List<Double> matrix = known.get(file);
        if (matrix == null) {
            Optional<List<Double>> read = DsmFile.read(matrices, dsm, place, Keys.join(path, "file"), faults);
            if (read.isEmpty()) {
                return null;
            }
            matrix = List.copyOf(read.get());
            known.put(file, matrix);
        }
        complete.put("matrix", matrix);
        return construct(type, complete, place, path, faults);
    }

    private static Record construct(
            Class<?> type, Map<String, Object> values, Place place, String path, List<Fault> faults) {
        Shape shape = Shape.of(type);
        Object[] arguments = shape.components().stream()
                .map(component -> values.get(component.getName()))
                .toArray();
        try {
            return shape.make(arguments);
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            faults.add(Fault.at(place, path, cause.getMessage() == null ? cause.toString() : cause.getMessage()));
            return null;
        }
    }

    /** The value of a component. */
    static Object get(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot read " + component, impossible);
        }
    }
}
