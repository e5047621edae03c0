package org.loopwright.lab.sheet;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the range of a parameter and checks it against the value and the allowed interval. */
final class RangeReader {

    private RangeReader() {}

    /** The range of a value; two NaN if the sheet gives none, nothing if it is faulty. */
    static double[] read(Node node, Object value, Parameter says, String unit, String path, Complaints complaints) {
        if (node == null) {
            return new double[] {Double.NaN, Double.NaN};
        }
        List<Double> ends = ends(node);
        if (ends.size() != 2 || ends.get(0) > ends.get(1)) {
            String found = node instanceof SequenceNode ? Wording.text(node) : Wording.found(node);
            complaints.add(node, path, "range must be [low, high] with low <= high, found " + found);
            return new double[0];
        }
        return checked(new double[] {ends.get(0), ends.get(1)}, node, value, says, unit, path, complaints);
    }

    /** A range that holds the value and is allowed itself; nothing if it is faulty. */
    static double[] checked(
            double[] range, Node node, Object value, Parameter says, String unit, String path, Complaints complaints) {
        double low = range[0];
        double high = range[1];
        List<Double> numbers = new ArrayList<>();
        numbers(value, numbers);
        if (value != null && numbers.isEmpty() && !(value instanceof List<?>)) {
            complaints.add(node, path, "a range is for numbers only");
            return new double[0];
        }
        boolean sound = true;
        String shown = "range [" + Wording.number(low) + ", " + Wording.number(high) + "]";
        for (double number : numbers) {
            if (!(number >= low && number <= high)) {
                complaints.add(node, path, shown + " does not contain the value " + Wording.number(number));
                sound = false;
                break;
            }
        }
        if (low < says.min() || high > says.max()) {
            complaints.add(node, path, shown + " must lie " + Wording.allowed(says.min(), says.max(), unit));
            sound = false;
        }
        return sound ? range : new double[0];
    }

    /** The numbers of a list; none if it is no list of numbers. */
    private static List<Double> ends(Node node) {
        List<Double> ends = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                boolean isNumber = item instanceof ScalarNode scalar
                        && scalar.isPlain()
                        && Scalars.isNumber(scalar.getValue())
                        && Double.isFinite(Scalars.number(scalar.getValue()));
                if (!isNumber) {
                    return List.of();
                }
                ends.add(Scalars.number(Wording.text(item)));
            }
        }
        return ends;
    }

    private static void numbers(Object value, List<Double> into) {
        if (value instanceof Number number) {
            into.add(number.doubleValue());
        } else if (value instanceof DatedValue dated) {
            into.add(dated.value());
        } else if (value instanceof List<?> list) {
            list.forEach(member -> numbers(member, into));
        }
    }
}
