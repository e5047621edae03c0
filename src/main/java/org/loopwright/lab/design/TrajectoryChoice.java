package org.loopwright.lab.design;

import org.apache.commons.math3.util.FastMath;

/** The choice of trajectories that are far from each other; see {@link MorrisSample}. */
final class TrajectoryChoice {

    /** [a][b]: squared distance of two candidates. */
    private final double[][] apart;

    private final boolean[] taken;

    private TrajectoryChoice(int[][][] candidates) {
        int count = candidates.length;
        apart = new double[count][count];
        taken = new boolean[count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < a; b++) {
                double distance = distance(candidates[a], candidates[b]);
                apart[a][b] = distance * distance;
                apart[b][a] = apart[a][b];
            }
        }
    }

    /** Indices of the chosen candidates, from 0, ascending. */
    static int[] of(int[][][] candidates, int number) {
        TrajectoryChoice choice = new TrajectoryChoice(candidates);
        choice.grow(number);
        choice.exchange();
        int[] chosen = new int[number];
        int next = 0;
        for (int c = 0; c < candidates.length; c++) {
            if (choice.taken[c]) {
                chosen[next++] = c;
            }
        }
        return chosen;
    }

    private static double distance(int[][] some, int[][] others) {
        double sum = 0;
        for (int[] a : some) {
            for (int[] b : others) {
                long square = 0;
                for (int j = 0; j < a.length; j++) {
                    long difference = (long) a[j] - b[j];
                    square += difference * difference;
                }
                sum += FastMath.sqrt((double) square);
            }
        }
        return sum;
    }

    private void grow(int number) {
        int first = 0;
        int second = 0;
        for (int a = 0; a < apart.length; a++) {
            for (int b = 0; b < a; b++) {
                if (apart[a][b] > apart[first][second]) {
                    first = a;
                    second = b;
                }
            }
        }
        taken[first] = true;
        if (number > 1 && second != first) {
            taken[second] = true;
        }
        for (int count = count(); count < number; count++) {
            taken[farthest(-1)] = true;
        }
    }

    private int count() {
        int count = 0;
        for (boolean one : taken) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** Exchanges while the sum rises; it rises by more than rounding each time and is bounded, so this ends. */
    private void exchange() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int c = 0; c < apart.length; c++) {
                if (taken[c]) {
                    taken[c] = false;
                    int best = farthest(c);
                    boolean gains = sum(best, -1) > sum(c, -1) * (1 + 1e-12);
                    taken[gains ? best : c] = true;
                    moved |= gains;
                }
            }
        }
    }

    /** The candidate, not taken and not the one left out, with the largest sum of squares to those taken. */
    private int farthest(int leftOut) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < apart.length; c++) {
            if (!taken[c] && c != leftOut) {
                double sum = sum(c, leftOut);
                if (sum > most) {
                    best = c;
                    most = sum;
                }
            }
        }
        return best;
    }

    private double sum(int candidate, int leftOut) {
        double sum = 0;
        for (int c = 0; c < apart.length; c++) {
            if (taken[c] && c != leftOut) {
                sum += apart[candidate][c];
            }
        }
        return sum;
    }
}
