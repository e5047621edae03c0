package org.loopwright.lab.sheet;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How record components and enum constants are written in sheets. */
public final class Keys {

    private Keys() {}

    /** {@code releasePeriod} is written {@code release_period}. */
    public static String of(RecordComponent component) {
        StringBuilder key = new StringBuilder();
        for (char c : component.getName().toCharArray()) {
            if (Character.isUpperCase(c)) {
                key.append('_').append(Character.toLowerCase(c));
            } else {
                key.append(c);
            }
        }
        return key.toString();
    }

    /** {@code INTERFACE_FIRST} is written {@code interface-first}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names of all constants of an enum, in order. */
    static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .toList();
    }

    /** Components of a record that sheets write. */
    public static List<RecordComponent> components(Class<?> type) {
        return Shape.of(type).written();
    }

    /** What is said of a key that a record had in an earlier version; empty if it had none of that name. */
    static Optional<Retired> retired(Class<?> type, String key) {
        return Arrays.stream(type.getAnnotationsByType(Retired.class))
                .filter(retired -> List.of(retired.keys()).contains(key))
                .findFirst();
    }

    /** True of a key that takes the place of keys that a record had in an earlier version. */
    static boolean isHeir(Class<?> type, String key) {
        return Arrays.stream(type.getAnnotationsByType(Retired.class))
                .anyMatch(retired -> retired.becomes().equals(key));
    }

    /** Why a key is gone, and what a setting of it is to be replaced by. */
    static String advice(Retired gone) {
        String instead = gone.becomes().isEmpty() ? "leave it out" : "set " + gone.becomes() + " instead";
        return "; " + gone.why() + "; " + instead;
    }

    static boolean areTop(RecordComponent component) {
        return component.getType() == TopSettings.class;
    }

    static boolean isDerived(RecordComponent component) {
        return component.isAnnotationPresent(Derived.class);
    }

    public static Parameter parameter(RecordComponent component) {
        Parameter says = component.getAnnotation(Parameter.class);
        if (says == null) {
            throw new IllegalStateException(
                    component + " of " + component.getDeclaringRecord().getName() + " lacks @Parameter");
        }
        return says;
    }

    /** The same within a dated path, which speaks for its values. */
    static Parameter parameter(RecordComponent component, Parameter path) {
        boolean ofPath = component.getDeclaringRecord() == DatedValue.class
                && component.getName().equals("value");
        return ofPath ? path : parameter(component);
    }

    /** A record whose components are keys of their own, not a single value. */
    public static boolean isGroup(Type type) {
        return type instanceof Class<?> plain && plain.isRecord() && plain != Marked.class;
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    public static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
