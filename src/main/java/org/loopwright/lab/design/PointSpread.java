package org.loopwright.lab.design;

import org.loopwright.lab.random.RandomStream;

/** How far the points of a Latin hypercube are from each other, and the search for a better one. Confined to a thread. */
final class PointSpread {

    private final int[][] strata;
    /** Squared distances [strata²]; symmetric. */
    private final int[][] squares;

    /** Takes the array over. */
    PointSpread(int[][] strata) {
        this.strata = strata;
        int size = strata[0].length;
        squares = new int[size][size];
        for (int[] coordinate : strata) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    squares[a][b] += square(coordinate[a] - coordinate[b]);
                }
            }
        }
    }

    int[][] strata() {
        return strata;
    }

    /** Sum over pairs of distance^−16; the less, the better. */
    double criterion() {
        double sum = 0;
        for (int a = 0; a < squares.length; a++) {
            for (int b = 0; b < a; b++) {
                sum += closeness(squares[a][b]);
            }
        }
        return sum;
    }

    /** Tries exchanges of two points in one coordinate and keeps those that lower the criterion. */
    void exchange(int trials, RandomStream luck) {
        int size = squares.length;
        for (int trial = 0; trial < trials; trial++) {
            int[] coordinate = strata[luck.nextInt(strata.length)];
            int a = luck.nextInt(size);
            int b = luck.nextInt(size - 1);
            if (b >= a) {
                b++;
            }
            if (gain(coordinate, a, b) < 0) {
                carryOut(coordinate, a, b);
            }
        }
    }

    /** Change of the criterion if a and b were exchanged; their own distance stays. */
    private double gain(int[] coordinate, int a, int b) {
        double gain = 0;
        for (int k = 0; k < squares.length; k++) {
            if (k != a && k != b) {
                int change = change(coordinate, a, b, k);
                gain += closeness(squares[a][k] + change) - closeness(squares[a][k]);
                gain += closeness(squares[b][k] - change) - closeness(squares[b][k]);
            }
        }
        return gain;
    }

    private void carryOut(int[] coordinate, int a, int b) {
        for (int k = 0; k < squares.length; k++) {
            if (k != a && k != b) {
                int change = change(coordinate, a, b, k);
                squares[a][k] += change;
                squares[k][a] += change;
                squares[b][k] -= change;
                squares[k][b] -= change;
            }
        }
        int kept = coordinate[a];
        coordinate[a] = coordinate[b];
        coordinate[b] = kept;
    }

    /** How the square of a and k changes; that of b and k changes by the opposite. */
    private static int change(int[] coordinate, int a, int b, int k) {
        return square(coordinate[b] - coordinate[k]) - square(coordinate[a] - coordinate[k]);
    }

    private static int square(int difference) {
        return difference * difference;
    }

    private static double closeness(int square) {
        double inverse = 1.0 / square;
        double fourth = inverse * inverse;
        double eighth = fourth * fourth;
        return eighth * eighth;
    }
}
