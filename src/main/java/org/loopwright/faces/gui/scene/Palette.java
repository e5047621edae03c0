package org.loopwright.faces.gui.scene;

import java.awt.Color;
import org.loopwright.faces.colour.Hues;
import org.loopwright.subject.observation.Stage;

/**
 * Colours that remain apart for colour-blind eyes. Stages are ordered, so they run along eight steps of viridis
 * (Smith and van der Walt 2015), dark to light, and carry their number besides; waits are kinds, so they take the set of
 * Okabe and Ito (2008), and grey for work.
 */
public final class Palette {

    static final Color PAPER = new Color(Hues.LIGHT.paper());
    static final Color CARD = new Color(Hues.LIGHT.card());
    static final Color EDGE = new Color(Hues.LIGHT.edge());
    static final Color INK = new Color(Hues.LIGHT.ink());
    static final Color FAINT_INK = new Color(Hues.LIGHT.faintInk());
    static final Color CELL = new Color(Hues.LIGHT.cell());
    static final Color LINK = new Color(Hues.LIGHT.link());

    /** The far end of a scale of one hue on light paper, and on dark. */
    static final Color DEEP = new Color(0x3F0A75);

    static final Color BRIGHT = new Color(0xE6DAFF);

    /** Letters on a coloured ground, which is the same on light paper and on dark: no ink that changes with it. */
    private static final Color DARK_LETTERS = new Color(0x000000);

    private static final Color LIGHT_LETTERS = new Color(0xFDFDFD);

    private Palette() {}

    /** The colour of a stage. */
    public static Color stage(Stage stage) {
        return new Color(Hues.stage(stage.ordinal()));
    }

    /** The colour of a system by its place in the scenario, from 0: those of Okabe and Ito (2008) again. */
    public static Color system(int place) {
        return new Color(Hues.system(place));
    }

    static Color family(WaitFamily family) {
        return switch (family) {
            case WORK -> new Color(0xC3CAD2);
            case MEANS -> new Color(0xF0E442);
            case EARLIER -> new Color(0xD55E00);
            case SLOT -> new Color(0xE69F00);
            case WINDOW -> new Color(0x56B4E9);
            case TERMS -> new Color(0xCC79A7);
            case REVIEWER -> new Color(0x0072B2);
            case DATA -> new Color(0x009E73);
            case MENDING -> new Color(0x7A4B1E);
        };
    }

    /** Black or white, whichever reads better on a colour: the contrast is 4.5 at least, as WCAG 2.1 counts it. */
    static Color on(Color ground) {
        double light = luminance(ground) + 0.05;
        return light / 0.05 > 1.05 / light ? DARK_LETTERS : LIGHT_LETTERS;
    }

    static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    /** Light of a channel, by the sRGB transfer function. */
    static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
