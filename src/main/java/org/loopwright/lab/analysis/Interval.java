package org.loopwright.lab.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A mean and its symmetric confidence interval, in the unit of the values.
 *
 * @param mean mean of the values that were there; NaN where there was none
 * @param halfWidth half the width of the interval, &gt;= 0; NaN where fewer than two values were there
 * @param count values that the mean rests on, missing ones left out [1]
 * @param level confidence level, in (0, 1) [1]
 */
public record Interval(
        @JsonProperty("estimate") double mean,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) double halfWidth,
        @JsonIgnore int count,
        @JsonIgnore double level) {

    /** Refuses a level that is not a probability and a negative width. */
    public Interval {
        requireLevel(level);
        if (halfWidth < 0) {
            throw new IllegalArgumentException("half width must be >= 0, was " + halfWidth);
        }
        if (count < 0) {
            throw new IllegalArgumentException("count must be >= 0, was " + count);
        }
    }

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0, 1), was " + level);
        }
    }

    /** Lower end; NaN where there is no interval. */
    public double low() {
        return mean - halfWidth;
    }

    /** Upper end; NaN where there is no interval. */
    public double high() {
        return mean + halfWidth;
    }

    /** True if there is an interval and the value lies in it, ends included. */
    public boolean holds(double value) {
        return low() <= value && value <= high();
    }

    /** True if there is an interval and it lies wholly above the value. */
    public boolean above(double value) {
        return low() > value;
    }

    /** True if there is an interval and it lies wholly below the value. */
    public boolean below(double value) {
        return high() < value;
    }
}
