package org.loopwright.faces.cli.results;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.option.NamedFile;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.faces.exchange.OpenedResults;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.file.DiskSpace;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.run.Merge;
import org.loopwright.lab.run.StudyCheck;
import org.loopwright.lab.run.StudyRun;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.LoopSubject;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Unites folders of results of one study. */
@Command(
        name = "merge",
        description = {
            "Unites folders that hold runs of one study, made by one build, into a new one: journal, tables, inputs and",
            "manifest are those that one sweep would have left. A folder may be that of a sweep, also of one that was",
            "broken off, or of shards. Folders of different studies or builds are refused, with what differs. Runs that",
            "are in none of them are cancelled in the tables; the study's own sweep into the new folder makes them."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright merge runs/monday runs/tuesday --out runs/both",
            "  loopwright merge part-* --out whole && loopwright verify whole --rows all",
            "  loopwright merge shard-1 shard-2 --out whole",
            "  loopwright merge here.zip there.zip --out whole   archives with their journals"
        })
public final class MergeCommand implements Callable<Integer> {

    @ParentCommand
    private Home.Source loopwright;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(
            paramLabel = "<folder>",
            arity = "1..*",
            converter = PathConverter.class,
            description = "Folders of results with their journals, or archives that have theirs.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            required = true,
            converter = PathConverter.class,
            description = "Folder of the union; never overwritten.")
    private Path out;

    @Option(
            names = "--study",
            paramLabel = "<study>",
            description = "The study, a file or a name; needed only where folders of shards do not tell it.")
    private String study;

    /** What came of it, for programs. */
    record Merged(String folder, int runs, int ok, int failed, int timedOut, int cancelled) {
        Merged(Path folder, StudyRun.Summary done) {
            this(folder.toString(), done.runs(), done.ok(), done.failed(), done.timedOut(), done.cancelled());
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> damages = new ArrayList<>();
        try {
            int code = unite(new ArrayList<>(), damages);
            damages.forEach(spec.commandLine().getErr()::println);
            return code;
        } catch (IOException | UncheckedIOException | JournalException fault) {
            Optional<String> shortage = DiskSpace.shortage(out, fault);
            if (shortage.isPresent()) {
                throw new JournalException(shortage.get(), fault);
            }
            throw fault;
        }
    }

    /** Opens the parts one after the other, and with all of them open unites them. */
    private int unite(List<Path> opened, List<String> damages) throws IOException, InterruptedException {
        if (opened.size() < folders.size()) {
            return OpenedResults.use(folders.get(opened.size()), part -> {
                opened.add(part.folder());
                int code = unite(opened, damages);
                damages.replaceAll(part::told);
                return code;
            });
        }
        StudyRun.Summary done = united(opened, damages);
        PrintWriter print = spec.commandLine().getOut();
        if (json.asked) {
            JsonAnswer.print(print, new Merged(out, done));
        } else {
            int there = done.runs() - done.cancelled();
            print.println(there + " of " + done.runs() + " runs, from " + folders.size()
                    + (folders.size() == 1 ? " folder: " : " folders: ") + out);
        }
        return done.failed() + done.timedOut() > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private StudyRun.Summary united(List<Path> parts, List<String> damages) throws IOException, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        Merge<Scenario> merge = new Merge<>(
                new LoopSubject(), parts, out, threads, loopwright.home().program());
        if (study == null) {
            return merge.carryOut(Progress.silent(), damages);
        }
        ParameterFolder sheets = loopwright.home().parameters();
        Path file = NamedFile.find(study, loopwright.home(), "studies", sheets.studies());
        Study read = StudyCheck.read(new LoopSubject(), file, sheets, List.of());
        return merge.carryOut(read, sheets, Progress.silent(), damages);
    }
}
