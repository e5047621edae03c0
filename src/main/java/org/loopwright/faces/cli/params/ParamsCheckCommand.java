package org.loopwright.faces.cli.params;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.subject.scenario.ParameterFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads sheets and tells all that is wrong with them, and whether they are the frozen ones. */
@Command(
        name = "check",
        description = {
            "Reads every sheet, scenario and study, or the files named, and tells all faults.",
            "Without files it also compares the sheets with params/FROZEN, the checksums of the sheets with which"
                    + " systems were first compared."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright params check",
            "  loopwright params check my-study.yaml params/industries/batteries.yaml",
            "  loopwright params check --freeze     after a change that docs/calibration.md gives the reason of"
        })
final class ParamsCheckCommand implements Callable<Integer> {

    @ParentCommand
    private Home.Source params;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "<file>", arity = "0..*", description = "Sheets, scenarios or studies (default: all).")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--freeze", description = "Renew params/FROZEN, if there is no fault.")
    private boolean freeze;

    @Override
    public Integer call() throws IOException {
        ParameterFolder sheets = params.home().parameters();
        SheetCheck check = new SheetCheck(sheets);
        PrintWriter out = spec.commandLine().getOut();
        if (files.isEmpty()) {
            check.all();
        } else {
            files.forEach(check::file);
        }
        FrozenSheets frozen = new FrozenSheets(sheets.root());
        if (!freeze && files.isEmpty()) {
            check.add(frozen.differences());
        }
        List<Fault> faults = check.faults();
        if (json.asked) {
            return answer(check.read(), faults, frozen);
        }
        if (!faults.isEmpty()) {
            new SheetException(faults).told().forEach(spec.commandLine().getErr()::println);
            spec.commandLine().getErr().println(faults.size() + (faults.size() == 1 ? " fault." : " faults."));
            return ExitCode.USAGE;
        }
        out.println(check.read() + (check.read() == 1 ? " file read, no fault." : " files read, no fault."));
        if (freeze) {
            frozen.renew();
            out.println("Frozen: " + frozen.file());
        } else if (files.isEmpty()) {
            out.println(
                    frozen.exists()
                            ? "The sheets are the frozen ones (" + frozen.file() + ")."
                            : "The sheets are not frozen; --freeze would write " + frozen.file() + ".");
        }
        return ExitCode.OK;
    }

    /** The answer for programs. */
    private record Answer(int files, boolean sound, List<Fault> faults) {}

    /** The faults are the answer, hence on the standard output. */
    private int answer(int read, List<Fault> faults, FrozenSheets frozen) throws IOException {
        if (faults.isEmpty() && freeze) {
            frozen.renew();
        }
        JsonAnswer.print(spec.commandLine().getOut(), new Answer(read, faults.isEmpty(), faults));
        return faults.isEmpty() ? ExitCode.OK : ExitCode.USAGE;
    }
}
