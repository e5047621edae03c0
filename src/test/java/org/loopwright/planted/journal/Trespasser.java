package org.loopwright.planted.journal;

/** Planted fault: room journal must not use room store. */
public final class Trespasser {

    private Trespasser() {}

    /** Steps into the other room. */
    public static String visit() {
        return org.loopwright.planted.store.Trespasser.class.getName();
    }
}
