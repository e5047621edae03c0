package org.loopwright.lab.sheet;

/**
 * A value that holds from a day on; a list of them is a dated path, whose {@link Parameter} says the values' unit,
 * interval and meaning.
 *
 * @param day [days]
 * @param value in the unit of the path
 */
public record DatedValue(
        @Parameter(unit = "days", min = 0, max = 36500, text = "day from which the value holds")
        double day,

        @Parameter(text = "value from that day on") double value) {}
