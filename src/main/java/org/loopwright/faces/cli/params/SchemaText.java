package org.loopwright.faces.cli.params;

import java.util.Map;
import org.loopwright.lab.file.Json;
import tools.jackson.databind.JsonNode;

/** JSON for people who read changes of it: a part that fits in a line is on one, any other has a line for each key. */
final class SchemaText {

    private static final int WIDTH = 120;

    private SchemaText() {}

    /** The text of a tree, ended by a line feed; the same bytes on every machine. */
    static String of(JsonNode tree) {
        StringBuilder text = new StringBuilder();
        write(tree, "", 0, text);
        return text.append('\n').toString();
    }

    /**
     * Writes a part.
     *
     * @param indent of the line on which it begins
     * @param taken what its key takes of that line
     */
    private static void write(JsonNode node, String indent, int taken, StringBuilder text) {
        String line = node.toString();
        if (!node.isContainer() || node.isEmpty() || indent.length() + taken + line.length() < WIDTH) {
            text.append(line);
            return;
        }
        String inner = indent + "  ";
        text.append(node.isArray() ? '[' : '{');
        String separator = "\n";
        if (node.isArray()) {
            for (JsonNode member : node) {
                text.append(separator).append(inner);
                write(member, inner, 0, text);
                separator = ",\n";
            }
        } else {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                String key = Json.line(member.getKey()) + ": ";
                text.append(separator).append(inner).append(key);
                write(member.getValue(), inner, key.length(), text);
                separator = ",\n";
            }
        }
        text.append('\n').append(indent).append(node.isArray() ? ']' : '}');
    }
}
