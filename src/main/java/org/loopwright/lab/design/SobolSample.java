package org.loopwright.lab.design;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

/**
 * Points of a Sobol' sequence with the direction numbers of Joe and Kuo (2008, new-joe-kuo-6) in Gray code order
 * (Antonov and Saleev 1979), plain or scrambled. A sequence of 2^m points from a multiple of 2^m is a digital net; take
 * powers of two.
 *
 * <p>Luck of dimension j comes from stream (UNIT_SAMPLE, 0, j): a sample of more dimensions or more points begins like
 * this one. Memory is 32 numbers for each dimension.
 */
public final class SobolSample implements UnitSample {

    /** Most dimensions for which there are direction numbers. */
    public static final int MOST_DIMENSIONS = 1000;

    private static final int DIGITS = 52;
    private static final int INDEX_BITS = 31;
    private static final double LAST_DIGIT = 0x1.0p-52;

    private final int size;
    private final int skip;
    private final Scramble scramble;
    /** [dimension][bit of the Gray code]: 52 binary digits, the most significant first. */
    private final long[][] directions;
    /** Of each dimension: a digital shift, or the key of the chances of Owen's scrambling, or 0. */
    private final long[] keys;

    private SobolSample(int size, int skip, Scramble scramble, long[][] directions, long[] keys) {
        this.size = size;
        this.skip = skip;
        this.scramble = scramble;
        this.directions = directions;
        this.keys = keys;
    }

    /**
     * A sample.
     *
     * @param dimensions within [1, 1000]
     * @param size number of points, >= 1
     * @param skip how many points of the sequence are left out at its beginning, >= 0
     * @param scramble how it is made random
     * @param streams where luck comes from; without effect if not scrambled
     * @throws IllegalArgumentException outside the intervals, or if skip + size is above 2^31 − 1
     */
    public static SobolSample of(int dimensions, int size, int skip, Scramble scramble, Streams streams) {
        Checks.within("dimensions of a Sobol' sample", 1, MOST_DIMENSIONS, dimensions);
        Checks.within("size", 1, Integer.MAX_VALUE, size);
        Checks.within("skip", 0, Integer.MAX_VALUE - size, skip);
        long[][] directions = directions(dimensions);
        long[] keys = new long[dimensions];
        if (scramble != Scramble.NONE) {
            for (int j = 0; j < dimensions; j++) {
                RandomStream luck = streams.of(Purpose.Lab.UNIT_SAMPLE, 0, j + 1);
                if (scramble == Scramble.LINEAR_MATRIX) {
                    scramble(directions[j], luck);
                    keys[j] = luck.nextLong() >>> (Long.SIZE - DIGITS);
                } else {
                    keys[j] = luck.nextLong();
                }
            }
        }
        return new SobolSample(size, skip, scramble, directions, keys);
    }

    /**
     * Reads the direction numbers off the sequence itself: the Gray code of 2^(k+1) − 1 is 2^k, so that point is
     * direction number k.
     */
    private static long[][] directions(int dimensions) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        long[][] directions = new long[dimensions][INDEX_BITS];
        for (int k = 0; k < INDEX_BITS; k++) {
            double[] point = sequence.skipTo((int) ((1L << (k + 1)) - 1));
            for (int j = 0; j < dimensions; j++) {
                directions[j][k] = (long) (point[j] / LAST_DIGIT);
            }
        }
        return directions;
    }

    /** Multiplies by a random lower triangular matrix with ones on its diagonal: row r makes digit r. */
    private static void scramble(long[] directions, RandomStream luck) {
        long[] scrambled = new long[directions.length];
        for (int r = 0; r < DIGITS; r++) {
            int place = DIGITS - 1 - r;
            long higherDigits = luck.nextLong() >>> (Long.SIZE - DIGITS) >>> (place + 1) << (place + 1);
            long row = higherDigits | 1L << place;
            for (int k = 0; k < directions.length; k++) {
                scrambled[k] |= (long) (Long.bitCount(row & directions[k]) & 1) << place;
            }
        }
        System.arraycopy(scrambled, 0, directions, 0, directions.length);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int dimensions() {
        return directions.length;
    }

    /** How many points of the sequence are left out at its beginning. */
    public int skip() {
        return skip;
    }

    /** How the sequence is made random. */
    public Scramble scramble() {
        return scramble;
    }

    @Override
    public double[] point(int number) {
        Checks.point(this, number);
        int index = skip + number - 1;
        int gray = index ^ (index >>> 1);
        double[] point = new double[directions.length];
        for (int j = 0; j < point.length; j++) {
            long digits = 0;
            for (int rest = gray; rest != 0; rest &= rest - 1) {
                digits ^= directions[j][Integer.numberOfTrailingZeros(rest)];
            }
            point[j] = (scramble == Scramble.OWEN ? flip(digits, keys[j]) : digits ^ keys[j]) * LAST_DIGIT;
        }
        return point;
    }

    /** Flips each digit by a chance that hangs on the key, its place and the unflipped digits before it. */
    private static long flip(long digits, long key) {
        long flipped = digits;
        for (int place = DIGITS - 1; place >= 0; place--) {
            // A one above the digits keeps prefixes of different lengths apart.
            long prefix = (digits | 1L << DIGITS) >>> (place + 1);
            flipped ^= (mix(mix(prefix * 0x9E3779B97F4A7C15L ^ key) + key) >>> 63) << place;
        }
        return flipped;
    }

    /** Finaliser of MurmurHash3 in the constants of Stafford's thirteenth mix. */
    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
