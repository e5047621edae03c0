package org.loopwright.faces.cli.results;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.cli.option.TimeLimitConverter;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.faces.cli.text.OutcomeText;
import org.loopwright.faces.cli.text.Waterfall;
import org.loopwright.faces.exchange.OpenedResults;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.run.Difference;
import org.loopwright.lab.run.Rerun;
import org.loopwright.lab.run.StoredStudy;
import org.loopwright.lab.run.engine.LocalThreads;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.FullTables;
import org.loopwright.subject.study.LoopSubject;
import org.loopwright.subject.study.RunOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one run of stored results again. */
@Command(
        name = "rerun",
        description = {
            "Makes one run of a folder of results, or of an archive of one, again from the inputs kept there: its",
            "outcome, a typical loop, and whether its rows are the stored ones."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright rerun 'runs/quickstart#17'",
            "  loopwright rerun 'quickstart.zip#17' --out run-17     with all its series and spans"
        })
public final class RerunCommand implements Callable<Integer> {

    private static final Pattern RUN_OF = Pattern.compile("(.+)#(\\d{1,9})");

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(
            paramLabel = "<results>#<run>",
            description = "A folder of results or an archive of one, and the number of a run as in its tables.")
    private String named;

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            converter = PathConverter.class,
            description = "Also write series.csv and spans.csv of the run in full there.")
    private Path out;

    @Option(
            names = "--time-limit",
            paramLabel = "<time>",
            converter = TimeLimitConverter.class,
            defaultValue = "1h",
            description = "Break the run off if it takes longer; none lifts it (default: ${DEFAULT-VALUE}).")
    private Duration timeLimit;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Matcher parts = RUN_OF.matcher(named);
        if (!parts.matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected a folder or an archive, '#' and the number of a run, as in 'runs/quickstart#17', was '"
                            + named + "'");
        }
        if (out != null) {
            for (String table : List.of("series.csv", "spans.csv")) {
                if (Files.exists(out.resolve(table))) {
                    throw new ParameterException(
                            spec.commandLine(),
                            out.resolve(table) + " is there already and is not overwritten; name another --out");
                }
            }
        }
        Path place = new PathConverter().convert(parts.group(1));
        return OpenedResults.use(place, opened -> {
            AtomicReference<Observations> seen = new AtomicReference<>();
            StoredStudy<Scenario> study = StoredStudy.open(
                    new LoopSubject((scenario, streams) -> {
                        seen.set(LoopModel.simulate(scenario, streams));
                        return seen.get();
                    }),
                    opened.folder());
            int number = Integer.parseInt(parts.group(2));
            PlannedRun run = study.run(number)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "the study has the runs 1 to " + study.study().runs() + ", was " + number));
            Optional<String> other = VerifyCommand.otherBuild(study.manifest().program());
            other.ifPresent(text -> spec.commandLine().getErr().println("These results were " + text));
            Terms terms = new Terms(1, Budget.UNLIMITED, Optional.of(timeLimit), LocalThreads.GRACE);
            Rerun<Scenario> again = Rerun.of(study, run, terms);
            return say(study, again, again.reason().isEmpty() ? Optional.of(seen.get()) : Optional.empty());
        });
    }

    /**
     * Says what came of the run.
     *
     * @param seen what was observed; empty if it failed
     */
    private int say(StoredStudy<Scenario> study, Rerun<Scenario> again, Optional<Observations> seen)
            throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        if (json.asked) {
            JsonAnswer.print(print, answer(study, again, seen));
            return code(again);
        }
        print.println(heading(study, again));
        print.println();
        seen.ifPresent(observed -> outcome(observed, print));
        if (seen.isEmpty()) {
            print.println("The run failed: " + again.reason());
        }
        print.println();
        print.println(comparison(again));
        if (out != null) {
            List<FileChecksum> written = writeInFull(again.run().run(), seen);
            print.println(
                    written.isEmpty()
                            ? "Nothing is written of a run that failed."
                            : written.stream()
                                    .map(file -> out.resolve(file.name()).toString())
                                    .collect(Collectors.joining(", ", "Written: ", "")));
        }
        print.flush();
        return code(again);
    }

    /** A run of which the sweep left nothing to compare is repeated well if it is made at all. */
    private static int code(Rerun<?> again) {
        return again.stored().isPresent() && again.difference().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /**
     * The answer for programs.
     *
     * @param failed why the run failed; null if it did not
     * @param stored how it ended in the folder; null if that has no rows of it
     * @param difference left out where there is none
     * @param systems measures; left out if the run failed
     */
    private record Answer(
            String study,
            int run,
            int designPoint,
            int replication,
            String seed,
            Map<String, String> settings,
            String failed,
            Optional<String> stored,
            boolean compared,
            boolean same,
            @JsonInclude(NON_ABSENT) Optional<Difference> difference,
            List<String> written,
            @JsonInclude(NON_ABSENT) Optional<Map<String, Map<String, Object>>> systems) {}

    private Answer answer(StoredStudy<Scenario> study, Rerun<Scenario> again, Optional<Observations> seen)
            throws IOException {
        List<FileChecksum> written =
                out == null ? List.of() : writeInFull(again.run().run(), seen);
        return new Answer(
                study.study().name(),
                again.run().run(),
                again.run().point().number(),
                again.run().replication(),
                SeedText.format(study.study().seed()),
                JsonAnswer.settings(again.run().point().settings()),
                seen.isEmpty() ? again.reason() : null,
                again.stored(),
                again.isCompared(),
                again.isCompared() && again.difference().isEmpty(),
                again.difference(),
                written.stream()
                        .map(file -> out.resolve(file.name()).toString())
                        .toList(),
                seen.map(observed -> JsonAnswer.systems(RunOutcome.of(observed))));
    }

    /** The series and the spans of the run in full, whatever the study keeps of them; none if it failed. */
    private List<FileChecksum> writeInFull(int run, Optional<Observations> seen) throws IOException {
        return seen.isPresent() ? FullTables.write(out, run, seen.get()) : List.of();
    }

    private static void outcome(Observations seen, PrintWriter print) {
        OutcomeText.print(RunOutcome.of(seen), name -> name, print);
        print.println();
        EconomyObservations economy = seen.economies().get(0);
        Waterfall.of(seen, economy)
                .ifPresentOrElse(
                        waterfall -> waterfall.print(print),
                        () -> print.println("No loop of " + economy.system() + " closed from the warm-up day on."));
    }

    private static String comparison(Rerun<?> again) {
        if (again.stored().isEmpty()) {
            return "The folder has no rows of this run.";
        }
        if (!again.isCompared()) {
            return "The stored rows say that this run was "
                    + again.stored().get().replace('_', ' ') + ": there is nothing to compare with.";
        }
        return again.difference()
                .map(found -> "DIFFERS from the stored rows: " + VerifyText.of(found))
                .orElse("Identical to the stored rows of all tables, to the last character.");
    }

    private static String heading(StoredStudy<?> study, Rerun<Scenario> again) {
        String point = again.run().point().settings().stream()
                .map(setting -> System.lineSeparator() + "with " + setting.path() + " = " + setting.value())
                .collect(Collectors.joining());
        return "Study " + study.study().name() + ", run " + again.run().run() + ", design point "
                + again.run().point().number() + ": "
                + again.scenario().industry().label() + System.lineSeparator()
                + OutcomeText.number(again.scenario().horizon()) + " days after "
                + OutcomeText.number(again.scenario().warmUp()) + " of warm-up, "
                + again.scenario().means().column() + " means, seed "
                + SeedText.format(study.study().seed()) + ", replication "
                + again.run().replication() + point;
    }
}
