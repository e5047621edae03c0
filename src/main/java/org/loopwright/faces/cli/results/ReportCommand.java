package org.loopwright.faces.cli.results;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.cli.run.FigureDrawing;
import org.loopwright.faces.cli.run.Resamples;
import org.loopwright.faces.cli.text.Terminal;
import org.loopwright.faces.exchange.EmaFiles;
import org.loopwright.faces.exchange.OpenedResults;
import org.loopwright.faces.exchange.SalibFiles;
import org.loopwright.faces.findings.Answer;
import org.loopwright.faces.page.ReportPage;
import org.loopwright.lab.file.Integrity;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.ShellWord;
import org.loopwright.lab.run.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the answer of stored results again, and hands them to other programs. */
@Command(
        name = "report",
        description = {
            "Works the answer out again from the tables of a folder of results, or of an archive of one, and draws",
            "the figures and the page report.html anew. Nothing is simulated."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright report runs/quickstart",
            "  loopwright report runs/quickstart --full         all tables",
            "  loopwright report quickstart.zip --figures pictures",
            "  loopwright report quickstart.zip --page quickstart.html     the page, which needs nothing else",
            "  loopwright report runs/sobol-indices --json",
            "  loopwright report runs/morris-screening --salib morris   for SALib: morris-problem.json, ...",
            "  loopwright report runs/latin-hypercube --ema results.tar.gz"
        })
public final class ReportCommand implements Callable<Integer> {

    private static final int MOST_TOLD = 5;

    @ParentCommand
    private Home.Source loopwright;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Parameters(
            paramLabel = "<results>",
            converter = PathConverter.class,
            description = "A folder of results, or an archive of one (zip).")
    private Path results;

    @Option(names = "--json", description = "Print the numbers of the answer as JSON; no figures unless asked for.")
    private boolean json;

    @Option(names = "--full", description = "Print all tables, not only what fits into one screen.")
    private boolean full;

    @Option(
            names = "--figures",
            paramLabel = "<folder>",
            converter = PathConverter.class,
            description = "Folder of the figures (default: figures in the folder of results; of an archive, none).")
    private Path figures;

    @Option(
            names = "--page",
            paramLabel = "<file.html>",
            converter = PathConverter.class,
            description = "File of the page (default: report.html in the folder of results; of an archive, none).")
    private Path page;

    @Option(
            names = "--salib",
            paramLabel = "<prefix>",
            converter = PathConverter.class,
            description = "Write problem, sample and outcomes for SALib: files whose names begin like that.")
    private Path salib;

    @Option(
            names = "--ema",
            paramLabel = "<file.tar.gz>",
            converter = PathConverter.class,
            description = "Write experiments and outcomes for the EMA Workbench.")
    private Path ema;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (page != null) {
            ReportPage.check(page);
        }
        return OpenedResults.use(results, this::report);
    }

    private int report(OpenedResults opened) throws IOException {
        Path folder = opened.folder();
        if (Files.notExists(folder.resolve("outcomes.csv"))) {
            throw new JournalException("no results: " + results + " has no outcomes.csv");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        altered(folder).forEach(err::println);
        String title = Answer.title(folder);
        Answer answer =
                Answer.of(folder, title, Resamples::of, loopwright.home().shipped());
        if (json) {
            out.print(answer.json());
        } else {
            out.print(answer.text(
                    new Answer.View(Terminal.width(spec), full, "loopwright report " + ShellWord.of(results))));
        }
        out.flush();
        if (salib != null) {
            for (Path file : SalibFiles.write(folder, salib)) {
                err.println("for SALib: " + file);
            }
        }
        if (ema != null) {
            err.println("for the EMA Workbench: " + ema + ", " + EmaFiles.write(folder, ema) + " experiments");
        }
        if (page != null) {
            err.println("Page: " + ReportPage.write(answer, folder, page));
        } else if (isInPlace(opened)) {
            err.println("Page: " + ReportPage.write(answer, folder));
        }
        Optional<String> noFigures = draw(opened, title);
        noFigures.ifPresent(err::println);
        return noFigures.isPresent() ? ExitCode.USAGE : ExitCode.OK;
    }

    /** What is said of files that are not as the manifest has them: the answer is that of somebody else's tables then. */
    private static List<String> altered(Path folder) throws IOException {
        if (Files.notExists(folder.resolve(Manifest.FILE))) {
            return List.of();
        }
        List<String> faults = Integrity.faults(folder, Manifest.read(folder).files());
        List<String> told = new ArrayList<>(faults.subList(0, Math.min(MOST_TOLD, faults.size())));
        if (faults.size() > MOST_TOLD) {
            told.add("and " + (faults.size() - MOST_TOLD) + " more files");
        }
        if (!told.isEmpty()) {
            told.add(0, "What follows is not what was computed, since these files are not as they were written:");
        }
        return told;
    }

    private Optional<String> draw(OpenedResults opened, String title) {
        if (figures != null) {
            return FigureDrawing.draw(
                    opened.folder(), title, figures, loopwright.home().shipped());
        }
        return isInPlace(opened)
                ? FigureDrawing.draw(opened.folder(), title, loopwright.home().shipped())
                : Optional.empty();
    }

    private boolean isInPlace(OpenedResults opened) {
        return !opened.isSealed() && !json && Files.isWritable(opened.folder());
    }
}
