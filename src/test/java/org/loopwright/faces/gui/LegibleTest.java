package org.loopwright.faces.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.loopwright.faces.gui.scene.DsmScene;
import org.loopwright.faces.gui.scene.Scene;
import org.loopwright.faces.gui.scene.Tone;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.model.Snapshots;
import org.loopwright.subject.scenario.ParameterFolder;

/** Every word of the drawings can be read; and the measure finds those that cannot. */
class LegibleTest {

    private static List<String> drawn(Color ground, Color ink, int x) {
        return Legible.drawn("here", 200, 60, g -> {
            g.setColor(ground);
            g.fillRect(0, 0, 200, 60);
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            g.setColor(ink);
            g.drawString("a word", x, 30);
        });
    }

    @Test
    void whatStandsOutTooLittleIsCutOffOrCoveredIsFound() {
        assertThat(drawn(Color.WHITE, Color.BLACK, 20)).isEmpty();
        assertThat(drawn(Color.WHITE, new Color(0x808080), 20))
                .containsExactly("here: 'a word', #808080, stands out from [#ffffff] by 3.95 only");
        assertThat(drawn(Color.WHITE, Color.BLACK, 190)).containsExactly("here: 'a word' is cut off");
        List<String> both = Legible.drawn("here", 200, 60, g -> {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, 200, 60);
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            g.setColor(Color.BLACK);
            g.drawString("a word", 20, 30);
            g.drawString("another", 24, 32);
        });
        assertThat(both).containsExactly("here: 'another' lies on [a word]");
        List<String> papered = Legible.drawn("here", 200, 60, g -> {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, 200, 60);
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            g.setColor(Color.BLACK);
            g.drawString("a word", 20, 30);
            g.setColor(Color.YELLOW);
            g.fillRect(10, 10, 100, 40);
            g.setColor(Color.BLACK);
            g.drawString("another", 24, 32);
        });
        assertThat(papered).isEmpty();
    }

    @Test
    void everyWordOfTheDrawingsCanBeReadOnLightAndOnDark() {
        List<String> faults = new ArrayList<>();
        for (String scenario : List.of("batteries", "semiconductors")) {
            LoopModel model = new LoopModel(
                    new ParameterFolder(Path.of("params")).scenario(scenario, List.of()), new Streams(1, 1));
            model.start();
            for (double day : new double[] {2200}) {
                model.advanceTo(day);
                Snapshot all = Snapshots.of(model);
                for (List<Integer> systems : List.of(List.of(0, 3), List.of(0, 1, 2, 3))) {
                    DsmScene unknown = new DsmScene();
                    unknown.unknown(true);
                    for (Scene scene : Stream.concat(Sessions.scenes().stream(), Stream.of(unknown))
                            .toList()) {
                        for (Tone tone : Tone.values()) {
                            scene.tone(tone);
                            for (Rectangle2D bounds : List.of(
                                    new Rectangle2D.Double(0, 0, 980, 400), new Rectangle2D.Double(0, 0, 1366, 700))) {
                                Legible.faults(scene, bounds, all.only(systems))
                                        .forEach(fault -> faults.add(scenario + " " + day + " " + tone + " "
                                                + bounds.getWidth() + " " + systems + ": " + fault));
                            }
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
