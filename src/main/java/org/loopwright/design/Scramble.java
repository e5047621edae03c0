package org.loopwright.design;

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
    OWEN
}
