package org.loopwright.lab.journal;

import java.util.function.LongUnaryOperator;

/**
 * A number for each of many keys, in 32 to 48 bytes each, so that those of a million fit into a small heap: the first 128
 * bits of every digest in an open table. Two of 10^6 digests agree in them with probability 10^−27. Safe for use by
 * several threads.
 */
final class KeyTable {

    private static final int SMALLEST = 1 << 10;

    /** Of each place two parts of a digest and the number, side by side in memory; 0 where a place is free. */
    private static final int WIDTH = 3;

    private long[] cells = new long[WIDTH * SMALLEST];
    private int size;

    /**
     * Gives a key its number, in place of an earlier one.
     *
     * @param number any but 0
     * @return the earlier one, 0 if there was none
     */
    long put(Key key, long number) {
        return update(key, before -> number);
    }

    /**
     * Gives a key another number.
     *
     * @param change makes it, any but 0, from the earlier one, or from 0 if there was none
     * @return the earlier one
     */
    synchronized long update(Key key, LongUnaryOperator change) {
        reserve(1);
        int at = place(cells, key.high(), key.low());
        long before = cells[at + 2];
        long number = change.applyAsLong(before);
        if (number == 0) {
            throw new IllegalArgumentException("0 is the number of a key that is not there");
        }
        cells[at] = key.high();
        cells[at + 1] = key.low();
        cells[at + 2] = number;
        size += before == 0 ? 1 : 0;
        return before;
    }

    /** The number of a key, 0 if it has none. */
    synchronized long get(Key key) {
        return cells[place(cells, key.high(), key.low()) + 2];
    }

    /** Keys that have a number [1]. */
    synchronized int size() {
        return size;
    }

    /** Makes room for further keys at once, where it is known how many will come. */
    synchronized void reserve(int more) {
        long places = cells.length / WIDTH;
        if (4 * ((long) size + more) <= 3 * places) {
            return;
        }
        places = Math.max(places / 2 * 3, 4 * ((long) size + more) / 3 + 1);
        long[] larger = new long[Math.toIntExact(WIDTH * places)];
        for (int i = 0; i < cells.length; i += WIDTH) {
            if (cells[i + 2] != 0) {
                System.arraycopy(cells, i, larger, place(larger, cells[i], cells[i + 1]), WIDTH);
            }
        }
        cells = larger;
    }

    /** Where a key stands, or the free place where it would. */
    private static int place(long[] cells, long high, long low) {
        // The upper half of a digest's part, seen as a fraction of 1, falls on all places alike.
        int at = WIDTH * (int) (((high >>> 32) * (cells.length / WIDTH)) >>> 32);
        while (cells[at + 2] != 0 && (cells[at] != high || cells[at + 1] != low)) {
            at = at + WIDTH == cells.length ? 0 : at + WIDTH;
        }
        return at;
    }
}
