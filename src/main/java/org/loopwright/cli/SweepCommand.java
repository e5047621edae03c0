package org.loopwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.loopwright.design.Study;
import org.loopwright.design.StudyReader;
import org.loopwright.experiment.ModelBuild;
import org.loopwright.experiment.StudyRun;
import org.loopwright.report.Answer;
import org.loopwright.report.Figures;
import org.loopwright.report.Pooled;
import org.loopwright.scenario.ParameterFolder;
import org.loopwright.scenario.Setting;
import org.loopwright.store.DiskSpace;
import org.loopwright.store.JournalException;
import org.loopwright.store.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Carries a study out and shows its answer. */
@Command(
        name = "sweep",
        description = {
            "Carries a study out on all cores, writes its tables and figures, and shows its answer.",
            "The same command resumes a sweep that was broken off; on a complete one it shows the answer again."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright sweep quickstart",
            "  loopwright sweep params/studies/quickstart.yaml --out runs/mine --threads 2",
            "  loopwright sweep my-study.yaml --set industry.cost.difficulty=0.5 --out runs/easier",
            "",
            "The folder then holds outcomes.csv, generations.csv, series.csv, spans.csv, dictionary.csv",
            "(what each column means), manifest.json (what was computed from what) and figures."
        })
final class SweepCommand implements Callable<Integer> {

    /** More threads than any machine of today has cores would only use up its memory. */
    private static final int MOST_THREADS = 1024;

    @ParentCommand
    private LoopwrightCommand loopwright;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Parameters(paramLabel = "<study>", description = "a file, or the name of a sheet in params/studies")
    private String study;

    @Option(
            names = "--set",
            paramLabel = "<path=value>",
            converter = SettingConverter.class,
            description = "replace a value of the study; may be given again. Factors win over it")
    private List<Setting> settings = new ArrayList<>();

    @Option(names = "--out", paramLabel = "<folder>", description = "folder of the tables (default: runs/<study name>)")
    private Path out;

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            description = "threads that run the model (default: all cores); no number depends on it")
    private Integer threads;

    @Option(
            names = "--pooled",
            description = "show the calibration page instead of the answer: all systems thrown together, their names"
                    + " hidden, beside the targets of params/targets.csv; no figures")
    private boolean pooled;

    @Override
    public Integer call() throws IOException, InterruptedException {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1 || (threads != null && workers > MOST_THREADS)) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be within [1, " + MOST_THREADS + "], was " + workers);
        }
        ParameterFolder sheets = loopwright.home().parameters();
        Path file = NamedFile.find(study, loopwright.home(), "studies", sheets.studies());
        Study read = StudyReader.read(file, sheets, settings);
        Path folder = out == null ? Path.of("runs", read.name()) : out;
        AtomicBoolean underWay = new AtomicBoolean(true);
        Thread farewell = farewell(underWay);
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            return carryOut(read, sheets, folder, workers);
        } catch (IOException | UncheckedIOException | JournalException fault) {
            Optional<String> shortage = DiskSpace.shortage(folder, fault);
            if (shortage.isPresent()) {
                throw new JournalException(shortage.get(), fault);
            }
            throw fault;
        } finally {
            underWay.set(false);
        }
    }

    /** Speaks if the program is ended from outside (Ctrl-C, a shutdown of the machine) while a sweep is under way. */
    private Thread farewell(AtomicBoolean underWay) {
        PrintWriter err = spec.commandLine().getErr();
        return new Thread(() -> {
            if (underWay.get()) {
                String line = "Broken off. What is done is kept; the same command goes on with the rest.";
                err.println(onTerminal() ? System.lineSeparator() + line : line);
            }
        });
    }

    private int carryOut(Study read, ParameterFolder sheets, Path folder, int workers)
            throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        StudyRun.Summary done;
        try (SweepProgress progress = new SweepProgress(err, onTerminal(), System::nanoTime)) {
            done = StudyRun.of(read, sheets, folder, workers, program()).execute(progress);
        }
        PrintWriter print = spec.commandLine().getOut();
        Optional<String> noFigures = Optional.empty();
        if (pooled) {
            print.println(Pooled.of(folder, loopwright.home().params().resolve("targets.csv")));
        } else {
            noFigures = draw(folder, read.title());
            Answer.of(folder, read.title()).print(print);
            print.println();
        }
        print.println(account(done));
        print.flush();
        noFigures.ifPresent(err::println);
        if (done.failed() > 0) {
            err.println(done.failed() + " of " + done.runs() + " runs failed; their reasons are in "
                    + folder.resolve("outcomes.csv") + ", traces in " + folder.resolve("failures")
                    + ". The same command tries them again.");
            return ExitCode.SOFTWARE;
        }
        return noFigures.isPresent() ? ExitCode.USAGE : ExitCode.OK;
    }

    /** Draws the figures; tells why there are none if Java cannot draw here. */
    private static Optional<String> draw(Path folder, String title) {
        try {
            Figures.draw(folder, title);
            return Optional.empty();
        } catch (OutOfMemoryError full) {
            throw full;
        } catch (Error noFonts) { // Java without a font, or without its half for drawing, says so in many ways.
            return Optional.of("The tables are written, but this Java cannot draw the figures (" + noFonts.getMessage()
                    + "), most likely for lack of a font: install one (Debian: apt-get install fontconfig"
                    + " fonts-dejavu-core). The same command then draws them from the tables.");
        }
    }

    private static String account(StudyRun.Summary done) {
        String made = done.made() == 0
                ? "All " + done.runs() + " runs were there already"
                : String.format(
                        Locale.ROOT,
                        "%d of %d runs made in %.0f s (%.1f runs/s)",
                        done.made(),
                        done.runs(),
                        done.seconds(),
                        done.runsPerSecond());
        String damaged =
                done.damaged() == 0 ? "" : ", " + done.damaged() + " of them anew since their rows were damaged";
        return made + damaged + ": " + done.folder();
    }

    private Manifest.Program program() throws InterruptedException {
        SourceCommit commit = SourceCommit.of(loopwright.home().folder());
        return new Manifest.Program(Home.version(), commit.hash(), commit.dirty(), ModelBuild.id());
    }

    /** Only the launcher can tell: since JDK 22 a console no longer means a terminal. */
    private static boolean onTerminal() {
        return Boolean.getBoolean("loopwright.terminal");
    }
}
