package org.loopwright.faces.gui.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.subject.observation.Stage;

/**
 * Colours remain apart for eyes without red or green cones: simulated after Machado, Oliveira and Fernandes (2009),
 * severity 1, in linear RGB; distance ΔE*ab (CIE 1976), of which about 2.3 can just be seen.
 */
class PaletteTest {

    private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };
    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };

    @Test
    void stagesDifferByAtLeastTwelveForAllEyes() {
        List<Color> colors = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            colors.add(Palette.stage(stage));
        }
        assertThat(closest(colors, NORMAL)).isGreaterThan(12);
        assertThat(closest(colors, PROTANOPIA)).isGreaterThan(12);
        assertThat(closest(colors, DEUTERANOPIA)).isGreaterThan(12);
    }

    @Test
    void waitsDifferByAtLeastFifteenForAllEyes() {
        List<Color> colors = new ArrayList<>();
        for (WaitFamily family : WaitFamily.values()) {
            colors.add(Palette.family(family));
        }
        assertThat(closest(colors, NORMAL)).isGreaterThan(15);
        assertThat(closest(colors, PROTANOPIA)).isGreaterThan(15);
        assertThat(closest(colors, DEUTERANOPIA)).isGreaterThan(15);
    }

    @Test
    void shadesOfSharesDifferByAtLeastTenForAllEyesOnLightAndOnDark() {
        for (Tone tone : Tone.values()) {
            List<Color> colors = new ArrayList<>();
            for (double share = 0; share <= 1; share += 0.25) {
                colors.add(tone.shade(share));
            }
            assertThat(closest(colors, NORMAL)).isGreaterThan(10);
            assertThat(closest(colors, PROTANOPIA)).isGreaterThan(10);
            assertThat(closest(colors, DEUTERANOPIA)).isGreaterThan(10);
        }
    }

    @Test
    void lettersStandOutFromEveryColourThatTheyAreWrittenOn() {
        List<Color> grounds = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            grounds.add(Palette.stage(stage));
        }
        for (WaitFamily family : WaitFamily.values()) {
            grounds.add(Palette.family(family));
        }
        for (int percent = 0; percent <= 100; percent++) {
            grounds.add(Tone.LIGHT.shade(percent / 100.0));
            grounds.add(Tone.DARK.shade(percent / 100.0));
        }
        for (Color ground : grounds) {
            double one = Palette.luminance(ground) + 0.05;
            double other = Palette.luminance(Palette.on(ground)) + 0.05;
            assertThat(Math.max(one, other) / Math.min(one, other))
                    .as(ground.toString())
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void aPairThatOnlyGreenConesTellApartFailsTheMeasure() {
        List<Color> pair = List.of(new Color(0xC06030), new Color(0x8C7A2A));
        assertThat(closest(pair, NORMAL)).isGreaterThan(30);
        assertThat(closest(pair, DEUTERANOPIA)).isLessThan(12);
    }

    @Test
    void laterStagesAreLighter() {
        double last = -1;
        for (Stage stage : Stage.values()) {
            double lightness = lab(Palette.stage(stage), NORMAL)[0];
            assertThat(lightness).isGreaterThan(last + 5);
            last = lightness;
        }
    }

    private static double closest(List<Color> colors, double[][] eye) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < colors.size(); i++) {
            for (int j = 0; j < i; j++) {
                double[] a = lab(colors.get(i), eye);
                double[] b = lab(colors.get(j), eye);
                least = Math.min(least, Math.sqrt(sq(a[0] - b[0]) + sq(a[1] - b[1]) + sq(a[2] - b[2])));
            }
        }
        return least;
    }

    private static double sq(double x) {
        return x * x;
    }

    /** CIE L*a*b* of a colour as an eye sees it, white point D65. */
    private static double[] lab(Color color, double[][] eye) {
        double[] rgb = {
            Palette.linear(color.getRed()), Palette.linear(color.getGreen()), Palette.linear(color.getBlue())
        };
        double[] seen = new double[3];
        for (int row = 0; row < 3; row++) {
            double sum = eye[row][0] * rgb[0] + eye[row][1] * rgb[1] + eye[row][2] * rgb[2];
            seen[row] = Math.max(0, Math.min(1, sum));
        }
        double x = root((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
        double y = root(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
        double z = root((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        double delta = 6.0 / 29;
        return t > delta * delta * delta ? Math.cbrt(t) : t / (3 * delta * delta) + 4.0 / 29;
    }
}
