package org.loopwright.subject.technology;

/**
 * The law of a simulator's candidates: a Poisson number of them, each with parts s_j · U_j^(1/γ) and a prediction
 * (sum of the parts) · e^(σ_A Z). A passing view of an array of scales that nobody changes meanwhile.
 */
final class Candidates {

    private final double[] scales;
    private final double difficulty;
    private final double logError;
    private final double mean;
    private final int[] order;

    /**
     * A law.
     *
     * @param scales s_j, positive, at least one; not copied
     * @param difficulty γ [1], &gt; 0
     * @param logError σ_A [1], ≥ 0
     * @param mean mean number of candidates [1], &gt; 0
     */
    Candidates(double[] scales, double difficulty, double logError, double mean) {
        this.scales = scales;
        this.difficulty = difficulty;
        this.logError = logError;
        this.mean = mean;
        order = new int[scales.length];
        // Out-sets are small.
        for (int place = 0; place < order.length; place++) {
            int at = place;
            while (at > 0 && scales[order[at - 1]] < scales[place]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = place;
        }
    }

    double[] scales() {
        return scales;
    }

    double difficulty() {
        return difficulty;
    }

    double logError() {
        return logError;
    }

    double mean() {
        return mean;
    }

    /** Places of the scales, from the largest on; those alike stay in order. Not to be changed. */
    int[] order() {
        return order;
    }

    /** The law of so many of the parts, those of the largest scales. */
    Candidates leading(int parts) {
        if (parts == scales.length) {
            return this;
        }
        double[] largest = new double[parts];
        for (int i = 0; i < parts; i++) {
            largest[i] = scales[order[i]];
        }
        return new Candidates(largest, difficulty, logError, mean);
    }
}
