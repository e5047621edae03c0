package org.loopwright.faces.cli.run;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.LuckOptions;
import org.loopwright.faces.cli.option.NamedFile;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.cli.option.SettingConverter;
import org.loopwright.faces.exchange.OpenedResults;
import org.loopwright.faces.gui.Session;
import org.loopwright.faces.gui.Sessions;
import org.loopwright.faces.gui.Windows;
import org.loopwright.lab.run.StoredStudy;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.LoopSubject;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Watches a run in windows: one of a scenario, or one that is stored. */
@Command(
        name = "gui",
        description = {
            "Opens a run in windows: network, pipeline and design matrix of two systems side by side, charts,",
            "and every parameter. A run in windows is the same run as without them."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright gui",
            "  loopwright gui aerospace --systems closed-loop,deployment-engine --days-per-frame 10",
            "  loopwright gui batteries --set means=equal --seed 0x2a --replication 7",
            "  loopwright gui runs/quickstart#17 --day 1234        a stored run, at that day",
            "  loopwright gui runs/a#17 runs/b.zip#18              two stored runs, whose days move together",
            "",
            "Exit codes: 0 the windows were closed, 2 there is no screen, or it cannot be done as asked."
        })
public final class GuiCommand implements Callable<Integer> {

    @ParentCommand
    private Home.Source loopwright;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Parameters(
            paramLabel = "<scenario>",
            index = "0..1",
            arity = "0..1",
            description = "A file, the name of a sheet in params/scenarios, or <results>#<run>, a run of a folder of"
                    + " results or of an archive of one; two such runs are shown side by side (default: batteries).")
    private List<String> played = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "<path=value>",
            converter = SettingConverter.class,
            description = "Replace a value of the sheets; may be given again.")
    private List<Setting> settings = new ArrayList<>();

    @Option(
            names = "--systems",
            paramLabel = "<names>",
            split = ",",
            description = "Systems side by side (default: the first and the last of the scenario).")
    private List<String> systems = new ArrayList<>();

    @Mixin
    private LuckOptions luck = new LuckOptions();

    @Option(
            names = "--days-per-frame",
            paramLabel = "<n>",
            converter = DaysConverter.class,
            defaultValue = "5",
            description = "Simulated days between two pictures (default: ${DEFAULT-VALUE}).")
    private double daysPerFrame;

    @Option(
            names = "--day",
            paramLabel = "<d>",
            converter = DaysConverter.class,
            defaultValue = "0",
            description = "Run to this day without drawing, then show it (default: ${DEFAULT-VALUE}).")
    private double day;

    @Option(
            names = "--screenshot",
            paramLabel = "<folder>",
            description = "Write gui-desktop.png, gui-score.png, gui-network.png, gui-pipeline.png, gui-dsm.png,"
                    + " gui-unknown.png and gui-charts.png there, and close the windows again.")
    private Path screenshot;

    @Override
    public Integer call() throws IOException, InterruptedException {
        luck.check();
        String first = played.isEmpty() ? "batteries" : played.get(0);
        if (played.size() < 2 && first.indexOf('#') < 0) {
            return play(List.of(ofScenario(first)));
        }
        requireNothingThatAStoredRunHas();
        // Archives are there, unpacked, for as long as their runs are watched.
        List<OpenedResults> opened = new ArrayList<>();
        try {
            List<Session> sessions = new ArrayList<>();
            for (String run : played) {
                int hash = run.lastIndexOf('#');
                if (hash < 0) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "two runs side by side are stored runs, such as runs/a#17 runs/b#18, and '" + run
                                    + "' is none");
                }
                opened.add(OpenedResults.open(folder(run.substring(0, hash))));
                sessions.add(ofStoredRun(opened.get(opened.size() - 1), run.substring(hash + 1)));
            }
            return play(sessions);
        } finally {
            opened.forEach(OpenedResults::close);
        }
    }

    private int play(List<Session> sessions) throws IOException, InterruptedException {
        try {
            for (Session session : sessions) {
                session.daysPerFrame(daysPerFrame);
                session.fastForward(day);
            }
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), refused.getMessage(), refused);
        }
        // Until here no window system was needed, nor asked for: this command alone is not headless.
        System.setProperty("java.awt.headless", "false");
        String problem = Windows.problem().orElse("");
        if (!problem.isEmpty()) {
            spec.commandLine().getErr().println(problem);
            return ExitCode.USAGE;
        }
        if (screenshot == null) {
            Windows.show(sessions, new WindowLaboratory(loopwright.home()));
        } else {
            Windows.photograph(sessions, screenshot);
        }
        return ExitCode.OK;
    }

    private Session ofScenario(String name) {
        ParameterFolder sheets = loopwright.home().parameters();
        Path file = NamedFile.find(name, loopwright.home(), "scenarios", sheets.scenarios());
        return Sessions.sideBySide(sheets, sheets.spec(file).with(settings), systems, luck.streams());
    }

    /** A stored run says itself what it was made from. */
    private void requireNothingThatAStoredRunHas() {
        for (String option : List.of("--seed", "--replication", "--systems", "--set")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(
                        spec.commandLine(), option + " does not go with a stored run, which has its own");
            }
        }
    }

    private Session ofStoredRun(OpenedResults opened, String number) throws IOException {
        StoredStudy<Scenario> stored = StoredStudy.open(new LoopSubject(), opened.folder());
        return Sessions.stored(
                stored,
                parse(number)
                        .flatMap(stored::run)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "the run must be within [1, " + stored.study().runs() + "], was '" + number + "'")));
    }

    private Path folder(String results) {
        try {
            return Path.of(results);
        } catch (InvalidPathException unreadable) {
            throw new ParameterException(spec.commandLine(), PathConverter.problem(results), unreadable);
        }
    }

    private static Optional<Integer> parse(String number) {
        try {
            return Optional.of(Integer.valueOf(number));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    /** Numbers of simulated days; whether one is too small or too large is for the command to say. */
    static final class DaysConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException other) {
                throw new TypeConversionException("expected a number of days, found '" + text + "'");
            }
        }
    }
}
