package org.loopwright.faces.cli.params;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.subject.scenario.ParameterFolder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what the values of a sheet mean and where they are from. */
@Command(
        name = "explain",
        description = {
            "Explains a sheet (each value with unit, range, meaning, source and how well the source is known), or a",
            "path (what it is, what is allowed, and what each sheet says). Any other words are looked for in the paths of",
            "parameters, in the columns of the tables, and in what is said of either."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright params explain batteries",
            "  loopwright params explain industry.cost.difficulty",
            "  loopwright params explain release calendar",
            "  loopwright params explain embodiment_time_days",
            "  loopwright params explain closed-loop --html --out closed-loop.html",
            "  loopwright params explain my-industry.yaml --markdown"
        })
final class ParamsExplainCommand implements Callable<Integer> {

    @ParentCommand
    private Home.Source params;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Parameters(
            paramLabel = "<sheet, path or words>",
            arity = "1..*",
            description =
                    "World, a system, an industry, a file of one of them, or a path such as industry.cost.difficulty.")
    private List<String> asked = new ArrayList<>();

    @ArgGroup
    private Form form = new Form();

    @Option(
            names = "--out",
            paramLabel = "<file>",
            converter = PathConverter.class,
            description = "Write the page there; never overwritten.")
    private Path out;

    /** How the page is written. */
    static final class Form {
        @Option(names = "--markdown", description = "As Markdown.")
        boolean markdown;

        @Option(names = "--html", description = "As a web page that needs no other file.")
        boolean html;

        @Option(names = "--json", description = "As one JSON object.")
        boolean json;
    }

    @Override
    public Integer call() throws IOException {
        if (out != null && Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            throw new ParameterException(
                    spec.commandLine(), out + " is there already and is not overwritten; name another --out");
        }
        ParameterFolder sheets = params.home().parameters();
        SheetPage page = SheetPage.of(
                String.join(" ", asked),
                sheets,
                params.home().folder().resolve("docs").resolve("model.md"));
        String text;
        if (form.json) {
            text = Json.text(page);
        } else if (form.html) {
            text = page.html();
        } else {
            text = form.markdown ? page.markdown() : page.text();
        }
        PrintWriter print = spec.commandLine().getOut();
        if (out == null) {
            print.print(text);
        } else {
            WholeFile.write(out, text);
            print.println("Written: " + out);
        }
        print.flush();
        return ExitCode.OK;
    }
}
