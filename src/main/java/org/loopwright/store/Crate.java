package org.loopwright.store;

import java.net.URI;
import java.net.URISyntaxException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.loopwright.design.SeedText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes an archive of results to machines: RO-Crate 1.1 in the profile Workflow Run Crate 0.5. The study file is the
 * workflow, the settings of the command line are its inputs, the tables its outputs, and one action is the sweep that
 * carried it out. Without the study file it is a Process Run Crate 0.5: the same action, with the program as its tool.
 * What the program does not know is left out, not made up: who ran it, who publishes it, who wrote the study and when.
 */
final class Crate {

    /** Name of the file. */
    static final String FILE = "ro-crate-metadata.json";

    private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.1";
    private static final String TERMS = "https://w3id.org/ro/terms/workflow-run/context";
    private static final String SWEEP = "#sweep";
    private static final String LANGUAGE = "#study-file";

    /** A library's file, taken apart: {@code commons-math3-3.6.1.jar}. */
    private static final Pattern LIBRARY = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    /** What no shell reads anything into. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=,+-]+");

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

    private final ObjectNode root = JsonText.object();
    private final ArrayNode graph;

    private Crate(Manifest manifest, Citation citation, List<FileChecksum> files) {
        this.manifest = manifest;
        this.citation = citation;
        this.files = files;
        settings = manifest.inputs() == null ? List.of() : manifest.inputs().settings();
        workflow = workflow(manifest, files.stream().map(FileChecksum::name).toList());
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
        ObjectNode descriptor = entity(FILE, "CreativeWork");
        List<String> forms = new ArrayList<>(List.of(SPECIFICATION));
        workflow.ifPresent(study -> forms.add(Profile.WORKFLOW.id()));
        references(descriptor, "conformsTo", forms);
        reference(descriptor, "about", "./");
        dataset();
        action();
        workflow.ifPresent(study -> language());
        program();
        files.forEach(this::file);
        formats();
        return JsonText.of(root);
    }

    private void dataset() {
        ObjectNode dataset = entity("./", "Dataset");
        List<Profile> profiles = workflow.isPresent()
                ? List.of(Profile.PROCESS_RUN, Profile.WORKFLOW_RUN, Profile.WORKFLOW)
                : List.of(Profile.PROCESS_RUN);
        references(dataset, "conformsTo", profiles.stream().map(one -> one.id()).toList());
        dataset.put("name", "Results of the study " + manifest.study());
        dataset.put(
                "description",
                String.format(
                        Locale.ROOT,
                        "Tables of %d runs of the agent-based model Loopwright (%d design points, design %s, root seed %s),"
                                + " with everything that is needed to repeat them.",
                        manifest.ok() + manifest.failed(),
                        manifest.designPoints(),
                        manifest.plan().kind().word(),
                        SeedText.format(manifest.seed())));
        dataset.put("datePublished", text(end()));
        licence(dataset);
        List<String> parts =
                new ArrayList<>(files.stream().map(file -> id(file.name())).toList());
        parts.add(Archive.CHECKSUMS);
        references(dataset, "hasPart", parts);
        workflow.ifPresent(study -> reference(dataset, "mainEntity", id(study)));
        reference(dataset, "mentions", SWEEP);
        profiles.forEach(this::profile);
    }

    private void profile(Profile profile) {
        entity(profile.id(), "CreativeWork").put("name", profile.title).put("version", profile.version);
    }

    private void licence(ObjectNode dataset) {
        if (citation.license().isEmpty()) {
            dataset.put("license", "No licence is stated. Ask whoever made this archive before you use it.");
            return;
        }
        reference(dataset, "license", licence());
        entity(licence(), "CreativeWork")
                .put("name", citation.license())
                .put("description", "Licence of the program and of its sheets, as " + Archive.CITATION + " has it");
    }

    private void action() {
        ObjectNode action = entity(SWEEP, "CreateAction");
        action.put("name", "Sweep of the study " + manifest.study());
        action.put("description", command(manifest));
        action.put("startTime", text(start()));
        action.put("endTime", text(end()));
        reference(action, "instrument", workflow.map(Crate::id).orElse(programId()));
        List<String> objects = new ArrayList<>();
        List<String> results = new ArrayList<>();
        for (FileChecksum file : files) {
            if (isInput(file.name())) {
                objects.add(id(file.name()));
            } else if (isResult(file.name())) {
                results.add(id(file.name()));
            }
        }
        for (int i = 1; i <= settings.size(); i++) {
            objects.add(settingId(i));
            setting(i);
        }
        references(action, "object", objects);
        references(action, "result", results);
        action.put(
                "actionStatus", "http://schema.org/" + (manifest.complete() ? "Completed" : "Failed") + "ActionStatus");
        if (!manifest.complete()) {
            action.put(
                    "error",
                    "broken off with " + (manifest.ok() + manifest.failed()) + " of " + manifest.runs() + " runs made");
        }
    }

    private boolean isInput(String name) {
        return name.startsWith("inputs/") && !workflow.equals(Optional.of(name));
    }

    /** What the sweep made; of one that was broken off before it wrote tables, that is the journal. */
    private boolean isResult(String name) {
        boolean tables = files.stream().anyMatch(file -> isTable(file.name()));
        return tables ? isTable(name) : name.equals(Journal.FILE);
    }

