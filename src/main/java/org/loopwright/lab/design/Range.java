package org.loopwright.lab.design;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * The values of a factor that varies continuously: an interval and how values are spread over it.
 *
 * <p>A value is written as the shortest decimal of the value rounded to nine significant digits, half to even; one that
 * rounding would carry out of the interval is rounded towards its inside. A scenario is made from that text, so that it
 * is the same wherever the study is read.
 *
 * @param min least value, &lt; max
 * @param max greatest value
 * @param scale which values are spread evenly where there is no distribution
 * @param distribution a distribution instead, cut off at both ends of the interval
 * @param integer true if values are whole numbers; without a distribution and on a linear scale, each of them is
 *     equally likely
 */
public record Range(double min, double max, Scale scale, Optional<Distribution> distribution, boolean integer) {

    /** Significant digits of a value. */
    public static final int DIGITS = 9;

    /** Between these powers of ten numbers are written without an exponent. */
    private static final int LEAST_PLAIN = -6;

    private static final int MOST_PLAIN = 15;

    /** What is even. */
    public enum Scale {
        /** Equal differences are equally likely. */
        LINEAR,
        /** Equal ratios are equally likely. */
        LOG
    }

    /** Refuses intervals without inside, and scales and distributions that do not fit. */
    public Range {
        if (!(min < max) || Double.isInfinite(min) || Double.isInfinite(max)) {
            throw new IllegalArgumentException("range must be two finite numbers, the first the smaller, was ["
                    + write(min) + ", " + write(max) + "]");
        }
        if (scale == Scale.LOG && !(min > 0)) {
            throw new IllegalArgumentException("range must be > 0 on a log scale, was " + write(min));
        }
        if (scale == Scale.LOG && distribution.isPresent()) {
            throw new IllegalArgumentException("scale must be linear where a distribution is given, was log");
        }
        if (integer && (min != FastMath.rint(min) || max != FastMath.rint(max))) {
            throw new IllegalArgumentException(
                    "range must be of whole numbers, was [" + write(min) + ", " + write(max) + "]");
        }
        double low = min;
        double high = max;
        if (distribution
                .filter(law -> !(law.cumulative(low, high, high) > law.cumulative(low, low, high)))
                .isPresent()) {
            throw new IllegalArgumentException("distribution must have a share of its values within [" + write(min)
                    + ", " + write(max) + "], has none");
        }
    }

    /** An interval of numbers that are spread evenly. */
    public Range(double min, double max) {
        this(min, max, Scale.LINEAR, Optional.empty(), false);
    }

    /**
     * The value below which lies a share of all values, as text.
     *
     * @param share within [0, 1]
     */
    public String at(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be within [0, 1], was " + share);
        }
        return text(value(share));
    }

    /** The text of a value of the interval. */
    public String text(double value) {
        BigDecimal exact = new BigDecimal(integer ? FastMath.rint(value) : value);
        BigDecimal rounded = exact.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        if (rounded.doubleValue() < min) {
            rounded = new BigDecimal(min).round(new MathContext(DIGITS, RoundingMode.CEILING));
        } else if (rounded.doubleValue() > max) {
            rounded = new BigDecimal(max).round(new MathContext(DIGITS, RoundingMode.FLOOR));
        }
        return write(rounded);
    }

    /** Where a value lies between the ends, as seen on the scale: 0 at the least, 1 at the greatest [1]. */
    public double position(double value) {
        return scale == Scale.LOG ? FastMath.log(value / min) / FastMath.log(max / min) : (value - min) / (max - min);
    }

    /** The text of the value at a place between the ends, as seen on the scale: 0 is the least, 1 the greatest. */
    public String atPosition(double position) {
        return text(inside(
                scale == Scale.LOG
                        ? FastMath.exp(FastMath.log(min) + position * (FastMath.log(max) - FastMath.log(min)))
                        : min + position * (max - min)));
    }

    /** True if the interval has the value. */
    public boolean has(double value) {
        return value >= min && value <= max && (!integer || value == FastMath.rint(value));
    }

    private double value(double share) {
        if (distribution.isPresent()) {
            Distribution law = distribution.get();
            double below = law.cumulative(min, min, max);
            double within = law.cumulative(min, max, max) - below;
            return inside(law.quantile(min, below + share * within, max));
        }
        if (scale == Scale.LOG) {
            return inside(FastMath.exp(FastMath.log(min) + share * (FastMath.log(max) - FastMath.log(min))));
        }
        return inside(integer ? FastMath.floor(min + share * (max - min + 1)) : min + share * (max - min));
    }

    private double inside(double value) {
        return Math.max(min, Math.min(max, value));
    }

    /** The interval as a study file has it. */
    @Override
    public String toString() {
        return "[" + write(min) + ", " + write(max) + "]";
    }

    static String write(double value) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? Double.toString(value)
                : write(BigDecimal.valueOf(value));
    }

    private static String write(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = value.stripTrailingZeros();
        int power = shortest.precision() - shortest.scale() - 1;
        return power >= LEAST_PLAIN && power < MOST_PLAIN ? shortest.toPlainString() : shortest.toString();
    }
}
