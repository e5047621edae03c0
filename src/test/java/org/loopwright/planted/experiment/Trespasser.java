package org.loopwright.planted.experiment;

/** Planted fault: room experiment must not use room report. */
public final class Trespasser {

    private Trespasser() {}

    /** Steps into the other room. */
    public static String visit() {
        return org.loopwright.planted.report.Trespasser.class.getName();
    }
}
