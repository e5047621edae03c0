package org.loopwright.faces.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.journal.Frame;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.Key;
import org.loopwright.lab.journal.RunLog;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.ManifestTest;
import tools.jackson.databind.JsonNode;

/**
 * What RO-Crate 1.1 and the profiles Process Run Crate 0.5, Workflow RO-Crate 1.0 and Workflow Run Crate 0.5 demand,
 * point by point, of archives of every kind. Beside each point stand the word of the text, MUST or SHOULD, and the text:
 * [R] RO-Crate, [P] Process Run Crate, [W] Workflow RO-Crate, [WR] Workflow Run Crate. What of SHOULD is not met is in
 * {@link #whatTheProgramDoesNotKnowIsLeftOut}.
 */
class CrateTest {

    private static final String STUDY = "inputs/studies/my study 50%.yaml";
    private static final String STUDY_ID = "inputs/studies/my%20study%2050%25.yaml";
    private static final String PROCESS_RUN = "https://w3id.org/ro/wfrun/process/0.5";
    private static final String WORKFLOW_RUN = "https://w3id.org/ro/wfrun/workflow/0.5";
    private static final String WORKFLOW = "https://w3id.org/workflowhub/workflow-ro-crate/1.0";

    private static final Citation CITATION = Citation.parse("""
            cff-version: 1.2.0
            title: Loopwright
            license: Apache-2.0
            authors:
              - name: The developers
              - {given-names: Ada, family-names: Lovelace, affiliation: Analytical Society}
            """);

    private static final Citation WITH_ADDRESS = Citation.parse("""
            title: Loopwright
            license: Apache-2.0
            url: https://loopwright.example/
            authors:
              - {given-names: Ada, family-names: Lovelace, orcid: https://orcid.org/0000-0000-0000-0000}
              - {name: The developers, website: https://loopwright.example/}
            """);

    /** Keys that the two contexts know, of those that are used here. */
    private static final Set<String> KEYS = Set.of(
            "@id",
            "@type",
            "about",
            "actionStatus",
            "additionalType",
            "affiliation",
            "author",
            "conformsTo",
            "contentSize",
            "datePublished",
            "description",
            "encodingFormat",
            "endTime",
            "error",
            "exampleOfWork",
            "hasPart",
            "identifier",
            "input",
            "instrument",
            "license",
            "mainEntity",
            "mentions",
            "name",
            "object",
            "output",
            "programmingLanguage",
            "result",
            "sha256",
            "softwareRequirements",
            "startTime",
            "url",
            "value",
            "valueRequired",
            "version");

    /** Archives that there are. */
    private enum Kind {
        COMPLETE,
        WITHOUT_SETTINGS,
        WITH_JOURNAL,
        BROKEN_OFF,
        BROKEN_OFF_BEFORE_TABLES,
        WITH_ADDRESS,
        WITHOUT_CITATION,
        INPUTS_DO_NOT_GIVE_THE_STUDY,
        /** Of a version that kept no inputs. */
        WITHOUT_INPUTS,
        /** Of a study that was made up by a program. */
        WITHOUT_STUDY_FILE;

        private boolean hasStudy() {
            return this != WITHOUT_INPUTS && this != WITHOUT_STUDY_FILE;
        }

        private boolean complete() {
            return this != BROKEN_OFF && this != BROKEN_OFF_BEFORE_TABLES;
        }

        private List<String> settings() {
            return this == WITHOUT_SETTINGS
                    ? List.of()
                    : List.of("means=equal", "industry.trial.exposures=2.5e-1", "industry.approval=true");
        }

        private Citation citation() {
            return switch (this) {
                case WITH_ADDRESS -> CrateTest.WITH_ADDRESS;
                case WITHOUT_CITATION -> Citation.NONE;
                default -> CITATION;
            };
        }
    }

    @TempDir
    private Path scratch;

    private JsonNode top;
    private final SortedMap<String, JsonNode> entities = new TreeMap<>();

