package org.loopwright.faces.gui.scene;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import org.loopwright.faces.colour.Hues;

/**
 * Light paper or dark. Grounds and inks change places; colours that say something are the same on both, so that a legend
 * learnt once holds.
 */
public enum Tone {
    /** Dark on light, as in files and on the page. */
    LIGHT {
        @Override
        public Color of(Color color) {
            return color;
        }

        @Override
        Color tint(Color color, double share) {
            return mixed(Palette.CARD, color, share);
        }

        @Override
        Color shade(double share) {
            return mixed(Palette.CARD, Palette.DEEP, share);
        }
    },
    /** Light on dark. */
    DARK {
        @Override
        public Color of(Color color) {
            return NIGHT.getOrDefault(color, color);
        }

        @Override
        Color tint(Color color, double share) {
            // A little colour is lost sooner on dark than on white.
            return mixed(of(Palette.CARD), color, Math.min(1, 1.6 * share));
        }

        @Override
        Color shade(double share) {
            return mixed(of(Palette.CARD), Palette.BRIGHT, share);
        }
    };

    private static final Map<Color, Color> NIGHT = night();

    private static Map<Color, Color> night() {
        Map<Color, Color> night = new LinkedHashMap<>();
        night.put(Palette.PAPER, new Color(Hues.DARK.paper()));
        night.put(Palette.CARD, new Color(Hues.DARK.card()));
        night.put(Palette.EDGE, new Color(Hues.DARK.edge()));
        night.put(Palette.INK, new Color(Hues.DARK.ink()));
        night.put(Palette.FAINT_INK, new Color(Hues.DARK.faintInk()));
        night.put(Palette.CELL, new Color(Hues.DARK.cell()));
        night.put(Palette.LINK, new Color(Hues.DARK.link()));
        return night;
    }

    /** A ground or an ink of the light palette in this tone; any other colour is itself. */
    public abstract Color of(Color color);

    /** A colour thinned with the card that it lies on; share of the colour in [0, 1]. */
    abstract Color tint(Color color, double share);

    /** One hue that stands out from the card the more, the larger a share is; in [0, 1]. */
    abstract Color shade(double share);

    /** The paper of drawings. */
    public Color paper() {
        return of(Palette.PAPER);
    }

    /** What lies on the paper. */
    public Color card() {
        return of(Palette.CARD);
    }

    /** Letters. */
    public Color ink() {
        return of(Palette.INK);
    }

    /** Letters that matter less. */
    public Color faintInk() {
        return of(Palette.FAINT_INK);
    }

    /** Edges and lines of a grid. */
    public Color edge() {
        return of(Palette.EDGE);
    }

    private static Color mixed(Color ground, Color color, double share) {
        return new Color(
                mixed(ground.getRed(), color.getRed(), share),
                mixed(ground.getGreen(), color.getGreen(), share),
                mixed(ground.getBlue(), color.getBlue(), share));
    }

    private static int mixed(int ground, int channel, double share) {
        return (int) Math.round(ground + share * (channel - ground));
    }
}
