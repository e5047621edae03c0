package org.loopwright.faces.gui;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.KeyStroke;
import sim.display.Console;

/**
 * The menus of the console. They stand in place of MASON's, whose Save writes a checkpoint that this model has none of,
 * and whose New starts another program.
 */
final class Menus {

    private final Desk desk;
    private final Console console;

    private Menus(Desk desk) {
        this.desk = desk;
        console = desk.console();
    }

    /**
     * Gives the console its menus.
     *
     * @param look of the windows now
     * @param chosen told which look they are to have
     */
    static void install(Desk desk, Look look, Consumer<Look> chosen) {
        Menus menus = new Menus(desk);
        JMenuBar bar = new JMenuBar();
        bar.add(menus.file());
        bar.add(menus.run());
        bar.add(menus.view(look, chosen));
        bar.add(menus.help());
        desk.console().setJMenuBar(bar);
    }

    private JMenu file() {
        JMenu menu = menu("File", KeyEvent.VK_F);
        item(menu, "Open scenario…", "ctrl O", () -> desk.controls().open());
        item(menu, "Save scenario…", "ctrl S", () -> desk.controls().save());
        item(menu, "Page of the stored results", "ctrl P", this::page);
        menu.addSeparator();
        item(menu, "Close", "ctrl Q", console::doClose);
        return menu;
    }

    /** Shows the page of whichever results have one, of two runs that of both. */
    private void page() {
        Set<Path> results = new LinkedHashSet<>();
        desk.gui().session().stored().ifPresent(run -> results.add(run.results()));
        desk.beside().flatMap(other -> other.session().stored()).ifPresent(run -> results.add(run.results()));
        if (results.isEmpty()) {
            desk.gui().refuse("what is played is no stored run, so that there are no results with a page");
        } else {
            desk.controls().status(results.stream().map(ResultsPage::open).collect(Collectors.joining("\n")));
        }
    }

    private JMenu run() {
        JMenu menu = menu("Run", KeyEvent.VK_R);
        item(menu, "Play or pause", "ctrl SPACE", () -> desk.transport().playOrPause());
        item(menu, "Step", "ctrl RIGHT", () -> desk.transport().step());
        for (Transport.Step step : Transport.Step.values()) {
            item(menu, "Step by " + step, null, () -> desk.transport().stepBy(step));
        }
        menu.addSeparator();
        item(menu, "Restart", "ctrl R", desk.gui()::restart);
        desk.experiment().ifPresent(window -> {
            menu.addSeparator();
            item(menu, "Experiment…", "ctrl E", window::open);
        });
        return menu;
    }

    private JMenu view(Look look, Consumer<Look> chosen) {
        JMenu menu = menu("View", KeyEvent.VK_V);
        JCheckBoxMenuItem dark = new JCheckBoxMenuItem("Dark", look == Look.DARK);
        dark.setAccelerator(KeyStroke.getKeyStroke("ctrl D"));
        dark.addActionListener(event -> chosen.accept(dark.isSelected() ? Look.DARK : Look.LIGHT));
        menu.add(dark);
        JCheckBoxMenuItem bars = new JCheckBoxMenuItem("MASON's bars: layers, snapshot, scale");
        bars.addActionListener(event -> desk.scenes().forEach(scene -> scene.showBar(bars.isSelected())));
        menu.add(bars);
        JCheckBoxMenuItem unknown = new JCheckBoxMenuItem("Matrix: what simulators do not represent");
        unknown.setAccelerator(KeyStroke.getKeyStroke("ctrl U"));
        unknown.addActionListener(event -> desk.scenes().forEach(scene -> scene.unknown(unknown.isSelected())));
        menu.add(unknown);
        menu.addSeparator();
        for (JFrame frame : desk.frames()) {
            item(menu, "Show " + frame.getTitle(), null, () -> Shortcuts.show(frame));
        }
        return menu;
    }

    private JMenu help() {
        JMenu menu = menu("Help", KeyEvent.VK_H);
        item(menu, "How to read the drawings", "F1", () -> ReadingGuide.toggle(desk.scenes()));
        item(
                menu,
                "About Loopwright",
                null,
                () -> console.getTabPane().setSelectedIndex(console.getTabPane().indexOfTab("About")));
        item(
                menu,
                "About MASON",
                null,
                () -> JOptionPane.showMessageDialog(
                        console,
                        "The schedule, the console and the displays are those of MASON 18, George Mason University,\n"
                                + "Academic Free License 3.0; https://cs.gmu.edu/~eclab/projects/mason/",
                        "MASON",
                        JOptionPane.PLAIN_MESSAGE));
        return menu;
    }

    private static JMenu menu(String words, int key) {
        JMenu menu = new JMenu(words);
        menu.setMnemonic(key);
        return menu;
    }

    private static void item(JMenu menu, String words, String key, Runnable action) {
        JMenuItem item = new JMenuItem(words);
        if (key != null) {
            item.setAccelerator(KeyStroke.getKeyStroke(key));
        }
        item.addActionListener(event -> action.run());
        menu.add(item);
    }
}
