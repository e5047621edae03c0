package org.loopwright.lab.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * A binary tree that tells cases from others by thresholds of factors (CART; Breiman et al. 1984): each split is the one
 * that lowers Gini's impurity most. Immutable.
 *
 * <p>Own code, since libraries that have it are under the GPL (Smile, Weka) or, for this one class, a dozen jars with
 * protocol buffers and ONNX (Tribuo).
 *
 * @param root of the tree
 * @param error share of points that trees grown without them get wrong, ten parts left out in turn [1]
 * @param baseline share that the more frequent of the two would get wrong [1]
 */
public record ClassificationTree(Node root, double error, double baseline) {

    private static final int MOST_DEPTH = 3;
    private static final int LEAST_LEAF = 5;
    private static final double LEAST_SHARE = 0.03;
    private static final int PARTS = 10;

    /**
     * A node.
     *
     * @param points in it [1]
     * @param cases among them [1]
     * @param split empty at a leaf
     */
    public record Node(int points, int cases, Optional<Split> split) {

        /** True if most of its points are cases. */
        boolean tellsCase() {
            return 2 * cases > points;
        }

        private Node leaf(double[] point) {
            return split.map(one -> (point[one.factor()] <= one.threshold() ? one.below() : one.above()).leaf(point))
                    .orElse(this);
        }
    }

    /**
     * A split.
     *
     * @param factor from 0
     * @param threshold points up to it go below
     */
    public record Split(int factor, double threshold, Node below, Node above) {}

    /**
     * Grows a tree.
     *
     * @param points by factor; not changed
     * @param isCase of each point
     */
    public static ClassificationTree of(double[][] points, boolean[] isCase) {
        int[] all = IntStream.range(0, points.length).toArray();
        Node root = grown(points, isCase, all, 0);
        int wrong = 0;
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            Node without = grown(
                    points,
                    isCase,
                    Arrays.stream(all).filter(p -> p % PARTS != held).toArray(),
                    0);
            wrong += (int) Arrays.stream(all)
                    .filter(p -> p % PARTS == held)
                    .filter(p -> without.leaf(points[p]).tellsCase() != isCase[p])
                    .count();
        }
        double share = (double) root.cases() / root.points();
        return new ClassificationTree(root, (double) wrong / points.length, FastMath.min(share, 1 - share));
    }

    private static Node grown(double[][] points, boolean[] isCase, int[] some, int depth) {
        int cases = (int) Arrays.stream(some).filter(p -> isCase[p]).count();
        Optional<Split> split = Optional.empty();
        if (depth < MOST_DEPTH && cases > 0 && cases < some.length) {
            split = best(points, isCase, some).map(cut -> {
                int factor = cut.factor();
                int[] below = Arrays.stream(some)
                        .filter(p -> points[p][factor] <= cut.threshold())
                        .toArray();
                int[] above = Arrays.stream(some)
                        .filter(p -> points[p][factor] > cut.threshold())
                        .toArray();
                return new Split(
                        factor,
                        cut.threshold(),
                        grown(points, isCase, below, depth + 1),
                        grown(points, isCase, above, depth + 1));
            });
        }
        // A split whose sides say the same says nothing.
        return new Node(some.length, cases, split.filter(ClassificationTree::tells));
    }

    private static boolean tells(Split split) {
        boolean areLeaves =
                split.below().split().isEmpty() && split.above().split().isEmpty();
        return !areLeaves || split.below().tellsCase() != split.above().tellsCase();
    }

    private record Cut(int factor, double threshold) {}

    /** The threshold that lowers impurity most, the first of equals. */
    private static Optional<Cut> best(double[][] points, boolean[] isCase, int[] some) {
        int least = (int) FastMath.max(LEAST_LEAF, FastMath.ceil(LEAST_SHARE * points.length));
        int cases = (int) Arrays.stream(some).filter(p -> isCase[p]).count();
        double lowest = impurity(some.length, cases) - 1e-12;
        Cut best = null;
        for (int j = 0; j < points[0].length; j++) {
            int factor = j;
            int[] order = Arrays.stream(some)
                    .boxed()
                    .sorted(Comparator.comparingDouble(p -> points[p][factor]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int casesBelow = 0;
            for (int i = 0; i + 1 < order.length; i++) {
                casesBelow += isCase[order[i]] ? 1 : 0;
                double here = points[order[i]][j];
                double next = points[order[i + 1]][j];
                int below = i + 1;
                if (here < next && below >= least && order.length - below >= least) {
                    double both = impurity(below, casesBelow) + impurity(order.length - below, cases - casesBelow);
                    if (both < lowest) {
                        lowest = both;
                        best = new Cut(j, here + (next - here) / 2);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Gini's impurity times the number of points. */
    private static double impurity(int points, int cases) {
        return 2.0 * cases * (points - cases) / points;
    }

    /**
     * A leaf with the way to it.
     *
     * @param restrictions thresholds on the way, one range for each factor that it passes
     * @param node the leaf
     */
    public record Leaf(List<Range> restrictions, Node node) {

        /** Copies the list. */
        public Leaf {
            restrictions = List.copyOf(restrictions);
        }
    }

    /**
     * Values of a factor on the way to a leaf.
     *
     * @param factor from 0
     * @param above values are greater, −∞ where there is no such end
     * @param upTo values are not greater, ∞ where there is no such end
     */
    public record Range(int factor, double above, double upTo) {}

    /** The leaves, from the lowest thresholds. */
    public List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        collect(root, List.of(), leaves);
        return leaves;
    }

    private static void collect(Node node, List<Range> way, List<Leaf> leaves) {
        if (node.split().isEmpty()) {
            leaves.add(new Leaf(way, node));
            return;
        }
        Split split = node.split().get();
        collect(
                split.below(),
                with(way, new Range(split.factor(), Double.NEGATIVE_INFINITY, split.threshold())),
                leaves);
        collect(
                split.above(),
                with(way, new Range(split.factor(), split.threshold(), Double.POSITIVE_INFINITY)),
                leaves);
    }

    private static List<Range> with(List<Range> way, Range further) {
        List<Range> all = new ArrayList<>();
        Range joined = further;
        for (Range one : way) {
            if (one.factor() == further.factor()) {
                joined = new Range(
                        one.factor(),
                        FastMath.max(one.above(), joined.above()),
                        FastMath.min(one.upTo(), joined.upTo()));
            } else {
                all.add(one);
            }
        }
        all.add(joined);
        return all;
    }
}
