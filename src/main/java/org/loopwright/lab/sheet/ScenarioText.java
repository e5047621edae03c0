package org.loopwright.lab.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The text of a scenario, or of any parameter record: every value as {@code path = value}, one a line, in the order in
 * which the records declare them. Numbers with a fraction are written in hexadecimal, so that the text, and with it the
 * hash, is the same on every JDK and machine.
 */
public final class ScenarioText {

    /** Of the text of a scenario, more with a matrix from a file [characters]. */
    private static final int USUAL_LENGTH = 1 << 14;

    /** Of a double, without the leading one [bits]. */
    private static final int MANTISSA_BITS = 52;

    private ScenarioText() {}

    /** Every value of a record, each line ended by a line feed. */
    public static String canonical(Record record) {
        StringBuilder text = new StringBuilder(USUAL_LENGTH);
        write(record, "", text);
        return text.toString();
    }

    /** SHA-256 of the canonical text, in hexadecimal. */
    public static String hash(Record record) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical(record).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void write(Record record, String prefix, StringBuilder text) {
        Shape shape = Shape.of(record.getClass());
        for (int place = 0; place < shape.components().size(); place++) {
            String path = Keys.join(prefix, shape.key(place));
            Object value = shape.value(record, place);
            if (value instanceof Record group) {
                write(group, path, text);
            } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record) {
                for (int i = 0; i < list.size(); i++) {
                    write((Record) list.get(i), path + "[" + i + "]", text);
                }
            } else {
                text.append(path).append(" = ");
                value(value, text);
                text.append('\n');
            }
        }
    }

    private static void value(Object value, StringBuilder text) {
        if (value instanceof Double number) {
            hexadecimal(number, text);
        } else if (value instanceof Enum<?> constant) {
            text.append(Keys.of(constant));
        } else if (value instanceof String words) {
            text.append(Wording.quoted(words));
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (int i = 0; i < list.size(); i++) {
                text.append(i == 0 ? "" : ", ");
                value(list.get(i), text);
            }
            text.append(']');
        } else {
            text.append(value);
        }
    }

    /** Appends what {@link Double#toHexString} gives, without its detours: a matrix has thousands of values. */
    static void hexadecimal(double number, StringBuilder text) {
        long bits = Double.doubleToRawLongBits(number);
        int exponent = Math.getExponent(number);
        if (bits == 0) {
            text.append("0x0.0p0");
        } else if (exponent < Double.MIN_EXPONENT || exponent > Double.MAX_EXPONENT) {
            text.append(Double.toHexString(number));
        } else {
            text.append(bits < 0 ? "-0x1." : "0x1.");
            long fraction = bits << (Long.SIZE - MANTISSA_BITS);
            do {
                text.append(Character.forDigit((int) (fraction >>> (Long.SIZE - 4)), 16));
                fraction <<= 4;
            } while (fraction != 0);
            text.append('p').append(exponent);
        }
    }
}
