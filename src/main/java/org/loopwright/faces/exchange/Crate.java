package org.loopwright.faces.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.loopwright.faces.exchange.CrateGraph.Entity;
import org.loopwright.faces.exchange.CrateGraph.Reference;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.ShellWord;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.run.Manifest;

/**
 * Describes an archive of results to machines: RO-Crate 1.1 in the profile Workflow Run Crate 0.5. The study file is the
 * workflow, the settings of the command line are its inputs, the tables its outputs, and one action is the sweep that
 * carried it out. Without the study file it is a Process Run Crate 0.5: the same action, with the program as its tool.
 * What the program does not know is left out, not made up: who ran it, who publishes it, who wrote the study and when.
 */
final class Crate {

    private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.1";
    private static final String TERMS = "https://w3id.org/ro/terms/workflow-run/context";
    private static final String SWEEP = "#sweep";

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    /** The offset is written out: the validators of the profile do not read the letter Z. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    /** What a description may conform to. */
    private enum Profile {
        PROCESS_RUN("https://w3id.org/ro/wfrun/process/", "0.5", "Process Run Crate"),
        WORKFLOW_RUN("https://w3id.org/ro/wfrun/workflow/", "0.5", "Workflow Run Crate"),
        WORKFLOW("https://w3id.org/workflowhub/workflow-ro-crate/", "1.0", "Workflow RO-Crate"),
        PARAMETER(
                "https://bioschemas.org/profiles/FormalParameter/",
                "1.0-RELEASE",
                "Bioschemas profile FormalParameter");

        private final String place;
        private final String version;
        private final String title;

        Profile(String place, String version, String title) {
            this.place = place;
            this.version = version;
            this.title = title;
        }

        private String id() {
            return place + version;
        }
    }

    private final Manifest manifest;
    private final Citation citation;
    private final List<FileChecksum> files;
    private final List<String> settings;

    /** The study, if the archive has it. */
    private final Optional<String> workflow;

    private final CrateGraph graph = new CrateGraph();
    private final CrateProgram program;

    private Crate(Manifest manifest, Citation citation, List<FileChecksum> files) {
        this.manifest = manifest;
        this.citation = citation;
        this.files = files;
        program = new CrateProgram(graph, manifest.program(), citation);
        settings = manifest.inputs() == null ? List.of() : manifest.inputs().settings();
        workflow = workflow(manifest, files.stream().map(FileChecksum::name).toList());
    }

    /**
     * The text of the description.
     *
     * @param files every file of the archive but this description itself and the list of checksums
     */
    static String of(Manifest manifest, Citation citation, List<FileChecksum> files) {
        return new Crate(manifest, citation, files).text();
    }

    /** What the description of an archive of these files conforms to, in words. */
    static String profile(Manifest manifest, Collection<String> names) {
        Profile profile = workflow(manifest, names).isPresent() ? Profile.WORKFLOW_RUN : Profile.PROCESS_RUN;
        return profile.title + " " + profile.version;
    }

    /** The study among the files: folders of earlier versions kept none, and one that a program made up was no file. */
    static Optional<String> workflow(Manifest manifest, Collection<String> names) {
        return Optional.ofNullable(manifest.inputs())
                .map(Manifest.Inputs::study)
                .filter(names::contains);
    }

    private String text() {
        List<String> forms = new ArrayList<>(List.of(SPECIFICATION));
        workflow.ifPresent(study -> forms.add(Profile.WORKFLOW.id()));
        graph.entity(ArchiveNames.CRATE, "CreativeWork")
                .refer("conformsTo", forms)
                .refer("about", "./");
        dataset();
        action();
        workflow.ifPresent(study -> program.language());
        program.describe();
        files.forEach(this::file);
        formats();
        return graph.text(List.of(SPECIFICATION + "/context", TERMS));
    }

