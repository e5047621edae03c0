package org.loopwright.faces.cli.params;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.ForeignFile;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.lab.sheet.MigratedSheet;
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

/** Rewrites sheets of earlier versions. */
@Command(
        name = "migrate",
        description = {
            "Rewrites sheets of an earlier version as this one reads them: keys that are gone are taken out or replaced,",
            "new ones put in; every other line stays as it is. Prints the sheet, and on the standard error what became of",
            "which key and why. What studies and scenarios set that is gone is told and left: only their author knows what",
            "to ask instead. If anything is wrong with any of the files, nothing is written."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright params migrate my-industry.yaml > new.yaml",
            "  loopwright params migrate old/industries/*.yaml --out params/industries",
            "  loopwright params migrate params/systems/mine.yaml --in-place"
        })
final class ParamsMigrateCommand implements Callable<Integer> {

    /** What the name of an old sheet ends in that was rewritten in its place. */
    private static final String KEPT = ".before-migration";

    @ParentCommand
    private Home.Source params;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Parameters(
            paramLabel = "<sheet>",
            arity = "1..*",
            converter = PathConverter.class,
            description =
                    "Sheets of industries, systems or the world; of studies and scenarios it is told whether they need it.")
    private List<Path> files = new ArrayList<>();

    @ArgGroup
    private Target target = new Target();

    /** Where the sheets go; the standard output if nothing is said. */
    private static final class Target {

        @Option(
                names = "--out",
                paramLabel = "<folder>",
                converter = PathConverter.class,
                description = "Write the sheets there under their names; no file is overwritten.")
        private Path out;

        @Option(
                names = "--in-place",
                description =
                        "Write over the sheets; the old ones are kept beside them, their names ending in " + KEPT + ".")
        private boolean inPlace;

        boolean isStandardOutput() {
            return out == null && !inPlace;
        }

        /** The file that is made for a sheet: its copy or, in place, what is kept of it. */
        Path made(Path file) {
            String name = String.valueOf(file.getFileName());
            return inPlace ? file.resolveSibling(name + KEPT) : out.resolve(name);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (target.isStandardOutput() && files.size() > 1) {
            throw refusal("several sheets do not go to the standard output; say --out <folder> or --in-place");
        }
        Map<Path, Optional<MigratedSheet>> migrated = migrated(params.home().parameters());
        if (!target.isStandardOutput()) {
            refuseToOverwrite(migrated);
        }
        for (Map.Entry<Path, Optional<MigratedSheet>> sheet : migrated.entrySet()) {
            write(sheet.getKey(), sheet.getValue());
        }
        return ExitCode.OK;
    }

    /** The sheets by file; empty of those that need nothing. */
    private Map<Path, Optional<MigratedSheet>> migrated(ParameterFolder sheets) {
        Map<Path, Optional<MigratedSheet>> migrated = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Path file : files) {
            try {
                SheetKind kind = SheetKind.of(file);
                Optional<MigratedSheet> sheet = kind.sheet().map(record -> sheets.migrated(file, record));
                if (sheet.isEmpty()) {
                    kind.read(file, sheets);
                }
                migrated.put(file, sheet.filter(found -> !found.changes().isEmpty()));
            } catch (SheetException faulty) {
                faults.addAll(faulty.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
        return migrated;
    }

    private void refuseToOverwrite(Map<Path, Optional<MigratedSheet>> migrated) {
        if (target.out != null && Files.exists(target.out) && !Files.isDirectory(target.out)) {
            throw refusal("--out must name a folder, was the file " + target.out);
        }
        List<Path> all = new ArrayList<>();
        for (Map.Entry<Path, Optional<MigratedSheet>> sheet : migrated.entrySet()) {
            if (target.inPlace && sheet.getValue().isEmpty()) {
                continue;
            }
            Path made = target.made(sheet.getKey());
            if (Files.exists(made)) {
                throw refusal(made + " is there already and is not overwritten");
            }
            if (all.contains(made.toAbsolutePath().normalize())) {
                throw refusal(made + " would be written twice");
            }
            all.add(made.toAbsolutePath().normalize());
        }
    }

    private ParameterException refusal(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void write(Path file, Optional<MigratedSheet> migrated) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        migrated.ifPresentOrElse(
                sheet -> sheet.changes().forEach(err::println),
                () -> err.println(Place.name(file) + ": needs no migration"));
        byte[] bytes = migrated.isEmpty()
                ? ForeignFile.bytes(file)
                : migrated.get().text().getBytes(StandardCharsets.UTF_8);
        if (target.isStandardOutput()) {
            out.print(new String(bytes, StandardCharsets.UTF_8));
            out.flush();
        } else if (target.out != null) {
            ForeignFile.write(target.made(file), bytes);
            out.println("Written: " + target.made(file));
        } else if (migrated.isPresent()) {
            ForeignFile.write(target.made(file), ForeignFile.bytes(file));
            WholeFile.write(file.toRealPath(), migrated.get().text()); // A link stays one.
            out.println("Written: " + file + "; the old one is " + target.made(file));
        }
    }
}
