package org.loopwright.faces.cli.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.option.LuckOptions;
import org.loopwright.faces.cli.option.NamedFile;
import org.loopwright.faces.cli.option.SettingConverter;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.faces.cli.text.OutcomeText;
import org.loopwright.faces.cli.text.Waterfall;
import org.loopwright.faces.findings.LimitEntry;
import org.loopwright.faces.findings.LimitText;
import org.loopwright.faces.findings.Outcomes;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.RunOutcome;
import org.loopwright.subject.theory.Limit;
import org.loopwright.subject.theory.LimitReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs one scenario once and shows its outcome and a typical loop. */
@Command(
        name = "run",
        description = "Runs one scenario once: its outcome, and where the time of a typical loop goes.",
        footer = {
            "",
            "Examples:",
            "  loopwright run batteries",
            "  loopwright run batteries --system closed-loop --replication 7",
            "  loopwright run aerospace --set vertical_integration=0.8 --set means=equal --seed 0x2a",
            "  loopwright run my-scenario.yaml --json               every measure, for programs",
            "  loopwright run params/limits/review-queue-2.yaml     theory beside result"
        })
public final class RunCommand implements Callable<Integer> {

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
            description = "A file, or the name of a sheet in params/scenarios; or a limit of params/limits.")
    private String scenario;

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
            description = "The only system whose typical loop is drawn (default: all of the scenario).")
    private String system;

    @Override
    public Integer call() throws InterruptedException {
        luck.check();
        ParameterFolder sheets = loopwright.home().parameters();
        Path file = NamedFile.find(scenario, loopwright.home(), "scenarios", sheets.scenarios());
        if (LimitReader.isLimit(file)) {
            return limit(file, sheets);
        }
        Scenario resolved = sheets.scenario(file, settings);
        List<String> systems =
                resolved.systems().stream().map(IndustrialSystem::name).toList();
        if (system != null && !systems.contains(system)) {
            throw new ParameterException(
                    spec.commandLine(), "the scenario has no system '" + system + "'" + Nearest.hint(system, systems));
        }
        Observations seen;
        try {
            seen = LoopModel.simulate(resolved, luck.streams());
        } catch (IllegalStateException refused) { // What the model itself refuses, such as a bound that was exceeded.
            spec.commandLine().getErr().println("The run failed: " + refused.getMessage());
            return ExitCode.SOFTWARE;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json.asked) {
            JsonAnswer.print(out, answer(resolved, seen));
            return ExitCode.OK;
        }
        out.println(heading(resolved));
        out.println();
        Map<String, String> labels = new LinkedHashMap<>();
        resolved.systems()
                .forEach(each -> labels.put(each.name(), each.label().isBlank() ? each.name() : each.label()));
        OutcomeText.print(RunOutcome.of(seen), labels::get, out);
        for (EconomyObservations economy : seen.economies()) {
            if (system == null || system.equals(economy.system())) {
                out.println();
                String label = labels.get(economy.system());
                Waterfall.of(seen, economy)
                        .ifPresentOrElse(
                                waterfall -> waterfall.print(label, out),
                                () -> out.println("No loop of " + label + " closed from the warm-up day on."));
            }
        }
        return ExitCode.OK;
    }

    /** A case in which theory knows the answer, all its replications: theory beside result. */
    private int limit(Path file, ParameterFolder sheets) throws InterruptedException {
        for (String option : List.of("--replication", "--system")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(
                        spec.commandLine(), option + " does not go with a limit, which runs all its replications");
            }
        }
        Limit limit = LimitReader.read(file, sheets, settings);
        if (spec.commandLine().getParseResult().hasMatchedOption("--seed")) {
            limit = limit.withSeed(luck.seed());
        }
        LimitEntry entry = LimitsCommand.entry(limit, Runtime.getRuntime().availableProcessors());
        PrintWriter out = spec.commandLine().getOut();
        if (json.asked) {
            JsonAnswer.print(out, new LimitsCommand.Result(limit.name(), entry));
        } else {
            out.print(LimitText.terminal(entry));
        }
        return entry.isAnswered() ? ExitCode.OK : ExitCode.SOFTWARE;
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
            Map<String, String> settings,
            Map<String, Map<String, Object>> systems) {}

    private Answer answer(Scenario resolved, Observations seen) {
        return new Answer(
                resolved.name(),
                ScenarioText.hash(resolved),
                resolved.industry().name(),
                resolved.warmUp(),
                resolved.horizon(),
                resolved.means().column(),
                SeedText.format(luck.seed()),
                luck.replication(),
                JsonAnswer.settings(settings),
                JsonAnswer.systems(RunOutcome.of(seen)));
    }

    private static String meansTitle(Scenario resolved) {
        return Outcomes.meansTitle(resolved.means().column());
    }

    private String heading(Scenario resolved) {
        String set = settings.stream()
                .map(setting -> System.lineSeparator() + "with " + setting.path() + " = " + setting.value())
                .collect(Collectors.joining());
        return "Scenario " + resolved.name() + ": " + resolved.industry().label() + System.lineSeparator()
                + OutcomeText.number(resolved.horizon()) + " days after " + OutcomeText.number(resolved.warmUp())
                + " of warm-up, "
                + meansTitle(resolved) + ", seed " + SeedText.format(luck.seed()) + ", replication "
                + luck.replication() + set;
    }
}
