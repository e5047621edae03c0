package org.loopwright.faces.gui;

import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.loopwright.faces.gui.scene.Hit;
import org.loopwright.faces.gui.scene.Pointing;
import org.loopwright.faces.gui.scene.Scene;
import org.loopwright.faces.gui.scene.Spot;
import org.loopwright.faces.gui.scene.Tone;
import org.loopwright.subject.model.Snapshot;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.Portrayal;
import sim.portrayal.simple.RectanglePortrayal2D;
import sim.util.Bag;

/** A scene as a layer of a MASON display. */
final class SceneView extends FieldPortrayal2D {

    private final PlayedRun gui;
    private final Scene scene;
    private BufferedImage image;
    private Tone tone = Tone.LIGHT;
    private Optional<Spot> pointed = Optional.empty();

    SceneView(PlayedRun gui, Scene scene) {
        this.gui = gui;
        this.scene = scene;
        setField(scene);
    }

    Scene scene() {
        return scene;
    }

    /** On light paper or on dark from now on. */
    void tone(Tone other) {
        tone = other;
        scene.tone(other);
    }

    /** What the keys point at. */
    Optional<Spot> pointed() {
        return pointed;
    }

    /** From now on the keys point at this, or at nothing. */
    void point(Optional<Spot> spot) {
        pointed = spot;
    }

    private void draw(Graphics2D g, Rectangle2D bounds, Snapshot snapshot) {
        scene.draw(g, bounds, snapshot);
        pointed.ifPresent(spot -> Pointing.draw(
                g,
                bounds,
                spot.place(),
                scene.at(spot.at().getX(), spot.at().getY()).map(Hit::text).orElse(List.of("nothing is here now")),
                tone));
    }

    @Override
    public Portrayal getDefaultPortrayal() {
        return new RectanglePortrayal2D();
    }

    @Override
    public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        gui.snapshot().ifPresent(snapshot -> {
            GraphicsConfiguration device = graphics.getDeviceConfiguration();
            if (device != null && device.getDevice().getType() == GraphicsDevice.TYPE_RASTER_SCREEN) {
                drawOnScreen(graphics, info, snapshot);
            } else {
                // A picture for a file: vectors stay vectors.
                Graphics2D g = (Graphics2D) graphics.create();
                draw(g, bounds(info), snapshot);
                g.dispose();
            }
        });
    }

    /**
     * Draws in memory and hands the screen one image. Under X each smooth line on its own would be a mask that goes to
     * the server, which takes longer than everything else.
     */
    private void drawOnScreen(Graphics2D graphics, DrawInfo2D info, Snapshot snapshot) {
        // However far it is zoomed in, the image is as large as what can be seen of it.
        Rectangle2D seen = bounds(info).createIntersection(info.clip);
        double scale = graphics.getTransform().getScaleX();
        int width = (int) Math.ceil(seen.getWidth() * scale);
        int height = (int) Math.ceil(seen.getHeight() * scale);
        if (width < 1 || height < 1) {
            return;
        }
        if (image == null || image.getWidth() != width || image.getHeight() != height) {
            image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        g.translate(-seen.getX(), -seen.getY());
        draw(g, bounds(info), snapshot);
        g.dispose();
        Graphics2D screen = (Graphics2D) graphics.create();
        screen.translate(seen.getX(), seen.getY());
        screen.scale(1 / scale, 1 / scale);
        screen.drawImage(image, 0, 0, null);
        screen.dispose();
    }

    private static Rectangle2D bounds(DrawInfo2D info) {
        return new Rectangle2D.Double(info.draw.x, info.draw.y, info.draw.width, info.draw.height);
    }

    @Override
    public void hitObjects(DrawInfo2D range, Bag found) {
        if (gui.snapshot().isPresent()) {
            scene.at(range.clip.getCenterX(), range.clip.getCenterY())
                    .ifPresent(hit -> found.add(new LocationWrapper(hit, null, this)));
        }
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState state) {
        Hit hit = (Hit) wrapper.getObject();
        return new HitInspector(hit, gui);
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        return HitProperties.name((Hit) wrapper.getObject(), gui.snapshot());
    }

    @Override
    public String getStatus(LocationWrapper wrapper) {
        return String.join("<br>", ((Hit) wrapper.getObject()).text());
    }
}
