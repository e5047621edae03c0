package org.loopwright.store;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as this program writes it: two spaces, line feeds, a key a line. */
final class JsonText {

    /** Safe for threads. */
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    /** The text of a tree, ended by a line feed. */
    static String of(JsonNode tree) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return MAPPER.writer().with(pretty).writeValueAsString(tree) + "\n";
    }
}
