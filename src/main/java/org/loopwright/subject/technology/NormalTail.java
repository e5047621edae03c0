package org.loopwright.subject.technology;

import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;

/** The upper tail of the standard normal: its Mills ratio from a table, and draws from it. */
final class NormalTail {

    /** ln √(2π). */
    static final double LOG_ROOT_TWO_PI = 0.5 * StrictFastMath.log(2 * FastMath.PI);

    private static final int CELLS_PER_UNIT = 16;
    private static final int TABLE_END = 16;
    private static final int DEGREE = 6;
    /** Row c holds the Taylor coefficients of the Mills ratio about the middle of cell c. */
    private static final double[] TAYLOR = new double[CELLS_PER_UNIT * TABLE_END * (DEGREE + 1)];

    static {
        for (int c = 0; c < CELLS_PER_UNIT * TABLE_END; c++) {
            double x = (c + 0.5) / CELLS_PER_UNIT;
            // R' = x R − 1, hence R^(n+1) = x R^(n) + n R^(n−1).
            double before = millsRatioSlow(x);
            double now = x * before - 1;
            int row = c * (DEGREE + 1);
            TAYLOR[row] = before;
            TAYLOR[row + 1] = now;
            double factorial = 1;
            for (int n = 1; n < DEGREE; n++) {
                double next = x * now + n * before;
                before = now;
                now = next;
                factorial *= n + 1;
                TAYLOR[row + n + 1] = now / factorial;
            }
        }
    }

    private NormalTail() {}

    /**
     * Mills ratio R(x) = (1 − Φ(x)) / φ(x), relative error below 1e-11; the error function of a library takes fifty
     * times as long.
     *
     * @param x ≥ 0
     */
    static double millsRatio(double x) {
        if (x >= TABLE_END) {
            return continuedFraction(x, 8);
        }
        int cell = (int) (x * CELLS_PER_UNIT);
        double d = x - (cell + 0.5) / CELLS_PER_UNIT;
        int row = cell * (DEGREE + 1);
        double sum = TAYLOR[row + DEGREE];
        for (int n = DEGREE - 1; n >= 0; n--) {
            sum = sum * d + TAYLOR[row + n];
        }
        return sum;
    }

    /** Standard normal density. */
    static double density(double x) {
        return StrictFastMath.exp(-0.5 * x * x - LOG_ROOT_TWO_PI);
    }

    /** A standard normal given that it is at least the floor; far out by the exponential envelope of Robert (1995). */
    static double drawAbove(double floor, RandomStream stream) {
        if (floor < 0.4) {
            double y = stream.gaussian();
            while (y < floor) {
                y = stream.gaussian();
            }
            return y;
        }
        double rate = 0.5 * (floor + FastMath.sqrt(floor * floor + 4));
        while (true) {
            double y = floor + stream.exponential() / rate;
            double miss = y - rate;
            if (stream.exponential() >= 0.5 * miss * miss) {
                return y;
            }
        }
    }

    static double millsRatioSlow(double x) {
        if (x > 2.5) {
            return continuedFraction(x, 400);
        }
        // R(x) = √(π/2) e^(x²/2) − Σ x^(2n+1) / (2n+1)!!
        double term = x;
        double sum = x;
        for (int n = 1; n < 60; n++) {
            term *= x * x / (2 * n + 1);
            sum += term;
        }
        return FastMath.sqrt(FastMath.PI / 2) * StrictFastMath.exp(0.5 * x * x) - sum;
    }

    /** Laplace's continued fraction 1/(x + 1/(x + 2/(x + …))). */
    private static double continuedFraction(double x, int depth) {
        double tail = x;
        for (int n = depth; n >= 1; n--) {
            tail = x + n / tail;
        }
        return 1 / tail;
    }
}