    private void dataset() {
        List<Profile> profiles = workflow.isPresent()
                ? List.of(Profile.PROCESS_RUN, Profile.WORKFLOW_RUN, Profile.WORKFLOW)
                : List.of(Profile.PROCESS_RUN);
        String description = String.format(
                Locale.ROOT,
                "Tables of %d runs of the agent-based model Loopwright (%d design points, design %s, root seed %s),"
                        + " with everything that is needed to repeat them.",
                manifest.ok() + manifest.failed(),
                manifest.designPoints(),
                manifest.plan().kind().word(),
                SeedText.format(manifest.seed()));
        Entity dataset = graph.entity("./", "Dataset")
                .refer("conformsTo", profiles.stream().map(one -> one.id()).toList())
                .put("name", "Results of the study " + manifest.study())
                .put("description", description)
                .put("datePublished", text(end()));
        licence(dataset);
        List<String> parts = new ArrayList<>(
                files.stream().map(file -> CrateGraph.id(file.name())).toList());
        parts.add(ArchiveNames.CHECKSUMS);
        dataset.refer("hasPart", parts)
                .refer("mainEntity", workflow.stream().map(CrateGraph::id).toList())
                .refer("mentions", SWEEP);
        profiles.forEach(this::profile);
    }

    private void profile(Profile profile) {
        graph.entity(profile.id(), "CreativeWork").put("name", profile.title).put("version", profile.version);
    }

    private void licence(Entity dataset) {
        if (citation.license().isEmpty()) {
            dataset.put("license", "No licence is stated. Ask whoever made this archive before you use it.");
            return;
        }
        dataset.refer("license", program.licence());
        graph.entity(program.licence(), "CreativeWork")
                .put("name", citation.license())
                .put(
                        "description",
                        "Licence of the program and of its sheets, as " + ArchiveNames.CITATION + " has it");
    }

    private void action() {
        Entity action = graph.entity(SWEEP, "CreateAction")
                .put("name", "Sweep of the study " + manifest.study())
                .put("description", command(manifest))
                .put("startTime", text(start()))
                .put("endTime", text(end()))
                .refer("instrument", workflow.map(CrateGraph::id).orElse(program.id()));
        List<String> objects = new ArrayList<>();
        List<String> results = new ArrayList<>();
        for (FileChecksum file : files) {
            if (isInput(file.name())) {
                objects.add(CrateGraph.id(file.name()));
            } else if (isResult(file.name())) {
                results.add(CrateGraph.id(file.name()));
            }
        }
        for (int i = 1; i <= settings.size(); i++) {
            objects.add(settingId(i));
            setting(i);
        }
        int made = manifest.ok() + manifest.failed();
        String error = manifest.complete() ? "" : "broken off with " + made + " of " + manifest.runs() + " runs made";
        action.refer("object", objects)
                .refer("result", results)
                .put(
                        "actionStatus",
                        "http://schema.org/" + (manifest.complete() ? "Completed" : "Failed") + "ActionStatus")
                .put("error", error);
    }

    private boolean isInput(String name) {
        return name.startsWith("inputs/") && !workflow.equals(Optional.of(name));
    }

    /** What the sweep made; of one that was broken off before it wrote tables, that is the journal. */
    private boolean isResult(String name) {
        boolean tables = files.stream().anyMatch(file -> isTable(file.name()));
        return tables ? isTable(name) : name.startsWith(Journal.FOLDER + "/");
    }

    /** The manifest vouches for the tables alone: figures may be drawn anew at any time, by any build. */
    private boolean isTable(String name) {
        return !name.startsWith("inputs/") && manifest.file(name).isPresent();
    }

    /** Files that tell of the sweep without being what it was made for. */
    private boolean isTrace(String name) {
        return !name.startsWith("inputs/") && !isResult(name) && !ArchiveNames.ABOUT.contains(name);
    }

    /** The command that carries the study out, its paths those of the archive. */
    static String command(Manifest manifest) {
        List<String> words = new ArrayList<>(List.of("loopwright", "sweep"));
        if (manifest.inputs() == null) {
            words.add(manifest.study());
        } else {
            words.add(manifest.inputs().study());
            manifest.inputs().settings().forEach(setting -> words.addAll(List.of("--set", setting)));
        }
        words.addAll(List.of("--threads", Integer.toString(manifest.machine().threads())));
        return words.stream().map(ShellWord::of).collect(Collectors.joining(" "));
    }

