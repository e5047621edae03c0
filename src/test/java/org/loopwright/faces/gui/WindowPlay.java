package org.loopwright.faces.gui;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JSlider;
import javax.swing.JToolTip;
import javax.swing.ToolTipManager;
import org.jfree.data.xy.XYSeries;
import org.loopwright.faces.gui.scene.Hit;
import org.loopwright.faces.gui.scene.Score;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import sim.display.Console;
import sim.portrayal.Inspector;

/**
 * A sitting at the windows, in a Java machine of its own with a real screen: everything that a person does, one after the
 * other. Anything unexpected ends the machine with code 3; closing the console ends it with 0.
 */
final class WindowPlay extends Hands {

    private final LoopwrightGui gui;
    private final Console console;

    private WindowPlay(Path folder, LoopwrightGui gui) throws AWTException {
        super(folder);
        this.gui = gui;
        console = gui.console().orElseThrow();
    }

    /** Arguments: folder of the sheets, folder for pictures. */
    public static void main(String[] arguments) throws Exception {
        Path folder = begin(arguments[1]);
        ParameterFolder sheets = new ParameterFolder(Path.of(arguments[0]));
        Session session = Sessions.sideBySide(sheets, sheets.spec("batteries"), List.of(), new Streams(1, 1));
        WindowPlay play = new WindowPlay(folder, opened(List.of(session)));
        play.play();
        end(play.console);
    }

    private void play() throws Exception {
        standApart(console, 6);
        require(gui.shownDay() == 0, "the windows open at day 0");
        legible(gui);
        reachable(console.getContentPane());
        menus();
        runTo(730);
        double paused = gui.shownDay();
        Thread.sleep(200);
        require(gui.shownDay() == paused, "nothing happens while it is paused");
        require(console.getPlayState() == Console.PS_PAUSED, "it is paused");
        buttons();
        require(gui.model().stateHash().equals(headless(gui.shownDay())), "played and headless states are the same");
        photograph("run");
        score();
        hovering();
        inspectors();
        charts();
        frames();
        dialogs();
        firstLook();
        scrubbing();
        restart();
        levers();
        slider();
        anotherScenario();
        dark();
        pace();
        horizon();
    }

    /** What MASON offers and this model has not is not offered. */
    private void menus() throws Exception {
        List<String> items = ask(() ->
                items(console.getJMenuBar()).stream().map(JMenuItem::getText).toList());
        require(
                items.containsAll(List.of("Open scenario…", "Save scenario…", "Close", "Restart", "Dark")),
                "the menus have what can be done: " + items);
        require(
                items.stream().noneMatch(List.of("Save", "Save As...", "Open...", "New Simulation...")::contains),
                "and nothing that throws: " + items);
        require(
                ask(() -> inside(console, JButton.class).stream()
                                .map(JButton::getText)
                                .filter(List.of("Play", "Step", "Restart")::contains)
                                .count())
                        >= 3,
                "buttons say what they do");
    }

    private JMenuItem item(String words) {
        return item(console.getJMenuBar(), words);
    }

    /** Step steps, by what is chosen, and Play plays, whatever was before. */
    private void buttons() throws Exception {
        double paused = gui.shownDay();
        onSwing(gui.transport()::step);
        require(gui.shownDay() == paused + 5, "a step is one frame of 5 days, was " + (gui.shownDay() - paused));
        onSwing(() -> gui.transport().stepBy(Transport.Step.DAY));
        onSwing(gui.transport()::step);
        require(gui.shownDay() == paused + 6, "or a day");
        onSwing(() -> gui.transport().stepBy(Transport.Step.EVENT));
        double due = gui.model().nextDay();
        onSwing(gui.transport()::step);
        require(gui.shownDay() == due, "or as far as the next event, on day " + due);
        onSwing(() -> gui.transport().stepBy(Transport.Step.MONTH));
        onSwing(gui.transport()::step);
        require(gui.shownDay() % 30 == 0, "or to the end of a month, was " + gui.shownDay());
        onSwing(() -> gui.transport().stepBy(Transport.Step.FRAME));
        require(console.getPlayState() == Console.PS_PAUSED, "and it is paused after each");
        onSwing(gui.transport()::playOrPause);
        require(console.getPlayState() == Console.PS_PLAYING, "Play plays on where it was paused");
        onSwing(gui.transport()::playOrPause);
        settle();
        String clock = ask(() -> inside(console, JLabel.class).stream()
                .map(JLabel::getText)
                .filter(text -> text != null && text.matches("day [0-9.]+ of 7300"))
                .findFirst()
                .orElse("none"));
        require(clock.equals(Numerals.day(gui.shownDay()) + " of 7300"), "the clock shows the day: " + clock);
    }

