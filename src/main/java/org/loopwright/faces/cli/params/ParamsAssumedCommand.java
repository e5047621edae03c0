package org.loopwright.faces.cli.params;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.faces.cli.text.OutcomeText;
import org.loopwright.faces.findings.AssumptionsPage;
import org.loopwright.faces.findings.KeptStudy;
import org.loopwright.faces.findings.LeverEffects;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.table.TextTable;
import org.loopwright.subject.scenario.ParameterFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists every number that nobody published. */
@Command(
        name = "assumed",
        description = "Lists every number whose source is an assumption, with the range that is held possible.",
        footer = {
            "",
            "Examples:",
            "  loopwright params assumed",
            "  loopwright params assumed batteries closed-loop --why",
            "  loopwright params assumed --moved-by runs/assumptions --write docs/assumptions.md"
        })
final class ParamsAssumedCommand implements Callable<Integer> {

    @ParentCommand
    private Home.Source params;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(
            paramLabel = "<sheet>",
            arity = "0..*",
            description = "Names of systems, of industries, or world (default: all).")
    private List<String> names = new ArrayList<>();

    @Option(names = "--why", description = "With the reason that the sheet gives.")
    private boolean why;

    @Option(
            names = "--moved-by",
            paramLabel = "<results>",
            converter = PathConverter.class,
            description =
                    "Results of the study assumptions: a page that says how far each number moves the answer, as Markdown.")
    private Path movedBy;

    @Option(
            names = "--write",
            paramLabel = "<file>",
            converter = PathConverter.class,
            description = "Write the page of --moved-by there; a file that is there is renewed.")
    private Path write;

    /** The answer for programs. */
    private record Answer(List<Found> parameters, int assumed, int numbers) {}

    private record Found(String sheet, @JsonUnwrapped JsonAnswer.Parameter parameter) {}

    @Override
    public Integer call() throws IOException {
        if (write != null && movedBy == null) {
            throw new ParameterException(spec.commandLine(), "--write writes the page of --moved-by, which is missing");
        }
        Map<String, List<Entry>> sheets = entries(params.home().parameters());
        if (movedBy != null) {
            page(sheets);
            return ExitCode.OK;
        }
        TextTable table = new TextTable()
                .column("sheet", TextTable.Side.LEFT)
                .column("path", TextTable.Side.LEFT)
                .column("value", TextTable.Side.RIGHT)
                .column("unit", TextTable.Side.LEFT)
                .column("range", TextTable.Side.LEFT)
                .column(why ? "why" : "", TextTable.Side.LEFT);
        List<Found> found = new ArrayList<>();
        int numbers = 0;
        for (Map.Entry<String, List<Entry>> sheet : sheets.entrySet()) {
            for (Entry entry : sheet.getValue()) {
                numbers += entry.unit().isEmpty() ? 0 : 1;
                if (entry.assumed()) {
                    found.add(new Found(sheet.getKey(), JsonAnswer.Parameter.of(entry)));
                    table.row(List.of(
                            sheet.getKey(),
                            entry.path(),
                            entry.valueText(),
                            entry.unit(),
                            range(entry),
                            why ? reason(entry) : ""));
                }
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json.asked) {
            JsonAnswer.print(out, new Answer(found, found.size(), numbers));
            return ExitCode.OK;
        }
        table.print(out);
        out.println();
        out.println(found.size() + " of " + numbers + " numbers are assumed.");
        return ExitCode.OK;
    }

    private void page(Map<String, List<Entry>> sheets) throws IOException {
        Study study = KeptStudy.required(movedBy);
        if (study.levers().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--moved-by must name results of a study of levers");
        }
        String page = new AssumptionsPage(sheets, LeverEffects.of(movedBy, study), study.replications()).text();
        PrintWriter out = spec.commandLine().getOut();
        if (write == null) {
            out.print(page);
        } else {
            WholeFile.write(write, page);
            out.println("Written: " + write);
        }
        out.flush();
    }

    /** The entries of the sheets asked for. */
    private Map<String, List<Entry>> entries(ParameterFolder folder) {
        Map<String, List<Entry>> all = new LinkedHashMap<>();
        all.put("world", folder.worldSheet().entries());
        folder.systems().forEach(name -> all.put(name, folder.systemSheet(name).entries()));
        folder.industries()
                .forEach(name -> all.put(name, folder.industrySheet(name).entries()));
        List<Fault> unknown = new ArrayList<>();
        for (String name : names) {
            if (!all.containsKey(name)) {
                unknown.add(Fault.at(Place.of(name), "", "no such sheet" + Nearest.hint(name, all.keySet())));
            }
        }
        if (!unknown.isEmpty()) {
            throw new SheetException(unknown);
        }
        if (!names.isEmpty()) {
            all.keySet().retainAll(names);
        }
        return all;
    }

    private static String range(Entry entry) {
        return entry.hasRange()
                ? "[" + OutcomeText.number(entry.low()) + ", " + OutcomeText.number(entry.high()) + "]"
                : "";
    }

    private static String reason(Entry entry) {
        return entry.source().replaceFirst("^assumed:?\\s*", "");
    }
}
