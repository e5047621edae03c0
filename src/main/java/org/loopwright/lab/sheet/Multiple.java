package org.loopwright.lab.sheet;

import java.util.List;
import java.util.Optional;
import org.loopwright.lab.fault.Fault;

/**
 * A value told as a multiple of the one that stands there otherwise, as in {@code x0.25}: what a sheet says, or a setting
 * that came before. A scenario holds what it comes to; nothing in it tells that it was written as a multiple.
 *
 * @param by factor [1]
 * @param setting where it was written
 */
record Multiple(double by, Setting setting) {

    private static final String SIGN = "x";

    /** The multiple that a setting writes; empty if its value is something else. */
    static Optional<Multiple> of(Setting setting) {
        String text = setting.value().strip();
        return Optional.of(text)
                .filter(written -> written.startsWith(SIGN))
                .map(written -> written.substring(SIGN.length()))
                .filter(Scalars::isNumber)
                .map(Scalars::number)
                .filter(Double::isFinite)
                .map(by -> new Multiple(by, setting));
    }

    /** A multiple of this one. */
    Multiple times(Multiple further) {
        return new Multiple(by * further.by, further.setting);
    }

    /**
     * What it comes to; null, with a fault added, if the parameter does not allow it. A parameter of whole numbers takes the
     * nearest one, the even one of two.
     *
     * @param own value that it is a multiple of
     */
    Object of(Object own, SheetPaths.Leaf leaf, List<Fault> faults) {
        if (own instanceof Optional<?> maybe) {
            if (maybe.isEmpty()) {
                faults.add(setting.fault("is not set, so that nothing can be " + words() + " of it"));
                return null;
            }
            Object value = of(maybe.get(), leaf, faults);
            return value == null ? null : Optional.of(value);
        }
        double exact = ((Number) own).doubleValue() * by + 0.0;
        double value = own instanceof Integer ? Math.rint(exact) : exact;
        Parameter says = leaf.says();
        if (!(value >= says.min() && value <= says.max()) || Double.isInfinite(value)) {
            String come = words() + " of " + shown(((Number) own).doubleValue()) + " is " + shown(value);
            faults.add(
                    setting.fault("must be " + Wording.allowed(says.min(), says.max(), says.unit()) + ", but " + come));
            return null;
        }
        return own instanceof Integer ? (Object) (int) value : value;
    }

    private String words() {
        return SIGN + shown(by);
    }

    /** Without the last digits of products, which nobody wrote. */
    private static String shown(double value) {
        return Double.isInfinite(value)
                ? "no finite number"
                : Wording.number(Double.parseDouble(Wording.readable(value)));
    }
}
