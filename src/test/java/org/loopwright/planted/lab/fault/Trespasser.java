package org.loopwright.planted.lab.fault;

/** Planted fault: room lab.fault must not use room subject.model. */
public final class Trespasser {

    private Trespasser() {}

    /** Steps into the other room. */
    public static String visit() {
        return org.loopwright.planted.subject.model.Trespasser.class.getName();
    }
}
