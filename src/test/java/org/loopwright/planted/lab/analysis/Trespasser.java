package org.loopwright.planted.lab.analysis;

/** Planted fault: room lab.analysis must not use room subject.model. */
public final class Trespasser {

    private Trespasser() {}

    /** Steps into the other room. */
    public static String visit() {
        return org.loopwright.planted.subject.model.Trespasser.class.getName();
    }
}
