package org.loopwright.subject.technology;

import java.util.Arrays;

/**
 * A design structure matrix: row i, column j is true when redesigning component i changes component j; the row is the
 * out-set A_i, which holds i itself. Components count from 0 here. Immutable.
 */
public final class DesignStructureMatrix {

    private final int[][] outSets;
    private final double[][] strengths;
    private final int[][] inSets;

    /**
     * Takes the out-sets and the strength of each interface.
     *
     * @param outSets outSets[i] lists the members of A_i in increasing order, i among them
     * @param strengths strengths[i][m] ∈ (0, 1] belongs to member outSets[i][m]; 1 for i itself
     */
    public DesignStructureMatrix(int[][] outSets, double[][] strengths) {
        int n = outSets.length;
        if (n == 0) {
            throw new IllegalArgumentException("a design structure matrix needs at least one component");
        }
        this.outSets = new int[n][];
        this.strengths = new double[n][];
        int[] counts = new int[n];
        for (int i = 0; i < n; i++) {
            int[] set = outSets[i].clone();
            double[] w = strengths[i].clone();
            check(i, n, set, w);
            for (int j : set) {
                counts[j]++;
            }
            this.outSets[i] = set;
            this.strengths[i] = w;
        }
        inSets = new int[n][];
        for (int j = 0; j < n; j++) {
            inSets[j] = new int[counts[j]];
        }
        int[] filled = new int[n];
        for (int i = 0; i < n; i++) {
            for (int j : this.outSets[i]) {
                inSets[j][filled[j]++] = i;
            }
        }
    }

    private static void check(int i, int n, int[] set, double[] w) {
        if (w.length != set.length) {
            throw new IllegalArgumentException("component " + i + " needs one strength per member of its out-set");
        }
        boolean self = false;
        for (int m = 0; m < set.length; m++) {
            if (set[m] < 0 || set[m] >= n || (m > 0 && set[m] <= set[m - 1])) {
                throw new IllegalArgumentException("the out-set of component " + i + " must list components 0.."
                        + (n - 1) + " in increasing order, was " + Arrays.toString(set));
            }
            if (!(w[m] > 0 && w[m] <= 1)) {
                throw new IllegalArgumentException(
                        "strengths must be in (0, 1], was " + w[m] + " at " + i + "->" + set[m]);
            }
            self |= set[m] == i;
        }
        if (!self) {
            throw new IllegalArgumentException("the out-set of component " + i + " must hold " + i + " itself");
        }
    }

    /** Number of components n. */
    public int size() {
        return outSets.length;
    }

    /** Members of A_i in increasing order; a copy. */
    public int[] outSet(int i) {
        return outSets[i].clone();
    }

    /** Size k of A_i. */
    public int outDegree(int i) {
        return outSets[i].length;
    }

    /** The member of A_i at a place. */
    public int member(int i, int place) {
        return outSets[i][place];
    }

    /** Place of j in A_i, of which it is a member. */
    public int place(int i, int j) {
        int place = Arrays.binarySearch(outSets[i], j);
        if (place < 0) {
            throw new IllegalArgumentException("component " + j + " is no member of the out-set of " + i);
        }
        return place;
    }

    /** Components whose redesign changes j, in increasing order; a copy. */
    public int[] inSet(int j) {
        return inSets[j].clone();
    }

    /** Strengths w_ij of the members of A_i, in the order of {@link #outSet}; a copy. */
    public double[] strengths(int i) {
        return strengths[i].clone();
    }

    /** Sum of the strengths of all interfaces of a component with others, in both directions. */
    public double totalInterface(int component) {
        double sum = 0;
        for (int i = 0; i < outSets.length; i++) {
            for (int m = 0; m < outSets[i].length; m++) {
                boolean touches = i == component || outSets[i][m] == component;
                if (touches && i != outSets[i][m]) {
                    sum += strengths[i][m];
                }
            }
        }
        return sum;
    }

    /** Mean strength over all interfaces i→j, j ≠ i; 1 if there is none. */
    public double meanStrength() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < outSets.length; i++) {
            for (int m = 0; m < outSets[i].length; m++) {
                if (outSets[i][m] != i) {
                    sum += strengths[i][m];
                    count++;
                }
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    /** Design complexity d* = max_i min_{j : i∈A_j} |A_j| (McNerney et al. 2011). */
    public int designComplexity() {
        int worst = 0;
        for (int i = 0; i < outSets.length; i++) {
            int best = Integer.MAX_VALUE;
            for (int j : inSets[i]) {
                best = Math.min(best, outSets[j].length);
            }
            worst = Math.max(worst, best);
        }
        return worst;
    }
}
