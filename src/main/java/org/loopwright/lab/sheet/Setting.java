package org.loopwright.lab.sheet;

import java.util.Objects;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;

/**
 * A value for a path that replaces what sheets say: from the command line, a scenario file, a study or a design point.
 *
 * @param path path of the parameter, such as {@code industry.cost.difficulty}, or a short name such as {@code means}
 * @param value as it would be written in a sheet
 * @param place where the setting was written
 */
public record Setting(String path, String value, Place place) {

    /** Refuses null. */
    public Setting {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(place, "place");
    }

    /** A setting from the command line. */
    public Setting(String path, String value) {
        this(path, value, Place.COMMAND_LINE);
    }

    /**
     * Takes {@code path=value} apart at the first equals sign.
     *
     * @throws SheetException if there is no equals sign or nothing before it
     */
    public static Setting parse(String text) {
        int equals = text.indexOf('=');
        String path = equals < 0 ? "" : text.substring(0, equals).strip();
        if (path.isEmpty()) {
            throw new SheetException(
                    Fault.at(Place.COMMAND_LINE, "", "expected path=value, found '" + text.strip() + "'"));
        }
        return new Setting(path, text.substring(equals + 1).strip());
    }

    public Fault fault(String message) {
        return Fault.at(place, path, message);
    }
}
