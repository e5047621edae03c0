package org.loopwright.lab.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimal numbers as text: the exact binary value rounded half-even to the significant digits of its column, without
 * trailing zeros, plain from 1e-5 up to 1e15 and scientific outside, as in {@code 1.25e-7}. {@code Double.toString} is
 * not used because its digits changed with JDK 19.
 */
public final class CellText {

    /** More digits than this say nothing more about a double. */
    static final int MOST_DIGITS = 17;

    private static final BigDecimal PLAIN_FROM = new BigDecimal("1e-5");
    private static final BigDecimal PLAIN_BELOW = new BigDecimal("1e15");

    /**
     * 10^−4 … 10^14 as doubles. The negative powers are not exact, but each is the least double that is not below the
     * power, so that comparing with them is comparing with the power itself.
     */
    private static final double[] POWERS = {
        1e-4, 1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14
    };

    private static final int LEAST_POWER = -4;

    /** 5^0 … 5^27: all powers of five that a long holds. */
    private static final long[] FIVES = powers(5, 28);

    private static final long[] TENS = powers(10, 19);

    private CellText() {}

    /**
     * Appends a number; NaN appends nothing.
     *
     * @param digits significant digits, in [1, 17]
     * @throws IllegalArgumentException if the number is infinite or the digits are out of range
     */
    public static void append(StringBuilder out, double x, int digits) {
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("digits must be in [1, " + MOST_DIGITS + "], was " + digits);
        }
        if (Double.isInfinite(x)) {
            throw new IllegalArgumentException("a table holds no infinite number, was " + x);
        }
        if (Double.isNaN(x)) {
            return;
        }
        if (x == 0) {
            out.append('0');
            return;
        }
        if (x < 0) {
            out.append('-');
        }
        double size = Math.abs(x);
        if (size >= POWERS[0] && size < POWERS[POWERS.length - 1]) {
            appendCommon(out, size, digits);
        } else {
            appendAny(out, size, digits);
        }
    }

    /** The definition, for positive numbers of any size. */
    static void appendAny(StringBuilder out, double size, int digits) {
        BigDecimal rounded = new BigDecimal(size)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        if (rounded.compareTo(PLAIN_FROM) >= 0 && rounded.compareTo(PLAIN_BELOW) < 0) {
            out.append(rounded.toPlainString());
            return;
        }
        String figures = rounded.unscaledValue().toString();
        int exponent = figures.length() - 1 - rounded.scale();
        out.append(figures.charAt(0));
        if (figures.length() > 1) {
            out.append('.').append(figures, 1, figures.length());
        }
        out.append('e').append(exponent);
    }

    /**
     * The same for numbers in [1e-4, 1e14), in whole-number arithmetic of 128 bits: n = round(m · 2^e · 10^s), where
     * s = digits − 1 − ⌊log10 x⌋, is exact because m · 5^s has at most 53 + 63 bits.
     */
    private static void appendCommon(StringBuilder out, double size, int digits) {
        long bits = Double.doubleToRawLongBits(size);
        long m = (bits & 0xFFFFFFFFFFFFFL) | 0x10000000000000L;
        int e = (int) (bits >>> 52) - 1075;
        int s = digits - 1 - orderOfMagnitude(size);
        long n = s >= 0 ? timesPowerOfTen(m, e, s) : overPowerOfTen(m, e, -s);
        while (s > 0 && n % 10 == 0) {
            n /= 10;
            s--;
        }
        if (s <= 0) {
            out.append(n * TENS[-s]);
            return;
        }
        String figures = Long.toString(n);
        int whole = figures.length() - s;
        if (whole > 0) {
            out.append(figures, 0, whole).append('.').append(figures, whole, figures.length());
        } else {
            out.append("0.").append("0".repeat(-whole)).append(figures);
        }
    }

    /** ⌊log10 x⌋ for x in [1e-4, 1e14). */
    private static int orderOfMagnitude(double x) {
        int low = 0;
        int high = POWERS.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (x >= POWERS[middle]) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + LEAST_POWER;
    }

    /** round(m · 2^e · 10^s), half-even, where the result is at most 10^17 and e + s is at least −62. */
    private static long timesPowerOfTen(long m, int e, int s) {
        long high = Math.multiplyHigh(m, FIVES[s]);
        long low = m * FIVES[s];
        int right = -(e + s);
        if (right <= 0) {
            return low << -right;
        }
        long n = (low >>> right) | (high << 1 << (63 - right));
        boolean half = ((low >>> (right - 1)) & 1) == 1;
        boolean odds = (low & ((1L << (right - 1)) - 1)) != 0;
        return half && (odds || (n & 1) == 1) ? n + 1 : n;
    }

    /** round(m · 2^e / 10^t), half-even, for numbers in [1, 10^14), where e is in [−52, −6]. */
    private static long overPowerOfTen(long m, int e, int t) {
        long whole = m >>> -e;
        boolean fraction = whole << -e != m;
        long n = whole / TENS[t];
        long twice = 2 * (whole % TENS[t]);
        boolean up = twice > TENS[t] || (twice == TENS[t] && (fraction || (n & 1) == 1));
        return up ? n + 1 : n;
    }

    private static long[] powers(long base, int count) {
        long[] powers = new long[count];
        powers[0] = 1;
        for (int i = 1; i < count; i++) {
            powers[i] = powers[i - 1] * base;
        }
        return powers;
    }
}
