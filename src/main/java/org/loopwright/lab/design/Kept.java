package org.loopwright.lab.design;

/** What is kept of one run; equal where the same rows are kept. Immutable. */
public interface Kept {

    /** Everything that a run says. */
    Kept ALL = () -> "all";

    /** In words, which are part of the run's key: equal for runs of which the same rows are kept. */
    String words();
}
