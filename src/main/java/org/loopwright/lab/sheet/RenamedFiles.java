package org.loopwright.lab.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loopwright.lab.fault.Place;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Replaces the names of files in a text that names them; all else stays as it is, to the character. Immutable.
 *
 * @param names the new name of each
 */
public record RenamedFiles(Map<String, String> names) {

    /** Keys whose values are for people, whatever they look like. */
    private static final List<String> WORDS = List.of("study", "title", "name", "label", "unit", "source");

    /** A part of a text, in code points, and what comes in its place. */
    private record Edit(int from, int to, String text) {}

    /** In a sheet, a study or the value of a setting. */
    public String inSheet(String text) {
        boolean marked = text.startsWith("\uFEFF");
        String body = marked ? text.substring(1) : text;
        List<Edit> edits = new ArrayList<>();
        Optional<Node> top = YamlText.compose(Place.of(""), body, new ArrayList<>());
        top.ifPresent(node -> look(node, "", edits));
        edits.sort(Comparator.comparingInt(Edit::from));
        int[] points = body.codePoints().toArray();
        StringBuilder renamed = new StringBuilder(marked ? "\uFEFF" : "");
        int at = 0;
        for (Edit edit : edits) {
            append(renamed, points, at, edit.from());
            renamed.append(edit.text());
            at = edit.to();
        }
        append(renamed, points, at, points.length);
        return renamed.toString();
    }

    private static void append(StringBuilder text, int[] points, int from, int to) {
        Arrays.stream(points, from, to).forEach(text::appendCodePoint);
    }

    /** In a table, whose cells have no other meaning. */
    public String inTable(String text) {
        String renamed = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            renamed = renamed.replace(name.getKey(), name.getValue());
        }
        return renamed;
    }

    private void look(Node node, String key, List<Edit> edits) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                look(pair.getValueNode(), Wording.text(pair.getKeyNode()), edits);
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> look(item, key, edits));
        } else if (node instanceof ScalarNode scalar && !WORDS.contains(key)) {
            String renamed = renamed(scalar.getValue());
            if (!renamed.equals(scalar.getValue())
                    && node.getStartMark().isPresent()
                    && node.getEndMark().isPresent()) {
                int from = node.getStartMark().get().getIndex();
                edits.add(new Edit(from, node.getEndMark().get().getIndex(), Wording.quoted(renamed)));
            }
        }
    }

    /** A single value: a name, several with commas between, or a group or list in quotes. */
    private String renamed(String value) {
        String start = value.strip();
        if (start.startsWith("{") || start.startsWith("[")) {
            return inSheet(value);
        }
        if (names.containsKey(start)) {
            return names.get(start);
        }
        List<String> parts =
                Arrays.stream(value.split(",", -1)).map(String::strip).toList();
        return parts.stream().anyMatch(names::containsKey)
                ? parts.stream().map(part -> names.getOrDefault(part, part)).collect(Collectors.joining(", "))
                : value;
    }
}
