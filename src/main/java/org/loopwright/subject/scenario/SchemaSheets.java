package org.loopwright.subject.scenario;

import java.util.Optional;
import org.loopwright.lab.sheet.Schema;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of the sheets of this room: world, system, industry and scenario. */
public final class SchemaSheets {

    private SchemaSheets() {}

    /** Of {@code world.yaml}. */
    public static ObjectNode world() {
        return Schema.of("Loopwright: the world", World.class, SchemaSheets::none);
    }

    /** Of a file in {@code systems}. */
    public static ObjectNode system() {
        return Schema.of("Loopwright: an industrial system", IndustrialSystem.class, SchemaSheets::none);
    }

    /** Of a file in {@code industries}. */
    public static ObjectNode industry() {
        return Schema.of("Loopwright: an industry", Industry.class, SchemaSheets::none);
    }

    /** Of a file in {@code scenarios}. */
    public static ObjectNode scenario() {
        return Schema.of("Loopwright: a scenario", ScenarioSheet.class, SchemaSheets::ofScenario);
    }

    /**
     * What the keys of a scenario take that a study has as well.
     *
     * @param schema that is being made
     * @param key as it is written in files
     */
    public static Optional<ObjectNode> shared(Schema schema, String key) {
        return switch (key) {
            case "industry" -> Optional.of(schema.industry());
            case "systems" -> Optional.of(schema.systems());
            case "horizon", "warm_up", "follow", "means" -> Optional.of(schema.setting(key));
            default -> Optional.empty();
        };
    }

    private static Optional<ObjectNode> ofScenario(Schema schema, Class<?> record, String key) {
        return key.equals("name") ? Optional.of(schema.text()) : shared(schema, key);
    }

    private static Optional<ObjectNode> none(Schema schema, Class<?> record, String key) {
        return Optional.empty();
    }
}
