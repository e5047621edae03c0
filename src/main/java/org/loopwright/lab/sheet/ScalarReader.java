package org.loopwright.lab.sheet;

import java.lang.reflect.Type;
import java.util.List;
import org.loopwright.lab.fault.Nearest;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads single values: text, constants, booleans and numbers within their allowed interval. */
final class ScalarReader {

    private ScalarReader() {}

    /** The value of a node; null, with a complaint, if it is none of that type. */
    static Object read(Node node, Class<?> type, Parameter says, String unit, String path, Complaints complaints) {
        if (!(node instanceof ScalarNode scalar) || Wording.isNothing(node)) {
            return complaints.wrong(node, expected(type), path);
        }
        String text = scalar.getValue();
        if (type == String.class) {
            return text;
        }
        if (type.isEnum()) {
            return constant(node, type, path, complaints);
        }
        if (type == boolean.class || type == Boolean.class) {
            boolean isBoolean = scalar.isPlain() && (text.equals("true") || text.equals("false"));
            return isBoolean ? (Object) text.equals("true") : complaints.wrong(node, expected(type), path);
        }
        return number(scalar, type, says, unit, path, complaints);
    }

    private static Object constant(Node node, Class<?> type, String path, Complaints complaints) {
        String text = Wording.text(node);
        List<String> valid = Keys.constants(type);
        int index = valid.indexOf(text);
        if (index < 0) {
            complaints.add(node, path, "unknown value '" + text + "'" + Nearest.hint(text, valid));
            return null;
        }
        return type.getEnumConstants()[index];
    }

    private static Object number(
            ScalarNode node, Class<?> type, Parameter says, String unit, String path, Complaints complaints) {
        String text = node.getValue();
        boolean whole = type == int.class || type == Integer.class;
        if (!node.isPlain() || !Scalars.isNumber(text)) {
            if (node.isPlain() && Scalars.isNotFinite(text)) {
                complaints.add(node, path, "must be a finite number, was " + text);
                return null;
            }
            return complaints.wrong(node, expected(type), path);
        }
        double value = Scalars.number(text);
        if (Double.isInfinite(value)) {
            complaints.add(node, path, "must be a finite number, was " + text);
            return null;
        }
        if (value < says.min() || value > says.max()) {
            complaints.add(node, path, "must be " + Wording.allowed(says.min(), says.max(), unit) + ", was " + text);
            return null;
        }
        if (!whole) {
            return value;
        }
        return value == (int) value ? (Object) (int) value : complaints.wrong(node, expected(type), path);
    }

    /** What a value of a type is, in words. */
    static String expected(Type type) {
        return ValueKind.of(type).words(ValueKind.choices(type));
    }
}
