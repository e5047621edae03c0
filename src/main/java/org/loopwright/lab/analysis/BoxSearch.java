package org.loopwright.lab.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Finds boxes in which a case is frequent: the patient rule induction method (PRIM; Friedman and Fisher 1999), as used to
 * discover scenarios (Bryant and Lempert 2010). From the box of all points, the twentieth of the points at one end of one
 * factor is peeled off at a time, always where the share of cases grows most. Of the boxes on that way the one is taken
 * that has most cases beyond those that as many points have on average. Restrictions that cannot be told from luck are dropped, and the
 * ends are pasted back where that gains. Further boxes are looked for among the points outside.
 *
 * <p>No library of Java has it. It draws no luck: the same points give the same boxes.
 */
public final class BoxSearch {

    /** Share of the points in a box that are peeled off at a time [1]. */
    private static final double PEEL = 0.05;

    /** A box keeps at least this share of the points that it is looked for among [1]. */
    private static final double LEAST_SHARE = 0.05;

    private static final int LEAST_POINTS = 8;
    private static final double MOST_QUASI_P = 0.05;

    private BoxSearch() {}

    /**
     * A restriction of a box.
     *
     * @param factor from 0
     * @param low least value within, −∞ where there is none
     * @param high greatest value within, ∞ where there is none
     * @param quasiP probability of as many cases in as many points if the box without this restriction had none but its own
     *     share of cases; quasi, since the restriction was looked for in the same points [1]
     */
    public record Restriction(int factor, double low, double high, double quasiP) {

        /** True of values within. */
        boolean holds(double value) {
            return value >= low && value <= high;
        }
    }

    /**
     * A box.
     *
     * @param restrictions of different factors; at least one
     * @param points within [1]
     * @param cases among them [1]
     * @param allCases of all points, those of earlier boxes included [1]
     */
    public record Box(List<Restriction> restrictions, int points, int cases, int allCases) {

        /** Copies the list. */
        public Box {
            restrictions = List.copyOf(restrictions);
        }

        /** Share of all cases that it has [1]. */
        public double coverage() {
            return (double) cases / allCases;
        }

        /** Share of its points that are cases [1]. */
        public double density() {
            return (double) cases / points;
        }

        /** True of a point within. */
        public boolean holds(double[] point) {
            return restrictions.stream().allMatch(one -> one.holds(point[one.factor()]));
        }
    }

    /**
     * The boxes, the first found in front.
     *
     * @param points by factor; not changed
     * @param isCase of each point
     * @param most boxes at most
     */
    public static List<Box> boxes(double[][] points, boolean[] isCase, int most) {
        if (points.length != isCase.length) {
            throw new IllegalArgumentException(
                    "points and cases must be as many, were " + points.length + " and " + isCase.length);
        }
        int all = (int) IntStream.range(0, isCase.length).filter(p -> isCase[p]).count();
        List<Box> boxes = new ArrayList<>();
        int[] left = IntStream.range(0, points.length).toArray();
        while (boxes.size() < most && all > 0 && all < points.length) {
            Peeling peeling = new Peeling(points, isCase, left);
            Box box = peeling.best(all);
            if (box.restrictions().isEmpty()) {
                return boxes;
            }
            boxes.add(box);
            left = Arrays.stream(left).filter(p -> !box.holds(points[p])).toArray();
            if (peeling.cases(left) == 0) {
                return boxes;
            }
        }
        return boxes;
    }

    /** The ends of a box by factor. */
    private record Ends(double[] low, double[] high) {

        static Ends open(int factors) {
            double[] low = new double[factors];
            double[] high = new double[factors];
            Arrays.fill(low, Double.NEGATIVE_INFINITY);
            Arrays.fill(high, Double.POSITIVE_INFINITY);
            return new Ends(low, high);
        }

        Ends with(int factor, boolean isLow, double end) {
            Ends other = new Ends(low.clone(), high.clone());
            (isLow ? other.low : other.high)[factor] = end;
            return other;
        }

        Ends without(int factor) {
            return with(factor, true, Double.NEGATIVE_INFINITY).with(factor, false, Double.POSITIVE_INFINITY);
        }

        boolean restricts(int factor) {
            return low[factor] > Double.NEGATIVE_INFINITY || high[factor] < Double.POSITIVE_INFINITY;
        }

