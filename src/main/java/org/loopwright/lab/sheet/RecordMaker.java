package org.loopwright.lab.sheet;

import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;

/**
 * Calls the canonical constructors of records, and completes those of types that need it. What a compact constructor
 * refuses becomes a fault. Immutable.
 */
public final class RecordMaker {

    /**
     * Fills in what a record has from elsewhere than its sheet, such as a matrix from a file that the sheet names. Safe for
     * threads.
     *
     * @param <R> type of the records
     */
    @FunctionalInterface
    public interface Completion<R extends Record> {

        /**
         * The record with what it lacks; empty, with faults added, if that cannot be had.
         *
         * @param made of what the sheet says
         * @param place where it was written
         * @param path of the record
         * @param faults list that is added to
         */
        Optional<R> complete(R made, Place place, String path, List<Fault> faults);
    }

    /** Makes records of which sheets say all. */
    public static final RecordMaker PLAIN = new RecordMaker(Map.of());

    private final Map<Class<?>, Completion<?>> completions;

    private RecordMaker(Map<Class<?>, Completion<?>> completions) {
        this.completions = completions;
    }

    /** A maker that completes records of a further type. */
    public <R extends Record> RecordMaker completing(Class<R> type, Completion<R> completion) {
        Map<Class<?>, Completion<?>> all = new HashMap<>(completions);
        all.put(type, completion);
        return new RecordMaker(all);
    }

    /**
     * A record from its components by name, derived ones left out; null, with faults added, if the constructor refused or
     * the record cannot be completed.
     */
    public Record make(Class<?> type, Map<String, Object> values, Place place, String path, List<Fault> faults) {
        Shape shape = Shape.of(type);
        Object[] arguments = shape.components().stream()
                .map(component -> Keys.isDerived(component) ? List.of() : values.get(component.getName()))
                .toArray();
        try {
            return complete(shape.make(arguments), place, path, faults);
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            faults.add(Fault.at(place, path, cause.getMessage() == null ? cause.toString() : cause.getMessage()));
            return null;
        }
    }

    private <R extends Record> Record complete(R made, Place place, String path, List<Fault> faults) {
        @SuppressWarnings("unchecked") // Put in under the class of its records.
        Completion<R> completion = (Completion<R>) completions.get(made.getClass());
        return completion == null
                ? made
                : completion.complete(made, place, path, faults).orElse(null);
    }
}