    /** What is in the archive, by name. */
    private final SortedMap<String, FileChecksum> packed = new TreeMap<>();

    private void pack(Kind kind) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("results"));
        Files.createDirectories(folder.resolve("inputs/studies"));
        Files.createDirectories(folder.resolve("figures"));
        List<String> names = new ArrayList<>();
        if (kind != Kind.BROKEN_OFF_BEFORE_TABLES) {
            names.addAll(List.of("outcomes.csv", "dictionary.csv"));
            Files.writeString(folder.resolve("figures/a.svg"), "<svg/>");
        }
        if (kind != Kind.WITHOUT_INPUTS) {
            names.add("inputs/world.yaml");
        }
        if (kind.hasStudy()) {
            names.add(STUDY);
        }
        List<FileChecksum> files = new ArrayList<>();
        for (String name : names) {
            Files.writeString(folder.resolve(name), "content of " + name + "\n");
            FileChecksum found = Checksums.of(folder.resolve(name));
            files.add(new FileChecksum(name, found.bytes(), found.sha256()));
        }
        Path journal = Files.createDirectory(folder.resolve(Journal.FOLDER));
        try (RunLog log = RunLog.read(journal)) {
            log.write(Frame.of(org.loopwright.lab.journal.Kind.OK, new Key(new byte[32])));
        }
        manifest(kind, files).write(folder);
        Path zip = scratch.resolve("archive.zip");
        Archive.write(folder, kind.citation(), zip, true, kind == Kind.WITH_JOURNAL);
        try (OpenedResults opened = OpenedResults.open(zip);
                Stream<Path> all = Files.walk(opened.folder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = opened.folder().relativize(file).toString().replace('\\', '/');
                packed.put(name, Checksums.of(file));
            }
            top = tools.jackson.databind.json.JsonMapper.builder()
                    .build()
                    .readTree(Files.readString(opened.folder().resolve("ro-crate-metadata.json")));
        }
        for (JsonNode entity : top.get("@graph")) {
            // [R] MUST: an @id and a @type each, and no @id twice.
            assertThat(entity.path("@type").isMissingNode()).as("" + entity).isFalse();
            assertThat(entities.put(entity.get("@id").asString(), entity))
                    .as("once: " + entity)
                    .isNull();
        }
    }

    private static Manifest manifest(Kind kind, List<FileChecksum> files) {
        Manifest like = ManifestTest.example(kind.complete(), files);
        String fault = kind == Kind.INPUTS_DO_NOT_GIVE_THE_STUDY ? "design point 7 differs" : "";
        Manifest.Inputs inputs =
                kind == Kind.WITHOUT_INPUTS ? null : new Manifest.Inputs(STUDY, kind.settings(), fault);
        return new Manifest(
                like.program(),
                like.study(),
                like.seed(),
                like.replications(),
                like.designPoints(),
                like.runs(),
                like.ok() - (kind.complete() ? 0 : 7),
                like.failed(),
                like.complete(),
                like.plan(),
                inputs,
                like.sheets(),
                like.machine(),
                like.execution(),
                like.sessions(),
                List.of(),
                files,
                like.blocks());
    }

    private JsonNode entity(String id) {
        assertThat(entities).containsKey(id);
        return entities.get(id);
    }

    /** What a key of an entity refers to, one or many. */
    private static List<String> references(JsonNode entity, String key) {
        List<String> ids = new ArrayList<>();
        for (JsonNode value : values(entity, key)) {
            if (value.isObject()) {
                ids.add(value.get("@id").asString());
            }
        }
        return ids;
    }

    private static List<JsonNode> values(JsonNode entity, String key) {
        JsonNode value = entity.path(key);
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(values::add);
        } else if (!value.isMissingNode()) {
            values.add(value);
        }
        return values;
    }

    private static List<String> types(JsonNode entity) {
        return values(entity, "@type").stream().map(JsonNode::asString).toList();
    }

    private List<JsonNode> ofType(String type) {
        return entities.values().stream()
                .filter(one -> types(one).contains(type))
                .toList();
    }

    /** The only entity that a key refers to. */
    private JsonNode only(JsonNode entity, String key) {
        assertThat(references(entity, key)).as(key + " of " + entity).hasSize(1);
        return entity(references(entity, key).get(0));
    }

    private static void says(JsonNode entity, String... keys) {
        for (String key : keys) {
            assertThat(values(entity, key)).as(key + " of " + entity).isNotEmpty();
            for (JsonNode value : values(entity, key)) {
                assertThat(value.isObject() || !value.asString().isBlank())
                        .as(key + " of " + entity)
                        .isTrue();
            }
        }
    }

    private JsonNode root() {
        return entity("./");
    }

    private JsonNode action() {
        assertThat(ofType("CreateAction")).hasSize(1);
        return ofType("CreateAction").get(0);
    }

    private static void isOfAny(JsonNode entity, String... types) {
        assertThat(types(entity)).as("" + entity).containsAnyOf(types);
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsFlattenedAndCompactedJsonLd(Kind kind) throws IOException {
        pack(kind);
        // [R] MUST: JSON-LD of a context and a graph. SHOULD: the context of RO-Crate by reference, others in a list.
        assertThat(top.propertyNames()).containsExactly("@context", "@graph");
        assertThat(values(top, "@context").stream().map(JsonNode::asString))
                .containsExactly(
                        "https://w3id.org/ro/crate/1.1/context", "https://w3id.org/ro/terms/workflow-run/context");
        for (JsonNode entity : entities.values()) {
            assertThat(KEYS).as("" + entity).containsAll(entity.propertyNames());
            for (String key : entity.propertyNames()) {
                // [R] SHOULD: no list around a single value.
                assertThat(entity.get(key).isArray() && entity.get(key).size() < 2)
                        .as(key + " of " + entity)
                        .isFalse();
                for (JsonNode value : values(entity, key)) {
                    // [R] MUST: whatever is nested is a reference and nothing else.
                    assertThat(value.isArray()).isFalse();
                    if (value.isObject()) {
                        assertThat(value.propertyNames()).containsExactly("@id");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReferenceIsMetAndEveryEntityIsReferredTo(Kind kind) throws IOException {
        pack(kind);
        Set<String> referredTo = new TreeSet<>();
        for (JsonNode entity : entities.values()) {
            entity.propertyNames().forEach(key -> referredTo.addAll(references(entity, key)));
        }
        // [R] RECOMMENDED, both. The specification itself is no entity in any example of the text.
        assertThat(entities.keySet()).containsAll(without(referredTo, "https://w3id.org/ro/crate/1.1"));
        assertThat(referredTo).containsAll(without(entities.keySet(), "ro-crate-metadata.json"));
        for (String id : entities.keySet()) {
            // [R] MUST: a reference by the rules of URIs. SHOULD: none that climbs, letters of any alphabet as they
            // are.
            assertThat(URI.create(id).toString()).isEqualTo(id).doesNotContain("..", "%C3");
        }
    }

    private static List<String> without(Collection<String> ids, String one) {
        return ids.stream().filter(id -> !id.equals(one)).toList();
    }

    @Test
    void lettersOfAnyAlphabetStandInReferencesAsTheyAre() {
        // [R] SHOULD. Not every machine can have such a file.
        String name = "inputs/studies/größe #1.yaml";
        List<FileChecksum> files = List.of(new FileChecksum(name, 1, "a".repeat(64)));
        assertThat(Crate.of(ManifestTest.example(true, files), CITATION, files))
                .contains("\"@id\" : \"inputs/studies/größe%20%231.yaml\"");
    }

    @ParameterizedTest
    @EnumSource
    void theDescriptorIsAboutTheRoot(Kind kind) throws IOException {
        pack(kind);
        JsonNode descriptor = entity("ro-crate-metadata.json");
        assertThat(types(descriptor)).containsExactly("CreativeWork"); // [R] MUST
        assertThat(references(descriptor, "about")).containsExactly("./"); // [R] MUST, and SHOULD be ./
        // [R] SHOULD: the permalink of the version. [W] SHOULD: beside it that of the profile.
        assertThat(references(descriptor, "conformsTo"))
                .containsExactlyElementsOf(
                        kind.hasStudy()
                                ? List.of("https://w3id.org/ro/crate/1.1", WORKFLOW)
                                : List.of("https://w3id.org/ro/crate/1.1"));
    }

    @ParameterizedTest
    @EnumSource
    void theRootSaysWhatItIsAndConformsTo(Kind kind) throws IOException {
        pack(kind);
        assertThat(types(root())).containsExactly("Dataset"); // [R] MUST
        says(root(), "name", "description", "license", "datePublished"); // [R] MUST, [W] MUST for the licence
        assertThat(root().get("datePublished").asString()).isEqualTo("2026-01-01T00:01:00+00:00"); // [R] MUST: ISO 8601
        if (kind == Kind.WITHOUT_CITATION) { // [R] MAY be a text
            assertThat(root().get("license").asString()).startsWith("No licence is stated.");
        } else {
            JsonNode licence = only(root(), "license"); // [R] SHOULD: an entity with name and description
            assertThat(licence.get("@id").asString()).isEqualTo("https://spdx.org/licenses/Apache-2.0");
            assertThat(types(licence)).containsExactly("CreativeWork");
            says(licence, "name", "description");
        }
        // [P] MUST, [WR] MUST and SHOULD: the permalinks of the profiles, each a CreativeWork.
        assertThat(references(root(), "conformsTo"))
                .containsExactlyElementsOf(
                        kind.hasStudy() ? List.of(PROCESS_RUN, WORKFLOW_RUN, WORKFLOW) : List.of(PROCESS_RUN));
        for (String profile : references(root(), "conformsTo")) {
            assertThat(types(entity(profile))).containsExactly("CreativeWork");
            says(entity(profile), "name", "version");
            assertThat(profile).endsWith("/" + entity(profile).get("version").asString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFileIsAPartAndDescribedAsItIs(Kind kind) throws IOException {
        pack(kind);
        Set<String> names = new TreeSet<>();
        for (String id : references(root(), "hasPart")) {
            JsonNode file = entity(id);
            assertThat(types(file)).as(id).contains("File"); // [R] MUST
            String name = URI.create(id).getPath();
            assertThat(packed).as("[R] MUST: it is there").containsKey(name);
            assertThat(names.add(name)).isTrue();
            if (!name.equals("checksums.sha256")) {
                assertThat(file.get("contentSize").asString())
                        .isEqualTo(Long.toString(packed.get(name).bytes()));
                assertThat(file.get("sha256").asString())
                        .isEqualTo(packed.get(name).sha256());
            }
            says(file, "name");
            format(file);
        }
        // [R] MUST: every data entity is linked from the root. And here no file is left out.
        assertThat(names).containsExactlyElementsOf(without(packed.keySet(), "ro-crate-metadata.json"));
        assertThat(ofType("File")).hasSameSizeAs(names);
        // [W] SHOULD: a README.md, about the crate, in Markdown.
        assertThat(references(entity("README.md"), "about")).containsExactly("./");
        assertThat(entity("README.md").get("encodingFormat").get(0).asString()).isEqualTo("text/markdown");
    }

    /** [R] SHOULD: a media type, and the page of the format in the registry PRONOM, which MUST have a name. */
    private void format(JsonNode file) {
        List<JsonNode> formats = values(file, "encodingFormat");
        assertThat(formats.get(0).asString()).matches("\\w+/\\w[\\w.-]*(\\+\\w+)?");
        // Of figures the version is not known, and each has a page; the form of segments is in no registry.
        if (!file.get("@id").asString().matches("(figures|journal)/.+")) {
            assertThat(formats).hasSize(2);
            JsonNode page = entity(formats.get(1).get("@id").asString());
            assertThat(types(page)).containsExactly("WebSite");
            assertThat(page.get("@id").asString())
                    .matches("https://www\\.nationalarchives\\.gov\\.uk/PRONOM/(x-)?fmt/\\d+");
            says(page, "name");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theActionSaysWhatWasDone(Kind kind) throws IOException {
        pack(kind);
        JsonNode action = action();
        assertThat(references(root(), "mentions"))
                .containsExactly(action.get("@id").asString()); // [P] SHOULD
        says(action, "name", "description"); // [P] SHOULD
        // [P] SHOULD: ISO 8601, which the shapes of the profile read with an offset in digits only.
        assertThat(action.get("endTime").asString()).isEqualTo("2026-01-01T00:01:00+00:00");
        assertThat(action.get("startTime").asString()).isEqualTo("2025-12-31T23:59:51+00:00");
        // [P] MUST: the tool. [WR] MUST: of a workflow's execution, the main workflow.
        JsonNode tool = only(action, "instrument");
        isOfAny(tool, "SoftwareApplication", "SoftwareSourceCode", "ComputationalWorkflow");
        assertThat(references(root(), "mainEntity"))
                .isEqualTo(kind.hasStudy() ? List.of(tool.get("@id").asString()) : List.of());
        // [P] SHOULD: what there is to consume and to make, each of a type of its kind.
        says(action, "result");
        for (String key : List.of("object", "result")) {
            for (String id : references(action, key)) {
                isOfAny(entity(id), "File", "Dataset", "Collection", "CreativeWork", "PropertyValue");
            }
        }
        // [P] SHOULD: one of two values, and an error with the second only.
        assertThat(action.get("actionStatus").asString())
                .isEqualTo("http://schema.org/" + (kind.complete() ? "Completed" : "Failed") + "ActionStatus");
        assertThat(action.has("error")).isEqualTo(!kind.complete());
    }

    @ParameterizedTest
    @EnumSource
    void filesThatOnlyTellOfTheActionAreAboutIt(Kind kind) throws IOException {
        pack(kind);
        for (String name : List.of("manifest.json", "figures/a.svg", "journal/00000-000001.segment")) {
            boolean made = kind == Kind.BROKEN_OFF_BEFORE_TABLES && name.equals("journal/00000-000001.segment");
            if (packed.containsKey(name) && !made) { // [WR] SHOULD
                assertThat(references(entity(name), "about")).containsExactly("#sweep");
                assertThat(references(action(), "result")).doesNotContain(name);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void softwareHasNameAddressAndOneVersion(Kind kind) throws IOException {
        pack(kind);
        List<JsonNode> software = new ArrayList<>(ofType("SoftwareApplication"));
        software.addAll(ofType("SoftwareSourceCode"));
        software.addAll(ofType("ComputerLanguage"));
        for (JsonNode one : software) {
            says(one, "name", "url", "version"); // [P] SHOULD; [R] MUST for applications and languages
            assertThat(one.has("softwareVersion")).isFalse(); // [P] SHOULD NOT have both
        }
        JsonNode program = ofType("SoftwareApplication").get(0);
        assertThat(program.get("version").asString()).isEqualTo("0.1.0");
        if (kind == Kind.WITH_ADDRESS) { // [P] SHOULD: an absolute URI. Without an address there is none.
            assertThat(program.get("@id").asString()).isEqualTo("https://loopwright.example/");
        }
        JsonNode library = only(program, "softwareRequirements");
        assertThat(library.get("name").asString()).isEqualTo("picocli-4.7.7.jar");
        assertThat(library.get("version").asString()).isEqualTo("4.7.7");
        assertThat(library.get("sha256").asString()).isEqualTo("e".repeat(64));
        for (String author : references(program, "author")) {
            isOfAny(entity(author), "Person", "Organization");
        }
        for (JsonNode one : ofType("Organization")) {
            says(one, "name"); // [R] SHOULD
        }
        for (JsonNode one : ofType("Person")) {
            says(one, "name"); // [R] SHOULD
            assertThat(references(one, "affiliation")).allSatisfy(id -> isOfAny(entity(id), "Organization"));
        }
    }

    @Test
    void authorsAreThePersonsAndGroupsThatTheCitationNames() throws IOException {
        pack(Kind.COMPLETE);
        assertThat(types(entity("#author-1"))).containsExactly("Organization");
        assertThat(types(entity("#author-2"))).containsExactly("Person");
        assertThat(entity("#author-2").get("name").asString()).isEqualTo("Ada Lovelace");
        assertThat(only(entity("#author-2"), "affiliation").get("name").asString())
                .isEqualTo("Analytical Society");
    }

    @Test
    void aPersonIsNamedByOrcidAndASiteNamesOneEntityOnly() throws IOException {
        pack(Kind.WITH_ADDRESS);
        JsonNode program = entity("https://loopwright.example/");
        assertThat(references(program, "author"))
                .containsExactly("https://orcid.org/0000-0000-0000-0000", "#author-2"); // [R] SHOULD for persons
        assertThat(entity("#author-2").get("url").asString()).isEqualTo("https://loopwright.example/");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WITHOUT_INPUTS", "WITHOUT_STUDY_FILE"})
    void theStudyFileIsTheMainWorkflow(Kind kind) throws IOException {
        pack(kind);
        JsonNode workflow = only(root(), "mainEntity"); // [W] MUST, [WR] MUST
        assertThat(workflow.get("@id").asString()).isEqualTo(STUDY_ID);
        assertThat(types(workflow)).containsExactly("File", "SoftwareSourceCode", "ComputationalWorkflow"); // [W] MUST
        says(workflow, "name"); // [R] MUST
        JsonNode language = only(workflow, "programmingLanguage"); // [W] MUST
        assertThat(types(language)).containsExactly("ComputerLanguage");
        assertThat(workflow.get("version").asString())
                .isEqualTo("sha256:" + packed.get(STUDY).sha256());
        assertThat(references(workflow, "url")).containsExactly(STUDY_ID);
        // What carries it out is an entity of its own.
        assertThat(types(only(workflow, "softwareRequirements"))).containsExactly("SoftwareApplication");
        if (kind == Kind.INPUTS_DO_NOT_GIVE_THE_STUDY) {
            assertThat(workflow.get("description").asString()).endsWith("design point 7 differs");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WITHOUT_INPUTS", "WITHOUT_STUDY_FILE"})
    void everySlotIsFilledByASettingOrATable(Kind kind) throws IOException {
        pack(kind);
        JsonNode workflow = only(root(), "mainEntity");
        slots(workflow, "input", "object", kind.settings().size());
        slots(workflow, "output", "result", kind == Kind.BROKEN_OFF_BEFORE_TABLES ? 0 : 2);
        for (JsonNode entity : entities.values()) {
            for (String slot : references(entity, "exampleOfWork")) {
                // [WR] MUST NOT: an object that is no slot of the workflow, such as a sheet, refers to none.
                assertThat(types(entity(slot))).containsExactly("FormalParameter");
                isOfAny(entity, "PropertyValue", "File");
            }
        }
        assertThat(entity("inputs/world.yaml").has("exampleOfWork")).isFalse();
        assertThat(references(action(), "object")).contains("inputs/world.yaml").doesNotContain(STUDY_ID);
        assertThat(ofType("FormalParameter"))
                .hasSize(references(workflow, "input").size()
                        + references(workflow, "output").size());
    }

    private void slots(JsonNode workflow, String side, String key, int expected) {
        assertThat(references(workflow, side)).hasSize(expected);
        for (String id : references(workflow, side)) {
            JsonNode slot = entity(id);
            assertThat(types(slot)).containsExactly("FormalParameter"); // [WR] MUST
            says(slot, "name", "additionalType"); // [WR] SHOULD, MUST
            // [WR] SHOULD: the profile that it strictly conforms to; that one asks for a name.
            JsonNode profile = only(slot, "conformsTo");
            assertThat(profile.get("@id").asString())
                    .isEqualTo("https://bioschemas.org/profiles/FormalParameter/1.0-RELEASE");
            // [WR] SHOULD: filled by what the action consumed or made, of the type that it tells.
            List<JsonNode> fillings = entities.values().stream()
                    .filter(one -> references(one, "exampleOfWork").contains(id))
                    .toList();
            assertThat(fillings).hasSize(1);
            assertThat(references(action(), key))
                    .contains(fillings.get(0).get("@id").asString());
            String type = slot.get("additionalType").asString();
            if (side.equals("output")) {
                isOfAny(fillings.get(0), "File");
                assertThat(type).isEqualTo("File");
                assertThat(fillings.get(0).get("@id").asString())
                        .isEqualTo(slot.get("name").asString() + ".csv");
            } else {
                isOfAny(fillings.get(0), "PropertyValue");
                assertThat(fillings.get(0).get("name")).isEqualTo(slot.get("name"));
                assertThat(type)
                        .isEqualTo(Map.of("equal", "Text", "2.5e-1", "Number", "true", "Boolean")
                                .get(fillings.get(0).get("value").asString()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHOUT_INPUTS", "WITHOUT_STUDY_FILE"})
    void withoutAStudyFileTheProgramIsTheTool(Kind kind) throws IOException {
        pack(kind);
        assertThat(types(only(action(), "instrument"))).containsExactly("SoftwareApplication");
        assertThat(ofType("ComputationalWorkflow")).isEmpty();
        assertThat(ofType("FormalParameter")).isEmpty();
        assertThat(ofType("ComputerLanguage")).isEmpty();
        // Settings are told all the same, if they are known.
        assertThat(ofType("PropertyValue").stream()
                        .filter(one -> one.get("name").asString().equals("means")))
                .hasSize(kind == Kind.WITHOUT_INPUTS ? 0 : 1);
    }

    @Test
    void theDescriptionForPeopleSaysWhatTheArchiveConformsToAndHowTheStudyWasCarriedOut() throws IOException {
        pack(Kind.COMPLETE);
        assertThat(action().get("description").asString())
                .isEqualTo("loopwright sweep 'inputs/studies/my study 50%.yaml' --set means=equal"
                        + " --set industry.trial.exposures=2.5e-1 --set industry.approval=true --threads 2");
        assertThat(readme())
                .contains("Workflow Run Crate 0.5", action().get("description").asString());
    }

    @Test
    void theDescriptionForPeopleOfAnArchiveWithoutAStudyClaimsNone() throws IOException {
        pack(Kind.WITHOUT_INPUTS);
        assertThat(readme()).contains("Process Run Crate 0.5").doesNotContain("## The study");
    }

    private String readme() throws IOException {
        try (OpenedResults opened = OpenedResults.open(scratch.resolve("archive.zip"))) {
            return Files.readString(opened.folder().resolve("README.md"));
        }
    }

    /**
     * What SHOULD be said and is not: it would have to be made up. Whoever deposits an archive tells it to the
     * repository.
     */
    @ParameterizedTest
    @EnumSource
    void whatTheProgramDoesNotKnowIsLeftOut(Kind kind) throws IOException {
        pack(kind);
        assertThat(action().has("agent")).as("[P] who ran it").isFalse();
        for (String key : List.of("author", "publisher", "contactPoint", "identifier")) {
            assertThat(root().has(key)).as("[R] " + key + " of the results").isFalse();
        }
        if (kind.hasStudy()) {
            // [W] The Bioschemas profile of workflows asks who made it, when, and who publishes its description.
            assertThat(only(root(), "mainEntity").has("conformsTo")).isFalse();
        }
    }
}
