package org.loopwright.faces.cli.params;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the sheets by kind, with their titles. */
@Command(
        name = "list",
        description = "Lists the sheets by kind, with their titles.",
        footer = {"", "Examples:", "  loopwright params list", "  loopwright params list --json"})
final class ParamsListCommand implements Runnable {

    @ParentCommand
    private Home.Source params;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Mixin
    private JsonOption json = new JsonOption();

    private final Map<String, List<Sheet>> found = new LinkedHashMap<>();

    /** A sheet in the answer for programs, which has a list for each kind. */
    private record Sheet(String name, String title) {}

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        ParameterFolder sheets = params.home().parameters();
        print(
                out,
                sheets,
                "studies",
                sheets.studies(),
                name -> title(StudyReader.read(sheets.root().resolve("studies").resolve(name + ".yaml"), sheets)));
        print(out, sheets, "scenarios", sheets.scenarios(), name -> title(sheets.scenario(name, List.of())));
        print(
                out,
                sheets,
                "systems",
                sheets.systems(),
                name -> sheets.system(name).label());
        print(
                out,
                sheets,
                "industries",
                sheets.industries(),
                name -> sheets.industry(name).label());
        if (json.asked) {
            JsonAnswer.print(out, found);
        }
    }

    private static String title(Study study) {
        return study.title() + " (" + study.runs() + " runs)";
    }

    private static String title(Scenario scenario) {
        return scenario.industry().label() + ": "
                + scenario.systems().stream().map(IndustrialSystem::name).collect(Collectors.joining(", "));
    }

    private void print(
            PrintWriter out, ParameterFolder sheets, String kind, List<String> names, UnaryOperator<String> title) {
        if (json.asked) {
            found.put(
                    kind,
                    names.stream()
                            .map(name -> new Sheet(name, orFault(name, title)))
                            .toList());
            return;
        }
        out.println(sheets.root().resolve(kind));
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        for (String name : names) {
            out.println("  " + name + " ".repeat(width - name.length()) + "  " + orFault(name, title));
        }
        if (names.isEmpty()) {
            out.println("  (none)");
        }
    }

    /** A list is for looking around: a faulty sheet is told, but does not end it. */
    private static String orFault(String name, UnaryOperator<String> title) {
        try {
            return title.apply(name);
        } catch (SheetException faulty) {
            return "(faulty: see loopwright params check)";
        }
    }
}
