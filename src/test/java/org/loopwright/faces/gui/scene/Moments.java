package org.loopwright.faces.gui.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.model.Snapshots;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/** Moments of runs of the shipped scenarios, to be drawn. */
final class Moments {

    private Moments() {}

    static List<Snapshot> of(String scenario, List<String> settings, double... days) {
        List<Setting> set = settings.stream().map(Moments::setting).toList();
        Scenario sheet = new ParameterFolder(Path.of("params")).scenario(scenario, set);
        LoopModel model = new LoopModel(sheet, new Streams(1, 1));
        model.start();
        List<Snapshot> snapshots = new ArrayList<>();
        for (double day : days) {
            boolean goesOn = true;
            while (goesOn && model.schedule.getTime() < day) {
                goesOn = model.schedule.step(model);
            }
            snapshots.add(Snapshots.of(model));
        }
        return snapshots;
    }

    private static Setting setting(String text) {
        int sign = text.indexOf('=');
        return new Setting(text.substring(0, sign), text.substring(sign + 1), Place.of("test"));
    }

    /** Lays a scene out as drawing it would, but paints no dot: the clip is empty, and painting is nearly all the cost. */
    static void laidOut(Scene scene, Rectangle2D bounds, Snapshot snapshot) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        g.setClip(0, 0, 0, 0);
        scene.draw(g, bounds, snapshot);
        g.dispose();
    }

    static BufferedImage drawn(Scene scene, Rectangle2D bounds, double scale, Snapshot snapshot) {
        BufferedImage image = new BufferedImage(
                (int) (bounds.getMaxX() * scale), (int) (bounds.getMaxY() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        scene.draw(g, bounds, snapshot);
        g.dispose();
        return image;
    }
}
