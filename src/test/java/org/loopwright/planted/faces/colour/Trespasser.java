package org.loopwright.planted.faces.colour;

/** Planted fault: room faces.colour must not use room faces.cli. */
public final class Trespasser {

    private Trespasser() {}

    /** Steps into the other room. */
    public static String visit() {
        return org.loopwright.planted.faces.cli.Trespasser.class.getName();
    }
}
