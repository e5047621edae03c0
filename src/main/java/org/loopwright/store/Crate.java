package org.loopwright.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.loopwright.design.SeedText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes an archive of results to machines: RO-Crate 1.1 in the profile Process Run Crate 0.5, one action that made
 * the tables from the inputs with this program. No agent is named, since the program does not know who ran it.
 */
final class Crate {

    /** Name of the file. */
    static final String FILE = "ro-crate-metadata.json";

    private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.1";
    private static final String PROFILE_VERSION = "0.5";
    private static final String PROFILE = "https://w3id.org/ro/wfrun/process/" + PROFILE_VERSION;
    private static final String TERMS = "https://w3id.org/ro/terms/workflow-run/context";
    private static final String SWEEP = "#sweep";

    private final Manifest manifest;
    private final Citation citation;
    private final List<FileChecksum> files;
    private final ObjectNode root = JsonText.object();
    private final ArrayNode graph;

    private Crate(Manifest manifest, Citation citation, List<FileChecksum> files) {
        this.manifest = manifest;
        this.citation = citation;
        this.files = files;
        root.putArray("@context").add(SPECIFICATION + "/context").add(TERMS);
        graph = root.putArray("@graph");
    }

    /**
     * The text of the description.
     *
     * @param files every file of the archive but this description itself and the list of checksums
     */
    static String of(Manifest manifest, Citation citation, List<FileChecksum> files) {
        return new Crate(manifest, citation, files).text();
    }

    private String text() {
        ObjectNode descriptor = entity(FILE, "CreativeWork");
        reference(descriptor, "conformsTo", SPECIFICATION);
        reference(descriptor, "about", "./");
        dataset();
        ObjectNode profile = entity(PROFILE, "CreativeWork");
        profile.put("name", "Process Run Crate");
        profile.put("version", PROFILE_VERSION);
        action();
        program();
        files.forEach(this::file);
        return JsonText.of(root);
    }

    private void dataset() {
        ObjectNode dataset = entity("./", "Dataset");
        reference(dataset, "conformsTo", PROFILE);
        dataset.put("name", "Results of the study " + manifest.study());
        dataset.put(
                "description",
                String.format(
                        Locale.ROOT,
                        "Tables of %d runs of the agent-based model Loopwright (%d design points, design %s, root seed %s),"
                                + " with everything that is needed to repeat them.",
                        manifest.ok() + manifest.failed(),
                        manifest.designPoints(),
                        manifest.plan().kind(),
                        SeedText.format(manifest.seed())));
        dataset.put("datePublished", text(end()));
        if (!citation.license().isEmpty()) {
            reference(dataset, "license", licence());
            ObjectNode licence = entity(licence(), "CreativeWork");
            licence.put("name", citation.license());
        }
        ArrayNode parts = dataset.putArray("hasPart");
        files.forEach(file -> parts.addObject().put("@id", id(file.name())));
        parts.addObject().put("@id", Archive.CHECKSUMS);
        ObjectNode checksums = entity(Archive.CHECKSUMS, "File");
        checksums.put("name", "SHA-256 of every other file, as sha256sum --check reads it");
        checksums.put("encodingFormat", "text/plain");
        reference(dataset, "mentions", SWEEP);
    }

    private void action() {
        ObjectNode action = entity(SWEEP, "CreateAction");
        action.put("name", "Sweep of the study " + manifest.study());
        action.put("description", command());
        action.put("startTime", text(start()));
        action.put("endTime", text(end()));
        reference(action, "instrument", programId());
        ArrayNode object = action.putArray("object");
        ArrayNode result = action.putArray("result");
        for (FileChecksum file : files) {
            if (file.name().startsWith("inputs/")) {
                object.addObject().put("@id", id(file.name()));
            } else if (!Archive.ABOUT.contains(file.name())) {
                result.addObject().put("@id", id(file.name()));
            }
        }
        List<ObjectNode> settings = settings();
        settings.forEach(
                setting -> object.addObject().put("@id", setting.get("@id").asString()));
        settings.forEach(graph::add);
        String status = manifest.complete() ? "CompletedActionStatus" : "FailedActionStatus";
        reference(action, "actionStatus", "http://schema.org/" + status);
        if (!manifest.complete()) {
            action.put(
                    "error",
                    "broken off with " + (manifest.ok() + manifest.failed()) + " of " + manifest.runs() + " runs made");
        }
    }

