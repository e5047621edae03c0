package org.loopwright.faces.cli.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.JsonOption;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.faces.cli.text.JsonAnswer;
import org.loopwright.faces.exchange.Archive;
import org.loopwright.faces.exchange.Citation;
import org.loopwright.lab.file.FileChecksum;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Packs a folder of results into one file to be deposited. */
@Command(
        name = "archive",
        description = {
            "Packs a folder of results into one file to be deposited and cited: tables, figures, inputs, manifest,",
            "checksums, and a description for people (README.md) and for machines (RO-Crate 1.1, Workflow Run Crate).",
            "The same folder gives the same bytes."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright archive runs/quickstart",
            "  loopwright archive runs/quickstart --out deposit/quickstart.zip --with-journal"
        })
public final class ArchiveCommand implements Callable<Integer> {

    private static final String CITATION = "CITATION.cff";

    @ParentCommand
    private Home.Source loopwright;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "<folder>", description = "A folder of results.")
    private Path folder;

    @Option(
            names = "--out",
            paramLabel = "<file.zip>",
            converter = PathConverter.class,
            description = "The archive (default: <folder>.zip); never overwritten.")
    private Path out;

    @Option(
            names = "--partial",
            description = "Pack a study that is not complete, too, with its journal, so that it can be gone on with.")
    private boolean partial;

    @Option(
            names = "--with-journal",
            description = "Take the journal along, from which the same command resumes the sweep.")
    private boolean journal;

    @Override
    public Integer call() throws IOException {
        Path file = out;
        if (file == null) {
            Path whole = folder.toAbsolutePath().normalize();
            // Beside the folder, not in it, also where it is called "." or "..".
            boolean named = String.valueOf(folder.getFileName()).equals(String.valueOf(whole.getFileName()));
            file = (named ? folder : whole).resolveSibling(whole.getFileName() + ".zip");
        }
        FileChecksum written = Archive.write(folder, citation(), file, partial, journal);
        if (json.asked) {
            JsonAnswer.print(spec.commandLine().getOut(), new JsonAnswer.Written(file, written));
            return ExitCode.OK;
        }
        spec.commandLine().getOut().println(file + ": " + written.bytes() + " bytes, SHA-256 " + written.sha256());
        return ExitCode.OK;
    }

    /** How the program is cited: as the jar says, else the file in its home. */
    private Citation citation() throws IOException {
        try (InputStream in = ArchiveCommand.class.getResourceAsStream("/META-INF/" + CITATION)) {
            if (in != null) {
                return Citation.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Path file = loopwright.home().folder().resolve(CITATION);
        return Files.isRegularFile(file) ? Citation.parse(Files.readString(file)) : Citation.NONE;
    }
}
