package org.loopwright.lab.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** How values, intervals and nodes are put into words. */
public final class Wording {

    private static final MathContext READABLE = new MathContext(12);

    private Wording() {}

    /** A number without a needless fraction: 60, 0.25, 1.0E-6. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** A decimal number of at most twelve digits, for people who compare. */
    public static String readable(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(value).round(READABLE).stripTrailingZeros().toString();
    }

    /** The allowed values of a parameter, such as {@code within [0, 3650] days}. */
    static String allowed(double min, double max, String unit) {
        String interval;
        if (max == Double.POSITIVE_INFINITY) {
            interval = ">= " + number(min);
        } else if (min == Double.NEGATIVE_INFINITY) {
            interval = "<= " + number(max);
        } else {
            interval = "within [" + number(min) + ", " + number(max) + "]";
        }
        return unit.isEmpty() || unit.equals("1") ? interval : interval + " " + unit;
    }

    /** What was found where something else was expected. */
    static String found(Node node) {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (node instanceof MappingNode) {
            return "a group of keys";
        }
        ScalarNode scalar = (ScalarNode) node;
        String text = scalar.getValue();
        if (isNothing(scalar)) {
            return "nothing";
        }
        boolean bare = scalar.isPlain() && (Scalars.isNumber(text) || text.equals("true") || text.equals("false"));
        String shown = text.length() <= 60 ? text : text.substring(0, 57) + "...";
        return bare ? shown : "text '" + shown.replace("\n", "\\n") + "'";
    }

    /** True of what {@link #found} tells as a text. */
    static boolean isText(Node node) {
        return node instanceof ScalarNode && found(node).startsWith("text ");
    }

    /** An empty value, {@code ~} or {@code null}. */
    static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("~")
                        || scalar.getValue().equals("null"));
    }

    /** The text of a plain value as it is; lists and groups in flow style. */
    public static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : flow(node);
    }

    private static String flow(Node node) {
        StringBuilder text = new StringBuilder();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                text.append(text.isEmpty() ? "" : ", ").append(flow(item));
            }
            return "[" + text + "]";
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(flow(pair.getKeyNode()))
                        .append(": ")
                        .append(flow(pair.getValueNode()));
            }
            return "{" + text + "}";
        }
        ScalarNode scalar = (ScalarNode) node;
        // What is plain in a block may mean something else within brackets.
        boolean plain = scalar.isPlain() && scalar.getValue().chars().noneMatch(c -> ",[]{}:#".indexOf(c) >= 0);
        return plain ? scalar.getValue() : quoted(scalar.getValue());
    }

    /** In double quotes, with backslashes, quotes and line ends escaped as YAML has it. */
    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }
}
