package org.loopwright.subject.technology;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;

/**
 * Makes design structure matrices: drawn at random with given out-degrees, with a core and a periphery, in modules, or
 * from a sheet of strengths. Every out-set holds its own component.
 *
 * <p>The argument {@code strength} is the strength w_ij of every interface, in (0, 1]; 0 stands for the default
 * (k − 1)^(−1/2), k the size of the out-set, which gives the squared strengths of one out-set the sum 1. A component's
 * strength to itself is 1.
 */
public final class MatrixMaker {

    private MatrixMaker() {}

    /**
     * Every out-set has the same size: the component and degree − 1 others, drawn uniformly without replacement
     * (the reference case of McNerney et al. 2011).
     *
     * @param n components, ≥ 1
     * @param degree size of every out-set, in 1..n
     * @param strength [1], in [0, 1]; 0 for the default
     * @param stream n · (degree − 1) draws
     */
    public static DesignStructureMatrix fixed(int n, int degree, double strength, RandomStream stream) {
        checkSize(n);
        checkDegree("degree", degree, n);
        int[] degrees = new int[n];
        Arrays.fill(degrees, degree);
        return ofDegrees(degrees, strength, stream);
    }

    /**
     * Out-sets of given sizes: the list is repeated until there is one size per component, shuffled and assigned; the
     * other members are drawn uniformly without replacement.
     *
     * @param n components, ≥ 1
     * @param degrees sizes of out-sets, each in 1..n, at least one
     * @param strength [1], in [0, 1]; 0 for the default
     * @param stream one draw per component for the shuffle, one per interface
     */
    public static DesignStructureMatrix random(int n, List<Integer> degrees, double strength, RandomStream stream) {
        checkSize(n);
        if (degrees.isEmpty()) {
            throw new IllegalArgumentException("degrees must list at least one size of an out-set");
        }
        int[] sizes = new int[n];
        for (int i = 0; i < n; i++) {
            sizes[i] = degrees.get(i % degrees.size());
            checkDegree("each of degrees", sizes[i], n);
        }
        // Fisher and Yates, so that the sizes do not line up with tiers or suppliers, which are numbered in order.
        for (int i = n - 1; i > 0; i--) {
            swap(sizes, i, stream.nextInt(i + 1));
        }
        return ofDegrees(sizes, strength, stream);
    }

    /**
     * A tightly knit core, components 0..core − 1, and a periphery around it. A core component's out-set takes other
     * core components first, then periphery. A periphery component's out-set is itself, one core component where its
     * size allows, and others drawn uniformly from core and periphery.
     *
     * @param n components, ≥ 1
     * @param core components of the core, in 1..n
     * @param coreDegree size of a core component's out-set, in 1..n
     * @param peripheryDegree size of a periphery component's out-set, in 1..n
     * @param strength [1], in [0, 1]; 0 for the default
     * @param stream one draw per interface
     */
    public static DesignStructureMatrix corePeriphery(
            int n, int core, int coreDegree, int peripheryDegree, double strength, RandomStream stream) {
        checkSize(n);
        if (core < 1 || core > n) {
            throw new IllegalArgumentException("core must be in 1.." + n + ", was " + core);
        }
        checkDegree("coreDegree", coreDegree, n);
        checkDegree("peripheryDegree", peripheryDegree, n);
        int[][] outSets = new int[n][];
        for (int i = 0; i < n; i++) {
            int[] order = startingWith(i, n);
            if (i < core) {
                // The core is numbered first, so its other members stand at 1..core − 1.
                draw(order, 1, Math.min(coreDegree, core), core, stream);
                draw(order, core, coreDegree, n, stream);
                outSets[i] = sortedHead(order, coreDegree);
            } else {
                if (peripheryDegree > 1) {
                    // The core stands at 1..core.
                    draw(order, 1, 2, core + 1, stream);
                    draw(order, 2, peripheryDegree, n, stream);
                }
                outSets[i] = sortedHead(order, peripheryDegree);
            }
        }
        return of(outSets, strength);
    }

    /**
     * Modules: an out-set is the component's own block, and with some probability one component of another block.
     *
     * @param n components, ≥ 1
     * @param block components of a block, in 1..n; the last block has what is left over
     * @param crossLinks probability of one member from another block [1], in [0, 1]
     * @param strength [1], in [0, 1]; 0 for the default
     * @param stream one draw per component, one more per cross link
     */
    public static DesignStructureMatrix modular(
            int n, int block, double crossLinks, double strength, RandomStream stream) {
        checkSize(n);
        if (block < 1 || block > n) {
            throw new IllegalArgumentException("block must be in 1.." + n + ", was " + block);
        }
        if (!(crossLinks >= 0 && crossLinks <= 1)) {
            throw new IllegalArgumentException("crossLinks must be in [0, 1], was " + crossLinks);
        }
        int[][] outSets = new int[n][];
        for (int i = 0; i < n; i++) {
            int first = i / block * block;
            int size = Math.min(block, n - first);
            boolean linked = stream.nextBoolean(crossLinks) && size < n;
            int[] set = new int[linked ? size + 1 : size];
            for (int m = 0; m < size; m++) {
                set[m] = first + m;
            }
            if (linked) {
                int other = stream.nextInt(n - size);
                set[size] = other < first ? other : other + size;
                Arrays.sort(set);
            }
            outSets[i] = set;
        }
        return of(outSets, strength);
    }

