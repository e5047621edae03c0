package org.loopwright.faces.gui;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.jfree.chart.ChartPanel;
import org.loopwright.faces.gui.scene.Tone;

/** The charts that somebody wants to see, side by side in one window. Confined to the thread of the windows. */
final class ChartsWindow {

    /** A chart narrower than this cannot be read [dots]: then the grid is scrolled. */
    private static final double NARROWEST = 250;

    /** Width by height at which a chart looks best. */
    private static final double SHAPE = 1.6;

    private final JFrame frame = new JFrame("Charts");
    private final JPanel grid = new JPanel(new GridLayout(0, 1, 1, 1));
    private final JScrollPane scroll =
            new JScrollPane(grid, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    private final Map<ChartKind, ChartData> data;
    private final Map<ChartKind, JCheckBoxMenuItem> items = new EnumMap<>(ChartKind.class);
    private final Map<ChartKind, ChartPanel> panels = new EnumMap<>(ChartKind.class);
    private final BiConsumer<ChartKind, Boolean> seen;
    private Tone tone;

    /**
     * Makes the window, not yet shown.
     *
     * @param place where it stands
     * @param data the points, by chart
     * @param export told which chart is to be saved in which format
     * @param seen told which chart comes into sight, and which goes
     */
    ChartsWindow(
            Rectangle place,
            Map<ChartKind, ChartData> data,
            Tone tone,
            BiConsumer<ChartKind, ChartFile> export,
            BiConsumer<ChartKind, Boolean> seen) {
        this.data = data;
        this.tone = tone;
        this.seen = seen;
        frame.setBounds(place);
        frame.setDefaultCloseOperation(JFrame.HIDE_ON_CLOSE);
        scroll.getVerticalScrollBar().setUnitIncrement(20);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        // Nothing within takes the focus, and arrow keys are to scroll.
        scroll.setFocusable(true);
        scroll.getInputMap(JComponent.WHEN_FOCUSED)
                .setParent(scroll.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT));
        frame.add(scroll);
        JMenu show = new JMenu("Show");
        show.setMnemonic(KeyEvent.VK_S);
        JMenu save = new JMenu("Export");
        save.setMnemonic(KeyEvent.VK_E);
        for (ChartKind kind : ChartKind.values()) {
            JCheckBoxMenuItem item = new JCheckBoxMenuItem(kind.title());
            item.setToolTipText(kind.axis());
            item.addItemListener(event -> choose());
            items.put(kind, item);
            show.add(item);
            JMenu one = new JMenu(kind.title());
            for (ChartFile format : ChartFile.values()) {
                JMenuItem as = new JMenuItem(format.name() + "…");
                as.addActionListener(event -> export.accept(kind, format));
                one.add(as);
            }
            save.add(one);
        }
        JMenuBar bar = new JMenuBar();
        bar.add(show);
        bar.add(save);
        frame.setJMenuBar(bar);
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent event) {
                choose();
            }

            @Override
            public void componentHidden(ComponentEvent event) {
                choose();
            }

            @Override
            public void componentResized(ComponentEvent event) {
                layOut();
            }
        });
    }

    JFrame frame() {
        return frame;
    }

    /** Shows a chart in the grid, or takes it away. */
    void show(ChartKind kind, boolean shown) {
        items.get(kind).setSelected(shown);
    }

    /** Charts that can be seen now. */
    private Set<ChartKind> chosen() {
        Set<ChartKind> chosen = EnumSet.noneOf(ChartKind.class);
        items.forEach((kind, item) -> {
            if (item.isSelected() && frame.isVisible()) {
                chosen.add(kind);
            }
        });
        return chosen;
    }

    private void choose() {
        Set<ChartKind> chosen = chosen();
        for (ChartKind kind : ChartKind.values()) {
            boolean was = panels.containsKey(kind);
            if (chosen.contains(kind) && !was) {
                panels.put(kind, panel());
                seen.accept(kind, true);
                begin(kind);
            } else if (was && !chosen.contains(kind)) {
                panels.remove(kind);
                seen.accept(kind, false);
            }
        }
        grid.removeAll();
        panels.values().forEach(grid::add);
        layOut();
    }

    private static ChartPanel panel() {
        // Letters are neither blown up nor shrunk with the window, and menus are those of the window.
        return new ChartPanel(null, 400, 300, 10, 10, 10_000, 10_000, true, false, false, false, false, true);
    }

    /** As many columns as keep charts wider than high. */
    private void layOut() {
        int count = Math.max(1, grid.getComponentCount());
        Dimension seen = scroll.getViewport().getExtentSize();
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int columns = 1; columns <= count; columns++) {
            int rows = (count + columns - 1) / columns;
            double wide = (double) seen.width / columns;
            double shape = wide / Math.max(NARROWEST / SHAPE, (double) seen.height / rows);
            if (columns > 1 && wide < NARROWEST) {
                break;
            }
            double off = Math.abs(Math.log(Math.max(0.01, shape) / SHAPE));
            if (off < least) {
                least = off;
                best = columns;
            }
        }
        ((GridLayout) grid.getLayout()).setColumns(best);
        int rows = (count + best - 1) / best;
        grid.setPreferredSize(new Dimension(
                seen.width, (int) Math.max(seen.height, rows * Math.min(seen.width, NARROWEST) / SHAPE)));
        grid.revalidate();
        grid.repaint();
    }

    /** The curves of a chart begin anew. */
    void begin(ChartKind kind) {
        ChartPanel panel = panels.get(kind);
        if (panel != null) {
            panel.setChart(ChartDrawing.of(data.get(kind), tone));
        }
    }

    /** Shows what has been added. */
    void update() {
        panels.forEach((kind, panel) -> {
            ChartData shown = data.get(kind);
            if (panel.isShowing() && !shown.curves().isEmpty()) {
                // One notice is enough for all curves of an area of the chart.
                shown.changed();
            }
        });
    }

    /** On light paper or on dark from now on. */
    void tone(Tone other) {
        tone = other;
        panels.keySet().forEach(this::begin);
    }

    /** The panels that are there, for whoever looks at the window. */
    Iterable<? extends Component> panels() {
        return panels.values();
    }

    void dispose() {
        frame.dispose();
    }
}
