package org.loopwright.lab.sheet;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * What reflection tells of a record, asked once for each type: a study resolves a scenario for each of its design
 * points, and a type makes its components, their annotations and its constructor anew whenever it is asked. Immutable.
 */
final class Shape {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final Class<?> type;
    private final List<RecordComponent> components;
    private final List<RecordComponent> written;
    private final List<String> keys;
    private final List<Method> accessors;
    private final Constructor<?> canonical;

    private Shape(Class<?> type) {
        this.type = type;
        components = List.of(type.getRecordComponents());
        written = components.stream()
                .filter(component -> !Keys.isDerived(component))
                .toList();
        keys = components.stream().map(Keys::of).toList();
        List<Method> readers = new ArrayList<>();
        for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
            readers.add(component.getAccessor());
        }
        accessors = List.copyOf(readers);
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            canonical = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("cannot construct " + type.getName(), impossible);
        }
        canonical.setAccessible(true);
    }

    /** The shape of a type of records. */
    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** All components in the order of their declaration. */
    List<RecordComponent> components() {
        return components;
    }

    /** Those that sheets write, in the same order. */
    List<RecordComponent> written() {
        return written;
    }

    /** How sheets write the component at a place, from 0, of {@link #components()}. */
    String key(int place) {
        return keys.get(place);
    }

    /** The value of the component at a place, from 0, of {@link #components()}. */
    Object value(Record record, int place) {
        try {
            return accessors.get(place).invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot read " + components.get(place), impossible);
        }
    }

    /**
     * A record of the values, in the order of {@link #components()}.
     *
     * @throws InvocationTargetException what the constructor threw
     */
    Record make(Object... values) throws InvocationTargetException {
        try {
            return (Record) canonical.newInstance(values);
        } catch (InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException("cannot construct " + type.getName(), impossible);
        }
    }
}
