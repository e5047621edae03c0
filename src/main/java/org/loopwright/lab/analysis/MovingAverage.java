package org.loopwright.lab.analysis;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.util.FastMath;

/**
 * How likely each moving average is of the noise of a slope: n_t = v_t + θ v_(t−1), v normal. The likelihood is exact, by
 * the innovations of the process, and slope and size of the noise are integrated out (uniform in the slope and in the
 * logarithm of the size), so that short series, which say little about θ, are not taken to know it.
 */
final class MovingAverage {

    /** Places on either side of 0, evenly from −1 to 1; the likelihood of a series of tens of points is smooth over them. */
    private static final int PLACES = 20;

    private final int steps;
    private final double[] theta = new double[2 * PLACES + 1];
    private final double[] slope = new double[theta.length];
    private final double[] variance = new double[theta.length];
    private final double[] information = new double[theta.length];
    private final double[] weight = new double[theta.length];

    private MovingAverage(LogSteps steps) {
        this.steps = steps.size();
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < theta.length; k++) {
            theta[k] = (k - PLACES) / (double) PLACES;
            weight[k] = logLikelihood(steps, k);
            most = Math.max(most, weight[k]);
        }
        double sum = 0;
        for (int k = 0; k < theta.length; k++) {
            weight[k] = FastMath.exp(weight[k] - most);
            sum += weight[k];
        }
        for (int k = 0; k < theta.length; k++) {
            weight[k] /= sum;
        }
    }

    /** The likelihoods that steps give; at least two of them. */
    static MovingAverage of(LogSteps steps) {
        return new MovingAverage(steps);
    }

    private double logLikelihood(LogSteps steps, int k) {
        double t = theta[k];
        double r = 1 + t * t;
        double x = steps.x[0];
        double y = steps.y[0];
        double logs = FastMath.log(r);
        double xx = x * x / r;
        double xy = x * y / r;
        double yy = y * y / r;
        for (int i = 1; i < steps.size(); i++) {
            double gain = t / r;
            x = steps.x[i] - gain * x;
            y = steps.y[i] - gain * y;
            r = 1 + t * t - t * gain;
            logs += FastMath.log(r);
            xx += x * x / r;
            xy += x * y / r;
            yy += y * y / r;
        }
        slope[k] = xy / xx;
        information[k] = xx;
        int free = steps.size() - 1;
        // Without any noise every θ is as good, and the size is nothing.
        double rest = Math.max(yy - xy * xy / xx, Double.MIN_NORMAL + 1e-24 * yy);
        variance[k] = rest / free;
        return -(logs + FastMath.log(xx) + free * FastMath.log(rest)) / 2;
    }

    /** Degrees of freedom of the size of the noise [1]. */
    private int free() {
        return steps - 1;
    }

    /** Mean θ. */
    double mean() {
        double mean = 0;
        for (int k = 0; k < theta.length; k++) {
            mean += weight[k] * theta[k];
        }
        return mean;
    }

    /**
     * What a sum of noises, each with its weight, does not exceed in size with a probability, the unknown θ and size of
     * the noise taken into account.
     *
     * @param weights of the steps in order
     * @param level probability, in (0, 1)
     */
    double halfWidth(double[] weights, double level) {
        double[] scale = new double[theta.length];
        double low = 0;
        double high = 0;
        double widest = TInterval.quantile(free(), level);
        for (int k = 0; k < theta.length; k++) {
            scale[k] = FastMath.sqrt(variance[k] * variance(weights, theta[k]));
            high = Math.max(high, widest * scale[k]);
        }
        StudentT law = new StudentT(free());
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            double within = 0;
            for (int k = 0; k < theta.length; k++) {
                within += weight[k] * (scale[k] > 0 ? law.within(middle / scale[k]) : 1);
            }
            if (within < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Variance of a weighted sum of noises, that of v being 1. */
    static double variance(double[] weights, double theta) {
        double squares = 0;
        double neighbours = 0;
        for (int i = 0; i < weights.length; i++) {
            squares += weights[i] * weights[i];
            neighbours += i == 0 ? 0 : weights[i] * weights[i - 1];
        }
        return Math.max(0, (1 + theta * theta) * squares + 2 * theta * neighbours);
    }

    /**
     * Other changes of ln cost, such as the law could have given as well: with θ, size and slope drawn from what is likely.
     *
     * @param steps those that this was made of
     * @param uniform fresh numbers on [0, 1)
     */
    double[] draw(LogSteps steps, DoubleSupplier uniform) {
        int k = 0;
        for (double left = uniform.getAsDouble() - weight[0]; left >= 0 && k < theta.length - 1; left -= weight[k]) {
            k++;
        }
        double[] normal = new double[2 * steps.size() + 2];
        for (int i = 0; i < normal.length; i += 2) {
            double radius = FastMath.sqrt(-2 * FastMath.log(1 - uniform.getAsDouble()));
            double angle = 2 * FastMath.PI * uniform.getAsDouble();
            normal[i] = radius * FastMath.cos(angle);
            normal[i + 1] = radius * FastMath.sin(angle);
        }
        double chi = Arrays.stream(normal, 0, free()).map(z -> z * z).sum();
        double size = FastMath.sqrt(variance[k] * free() / chi);
        double drawn = slope[k] + size / FastMath.sqrt(information[k]) * normal[free()];
        double[] y = new double[steps.size()];
        for (int i = 0; i < y.length; i++) {
            int at = steps.size() + i;
            y[i] = drawn * steps.x[i] + size * (normal[at + 1] + theta[k] * normal[at]);
        }
        return y;
    }
}
