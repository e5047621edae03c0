package org.loopwright.faces.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.NamedFile;
import org.loopwright.faces.cli.option.SettingConverter;
import org.loopwright.faces.cli.option.TimeLimitConverter;
import org.loopwright.faces.cli.text.Terminal;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.design.DurationText;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.file.DiskSpace;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.Pilot;
import org.loopwright.lab.run.ShardRun;
import org.loopwright.lab.run.ShardStatus;
import org.loopwright.lab.run.Share;
import org.loopwright.lab.run.StudyCheck;
import org.loopwright.lab.run.StudyRun;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.study.LoopSubject;
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

/** Carries a study out and shows its answer: what the commands that do so have in common. */
abstract class StudyCommand implements Callable<Integer> {

    /** More threads than any machine of today has cores would only use up its memory. */
    public static final int MOST_THREADS = 1024;

    @ParentCommand
    private Home.Source loopwright;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Mixin
    private ShardOptions shards = new ShardOptions();

    @Mixin
    private LiveOption live = new LiveOption();

    @Parameters(paramLabel = "<study>", description = "A file, or the name of a sheet in params/studies.")
    private String study;

    @Option(
            names = "--set",
            paramLabel = "<path=value>",
            converter = SettingConverter.class,
            description = "Replace a value of the study; may be given again. Factors win over it.")
    private List<Setting> settings = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            description = "Folder of the tables (default: runs/<study name>).")
    private Path out;

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            description = "Threads that run the model (default: all cores); no number depends on it.")
    private Integer threads;

    @Option(
            names = "--budget",
            paramLabel = "<time>",
            converter = DurationConverter.class,
            description = "Begin no run after this time, such as 90s, 30m or 2h; the tables then have the rest as"
                    + " cancelled (default: that of the study).")
    private Duration budget;

    @Option(
            names = "--max-runs",
            paramLabel = "<n>",
            description = "Make at most as many runs now; likewise (default: that of the study).")
    private Integer maxRuns;

    @Option(
            names = "--replications",
            paramLabel = "<from-to>",
            converter = ReplicationsConverter.class,
            description = "Make only these replications of each design point, such as 101-200; likewise.")
    private Share replications = Share.ALL;

    @Option(
            names = "--time-limit",
            paramLabel = "<time>",
            converter = TimeLimitConverter.class,
            description = "Break off a run that takes longer (default: that of the study, or else 1h); none lifts it.")
    private Duration timeLimit;

    @Option(
            names = "--extend",
            description = "Go on in a folder that holds the same study in another size: with fewer or more"
                    + " replications or points.")
    private boolean extend;

    @Option(
            names = "--dry-run",
            description =
                    "Make a few runs, keep nothing, and tell what the sweep would take: runs, time, disk, memory.")
    private boolean dryRun;

    @Option(names = "--full", description = "Show all tables of the answer, not only what fits into one screen.")
    private boolean full;

    @Option(
            names = "--json",
            description = "End with a JSON object as the last line of the standard output; all words for people then go"
                    + " to the standard error.")
    private boolean json;

    /** The answer for programs; null until it is worked out, and where nobody asked for it. */
    private Object told;

    @Override
    public final Integer call() throws IOException, InterruptedException {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1 || (threads != null && workers > MOST_THREADS)) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be within [1, " + MOST_THREADS + "], was " + workers);
        }
        if (maxRuns != null && maxRuns < 1) {
            throw new ParameterException(spec.commandLine(), "--max-runs must be >= 1, was " + maxRuns);
        }
        ParameterFolder sheets = loopwright.home().parameters();
        Path file = NamedFile.find(study, loopwright.home(), "studies", sheets.studies());
        Study read = limited(
                shards.isPart()
                        ? StudyCheck.untried(sheets, file, settings)
                        : StudyCheck.read(new LoopSubject(), file, sheets, settings));
        refuseMissing(read);
        refuse(read).or(() -> replications.refusal(read)).ifPresent(reason -> {
            throw new ParameterException(spec.commandLine(), reason);
        });
        if (live.isAsked() && (dryRun || shards.isPart() || shards.engine().isPresent() || shards.status())) {
            throw new ParameterException(
                    spec.commandLine(), "--serve shows a sweep that this command carries out by itself");
        }
        if (dryRun) {
            return foresee(read, sheets, workers);
        }
        Path folder = out == null ? Path.of("runs", read.name()) : out;
        if (shards.engine().isPresent()) {
            shards.prepare(spec, read, sheets, folder, threads == null ? 1 : threads)
                    .forEach(spec.commandLine().getOut()::println);
            return ExitCode.OK;
        }
        if (shards.status()) {
            return ShardText.show(
                    ShardStatus.of(new LoopSubject(), read, sheets, folder, known()),
                    json,
                    spec.commandLine().getOut());
        }
        AtomicBoolean underWay = new AtomicBoolean(true);
        Thread farewell = farewell(underWay);
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            return shards.isPart()
                    ? carryOutShard(read, sheets, folder, workers)
                    : carryOut(read, sheets, folder, workers);
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

    /** Why the command does not carry out a study; empty if it does. */
    abstract Optional<String> refuse(Study read);

    /** Shows what came of a study, and tells why there are no figures if this Java cannot draw. */
    Optional<String> answer(Path folder, Study read, Home home, PrintWriter print) throws IOException {
        ShownStudy shown = ShownStudy.of(folder, read.title(), home.shipped());
        told = json ? shown.answer().forJson() : null;
        print.println(shown.text(folder, Terminal.width(spec), full));
        shown.page().ifPresent(page -> print.println("Page: " + page));
        return shown.noFigures();
    }

    /** A study with a stopping rule, too, has no replications beyond its number. */
    private void refuseMissing(Study read) {
        if (replications.firstReplication() > read.replications()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--replications begins with " + replications.firstReplication() + ", but the study has "
                            + read.replications());
        }
    }

    /** The study with the limits of the command line, which win over its own. */
    private Study limited(Study study) {
        Budget own = study.budget();
        return study.within(
                new Budget(
                        budget == null ? own.time() : Optional.of(budget),
                        maxRuns == null ? own.maxRuns() : OptionalInt.of(maxRuns)),
                timeLimit == null ? study.timeLimit() : Optional.of(timeLimit));
    }

    private int foresee(Study read, ParameterFolder sheets, int workers) throws InterruptedException {
        spec.commandLine().getErr().println("Trying out a few runs, then tables and answer …");
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        Pilot.Forecast forecast = Pilot.of(
                new LoopSubject(),
                read,
                sheets,
                workers,
                Optional.of(folder -> answer(folder, read, loopwright.home(), nobody)));
        if (json) {
            spec.commandLine().getOut().println(SweepJson.of(forecast));
        } else {
            SweepText.print(forecast, spec.commandLine().getOut());
        }
        return forecast.pilotFailed() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Speaks if the program is ended from outside (Ctrl-C, a shutdown of the machine) while a sweep is under way. */
    private Thread farewell(AtomicBoolean underWay) {
        PrintWriter err = spec.commandLine().getErr();
        return new Thread(() -> {
            if (underWay.get()) {
                String line = "Broken off. What is done is kept; the same command goes on with the rest.";
                err.println(SweepProgress.onTerminal() ? System.lineSeparator() + line : line);
            }
        });
    }

    /** What runs depend on: the digests of the program's files are for whoever writes a manifest. */
    private static Manifest.Program known() {
        LoopSubject subject = new LoopSubject();
        return new Manifest.Program(subject.version(), "", null, subject.build());
    }

    private int carryOutShard(Study read, ParameterFolder sheets, Path folder, int workers)
            throws IOException, InterruptedException {
        ShardRun<?> run = new ShardRun<>(
                new LoopSubject(),
                read,
                sheets,
                folder,
                workers,
                known(),
                shards.share(spec).within(replications),
                extend);
        try (SweepProgress progress = SweepProgress.shown(spec.commandLine().getErr())) {
            return ShardText.show(
                    run.execute(progress), json, spec.commandLine().getOut());
        }
    }

    private int carryOut(Study read, ParameterFolder sheets, Path folder, int workers)
            throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        StudyRun.Summary done;
        try (LiveOption.Shown progress = live.around(SweepProgress.shown(err), read, folder, loopwright.home(), err)) {
            done = StudyRun.of(
                            new LoopSubject(),
                            read,
                            sheets,
                            folder,
                            workers,
                            loopwright.home().program())
                    .extend(extend)
                    .share(replications)
                    .tryAgain(shards.retry())
                    .execute(progress);
        }
        Manifest manifest = Manifest.read(folder);
        Manifest.Inputs inputs = manifest.inputs();
        SweepText.taken(manifest).ifPresent(err::println);
        ShardText.gathered(manifest).ifPresent(err::println);
        if (inputs != null && !inputs.fault().isEmpty()) {
            err.println("The folder cannot be verified by itself, since its inputs do not give the study again: "
                    + inputs.fault());
        }
        PrintWriter print = json ? err : spec.commandLine().getOut();
        Optional<String> noFigures = answer(folder, read, loopwright.home(), print);
        if (!done.damage().isEmpty()) {
            err.println(done.damage());
        }
        print.println(SweepText.account(done));
        print.flush();
        noFigures.ifPresent(err::println);
        SweepText.complaints(done, replications, !manifest.shards().isEmpty()).forEach(err::println);
        if (json) {
            err.flush();
            spec.commandLine().getOut().println(SweepJson.of(done, told));
        }
        if (done.failed() + done.timedOut() > 0) {
            return ExitCode.SOFTWARE;
        }
        return ExitCode.OK;
    }

    /** Replications such as {@code 101-200}. */
    static final class ReplicationsConverter implements ITypeConverter<Share> {

        private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:(?:-|\\.\\.|:)(\\d{1,9}))?");

        @Override
        public Share convert(String text) {
            Matcher range = RANGE.matcher(text);
            if (!range.matches()) {
                throw new TypeConversionException("expected replications such as 101-200, found '" + text + "'");
            }
            int first = Integer.parseInt(range.group(1));
            try {
                return new Share(1, 1, first, range.group(2) == null ? first : Integer.parseInt(range.group(2)));
            } catch (IllegalArgumentException none) {
                throw new TypeConversionException(none.getMessage());
            }
        }
    }

    /** Spans of time such as {@code 90s} or {@code 1h30m}. */
    static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return DurationText.parse(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected " + DurationText.EXPECTED + ", found '" + text + "'"));
        }
    }
}
