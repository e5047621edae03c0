package org.loopwright.lab.analysis;

import org.apache.commons.math3.util.FastMath;

/**
 * Wright's law fitted by ordinary least squares: ln C = a − w ln Q, with C the unit cost and Q the cumulative output
 * (Wright 1936). The standard error is the textbook one; points of one run follow each other in time and are not
 * independent, so it is too small as a measure of what another run would give. For that, take the spread of the
 * exponent over replications.
 *
 * @param exponent w, positive where cost falls [1]; NaN where it cannot be told
 * @param standardError standard error of w [1]; NaN where it cannot be told, or with two points only
 * @param doublings doublings of cumulative output that the points span [1]
 * @param points points that were used [1]
 */
public record WrightFit(double exponent, double standardError, double doublings, int points) {

    /**
     * Fewest doublings of cumulative output over which an exponent is fitted [1]. Below it the slope is noise over
     * nearly nothing.
     */
    public static final double FEWEST_DOUBLINGS = 0.2;

    /**
     * Fits the law. Points at which a number is missing (NaN) are left out.
     *
     * @param cumulativeOutput Q, each &gt; 0, in any unit; not changed
     * @param unitCost C, each &gt; 0, in any unit; not changed
     * @return the fit; exponent and standard error are NaN with fewer than two points, or where cumulative output spans
     *     less than {@link #FEWEST_DOUBLINGS}
     */
    public static WrightFit of(double[] cumulativeOutput, double[] unitCost) {
        return of(cumulativeOutput, unitCost, FEWEST_DOUBLINGS);
    }

    /**
     * Fits the law where cumulative output spans as many doublings as are asked for.
     *
     * @param cumulativeOutput Q, as above
     * @param unitCost C, as above
     * @param fewestDoublings &gt; 0 [1]
     */
    public static WrightFit of(double[] cumulativeOutput, double[] unitCost, double fewestDoublings) {
        if (cumulativeOutput.length != unitCost.length) {
            throw new IllegalArgumentException(
                    "output and cost need equal lengths, were " + cumulativeOutput.length + " and " + unitCost.length);
        }
        int n = 0;
        double[] x = new double[unitCost.length];
        double[] y = new double[unitCost.length];
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < unitCost.length; i++) {
            if (Double.isNaN(cumulativeOutput[i]) || Double.isNaN(unitCost[i])) {
                continue;
            }
            if (!(cumulativeOutput[i] > 0) || !(unitCost[i] > 0)) {
                throw new IllegalArgumentException("cumulative output and unit cost must be > 0, were "
                        + cumulativeOutput[i] + " and " + unitCost[i]);
            }
            x[n] = FastMath.log(cumulativeOutput[i]);
            y[n] = FastMath.log(unitCost[i]);
            smallest = Math.min(smallest, x[n]);
            largest = Math.max(largest, x[n]);
            n++;
        }
        double doublings = n == 0 ? 0 : (largest - smallest) / FastMath.log(2);
        if (n < 2 || !(doublings >= fewestDoublings)) {
            return new WrightFit(Double.NaN, Double.NaN, doublings, n);
        }
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            meanX += x[i] / n;
            meanY += y[i] / n;
        }
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int i = 0; i < n; i++) {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
            syy += (y[i] - meanY) * (y[i] - meanY);
        }
        double slope = sxy / sxx;
        double residual = Math.max(0, syy - slope * sxy);
        double error = n > 2 ? FastMath.sqrt(residual / (n - 2) / sxx) : Double.NaN;
        // Zero minus the slope, so that a flat curve has the exponent 0 and not −0.
        return new WrightFit(0 - slope, error, doublings, n);
    }

    /** Learning rate 1 − 2^(−w): share of cost saved by a doubling of cumulative output [1]. */
    public double learningRate() {
        return 1 - FastMath.pow(2, -exponent);
    }
}
