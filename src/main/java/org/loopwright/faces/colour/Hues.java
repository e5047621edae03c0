package org.loopwright.faces.colour;

import java.util.List;
import java.util.Locale;

/**
 * Colours that remain apart for colour-blind eyes, as red, green and blue in one number. Kinds take the set of Okabe and Ito
 * (2008); what has an order runs along viridis (Smith and van der Walt 2015), dark to light.
 */
public final class Hues {

    private static final List<Integer> SYSTEMS = List.of(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9);

    private static final List<Integer> STAGES =
            List.of(0x440154, 0x46327E, 0x365C8D, 0x277F8E, 0x1FA187, 0x4AC16D, 0x95D840, 0xFDE725);

    /**
     * Grounds and inks, which change places between light and dark.
     *
     * @param paper below everything
     * @param card on the paper
     * @param edge of cards, and grids
     * @param ink letters
     * @param faintInk letters that matter less
     * @param cell of a table
     * @param link lines between things
     */
    public record Grounds(int paper, int card, int edge, int ink, int faintInk, int cell, int link) {}

    /** Dark on light. */
    public static final Grounds LIGHT =
            new Grounds(0xF3F4F6, 0xFFFFFF, 0xC9CED6, 0x1F2933, 0x5B6672, 0xF1F3F5, 0xC5CFDB);

    /** Light on dark. */
    public static final Grounds DARK =
            new Grounds(0x1B1F24, 0x262B31, 0x4B5561, 0xE8ECF0, 0xAEB8C3, 0x323942, 0x55616F);

    private Hues() {}

    /** The colour of a system by its place in the study, from 0. */
    public static int system(int place) {
        return SYSTEMS.get(place % SYSTEMS.size());
    }

    /** How many systems have colours of their own [1]. */
    public static int systems() {
        return SYSTEMS.size();
    }

    /** The colour of a stage by its place in the loop, from 0. */
    public static int stage(int place) {
        return STAGES.get(place);
    }

    /** How many stages have colours [1]. */
    public static int stages() {
        return STAGES.size();
    }

    /** A colour as style sheets write it. */
    public static String css(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }
}