    private void score() throws Exception {
        Score score = ask(() -> gui.score().score());
        require(score.economies().size() == 2, "two economies are told of");
        require(score.verdict().contains("ahead"), "somebody is ahead: " + score.verdict());
        Score.Lead lead = score.lead().orElseThrow();
        require(
                score.economies().get(lead.economy()).leads()
                        && (lead.day() == 0 || score.verdict().endsWith("since day " + Numerals.plain(lead.day()))),
                "the flag of the timeline says the same: " + lead + ", " + score.verdict());
        require(score.reason().contains("held up"), "and it is said what holds the other up: " + score.reason());
        double cost = ask(() ->
                gui.charts().data().get(ChartKind.UNIT_COST).curves().get(0).getMinY());
        require(cost > 0 && cost < 1.2, "the figures are those of the run");
    }

    /** The pointer at rest on a token, a firm and a supplier says what they are. */
    private void hovering() throws Exception {
        ToolTipManager.sharedInstance().setInitialDelay(10);
        SceneWindow window = gui.scenes().get(0);
        Set<String> told = new LinkedHashSet<>();
        for (int y = 60; y < window.frame().getHeight() && told.size() < 3; y += 5) {
            for (int x = 8; x < window.frame().getWidth() && told.size() < 3; x += 5) {
                int atX = x;
                int atY = y;
                Hit hit = ask(() -> window.scene().at(atX, atY)).orElse(null);
                String kind = hit == null
                        ? ""
                        : hit.project()
                                .map(key -> "PROJECT")
                                .orElse(hit.node()
                                        .map(node -> node.kind().name())
                                        .orElse(""));
                if (List.of("PROJECT", "FIRM", "SUPPLIER").contains(kind) && !told.contains(kind)) {
                    Point on = ask(() -> window.onScreen(atX, atY));
                    robot().mouseMove(on.x - 1, on.y);
                    robot().mouseMove(on.x, on.y);
                    for (int waited = 0; waited < 100 && tip().isEmpty(); waited++) {
                        robot().delay(10);
                    }
                    String text = tip();
                    require(
                            text.contains(hit.text().get(0)),
                            "the pointer on a " + kind + " says '" + hit.text().get(0) + "', said '" + text + "'");
                    told.add(kind);
                    if (told.size() == 1) {
                        photograph("hover");
                    }
                    robot().mouseMove(2, 2);
                    settle();
                }
            }
        }
        require(told.size() == 3, "token, firm and supplier were found: " + told);
    }

    /** The text at the pointer; empty if there is none. */
    private static String tip() throws Exception {
        return ask(() -> {
            for (Window window : Window.getWindows()) {
                for (JToolTip tip : inside(window, JToolTip.class)) {
                    return String.valueOf(tip.getTipText());
                }
            }
            return "";
        });
    }

    /** Back and forth twenty times, then on: the same state as without. */
    private void scrubbing() throws Exception {
        runTo(200);
        for (int i = 0; i < 20; i++) {
            double day = i % 2 == 0 ? 20 + i : 200 + 3 * i;
            onSwing(() -> gui.transport().seek(day));
            require(gui.shownDay() == day, "the day that was asked for is shown: " + day);
        }
        onSwing(() -> gui.transport().seek(300));
        require(gui.model().stateHash().equals(headless(300)), "scrubbing changes no run");
        XYSeries curve =
                ask(() -> gui.charts().data().get(ChartKind.UNIT_COST).curves().get(0));
        require(
                curve.getMaxX() == 300 && curve.getItemCount() == 11,
                "charts have each day once: " + curve.getItemCount());
    }

