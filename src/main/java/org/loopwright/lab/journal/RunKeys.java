package org.loopwright.lab.journal;

import java.util.Arrays;

/** Keys of runs by the number of the run, in 32 bytes each. Different ones may be set by several threads. */
public final class RunKeys {

    private static final int PARTS = 4;

    private long[] parts = {};

    /** Makes room for runs up to a number. */
    public void reserve(int last) {
        if (PARTS * (long) last > parts.length) {
            parts = Arrays.copyOf(parts, Math.multiplyExact(PARTS, last));
        }
    }

    /** Sets the key of a run for which there is room. */
    public void set(int run, Key key) {
        key.putTo(parts, PARTS * (run - 1));
    }

    /** The key of a run that was set. */
    public Key get(int run) {
        return new Key(parts, PARTS * (run - 1));
    }
}
