package org.loopwright.faces.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.image.MultiResolutionImage;
import java.awt.image.RenderedImage;
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
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JSlider;
import javax.swing.SwingUtilities;
import org.loopwright.faces.gui.scene.Hit;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import sim.display.Console;
import sim.portrayal.Inspector;

/**
 * A sitting at the windows, in a Java machine of its own with a real screen: everything that a person does, one after the
 * other. Anything unexpected ends the machine with code 3; closing the console ends it with 0.
 */
final class WindowPlay {

    private final Path folder;
    private final LoopwrightGui gui;
    private final Console console;
    private final Robot robot;

    private WindowPlay(Path folder, LoopwrightGui gui, Console console, Robot robot) {
        this.folder = folder;
        this.gui = gui;
        this.console = console;
        this.robot = robot;
    }

    /** Arguments: folder of the sheets, folder for pictures, {@code look} to only look or {@code play}. */
    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            fault.printStackTrace();
            Runtime.getRuntime().halt(3);
        });
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        ParameterFolder sheets = new ParameterFolder(Path.of(arguments[0]));
        Session session = Sessions.sideBySide(sheets, sheets.spec("batteries"), List.of(), new Streams(1, 1));
        AtomicReference<LoopwrightGui> made = new AtomicReference<>();
        SwingUtilities.invokeAndWait(() -> {
            made.set(new LoopwrightGui(session));
            made.get().createController();
        });
        LoopwrightGui gui = made.get();
        WindowPlay play = new WindowPlay(folder, gui, gui.console().orElseThrow(), new Robot());
        if (arguments[2].equals("look")) {
            play.look();
        } else {
            play.play();
        }
        System.out.println("closing");
        SwingUtilities.invokeAndWait(play.console::doClose);
        throw new IllegalStateException("closing the last console ends the program");
    }

    private void look() throws Exception {
        windowsStandApart();
        runTo(800);
        photograph("run");
        onSwing(() -> {
            console.getTabPane().setSelectedIndex(console.getTabPane().indexOfTab("Model"));
            gui.parameters().choose("industry.research");
        });
        photograph("parameters");
        onSwing(() -> console.getTabPane().setSelectedIndex(console.getTabPane().indexOfTab("About")));
        photograph("about");
        onSwing(() -> ReadingGuide.toggle(gui.scenes()));
        photograph("how-to-read");
    }

    private void play() throws Exception {
        windowsStandApart();
        require(gui.shownDay() == 0, "the windows open at day 0");
        runTo(730);
        double paused = gui.shownDay();
        Thread.sleep(200);
        require(gui.shownDay() == paused, "nothing happens while it is paused");
        require(console.getPlayState() == Console.PS_PAUSED, "it is paused");
        onSwing(console::pressPlay);
        require(gui.shownDay() == paused + 5, "a step is one frame of 5 days, was " + (gui.shownDay() - paused));
        require(gui.model().stateHash().equals(headless(gui.shownDay())), "played and headless states are the same");
        photograph("run");
        inspectors();
        charts();
        frames();
        dialogs();
        firstLook();
        restart();
        slider();
        anotherScenario();
        pace();
        horizon();
    }

    private void windowsStandApart() {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        List<Rectangle> places = new ArrayList<>(List.of(console.getBounds()));
        for (Object frame : console.getAllFrames()) {
            if (((JFrame) frame).isVisible()) {
                places.add(((JFrame) frame).getBounds());
            }
        }
        require(places.size() == 5, "five windows are open, were " + places.size());
        for (Rectangle place : places) {
            require(screen.contains(place), place + " is on the screen " + screen);
            for (Rectangle other : places) {
                require(place.equals(other) || !place.intersects(other), place + " does not cover " + other);
            }
        }
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
                        onSwing(console::pressPlay);
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
            onSwing(() -> gui.chart(kind).frame().setVisible(true));
            settle();
            onSwing(() -> gui.chart(kind).frame().toFront());
            photograph("chart-" + kind.fileName());
            for (String ending : List.of("png", "pdf", "csv")) {
                Path file = folder.resolve(kind.fileName() + "." + ending);
                ask(() -> {
                    gui.chart(kind).save(file);
                    return true;
                });
                require(Files.size(file) > 200, file + " holds something");
            }
            byte[] pdf = Files.readAllBytes(folder.resolve(kind.fileName() + ".pdf"));
            require(new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"), "a PDF is a PDF");
            require(
                    ImageIO.read(folder.resolve(kind.fileName() + ".png").toFile())
                                    .getWidth()
                            == 1000,
                    "a PNG is one");
            List<String> rows = Files.readAllLines(folder.resolve(kind.fileName() + ".csv"));
            boolean late = kind == ChartKind.EMBODIMENT_TIME
                    || kind == ChartKind.IMPROVEMENT_LOOP
                    || kind == ChartKind.STAGE_SHARES;
            require(rows.size() > (late ? 2 : 730), kind + " has points: " + rows.size());
            onSwing(() -> gui.chart(kind).frame().setVisible(kind == ChartKind.IMPROVEMENT_LOOP));
        }
        require(Files.readString(folder.resolve("unit-cost.csv")).startsWith("day,"), "columns have names");
    }

    /** Every frame of every drawing becomes a file, and none after the export has ended. */
    private void frames() throws Exception {
        Path films = folder.resolve("frames");
        onSwing(() -> gui.export(Optional.of(films)));
        for (int frame = 0; frame < 3; frame++) {
            onSwing(console::pressPlay);
        }
        settle();
        onSwing(() -> gui.export(Optional.empty()));
        onSwing(console::pressPlay);
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
        Path sheet = folder.resolve("saved.yaml");
        Files.deleteIfExists(sheet);
        Scenario played = gui.session().scenario();
        answer(() -> gui.controls().save(), sheet, JOptionPane.CANCEL_OPTION);
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

    /** Chooses a file in the dialog that an action opens; to the question whether to replace it, if it comes, says so. */
    private void answer(Runnable action, Path file, int replace) throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        SwingUtilities.invokeLater(() -> {
            action.run();
            ended.set(true);
        });
        for (int waited = 0; !ended.get(); waited++) {
            require(waited < 3000, "the dialog ends");
            robot.delay(10);
            onSwing(() -> {
                for (Window window : Window.getWindows()) {
                    if (window.isShowing() && window instanceof JDialog dialog) {
                        for (JFileChooser chooser : inside(dialog, JFileChooser.class)) {
                            chooser.setSelectedFile(file.toFile());
                            chooser.approveSelection();
                        }
                        inside(dialog, JOptionPane.class).forEach(question -> question.setValue(replace));
                    }
                }
            });
        }
        settle();
    }

    /** The text over the drawings comes by itself until it has been dismissed once. */
    private void firstLook() throws Exception {
        System.clearProperty(ReadingGuide.OFF);
        onSwing(() -> ReadingGuide.showOnce(gui.scenes()));
        require(isExplained(), "somebody new is told how to read the drawings");
        onSwing(() -> ReadingGuide.toggle(gui.scenes()));
        require(!isExplained(), "it goes when it is dismissed");
        onSwing(() -> ReadingGuide.showOnce(gui.scenes()));
        require(!isExplained(), "and does not come back by itself");
        System.setProperty(ReadingGuide.OFF, "true");
    }

    private boolean isExplained() throws Exception {
        return ask(() -> gui.scenes().stream()
                .allMatch(window -> window.frame().getGlassPane() instanceof ReadingGuide look && look.isVisible()));
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

    private static <T extends Component> List<T> inside(Container container, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Component child : container.getComponents()) {
            if (kind.isInstance(child) && child.isShowing()) {
                found.add(kind.cast(child));
            } else if (child instanceof Container inner) {
                found.addAll(inside(inner, kind));
            }
        }
        return found;
    }

    private void photograph(String name) throws Exception {
        settle();
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds();
        MultiResolutionImage all = robot.createMultiResolutionScreenCapture(screen);
        List<Image> variants = all.getResolutionVariants();
        ImageIO.write(
                (RenderedImage) variants.get(variants.size() - 1),
                "png",
                folder.resolve("screen-" + name + ".png").toFile());
    }

    /**
     * Lets what is under way be drawn. Robot.waitForIdle asks the same of the X server, but gives up only after ten
     * seconds each time where something moves on the screen all the while, as it does here.
     */
    private void settle() throws Exception {
        for (int round = 0; round < 3; round++) {
            SwingUtilities.invokeAndWait(() -> Toolkit.getDefaultToolkit().sync());
            robot.delay(60);
        }
    }

    private static void onSwing(Runnable action) throws Exception {
        SwingUtilities.invokeAndWait(action);
    }

    private static <T> T ask(Callable<T> question) throws Exception {
        AtomicReference<T> answer = new AtomicReference<>();
        SwingUtilities.invokeAndWait(() -> {
            try {
                answer.set(question.call());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        return answer.get();
    }

    private static void require(boolean holds, String claim) {
        if (!holds) {
            throw new IllegalStateException("not so: " + claim);
        }
    }
}
