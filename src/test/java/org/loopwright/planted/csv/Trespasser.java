package org.loopwright.planted.csv;

/** Planted fault: room csv must not use room scenario. */
public final class Trespasser {

    private Trespasser() {}

    /** Steps into the other room. */
    public static String visit() {
        return org.loopwright.planted.scenario.Trespasser.class.getName();
    }
}
