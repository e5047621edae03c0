package org.loopwright.lab.random;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.RandomProviderDefaultState;
import org.apache.commons.rng.simple.RandomSource;

/**
 * One stream of random numbers, confined to one run. The bits come from XoShiRo256++ (Blackman and Vigna 2021); the
 * samplers use FastMath only, so that the bytes match across machines and Java versions.
 */
public final class RandomStream {

    private final UniformRandomProvider bits;
    private double spareGaussian = Double.NaN;

    RandomStream(long[] state) {
        bits = RandomSource.XO_SHI_RO_256_PP.create(state);
    }

    /**
     * Tells where in the stream the next number comes from; draws none.
     *
     * @param told gets bytes that are equal if and only if all further numbers are
     */
    public void position(Consumer<byte[]> told) {
        // All generators of the library can be saved; the default state is nothing but its bytes.
        told.accept(((RandomProviderDefaultState) ((RestorableUniformRandomProvider) bits).saveState()).getState());
        told.accept(ByteBuffer.allocate(Long.BYTES)
                .putLong(Double.doubleToLongBits(spareGaussian))
                .array());
    }

    /** Uniform on [0, 1). One draw. */
    public double nextDouble() {
        return bits.nextDouble();
    }

    /** Uniform on (0, 1). One draw. */
    public double nextOpen() {
        return ((bits.nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** Uniform on {0, …, bound − 1}. */
    public int nextInt(int bound) {
        return bits.nextInt(bound);
    }

    /** 64 random bits. */
    public long nextLong() {
        return bits.nextLong();
    }

    /** True with the given probability. One draw, also where the answer is certain. */
    public boolean nextBoolean(double probability) {
        return bits.nextDouble() < probability;
    }

    /** Exponential with mean 1. One draw. */
    public double exponential() {
        return -StrictFastMath.log(nextOpen());
    }

    /** Standard normal, by the polar method (Marsaglia and Bray 1964). */
    public double gaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * nextDouble() - 1;
            v = 2 * nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double r = FastMath.sqrt(-2 * StrictFastMath.log(s) / s);
        spareGaussian = v * r;
        return u * r;
    }

    /**
     * Gamma distributed (Marsaglia and Tsang 2000).
     *
     * @param shape [1] > 0
     * @param mean in the unit of the result, >= 0
     */
    public double gamma(double shape, double mean) {
        if (!(shape > 0) || !(mean >= 0)) {
            throw new IllegalArgumentException("gamma needs shape > 0 and mean >= 0, was " + shape + ", " + mean);
        }
        if (shape == 1) {
            return mean * exponential();
        }
        return mean / shape * standardGamma(shape);
    }

    private double standardGamma(double shape) {
        if (shape < 1) {
            return standardGamma(shape + 1) * FastMath.pow(nextOpen(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / FastMath.sqrt(9 * d);
        while (true) {
            double x = gaussian();
            double t = 1 + c * x;
            if (t > 0) {
                double v = t * t * t;
                double u = nextOpen();
                if (StrictFastMath.log(u) < 0.5 * x * x + d - d * v + d * StrictFastMath.log(v)) {
                    return d * v;
                }
            }
        }
    }

    /**
     * Poisson distributed: by multiplication of uniforms for means below 30, by halving through a gamma above
     * (Ahrens and Dieter 1974), exact for every mean.
     *
     * @param mean [1] >= 0
     */
    public int poisson(double mean) {
        if (!(mean >= 0) || mean > 1e9) {
            throw new IllegalArgumentException("poisson needs a mean in [0, 1e9], was " + mean);
        }
        int count = 0;
        double left = mean;
        while (left >= 30) {
            int m = (int) (left * 7 / 8);
            double x = standardGamma(m);
            if (x > left) {
                return count + binomial(m - 1, left / x);
            }
            count += m;
            left -= x;
        }
        double limit = StrictFastMath.exp(-left);
        double product = nextOpen();
        while (product > limit) {
            count++;
            product *= nextOpen();
        }
        return count;
    }

    private int binomial(int trials, double probability) {
        int hits = 0;
        for (int i = 0; i < trials; i++) {
            if (nextDouble() < probability) {
                hits++;
            }
        }
        return hits;
    }
}
