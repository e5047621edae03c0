package org.loopwright.faces.cli.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.option.SeedConverter;
import org.loopwright.faces.cli.run.SweepCommand;
import org.loopwright.faces.cli.run.SweepProgress;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.faces.exchange.OpenedResults;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.Integrity;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.run.Difference;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.lab.run.StoredStudy;
import org.loopwright.lab.run.Verification;
import org.loopwright.lab.run.Verification.RunCheck;
import org.loopwright.lab.run.build.ProgramFiles;
import org.loopwright.lab.table.TextTable;
import org.loopwright.subject.study.LoopSubject;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Repeats runs of stored results and compares them with what is stored. */
@Command(
        name = "verify",
        description = {
            "Checks a folder of results, or an archive of one: first that every file is as it was written, then",
            "repeats some of its runs from the inputs kept in it and compares every row of every table, character",
            "by character."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright verify runs/quickstart",
            "  loopwright verify quickstart.zip --rows 100 --seed-of-choice 7",
            "  loopwright verify runs/golden --rows all --json",
            "",
            "Exit codes: 0 all is as it was written and can be repeated, 1 something is not, 2 it cannot be told:",
            "no results, or results of another version of the model (--force compares them anyway)."
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final int DEFAULT_ROWS = 20;

    /** Runs that are listed one by one even if nothing is wrong with them. */
    private static final int MOST_LISTED = 50;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Parameters(paramLabel = "<results>", description = "A folder of results, or an archive of one (zip).")
    private Path results;

    @Option(
            names = "--rows",
            paramLabel = "<n>",
            defaultValue = "" + DEFAULT_ROWS,
            description = "Runs to repeat, spread over the design, or 'all' (default: ${DEFAULT-VALUE}).")
    private String rows;

    @Option(names = "--threads", paramLabel = "<n>", description = "Threads that run the model (default: all cores).")
    private Integer threads;

    @Option(
            names = "--seed-of-choice",
            paramLabel = "<seed>",
            converter = SeedConverter.class,
            defaultValue = "1",
            description = "Another seed picks other runs (default: ${DEFAULT-VALUE}).")
    private long choice;

    @Option(names = "--force", description = "Compare even if another version of the model made the results.")
    private boolean force;

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        int count = count();
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1 || workers > SweepCommand.MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--threads must be within [1, " + SweepCommand.MOST_THREADS + "], was " + workers);
        }
        try (OpenedResults opened = OpenedResults.open(results)) {
            return verify(opened.folder(), count, workers);
        }
    }

    private int count() {
        if (rows.equals("all")) {
            return Integer.MAX_VALUE;
        }
        try {
            int count = Integer.parseInt(rows);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException noNumber) {
            throw badCount();
        }
        throw badCount();
    }

    private ParameterException badCount() {
        return new ParameterException(
                spec.commandLine(), "--rows must be a whole number >= 1, or 'all', was '" + rows + "'");
    }

    private int verify(Path folder, int count, int workers) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Manifest manifest = Manifest.read(folder);
        Optional<String> other = otherBuild(manifest.program());
        if (other.isPresent() && !force) {
            spec.commandLine().getErr().println(other.get());
            return ExitCode.USAGE;
        }
        List<String> faults = new ArrayList<>(Integrity.faults(folder, manifest.files()));
        Integrity.strangers(folder, "inputs", manifest.files())
                .forEach(name -> faults.add(name + ": was not there when the results were written"));
        List<RunCheck> checks = new ArrayList<>();
        int all = manifest.runs();
        if (manifest.file("outcomes.csv").isEmpty()) {
            faults.add(Manifest.FILE
                    + ": lists no outcomes.csv: the sweep was broken off; the same command goes on with it");
        }
        // Tables that are gone cannot be compared; ones that are only altered can, and the rows tell where.
        boolean there = manifest.file("outcomes.csv").isPresent()
                && faults.stream().noneMatch(fault -> fault.endsWith("is missing"));
        if (there) {
            StoredStudy.requireInputs(folder, manifest);
            try {
                all = repeat(StoredStudy.open(new LoopSubject(), folder), manifest, count, workers, faults, checks);
            } catch (JournalException | SheetException altered) {
                faults.add("cannot be repeated: " + altered.getMessage());
            }
        }
        long differing =
                checks.stream().filter(check -> check.difference().isPresent()).count();
        boolean good = faults.isEmpty() && differing == 0 && !checks.isEmpty();
        if (json.asked) {
            JsonAnswer.print(
                    out,
                    new Answer(
                            manifest.study(),
                            manifest.program().version(),
                            manifest.program().modelBuild(),
                            other.isEmpty(),
                            good,
                            manifest.files().size(),
                            faults,
                            manifest.complete(),
                            all,
                            manifest.ok(),
                            checks.size(),
                            checks.size() - differing,
                            checks.stream().map(Repeated::of).toList()));
        } else {
            print(out, manifest, other, faults, checks, all);
        }
        out.flush();
        return good ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Repeats runs; returns how many the folder has. */
    private int repeat(
            StoredStudy<?> stored,
            Manifest manifest,
            int count,
            int workers,
            List<String> faults,
            List<RunCheck> checks)
            throws IOException, InterruptedException {
        StoredStudy.Outcomes runs = stored.runs();
        if (runs.ok() != manifest.ok()) {
            faults.add(
                    "outcomes.csv: has " + runs.ok() + " runs that ended well, the manifest counts " + manifest.ok());
        }
        faults.addAll(stored.strangers(runs));
        List<PlannedRun> picked = Verification.spread(runs.repeatable(), count, choice);
        try (SweepProgress progress = SweepProgress.shown(spec.commandLine().getErr())) {
            checks.addAll(Verification.repeat(stored, picked, workers, progress));
        }
        return runs.repeatable().size() + runs.others();
    }

    /** Why this program cannot be expected to repeat the runs; empty if it can. */
    static Optional<String> otherBuild(Manifest.Program made) {
        String here = new LoopSubject().build();
        if (made.version().equals(Home.version()) && made.modelBuild().equals(here)) {
            return Optional.empty();
        }
        String commit = made.commit().isEmpty()
                ? ""
                : ", commit " + made.commit() + (Boolean.TRUE.equals(made.dirty()) ? " with changes" : "");
        return Optional.of("made with version " + made.version() + ", build " + brief(made.modelBuild()) + commit
                + "; this is version " + Home.version() + ", build " + brief(here)
                + ". Verify with that version, or compare anyway with --force.");
    }

    private static String brief(String digest) {
        return digest.substring(0, Math.min(16, digest.length()));
    }

    private static void print(
            PrintWriter out,
            Manifest manifest,
            Optional<String> other,
            List<String> faults,
            List<RunCheck> checks,
            int all) {
        out.println(
                "Study " + manifest.study() + ", version " + manifest.program().version() + ", build "
                        + brief(manifest.program().modelBuild()));
        other.ifPresent(out::println);
        libraries(manifest).ifPresent(out::println);
        long faulty = manifest.files().stream()
                .filter(file -> faults.stream().anyMatch(fault -> fault.startsWith(file.name() + ":")))
                .count();
        out.println("Files: " + (manifest.files().size() - faulty) + " of "
                + manifest.files().size() + " as they were written");
        faults.forEach(fault -> out.println("  " + fault));
        if (!manifest.complete()) {
            out.println("Partial: " + manifest.ok() + " of " + manifest.runs()
                    + " runs ended well; the others are not looked at");
        }
        out.println();
        if (checks.isEmpty()) {
            out.println("FAILED: no run was repeated.");
            return;
        }
        // Of many runs only those are listed that people must look at.
        List<RunCheck> listed = checks.size() <= MOST_LISTED
                ? checks
                : checks.stream()
                        .filter(check -> check.difference().isPresent())
                        .toList();
        if (!listed.isEmpty()) {
            table(listed).print(out);
            out.println();
        }
        long same =
                checks.stream().filter(check -> check.difference().isEmpty()).count();
        out.println((faults.isEmpty() && same == checks.size() ? "PASSED: " : "FAILED: ") + same + " of "
                + checks.size() + " runs repeated to the last character (the study has " + all + ")"
                + (faults.isEmpty() ? "." : "; " + faults.size() + " faults of files."));
    }

    private static TextTable table(List<RunCheck> checks) {
        TextTable table = new TextTable()
                .column(OutcomeTable.RUN.name(), TextTable.Side.RIGHT)
                .column("design\npoint", TextTable.Side.RIGHT)
                .column("repli-\ncation", TextTable.Side.RIGHT)
                .column("rows", TextTable.Side.LEFT)
                .column("first difference", TextTable.Side.LEFT);
        for (RunCheck check : checks) {
            table.row(List.of(
                    Integer.toString(check.run().run()),
                    Integer.toString(check.run().point().number()),
                    Integer.toString(check.run().replication()),
                    check.difference().isEmpty() ? "same" : "DIFFER",
                    check.difference().map(RowText::of).orElse("")));
        }
        return table;
    }

    /** A word if the libraries are not the ones that the results were made with. */
    private static Optional<String> libraries(Manifest manifest) {
        List<ProgramFiles.Dependency> made = manifest.program().files().dependencies();
        if (made.isEmpty()) {
            return Optional.empty();
        }
        List<ProgramFiles.Dependency> here = ProgramFiles.of(Home.class).dependencies();
        // A class path for tests may hold more; what the results were made with must be among it.
        List<String> others = made.stream()
                .filter(one -> !here.contains(one))
                .map(ProgramFiles.Dependency::name)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Libraries that are not the same here: " + String.join(", ", others));
    }

    /** The answer for programs. */
    private record Answer(
            String study,
            String version,
            String modelBuild,
            boolean sameBuild,
            boolean passed,
            int files,
            List<String> fileFaults,
            boolean complete,
            int runs,
            int endedWell,
            int repeated,
            long same,
            List<Repeated> rows) {}

    /** A run that was repeated; of one that is the same nothing follows. */
    private record Repeated(
            int run,
            int designPoint,
            int replication,
            boolean same,
            @JsonUnwrapped Difference difference) {

        static Repeated of(RunCheck check) {
            return new Repeated(
                    check.run().run(),
                    check.run().point().number(),
                    check.run().replication(),
                    check.difference().isEmpty(),
                    check.difference().orElse(null));
        }
    }

    /** How a difference is told. */
    static final class RowText {

        private static final int LONGEST = 60;

        private RowText() {}

        static String of(Difference found) {
            String relative = Double.isNaN(found.largestRelative())
                    ? ""
                    : String.format(Locale.ROOT, ", at most %.2g relative", found.largestRelative());
            return found.where() + ", row " + found.row() + ": stored '" + brief(found.stored()) + "', repeated '"
                    + brief(found.repeated()) + "' (" + found.cells() + (found.cells() == 1 ? " cell" : " cells")
                    + relative + ")";
        }

        private static String brief(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }
    }
}
