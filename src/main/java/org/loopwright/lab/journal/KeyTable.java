package org.loopwright.lab.journal;

/**
 * A number for each of many keys, in 32 to 48 bytes each, so that those of a million fit into a small heap: the first 128
 * bits of every digest in an open table. Two of 10^6 digests agree in them with probability 10^−27. Safe for use by
 * several threads.
 */
public final class KeyTable {

    private static final int SMALLEST = 1 << 10;

    /** Two longs of digest for each place. */
    private long[] digests = new long[2 * SMALLEST];

    /** 0 where a place is free. */
    private long[] numbers = new long[SMALLEST];

    private int size;

    /**
     * Gives a key its number, in place of an earlier one.
     *
     * @param number any but 0
     * @return the earlier one, 0 if there was none
     */
    public synchronized long put(Key key, long number) {
        if (number == 0) {
            throw new IllegalArgumentException("0 is the number of a key that is not there");
        }
        if (4L * (size + 1) > 3L * numbers.length) {
            grow();
        }
        int at = place(digests, numbers, key.high(), key.low());
        long before = numbers[at];
        digests[2 * at] = key.high();
        digests[2 * at + 1] = key.low();
        numbers[at] = number;
        size += before == 0 ? 1 : 0;
        return before;
    }

    /** The number of a key, 0 if it has none. */
    public synchronized long get(Key key) {
        return numbers[place(digests, numbers, key.high(), key.low())];
    }

    /** Keys that have a number [1]. */
    public synchronized int size() {
        return size;
    }

    private void grow() {
        int places = numbers.length / 2 * 3;
        long[] largerDigests = new long[2 * places];
        long[] largerNumbers = new long[places];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != 0) {
                int at = place(largerDigests, largerNumbers, digests[2 * i], digests[2 * i + 1]);
                largerDigests[2 * at] = digests[2 * i];
                largerDigests[2 * at + 1] = digests[2 * i + 1];
                largerNumbers[at] = numbers[i];
            }
        }
        digests = largerDigests;
        numbers = largerNumbers;
    }

    /** Where a key stands, or the free place where it would. */
    private static int place(long[] digests, long[] numbers, long high, long low) {
        // The upper half of a digest's part, seen as a fraction of 1, falls on all places alike.
        int at = (int) (((low >>> 32) * numbers.length) >>> 32);
        while (numbers[at] != 0 && (digests[2 * at] != high || digests[2 * at + 1] != low)) {
            at = at + 1 == numbers.length ? 0 : at + 1;
        }
        return at;
    }
}
