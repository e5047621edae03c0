package org.loopwright.faces.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.Scrollable;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;

/** All parameters of the scenario, a group at a time. Changes are gathered and take effect at the next restart. */
final class ParameterInspector extends Inspector implements Scrollable {

    private static final long serialVersionUID = 1L;

    private static final String WHEN =
            "Parameters take effect at the next restart. At once: days per frame (tab Run), delay, charts.";

    private final transient PlayedRun gui;
    private final transient Consumer<String> changed;
    private final transient List<ParameterGroup> groups = ParameterGroup.all();
    private final JComboBox<String> chooser = new JComboBox<>();
    private final JPanel below = new JPanel(new BorderLayout());
    private final JTextArea status = new JTextArea(WHEN, 2, 10);

    /**
     * The tab of a run.
     *
     * @param changed told of every change and refusal
     */
    ParameterInspector(PlayedRun gui, Consumer<String> changed) {
        this.gui = gui;
        this.changed = changed;
        setLayout(new BorderLayout());
        setVolatile(false);
        setTitle("Parameters");
        groups.forEach(group -> chooser.addItem(group.name()));
        chooser.setToolTipText("Groups of parameters");
        chooser.setMaximumRowCount(20);
        chooser.addActionListener(event -> rebuild());
        status.setEditable(false);
        status.setLineWrap(true);
        status.setWrapStyleWord(true);
        status.setOpaque(false);
        status.setBorder(BorderFactory.createEmptyBorder(3, 4, 3, 4));
        JPanel above = new JPanel(new BorderLayout());
        above.add(chooser, BorderLayout.NORTH);
        above.add(status, BorderLayout.SOUTH);
        add(above, BorderLayout.NORTH);
        add(below, BorderLayout.CENTER);
        rebuild();
    }

    /** Shows a group by its name. */
    void choose(String group) {
        chooser.setSelectedItem(group);
    }

    /** The group that is shown, as MASON's inspectors have it. */
    ParameterProperties properties() {
        return new ParameterProperties(gui.session(), groups.get(Math.max(0, chooser.getSelectedIndex())), this::tell);
    }

    private void tell(String line) {
        status.setText(line);
        changed.accept(line);
    }

    /** Another scenario is played. */
    void begin() {
        status.setText(WHEN);
        rebuild();
    }

    /** Shows the values of another group. */
    void rebuild() {
        below.removeAll();
        SimpleInspector inspector = new SimpleInspector(properties(), gui, null, 100);
        JPanel list = new JPanel(new BorderLayout());
        list.add(inspector, BorderLayout.NORTH);
        JScrollPane scroll = new JScrollPane(list);
        scroll.getVerticalScrollBar().setUnitIncrement(20);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        below.add(scroll, BorderLayout.CENTER);
        below.revalidate();
        below.repaint();
    }

    // As wide and as high as its tab: only the list of parameters scrolls.

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle seen, int orientation, int direction) {
        return 20;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle seen, int orientation, int direction) {
        return 100;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return true;
    }

    @Override
    public void updateInspector() {
        rebuild();
    }
}