        boolean hold(double[] point) {
            for (int j = 0; j < low.length; j++) {
                if (!(point[j] >= low[j] && point[j] <= high[j])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The search for one box among some of the points. */
    private static final class Peeling {

        private final double[][] points;
        private final boolean[] isCase;
        private final int[] among;
        private final int factors;
        private final int least;

        Peeling(double[][] points, boolean[] isCase, int[] among) {
            this.points = points;
            this.isCase = isCase;
            this.among = among;
            factors = points[0].length;
            least = (int) FastMath.max(LEAST_POINTS, FastMath.ceil(LEAST_SHARE * among.length));
        }

        int cases(int[] some) {
            return (int) Arrays.stream(some).filter(p -> isCase[p]).count();
        }

        private double density(int[] some) {
            return some.length == 0 ? 0 : (double) cases(some) / some.length;
        }

        private int[] within(Ends ends) {
            return Arrays.stream(among).filter(p -> ends.hold(points[p])).toArray();
        }

        Box best(int allCases) {
            Ends taken = Ends.open(factors);
            Ends ends = taken;
            double share = density(among);
            double most = 0;
            int[] inside = among;
            while (inside.length > 0) {
                double beyond = cases(inside) - share * inside.length;
                if (beyond > most) {
                    most = beyond;
                    taken = ends;
                }
                Ends peeled = peeled(ends, inside);
                ends = peeled;
                inside = peeled == null ? new int[0] : within(peeled);
            }
            return box(pasted(withoutLuck(taken)), allCases);
        }

        /** The box less the end that leaves the largest share of cases; null where none leaves points enough. */
        private Ends peeled(Ends ends, int[] inside) {
            Ends best = null;
            double largest = -1;
            for (int j = 0; j < factors; j++) {
                double[] values = sorted(inside, j);
                int cut = (int) FastMath.max(1, FastMath.floor(PEEL * values.length));
                double[] further = {above(values, values[cut - 1]), below(values, values[values.length - cut])};
                for (int side = 0; side < further.length; side++) {
                    if (!Double.isNaN(further[side])) {
                        Ends candidate = ends.with(j, side == 0, further[side]);
                        int[] left = within(candidate);
                        if (left.length >= least && density(left) > largest) {
                            largest = density(left);
                            best = candidate;
                        }
                    }
                }
            }
            return best;
        }

        private double[] sorted(int[] some, int factor) {
            return Arrays.stream(some)
                    .mapToDouble(p -> points[p][factor])
                    .sorted()
                    .toArray();
        }

        /** The least of some values above another; NaN where there is none. */
        private static double above(double[] sorted, double value) {
            return Arrays.stream(sorted).filter(x -> x > value).findFirst().orElse(Double.NaN);
        }

        private static double below(double[] sorted, double value) {
            return Arrays.stream(sorted).filter(x -> x < value).max().orElse(Double.NaN);
        }

        /** Drops restrictions one at a time, the least certain first, while there is one that luck may have made. */
        private Ends withoutLuck(Ends ends) {
            Ends left = ends;
            while (true) {
                int worst = -1;
                double largest = MOST_QUASI_P;
                for (int j = 0; j < factors; j++) {
                    if (left.restricts(j) && quasiP(left, j) > largest) {
                        largest = quasiP(left, j);
                        worst = j;
                    }
                }
                if (worst < 0) {
                    return left;
                }
                left = left.without(worst);
            }
        }

        private double quasiP(Ends ends, int factor) {
            int[] inside = within(ends);
            double without = density(within(ends.without(factor)));
            int cases = cases(inside);
            return cases == 0
                    ? 1
                    : 1 - new BinomialDistribution(null, inside.length, without).cumulativeProbability(cases - 1);
        }

        /** Moves ends outwards by the points of a peel while the share of cases does not fall. */
        private Ends pasted(Ends ends) {
            Ends wider = ends;
            for (boolean gains = true; gains; ) {
                gains = false;
                int[] inside = within(wider);
                for (int j = 0; j < factors && !gains; j++) {
                    for (int side = 0; side < 2 && !gains; side++) {
                        Ends candidate = wider(wider, inside, j, side == 0);
                        int[] more = candidate == null ? inside : within(candidate);
                        gains = more.length > inside.length && density(more) >= density(inside);
                        wider = gains ? candidate : wider;
                    }
                }
            }
            return wider;
        }

        private Ends wider(Ends ends, int[] inside, int factor, boolean isLow) {
            double end = (isLow ? ends.low() : ends.high())[factor];
            if (Double.isInfinite(end)) {
                return null;
            }
            int step = (int) FastMath.max(1, FastMath.floor(PEEL * inside.length));
            double open = isLow ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            double[] outside = Arrays.stream(within(ends.with(factor, isLow, open)))
                    .mapToDouble(p -> points[p][factor])
                    .filter(x -> isLow ? x < end : x > end)
                    .sorted()
                    .toArray();
            int left = outside.length - step;
            double moved = left <= 0 ? open : outside[isLow ? left : step - 1];
            return ends.with(factor, isLow, moved);
        }

        private Box box(Ends ends, int allCases) {
            int[] inside = within(ends);
            List<Restriction> restrictions = new ArrayList<>();
            for (int j = 0; j < factors; j++) {
                if (ends.restricts(j)) {
                    restrictions.add(new Restriction(j, ends.low()[j], ends.high()[j], quasiP(ends, j)));
                }
            }
            return new Box(restrictions, inside.length, cases(inside), allCases);
        }
    }
}
