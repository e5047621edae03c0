package org.loopwright.subject.scenario;

import java.util.Optional;
import org.loopwright.lab.sheet.Schema;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of the sheets of this room: world, system, industry and scenario. */
public final class SchemaSheets {

    private SchemaSheets() {}

    /** Of {@code world.yaml}. */
    public static ObjectNode world() {
        return sheet("Loopwright: the world", World.class);
    }

    /** Of a file in {@code systems}. */
    public static ObjectNode system() {
        return sheet("Loopwright: an industrial system", IndustrialSystem.class);
    }

    /** Of a file in {@code industries}. */
    public static ObjectNode industry() {
        return sheet("Loopwright: an industry", Industry.class);
    }

    /** Of a file in {@code scenarios}, whose keys take what settings of these paths take. */
    public static ObjectNode scenario() {
        return Schema.of(
                "Loopwright: a scenario",
                ScenarioSheet.class,
                ScenarioPaths.ALL,
                (schema, record, key) -> Optional.of(key.equals("name") ? schema.text() : schema.setting(key)));
    }

    private static ObjectNode sheet(String title, Class<? extends Record> type) {
        return Schema.of(title, type, ScenarioPaths.ALL, Schema.Shapes.NONE);
    }
}
