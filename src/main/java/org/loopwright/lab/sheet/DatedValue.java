package org.loopwright.lab.sheet;

/**
 * A lag that holds from a day on; a list of them is a dated path.
 *
 * @param day [days]
 * @param value the lag [days]
 */
public record DatedValue(
        @Parameter(unit = "days", min = 0, max = 36500, text = "day from which the value holds")
        double day,

        @Parameter(unit = "days", min = 0, max = 36500, text = "lag from that day on")
        double value) {}
