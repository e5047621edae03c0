package org.loopwright.faces.cli.params;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.MatrixSize;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.ScenarioPaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Begins a sheet or a study of one's own, which is sound as it stands. */
@Command(
        name = "new",
        description = {
            "Begins a file of your own in the folder where you are: a study, an industry, a system or a scenario. It is",
            "sound as it stands, has all that it does not say from a shipped one, and names the commands to go on with."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright new industry cells --matrix cells.csv",
            "  loopwright new system fast-loop --like closed-loop",
            "  loopwright new study compare --industry cells --systems fast-loop,closed-loop",
            "  loopwright new scenario mine --industry aerospace"
        })
public final class NewCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** What can be begun. */
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    enum Kind {
        study,
        industry,
        system,
        scenario
    }

    @ParentCommand
    private Home.Source loopwright;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(index = "0", paramLabel = "<kind>", description = "What to begin: ${COMPLETION-CANDIDATES}.")
    private Kind kind;

    @Parameters(
            index = "1",
            paramLabel = "<name>",
            description = "Its name; the file is called like it, and never overwritten.")
    private String name;

    @Option(
            names = "--like",
            paramLabel = "<sheet>",
            description = "The industry or system that it has everything from that it does not say itself"
                    + " (default: batteries, closed-loop).")
    private String like;

    @Option(
            names = "--matrix",
            paramLabel = "<file.csv>",
            converter = PathConverter.class,
            description = "For an industry: the design structure matrix, as a spreadsheet exports it.")
    private Path matrix;

    @Option(
            names = "--industry",
            paramLabel = "<name>",
            defaultValue = "batteries",
            description = "For a study or a scenario: its industry (default: ${DEFAULT-VALUE}).")
    private String industry;

    @Option(
            names = "--systems",
            paramLabel = "<names>",
            split = ",",
            defaultValue = "closed-loop,deployment-engine",
            description = "For a study or a scenario: its systems, with commas between (default: ${DEFAULT-VALUE}).")
    private List<String> systems = new ArrayList<>();

    /** The answer for programs. */
    private record Begun(String file) {}

    @Override
    public Integer call() throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw refusal("a name has letters, digits, '.', '_' and '-', and begins with a letter or digit; was '"
                    + name + "'");
        }
        ParameterFolder sheets = loopwright.home().parameters();
        String text = text(sheets);
        Path file = Path.of(name + ".yaml");
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refusal(file + " is there already and is not overwritten");
        }
        WholeFile.write(file, text);
        if (json.asked) {
            JsonAnswer.print(spec.commandLine().getOut(), new Begun(file.toString()));
        } else {
            spec.commandLine().getOut().println("Written: " + file + "; it says itself how to go on.");
        }
        return ExitCode.OK;
    }

    private String text(ParameterFolder sheets) {
        return switch (kind) {
            case study -> {
                require(sheets, ScenarioPaths.INDUSTRY, industry);
                systems.forEach(system -> require(sheets, ScenarioPaths.SYSTEM, system));
                yield NewSheet.study(name, industry, systems);
            }
            case scenario -> {
                require(sheets, ScenarioPaths.INDUSTRY, industry);
                systems.forEach(system -> require(sheets, ScenarioPaths.SYSTEM, system));
                yield NewSheet.scenario(name, industry, systems);
            }
            case industry -> {
                String other = like == null ? "batteries" : like;
                require(sheets, ScenarioPaths.INDUSTRY, other);
                yield matrix == null
                        ? NewSheet.industry(name, other)
                        : NewSheet.industry(name, other, matrix, MatrixSize.of(matrix));
            }
            case system -> {
                String other = like == null ? "closed-loop" : like;
                require(sheets, ScenarioPaths.SYSTEM, other);
                yield NewSheet.system(name, other);
            }
        };
    }

    /** Refuses the name of a sheet that there is none of, here or in the program. */
    private static void require(ParameterFolder sheets, String path, String sheet) {
        List<Fault> faults = sheets.check(new Setting(path, sheet));
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
    }

    private ParameterException refusal(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
