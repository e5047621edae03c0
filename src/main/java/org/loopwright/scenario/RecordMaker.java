package org.loopwright.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls the canonical constructors of records. What a compact constructor refuses becomes a fault; the matrix of a DSM
 * is filled in from its file.
 *
 * @param matrices the folder of DSM files
 */
record RecordMaker(Path matrices) {

    /** A record from its components by name; null if the constructor refused, with a fault added. */
    Record make(Class<?> type, Map<String, Object> values, Place place, String path, List<Fault> faults) {
        Map<String, Object> complete = values;
        if (type == Dsm.class) {
            complete = new LinkedHashMap<>(values);
            complete.put("matrix", List.of());
        }
        Record made = construct(type, complete, place, path, faults);
        if (!(made instanceof Dsm dsm) || dsm.generator() != Dsm.Generator.FILE) {
            return made;
        }
        Optional<List<Double>> matrix = DsmFile.read(matrices, dsm, place, Keys.join(path, "file"), faults);
        if (matrix.isEmpty()) {
            return null;
        }
        complete.put("matrix", matrix.get());
        return construct(type, complete, place, path, faults);
    }

    private static Record construct(
            Class<?> type, Map<String, Object> values, Place place, String path, List<Fault> faults) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = Arrays.stream(components)
                .map(component -> values.get(component.getName()))
                .toArray();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return (Record) canonical.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            faults.add(Fault.at(place, path, cause.getMessage() == null ? cause.toString() : cause.getMessage()));
            return null;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot construct " + type.getName(), impossible);
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
