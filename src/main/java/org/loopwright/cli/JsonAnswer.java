package org.loopwright.cli;

import java.util.List;
import org.loopwright.experiment.RunOutcome;
import org.loopwright.scenario.Entry;
import org.loopwright.store.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers for programs: one JSON object, keys in lower case joined by underscores, units in their names; a number that
 * there is not is null. What went wrong is said in words on the standard error in any case, and the exit code tells.
 */
final class JsonAnswer {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonAnswer() {}

    /** An empty object. */
    static ObjectNode object() {
        return JsonText.object();
    }

    /** The text of an object as files have it too, but without a last line feed. */
    static String text(JsonNode answer) {
        return JsonText.of(answer).stripTrailing();
    }

    /** The text of an object on one line, for answers of which a program reads one after another. */
    static String line(JsonNode answer) {
        return MAPPER.writeValueAsString(answer);
    }

    /** A text as JSON writes it. */
    static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /** A number; null if there is none. */
    static void put(ObjectNode node, String key, double number) {
        node.put(key, Double.isFinite(number) ? Double.valueOf(number) : null);
    }

    /** Every measure of a run, by the names of the columns of {@code outcomes.csv}, an object for each system. */
    static void outcomes(ObjectNode node, List<RunOutcome> outcomes) {
        ObjectNode systems = node.putObject("systems");
        for (RunOutcome outcome : outcomes) {
            ObjectNode measures = systems.putObject(outcome.system());
            for (int i = 0; i < outcome.cells().size(); i++) {
                String name = outcome.columns().get(i).name();
                Object cell = outcome.cells().get(i);
                if (cell instanceof Long count) {
                    measures.put(name, count);
                } else if (cell instanceof Double number) {
                    put(measures, name, number);
                } else {
                    measures.put(name, String.valueOf(cell));
                }
            }
        }
    }

    /** A parameter as its sheet gives it. */
    static void entry(ObjectNode node, Entry entry) {
        node.put("path", entry.path());
        node.put("value", entry.valueText());
        node.put("unit", entry.unit());
        if (entry.hasRange()) {
            node.putArray("range").add(entry.low()).add(entry.high());
        } else {
            node.putNull("range");
        }
        node.put("meaning", entry.meaning());
        node.put("source", entry.source());
        node.put("status", SourceStatus.of(entry));
        node.put("line", entry.line());
    }
}
