package org.loopwright.lab.sheet;

import java.util.List;
import java.util.Optional;
import net.jafama.StrictFastMath;
import org.loopwright.lab.fault.Fault;

/**
 * A value told by its place in the range that its sheet declares, as in {@code r0.25}: r0 is the lower end, r1 the upper one.
 * In between it is taken evenly, or evenly in the logarithm where the range is positive and spans a factor of ten. Sheets of
 * several systems or industries each have a range of their own, so that one setting moves all of them alike.
 *
 * @param share from 0 to 1
 * @param setting where it was written
 */
record PlaceInRange(double share, Setting setting) {

    private static final String SIGN = "r";
    private static final double BY_LOGARITHM = 10;

    /** The place that a setting writes; empty if its value is something else. */
    static Optional<PlaceInRange> of(Setting setting) {
        String text = setting.value().strip();
        return Optional.of(text)
                .filter(written -> written.startsWith(SIGN))
                .map(written -> written.substring(SIGN.length()))
                .filter(Scalars::isNumber)
                .map(Scalars::number)
                .map(share -> new PlaceInRange(share, setting));
    }

    /** A value by its place between two ends. */
    static double between(double low, double high, double share) {
        if (share <= 0) {
            return low;
        }
        if (share >= 1) {
            return high;
        }
        return low > 0 && high >= BY_LOGARITHM * low
                ? low * StrictFastMath.exp(share * StrictFastMath.log(high / low))
                : low + share * (high - low);
    }

    /**
     * What it comes to, the nearest whole number for a parameter of whole numbers; null, with a fault added, if the sheet has
     * no range.
     *
     * @param own value that the sheet has
     * @param entries of the sheet
     * @param path of the value within it
     */
    Object of(Object own, List<Entry> entries, String path, List<Fault> faults) {
        Optional<Entry> ranged = entries.stream()
                .filter(entry -> entry.path().equals(path) && entry.hasRange())
                .findFirst();
        if (ranged.isEmpty()) {
            faults.add(setting.fault("is a place in the range that a sheet declares, but there is none"));
            return null;
        }
        double value = between(ranged.get().low(), ranged.get().high(), share);
        Object inner = own instanceof Optional<?> maybe && maybe.isPresent() ? maybe.get() : own;
        Object number = inner instanceof Integer ? (Object) (int) Math.rint(value) : (Object) value;
        return own instanceof Optional<?> ? Optional.of(number) : number;
    }
}