    private String command() {
        StringBuilder command = new StringBuilder("loopwright sweep ");
        command.append(
                manifest.inputs() == null ? manifest.study() : manifest.inputs().study());
        if (manifest.inputs() != null) {
            manifest.inputs()
                    .settings()
                    .forEach(setting -> command.append(" --set ").append(setting));
        }
        return command.append(" --threads ")
                .append(manifest.machine().threads())
                .toString();
    }

    /** The settings of the command line, each a value of its own. */
    private List<ObjectNode> settings() {
        List<ObjectNode> settings = new ArrayList<>();
        if (manifest.inputs() != null) {
            for (String setting : manifest.inputs().settings()) {
                int equals = setting.indexOf('=');
                settings.add(JsonText.object()
                        .put("@id", "#setting-" + (settings.size() + 1))
                        .put("@type", "PropertyValue")
                        .put("name", setting.substring(0, equals))
                        .put("value", setting.substring(equals + 1)));
            }
        }
        return settings;
    }

    private void program() {
        ObjectNode program = entity(programId(), "SoftwareApplication");
        program.put("name", citation.title());
        program.put("softwareVersion", manifest.program().version());
        if (!citation.url().isEmpty()) {
            program.put("url", citation.url());
        }
        if (!citation.license().isEmpty()) {
            reference(program, "license", licence());
        }
        ArrayNode identifiers = program.putArray("identifier");
        property(
                "#model-build",
                "SHA-256 of the model's class files",
                manifest.program().modelBuild(),
                identifiers);
        property("#commit", "commit of the sources", manifest.program().commit(), identifiers);
        property(
                "#program-sha256",
                "SHA-256 of the program's " + manifest.program().files().kind(),
                manifest.program().files().sha256(),
                identifiers);
        ArrayNode requirements = program.putArray("softwareRequirements");
        for (ProgramFiles.Dependency one : manifest.program().files().dependencies()) {
            String id = "#" + one.name();
            requirements.addObject().put("@id", id);
            entity(id, "SoftwareApplication").put("name", one.name()).put("sha256", one.sha256());
        }
        if (!citation.authors().isEmpty()) {
            ArrayNode authors = program.putArray("author");
            for (int i = 0; i < citation.authors().size(); i++) {
                authors.addObject().put("@id", "#author-" + (i + 1));
                entity("#author-" + (i + 1), "Organization")
                        .put("name", citation.authors().get(i));
            }
        }
    }

    private void property(String id, String name, String value, ArrayNode references) {
        if (!value.isEmpty()) {
            references.addObject().put("@id", id);
            entity(id, "PropertyValue").put("name", name).put("value", value);
        }
    }

    private String programId() {
        return citation.url().isEmpty() ? "#loopwright" : citation.url();
    }

    private String licence() {
        return "https://spdx.org/licenses/" + citation.license();
    }

    private void file(FileChecksum file) {
        ObjectNode node = entity(id(file.name()), "File");
        node.put("name", file.name());
        node.put("contentSize", Long.toString(file.bytes()));
        node.put("encodingFormat", format(file.name()));
        node.put("sha256", file.sha256());
        String description = Archive.description(file.name());
        if (!description.isEmpty()) {
            node.put("description", description);
        }
    }

    private static String format(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> "text/csv";
            case "json" -> "application/json";
            case "yaml", "cff" -> "application/yaml";
            case "txt", "sha256" -> "text/plain";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "pdf" -> "application/pdf";
            default -> "application/octet-stream";
        };
    }

    private Instant start() {
        return manifest.sessions().isEmpty()
                ? manifest.execution().start()
                : manifest.sessions().get(0).start();
    }

    private Instant end() {
        return manifest.execution().end();
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A path as a relative reference: spaces and the like escaped. */
    private static String id(String name) {
        try {
            String path = new URI(null, null, name, null).getRawPath();
            return new URI(path).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("no reference can be made of the name " + name, impossible);
        }
    }

    private ObjectNode entity(String id, String type) {
        return graph.addObject().put("@id", id).put("@type", type);
    }

    private static void reference(ObjectNode node, String key, String id) {
        node.putObject(key).put("@id", id);
    }
}
