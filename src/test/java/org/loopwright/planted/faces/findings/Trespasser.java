package org.loopwright.planted.faces.findings;

/** Planted fault: room faces.findings must not use room faces.cli. */
public final class Trespasser {

    private Trespasser() {}

    /** Steps into the other room. */
    public static String visit() {
        return org.loopwright.planted.faces.cli.Trespasser.class.getName();
    }
}
