package org.loopwright.planted.subject.model;

/** Planted fault: room subject.model must not use room lab.journal, which uses it. */
public final class Trespasser {

    private Trespasser() {}

    /** Steps into the other room. */
    public static String visit() {
        return org.loopwright.planted.lab.journal.Trespasser.class.getName();
    }
}
