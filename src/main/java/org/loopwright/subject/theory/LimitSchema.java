package org.loopwright.subject.theory;

import java.util.Optional;
import org.loopwright.lab.sheet.Schema;
import org.loopwright.subject.scenario.ScenarioPaths;
import tools.jackson.databind.node.ObjectNode;

/** Schema of a limit. */
public final class LimitSchema {

    private LimitSchema() {}

    /** Of a file in {@code limits}. */
    public static ObjectNode limit() {
        return Schema.of(
                "Loopwright: a limit in which theory knows the answer",
                LimitSheet.class,
                ScenarioPaths.ALL,
                LimitSchema::shape);
    }

    private static Optional<ObjectNode> shape(Schema schema, Class<?> record, String key) {
        return Optional.ofNullable(
                switch (key) {
                    case "limit" -> schema.word(Kinds.names());
                    case "seed" -> schema.seed();
                    case "base" -> schema.text();
                    default -> null;
                });
    }
}
