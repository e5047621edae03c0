package org.loopwright.store;

import java.nio.ByteBuffer;

/**
 * Keys of runs in about 32 bytes each, so that those of a million fit into a small heap: the first 128 bits of every
 * digest in an open table. Two of 10^6 digests agree in them with probability 10^−27. Safe for use by several threads.
 */
public final class KeySet {

    private static final int SMALLEST = 1 << 10;

    private long[] slots = new long[2 * SMALLEST];
    private int size;

    /** Adds a key; true if it was not there. */
    public boolean add(RunKey key) {
        return add(key.bytes());
    }

    synchronized boolean add(byte[] key) {
        if (3 * (size + 1) > slots.length) { // Two thirds full: slots has two longs for each place.
            grow();
        }
        ByteBuffer digest = ByteBuffer.wrap(key);
        boolean added = put(slots, digest.getLong(), digest.getLong());
        size += added ? 1 : 0;
        return added;
    }

    synchronized boolean contains(byte[] key) {
        ByteBuffer digest = ByteBuffer.wrap(key);
        long high = digest.getLong();
        long low = digest.getLong();
        int at = place(slots, high, low);
        return slots[at] == high && slots[at + 1] == low && (high | low) != 0;
    }

    synchronized int size() {
        return size;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (int i = 0; i < slots.length; i += 2) {
            if ((slots[i] | slots[i + 1]) != 0) {
                put(larger, slots[i], slots[i + 1]);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] table, long high, long low) {
        int at = place(table, high, low);
        boolean free = (table[at] | table[at + 1]) == 0;
        table[at] = high;
        table[at + 1] = low;
        return free;
    }

    /** Where a key stands, or the free place where it would. A digest of zeros does not occur. */
    private static int place(long[] table, long high, long low) {
        int mask = table.length / 2 - 1;
        int at = (int) low & mask;
        while ((table[2 * at] | table[2 * at + 1]) != 0 && (table[2 * at] != high || table[2 * at + 1] != low)) {
            at = at + 1 & mask;
        }
        return 2 * at;
    }
}
