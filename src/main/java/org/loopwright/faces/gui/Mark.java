package org.loopwright.faces.gui;

/**
 * Something on the timeline.
 *
 * @param kind what it is
 * @param day when [days]
 * @param economy place of the economy, from 0; -1 where it is none's alone
 * @param text what happened
 */
record Mark(Kind kind, double day, int economy, String text) {

    /** What can be on the timeline. */
    enum Kind {
        /** A breakthrough has come into production at half of the output. */
        EMBODIED,
        /** Since then somebody has been ahead. */
        LEAD,
        /** A design has shipped and its data have come back. */
        CLOSED,
        /** The economy's own research has found something. */
        OWN,
        /** Units in the field have failed. */
        INCIDENT,
        /** A rule of the world changes. */
        POLICY
    }
}