    /** A setting of the command line, and, of a workflow, the slot that it fills: the path of a parameter. */
    private void setting(int number) {
        String setting = settings.get(number - 1);
        int equals = setting.indexOf('=');
        String path = setting.substring(0, equals);
        String value = setting.substring(equals + 1);
        Entity node = graph.property(settingId(number), path, value);
        if (workflow.isPresent()) {
            node.refer("exampleOfWork", inputId(number));
            parameter(inputId(number), path, dataType(value))
                    .put("description", "Replaces what the study and its sheets say of this parameter")
                    .put("valueRequired", false);
        }
    }

    private static String dataType(String value) {
        if (value.equals("true") || value.equals("false")) {
            return "Boolean";
        }
        return NUMBER.matcher(value).matches() ? "Number" : "Text";
    }

    private Entity parameter(String id, String name, String type) {
        return graph.entity(id, "FormalParameter")
                .refer("conformsTo", Profile.PARAMETER.id())
                .put("name", name)
                .put("additionalType", type);
    }

    /** The study file: YAML to other programs, a workflow to this one. */
    private void workflow(Entity node, FileChecksum file) {
        String fault = manifest.inputs().fault();
        List<String> inputs = IntStream.rangeClosed(1, settings.size())
                .mapToObj(Crate::inputId)
                .toList();
        List<String> tables =
                files.stream().map(FileChecksum::name).filter(this::isTable).toList();
        // A study has no number of its own: its content is its version, and where it lies is its address.
        node.put("@type", List.of("File", "SoftwareSourceCode", "ComputationalWorkflow"))
                .put("name", "Study " + manifest.study())
                .put(
                        "description",
                        "What was varied, in which combinations, how often, and what was kept"
                                + (fault.isEmpty() ? "" : ". These inputs alone do not give the study again: " + fault))
                .put("version", "sha256:" + file.sha256())
                .refer("url", CrateGraph.id(file.name()))
                .refer("programmingLanguage", CrateProgram.LANGUAGE)
                .refer("softwareRequirements", program.id())
                .refer("input", inputs)
                .refer("output", tables.stream().map(Crate::outputId).toList());
        for (String table : tables) {
            parameter(outputId(table), table.substring(0, table.lastIndexOf('.')), "File")
                    .put("encodingFormat", FileFormat.of(table).mediaType())
                    .put("description", ArchiveNames.description(table));
        }
        if (!inputs.isEmpty() || !tables.isEmpty()) {
            profile(Profile.PARAMETER);
        }
    }

    private void file(FileChecksum file) {
        Entity node = graph.entity(CrateGraph.id(file.name()), "File");
        if (workflow.equals(Optional.of(file.name()))) {
            workflow(node, file);
        } else {
            node.put("name", file.name()).put("description", ArchiveNames.description(file.name()));
        }
        node.put("contentSize", Long.toString(file.bytes()))
                .put("encodingFormat", format(file.name()))
                .put("sha256", file.sha256());
        if (isTrace(file.name())) {
            node.refer("about", SWEEP);
        } else if (file.name().equals(ArchiveNames.README)) {
            node.refer("about", "./");
        } else if (workflow.isPresent() && isTable(file.name())) {
            node.refer("exampleOfWork", outputId(file.name()));
        }
    }

    private static Object format(String name) {
        FileFormat format = FileFormat.of(name);
        return format.page().isEmpty() ? format.mediaType() : List.of(format.mediaType(), new Reference(format.page()));
    }

    /** The list of checksums, which names every other file, and the formats that occur. */
    private void formats() {
        graph.entity(ArchiveNames.CHECKSUMS, "File")
                .put("name", "SHA-256 of every other file, as sha256sum --check reads it")
                .put("encodingFormat", format(ArchiveNames.CHECKSUMS));
        Set<String> seen = new TreeSet<>(Set.of(""));
        List<String> names =
                new ArrayList<>(files.stream().map(FileChecksum::name).toList());
        names.add(ArchiveNames.CHECKSUMS);
        for (String name : names) {
            FileFormat format = FileFormat.of(name);
            if (seen.add(format.page())) {
                graph.entity(format.page(), "WebSite").put("name", format.title());
            }
        }
    }

    private static String settingId(int number) {
        return "#setting-" + number;
    }

    private static String inputId(int number) {
        return "#input-" + number;
    }

    private static String outputId(String table) {
        return "#output-" + CrateGraph.id(table);
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
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
