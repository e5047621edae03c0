package org.loopwright.lab.design;

import java.util.List;
import java.util.Optional;
import org.loopwright.lab.sheet.Schema;
import tools.jackson.databind.node.ObjectNode;

/** Schema of a study: what the keys take that the readers of this room go on to read themselves. */
public final class StudySchema {

    private static final String NAME = "^[A-Za-z][A-Za-z0-9_-]*$";
    private static final String LABEL = "^[A-Za-z][A-Za-z0-9_.-]*$";
    private static final String TIME = "^\\s*(\\d{1,6}d)?(\\d{1,6}h)?(\\d{1,6}m)?(\\d{1,9}s)?\\s*$";

    private StudySchema() {}

    /** Of a file in {@code studies}. */
    public static ObjectNode of(StudySheets<?> sheets) {
        return Schema.of(
                "Loopwright: a study",
                StudySheet.class,
                sheets.paths(),
                (schema, record, key) -> record == StudySheet.class && key.equals("keep")
                        ? Optional.of(sheets.keepGroup().map(schema::record).orElseGet(schema::anyKeys))
                        : shape(schema, record, key));
    }

    private static Optional<ObjectNode> shape(Schema schema, Class<?> record, String key) {
        if (record == StudySheet.class) {
            return ofStudy(schema, key);
        } else if (record == StudySheet.FactorSheet.class) {
            return ofFactor(schema, key);
        } else if (record == StudySheet.ResponseSheet.class) {
            return Optional.of(key.equals("name") ? schema.text(NAME) : schema.text());
        } else if (record == StudySheet.ContrastSheet.class) {
            return ofContrast(schema, key);
        } else if (record == StudySheet.RegionSheet.class) {
            return Optional.of(key.equals("response") ? schema.text(NAME) : schema.text());
        } else if (record == StudySheet.StopSheet.class) {
            return Optional.of(schema.text(NAME));
        } else if (record == StudySheet.SelectSheet.class) {
            return ofSelection(schema, key);
        } else if (record == CalibrationSheet.class) {
            return ofCalibration(schema, key);
        } else if (record == CalibrationSheet.EntrySheet.class) {
            return ofFactor(schema, key);
        } else if (record == CalibrationSheet.RatioSheet.class) {
            return key.equals("measure") ? Optional.of(schema.text()) : Optional.empty();
        } else if (record == StudySheet.OverSheet.class) {
            return key.equals("file") || key.equals("ranges") ? Optional.of(schema.text()) : Optional.empty();
        } else if (record == StudySheet.LeverSheet.class) {
            return ofLever(schema, key);
        } else if (DesignSheet.class.isAssignableFrom(record) || DistributionSheet.class.isAssignableFrom(record)) {
            return ofDesign(schema, key);
        }
        return Optional.empty();
    }

    private static Optional<ObjectNode> ofStudy(Schema schema, String key) {
        return Optional.ofNullable(
                switch (key) {
                    case "study" -> schema.text("^[A-Za-z0-9][A-Za-z0-9._-]*$");
                    case "title", "base", "constraints" -> schema.text();
                    case "seed" -> schema.seed();
                    case "factors" -> schema.record(StudySheet.FactorSheet.class);
                    case "design" -> design(schema);
                    case "over" -> schema.any(schema.text(), schema.record(StudySheet.OverSheet.class));
                    case "calibrate" -> schema.define("calibration", () -> schema.record(CalibrationSheet.class));
                    case "compare" -> schema.record(StudySheet.ContrastSheet.class);
                    case "regions" -> schema.record(StudySheet.RegionSheet.class);
                    case "stop" ->
                        schema.any(
                                schema.record(StudySheet.StopSheet.class), schema.record(StudySheet.SelectSheet.class));
                    case "budget", "time_limit" -> schema.text(TIME);
                    default -> null;
                });
    }

    private static Optional<ObjectNode> ofContrast(Schema schema, String key) {
        return Optional.of(
                switch (key) {
                    case "a", "b", "where" -> schema.anyKeys().put("minProperties", 1);
                    case "of", "against" -> schema.anything();
                    default -> schema.text();
                });
    }

    private static Optional<ObjectNode> ofFactor(Schema schema, String key) {
        return Optional.ofNullable(
                switch (key) {
                    case "path" ->
                        schema.any(schema.paths(), schema.word(List.of(Factor.DUMMY)), schema.list(schema.paths()));
                    case "paths" -> schema.list(schema.paths()).put("minItems", 1);
                    case "label" -> schema.text(LABEL);
                    case "levels" ->
                        schema.any(
                                schema.list(schema.anything()).put("minItems", 1),
                                schema.anyKeys().put("minProperties", 1));
                    case "range" ->
                        schema.list(schema.number()).put("minItems", 2).put("maxItems", 2);
                    case "distribution" -> schema.kinded(DistributionSheet.kinds());
                    case "only_when" -> schema.anyKeys();
                    default -> null;
                });
    }

    private static Optional<ObjectNode> ofSelection(Schema schema, String key) {
        return Optional.ofNullable(
                switch (key) {
                    case "select" -> schema.text();
                    case "response" -> schema.text(NAME);
                    case "indifference", "budget" -> schema.any(schema.number(), schema.text("^\\s*[0-9].*$"));
                    default -> null;
                });
    }

    private static Optional<ObjectNode> ofCalibration(Schema schema, String key) {
        return Optional.ofNullable(
                switch (key) {
                    case "targets", "each" -> schema.text();
                    case "entries" -> schema.any(schema.paths(), schema.record(CalibrationSheet.EntrySheet.class));
                    case "ratios" -> schema.record(CalibrationSheet.RatioSheet.class);
                    default -> null;
                });
    }

    private static Optional<ObjectNode> ofLever(Schema schema, String key) {
        return Optional.ofNullable(
                switch (key) {
                    case "name" -> schema.text("^[A-Za-z0-9][A-Za-z0-9_.-]*$");
                    case "expects" -> schema.anyKeys();
                    default -> null;
                });
    }

    private static Optional<ObjectNode> ofDesign(Schema schema, String key) {
        return Optional.ofNullable(
                switch (key) {
                    case "points", "base", "groups" -> schema.anyKeys();
                    case "halves" -> schema.list(schema.list(schema.text()));
                    case "levers" -> schema.record(StudySheet.LeverSheet.class);
                    case "initial" -> schema.any(design(schema), schema.list(schema.anyKeys()));
                    case "scramble" ->
                        schema.any(schema.truth(), schema.word(Scramble.words().keySet()));
                    case "kind", "file", "response", "between", "from", "to", "of" -> schema.text();
                    default -> null;
                });
    }

    /** A design: one that needs no more than its name, or a group of keys. */
    private static ObjectNode design(Schema schema) {
        return schema.define(
                "design",
                () -> schema.any(schema.word(DesignKind.standingAlone()), schema.kinded(DesignKind.sheets())));
    }
}
