package org.loopwright.lab.random;

/**
 * All random streams of one replication.
 *
 * <p>A stream is keyed by (root seed, replication, purpose, firm, item, further numbers). The design point is not in the
 * key: two design points of one replication meet the same luck, which is what common random numbers are. All 64 bits of
 * the root seed count. Immutable.
 *
 * @param rootSeed seed of the study, any 64-bit number
 * @param replication number of the replication, from 1
 */
public record Streams(long rootSeed, int replication) {

    /** Checks the replication number. */
    public Streams {
        if (replication < 1) {
            throw new IllegalArgumentException("replication must be >= 1, was " + replication);
        }
    }

    /**
     * A fresh stream at its beginning; asking twice gives the same numbers twice.
     *
     * @param purpose what the numbers are for
     * @param firm number of the firm or other agent, 0 where there is none
     * @param item number of the project or other item, 0 where there is none
     * @param further numbers of which try at the item this is, as many as it takes; those of one purpose always have
     *     equally many
     */
    public RandomStream of(Purpose purpose, int firm, int item, int... further) {
        long key = mix(rootSeed + GOLDEN);
        key = mix(key ^ (replication * 0xD1342543DE82EF95L));
        key = mix(key ^ ((purpose.number() + 1) * 0x2545F4914F6CDD1DL));
        key = mix(key ^ ((long) firm << 32 | (item & 0xFFFFFFFFL)));
        for (int number : further) {
            key = mix(key ^ ((number + 1L) * 0x9FB21C651E98DF25L));
        }
        long[] state = new long[4];
        for (int i = 0; i < state.length; i++) {
            key += GOLDEN;
            state[i] = mix(key);
        }
        return new RandomStream(state);
    }

    /** A stream that belongs to no firm and no item. */
    public RandomStream of(Purpose purpose) {
        return of(purpose, 0, 0);
    }

    /** The streams of another replication of the same study. */
    public Streams forReplication(int other) {
        return new Streams(rootSeed, other);
    }

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Finaliser of SplitMix64 (Steele, Lea and Flood 2014): a bijection in which every input bit reaches every output bit. */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
