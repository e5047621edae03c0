package org.loopwright.lab.design;

import java.util.List;
import java.util.stream.IntStream;

/** A balanced choice of combinations of two levels for each factor, in which main effects are orthogonal. */
public sealed interface TwoLevelPlan permits FractionalFactorial, PlackettBurman {

    /** Number of combinations. */
    int size();

    /** Number of factors. */
    int factors();

    /**
     * The levels of a combination, one for each factor: 0 for the low one (−), 1 for the high one (+).
     *
     * @param number from 1 to {@link #size()}
     * @throws IllegalArgumentException outside that interval
     */
    int[] levels(int number);

    /** What a reader of results must know; empty if nothing. */
    List<String> warnings();

    /** The levels of all combinations in the order of their numbers. */
    default List<int[]> rows() {
        return IntStream.rangeClosed(1, size()).mapToObj(this::levels).toList();
    }
}
