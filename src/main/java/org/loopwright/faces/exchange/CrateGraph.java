package org.loopwright.faces.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.file.Json;

/** The entities of an RO-Crate, flat, in the order in which they are described. Confined to one thread. */
final class CrateGraph {

    private final List<Entity> entities = new ArrayList<>();

    private record Document(
            @JsonProperty("@context") List<String> context,
            @JsonProperty("@graph") List<Entity> graph) {}

    /** What another entity is referred to by. */
    record Reference(@JsonProperty("@id") String id) {}

    /** An entity has no fixed keys: what is not known is left out, and another vocabulary may add some. */
    static final class Entity {

        @JsonValue
        private final Map<String, Object> keys = new LinkedHashMap<>();

        Entity put(String key, Object value) {
            if (!value.equals("")) {
                keys.put(key, value);
            }
            return this;
        }

        /** References in compacted form: no key without a value, no list around a single one. */
        Entity refer(String key, List<String> ids) {
            List<Reference> references = ids.stream().map(Reference::new).toList();
            return ids.isEmpty() ? this : put(key, ids.size() == 1 ? references.get(0) : references);
        }

        Entity refer(String key, String... ids) {
            return refer(key, List.of(ids));
        }
    }

    /** Adds an entity. */
    Entity entity(String id, String type) {
        Entity entity = new Entity().put("@id", id).put("@type", type);
        entities.add(entity);
        return entity;
    }

    /** Adds a property of another entity; its value may well be empty, as that of a setting. */
    Entity property(String id, String name, String value) {
        Entity node = entity(id, "PropertyValue").put("name", name);
        node.keys.put("value", value);
        return node;
    }

    /** A path as a relative reference: spaces and the like escaped, letters of any alphabet as they are. */
    static String id(String name) {
        try {
            return new URI(null, null, name, null).getRawPath();
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("no reference can be made of the name " + name, impossible);
        }
    }

    /** The text of the description. */
    String text(List<String> context) {
        return Json.text(new Document(context, entities));
    }
}
