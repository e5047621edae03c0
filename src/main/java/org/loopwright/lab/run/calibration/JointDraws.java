package org.loopwright.lab.run.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.WeightedPoints;
import org.loopwright.lab.random.RandomStream;

/**
 * Draws of a posterior from the last populations of its blocks. Given the joint entries, blocks tell nothing of each
 * other, so that the density of the joint entries, on a uniform prior, is proportional to the product of those that each
 * block found alone (Neiswanger, Wang and Xing 2014): kernel estimates with normal kernels after Silverman (1986), cut
 * and normalised at the ends of the cube. The other entries of a block are then those of a particle, drawn by its weight
 * and its nearness in the joint entries, and moved by as much as a linear regression on these says for the rest of the
 * way (Beaumont, Zhang and Balding 2002), within the cube. Without joint entries, blocks are drawn one by one. All of it
 * is an approximation, which the runs at the draws put to the test.
 */
final class JointDraws {

    /** Joint entries in which all particles agree can still be regressed on. */
    private static final double LEAST_VARIANCE = 1e-10;

    private final List<WeightedPoints> blocks;
    private final int[] joint;
    private final double[][] widths;
    private final List<RealMatrix> slopes = new ArrayList<>();

    /**
     * Draws from populations.
     *
     * @param blocks the last population of each
     * @param joint coordinates that all blocks have in common
     */
    JointDraws(List<WeightedPoints> blocks, int... joint) {
        this.blocks = List.copyOf(blocks);
        this.joint = blocks.size() == 1 ? new int[0] : joint.clone();
        widths = new double[blocks.size()][this.joint.length];
        int dimensions = this.joint.length;
        for (int k = 0; k < blocks.size(); k++) {
            WeightedPoints points = blocks.get(k);
            double shrunk = FastMath.pow(4.0 / ((dimensions + 2) * points.effectiveSize()), 1.0 / (dimensions + 4));
            for (int a = 0; a < dimensions; a++) {
                double deviation = FastMath.sqrt(points.covariance(this.joint[a], this.joint[a]));
                widths[k][a] = Math.max(1e-4, shrunk * deviation);
            }
            if (dimensions > 0) {
                slopes.add(slopes(points));
            }
        }
    }

    /** Draws of equal weight: for each a place of every block. */
    List<List<double[]>> draw(int count, RandomStream luck) {
        List<List<double[]>> draws = new ArrayList<>();
        if (joint.length == 0) {
            List<int[]> drawn = new ArrayList<>();
            for (WeightedPoints points : blocks) {
                drawn.add(shuffled(points.resampled(count, luck.nextDouble()), luck));
            }
            for (int d = 0; d < count; d++) {
                List<double[]> draw = new ArrayList<>();
                for (int k = 0; k < blocks.size(); k++) {
                    draw.add(blocks.get(k).point(drawn.get(k)[d]).clone());
                }
                draws.add(draw);
            }
            return draws;
        }
        WeightedPoints candidates = candidates();
        for (int one : shuffled(candidates.resampled(count, luck.nextDouble()), luck)) {
            double[] common = candidates.point(one);
            List<double[]> draw = new ArrayList<>();
            for (int k = 0; k < blocks.size(); k++) {
                draw.add(moved(k, near(k, common, luck.nextDouble()), common));
            }
            draws.add(draw);
        }
        return draws;
    }

    /** The joint coordinates of all particles: a sample of the mean of the blocks' densities, weighted to their product. */
    private WeightedPoints candidates() {
        List<double[]> places = new ArrayList<>();
        List<Double> logarithms = new ArrayList<>();
        for (WeightedPoints points : blocks) {
            for (int i = 0; i < points.size(); i++) {
                double[] place = new double[joint.length];
                for (int a = 0; a < joint.length; a++) {
                    place[a] = points.point(i)[joint[a]];
                }
                double sum = 0;
                double product = 0;
                for (int k = 0; k < blocks.size(); k++) {
                    double density = density(k, place);
                    sum += density;
                    product += FastMath.log(density);
                }
                places.add(place);
                logarithms.add(FastMath.log(points.weight(i)) + product - FastMath.log(sum));
            }
        }
        double most = logarithms.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return new WeightedPoints(
                places,
                logarithms.stream()
                        .mapToDouble(logarithm -> FastMath.exp(logarithm - most))
                        .toArray());
    }

    private double density(int block, double[] place) {
        WeightedPoints points = blocks.get(block);
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += points.weight(i) * nearness(block, i, place);
        }
        for (int a = 0; a < joint.length; a++) {
            double width = FastMath.sqrt(2) * widths[block][a];
            // The part of a kernel here that lies within the cube.
            double inside = Erf.erf(-place[a] / width, (1 - place[a]) / width) / 2;
            sum /= inside * FastMath.sqrt(FastMath.PI) * width;
        }
        return Math.max(Double.MIN_NORMAL, sum);
    }

    private double nearness(int block, int particle, double[] place) {
        double squares = 0;
        for (int a = 0; a < joint.length; a++) {
            double step = (place[a] - blocks.get(block).point(particle)[joint[a]]) / widths[block][a];
            squares += step * step;
        }
        return FastMath.exp(-squares / 2);
    }

    /** A particle of a block, by its weight and how near it is. */
    private double[] near(int block, double[] place, double share) {
        WeightedPoints points = blocks.get(block);
        double[] weights = new double[points.size()];
        double sum = 0;
        int nearest = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = points.weight(i) * nearness(block, i, place);
            sum += weights[i];
            nearest = weights[i] > weights[nearest] ? i : nearest;
        }
        double below = 0;
        for (int i = 0; i < weights.length; i++) {
            below += weights[i];
            if (share * sum < below) {
                return points.point(i);
            }
        }
        return points.point(nearest);
    }

    /** A particle of a block with other joint coordinates, its own ones moved along. */
    private double[] moved(int block, double[] particle, double[] common) {
        double[] place = particle.clone();
        for (int c = 0; c < place.length; c++) {
            for (int a = 0; a < joint.length; a++) {
                place[c] += slopes.get(block).getEntry(c, a) * (common[a] - particle[joint[a]]);
            }
            place[c] = Math.max(0, Math.min(1, place[c]));
        }
        for (int a = 0; a < joint.length; a++) {
            place[joint[a]] = common[a];
        }
        return place;
    }

    /** Slopes of a linear regression of all coordinates on the joint ones. */
    private RealMatrix slopes(WeightedPoints points) {
        int dimensions = points.point(0).length;
        RealMatrix of = new Array2DRowRealMatrix(dimensions, joint.length);
        RealMatrix on = new Array2DRowRealMatrix(joint.length, joint.length);
        for (int a = 0; a < joint.length; a++) {
            for (int c = 0; c < dimensions; c++) {
                of.setEntry(c, a, points.covariance(c, joint[a]));
            }
            for (int b = 0; b < joint.length; b++) {
                on.setEntry(a, b, points.covariance(joint[a], joint[b]) + (a == b ? LEAST_VARIANCE : 0));
            }
        }
        return of.multiply(new LUDecomposition(on).getSolver().getInverse());
    }

    private static int[] shuffled(int[] numbers, RandomStream luck) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = luck.nextInt(i + 1);
            int number = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = number;
        }
        return numbers;
    }
}
