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
         * @param made of what the sheet says; where a setting replaces values of a record, with what that one had been
         *     completed with, and with the name of its file rather than a path
         * @param place where it was written
         * @param path of the record
         * @param faults list that is added to
         */
        Optional<R> complete(R made, Place place, String path, List<Fault> faults);
    }

    /** Makes records of which sheets say all. */
    public static final RecordMaker PLAIN = new RecordMaker(Map.of(), Map.of(), Optional.empty());

    private final Map<Class<?>, Completion<?>> completions;
    private final Map<Class<?>, String> folders;
    private final Optional<NamedFiles> files;

    private RecordMaker(
            Map<Class<?>, Completion<?>> completions, Map<Class<?>, String> folders, Optional<NamedFiles> files) {
        this.completions = completions;
        this.folders = folders;
        this.files = files;
    }

    /** A maker for sheets that name files. */
    public RecordMaker finding(NamedFiles named) {
        return new RecordMaker(completions, folders, Optional.of(named));
    }

    /** A maker for sheets of a type that may extend others, which are in a folder of the program. */
    public RecordMaker extending(Class<? extends Record> type, String folder) {
        Map<Class<?>, String> all = new HashMap<>(folders);
        all.put(type, folder);
        return new RecordMaker(completions, all, files);
    }

    /** The files that its sheets name; empty if they name none. */
    Optional<NamedFiles> files() {
        return files;
    }

    /** The folder of the sheets that one of a type may extend; empty if it may not. */
    Optional<String> folder(Class<?> type) {
        return Optional.ofNullable(folders.get(type));
    }

    /** A maker that completes records of a further type. */
    public <R extends Record> RecordMaker completing(Class<R> type, Completion<R> completion) {
        Map<Class<?>, Completion<?>> all = new HashMap<>(completions);
        all.put(type, completion);
        return new RecordMaker(all, folders, files);
    }

    /**
     * A record from its components by name, derived ones empty unless they are among them; null, with faults added, if the
     * constructor refused or the record cannot be completed.
     */
    public Record make(Class<?> type, Map<String, Object> values, Place place, String path, List<Fault> faults) {
        Shape shape = Shape.of(type);
        Object[] arguments = shape.components().stream()
                .map(component -> Keys.isDerived(component)
                        ? values.getOrDefault(component.getName(), List.of())
                        : values.get(component.getName()))
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
