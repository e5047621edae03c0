package org.loopwright.faces.cli.results;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.option.SeedConverter;
import org.loopwright.faces.cli.option.TimeLimitConverter;
import org.loopwright.faces.cli.run.SweepCommand;
import org.loopwright.faces.cli.run.SweepProgress;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.faces.exchange.OpenedResults;
import org.loopwright.faces.exchange.Seal;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.Integrity;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.StoredStudy;
import org.loopwright.lab.run.TableBlocks;
import org.loopwright.lab.run.Verification;
import org.loopwright.lab.run.Verification.RunCheck;
import org.loopwright.lab.run.engine.LocalThreads;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.subject.study.LoopSubject;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Repeats runs of stored results and compares them with what is stored. */
@Command(
        name = "verify",
        description = {
            "Checks a folder of results, or an archive of one: first that every file is as it was written, then",
            "repeats some of its runs from the inputs kept in it and compares every row of every table, character",
            "by character. Tables of a study of many runs have a digest for each block of 10000 numbers of runs: what is",
            "damaged is told by block, and blocks can be looked at by themselves, by one process each."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright verify runs/quickstart",
            "  loopwright verify quickstart.zip --rows 100 --seed-of-choice 7",
            "  loopwright verify runs/golden --rows all --json",
            "  loopwright verify runs/large --files",
            "  loopwright verify runs/large --blocks 17",
            "",
            "Exit codes: 0 all is as it was written and can be repeated, 1 something is not, 2 it cannot be told:",
            "no results, or results of another version of the model (--force compares them anyway)."
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final int DEFAULT_ROWS = 20;

    /** The least that a run may take, however quick the others were. */
    private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(15);

    /** How long altered rows are looked for at most among some runs, and among how many at a time [1]. */
    private static final Duration SEARCH = Duration.ofSeconds(30);

    private static final int AT_ONCE = 256;

    private static final Pattern ALTERED_TABLE = Pattern.compile("[a-z_]+\\.csv: ");

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
            description = "Runs to repeat, spread over the design, or 'all' (default: " + DEFAULT_ROWS
                    + "; of --blocks all).")
    private String rows;

    @Option(
            names = "--blocks",
            paramLabel = "<i-j>",
            converter = BlocksConverter.class,
            description = "Look only at some blocks of the tables, such as 3 or 3-5: whether their bytes are as they"
                    + " were written, and at the runs in them.")
    private TableBlocks.Range blocks;

    @Option(names = "--files", description = "Look only whether what was written is as it was written; repeat no run.")
    private boolean filesOnly;

    @Option(names = "--threads", paramLabel = "<n>", description = "Threads that run the model (default: all cores).")
    private Integer threads;

    @Option(
            names = "--seed-of-choice",
            paramLabel = "<seed>",
            converter = SeedConverter.class,
            defaultValue = "1",
            description = "Another seed picks other runs (default: ${DEFAULT-VALUE}).")
    private long choice;

    @Option(
            names = "--time-limit",
            paramLabel = "<time>",
            converter = TimeLimitConverter.class,
            description =
                    "Break off a run that takes longer, which then differs; none lifts it (default: a thousand times"
                            + " what a run took on the average when the results were made, from 15s to 1h).")
    private Duration timeLimit;

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
        return OpenedResults.use(results, opened -> verify(opened, count, workers));
    }

    private int count() {
        if (rows == null) {
            return blocks == null ? DEFAULT_ROWS : Integer.MAX_VALUE;
        }
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

    private int verify(OpenedResults opened, int count, int workers) throws IOException, InterruptedException {
        Path folder = opened.folder();
        PrintWriter out = spec.commandLine().getOut();
        Manifest manifest = Manifest.read(folder);
        Optional<String> other = otherBuild(manifest.program());
        if (other.isPresent() && !force) {
            spec.commandLine().getErr().println(other.get());
            return ExitCode.USAGE;
        }
        requireBlocks(manifest);
        List<FileChecksum> whole = manifest.files().stream()
                .filter(file -> blocks == null || !isInBlocks(manifest, file.name()) || !isThere(folder, file))
                .toList();
        List<String> faults = new ArrayList<>(Integrity.faults(folder, whole));
        faults.addAll(faultsOfBlocks(folder, manifest, faults));
        Integrity.strangers(folder, "inputs", manifest.files())
                .forEach(name -> faults.add(name + ": was not there when the results were written"));
        if (opened.isSealed()) {
            faults.addAll(Seal.faults(folder, manifest));
        }
        List<RunCheck> checks = new ArrayList<>();
        int all = manifest.runs();
        if (manifest.file("outcomes.csv").isEmpty()) {
            faults.add(Manifest.FILE
                    + ": lists no outcomes.csv: the sweep was broken off; the same command goes on with it");
        }
        // Tables that are gone cannot be compared; ones that are only altered can, and the rows tell where.
        boolean there = manifest.file("outcomes.csv").isPresent()
                && manifest.files().stream().allMatch(file -> isThere(folder, file));
        if (there && !filesOnly) {
            StoredStudy.requireInputs(folder, manifest);
            Terms terms = new Terms(workers, Budget.UNLIMITED, Optional.of(limit(manifest)), LocalThreads.GRACE);
            try {
                StoredStudy<?> stored = StoredStudy.open(new LoopSubject(), folder);
                all = repeat(blocks == null ? stored : stored.within(blocks), count, terms, faults, checks);
            } catch (JournalException | SheetException altered) {
                faults.add("cannot be repeated: " + opened.told(altered.getMessage()));
            }
        }
        long differing =
                checks.stream().filter(check -> check.difference().isPresent()).count();
        boolean good = faults.isEmpty() && differing == 0 && (filesOnly || !checks.isEmpty());
        if (json.asked) {
            JsonAnswer.print(
                    out,
                    new VerifyAnswer(
                            manifest.study(),
                            manifest.program().version(),
                            manifest.program().modelBuild(),
                            other.isEmpty(),
                            good,
                            whole.size(),
                            faults,
                            manifest.complete(),
                            all,
                            manifest.ok(),
                            checks.size(),
                            checks.size() - differing,
                            checks.stream().map(VerifyAnswer.Repeated::of).toList()));
        } else {
            VerifyText.print(out, manifest, other, whole, Optional.ofNullable(blocks), faults, filesOnly, checks, all);
        }
        out.flush();
        return good ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static boolean isInBlocks(Manifest manifest, String file) {
        return manifest.blocks().filter(cut -> cut.has(file)).isPresent();
    }

    private void requireBlocks(Manifest manifest) {
        if (blocks == null) {
            return;
        }
        int count = manifest.blocks().map(TableBlocks::count).orElse(0);
        if (count == 0) {
            throw new ParameterException(
                    spec.commandLine(), "these results are not written in blocks, for which they have too few runs");
        }
        if (blocks.last() > count) {
            throw new ParameterException(
                    spec.commandLine(), "--blocks must be within [1, " + count + "], was " + blocks.words());
        }
    }

    /** Which blocks are not as they were written: of those asked for, else of tables that as a whole are not. */
    private List<String> faultsOfBlocks(Path folder, Manifest manifest, List<String> known) throws IOException {
        if (manifest.blocks().isEmpty()) {
            return List.of();
        }
        List<String> files = manifest.files().stream()
                .filter(file -> isInBlocks(manifest, file.name()) && isThere(folder, file))
                .map(FileChecksum::name)
                .filter(name -> blocks != null || known.stream().anyMatch(fault -> fault.startsWith(name + ": ")))
                .toList();
        TableBlocks cut = manifest.blocks().get();
        return cut.faults(folder, blocks == null ? cut.all() : blocks, files);
    }

    /** Blocks such as {@code 3} or {@code 3-5}. */
    static final class BlocksConverter implements ITypeConverter<TableBlocks.Range> {

        private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

        @Override
        public TableBlocks.Range convert(String text) {
            Matcher range = RANGE.matcher(text);
            if (range.matches()) {
                int first = Integer.parseInt(range.group(1));
                int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
                if (first >= 1 && last >= first) {
                    return new TableBlocks.Range(first, last);
                }
            }
            throw new TypeConversionException("expected blocks such as 3 or 3-5, found '" + text + "'");
        }
    }

    /** Repeats runs; returns how many the folder has. */
    private int repeat(StoredStudy<?> stored, int count, Terms terms, List<String> faults, List<RunCheck> checks)
            throws IOException, InterruptedException {
        boolean altered =
                faults.stream().anyMatch(fault -> ALTERED_TABLE.matcher(fault).lookingAt());
        StoredStudy.Outcomes runs = stored.runs();
        faults.addAll(stored.miscounted(runs));
        faults.addAll(stored.strangers(runs));
        List<PlannedRun> picked = Verification.spread(runs.repeatable(), count, choice);
        try (SweepProgress progress = SweepProgress.shown(spec.commandLine().getErr())) {
            checks.addAll(Verification.repeat(stored, picked, terms, progress));
            if (altered && checks.stream().allMatch(check -> check.difference().isEmpty())) {
                faults.addAll(search(stored, runs, picked, terms, checks));
            }
        }
        return runs.repeatable().size() + runs.others();
    }

    /** Looks for the rows that were altered among those that were not picked, for a while. */
    private static List<String> search(
            StoredStudy<?> stored,
            StoredStudy.Outcomes runs,
            List<PlannedRun> picked,
            Terms terms,
            List<RunCheck> checks)
            throws IOException, InterruptedException {
        Set<Integer> known = new HashSet<>();
        picked.forEach(run -> known.add(run.run()));
        List<PlannedRun> others = runs.repeatable().stream()
                .filter(run -> !known.contains(run.run()))
                .toList();
        Terms brief = new Terms(
                terms.threads(),
                new Budget(Optional.of(SEARCH), OptionalInt.empty()),
                terms.timeLimit(),
                terms.grace());
        int looked = 0;
        for (int from = 0; from < others.size() && looked == from; from += AT_ONCE) {
            List<PlannedRun> some = others.subList(from, Math.min(others.size(), from + AT_ONCE));
            List<RunCheck> found = Verification.repeat(stored, some, brief, Progress.silent());
            looked += found.size();
            List<RunCheck> differing = found.stream()
                    .filter(check -> check.difference().isPresent())
                    .toList();
            if (!differing.isEmpty()) {
                checks.addAll(differing);
                return List.of();
            }
        }
        return looked == others.size()
                ? List.of()
                : List.of("which rows were altered was not found within " + (picked.size() + looked)
                        + " runs; --rows all repeats every run");
    }

    /** What a run may take: whoever sends results may have made the study into one that never ends. */
    private Duration limit(Manifest manifest) {
        if (timeLimit != null) {
            return timeLimit;
        }
        Manifest.Execution made = manifest.execution();
        double mean = made == null || made.runsMade() <= 0
                ? 0
                : made.seconds() * manifest.machine().threads() / made.runsMade();
        long seconds = (long) Math.min(1e6, 1000 * mean);
        return Duration.ofSeconds(Math.max(SHORTEST_LIMIT.toSeconds(), Math.min(Terms.LONGEST.toSeconds(), seconds)));
    }

    private static boolean isThere(Path folder, FileChecksum file) {
        return Integrity.inside(folder, file.name()).filter(PlainFile::isOwn).isPresent();
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
        return Optional.of(
                "made with version " + made.version() + ", build " + VerifyText.brief(made.modelBuild()) + commit
                        + "; this is version " + Home.version() + ", build " + VerifyText.brief(here)
                        + ". Verify with that version, or compare anyway with --force.");
    }
}
