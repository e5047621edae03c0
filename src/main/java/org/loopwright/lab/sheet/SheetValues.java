package org.loopwright.lab.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of a record of parameters, each as a setting of its path would write it. */
public final class SheetValues {

    private SheetValues() {}

    /**
     * The values by their paths, in the order in which the records declare them; a list, such as a dated path, is one value.
     * What is not set has none.
     *
     * @param prefix path of the record, empty where its values are at the top
     */
    public static Map<String, String> of(Record record, String prefix) {
        Map<String, String> values = new LinkedHashMap<>();
        add(record, prefix, values);
        return values;
    }

    private static void add(Record record, String prefix, Map<String, String> values) {
        Shape shape = Shape.of(record.getClass());
        for (int place = 0; place < shape.components().size(); place++) {
            if (!Keys.isDerived(shape.components().get(place))) {
                Object value = shape.value(record, place);
                String path = Keys.join(prefix, shape.key(place));
                Object inner = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
                if (inner instanceof Record group) {
                    add(group, path, values);
                } else if (inner != null) {
                    values.put(path, text(inner));
                }
            }
        }
    }

    /** Numbers with all their digits, so that they read back as they are. */
    private static String text(Object value) {
        if (value instanceof Double number) {
            return Wording.number(number);
        } else if (value instanceof Enum<?> constant) {
            return Keys.of(constant);
        } else if (value instanceof List<?> list) {
            return list.stream().map(SheetValues::text).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Record member) {
            return of(member, "").entrySet().stream()
                    .map(one -> one.getKey() + ": " + one.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(value);
    }
}
