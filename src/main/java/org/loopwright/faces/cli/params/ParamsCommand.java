package org.loopwright.faces.cli.params;

import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Everything about the sheets that runs nothing. */
@Command(
        name = "params",
        description =
                "The parameter sheets: what there is, whether it is sound, what is assumed, what it means; and those of"
                        + " earlier versions rewritten.",
        subcommands = {
            ParamsListCommand.class,
            ParamsCheckCommand.class,
            ParamsAssumedCommand.class,
            ParamsExplainCommand.class,
            ParamsSchemaCommand.class,
            ParamsOddCommand.class,
            ParamsMigrateCommand.class
        },
        synopsisSubcommandLabel = "<command>",
        footer = {
            "",
            "Examples:",
            "  loopwright params list",
            "  loopwright params check",
            "  loopwright params assumed batteries",
            "  loopwright params explain industry.cost.difficulty",
            "  loopwright params schema --write docs/schema",
            "  loopwright params odd --write docs/ODD.md",
            "  loopwright params migrate my-industry.yaml > new.yaml"
        })
public final class ParamsCommand implements Runnable, Home.Source {

    @ParentCommand
    private Home.Source loopwright;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Override
    public Home home() {
        return loopwright.home();
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? One of: params "
                        + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
