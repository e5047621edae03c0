package org.loopwright.faces.cli.run;

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
import org.loopwright.faces.cli.option.LuckOptions;
import org.loopwright.faces.cli.option.NamedFile;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.cli.option.SettingConverter;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.faces.cli.text.Terminal;
import org.loopwright.faces.cli.text.Waterfall;
import org.loopwright.faces.exchange.OpenedResults;
import org.loopwright.faces.exchange.SpanTrace;
import org.loopwright.faces.findings.ClosedLoops;
import org.loopwright.faces.findings.WhyAnswer;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.run.StoredStudy;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.scenario.IndustrialSystem;
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

/** Why the loops of a run take as long as they do. */
@Command(
        name = "why",
        description = {
            "Why loops take as long as they do: one run's critical paths by stage and wait, who held loops up, and where",
            "the time of a breakthrough went until it was in production."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright why batteries",
            "  loopwright why batteries --system closed-loop --loop slowest",
            "  loopwright why 'runs/quickstart#17' --trace run-17.json      for ui.perfetto.dev",
            "  loopwright why batteries --json                     paths and tables, for programs"
        })
public final class WhyCommand implements Callable<Integer> {

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
            paramLabel = "<scenario>",
            description = "A file, the name of a sheet in params/scenarios, or <results>#<run>, a run of a folder of"
                    + " results or of an archive of one.")
    private String asked;

    @Option(
            names = "--set",
            paramLabel = "<path=value>",
            converter = SettingConverter.class,
            description = "Replace a value of the sheets; may be given again.")
    private List<Setting> settings = new ArrayList<>();

    @Mixin
    private LuckOptions luck = new LuckOptions();

    @Option(
            names = "--system",
            paramLabel = "<name>",
            description = "The only system that is looked at (default: all of the scenario).")
    private String system;

    @Option(
            names = "--loop",
            paramLabel = "<which>",
            converter = PickConverter.class,
            defaultValue = "typical",
            description = "The loop that is drawn: quickest, typical or slowest (default: ${DEFAULT-VALUE}).")
    private ClosedLoops.Pick pick;

    @Option(
            names = "--trace",
            paramLabel = "<file>",
            converter = PathConverter.class,
            description = "Also write all projects there as a trace that ui.perfetto.dev and chrome://tracing open, a"
                    + " day of the model as a second.")
    private Path trace;

    @Override
    public Integer call() throws IOException, InterruptedException {
        luck.check();
        if (trace != null) {
            SpanTrace.check(trace);
        }
        int hash = asked.lastIndexOf('#');
        if (hash < 0) {
            return answer(ofScenario());
        }
        for (String option : List.of("--seed", "--replication", "--set")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(
                        spec.commandLine(), option + " does not go with a stored run, which has its own");
            }
        }
        Path results = new PathConverter().convert(asked.substring(0, hash));
        return OpenedResults.use(results, opened -> answer(ofStoredRun(opened, asked.substring(hash + 1))));
    }

    private AskedRun ofScenario() {
        ParameterFolder sheets = loopwright.home().parameters();
        Path file = NamedFile.find(asked, loopwright.home(), "scenarios", sheets.scenarios());
        return new AskedRun(
                sheets,
                sheets.spec(file).with(settings),
                luck.seed(),
                luck.replication(),
                "Scenario " + sheets.spec(file).name());
    }

    private AskedRun ofStoredRun(OpenedResults opened, String number) throws IOException {
        StoredStudy<Scenario> stored = StoredStudy.open(new LoopSubject(), opened.folder());
        return Optional.of(number)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .flatMap(stored::run)
                .map(run -> AskedRun.of(stored, run))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "the run must be within [1, " + stored.study().runs() + "], was '" + number + "'"));
    }

    private int answer(AskedRun run) throws IOException {
        Scenario scenario = run.scenario();
        List<String> systems =
                scenario.systems().stream().map(IndustrialSystem::name).toList();
        if (system != null && !systems.contains(system)) {
            throw new ParameterException(
                    spec.commandLine(), "the scenario has no system '" + system + "'" + Nearest.hint(system, systems));
        }
        Observations seen;
        try {
            seen = LoopModel.simulate(scenario, run.streams());
        } catch (IllegalStateException refused) { // What the model itself refuses, such as a bound that was exceeded.
            spec.commandLine().getErr().println("The run failed: " + refused.getMessage());
            return ExitCode.SOFTWARE;
        }
        List<EconomyObservations> shown = seen.economies().stream()
                .filter(economy -> system == null || system.equals(economy.system()))
                .toList();
        WhyAnswer why = WhyAnswer.of(seen, Optional.ofNullable(system));
        PrintWriter out = spec.commandLine().getOut();
        if (json.asked) {
            JsonAnswer.print(out, forPrograms(run, scenario, why));
        } else {
            out.println(run.heading(scenario));
            for (EconomyObservations economy : shown) {
                Waterfall.of(seen, economy, pick).ifPresent(waterfall -> {
                    out.println();
                    waterfall.print(out);
                });
            }
            out.print(why.text(Terminal.width(spec)));
        }
        if (trace != null) {
            SpanTrace.write(trace, shown);
            spec.commandLine().getErr().println("trace, for ui.perfetto.dev: " + trace);
        }
        out.flush();
        return ExitCode.OK;
    }

    /** The answer for programs. */
    private record Answer(
            String scenario,
            String scenarioSha256,
            String industry,
            double warmUpDays,
            double horizonDays,
            String means,
            String seed,
            int replication,
            @JsonUnwrapped WhyAnswer.ForPrograms why) {}

    private static Answer forPrograms(AskedRun run, Scenario scenario, WhyAnswer why) {
        return new Answer(
                scenario.name(),
                ScenarioText.hash(scenario),
                scenario.industry().name(),
                scenario.warmUp(),
                scenario.horizon(),
                scenario.means().column(),
                SeedText.format(run.seed()),
                run.replication(),
                why.forPrograms());
    }

    /** Which loop. */
    static final class PickConverter implements ITypeConverter<ClosedLoops.Pick> {
        @Override
        public ClosedLoops.Pick convert(String text) {
            for (ClosedLoops.Pick pick : ClosedLoops.Pick.values()) {
                if (pick.word().equals(text)) {
                    return pick;
                }
            }
            throw new TypeConversionException(
                    "expected quickest, typical or slowest, found '" + text.toLowerCase(Locale.ROOT) + "'");
        }
    }
}
