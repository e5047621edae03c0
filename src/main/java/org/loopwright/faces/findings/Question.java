package org.loopwright.faces.findings;

/** What findings answer. */
public interface Question {

    /** What answers in JSON call it. */
    String word();

    /** Heading for people. */
    String heading();
}
