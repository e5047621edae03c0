package org.loopwright.faces.gui;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.loopwright.faces.gui.scene.Palette;
import org.loopwright.subject.observation.Stage;

/** A square and a word for each stage: once, however many systems there are. */
final class ChartLegend {

    private ChartLegend() {}

    static LegendItemCollection ofStages() {
        LegendItemCollection items = new LegendItemCollection();
        for (Stage stage : Stage.values()) {
            items.add(new LegendItem(
                    stage.column().replace('_', ' '),
                    null,
                    null,
                    null,
                    new Rectangle2D.Double(-5, -5, 10, 10),
                    Palette.stage(stage)));
        }
        return items;
    }
}
