package org.loopwright.planted.gui;

/** Planted fault: room gui must not use room cli. */
public final class Trespasser {

    private Trespasser() {}

    /** Steps into the other room. */
    public static String visit() {
        return org.loopwright.planted.cli.Trespasser.class.getName();
    }
}
