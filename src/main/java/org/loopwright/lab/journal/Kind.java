package org.loopwright.lab.journal;

/** What a record says. */
public enum Kind {
    /** A part of what the study is; under the digest of the whole. */
    STUDY('S'),
    /** All that the study was read from; under the same digest. */
    INPUTS('I'),
    /** A run is about to be made. Without a later record of its end, and unless its process ended in order, it died. */
    BEGUN('B'),
    /** A run ended well. */
    OK('O'),
    /** A run threw. */
    FAILED('F'),
    /** A run was broken off at the time limit. */
    TIMED_OUT('T'),
    /** A damaged place was told to people. */
    TOLD('D'),
    /** A record is whole, but not to be trusted. */
    DISTRUSTED('X'),
    /** The process ended in order: runs that it had begun did not end it. */
    END('E');

    private final byte code;

    Kind(char code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    /** The kind of a code; null if there is none. */
    static Kind of(byte code) {
        for (Kind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        return null;
    }

    /** True for the end of a run, well or not. */
    public boolean isRun() {
        return this == OK || this == FAILED || this == TIMED_OUT;
    }
}
