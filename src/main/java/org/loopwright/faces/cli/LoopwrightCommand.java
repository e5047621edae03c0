package org.loopwright.faces.cli;

import org.loopwright.faces.cli.exchange.ArchiveCommand;
import org.loopwright.faces.cli.exchange.ExportCommand;
import org.loopwright.faces.cli.exchange.ImportCommand;
import org.loopwright.faces.cli.exchange.SqlCommand;
import org.loopwright.faces.cli.exchange.WrightCommand;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.params.NewCommand;
import org.loopwright.faces.cli.params.ParamsCommand;
import org.loopwright.faces.cli.results.MergeCommand;
import org.loopwright.faces.cli.results.ReportCommand;
import org.loopwright.faces.cli.results.RerunCommand;
import org.loopwright.faces.cli.results.VerifyCommand;
import org.loopwright.faces.cli.run.CalibrateCommand;
import org.loopwright.faces.cli.run.GuiCommand;
import org.loopwright.faces.cli.run.LimitsCommand;
import org.loopwright.faces.cli.run.RunCommand;
import org.loopwright.faces.cli.run.SweepCommand;
import org.loopwright.faces.cli.run.WhyCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command with no further word. */
@Command(
        name = "loopwright",
        description =
                "Which industrial system closes the research-production loop fastest, in which industry, and why?",
        versionProvider = LoopwrightCommand.Version.class,
        subcommands = {
            RunCommand.class,
            WhyCommand.class,
            SweepCommand.class,
            CalibrateCommand.class,
            LimitsCommand.class,
            ParamsCommand.class,
            NewCommand.class,
            ReportCommand.class,
            VerifyCommand.class,
            RerunCommand.class,
            MergeCommand.class,
            ArchiveCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            SqlCommand.class,
            WrightCommand.class,
            GuiCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "<command>",
        footer = {
            "",
            "Examples:",
            "  loopwright sweep quickstart          all systems, industries and depths: tables, figures, answer",
            "  loopwright calibrate calibration     which values of open numbers agree with the targets",
            "  loopwright run batteries             one run: its outcome and a typical loop",
            "  loopwright why batteries             where its time goes, and who held it up",
            "  loopwright limits                    every closed form: theory beside result",
            "  loopwright params list               what can be run, and from which sheets",
            "  loopwright new industry my-cells     a sheet of your own; likewise system, scenario, study",
            "  loopwright report runs/quickstart    the answer and the figures again, from stored tables",
            "  loopwright verify runs/quickstart    repeats stored runs and compares every row",
            "  loopwright merge runs/a runs/b --out runs/both    one folder of two that hold runs of one study",
            "  loopwright archive runs/quickstart   one file of results, inputs and checksums, to be deposited",
            "  loopwright export runs/quickstart    its tables as Parquet files",
            "  loopwright import --salib problem.json sample.txt    design points of SALib, for a study",
            "  loopwright sql runs/quickstart \"select count(*) from outcomes\"",
            "  loopwright wright costs.csv          Wright's law, and how sure it is, on data of your own",
            "  loopwright gui batteries             watch a run",
            "  loopwright help sweep                more about a command",
            "",
            "Exit codes: 0 all went well, 1 a run failed, timed out or does not verify, 2 it cannot be done as asked,",
            "130 interrupted (Ctrl-C), 143 terminated."
        })
final class LoopwrightCommand implements Runnable, Home.Source {

    private final Home home;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Say which version this is.")
    private boolean version;

    LoopwrightCommand(Home home) {
        this.home = home;
    }

    @Override
    public Home home() {
        return home;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? One of: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    /** Version of the program and of the Java that runs it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"loopwright " + Home.version() + ", Java " + System.getProperty("java.version")};
        }
    }
}
