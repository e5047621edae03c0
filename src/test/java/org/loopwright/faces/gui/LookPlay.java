package org.loopwright.faces.gui;

import java.awt.AWTException;
import java.awt.Toolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.swing.JDialog;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import org.loopwright.faces.gui.scene.Hit;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.ParameterFolder;
import sim.display.Console;

/**
 * A sitting that only looks: at every tab, menu, drawing, chart, inspector and dialog, on light and on dark, in a Java
 * machine of its own with a real screen. What cannot be read ends it with code 3.
 */
final class LookPlay extends Hands {

    private final LoopwrightGui gui;
    private final Console console;
    private final Set<String> faults = new LinkedHashSet<>();

    private LookPlay(Path folder, LoopwrightGui gui) throws AWTException {
        super(folder);
        this.gui = gui;
        console = gui.console().orElseThrow();
    }

    /** Arguments: folder of the sheets, folder for pictures. */
    public static void main(String[] arguments) throws Exception {
        Path folder = begin(arguments[1]);
        ParameterFolder sheets = new ParameterFolder(Path.of(arguments[0]));
        Session session = Sessions.sideBySide(sheets, sheets.spec("batteries"), List.of(), new Streams(1, 1));
        LookPlay play = new LookPlay(folder, opened(List.of(session)));
        standApart(play.console, 6);
        onSwing(() -> play.gui.transport().seek(2200));
        for (Look look : Look.values()) {
            onSwing(() -> play.gui.look(look));
            play.all(look);
        }
        require(play.faults.isEmpty(), "every word can be read:\n" + String.join("\n", play.faults));
        end(play.console);
    }

    private void all(Look look) throws Exception {
        onSwing(() -> gui.session().set(1, "system.integration.depth", look == Look.LIGHT ? "0.4" : "0.3"));
        onSwing(() -> gui.controls().changed(""));
        tabs();
        drawings();
        charts();
        inspectors();
        menus(console.getJMenuBar());
        menus(gui.charts().window().frame().getJMenuBar());
        experiment();
        dialogs();
    }

    /** Looks at what is on the screen, and keeps a picture of it. */
    private void look(String what) throws Exception {
        String name = what + "-" + gui.look();
        onSwing(() -> Toolkit.getDefaultToolkit().sync());
        picture(name);
        ask(() -> Legible.faults(gui)).forEach(fault -> faults.add(name + ": " + fault));
    }

    private void tabs() throws Exception {
        for (int i = 0; i < console.getTabPane().getTabCount(); i++) {
            int tab = i;
            onSwing(() -> console.getTabPane().setSelectedIndex(tab));
            look("tab-" + console.getTabPane().getTitleAt(tab).toLowerCase(Locale.ROOT));
        }
        onSwing(() -> console.getTabPane().setSelectedIndex(console.getTabPane().indexOfTab("Model")));
        for (ParameterGroup group : ParameterGroup.all()) {
            onSwing(() -> gui.parameters().choose(group.name()));
            ask(() -> Legible.faults(gui)).forEach(fault -> faults.add(group.name() + ": " + fault));
        }
        onSwing(() -> console.getTabPane().setSelectedIndex(0));
    }

    private void drawings() throws Exception {
        onSwing(() -> ReadingGuide.toggle(gui.scenes()));
        look("how-to-read");
        onSwing(() -> ReadingGuide.toggle(gui.scenes()));
        onSwing(() -> item(console.getJMenuBar(), "Matrix: what simulators do not represent")
                .doClick(0));
        look("unknown");
        onSwing(() -> item(console.getJMenuBar(), "Matrix: what simulators do not represent")
                .doClick(0));
        onSwing(() -> gui.scenes().forEach(scene -> scene.showBar(true)));
        look("bars");
        onSwing(() -> gui.scenes().forEach(scene -> scene.showBar(false)));
    }

    private void charts() throws Exception {
        for (ChartKind kind : ChartKind.values()) {
            onSwing(() -> gui.charts().window().show(kind, true));
        }
        look("charts");
        for (ChartKind kind : ChartKind.values()) {
            onSwing(() -> gui.charts().window().show(kind, kind == ChartKind.UNIT_COST));
        }
    }

    private void inspectors() throws Exception {
        List<String> kinds = new ArrayList<>();
        for (SceneWindow window : gui.scenes()) {
            for (int x = 5; x < window.frame().getWidth() && kinds.size() < 7; x += 6) {
                for (int y = 5; y < window.frame().getHeight(); y += 6) {
                    int atX = x;
                    int atY = y;
                    Hit hit = ask(() -> window.scene().at(atX, atY)).orElse(null);
                    String kind = hit == null
                            ? ""
                            : hit.project()
                                    .map(key -> "project")
                                    .or(() -> hit.node()
                                            .map(node -> node.kind().name().toLowerCase(Locale.ROOT)))
                                    .orElse("component");
                    if (!kind.isEmpty() && !kinds.contains(kind)) {
                        kinds.add(kind);
                        onSwing(() -> window.inspect(atX, atY));
                        look("inspector-" + kind);
                    }
                }
            }
        }
        require(kinds.size() >= 6, "things to inspect: " + kinds);
        onSwing(() -> console.getTabPane().setSelectedIndex(0));
    }

    private void menus(JMenuBar bar) throws Exception {
        for (int i = 0; i < bar.getMenuCount(); i++) {
            JMenu menu = bar.getMenu(i);
            onSwing(() -> menu.doClick(0));
            look("menu-" + menu.getText().toLowerCase(Locale.ROOT));
            onSwing(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
        }
    }

    private void experiment() throws Exception {
        ExperimentWindow window = gui.studies().orElseThrow();
        onSwing(window::open);
        onSwing(() -> window.finder().find("vertical integration"));
        settle();
        look("experiment");
        onSwing(() -> window.type("Root seed", "none"));
        robot().delay(600);
        look("experiment-refused");
        onSwing(() -> window.type("Root seed", "7"));
        onSwing(() -> window.frame().setVisible(false));
    }

    private void dialogs() throws Exception {
        Path file = folder().resolve("there.yaml");
        Files.writeString(file, "something else");
        during(() -> item(console.getJMenuBar(), "About MASON").doClick(), dialog -> closed("about-mason", dialog));
        during(() -> gui.controls().open(), dialog -> closed("open", dialog));
        during(() -> gui.controls().save(), dialog -> closed("save", dialog));
        onSwing(() -> gui.refuse("what is played is no stored run, so that there are no results with a page"));
        look("refused");
    }

    private void closed(String what, JDialog dialog) throws Exception {
        look("dialog-" + what);
        SwingUtilities.invokeLater(dialog::dispose);
    }
}