    /**
     * A matrix from a sheet of weights.
     *
     * @param n components, ≥ 1
     * @param rowMajor n · n weights, each in [0, scale]; read, not kept
     * @param scale weight that is the full strength 1, &gt; 0
     * @param transposed true if row i has the interfaces j→i, not i→j
     */
    public static DesignStructureMatrix ofWeights(int n, List<Double> rowMajor, double scale, boolean transposed) {
        double[] strengths = new double[rowMajor.size()];
        for (int at = 0; at < strengths.length; at++) {
            strengths[at] = rowMajor.get(transposed ? at % n * n + at / n : at) / scale;
        }
        return ofStrengths(n, strengths);
    }

    /**
     * A matrix from a sheet of strengths.
     *
     * @param n components, ≥ 1
     * @param rowMajor n · n strengths, row i the interfaces i→j, each in [0, 1]; 0 means no interface. The diagonal
     *     counts as 1 whatever it says. Read, not kept.
     */
    public static DesignStructureMatrix ofStrengths(int n, double[] rowMajor) {
        checkSize(n);
        if (rowMajor.length != (long) n * n) {
            throw new IllegalArgumentException(
                    "a matrix of " + n + " components needs " + (long) n * n + " strengths, was " + rowMajor.length);
        }
        int[][] outSets = new int[n][];
        double[][] strengths = new double[n][];
        for (int i = 0; i < n; i++) {
            int[] set = new int[n];
            double[] w = new double[n];
            int k = 0;
            for (int j = 0; j < n; j++) {
                double strength = i == j ? 1 : rowMajor[i * n + j];
                if (!(strength >= 0 && strength <= 1)) {
                    throw new IllegalArgumentException("strengths must be in [0, 1], was " + strength + " at row "
                            + (i + 1) + ", column " + (j + 1));
                }
                if (strength > 0) {
                    set[k] = j;
                    w[k++] = strength;
                }
            }
            outSets[i] = Arrays.copyOf(set, k);
            strengths[i] = Arrays.copyOf(w, k);
        }
        return new DesignStructureMatrix(outSets, strengths);
    }

    private static DesignStructureMatrix ofDegrees(int[] degrees, double strength, RandomStream stream) {
        int n = degrees.length;
        int[][] outSets = new int[n][];
        for (int i = 0; i < n; i++) {
            int[] order = startingWith(i, n);
            draw(order, 1, degrees[i], n, stream);
            outSets[i] = sortedHead(order, degrees[i]);
        }
        return of(outSets, strength);
    }

    private static DesignStructureMatrix of(int[][] outSets, double strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength must be in [0, 1], 0 for the default, was " + strength);
        }
        double[][] strengths = new double[outSets.length][];
        for (int i = 0; i < outSets.length; i++) {
            int k = outSets[i].length;
            double w = strength > 0 || k == 1 ? strength : 1 / FastMath.sqrt(k - 1);
            strengths[i] = new double[k];
            for (int m = 0; m < k; m++) {
                strengths[i][m] = outSets[i][m] == i ? 1 : w;
            }
        }
        return new DesignStructureMatrix(outSets, strengths);
    }

    /** i, then all others in increasing order. */
    private static int[] startingWith(int i, int n) {
        int[] order = new int[n];
        order[0] = i;
        for (int j = 0, m = 1; j < n; j++) {
            if (j != i) {
                order[m++] = j;
            }
        }
        return order;
    }

    /** Fills positions from..to − 1 by drawing without replacement from positions from..limit − 1. */
    private static void draw(int[] order, int from, int to, int limit, RandomStream stream) {
        for (int m = from; m < to; m++) {
            swap(order, m, m + stream.nextInt(limit - m));
        }
    }

    private static int[] sortedHead(int[] order, int size) {
        int[] head = Arrays.copyOf(order, size);
        Arrays.sort(head);
        return head;
    }

    private static void swap(int[] list, int a, int b) {
        int kept = list[a];
        list[a] = list[b];
        list[b] = kept;
    }

    private static void checkSize(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("a matrix needs at least one component, was " + n);
        }
    }

    private static void checkDegree(String name, int degree, int n) {
        if (degree < 1 || degree > n) {
            throw new IllegalArgumentException(name + " must be in 1.." + n + ", was " + degree);
        }
    }
}
