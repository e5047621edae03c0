package org.loopwright.faces.gui;

import java.awt.AWTException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JOptionPane;
import javax.swing.JProgressBar;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.ScenarioPaths;
import sim.display.Console;

/**
 * A study composed at the windows, carried out, broken off and taken up again, in a Java machine of its own with a real
 * screen; what it leaves is what the command line leaves.
 */
final class ExperimentPlay extends Hands {

    private final LoopwrightGui gui;
    private final Console console;
    private final ExperimentWindow window;

    private ExperimentPlay(Path folder, LoopwrightGui gui) throws AWTException {
        super(folder);
        this.gui = gui;
        console = gui.console().orElseThrow();
        window = gui.studies().orElseThrow();
    }

    /** Arguments: folder of the sheets, folder for pictures, {@code predict} to have the time foretold too. */
    public static void main(String[] arguments) throws Exception {
        Path folder = begin(arguments[1]);
        ParameterFolder sheets = new ParameterFolder(Path.of(arguments[0]));
        Session session = Sessions.sideBySide(sheets, sheets.spec("batteries"), List.of(), new Streams(7, 1));
        session.set("horizon", "365");
        session.set("follow", "180");
        session.set("warm_up", "365");
        session.set("industry.coordination.release_period", "45");
        ExperimentPlay play = new ExperimentPlay(folder, opened(List.of(session)));
        play.play(arguments[2].equals("predict"));
        end(play.console);
    }

    private void play(boolean predicts) throws Exception {
        Path place = Files.createTempDirectory(folder(), "study");
        Path study = place.resolve("sub").resolve("mine.yaml");
        Path results = place.resolve("results");
        onSwing(window::open);
        onSwing(() -> {
            window.type("Name", "mine");
            window.type("Replications", "12");
            window.type("Study file", study.toString());
            window.type("Results", results.toString());
            window.finder().find("vertical integration");
        });
        List<String> found = ask(
                () -> window.finder().found().stream().map(ParameterPath::path).toList());
        require(found.contains(ScenarioPaths.VERTICAL_INTEGRATION), "words find a parameter: " + found);
        onSwing(() -> window.factors().add(parameter(ScenarioPaths.VERTICAL_INTEGRATION)));
        onSwing(() -> window.factors().add(parameter("means")));
        onSwing(() ->
                window.factors().levels(ScenarioPaths.VERTICAL_INTEGRATION).setText("0, 0.5, 7"));
        await("a level out of bounds is refused", () -> window.size().contains("must be"));
        photograph("experiment-refused");
        onSwing(() ->
                window.factors().levels(ScenarioPaths.VERTICAL_INTEGRATION).setText("range: [0, 1], steps: 5"));
        reachable(window.frame().getContentPane(), console.getContentPane());
        await("the size is told", () -> window.size().equals("10 design points, 120 runs"));
        legible(gui);
        require(Files.notExists(study), "nothing is written before Start");
        if (predicts) {
            click("Predict time");
            await("a time is foretold", () -> window.said().contains("Time   "));
            photograph("experiment-predicted");
            require(Files.notExists(results), "and nothing has been carried out");
        }
        Files.createDirectories(study.getParent());
        Files.writeString(study, "another's");
        answer(() -> button("Start").doClick(), study, JOptionPane.NO_OPTION);
        require(Files.readString(study).equals("another's"), "no file is replaced without a word");
        answer(() -> button("Start").doClick(), study, JOptionPane.YES_OPTION);
        await("runs are made", () -> bar() > 5);
        photograph("experiment-under-way");
        click("Cancel");
        await("it ends", () -> window.said().contains("Broken off"));
        require(!Files.exists(results.resolve("outcomes.csv")), "it was broken off in time");
        click("Start");
        await("it goes on to the end", () -> window.said().contains("made in") && !window.isUnderWay());
        String said = ask(window::said);
        require(!said.contains("120 of 120 runs made"), "with what was there: " + said);
        photograph("experiment-done");
        legible(gui);
        require(ask(() -> button("Open page").isEnabled()), "there is a page");
        click("Open page");
        require(ask(window::said).contains("report.html"), "and it is named");
        compare(study, results, place.resolve("again"));
        onSwing(() -> gui.look(Look.DARK));
        photograph("experiment-dark");
        legible(gui);
    }

    /** The tables are those of the command line, byte by byte, and they verify. */
    private static void compare(Path study, Path results, Path again) throws IOException {
        Results.command("verify", results.toString());
        Results.command("sweep", study.toString(), "--out", again.toString());
        try (Stream<Path> files = Files.list(again)) {
            List<Path> tables =
                    files.filter(file -> file.toString().endsWith(".csv")).toList();
            require(tables.size() >= 5, "there are tables: " + tables);
            for (Path table : tables) {
                require(
                        Arrays.equals(
                                Files.readAllBytes(table), Files.readAllBytes(results.resolve(table.getFileName()))),
                        table.getFileName() + " is the same, byte by byte");
            }
        }
    }

    private static ParameterPath parameter(String path) {
        return ScenarioPaths.ALL.all().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private JButton button(String words) {
        return inside(window.frame(), JButton.class).stream()
                .filter(one -> words.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String words) throws Exception {
        onSwing(() -> button(words).doClick());
    }

    private int bar() {
        return inside(window.frame(), JProgressBar.class).get(0).getValue();
    }

    private void await(String claim, BooleanSupplier holds) throws Exception {
        for (int waited = 0; !ask(holds::getAsBoolean); waited++) {
            require(waited < 6000, claim + "; said: " + ask(window::said) + " | " + ask(window::size));
            robot().delay(10);
        }
    }
}
