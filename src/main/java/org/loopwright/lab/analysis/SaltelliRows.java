package org.loopwright.lab.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The whole base rows of a Saltelli design, less the mean of all their outcomes. */
final class SaltelliRows {

    private final int factors;
    private final boolean secondOrder;
    private final double mean;
    private final double[][] rows;

    private SaltelliRows(int factors, boolean secondOrder, double mean, double[][] rows) {
        this.factors = factors;
        this.secondOrder = secondOrder;
        this.mean = mean;
        this.rows = rows;
    }

    /** Leaves out each row of which an outcome is missing. */
    static SaltelliRows of(double[] outcomes, int factors, boolean secondOrder) {
        int block = (secondOrder ? 2 * factors : factors) + 2;
        List<double[]> whole = new ArrayList<>();
        double sum = 0;
        for (int from = 0; from < outcomes.length; from += block) {
            double[] row = Arrays.copyOfRange(outcomes, from, from + block);
            double rowSum = Arrays.stream(row).sum();
            if (!Double.isNaN(rowSum)) {
                whole.add(row);
                sum += rowSum;
            }
        }
        double mean = sum / (whole.size() * block);
        for (double[] row : whole) {
            for (int k = 0; k < block; k++) {
                row[k] -= mean;
            }
        }
        return new SaltelliRows(factors, secondOrder, mean, whole.toArray(double[][]::new));
    }

    int count() {
        return rows.length;
    }

    double mean() {
        return mean;
    }

    /** Variance of the outcomes of A and B in some rows, each as often as it is named. */
    double variance(int[] chosen) {
        double sum = 0;
        double squares = 0;
        for (int i : chosen) {
            double a = rows[i][0];
            double b = rows[i][rows[i].length - 1];
            sum += a + b;
            squares += a * a + b * b;
        }
        double n = 2.0 * chosen.length;
        return squares / n - sum / n * (sum / n);
    }

    /** First order of each factor, total of each, second order of each pair, then total less first order of each. */
    double[] indices(int[] chosen) {
        int pairs = secondOrder ? factors * (factors - 1) / 2 : 0;
        double[] sums = new double[3 * factors + pairs];
        for (int i : chosen) {
            add(rows[i], sums);
        }
        double whole = variance(chosen) * chosen.length;
        for (int k = 0; k < sums.length; k++) {
            sums[k] = whole > 0 ? sums[k] / whole : Double.NaN;
        }
        int pair = 2 * factors;
        for (int j = 0; j < factors && secondOrder; j++) {
            for (int k = j + 1; k < factors; k++) {
                sums[pair++] -= sums[j] + sums[k];
            }
        }
        for (int j = 0; j < factors; j++) {
            sums[pair + j] = sums[factors + j] - sums[j];
        }
        return sums;
    }

    private void add(double[] row, double[] sums) {
        double a = row[0];
        double b = row[row.length - 1];
        for (int j = 0; j < factors; j++) {
            double near = row[1 + j];
            sums[j] += b * (near - a);
            sums[factors + j] += (a - near) * (a - near) / 2;
        }
        int pair = 2 * factors;
        for (int j = 0; j < factors && secondOrder; j++) {
            double far = row[1 + factors + j];
            for (int k = j + 1; k < factors; k++) {
                sums[pair++] += far * row[1 + k] - a * b;
            }
        }
    }
}
