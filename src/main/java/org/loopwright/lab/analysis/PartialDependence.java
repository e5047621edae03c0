package org.loopwright.lab.analysis;

/**
 * What a response is on average when one factor is put at a value and all others stay as they are at the points that were
 * run (Friedman 2001), by a surface through the points. Immutable.
 *
 * @param means by factor, then by place [unit of the response]
 * @param deviations standard deviation of what is not known of each mean; luck that all points have in common left out
 * @param crossValidated share of the variance of points left out that the surface tells; at most 1
 */
public record PartialDependence(double[][] means, double[][] deviations, double crossValidated) {

    /**
     * The dependence on every factor.
     *
     * @param points in the unit cube; not changed
     * @param values one for each; not changed
     * @param places of a factor, from 0 to 1, at which it is asked for
     */
    public static PartialDependence of(double[][] points, double[] values, double[] places) {
        GaussianProcess surface = GaussianProcess.of(points, values);
        double[][] means = new double[points[0].length][places.length];
        double[][] deviations = new double[means.length][places.length];
        for (int j = 0; j < means.length; j++) {
            for (int k = 0; k < places.length; k++) {
                double[][] moved = new double[points.length][];
                for (int i = 0; i < points.length; i++) {
                    moved[i] = points[i].clone();
                    moved[i][j] = places[k];
                    means[j][k] += surface.mean(moved[i]) / points.length;
                }
                deviations[j][k] = surface.deviationOfMean(moved);
            }
        }
        return new PartialDependence(means, deviations, surface.leftOut().share());
    }
}
