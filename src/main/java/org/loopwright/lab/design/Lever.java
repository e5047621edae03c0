package org.loopwright.lab.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.sheet.Setting;

/**
 * A change of one or several values whose effect a study asks for, against a base without it.
 *
 * @param name in tables
 * @param settings what is changed
 * @param expects which way theory has it move a response, by the name of the response; none where it gives no direction
 */
public record Lever(String name, List<Setting> settings, Map<String, Direction> expects) {

    /** The factor whose levels are the base and the levers. */
    public static final String FACTOR = "lever";

    /** The level at which no lever is pulled. */
    public static final String BASE = "base";

    /** Which way a response moves. */
    public enum Direction {
        /** It becomes larger: a time longer, a velocity higher. */
        MORE,
        /** It becomes smaller. */
        LESS;

        /** True if a difference goes this way. */
        public boolean agrees(double difference) {
            return this == MORE ? difference > 0 : difference < 0;
        }
    }

    /** Copies what it takes. */
    public Lever {
        settings = List.copyOf(settings);
        expects = Collections.unmodifiableMap(new LinkedHashMap<>(expects));
    }

    /** The direction that is expected of a response. */
    public Optional<Direction> expects(String response) {
        return Optional.ofNullable(expects.get(response));
    }
}