    /** The same system beside itself with another depth: other loops, and the outcome of the run without windows. */
    private void levers() throws Exception {
        onSwing(() -> {
            gui.controls().choose("batteries", "closed-loop", "closed-loop");
            gui.controls().playChosen();
        });
        JSlider depth = ask(() -> gui.controls().levers().sliders().stream()
                .filter(slider -> slider.getName().equals("system.integration.depth@1"))
                .findFirst()
                .orElseThrow());
        onSwing(() -> depth.setValue(10));
        require(
                gui.session().edits().size() == 1,
                "one value of one system has changed: " + gui.session().edits());
        onSwing(gui::restart);
        List<IndustrialSystem> systems = gui.model().scenario().systems();
        require(systems.get(0).integration().depth() == 0.75, "the first keeps its depth");
        require(systems.get(1).integration().depth() == 0.1, "the second has the new one");
        runTo(900);
        photograph("levers");
        legible(gui);
        require(gui.model().stateHash().equals(headless(gui.shownDay())), "the state is that of those settings");
        List<Snapshot.Economy> economies = gui.snapshot().orElseThrow().economies();
        require(economies.get(0).closed() != economies.get(1).closed(), "depth changes the loop");
        onSwing(() -> {
            gui.controls().choose("batteries", "simulation-frontier", "closed-loop");
            gui.controls().playChosen();
        });
    }

    private void dark() throws Exception {
        onSwing(() -> item("Dark").doClick());
        require(gui.look() == Look.DARK, "the windows are dark");
        photograph("dark");
        legible(gui);
        onSwing(() -> item("Dark").doClick());
    }

    private void runTo(double day) throws Exception {
        onSwing(console::pressPause);
        require(console.getPlayState() == Console.PS_PLAYING, "pause again plays on");
        for (int waited = 0; gui.shownDay() < day; waited++) {
            require(waited < 6000, "day " + day + " is reached within a minute; it is day " + gui.shownDay());
            Thread.sleep(10);
        }
        onSwing(console::pressPause);
        settle();
    }

