package org.loopwright.store;

/**
 * A number for each of many keys of runs, in about 40 bytes each, so that those of a million fit into a small heap: the
 * first 128 bits of every digest in an open table. Two of 10^6 digests agree in them with probability 10^−27. Safe for
 * use by several threads.
 */
final class KeyNumbers {

    private static final int SMALLEST = 1 << 10;

    /** Two longs for each place. */
    private long[] digests = new long[2 * SMALLEST];

    /** 0 where a place is free. */
    private int[] numbers = new int[SMALLEST];

    private int size;

    /**
     * Gives a key its number, in place of an earlier one.
     *
     * @param number any but 0
     * @return the earlier one, 0 if there was none
     */
    synchronized int put(RunKey key, int number) {
        if (number == 0) {
            throw new IllegalArgumentException("0 is the number of a key that is not there");
        }
        if (3 * (size + 1) > 2 * numbers.length) {
            grow();
        }
        int at = place(digests, numbers, key.high(), key.low());
        int before = numbers[at];
        digests[2 * at] = key.high();
        digests[2 * at + 1] = key.low();
        numbers[at] = number;
        size += before == 0 ? 1 : 0;
        return before;
    }

    /** The number of a key, 0 if it has none. */
    synchronized int get(RunKey key) {
        return numbers[place(digests, numbers, key.high(), key.low())];
    }

    /** Keys that have a number [1]. */
    synchronized int size() {
        return size;
    }

    private void grow() {
        long[] largerDigests = new long[2 * digests.length];
        int[] largerNumbers = new int[2 * numbers.length];
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
    private static int place(long[] digests, int[] numbers, long high, long low) {
        int mask = numbers.length - 1;
        int at = (int) low & mask;
        while (numbers[at] != 0 && (digests[2 * at] != high || digests[2 * at + 1] != low)) {
            at = at + 1 & mask;
        }
        return at;
    }
}
