package org.loopwright.faces.cli.params;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.lab.file.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Renews the tables of the ODD document from the program. */
@Command(
        name = "odd",
        description = {
            "The tables of parameters and measures of the ODD description of the model (docs/ODD.md), as Markdown; or renews",
            "them in the document."
        },
        footer = {"", "Examples:", "  loopwright params odd", "  loopwright params odd --write docs/ODD.md"})
final class ParamsOddCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Option(
            names = "--write",
            paramLabel = "<file>",
            converter = PathConverter.class,
            description = "Renew the tables in this document; all other text stays.")
    private Path write;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (write == null) {
            out.print(String.join("\n", OddTables.ALL.values()));
        } else {
            if (!Files.isRegularFile(write)) {
                throw new ParameterException(spec.commandLine(), "--write must name a document, " + write + " is none");
            }
            String text = OddTables.renewed(Files.readString(write, StandardCharsets.UTF_8));
            WholeFile.write(write, text);
            out.println("Written: " + write);
        }
        out.flush();
        return ExitCode.OK;
    }
}
