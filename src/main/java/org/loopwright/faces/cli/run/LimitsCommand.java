package org.loopwright.faces.cli.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.faces.findings.LimitEntry;
import org.loopwright.faces.findings.LimitText;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.theory.Limit;
import org.loopwright.subject.theory.LimitReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs every limit and holds it against theory. */
@Command(
        name = "limits",
        description = {
            "Runs every case of params/limits, in which theory knows the answer, and prints theory beside result.",
            "Ends with code 1 if a number misses its theory and its file does not say why."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright limits",
            "  loopwright limits --quick",
            "  loopwright limits --only owner-null review-queue-2",
            "  loopwright limits --write docs/verification.md",
            "  loopwright run params/limits/review-queue-2.yaml"
        })
public final class LimitsCommand implements Callable<Integer> {

    @ParentCommand
    private Home.Source loopwright;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--write",
            paramLabel = "<file>",
            description = "Also write the page of all limits; what is written by hand below its marker is kept.")
    private Path write;

    @Option(
            names = "--only",
            arity = "1..*",
            paramLabel = "<name>",
            description = "Run only these limits, by the names of their files.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--quick",
            description = "Run a tenth of the replications: a first look, with intervals that are wider.")
    private boolean quick;

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            description = "Threads that run the model (default: all cores); no number depends on it.")
    private Integer threads;

    @Override
    public Integer call() throws IOException, InterruptedException {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be >= 1, was " + workers);
        }
        if (write != null && (Files.isDirectory(write) || !Files.isDirectory(folder(write)))) {
            throw new ParameterException(
                    spec.commandLine(), "--write must name a file in a folder that exists, was " + write);
        }
        if (write != null && (quick || !only.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), "--write needs all limits with all their replications: no --only, no --quick");
        }
        if (write != null) {
            WholeFile.requirePlain(write);
        }
        ParameterFolder params = loopwright.home().parameters();
        // All are read before one is run: a slip of the pen in the last one costs no minute.
        List<Limit> limits = names(params).stream()
                .map(name -> LimitReader.read(name, params))
                .map(limit -> quick ? limit.quick() : limit)
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        List<LimitEntry> entries = new ArrayList<>();
        for (Limit limit : limits) {
            spec.commandLine().getErr().println((entries.size() + 1) + " of " + limits.size() + ": " + limit.name());
            LimitEntry entry = entry(limit, workers);
            entries.add(entry);
            if (!json.asked) {
                out.println(LimitText.terminal(entry));
                out.flush();
            }
        }
        long open = entries.stream().filter(entry -> !entry.isAnswered()).count();
        long explained = entries.stream().filter(entry -> !entry.holds()).count() - open;
        if (json.asked) {
            List<Result> results = IntStream.range(0, entries.size())
                    .mapToObj(i -> new Result(limits.get(i).name(), entries.get(i)))
                    .toList();
            JsonAnswer.print(out, new Answer(entries.size(), explained, open, results));
        } else {
            out.println(entries.size() + " limits: " + (entries.size() - open - explained) + " agree with theory, "
                    + explained + " miss it for a stated reason, " + open + " miss it for none.");
        }
        if (write != null) {
            String before = Files.exists(write) ? Files.readString(write) : "";
            WholeFile.write(write, LimitText.page(entries, LimitText.written(before)));
            (json.asked ? spec.commandLine().getErr() : out).println("Written: " + write);
        }
        return open == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Those that are asked for, or all. */
    private List<String> names(ParameterFolder params) {
        List<String> all = LimitReader.names(params);
        for (String name : only) {
            if (!all.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(), "there is no limit '" + name + "'" + Nearest.hint(name, all));
            }
        }
        return only.isEmpty() ? all : all.stream().filter(only::contains).toList();
    }

    /** The answer for programs. */
    private record Answer(int limits, long explained, long open, List<Result> results) {}

    /** A limit for programs. */
    record Result(String limit, @JsonUnwrapped LimitEntry entry) {}

    private static Path folder(Path file) {
        return file.toAbsolutePath().getParent();
    }

    /** Runs a limit. */
    static LimitEntry entry(Limit limit, int workers) throws InterruptedException {
        return new LimitEntry(
                limit.title(),
                limit.source(),
                "./loopwright run params/limits/" + limit.name() + ".yaml",
                limit.replications(),
                limit.note(),
                limit.miss().strip(),
                limit.run(workers));
    }
}
