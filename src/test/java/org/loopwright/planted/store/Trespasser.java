package org.loopwright.planted.store;

/** Planted fault: room store must not use room model. */
public final class Trespasser {

    private Trespasser() {}

    /** Steps into the other room. */
    public static String visit() {
        return org.loopwright.planted.model.Trespasser.class.getName();
    }
}
