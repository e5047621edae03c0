package org.loopwright.planted.subject.study;

/** Planted fault: room subject.study must not use room faces.findings. */
public final class Trespasser {

    private Trespasser() {}

    /** Steps into the other room. */
    public static String visit() {
        return org.loopwright.planted.faces.findings.Trespasser.class.getName();
    }
}
