package org.loopwright.scenario;

import java.lang.reflect.RecordComponent;
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

    private ScenarioText() {}

    /** Every value of a record, each line ended by a line feed. */
    public static String canonical(Record record) {
        StringBuilder text = new StringBuilder();
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
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String path = Keys.join(prefix, Keys.of(component));
            Object value = RecordMaker.get(record, component);
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
            text.append(Double.toHexString(number));
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
}