    private void inspectors() throws Exception {
        Set<String> kinds = new LinkedHashSet<>();
        for (SceneWindow window : gui.scenes()) {
            for (int x = 5; x < window.frame().getWidth() && kinds.size() < 6; x += 6) {
                for (int y = 5; y < window.frame().getHeight(); y += 6) {
                    int atX = x;
                    int atY = y;
                    Hit hit = ask(() -> window.scene().at(atX, atY)).orElse(null);
                    String kind = hit == null
                            ? ""
                            : hit.project()
                                    .map(key -> "PROJECT")
                                    .or(() -> hit.node().map(node -> node.kind().name()))
                                    .orElse("COMPONENT");
                    if (!kind.isEmpty() && kinds.add(kind)) {
                        onSwing(() -> window.inspect(atX, atY));
                        require(
                                opened(hit),
                                "an inspector opened for a " + kind + ", open are " + console.getAllInspectors());
                        onSwing(gui.transport()::step);
                        photograph("inspector-" + kind.toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        require(kinds.containsAll(List.of("PROJECT", "FIRM", "SUPPLIER", "REGULATOR")), "things to inspect: " + kinds);
    }

    /** Old inspectors linger in MASON's list until they are collected. */
    private boolean opened(Hit hit) {
        String title = HitProperties.name(hit, gui.snapshot());
        for (Object inspector : console.getAllInspectors()) {
            if (((Inspector) inspector).getTitle().equals(title)) {
                return true;
            }
        }
        return false;
    }

    private void charts() throws Exception {
        for (ChartKind kind : ChartKind.values()) {
            onSwing(() -> gui.charts().window().show(kind, true));
        }
        settle();
        List<Rectangle> places = ask(() -> {
            List<Rectangle> seen = new ArrayList<>();
            gui.charts().window().panels().forEach(panel -> seen.add(panel.getBounds()));
            return seen;
        });
        require(places.size() == ChartKind.values().length, "every chart has a place");
        for (Rectangle place : places) {
            require(
                    places.stream().filter(place::intersects).count() == 1 && !place.isEmpty(),
                    "no chart covers another: " + places);
        }
        photograph("charts");
        for (ChartKind kind : ChartKind.values()) {
            ChartData data = gui.charts().data().get(kind);
            for (ChartFile format : ChartFile.values()) {
                Path file = folder().resolve(kind.fileName() + "." + format.ending());
                ask(() -> {
                    ChartFile.save(data, file);
                    return true;
                });
                require(Files.size(file) > 200, file + " holds something");
            }
            byte[] pdf = Files.readAllBytes(folder().resolve(kind.fileName() + ".pdf"));
            require(new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"), "a PDF is a PDF");
            require(Files.readString(folder().resolve(kind.fileName() + ".svg")).contains("</svg"), "an SVG is an SVG");
            require(
                    ImageIO.read(folder().resolve(kind.fileName() + ".png").toFile())
                                    .getWidth()
                            == 1000,
                    "a PNG is one");
            List<String> rows = Files.readAllLines(folder().resolve(kind.fileName() + ".csv"));
            boolean late = kind == ChartKind.EMBODIMENT_TIME
                    || kind == ChartKind.IMPROVEMENT_LOOP
                    || kind == ChartKind.STAGE_SHARES;
            require(rows.size() > (late ? 2 : 25), kind + " has a point every thirty days: " + rows.size());
            onSwing(() -> gui.charts().window().show(kind, kind == ChartKind.IMPROVEMENT_LOOP));
        }
        require(Files.readString(folder().resolve("unit-cost.csv")).startsWith("day,"), "columns have names");
    }

    /** Every frame of every drawing becomes a file, and none after the export has ended. */
    private void frames() throws Exception {
        Path films = folder().resolve("frames");
        onSwing(() -> gui.export(Optional.of(films)));
        for (int frame = 0; frame < 3; frame++) {
            onSwing(gui.transport()::step);
        }
        settle();
        onSwing(() -> gui.export(Optional.empty()));
        onSwing(gui.transport()::step);
        settle();
        List<Path> written = listed(films);
        require(written.size() == 3 * gui.scenes().size(), "three frames of each drawing are there: " + written);
        for (Path picture : written) {
            require(ImageIO.read(picture.toFile()).getWidth() > 100, picture + " is a picture");
            Files.delete(picture);
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Saving and opening as a person does it, in the dialogs. */
    private void dialogs() throws Exception {
        Path sheet = folder().resolve("saved.yaml");
        Files.deleteIfExists(sheet);
        Scenario played = gui.session().scenario();
        answer(() -> item("Save scenario…").doClick(), sheet, JOptionPane.CANCEL_OPTION);
        require(Files.size(sheet) > 100, "a sheet has been saved");
        Files.writeString(sheet, "mine");
        answer(() -> gui.controls().save(), sheet, JOptionPane.NO_OPTION);
        require(Files.readString(sheet).equals("mine"), "a No to replacing leaves the file");
        answer(() -> gui.controls().open(), sheet, JOptionPane.CANCEL_OPTION);
        require(gui.session().scenario().equals(played), "what is no sheet is refused and changes nothing");
        answer(() -> gui.controls().save(), sheet, JOptionPane.YES_OPTION);
        answer(() -> gui.controls().open(), sheet, JOptionPane.CANCEL_OPTION);
        require(gui.session().edits().isEmpty(), "an opened sheet has no changes by hand");
        require(
                ScenarioText.hash(gui.session().scenario()).equals(ScenarioText.hash(played)),
                "what was saved is what is opened");
        require(gui.shownDay() == 0, "an opened sheet is played from its first day");
    }

    /** The text over the drawings comes by itself until it has been dismissed once. */
    private void firstLook() throws Exception {
        System.clearProperty(ReadingGuide.OFF);
        onSwing(() -> ReadingGuide.showOnce(gui.scenes()));
        require(isExplained(), "somebody new is told how to read the drawings");
        int tab = ask(() -> console.getTabPane().getSelectedIndex());
        Point middle = ask(() -> gui.scenes().get(0).onScreen(400, 100));
        robot().mouseMove(middle.x, middle.y);
        for (int click = 0; click < 2; click++) {
            robot().mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot().mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        }
        settle();
        require(!isExplained(), "it goes when it is clicked away");
        require(ask(() -> console.getTabPane().getSelectedIndex()) == tab, "and no click reaches what lies below");
        onSwing(() -> ReadingGuide.showOnce(gui.scenes()));
        require(!isExplained(), "and does not come back by itself");
        System.setProperty(ReadingGuide.OFF, "true");
    }

    private boolean isExplained() throws Exception {
        return ask(() -> gui.scenes().stream()
                .allMatch(window -> window.frame().getGlassPane() instanceof ReadingGuide look && look.isReading()));
    }

    private void restart() throws Exception {
        onSwing(gui::restart);
        require(gui.shownDay() == 0, "a restart shows day 0");
        require(gui.model().stateHash().equals(headless(0)), "a restart begins the same run");
        require(console.getPlayState() == Console.PS_PAUSED, "a restart waits");
    }

    private void slider() throws Exception {
        onSwing(() -> {
            console.getTabPane().setSelectedIndex(console.getTabPane().indexOfTab("Model"));
            gui.parameters().choose("industry.coordination");
        });
        settle();
        Scenario before = gui.session().scenario();
        JSlider slider = ask(() -> inside(gui.parameters(), JSlider.class).stream()
                .filter(Component::isVisible)
                .findFirst()
                .orElseThrow());
        onSwing(() -> slider.setValue(slider.getMaximum()));
        require(
                gui.session().edits().size() == 1,
                "a slider changes one value: " + gui.session().edits());
        require(!gui.session().scenario().equals(before), "the session has the new value");
        require(gui.model().scenario().equals(before), "the run under way keeps the old one");
        ParameterProperties properties = gui.parameters().properties();
        Object held = properties.getValue(0);
        require(ask(() -> properties.setValue(0, "-1e9") == null), "a bad value is refused");
        require(properties.getValue(0).equals(held), "and the value stays");
        photograph("parameters");
        onSwing(gui::restart);
        require(gui.model().scenario().equals(gui.session().scenario()), "a restart takes the new value");
        runTo(50);
        require(gui.model().stateHash().equals(headless(gui.shownDay())), "the changed run is the headless one");
    }

    private void anotherScenario() throws Exception {
        onSwing(() -> {
            gui.controls().choose("aerospace", "hybrid-pipeline", "deployment-engine");
            gui.controls().playChosen();
        });
        require(gui.model().scenario().industry().name().equals("aerospace"), "another industry is played");
        require(gui.model().scenario().systems().size() == 2, "two systems side by side");
        require(gui.session().edits().isEmpty(), "changes are forgotten");
        runTo(400);
        photograph("aerospace");
        gui.session().fastForward(365);
        onSwing(gui::restart);
        require(gui.shownDay() == 365, "a start at a day shows that day");
        gui.session().fastForward(0);
    }

    /** Frames per second as played, drawn; printed, not judged. */
    private void pace() throws Exception {
        gui.session().daysPerFrame(1);
        double from = gui.shownDay();
        onSwing(console::pressPause);
        long start = System.nanoTime();
        Thread.sleep(2000);
        onSwing(console::pressPause);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "frames per second: %.1f%n", (gui.shownDay() - from) / seconds);
    }

    private void horizon() throws Exception {
        gui.session().daysPerFrame(400);
        onSwing(console::pressPause);
        for (int waited = 0; console.getPlayState() != Console.PS_STOPPED; waited++) {
            require(waited < 6000, "the horizon is reached within a minute; it is day " + gui.shownDay());
            Thread.sleep(10);
        }
        long alone = LoopModel.simulate(gui.session().scenario(), gui.session().streams())
                .stateHash();
        require(gui.outcome().orElseThrow().stateHash() == alone, "the whole run is the headless one");
        photograph("horizon");
    }

    private String headless(double day) {
        LoopModel model = new LoopModel(gui.model().scenario(), gui.model().streams());
        model.start();
        model.advanceTo(day);
        return model.stateHash();
    }
}
