package org.loopwright.faces.gui.scene;

import org.loopwright.subject.observation.Wait;

/** Waits that people tell apart in a drawing: fourteen causes are more than colours can carry. */
enum WaitFamily {
    /** Work is being done. */
    WORK("at work", "at work"),
    /** A team or money of the firm's own. */
    MEANS("team or money", "means"),
    /** An earlier project of the firm: its freeze, or its place in the order of ramps. */
    EARLIER("freeze, order", "freeze"),
    /** A slot of an owner. */
    SLOT("slot", "slot"),
    /** An owner's next release window. */
    WINDOW("release window", "window"),
    /** Terms, or an objection to them. */
    TERMS("terms, objection", "terms"),
    /** A reviewer of the regulator. */
    REVIEWER("reviewer", "reviewer"),
    /** Samples from the field. */
    DATA("field data", "data"),
    /** An owner that mends a fault, or fits its part to another design. */
    MENDING("mending, refitting", "mending");

    private final String words;
    private final String shortWord;

    WaitFamily(String words, String shortWord) {
        this.words = words;
        this.shortWord = shortWord;
    }

    static WaitFamily of(Wait cause) {
        return switch (cause) {
            case NONE -> WORK;
            case CASH -> MEANS;
            case FREEZE, ORDER -> EARLIER;
            case SLOT -> SLOT;
            case WINDOW -> WINDOW;
            case NEGOTIATION, OBJECTION -> TERMS;
            case REVIEWER -> REVIEWER;
            case DATA -> DATA;
            case REWORK, MERGE, STOP, INCIDENT -> MENDING;
        };
    }

    String words() {
        return words;
    }

    String shortWord() {
        return shortWord;
    }
}
