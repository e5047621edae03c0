package org.loopwright.lab.sheet;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a key takes whose record leaves it open ({@link Marked}, {@link Written}), because a reader of its own goes on
 * from there. Whoever owns that reader says it here.
 */
@FunctionalInterface
public interface SchemaShapes {

    /** No key is left open. */
    SchemaShapes NONE = (schema, record, key) -> Optional.empty();

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
