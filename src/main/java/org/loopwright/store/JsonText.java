package org.loopwright.store;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as this program writes it to files and to programs: two spaces, line feeds on any machine, a key a line. */
public final class JsonText {

    /** Safe for threads. */
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text of a tree, ended by a line feed. */
    public static String of(JsonNode tree) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return MAPPER.writer().with(pretty).writeValueAsString(tree) + "\n";
    }
}
