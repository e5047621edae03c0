package org.loopwright.subject.model;

/**
 * The design of one firm's product: the one in production, and the pending one that later projects design against.
 * Confined to one run.
 */
final class ProductDesign {

    /**
     * A run ends where a part costs less than this in terms of its first scale: far below any cost that counts, and far
     * within double precision.
     */
    private static final double LEAST = 1e-100;

    private final double[] inProduction;
    private final double[] pending;
    private final double[] scale;
    private final double[] least;
    /** How often each component's design has been decided. */
    private final int[] decisions;

    /**
     * Takes the design at day 0.
     *
     * @param costs cost x_j of each component [reference unit cost]
     * @param scales generation scale s_j of each component, the largest cost of a redraw
     */
    ProductDesign(double[] costs, double[] scales) {
        inProduction = costs.clone();
        pending = costs.clone();
        scale = scales.clone();
        least = new double[scales.length];
        decisions = new int[scales.length];
        for (int j = 0; j < scales.length; j++) {
            least[j] = LEAST * scales[j];
        }
    }

    double inProduction(int j) {
        return inProduction[j];
    }

    double pending(int j) {
        return pending[j];
    }

    double scale(int j) {
        return scale[j];
    }

    /** The new design of an out-set is decided; production follows at the end of the ramp. */
    void decide(int[] components, double[] costs) {
        for (int m = 0; m < components.length; m++) {
            pending[components[m]] = checked(components[m], costs[m]);
            decisions[components[m]]++;
        }
    }

    /** How often the design of each of some components has been decided; a new array. */
    int[] decisions(int[] components) {
        int[] counts = new int[components.length];
        for (int m = 0; m < counts.length; m++) {
            counts[m] = decisions[components[m]];
        }
        return counts;
    }

    /** A generation makes later search for the part start lower. */
    void lowerScale(int j, double factor) {
        scale[j] = checked(j, scale[j] * factor);
    }

    void takeEffect(int[] components, double[] costs) {
        for (int m = 0; m < components.length; m++) {
            inProduction[components[m]] = checked(components[m], costs[m]);
        }
    }

    private double checked(int j, double cost) {
        if (!(cost >= least[j])) {
            throw new IllegalStateException("component " + (j + 1) + " costs " + cost + ", less than " + LEAST
                    + " of its first scale; raise industry.cost.difficulty or lower industry.breakthroughs.gain");
        }
        return cost;
    }

    int size() {
        return inProduction.length;
    }
}
