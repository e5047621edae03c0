package org.loopwright.lab.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Standardized rank regression (Iman and Conover 1979; Saltelli and Marivoet 1990): the ranks of an outcome as a linear
 * function of the ranks of the factors, all of them brought to standard deviation 1. A coefficient says by how many
 * standard deviations of ranks the outcome goes up with the factor, the others held fast. It finds monotone effects;
 * effects that go up and down again, and interactions, are what {@link #determination} lacks of 1.
 *
 * @param coefficients of each factor, with t-intervals [1]; NaN if they cannot be told
 * @param determination share of the variance of the ranks that the regression explains, R² [1]; NaN if not known
 * @param count points that were used [1]
 * @param dropped points left out because a value is missing [1]
 */
public record RankRegression(List<Interval> coefficients, double determination, int count, int dropped) {

    /** Copies the list. */
    public RankRegression {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * The regression. Coefficients are NaN if there are fewer than d + 3 points, if a factor or the outcome does not
     * vary, or if a factor follows from the others.
     *
     * @param factors d values of each point, d &gt;= 1; NaN is missing and drops the point; not changed
     * @param outcomes outcome of each point; NaN is missing and drops the point; not changed
     * @param level confidence level, in (0, 1) [1]
     * @throws IllegalArgumentException if there are not as many outcomes as points, or points differ in length
     */
    public static RankRegression of(double[][] factors, double[] outcomes, double level) {
        Interval.requireLevel(level);
        if (factors.length != outcomes.length || factors.length == 0) {
            throw new IllegalArgumentException("points and outcomes must be as many and at least one, were "
                    + factors.length + " and " + outcomes.length);
        }
        int dimensions = factors[0].length;
        List<double[]> whole = new ArrayList<>();
        for (int i = 0; i < factors.length; i++) {
            if (factors[i].length != dimensions || dimensions == 0) {
                throw new IllegalArgumentException("points need one length of at least 1, were " + dimensions + " and "
                        + factors[i].length + " long");
            }
            double[] row = new double[dimensions + 1];
            System.arraycopy(factors[i], 0, row, 0, dimensions);
            row[dimensions] = outcomes[i];
            boolean missing = false;
            for (double value : row) {
                missing |= Double.isNaN(value);
            }
            if (!missing) {
                whole.add(row);
            }
        }
        int count = whole.size();
        int dropped = factors.length - count;
        double[][] ranks = new double[dimensions + 1][];
        boolean varies = count >= dimensions + 3;
        for (int j = 0; j <= dimensions && varies; j++) {
            ranks[j] = standardizedRanks(whole, j);
            varies = !Double.isNaN(ranks[j][0]);
        }
        if (!varies) {
            return unknown(dimensions, count, dropped, level);
        }
        double[][] rows = new double[count][dimensions];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < dimensions; j++) {
                rows[i][j] = ranks[j][i];
            }
        }
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        fit.newSampleData(ranks[dimensions], rows);
        try {
            // The first parameter is the intercept, which is 0 for standardized ranks.
            double[] parameters = fit.estimateRegressionParameters();
            double[] errors = fit.estimateRegressionParametersStandardErrors();
            double t = TInterval.quantile(count - dimensions - 1, level);
            List<Interval> coefficients = new ArrayList<>();
            for (int j = 1; j <= dimensions; j++) {
                coefficients.add(new Interval(parameters[j], t * errors[j], count, level));
            }
            return new RankRegression(coefficients, fit.calculateRSquared(), count, dropped);
        } catch (SingularMatrixException dependent) {
            return unknown(dimensions, count, dropped, level);
        }
    }

    private static RankRegression unknown(int dimensions, int count, int dropped, double level) {
        List<Interval> none = new ArrayList<>();
        for (int j = 0; j < dimensions; j++) {
            none.add(new Interval(Double.NaN, Double.NaN, count, level));
        }
        return new RankRegression(none, Double.NaN, count, dropped);
    }

    /** Ranks of a column, ties in the middle; NaN if it does not vary. */
    private static double[] standardizedRanks(List<double[]> rows, int column) {
        double[] values = new double[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[column];
        }
        double[] ranks = new NaturalRanking().rank(values);
        Moments moments = Moments.of(ranks);
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = moments.standardDeviation() > 0
                    ? (ranks[i] - moments.mean()) / moments.standardDeviation()
                    : Double.NaN;
        }
        return ranks;
    }

    /** True if the coefficients are known. */
    public boolean isKnown() {
        return !Double.isNaN(determination);
    }
}
