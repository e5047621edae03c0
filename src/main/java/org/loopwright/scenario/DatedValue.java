package org.loopwright.scenario;

/**
 * A value that holds from a day on.
 *
 * @param day [days]
 * @param value in the unit of the path it belongs to
 */
public record DatedValue(
        @Parameter(unit = "days", min = 0, max = 36500, text = "day from which the value holds") double day,
        @Parameter(min = 0, text = "value from that day on") double value) {}
