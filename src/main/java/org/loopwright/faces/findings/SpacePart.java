package org.loopwright.faces.findings;

/** A part of an answer about the space of the factors, of which more is drawn than its tables say. */
interface SpacePart {

    /** What is said. */
    Findings findings();

    /** The same for programs, with what is drawn. */
    FoundJson json();

    /** Writes it; a short answer leaves out that there is nothing. */
    default void write(Lines lines, boolean isFull) {
        if (isFull || !findings().tables().isEmpty()) {
            findings().write(lines, isFull);
        }
    }
}
