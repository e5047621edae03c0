package org.loopwright.planted.attic;

/** Planted fault: a room that is not in the table. */
final class Stranger {

    private Stranger() {}
}
