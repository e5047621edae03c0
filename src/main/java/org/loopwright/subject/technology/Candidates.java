package org.loopwright.subject.technology;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The law of a simulator's candidates: a Poisson number of them, each with parts s_j · U_j^(1/γ) and a prediction
 * (sum of the parts) · e^(σ_A Z).
 *
 * @param scales s_j, positive, at least one; not copied
 * @param difficulty γ [1], &gt; 0
 * @param logError σ_A [1], ≥ 0
 * @param mean mean number of candidates [1], &gt; 0
 */
// A passing view of an array that the search reads and nobody changes.
@SuppressWarnings("ArrayRecordComponent")
record Candidates(double[] scales, double difficulty, double logError, double mean) {

    /** Places of the scales, from the largest on; those alike stay in order. */
    int[] order() {
        Integer[] places = new Integer[scales.length];
        Arrays.setAll(places, place -> place);
        Arrays.sort(places, Comparator.comparingDouble(place -> -scales[place]));
        return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
    }
}
