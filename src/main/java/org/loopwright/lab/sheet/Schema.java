package org.loopwright.lab.sheet;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schema (draft 2020-12) of a file, for editors that complete and check while one types.
 *
 * <p>It walks the records in the same way as {@link NodeReader} and asks the same {@link Parameter} and {@link Keys}, so
 * that an editor and the reader cannot disagree. A general generator knows neither our names of keys nor that every value
 * may also be written as {@code {value, unit, range, source}}. What no schema can say (values that must fit each other) is
 * left to {@code params check}. A tree, since any keyword may stand beside any other. Confined to one document.
 */
public final class Schema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String DEFINITIONS = "#/$defs/";
    /** A number, or a value with unit and source, as it is written behind an equals sign. */
    private static final String NUMBER_TEXT = "^\\s*([xr]?[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?\\s*$|\\{)";

    /**
     * What a key takes whose record leaves it open ({@link Marked}, {@link Written}), because a reader of its own goes on
     * from there. Whoever owns that reader says it here.
     */
    @FunctionalInterface
    public interface Shapes {

        /** No key is left open. */
        Shapes NONE = (schema, record, key) -> Optional.empty();

        /**
         * Shape of a key; of a key with a list, that of its members.
         *
         * @param schema that is being made, which can make parts of it
         * @param record that declares the key
         * @param key as it is written in files
         * @return empty if the key is not known here
         */
        Optional<ObjectNode> shape(Schema schema, Class<?> record, String key);
    }

    private final SheetPaths paths;
    private final Shapes shapes;
    private final ObjectNode definitions = JSON.objectNode();

    private Schema(SheetPaths paths, Shapes shapes) {
        this.paths = paths;
        this.shapes = shapes;
    }

    /**
     * Schema of a file.
     *
     * @param title what the file is
     * @param type record that the file is read as
     * @param paths that its settings may name
     * @param shapes what its open keys take
     */
    public static ObjectNode of(String title, Class<? extends Record> type, SheetPaths paths, Shapes shapes) {
        Schema schema = new Schema(paths, shapes);
        ObjectNode document = JSON.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", title);
        document.put("$comment", "Made by: loopwright params schema --write docs/schema");
        document.setAll(schema.record(type));
        if (!schema.definitions.isEmpty()) {
            document.set("$defs", schema.definitions);
        }
        return document;
    }

    /** A group of keys, as a record declares them. */
    public ObjectNode record(Class<?> type) {
        return group(type, "", false);
    }

    /** One of several groups of keys, told apart by the key that names which it is. */
    public ObjectNode kinded(Map<String, Class<? extends Record>> kinds) {
        ObjectNode either = JSON.objectNode();
        ArrayNode forms = either.putArray("anyOf");
        kinds.forEach((name, type) -> {
            ObjectNode form = record(type);
            form.withObject("/properties").putObject("kind").put("const", name);
            forms.add(form);
        });
        return either;
    }

    /** Text; a number or a truth value without quotes is text as well. */
    public ObjectNode text() {
        ObjectNode text = JSON.objectNode();
        text.putArray("type").add("string").add("number").add("boolean");
        return text;
    }

    /** Text of a pattern (ECMA 262), without quotes where YAML needs none. */
    public ObjectNode text(String pattern) {
        return text().put("pattern", pattern);
    }

    /** A root seed: decimal, or 0x and hexadecimal digits in quotes. */
    public ObjectNode seed() {
        ObjectNode text = JSON.objectNode().put("type", "string");
        text.put("pattern", "^\\s*(0[xX][0-9a-fA-F]+|[-+]?[0-9]+)\\s*$");
        return any(text, JSON.objectNode().put("type", "integer"));
    }

    /** One of several words. */
    public ObjectNode word(Iterable<String> words) {
        ObjectNode one = JSON.objectNode();
        ArrayNode allowed = one.putArray("enum");
        words.forEach(allowed::add);
        return one;
    }

    /** A finite number. */
    public ObjectNode number() {
        return JSON.objectNode().put("type", "number");
    }

    /** True or false. */
    public ObjectNode truth() {
        return JSON.objectNode().put("type", "boolean");
    }

    /** Whatever YAML can write. */
    public ObjectNode anything() {
        return JSON.objectNode();
    }

    /** A group of keys of any name. */
    public ObjectNode anyKeys() {
        return JSON.objectNode().put("type", "object");
    }

    /** A list. */
    public ObjectNode list(ObjectNode member) {
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.set("items", member);
        return list;
    }

    /** Any of several shapes. */
    public ObjectNode any(ObjectNode... shapesAllowed) {
        ObjectNode either = JSON.objectNode();
        ArrayNode forms = either.putArray("anyOf");
        List.of(shapesAllowed).forEach(forms::add);
        return either;
    }

    /** A path of sheets: the name of one, or it written out; where several may be named, with commas or as a list. */
    private ObjectNode sheets(String path) {
        String name = paths.inFull(path);
        Class<?> type = paths.sheet(path).orElseThrow();
        ObjectNode sheet = define(name, () -> group(type, name, false));
        return paths.namesSeveral(path) ? any(text(), sheet, list(any(text(), sheet.deepCopy()))) : any(text(), sheet);
    }

    /** Every path that a factor may name: values, groups of values and sheets. */
    public ObjectNode paths() {
        return define("paths", () -> {
            TreeSet<String> names = new TreeSet<>();
            for (ParameterPath path : paths.all()) {
                names.add(path.path());
                for (int dot = path.path().lastIndexOf('.');
                        dot > 0;
                        dot = path.path().lastIndexOf('.', dot - 1)) {
                    names.add(path.path().substring(0, dot));
                }
            }
            return word(names);
        });
    }

    /** The value of a path where a file sets it: as in a sheet, in quotes as on the command line, a multiple, or a place in a range. */
    public ObjectNode setting(String path) {
        if (paths.namesSheets(path)) {
            return sheets(path);
        }
        SheetPaths.Leaf leaf = paths.leaf(path);
        ObjectNode value = leaf(paths.inFull(path), leaf.type(), leaf.says());
        Class<?> raw = Keys.raw(leaf.type());
        if (raw == String.class || raw.isEnum()) {
            return value;
        }
        ObjectNode quoted = JSON.objectNode().put("type", "string");
        quoted.put(
                "pattern",
                ValueKind.of(leaf.type()).isNumber()
                        ? NUMBER_TEXT
                        : raw == List.class ? "^\\s*[\\[{]" : "^\\s*(true|false)\\s*$");
        return any(value, quoted);
    }

    /** Values by path. */
    private ObjectNode settings() {
        return define("settings", () -> {
            ObjectNode settings = JSON.objectNode().put("type", "object");
            ObjectNode properties = settings.putObject("properties");
            for (ParameterPath path : paths.all()) {
                properties.set(path.path(), setting(path.path()));
            }
            paths.records().forEach((name, type) -> groups(type, name, properties));
            return settings.put("additionalProperties", false);
        });
    }

    /** Groups of values as settings: what a group does not name stays as it is. */
    private void groups(Class<?> type, String path, ObjectNode properties) {
        for (RecordComponent component : Keys.components(type)) {
            String inner = Keys.join(path, Keys.of(component));
            if (Keys.isGroup(component.getGenericType())) {
                ObjectNode some = group(component.getType(), inner, true);
                some.putObject("patternProperties").putObject("\\.");
                some.put("description", Keys.parameter(component).text());
                properties.set(
                        inner, any(some, JSON.objectNode().put("type", "string").put("pattern", "^\\s*\\{")));
                groups(component.getType(), inner, properties);
            }
        }
    }

    /**
     * A group of keys.
     *
     * @param path of the group within a scenario, whose values are defined once; "" if it has none
     * @param some true if keys may be left out
     */
    private ObjectNode group(Class<?> type, String path, boolean some) {
        ObjectNode group = JSON.objectNode().put("type", "object");
        ObjectNode properties = group.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (RecordComponent component : Keys.components(type)) {
            if (Keys.areTop(component)) {
                paths.keysOfStudies()
                        .forEach((key, meaning) ->
                                properties.set(key, setting(key).put("description", meaning)));
                continue;
            }
            Parameter says = Keys.parameter(component);
            String key = Keys.of(component);
            String inner = path.isEmpty() ? "" : path + "." + key;
            ObjectNode value = value(component, inner, some);
            if (inner.isEmpty() || !value.has("$ref")) { // What has a path says it where it is defined.
                SchemaWords.describe(value, component.getGenericType(), says);
            }
            properties.set(key, value);
            boolean mayBeSilent = Keys.raw(component.getGenericType()) == Optional.class
                    || !says.orElse().isEmpty();
            if (!mayBeSilent && !some) {
                required.add(key);
            }
        }
        if (!required.isEmpty()) {
            group.set("required", required);
        }
        return group.put("additionalProperties", false);
    }

    private ObjectNode value(RecordComponent component, String path, boolean some) {
        Type type = component.getGenericType();
        if (Keys.raw(type) == Optional.class) {
            type = Keys.argument(type);
        }
        if (Keys.isGroup(type)) {
            return group(Keys.raw(type), path, some);
        }
        boolean isList = Keys.raw(type) == List.class;
        Type member = isList ? Keys.argument(type) : type;
        if (member == Setting.class) {
            return settings();
        }
        if (member == Marked.class || member == Written.class) {
            Class<?> owner = component.getDeclaringRecord();
            ObjectNode shape = shapes.shape(this, owner, Keys.of(component))
                    .orElseThrow(() -> new IllegalStateException("no shape is known of " + component + " of " + owner));
            return isList ? list(shape) : shape;
        }
        if (isList && Keys.isGroup(member) && member != DatedValue.class) {
            return list(group(Keys.raw(member), "", false));
        }
        Parameter says = Keys.parameter(component);
        return path.isEmpty() ? measured(type, says) : leaf(path, type, says);
    }

    /** A value of a scenario, defined once. */
    private ObjectNode leaf(String path, Type type, Parameter says) {
        return define(path, () -> SchemaWords.describe(measured(type, says), type, says));
    }

    /**
     * A part that is made once, and may have itself as a part.
     *
     * @param name of the definition
     * @param maker asked the first time
     * @return a reference to it
     */
    public ObjectNode define(String name, Supplier<ObjectNode> maker) {
        if (!definitions.has(name)) {
            definitions.putObject(name); // So that a part of its own finds it.
            definitions.set(name, maker.get());
        }
        return JSON.objectNode().put("$ref", DEFINITIONS + name);
    }

    /** A value alone or with unit, range and source; of numbers that are alike it is defined once. */
    private ObjectNode measured(Type type, Parameter says) {
        String unit = says.unit();
        Class<?> raw = Keys.raw(type);
        if (!ValueKind.of(type).isNumber()) {
            return alone(type, says, raw == List.class);
        }
        ObjectNode made = alone(type, says, true);
        String kind = made.at("/anyOf/0/type").asString() + " " + Wording.allowed(says.min(), says.max(), "") + " "
                + (unit.isEmpty() ? "none" : unit);
        // A minus sign is a word, so that no two intervals have one name.
        String name = kind.replace("-", "minus ").replaceAll("[^A-Za-z0-9.]+", "-");
        ObjectNode reference = define(name, () -> made);
        if (!definitions.get(name).equals(made)) {
            throw new IllegalStateException("two kinds of numbers have the name " + name);
        }
        return reference;
    }

    private ObjectNode alone(Type type, Parameter says, boolean ranged) {
        ObjectNode annotated = JSON.objectNode().put("type", "object");
        ObjectNode properties = annotated.putObject("properties");
        properties.set("value", plain(type, says));
        String unit = says.unit();
        ArrayNode units = properties.putObject("unit").putArray("enum").add(unit);
        if (unit.equals("1")) {
            units.add(1);
        }
        if (ranged) {
            ObjectNode range = list(SchemaWords.bounded("number", says));
            range.put("minItems", 2).put("maxItems", 2).put("description", "[low, high] that is held possible");
            properties.set("range", range);
        }
        properties.set(
                "source",
                define("source", () -> text().put("description", "where the value is from, or 'assumed: ' and why")));
        annotated.putArray("required").add("value");
        annotated.put("additionalProperties", false);
        return any(plain(type, says), annotated);
    }

    private ObjectNode plain(Type type, Parameter says) {
        Class<?> raw = Keys.raw(type);
        if (raw == List.class) {
            Type member = Keys.argument(type);
            if (member == DatedValue.class) {
                return list(dated(says)).put("minItems", 1);
            }
            return list(Keys.isGroup(member) ? record(Keys.raw(member)) : plain(member, says));
        } else if (raw == String.class) {
            return text();
        } else if (raw.isEnum()) {
            return word(Keys.constants(raw));
        } else if (raw == boolean.class || raw == Boolean.class) {
            return truth();
        }
        return SchemaWords.bounded(raw == int.class || raw == Integer.class ? "integer" : "number", says);
    }

    /** A step of a dated path. */
    private ObjectNode dated(Parameter path) {
        ObjectNode step = JSON.objectNode().put("type", "object");
        ObjectNode properties = step.putObject("properties");
        ArrayNode required = step.putArray("required");
        for (RecordComponent component : Keys.components(DatedValue.class)) {
            Parameter says = Keys.parameter(component, path);
            properties.set(
                    Keys.of(component),
                    SchemaWords.describe(measured(component.getType(), says), component.getType(), says));
            required.add(Keys.of(component));
        }
        return step.put("additionalProperties", false);
    }
}
