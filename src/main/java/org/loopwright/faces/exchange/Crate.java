package org.loopwright.faces.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.build.ProgramFiles;

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

    private final List<Entity> graph = new ArrayList<>();

    private record Document(
            @JsonProperty("@context") List<String> context,
            @JsonProperty("@graph") List<Entity> graph) {}

    private record Reference(@JsonProperty("@id") String id) {}

    /** An entity has no fixed keys: what is not known is left out, and another vocabulary may add some. */
    private static final class Entity {

        @JsonValue
        private final Map<String, Object> keys = new LinkedHashMap<>();

        Entity put(String key, Object value) {
            if (!value.equals("")) {
                keys.put(key, value);
            }
            return this;
        }

        /** References in compacted form: no key without a value, no list around a single one. */
        Entity refer(String key, List<String> ids) {
            List<Reference> references = ids.stream().map(Reference::new).toList();
            return ids.isEmpty() ? this : put(key, ids.size() == 1 ? references.get(0) : references);
        }

        Entity refer(String key, String... ids) {
            return refer(key, List.of(ids));
        }
    }

    private Crate(Manifest manifest, Citation citation, List<FileChecksum> files) {
        this.manifest = manifest;
        this.citation = citation;
        this.files = files;
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
        entity(FILE, "CreativeWork").refer("conformsTo", forms).refer("about", "./");
        dataset();
        action();
        workflow.ifPresent(study -> language());
        program();
        files.forEach(this::file);
        formats();
        return Json.text(new Document(List.of(SPECIFICATION + "/context", TERMS), graph));
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
        Entity dataset = entity("./", "Dataset")
                .refer("conformsTo", profiles.stream().map(one -> one.id()).toList())
                .put("name", "Results of the study " + manifest.study())
                .put("description", description)
                .put("datePublished", text(end()));
        licence(dataset);
        List<String> parts =
                new ArrayList<>(files.stream().map(file -> id(file.name())).toList());
        parts.add(Archive.CHECKSUMS);
        dataset.refer("hasPart", parts)
                .refer("mainEntity", workflow.stream().map(Crate::id).toList())
                .refer("mentions", SWEEP);
        profiles.forEach(this::profile);
    }

    private void profile(Profile profile) {
        entity(profile.id(), "CreativeWork").put("name", profile.title).put("version", profile.version);
    }

    private void licence(Entity dataset) {
        if (citation.license().isEmpty()) {
            dataset.put("license", "No licence is stated. Ask whoever made this archive before you use it.");
            return;
        }
        dataset.refer("license", licence());
        entity(licence(), "CreativeWork")
                .put("name", citation.license())
                .put("description", "Licence of the program and of its sheets, as " + Archive.CITATION + " has it");
    }

    private void action() {
        Entity action = entity(SWEEP, "CreateAction")
                .put("name", "Sweep of the study " + manifest.study())
                .put("description", command(manifest))
                .put("startTime", text(start()))
                .put("endTime", text(end()))
                .refer("instrument", workflow.map(Crate::id).orElse(programId()));
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
        Entity node = property(settingId(number), path, value);
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
        return entity(id, "FormalParameter")
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
                .refer("url", id(file.name()))
                .refer("programmingLanguage", LANGUAGE)
                .refer("softwareRequirements", programId())
                .refer("input", inputs)
                .refer("output", tables.stream().map(Crate::outputId).toList());
        for (String table : tables) {
            parameter(outputId(table), table.substring(0, table.lastIndexOf('.')), "File")
                    .put("encodingFormat", FileFormat.of(table).mediaType())
                    .put("description", Archive.description(table));
        }
        if (!inputs.isEmpty() || !tables.isEmpty()) {
            profile(Profile.PARAMETER);
        }
    }

    private void language() {
        // The keys are those that this version of the program reads.
        Entity language = entity(LANGUAGE, "ComputerLanguage")
                .put("name", "Study file of Loopwright")
                .put("description", "YAML with keys of its own, which loopwright sweep carries out")
                .put("version", manifest.program().version());
        home(language);
    }

    private void program() {
        Entity program = entity(programId(), "SoftwareApplication")
                .put("name", citation.title())
                .put("version", manifest.program().version());
        home(program);
        if (!citation.license().isEmpty()) {
            program.refer("license", licence());
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
        List<ProgramFiles.Dependency> libraries = manifest.program().files().dependencies();
        program.refer("identifier", identifiers)
                .refer(
                        "softwareRequirements",
                        libraries.stream().map(one -> "#" + id(one.name())).toList());
        libraries.forEach(this::library);
        List<String> authors = new ArrayList<>();
        Set<String> taken = new TreeSet<>(Set.of(programId()));
        for (int i = 0; i < citation.authors().size(); i++) {
            authors.add(author(citation.authors().get(i), i + 1, taken));
        }
        program.refer("author", authors);
    }

    /** A library is no application of its own: that would need an address, and only its name and content are known. */
    private void library(ProgramFiles.Dependency one) {
        Matcher parts = LIBRARY.matcher(one.name());
        entity("#" + id(one.name()), "CreativeWork")
                .put("name", one.name())
                .put("version", parts.matches() ? parts.group(2) : "")
                .put("sha256", one.sha256());
    }

    /** Authors may share a site with each other or with the program, but no two entities share a name. */
    private String author(Citation.Author author, int number, Set<String> taken) {
        boolean onTheWeb = author.url().startsWith("http");
        String id = onTheWeb && taken.add(author.url()) ? author.url() : "#author-" + number;
        Entity node = entity(id, author.person() ? "Person" : "Organization")
                .put("name", author.name())
                .put("url", onTheWeb ? author.url() : "");
        if (!author.affiliation().isEmpty()) {
            node.refer("affiliation", "#affiliation-" + number);
            entity("#affiliation-" + number, "Organization").put("name", author.affiliation());
        }
        return id;
    }

    /** Where the program is told of: where it is, if that is said, else here. */
    private void home(Entity node) {
        node.put("url", citation.url().isEmpty() ? new Reference(Archive.README) : citation.url());
    }

    private void property(String id, String name, String value, List<String> references) {
        if (!value.isEmpty()) {
            references.add(id);
            property(id, name, value);
        }
    }

    private Entity property(String id, String name, String value) {
        Entity node = entity(id, "PropertyValue").put("name", name);
        node.keys.put("value", value); // A setting may well be empty.
        return node;
    }

    private void file(FileChecksum file) {
        Entity node = entity(id(file.name()), "File");
        if (workflow.equals(Optional.of(file.name()))) {
            workflow(node, file);
        } else {
            node.put("name", file.name()).put("description", Archive.description(file.name()));
        }
        node.put("contentSize", Long.toString(file.bytes()))
                .put("encodingFormat", format(file.name()))
                .put("sha256", file.sha256());
        if (isTrace(file.name())) {
            node.refer("about", SWEEP);
        } else if (file.name().equals(Archive.README)) {
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
        entity(Archive.CHECKSUMS, "File")
                .put("name", "SHA-256 of every other file, as sha256sum --check reads it")
                .put("encodingFormat", format(Archive.CHECKSUMS));
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

    private Entity entity(String id, String type) {
        Entity entity = new Entity().put("@id", id).put("@type", type);
        graph.add(entity);
        return entity;
    }
}
