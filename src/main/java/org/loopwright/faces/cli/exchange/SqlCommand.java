package org.loopwright.faces.cli.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.DriverOption;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.exchange.OpenedResults;
import org.loopwright.faces.exchange.SqlQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Asks the tables of a folder in SQL. */
@Command(
        name = "sql",
        description = {
            "Asks the tables of a folder of results in SQL and prints the answer as CSV. Each table",
            "(outcomes, generations, series, spans, dictionary) is a view of its name, with the types of",
            "dictionary.csv. Needs the driver of DuckDB, a jar in the folder lib."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright sql runs/quickstart \"select system, avg(loop_mean_days) from outcomes group by system\"",
            "  loopwright sql runs/quickstart \"select status, count(*) from outcomes group by status\""
        })
public final class SqlCommand implements Callable<Integer> {

    @ParentCommand
    private Home.Source loopwright;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Mixin
    private DriverOption driver;

    @Parameters(
            index = "0",
            paramLabel = "<results>",
            converter = PathConverter.class,
            description = "A folder of results, or an archive of one (zip).")
    private Path results;

    @Parameters(
            index = "1",
            paramLabel = "<question>",
            description = "A question in DuckDB's SQL, in quotes; nothing that writes.")
    private String question;

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        try (OpenedResults opened = OpenedResults.open(results)) {
            SqlQuery.print(opened.folder(), question, driver.jars(loopwright.home()), print);
        }
        print.flush();
        return ExitCode.OK;
    }
}
