package org.loopwright.lab.journal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Keys of runs, in 36 bytes each, however many other runs their study has: a shard has a thousandth of them. Different ones
 * may be set by several threads.
 */
public final class RunKeys {

    private static final int PARTS = 4;

    /** The runs that there is room for, rising; where one stands, its key does. */
    private int[] runs = {};

    private long[] parts = {};

    /** Makes room for further runs. */
    public void reserve(int... further) {
        BitSet all = new BitSet();
        for (int run : runs) {
            all.set(run);
        }
        for (int run : further) {
            all.set(run);
        }
        int[] rising = new int[all.cardinality()];
        long[] moved = new long[Math.multiplyExact(PARTS, rising.length)];
        int before = 0;
        int count = 0;
        for (int run = all.nextSetBit(0); run >= 0; run = all.nextSetBit(run + 1)) {
            if (before < runs.length && runs[before] == run) {
                System.arraycopy(parts, PARTS * before, moved, PARTS * count, PARTS);
                before++;
            }
            rising[count++] = run;
        }
        runs = rising;
        parts = moved;
    }

    /** Sets the key of a run for which there is room. */
    public void set(int run, Key key) {
        key.putTo(parts, PARTS * place(run));
    }

    /** The key of a run that was set. */
    public Key get(int run) {
        return new Key(parts, PARTS * place(run));
    }

    private int place(int run) {
        // Where all runs from the first on are there, nothing need be searched.
        return run <= runs.length && runs[run - 1] == run ? run - 1 : Arrays.binarySearch(runs, run);
    }
}
