package org.loopwright.gui;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.loopwright.gui.scene.Hit;
import org.loopwright.gui.scene.Scene;
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

    private final LoopwrightGui gui;
    private final Scene scene;

    SceneView(LoopwrightGui gui, Scene scene) {
        this.gui = gui;
        this.scene = scene;
        setField(scene);
    }

    Scene scene() {
        return scene;
    }

    @Override
    public Portrayal getDefaultPortrayal() {
        return new RectanglePortrayal2D();
    }

    @Override
    public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        gui.picture().ifPresent(picture -> {
            Graphics2D g = (Graphics2D) graphics.create();
            try {
                scene.draw(g, bounds(info), picture);
            } finally {
                g.dispose();
            }
        });
    }

    private static Rectangle2D bounds(DrawInfo2D info) {
        return new Rectangle2D.Double(info.draw.x, info.draw.y, info.draw.width, info.draw.height);
    }

    @Override
    public void hitObjects(DrawInfo2D range, Bag found) {
        if (gui.picture().isPresent()) {
            scene.at(range.clip.getCenterX(), range.clip.getCenterY())
                    .ifPresent(hit -> found.add(new LocationWrapper(hit, null, this)));
        }
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState state) {
        Inspector inspector = gui.inspector((Hit) wrapper.getObject());
        inspector.setVolatile(true);
        return inspector;
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        return HitProperties.name((Hit) wrapper.getObject(), gui.picture());
    }

    @Override
    public String getStatus(LocationWrapper wrapper) {
        return String.join("<br>", ((Hit) wrapper.getObject()).text());
    }
}
