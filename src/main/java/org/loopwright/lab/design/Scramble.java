package org.loopwright.lab.design;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a Sobol' sequence is made random without losing the evenness of its points. */
public enum Scramble {
    /** Not at all: the sequence of the tables, whose first point is the origin. */
    NONE,
    /**
     * Random lower triangular matrices over the digits, then a random digital shift (Matoušek 1998); the scrambling of
     * SciPy and so of SALib.
     */
    LINEAR_MATRIX,
    /** Nested uniform scrambling: each digit is flipped by chance of its own for each prefix (Owen 1995). */
    OWEN;

    /** The ways by the words that study files use. */
    static Map<String, Scramble> words() {
        Map<String, Scramble> words = new LinkedHashMap<>();
        words.put("true", LINEAR_MATRIX);
        words.put("false", NONE);
        words.put("linear-matrix", LINEAR_MATRIX);
        words.put("owen", OWEN);
        words.put("none", NONE);
        return words;
    }
}