    /** The manifest vouches for the tables alone: figures may be drawn anew at any time, by any build. */
    private boolean isTable(String name) {
        return !name.startsWith("inputs/") && manifest.file(name).isPresent();
    }

    /** Files that tell of the sweep without being what it was made for. */
    private boolean isTrace(String name) {
        return !name.startsWith("inputs/") && !isResult(name) && !Archive.ABOUT.contains(name);
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
        return words.stream().map(Crate::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A setting of the command line, and, of a workflow, the slot that it fills: the path of a parameter. */
    private void setting(int number) {
        String setting = settings.get(number - 1);
        int equals = setting.indexOf('=');
        String path = setting.substring(0, equals);
        String value = setting.substring(equals + 1);
        ObjectNode node = entity(settingId(number), "PropertyValue");
        node.put("name", path).put("value", value);
        if (workflow.isPresent()) {
            reference(node, "exampleOfWork", inputId(number));
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

    private ObjectNode parameter(String id, String name, String type) {
        ObjectNode node = entity(id, "FormalParameter");
        reference(node, "conformsTo", Profile.PARAMETER.id());
        return node.put("name", name).put("additionalType", type);
    }

    /** The study file: YAML to other programs, a workflow to this one. */
    private void workflow(ObjectNode node, FileChecksum file) {
        node.putArray("@type").add("File").add("SoftwareSourceCode").add("ComputationalWorkflow");
        node.put("name", "Study " + manifest.study());
        String fault = manifest.inputs().fault();
        node.put(
                "description",
                "What was varied, in which combinations, how often, and what was kept"
                        + (fault.isEmpty() ? "" : ". These inputs alone do not give the study again: " + fault));
        // A study has no number of its own: its content is its version, and where it lies is its address.
        node.put("version", "sha256:" + file.sha256());
        reference(node, "url", id(file.name()));
        reference(node, "programmingLanguage", LANGUAGE);
        reference(node, "softwareRequirements", programId());
        List<String> inputs = new ArrayList<>();
        for (int i = 1; i <= settings.size(); i++) {
            inputs.add(inputId(i));
        }
        references(node, "input", inputs);
        List<String> tables =
                files.stream().map(FileChecksum::name).filter(this::isTable).toList();
        references(node, "output", tables.stream().map(Crate::outputId).toList());
        for (String table : tables) {
            ObjectNode output = parameter(outputId(table), table.substring(0, table.lastIndexOf('.')), "File");
            output.put("encodingFormat", FileFormat.of(table).mediaType());
            output.put("description", Archive.description(table));
        }
        if (!inputs.isEmpty() || !tables.isEmpty()) {
            profile(Profile.PARAMETER);
        }
    }

    private void language() {
        ObjectNode language = entity(LANGUAGE, "ComputerLanguage");
        language.put("name", "Study file of Loopwright");
        language.put("description", "YAML with keys of its own, which loopwright sweep carries out");
        // The keys are those that this version of the program reads.
        language.put("version", manifest.program().version());
        home(language);
    }

    private void program() {
        ObjectNode program = entity(programId(), "SoftwareApplication");
        program.put("name", citation.title());
        program.put("version", manifest.program().version());
        home(program);
        if (!citation.license().isEmpty()) {
            reference(program, "license", licence());
        }
        List<String> identifiers = new ArrayList<>();
        property(
                "#model-build",
                "SHA-256 over the model's sources",
                manifest.program().modelBuild(),
                identifiers);
        property("#commit", "commit of the sources", manifest.program().commit(), identifiers);
        property(
                "#program-sha256",
                "SHA-256 of the program's " + manifest.program().files().kind(),
                manifest.program().files().sha256(),
                identifiers);
        references(program, "identifier", identifiers);
        List<ProgramFiles.Dependency> libraries = manifest.program().files().dependencies();
        references(
                program,
                "softwareRequirements",
                libraries.stream().map(one -> "#" + id(one.name())).toList());
        libraries.forEach(this::library);
        List<String> authors = new ArrayList<>();
        Set<String> taken = new TreeSet<>(Set.of(programId()));
        for (int i = 0; i < citation.authors().size(); i++) {
            authors.add(author(citation.authors().get(i), i + 1, taken));
        }
        references(program, "author", authors);
    }

    /** A library is no application of its own: that would need an address, and only its name and content are known. */
    private void library(ProgramFiles.Dependency one) {
        ObjectNode library = entity("#" + id(one.name()), "CreativeWork");
        library.put("name", one.name());
        Matcher parts = LIBRARY.matcher(one.name());
        if (parts.matches()) {
            library.put("version", parts.group(2));
        }
        library.put("sha256", one.sha256());
    }

    /** Authors may share a site with each other or with the program, but no two entities share a name. */
    private String author(Citation.Author author, int number, Set<String> taken) {
        boolean onTheWeb = author.url().startsWith("http");
        String id = onTheWeb && taken.add(author.url()) ? author.url() : "#author-" + number;
        ObjectNode node = entity(id, author.person() ? "Person" : "Organization");
        node.put("name", author.name());
        if (onTheWeb) {
            node.put("url", author.url());
        }
        if (!author.affiliation().isEmpty()) {
            reference(node, "affiliation", "#affiliation-" + number);
            entity("#affiliation-" + number, "Organization").put("name", author.affiliation());
        }
        return id;
    }

    /** Where the program is told of: where it is, if that is said, else here. */
    private void home(ObjectNode node) {
        if (citation.url().isEmpty()) {
            reference(node, "url", Archive.README);
        } else {
            node.put("url", citation.url());
        }
    }

    private void property(String id, String name, String value, List<String> references) {
        if (!value.isEmpty()) {
            references.add(id);
            entity(id, "PropertyValue").put("name", name).put("value", value);
        }
    }

    private void file(FileChecksum file) {
        ObjectNode node = entity(id(file.name()), "File");
        if (workflow.equals(Optional.of(file.name()))) {
            workflow(node, file);
        } else {
            node.put("name", file.name());
            String description = Archive.description(file.name());
            if (!description.isEmpty()) {
                node.put("description", description);
            }
        }
        node.put("contentSize", Long.toString(file.bytes()));
        format(node, file.name());
        node.put("sha256", file.sha256());
        if (isTrace(file.name())) {
            reference(node, "about", SWEEP);
        } else if (file.name().equals(Archive.README)) {
            reference(node, "about", "./");
        } else if (workflow.isPresent() && isTable(file.name())) {
            reference(node, "exampleOfWork", outputId(file.name()));
        }
    }

    private static void format(ObjectNode node, String name) {
        FileFormat format = FileFormat.of(name);
        if (format.page().isEmpty()) {
            node.put("encodingFormat", format.mediaType());
        } else {
            node.putArray("encodingFormat").add(format.mediaType()).addObject().put("@id", format.page());
        }
    }

    /** The list of checksums, which names every other file, and the formats that occur. */
    private void formats() {
        ObjectNode checksums = entity(Archive.CHECKSUMS, "File");
        checksums.put("name", "SHA-256 of every other file, as sha256sum --check reads it");
        format(checksums, Archive.CHECKSUMS);
        Set<String> seen = new TreeSet<>(Set.of(""));
        List<String> names =
                new ArrayList<>(files.stream().map(FileChecksum::name).toList());
        names.add(Archive.CHECKSUMS);
        for (String name : names) {
            FileFormat format = FileFormat.of(name);
            if (seen.add(format.page())) {
                entity(format.page(), "WebSite").put("name", format.title());
            }
        }
    }

    private String programId() {
        return citation.url().isEmpty() ? "#loopwright" : citation.url();
    }

    private String licence() {
        return "https://spdx.org/licenses/" + citation.license();
    }

    private static String settingId(int number) {
        return "#setting-" + number;
    }

    private static String inputId(int number) {
        return "#input-" + number;
    }

    private static String outputId(String table) {
        return "#output-" + id(table);
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

    /** A path as a relative reference: spaces and the like escaped, letters of any alphabet as they are. */
    private static String id(String name) {
        try {
            return new URI(null, null, name, null).getRawPath();
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

    /** References in compacted form: no key without a value, no list around a single one. */
    private static void references(ObjectNode node, String key, List<String> ids) {
        if (ids.size() == 1) {
            reference(node, key, ids.get(0));
        } else if (!ids.isEmpty()) {
            ArrayNode list = node.putArray(key);
            ids.forEach(id -> list.addObject().put("@id", id));
        }
    }
}
