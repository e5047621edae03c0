package org.loopwright.lab.sheet;

import java.lang.reflect.Type;
import java.util.List;

/** What the value of a path is. */
public enum ValueKind {
    /** The name of a sheet. */
    SHEET("name of a sheet"),
    /** Names of sheets. */
    SHEETS("list of names of sheets"),
    /** Several values. */
    LIST("a list"),
    /** Whatever one writes. */
    TEXT("text"),
    /** A truth value. */
    TRUTH("true or false"),
    /** One of several words, which follow. */
    CHOICE("one of "),
    /** A whole number. */
    WHOLE("a whole number"),
    /** Any number. */
    NUMBER("a number");

    private final String words;

    ValueKind(String words) {
        this.words = words;
    }

    /** The kind of the values of a type. */
    public static ValueKind of(Type type) {
        Class<?> raw = Keys.raw(type);
        if (raw == List.class) {
            return LIST;
        } else if (raw == String.class) {
            return TEXT;
        } else if (raw == boolean.class || raw == Boolean.class) {
            return TRUTH;
        } else if (raw.isEnum()) {
            return CHOICE;
        }
        return raw == int.class || raw == Integer.class ? WHOLE : NUMBER;
    }

    /** The words that a value of a type must be one of; none where it is not a choice. */
    public static List<String> choices(Type type) {
        return of(type) == CHOICE ? Keys.constants(Keys.raw(type)) : List.of();
    }

    /** True of numbers, whole or not. */
    public boolean isNumber() {
        return this == WHOLE || this == NUMBER;
    }

    /** What a value is, in words. */
    String words(List<String> choices) {
        return words + String.join(", ", choices);
    }
}
