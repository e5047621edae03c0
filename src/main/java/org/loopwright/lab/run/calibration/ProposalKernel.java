package org.loopwright.lab.run.calibration;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.WeightedPoints;
import org.loopwright.lab.random.RandomStream;

/**
 * Where a population looks next: a particle drawn by weight, moved by a normal step with twice the variances (Beaumont et
 * al. 2009) or twice the covariance (Filippi et al. 2013) of the population. Immutable.
 */
final class ProposalKernel {

    /** Variances are taken for no less, so that a population that agrees in a coordinate can still be moved. */
    private static final double LEAST_VARIANCE = 1e-8;

    /** Of pairs of coordinates that depend on each other without rest, a little is left free. */
    private static final double SHRUNK = 1 - 1e-9;

    private final WeightedPoints population;
    private final double[][] lower;
    private final double factor;

    /**
     * A kernel.
     *
     * @param population in the unit cube
     * @param correlated false for steps that are independent between coordinates
     */
    ProposalKernel(WeightedPoints population, boolean correlated) {
        this.population = population;
        int n = population.point(0).length;
        RealMatrix twice = new Array2DRowRealMatrix(n, n);
        for (int a = 0; a < n; a++) {
            twice.setEntry(a, a, 2 * Math.max(LEAST_VARIANCE, population.covariance(a, a)));
            for (int b = 0; b < a && correlated; b++) {
                double both = SHRUNK * 2 * population.covariance(a, b);
                twice.setEntry(a, b, both);
                twice.setEntry(b, a, both);
            }
        }
        lower = new CholeskyDecomposition(twice, 1e-9, 1e-18).getL().getData();
        double scale = 1;
        for (int a = 0; a < n; a++) {
            scale *= FastMath.sqrt(2 * FastMath.PI) * lower[a][a];
        }
        factor = 1 / scale;
    }

    /** A point, which may lie outside of the cube; draws one uniform number and a normal one for each coordinate. */
    double[] draw(RandomStream luck) {
        double[] from = population.point(chosen(luck.nextDouble()));
        double[] step = new double[from.length];
        for (int a = 0; a < step.length; a++) {
            step[a] = luck.gaussian();
        }
        double[] to = from.clone();
        for (int a = 0; a < to.length; a++) {
            for (int b = 0; b <= a; b++) {
                to[a] += lower[a][b] * step[b];
            }
        }
        return to;
    }

    private int chosen(double share) {
        double below = 0;
        for (int i = 0; i < population.size() - 1; i++) {
            below += population.weight(i);
            if (share < below) {
                return i;
            }
        }
        return population.size() - 1;
    }

    /** Density of such points, over all space. */
    double density(double[] at) {
        double sum = 0;
        double[] standard = new double[at.length];
        for (int i = 0; i < population.size(); i++) {
            double[] from = population.point(i);
            double squares = 0;
            for (int a = 0; a < at.length; a++) {
                double rest = at[a] - from[a];
                for (int b = 0; b < a; b++) {
                    rest -= lower[a][b] * standard[b];
                }
                standard[a] = rest / lower[a][a];
                squares += standard[a] * standard[a];
            }
            sum += population.weight(i) * FastMath.exp(-squares / 2);
        }
        return factor * sum;
    }
}
