package org.loopwright.lab.file;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.SheetException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.databind.util.StdConverter;

/**
 * JSON as this program writes and reads it: records, bound by Jackson in one way. Keys are the names of components in
 * lower case joined by underscores, in the order of the record; a number that there is not is null. What is read must be
 * of the type of its component; a text, a list or a map that is not there is empty, a count 0, and keys that the record
 * does not have are passed over, so that later versions may add some.
 */
public final class Json {

    private static final int LONGEST_QUOTE = 60;

    /** Safe for threads. */
    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    /** For texts that are null in JSON where they are empty here. */
    public static final class NullIfEmpty extends StdConverter<String, String> {
        @Override
        public String convert(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    private static final class FiniteOrNull extends ValueSerializer<Double> {

        /** What {@code NON_EMPTY} leaves out. */
        @Override
        public boolean isEmpty(SerializationContext context, Double number) {
            return !Double.isFinite(number);
        }

        @Override
        public void serialize(Double number, JsonGenerator out, SerializationContext context) {
            if (Double.isFinite(number)) {
                out.writeNumber(number);
            } else {
                out.writeNull();
            }
        }
    }

    private static JsonMapper mapper() {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n"); // On any machine.
        SimpleModule numbers = new SimpleModule("numbers");
        numbers.addSerializer(Double.class, new FiniteOrNull()).addSerializer(double.class, new FiniteOrNull());
        JsonMapper.Builder mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .defaultPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent))
                .addModule(numbers);
        for (CoercionInputShape other : CoercionInputShape.values()) {
            mapper.withCoercionConfig(LogicalType.Textual, of -> of.setCoercion(other, CoercionAction.Fail));
        }
        for (Class<?> type : List.of(String.class, List.class, Map.class, SortedMap.class)) {
            mapper.withConfigOverride(
                    type, of -> of.setNullHandling(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL)));
        }
        mapper.withConfigOverride(
                Instant.class, times -> times.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.FAIL)));
        return mapper.build();
    }

    /** The text of a record, a key a line, ended by a line feed. */
    public static String text(Object answer) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n";
    }

    /** The text of a record on one line, without its end: for answers of which a program reads one after another. */
    public static String line(Object answer) {
        return MAPPER.writeValueAsString(answer);
    }

    /**
     * Reads a record.
     *
     * @param file as a fault names it
     * @param demands further things to be refused
     * @throws SheetException with line, column and path of the first fault, and what was found there
     */
    public static <T> T read(String file, String text, Class<T> type, DeserializationFeature... demands) {
        try {
            return MAPPER.readerFor(type).withFeatures(demands).readValue(text);
        } catch (JacksonException refused) {
            throw new SheetException(fault(file, text, refused));
        }
    }

    /** Jackson says what was wrong in the words of Java, and of nested records not where: the place is looked up. */
    private static Fault fault(String file, String text, JacksonException refused) {
        if (refused instanceof StreamReadException && !(refused instanceof InputCoercionException)) {
            String reason = refused.getOriginalMessage().replaceFirst(" \\([^(]*\\[Source: .*", "");
            return fault(file, refused.getLocation(), JsonPointer.empty(), "is not JSON: " + reason);
        }
        JsonPointer path = JsonPointer.empty();
        for (JacksonException.Reference step : refused.getPath()) {
            String key = step.getPropertyName();
            path = key == null ? path.appendIndex(step.getIndex()) : path.appendProperty(key);
        }
        try (JsonParser in = MAPPER.createParser(text)) {
            while (in.nextToken() != null) {
                if (!in.streamReadContext().pathAsPointer().equals(path)) {
                    continue;
                }
                if (refused instanceof UnrecognizedPropertyException unknown) {
                    List<String> known = unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .toList();
                    String key = unknown.getPropertyName();
                    String hint = "unknown key '" + key + "'" + Nearest.hint(key, known);
                    return fault(file, in.currentTokenLocation(), path.head(), hint);
                }
                if (in.currentToken() == JsonToken.PROPERTY_NAME) {
                    in.nextToken();
                }
                TokenStreamLocation at = in.currentTokenLocation();
                String found = in.readValueAsTree().toString();
                found = found.length() <= LONGEST_QUOTE ? found : found.substring(0, LONGEST_QUOTE) + "…";
                return fault(file, at, path, expected(refused) + ", found " + found);
            }
        } catch (JacksonException alsoRefused) { // Such as what is nested too deep to be shown.
            return fault(file, refused.getLocation(), path, expected(refused));
        }
        return fault(file, refused.getLocation(), path, path.matches() ? "is empty" : "is missing");
    }

    private static Fault fault(String file, TokenStreamLocation at, JsonPointer path, String message) {
        String keys = path.toString()
                .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replace('/', '.')
                .replace("~1", "/");
        return new Fault(file, at.getLineNr(), at.getColumnNr(), keys.replaceFirst("^[.]", ""), message);
    }

    /** What should stand where something else was found. */
    private static String expected(JacksonException refused) {
        if (refused.getCause() instanceof IllegalArgumentException reason) { // What a record or a converter refuses.
            return reason.getMessage();
        } else if (!(refused instanceof MismatchedInputException)) {
            return "expected a smaller number";
        }
        Class<?> type = ((MismatchedInputException) refused).getTargetType();
        return switch (type.getSimpleName()) {
            case "String" -> "expected a text";
            case "int", "long" -> "expected a whole number";
            case "double", "Double" -> "expected a number";
            case "Boolean" -> "expected true or false";
            case "Instant" -> "expected a time such as 2026-01-31T12:00:00Z";
            default -> Collection.class.isAssignableFrom(type) ? "expected a list" : "expected an object";
        };
    }
}
