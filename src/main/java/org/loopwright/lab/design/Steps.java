package org.loopwright.lab.design;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Written;

/** Levels that follow from the first, the last and what is between: a distance or a number of levels. */
final class Steps {

    /** More levels than any grid has. */
    private static final int MOST = 1_000_000;

    /** A last step that misses the end by so much of its length meets it. */
    private static final BigDecimal NEARLY = new BigDecimal("1e-9");

    private Steps() {}

    /**
     * The parts of a group such as {@code {first: 0, step: 0.1, last: 1}}, under these words; empty if the group is levels
     * by name.
     */
    static Optional<Map<String, Marked>> parts(Map<Marked, Written> group) {
        Map<String, Marked> parts = new LinkedHashMap<>();
        for (Map.Entry<Marked, Written> member : group.entrySet()) {
            String word = word(member.getKey().text());
            if (word.isEmpty() || !member.getValue().isSingle()) {
                return Optional.empty();
            }
            parts.put(word, member.getValue().marked());
        }
        boolean between = parts.containsKey("step") != parts.containsKey("steps");
        boolean whole = parts.containsKey("first") && parts.containsKey("last");
        return whole && between && parts.size() == group.size() ? Optional.of(parts) : Optional.empty();
    }

    /** What people call them; empty of any other word. */
    private static String word(String key) {
        return switch (key) {
            case "first", "from" -> "first";
            case "last", "to" -> "last";
            case "step", "by" -> "step";
            case "steps" -> key;
            default -> "";
        };
    }

    /** As many evenly spread values of a range, both ends among them; fewer of whole numbers. */
    static List<String> of(Range range, int count) {
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String level = range.at(i / (count - 1.0));
            if (!levels.contains(level)) {
                levels.add(level);
            }
        }
        return levels;
    }

    /**
     * Decimal numbers from the first on, at one distance, none beyond the last.
     *
     * @throws IllegalArgumentException if the distance does not lead there
     */
    static List<String> of(BigDecimal first, BigDecimal step, BigDecimal last) {
        BigDecimal way = last.subtract(first);
        if (step.signum() == 0 || way.signum() * step.signum() < 0) {
            throw new IllegalArgumentException("step must lead from " + first + " to " + last + ", was " + step);
        }
        BigDecimal count = way.divide(step, MathContext.DECIMAL64).add(NEARLY);
        if (count.compareTo(BigDecimal.valueOf(MOST)) >= 0) {
            throw new IllegalArgumentException("step makes more than " + MOST + " levels, was " + step);
        }
        List<String> levels = new ArrayList<>();
        for (int i = 0; i <= count.intValue(); i++) {
            BigDecimal level = first.add(step.multiply(BigDecimal.valueOf(i)));
            levels.add(level.signum() == 0 ? "0" : level.stripTrailingZeros().toPlainString());
        }
        return levels;
    }
}
