package org.loopwright.planted.cli;

/** The door of the room that no other may use. */
public final class Trespasser {

    private Trespasser() {}
}
