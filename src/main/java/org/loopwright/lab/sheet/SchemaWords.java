package org.loopwright.lab.sheet;

import java.lang.reflect.Type;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a {@link Parameter} says of itself, in the words of JSON Schema. Pure functions. */
final class SchemaWords {

    private SchemaWords() {}

    /** A number of a type of JSON, within the interval of a parameter. */
    static ObjectNode bounded(String type, Parameter says) {
        ObjectNode number = JsonNodeFactory.instance.objectNode().put("type", type);
        bound(number, "minimum", says.min());
        bound(number, "maximum", says.max());
        return number;
    }

    private static void bound(ObjectNode number, String key, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            number.put(key, (long) value);
        } else if (Double.isFinite(value)) {
            number.put(key, value);
        }
    }

    /** Adds what the key means, its unit, its interval, and its value where the file is silent. */
    static ObjectNode describe(ObjectNode value, Type type, Parameter says) {
        String unit = says.unit();
        boolean bounded = Double.isFinite(says.min()) || Double.isFinite(says.max());
        String meaning = says.text() + (unit.isEmpty() ? "" : " [" + unit + "]");
        value.put("description", bounded ? meaning + ", " + Wording.allowed(says.min(), says.max(), "") : meaning);
        if (!says.orElse().isEmpty() && Keys.raw(type) != Marked.class) {
            Object silent = new Load(LoadSettings.builder().build()).loadFromString(says.orElse());
            value.putPOJO("default", silent);
        }
        return value;
    }
}
