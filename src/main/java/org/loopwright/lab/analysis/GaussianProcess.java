package org.loopwright.lab.analysis;

import java.util.Arrays;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.util.FastMath;

/**
 * A smooth function of points of the unit cube that was seen with errors: kriging with a constant mean, a Matérn covariance
 * of smoothness 5/2 and a length for each coordinate, all by maximum likelihood (Rasmussen and Williams 2006). Immutable.
 *
 * <p>Own code over the linear algebra and the optimizer of Commons Math, since of the libraries of Java only Smile has it,
 * under the GPL. No luck is drawn: the same data give the same bits.
 */
public final class GaussianProcess {

    private static final double SHORTEST = 0.05;
    private static final double LONGEST = 20;
    private static final double LEAST_NOISE = 1e-6;
    private static final double MOST_NOISE = 1e3;
    private static final int EVALUATIONS = 60;

    private final double[][] points;
    private final double[] values;
    private final double[] lengths;
    /** Variance of errors over that of the function; known errors are in the unit of the values. */
    private final double noise;

    private final DecompositionSolver solver;
    private final RealVector weights;
    private final RealVector ones;
    private final double mean;
    private final double variance;
    private final double likelihood;

    private GaussianProcess(double[][] points, double[] values, double[] lengths, double noise, double known) {
        this.points = points;
        this.values = values;
        this.lengths = lengths;
        this.noise = noise;
        int n = values.length;
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                covariance[i][j] = correlation(points[i], points[j]);
                covariance[j][i] = covariance[i][j];
            }
            covariance[i][i] = 1 + noise + 1e-9;
        }
        CholeskyDecomposition decomposition =
                new CholeskyDecomposition(new Array2DRowRealMatrix(covariance, false), 1e-12, 1e-14);
        solver = decomposition.getSolver();
        double[] one = new double[n];
        Arrays.fill(one, 1);
        ones = solver.solve(new ArrayRealVector(one, false));
        RealVector data = new ArrayRealVector(values, false);
        double information = Arrays.stream(ones.toArray()).sum();
        mean = ones.dotProduct(data) / information;
        RealVector centred = data.mapSubtract(mean);
        weights = solver.solve(centred);
        double squares = centred.dotProduct(weights) / n;
        // Where the errors are known, so is the variance of the function, as a multiple of theirs.
        variance = known > 0 ? known / noise : squares;
        double determinant = 0;
        RealMatrix lower = decomposition.getL();
        for (int i = 0; i < n; i++) {
            determinant += 2 * FastMath.log(lower.getEntry(i, i));
        }
        likelihood = known > 0
                ? -0.5 * (n * FastMath.log(variance) + determinant + n * squares / variance)
                : -0.5 * (n * FastMath.log(squares) + determinant);
    }

    /**
     * Fits a function to values whose errors are to be estimated.
     *
     * @param points in the unit cube, at least two; not changed
     * @param values one for each; not changed
     */
    public static GaussianProcess of(double[][] points, double[] values) {
        return fit(points, values, 0);
    }

    /**
     * Fits a function to values whose errors have a variance that is known.
     *
     * @param points in the unit cube, at least two; not changed
     * @param values one for each; not changed
     * @param errors variance of the error of each value, &gt; 0, in the square of their unit
     */
    public static GaussianProcess of(double[][] points, double[] values, double errors) {
        if (!(errors > 0)) {
            throw new IllegalArgumentException("variance of errors must be > 0, was " + errors);
        }
        return fit(points, values, errors);
    }

    private static GaussianProcess fit(double[][] points, double[] values, double known) {
        if (points.length != values.length || points.length < 2) {
            throw new IllegalArgumentException("points and values must be as many and at least two, were "
                    + points.length + " and " + values.length);
        }
        int dimensions = points[0].length;
        double spread = Moments.of(values).standardDeviation();
        double[] start = new double[dimensions + 1];
        Arrays.fill(start, 0, dimensions, FastMath.log(0.7));
        start[dimensions] = FastMath.log(
                known > 0 ? FastMath.max(LEAST_NOISE, FastMath.min(1, known / (spread * spread + known))) : 0.1);
        GaussianProcess[] best = {at(points, values, start, known)};
        SimplexOptimizer optimizer = new SimplexOptimizer(new SimpleValueChecker(1e-6, 1e-6));
        int most = EVALUATIONS * (dimensions + 1);
        try {
            optimizer.optimize(
                    new MaxEval(most),
                    new ObjectiveFunction(at -> {
                        GaussianProcess fitted = at(points, values, at, known);
                        best[0] = fitted.likelihood > best[0].likelihood ? fitted : best[0];
                        return fitted.likelihood - outside(at);
                    }),
                    GoalType.MAXIMIZE,
                    new InitialGuess(start),
                    new NelderMeadSimplex(dimensions + 1, 0.8));
        } catch (TooManyEvaluationsException enough) {
            // The best one so far is taken: the top of a likelihood is flat.
        }
        return best[0];
    }

    private static double[] bounds(int index, int last) {
        return index == last
                ? new double[] {FastMath.log(LEAST_NOISE), FastMath.log(MOST_NOISE)}
                : new double[] {FastMath.log(SHORTEST), FastMath.log(LONGEST)};
    }

    /** How far a place is outside of what is looked at. */
    private static double outside(double[] at) {
        double sum = 0;
        for (int k = 0; k < at.length; k++) {
            double[] ends = bounds(k, at.length - 1);
            sum += FastMath.max(0, ends[0] - at[k]) + FastMath.max(0, at[k] - ends[1]);
        }
        return sum;
    }

    private static GaussianProcess at(double[][] points, double[] values, double[] at, double known) {
        double[] inside = new double[at.length];
        for (int k = 0; k < at.length; k++) {
            double[] ends = bounds(k, at.length - 1);
            inside[k] = FastMath.exp(FastMath.max(ends[0], FastMath.min(ends[1], at[k])));
        }
        int last = at.length - 1;
        return new GaussianProcess(points, values, Arrays.copyOf(inside, last), inside[last], known);
    }

    private double correlation(double[] a, double[] b) {
        double square = 0;
        for (int j = 0; j < a.length; j++) {
            double apart = (a[j] - b[j]) / lengths[j];
            square += apart * apart;
        }
        double distance = FastMath.sqrt(5 * square);
        return (1 + distance + distance * distance / 3) * FastMath.exp(-distance);
    }

    private RealVector correlations(double[] point) {
        double[] to = new double[points.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = correlation(point, points[i]);
        }
        return new ArrayRealVector(to, false);
    }

    /** Expected value of the function at a point. */
    public double mean(double[] point) {
        return mean + correlations(point).dotProduct(weights);
    }

    /** Standard deviation of what is not known of the function at a point, its mean level included. */
    public double deviation(double[] point) {
        RealVector to = correlations(point);
        double seen = to.dotProduct(solver.solve(to));
        double level = 1 - to.dotProduct(ones);
        double information = Arrays.stream(ones.toArray()).sum();
        return FastMath.sqrt(FastMath.max(0, variance * (1 - seen + level * level / information)));
    }

    /** The same of the mean of the function over some points, at which what is not known hangs together. */
    public double deviationOfMean(double[][] over) {
        double[] to = new double[points.length];
        double prior = 0;
        for (double[] one : over) {
            for (int i = 0; i < to.length; i++) {
                to[i] += correlation(one, points[i]) / over.length;
            }
            for (double[] other : over) {
                prior += correlation(one, other) / over.length / over.length;
            }
        }
        RealVector mean = new ArrayRealVector(to, false);
        double seen = mean.dotProduct(solver.solve(mean));
        double level = 1 - mean.dotProduct(ones);
        double information = Arrays.stream(ones.toArray()).sum();
        return FastMath.sqrt(FastMath.max(0, variance * (prior - seen + level * level / information)));
    }

    /** The same function with one point more, at which just what is expected was seen: what would be known then. */
    public GaussianProcess believing(double[] point) {
        double[][] more = Arrays.copyOf(points, points.length + 1);
        double[] seen = Arrays.copyOf(values, values.length + 1);
        more[points.length] = point.clone();
        seen[values.length] = mean(point);
        return new GaussianProcess(more, seen, lengths, noise, variance * noise);
    }

    /**
     * What is got wrong of values that are left out, one at a time, with lengths as fitted to all.
     *
     * @param share of the variance of the values that is told by all others: 1 less the squares of what is got wrong over
     *     those of the mean left out; below 0 where the mean tells more
     * @param missed root of the mean square of what is got wrong [unit of the values]
     */
    public record LeftOut(double share, double missed) {}

    /** How well values are told by all others. */
    public LeftOut leftOut() {
        int n = values.length;
        double average = Arrays.stream(values).average().orElseThrow();
        RealMatrix inverted = solver.getInverse();
        double wrong = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double missed = weights.getEntry(i) / inverted.getEntry(i, i);
            double off = (values[i] - average) * n / (n - 1);
            wrong += missed * missed;
            spread += off * off;
        }
        return new LeftOut(spread > 0 ? 1 - wrong / spread : Double.NaN, FastMath.sqrt(wrong / n));
    }

    /** Length of a coordinate: the response hardly bends within it [1]. */
    public double length(int coordinate) {
        return lengths[coordinate];
    }
}
