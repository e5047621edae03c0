package org.loopwright.faces.findings;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Numbers;
import org.loopwright.lab.design.Range;

/**
 * A factor of numbers as an axis. Immutable.
 *
 * @param factor what is varied
 * @param range what it is varied over: its own, or from its least level to its greatest
 */
public record PlaneAxis(Factor factor, Range range) {

    /** Axes of factors with a range. */
    static List<PlaneAxis> of(List<Factor> ranges) {
        return ranges.stream()
                .map(factor -> new PlaneAxis(factor, factor.range().orElseThrow()))
                .toList();
    }

    /** The axis of a factor; empty if it is none of numbers that counts everywhere. */
    static Optional<PlaneAxis> of(Factor factor) {
        if (!factor.onlyWhen().isEmpty()) {
            return Optional.empty();
        }
        if (factor.range().isPresent()) {
            return Optional.of(new PlaneAxis(factor, factor.range().get()));
        }
        double[] levels = factor.names().stream()
                .flatMap(level -> Numbers.parse(level).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .distinct()
                .toArray();
        return factor.isNumeric() && levels.length > 1
                ? Optional.of(new PlaneAxis(factor, range(levels)))
                : Optional.empty();
    }

    /** Where levels are spread more evenly by their ratios, so is the axis. */
    private static Range range(double[] levels) {
        double least = levels[0];
        double greatest = levels[levels.length - 1];
        boolean byRatio = least > 0 && widest(levels, true) < widest(levels, false);
        return new Range(least, greatest, byRatio ? Range.Scale.LOG : Range.Scale.LINEAR, Optional.empty(), false);
    }

    /** The widest gap between neighbours, as a share of the whole [1]. */
    private static double widest(double[] levels, boolean byRatio) {
        double widest = 0;
        for (int i = 1; i < levels.length; i++) {
            double gap = byRatio ? FastMath.log(levels[i] / levels[i - 1]) : levels[i] - levels[i - 1];
            widest = FastMath.max(widest, gap);
        }
        int last = levels.length - 1;
        return widest / (byRatio ? FastMath.log(levels[last] / levels[0]) : levels[last] - levels[0]);
    }

    public String label() {
        return factor.label();
    }

    /** The value at a place from 0 to 1. */
    public double value(double position) {
        return Double.parseDouble(range.atPosition(position));
    }
}
