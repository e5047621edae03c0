package org.loopwright.faces.cli.params;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.loopwright.faces.cli.option.HelpOption;
import org.loopwright.faces.cli.option.PathConverter;
import org.loopwright.lab.design.StudySchema;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.SchemaSheets;
import org.loopwright.subject.theory.LimitSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON Schemas of sheets and studies. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema (draft 2020-12) of a kind of file, or of all kinds as one object, for editors that",
            "complete and check while one types. docs/sheets.md says how to switch that on."
        },
        footer = {
            "",
            "Examples:",
            "  loopwright params schema study",
            "  loopwright params schema --write docs/schema     renews the files of all kinds"
        })
public final class ParamsSchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help;

    @Parameters(
            paramLabel = "<kind>",
            arity = "0..1",
            description = "Study, industry, system, world, scenario or limit (default: all).")
    private String kind;

    @Option(
            names = "--write",
            paramLabel = "<folder>",
            converter = PathConverter.class,
            description = "Write <kind>.schema.json there instead; schemas that are there already are renewed.")
    private Path write;

    /** The schemas by the kinds of files. */
    public static Map<String, ObjectNode> schemas() {
        Map<String, ObjectNode> schemas = new LinkedHashMap<>();
        schemas.put("study", StudySchema.of(new ParameterFolder(Path.of(""))));
        schemas.put("industry", SchemaSheets.industry());
        schemas.put("system", SchemaSheets.system());
        schemas.put("world", SchemaSheets.world());
        schemas.put("scenario", SchemaSheets.scenario());
        schemas.put("limit", LimitSchema.limit());
        return schemas;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, ObjectNode> schemas = schemas();
        if (kind != null && !schemas.containsKey(kind)) {
            throw new ParameterException(
                    spec.commandLine(), "no kind '" + kind + "'" + Nearest.hint(kind, schemas.keySet()));
        }
        if (kind != null) {
            schemas.keySet().retainAll(List.of(kind));
        }
        if (write != null) {
            write(schemas, out);
        } else if (kind != null) {
            out.print(SchemaText.of(schemas.get(kind)));
        } else {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            schemas.forEach(all::set);
            out.print(SchemaText.of(all));
        }
        out.flush();
        return ExitCode.OK;
    }

    private void write(Map<String, ObjectNode> schemas, PrintWriter out) throws IOException {
        if (Files.exists(write) && !Files.isDirectory(write)) {
            throw new ParameterException(spec.commandLine(), "--write must name a folder, was the file " + write);
        }
        for (Map.Entry<String, ObjectNode> schema : schemas.entrySet()) {
            Path file = write.resolve(schema.getKey() + ".schema.json");
            WholeFile.write(file, SchemaText.of(schema.getValue()));
            out.println("Written: " + file);
        }
    }
}
