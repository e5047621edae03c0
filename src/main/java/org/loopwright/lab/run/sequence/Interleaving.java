package org.loopwright.lab.run.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Factor;

/**
 * The order in which design points are carried out, such that the first ones, however many, are a balanced sample of all:
 * each level of each factor, and each pair of levels of two factors, has about its share among them. A sweep that is
 * stopped anywhere then leaves tables that can be read.
 *
 * <p>Candidates come in the order of a golden stride over the numbers of the points; of the next few of them, the one is
 * taken whose levels have been neglected most. No luck is involved. The values of a factor with many of them count in
 * four classes by size.
 */
public final class Interleaving {

    /** Candidates looked at for each place, if the design is small enough. */
    private static final int WINDOW = 64;

    /** Looks at single levels that a large design may cost: some tenths of a second. */
    private static final long MOST_LOOKS = 20_000_000;

    /** More values than this are taken together in classes. */
    private static final int MOST_CLASSES = 12;

    private static final int CLASSES = 4;

    /** A factor by itself matters more than its pairs: that balance is what a reader of averages relies on. */
    private static final double WEIGHT_OF_FACTOR = 2;

    private Interleaving() {}

    /** The points in the order in which they are carried out. */
    public static List<DesignPoint> of(List<DesignPoint> points, List<Factor> factors) {
        List<DesignPoint> order = new ArrayList<>(points.size());
        for (int index : order(points, factors)) {
            order.add(points.get(index));
        }
        return order;
    }

    /** Their positions in that order, from 0. */
    static int[] order(List<DesignPoint> points, List<Factor> factors) {
        int[] candidates = goldenStride(points.size());
        List<Balance> balances = balances(points, factors);
        if (balances.isEmpty()) {
            return candidates;
        }
        long looks = (long) points.size() * balances.size();
        int window = (int) Math.max(1, Math.min(WINDOW, MOST_LOOKS / looks));
        return balanced(candidates, window, balances);
    }

    /** Every index once, each about 0.618 n after the one before: a sequence whose beginnings are all spread evenly. */
    private static int[] goldenStride(int n) {
        int stride = Math.max(1, (int) Math.round(n * 0.6180339887498949));
        while (greatestCommonDivisor(stride, n) > 1) {
            stride++;
        }
        int[] order = new int[n];
        for (int i = 1; i < n; i++) {
            order[i] = (int) ((order[i - 1] + (long) stride) % n);
        }
        return order;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    private static int[] balanced(int[] candidates, int window, List<Balance> balances) {
        int n = candidates.length;
        int[] waiting = Arrays.copyOf(candidates, Math.min(window, n));
        int entered = waiting.length;
        int left = waiting.length;
        int[] order = new int[n];
        for (int place = 0; place < n; place++) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < left; i++) {
                double excess = 0;
                for (Balance balance : balances) {
                    excess += balance.excess(waiting[i], place + 1);
                }
                if (excess < least) {
                    least = excess;
                    best = i;
                }
            }
            int chosen = waiting[best];
            order[place] = chosen;
            balances.forEach(balance -> balance.take(chosen));
            // The order of those that wait stays, so that of equals the one that has waited longest is taken.
            System.arraycopy(waiting, best + 1, waiting, best, left - best - 1);
            left--;
            if (entered < n) {
                waiting[left++] = candidates[entered++];
            }
        }
        return order;
    }

    private static List<Balance> balances(List<DesignPoint> points, List<Factor> factors) {
        List<int[]> varied = new ArrayList<>();
        for (Factor factor : factors) {
            int[] classes = classes(points, factor);
            if (count(classes) > 1) {
                varied.add(classes);
            }
        }
        List<Balance> balances = new ArrayList<>();
        double weightOfPair = 2.0 / Math.max(1, varied.size() - 1);
        for (int a = 0; a < varied.size(); a++) {
            balances.add(new Balance(varied.get(a), WEIGHT_OF_FACTOR));
            for (int b = 0; b < a; b++) {
                balances.add(new Balance(pairs(varied.get(a), varied.get(b)), weightOfPair));
            }
        }
        return balances;
    }

    /** The class of each point by its value of a factor, from 0; where the factor does not count is a class too. */
    private static int[] classes(List<DesignPoint> points, Factor factor) {
        int n = points.size();
        String[] values = new String[n];
        Map<String, Integer> classes = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            values[i] = points.get(i).level(factor.path()).orElse("");
            classes.putIfAbsent(values[i], classes.size());
        }
        if (classes.size() > MOST_CLASSES && factor.range().isPresent()) {
            return bySize(values);
        }
        return Arrays.stream(values).mapToInt(classes::get).toArray();
    }

    private static int[] bySize(String[] values) {
        int n = values.length;
        double[] numbers = new double[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = values[i].isEmpty() ? Double.NaN : Double.parseDouble(values[i]);
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int[] classes = new int[n];
        for (int i = 0; i < n; i++) {
            int rank = Arrays.binarySearch(sorted, numbers[i]);
            classes[i] = Double.isNaN(numbers[i]) ? CLASSES : (int) ((long) rank * CLASSES / n);
        }
        return classes;
    }

    /** Only pairs that a point has are numbered: of two lists of thousands of values there are millions of others. */
    private static int[] pairs(int[] a, int[] b) {
        long width = count(b);
        Map<Long, Integer> numbers = new HashMap<>();
        int[] classes = new int[a.length];
        for (int i = 0; i < a.length; i++) {
            long pair = a[i] * width + b[i];
            Integer known = numbers.putIfAbsent(pair, numbers.size());
            classes[i] = known == null ? numbers.size() - 1 : known;
        }
        return classes;
    }

    private static int count(int[] classes) {
        return Arrays.stream(classes).max().orElse(-1) + 1;
    }

    /** How often each class of points has been taken, beside its share. */
    private static final class Balance {

        private final int[] classes;
        private final double[] shares;
        private final int[] taken;
        private final double weight;

        Balance(int[] classes, double weight) {
            this.classes = classes;
            this.weight = weight;
            shares = new double[count(classes)];
            taken = new int[shares.length];
            for (int one : classes) {
                shares[one] += 1.0 / classes.length;
            }
        }

        /** By how much the class of a point is ahead of its share among so many. */
        double excess(int point, int places) {
            int own = classes[point];
            return weight * (taken[own] - places * shares[own]);
        }

        void take(int point) {
            taken[classes[point]]++;
        }
    }
}
