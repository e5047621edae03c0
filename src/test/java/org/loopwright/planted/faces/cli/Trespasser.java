package org.loopwright.planted.faces.cli;

/** The door of the room that no other may use. */
public final class Trespasser {

    private Trespasser() {}
}
