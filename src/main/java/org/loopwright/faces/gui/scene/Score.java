package org.loopwright.faces.gui.scene;

import java.util.List;
import java.util.Optional;

/**
 * Who leads, by how much, and why: what a scoreboard says. Immutable.
 *
 * @param verdict who leads, one line
 * @param reason what the other is held up by, one line; empty while nothing can be said
 * @param economies one entry per economy, in the order of the scenario
 * @param lead who leads and since when; empty where nobody does
 */
public record Score(String verdict, String reason, List<Column> economies, Optional<Lead> lead) {

    /** Of a run of which nothing is known. */
    public static final Score NONE = new Score("", "", List.of(), Optional.empty());

    /** Copies the list. */
    public Score {
        economies = List.copyOf(economies);
    }

    /**
     * Who leads.
     *
     * @param economy place of the economy, from 0
     * @param day since which it has been ahead without a break [days]
     */
    public record Lead(int economy, double day) {}

    /**
     * What is said of an economy.
     *
     * @param title its system
     * @param leads true if it is ahead
     * @param figures the first matters most
     * @param below figures that stand where those above have no sparkline, as far as there is room
     */
    public record Column(String title, boolean leads, List<Figure> figures, List<Figure> below) {

        /** Copies the lists. */
        public Column {
            figures = List.copyOf(figures);
            below = List.copyOf(below);
        }
    }

    /**
     * A number.
     *
     * @param name what it is, short
     * @param value with its unit
     * @param tip what it is, in a sentence
     * @param best true if no other economy has a better one
     * @param past its values so far, oldest first, for a sparkline; none without one
     */
    public record Figure(String name, String value, String tip, boolean best, List<Double> past) {

        /** Copies the list. */
        public Figure {
            past = List.copyOf(past);
        }
    }
}
