package org.loopwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.loopwright.design.DesignKind;
import org.loopwright.design.SeedText;
import org.loopwright.store.Manifest.Execution;
import org.loopwright.store.Manifest.Inputs;
import org.loopwright.store.Manifest.Machine;
import org.loopwright.store.Manifest.Plan;
import org.loopwright.store.Manifest.Program;
import org.loopwright.store.Manifest.Session;
import org.loopwright.store.Manifest.Varied;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A manifest as JSON. Keys that a reader does not know are passed over, so that later versions may add some. */
final class ManifestText {

    /** No manifest is nearly as large [bytes]. */
    private static final long LARGEST = 64L << 20;

    private ManifestText() {}

    static String of(Manifest manifest) {
        ObjectNode root = JsonText.object();
        Program program = manifest.program();
        root.put("version", program.version());
        root.put("commit", program.commit().isEmpty() ? null : program.commit());
        root.put("dirty", program.dirty());
        root.put("model_build", program.modelBuild());
        program(root.putObject("program"), program.files());
        root.put("study", manifest.study());
        root.put("seed", SeedText.format(manifest.seed()));
        root.put("replications", manifest.replications());
        root.put("design_points", manifest.designPoints());
        root.put("runs", manifest.runs());
        root.put("ok", manifest.ok());
        root.put("failed", manifest.failed());
        root.put("complete", manifest.complete());
        plan(root.putObject("design"), manifest.plan());
        if (manifest.inputs() != null) {
            inputs(root.putObject("inputs"), manifest.inputs());
        }
        ObjectNode sheets = root.putObject("sheets");
        for (Map.Entry<String, String> sheet : manifest.sheets().entrySet()) {
            sheets.put(sheet.getKey(), sheet.getValue());
        }
        Machine machine = manifest.machine();
        root.put("jdk", machine.jdk());
        root.put("os", machine.os());
        root.put("cores", machine.cores());
        root.put("threads", machine.threads());
        root.put("locale", machine.locale());
        root.put("time_zone", machine.timeZone());
        root.put("file_encoding", machine.encoding());
        Execution execution = manifest.execution();
        root.put("start", text(execution.start()));
        root.put("end", text(execution.end()));
        root.put("seconds", rounded(execution.seconds()));
        root.put("runs_made", execution.runsMade());
        root.put("runs_per_second", rounded(execution.runsPerSecond()));
        ArrayNode sessions = root.putArray("sessions");
        for (Session session : manifest.sessions()) {
            sessions.addObject()
                    .put("start", text(session.start()))
                    .put("end", session.end().map(ManifestText::text).orElse(null))
                    .put("runs_made", session.runsMade())
                    .put("threads", session.threads())
                    .put("jdk", session.jdk())
                    .put("os", session.os());
        }
        ArrayNode files = root.putArray("files");
        for (FileChecksum file : manifest.files()) {
            files.addObject()
                    .put("name", file.name())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256());
        }
        return JsonText.of(root);
    }

    private static void program(ObjectNode node, ProgramFiles files) {
        node.put("kind", files.kind().isEmpty() ? null : files.kind());
        node.put("sha256", files.sha256().isEmpty() ? null : files.sha256());
        ArrayNode dependencies = node.putArray("dependencies");
        files.dependencies()
                .forEach(one -> dependencies.addObject().put("name", one.name()).put("sha256", one.sha256()));
    }

    private static void plan(ObjectNode node, Plan plan) {
        node.put("kind", plan.kind().word());
        ArrayNode factors = node.putArray("factors");
        for (Varied factor : plan.factors()) {
            ArrayNode levels = factors.addObject().put("path", factor.path()).putArray("levels");
            factor.levels().forEach(levels::add);
        }
    }

    private static void inputs(ObjectNode node, Inputs inputs) {
        node.put("study", inputs.study());
        ArrayNode settings = node.putArray("settings");
        inputs.settings().forEach(settings::add);
        node.put("fault", inputs.fault().isEmpty() ? null : inputs.fault());
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static double rounded(double x) {
        return Math.round(x * 1000) / 1000.0;
    }

    static Manifest read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new JournalException("not a folder of results: " + file.getParent() + " has no " + Manifest.FILE);
        }
        if (Files.size(file) > LARGEST) {
            throw new JournalException(file + " is larger than 64 MiB, which no manifest is");
        }
        try {
            JsonNode root = JsonText.MAPPER.readTree(Files.readAllBytes(file));
            if (!root.isObject() || !root.path("model_build").isString()) {
                throw new JournalException(file + " is not a manifest of Loopwright: it has no model_build");
            }
            return manifest(root, kind(root.path("design"), file));
        } catch (JacksonException | DateTimeException | NumberFormatException malformed) {
            throw new JournalException(file + " is not a manifest of Loopwright: " + firstLine(malformed), malformed);
        }
    }

    /** Manifests that say nothing of a design are from before there were others than all combinations of levels. */
    private static DesignKind kind(JsonNode design, Path file) {
        String word = text(design, "kind");
        return word.isEmpty()
                ? DesignKind.FULL
                : DesignKind.of(word)
                        .orElseThrow(() -> new JournalException(file + " is of a study whose design is of kind '" + word
                                + "', which this version of the program does not know: a later one may have made it"));
    }

    private static Manifest manifest(JsonNode root, DesignKind kind) {
        List<FileChecksum> files = new ArrayList<>();
        root.path("files")
                .forEach(file -> files.add(
                        new FileChecksum(text(file, "name"), file.path("bytes").asLong(-1), text(file, "sha256"))));
        SortedMap<String, String> sheets = new TreeMap<>();
        root.path("sheets")
                .properties()
                .forEach(sheet -> sheets.put(sheet.getKey(), sheet.getValue().asString("")));
        List<Session> sessions = new ArrayList<>();
        root.path("sessions")
                .forEach(session -> sessions.add(new Session(
                        Instant.parse(text(session, "start")),
                        Optional.of(text(session, "end"))
                                .filter(end -> !end.isEmpty())
                                .map(Instant::parse),
                        session.path("runs_made").asInt(0),
                        session.path("threads").asInt(0),
                        text(session, "jdk"),
                        text(session, "os"))));
        return new Manifest(
                program(root),
                text(root, "study"),
                seed(text(root, "seed")),
                root.path("replications").asInt(0),
                root.path("design_points").asInt(0),
                root.path("runs").asInt(0),
                root.path("ok").asInt(0),
                root.path("failed").asInt(0),
                // Manifests from before this key were only written when all was done.
                root.path("complete").asBoolean(true),
                plan(kind, root.path("design")),
                root.path("inputs").isObject() ? inputs(root.path("inputs")) : null,
                sheets,
                new Machine(
                        text(root, "jdk"),
                        text(root, "os"),
                        root.path("cores").asInt(0),
                        root.path("threads").asInt(0),
                        text(root, "locale"),
                        text(root, "time_zone"),
                        text(root, "file_encoding")),
                new Execution(
                        Instant.parse(text(root, "start")),
                        Instant.parse(text(root, "end")),
                        root.path("seconds").asDouble(0),
                        root.path("runs_made").asInt(0),
                        root.path("runs_per_second").asDouble(0)),
                sessions,
                files);
    }

    private static Program program(JsonNode root) {
        JsonNode node = root.path("program");
        List<ProgramFiles.Dependency> dependencies = new ArrayList<>();
        node.path("dependencies")
                .forEach(one -> dependencies.add(new ProgramFiles.Dependency(text(one, "name"), text(one, "sha256"))));
        JsonNode dirty = root.path("dirty");
        return new Program(
                text(root, "version"),
                text(root, "commit"),
                dirty.isBoolean() ? (Boolean) dirty.asBoolean() : null,
                text(root, "model_build"),
                new ProgramFiles(text(node, "kind"), text(node, "sha256"), dependencies));
    }

    private static Plan plan(DesignKind kind, JsonNode node) {
        List<Varied> factors = new ArrayList<>();
        node.path("factors")
                .forEach(factor -> factors.add(new Varied(text(factor, "path"), texts(factor.path("levels")))));
        return new Plan(kind, factors);
    }

    private static Inputs inputs(JsonNode node) {
        return new Inputs(text(node, "study"), texts(node.path("settings")), text(node, "fault"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asString("")));
        return texts;
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isString() ? value.asString() : "";
    }

    private static long seed(String text) {
        return Long.parseUnsignedLong(text.startsWith("0x") ? text.substring(2) : "", 16);
    }

    private static String firstLine(Exception fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    }
}
