package org.loopwright.faces.cli.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.DriverOption;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.faces.exchange.OpenedResults;
import org.loopwright.faces.exchange.ParquetExport;
import org.loopwright.lab.file.FileChecksum;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the tables of a folder in another format. */
@Command(
        name = "export",
        description = {
            "Writes the tables of a folder of results as Parquet files, with the types of dictionary.csv and",
            "with unit and meaning of each column in the file itself. Needs the driver of DuckDB, a jar in",
            "the folder lib."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright export runs/quickstart",
            "  loopwright export runs/quickstart --format parquet --out quickstart-parquet"
        })
public final class ExportCommand implements Callable<Integer> {

    /** What tables can be written as, besides the CSV that is there anyway. */
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    enum Format {
        /** Columns, compressed (parquet.apache.org). */
        parquet
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

    @Mixin
    private DriverOption driver;

    @Parameters(
            paramLabel = "<results>",
            converter = PathConverter.class,
            description = "A folder of results, or an archive of one (zip).")
    private Path results;

    @Option(
            names = "--format",
            paramLabel = "<format>",
            description = "The format: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.parquet;

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            converter = PathConverter.class,
            description =
                    "Where the files go (default: beside the tables, of an archive <archive>-parquet); earlier exports"
                            + " there are replaced.")
    private Path out;

    /** The answer for programs. */
    private record Answer(List<JsonAnswer.Written> files) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        List<JsonAnswer.Written> files = new ArrayList<>();
        try (OpenedResults opened = OpenedResults.open(results)) {
            Path to = out == null ? beside(opened) : out;
            switch (format) {
                case parquet -> {
                    for (FileChecksum file : ParquetExport.write(opened.folder(), to, driver.jars(loopwright.home()))) {
                        files.add(new JsonAnswer.Written(to.resolve(file.name()), file));
                    }
                }
            }
        }
        if (json.asked) {
            JsonAnswer.print(print, new Answer(files));
        } else {
            files.forEach(file -> print.println(file.file() + ": " + file.bytes() + " bytes"));
        }
        return ExitCode.OK;
    }

    /** The folder of the tables itself; what an archive was unpacked to is gone in a moment. */
    private Path beside(OpenedResults opened) {
        String name = String.valueOf(results.getFileName());
        return opened.isArchive() ? results.resolveSibling(name.replaceFirst("\\.zip$", "") + "-" + format) : results;
    }
}
