package org.loopwright.lab.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.loopwright.lab.design.DesignKind;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.ForeignFile;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.lab.run.build.ProgramFiles;
import org.loopwright.lab.sheet.Setting;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/**
 * What was computed, from what, where and when: {@code manifest.json} of a folder of runs. It names no machine, no
 * person and no folder outside. Keys stand in one fixed order.
 *
 * @param program what computed it
 * @param study name of the study
 * @param seed root seed
 * @param replications replications of each design point [1]
 * @param designPoints design points [1]
 * @param runs runs of the study [1]
 * @param ok runs that reached their horizon [1]
 * @param failed runs that threw [1]
 * @param complete whether every run of the study has its rows; false while a sweep is under way or broken off; never null
 * @param plan what was varied, and how
 * @param inputs what the study was read from, kept beside the tables; null in folders of versions that kept nothing
 * @param sheets digest of each sheet that was read, by its name
 * @param machine where it was computed
 * @param execution when and how fast
 * @param sessions every session that made runs, in their order, but for shards
 * @param shards what shards made, segment by segment
 * @param files every data file of the folder
 * @param blocks the tables block by block; empty if there is only one
 */
@JsonPropertyOrder({
    "program",
    "study",
    "seed",
    "replications",
    "design_points",
    "runs",
    "ok",
    "failed",
    "complete",
    "design",
    "inputs",
    "sheets",
    "machine",
    "execution",
    "sessions",
    "shards",
    "files",
    "blocks"
})
public record Manifest(
        @JsonUnwrapped Program program,
        String study,

        @JsonProperty(required = true)
        @JsonSerialize(converter = SeedWriter.class)
        @JsonDeserialize(converter = SeedReader.class)
        long seed,

        int replications,
        int designPoints,
        int runs,
        int ok,
        int failed,
        Boolean complete,
        @JsonProperty("design") Plan plan,
        @JsonInclude(JsonInclude.Include.NON_NULL) Inputs inputs,
        SortedMap<String, String> sheets,
        @JsonUnwrapped Machine machine,
        @JsonUnwrapped Execution execution,
        List<Session> sessions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ShardSession> shards,
        List<FileChecksum> files,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<TableBlocks> blocks) {

    /** Name of the file. */
    public static final String FILE = "manifest.json";

    /** No manifest is nearly as large [bytes]. */
    private static final long LARGEST = 64L << 20;

    /** A seed is text, since many readers of JSON have 53 bits for a number. */
    static final class SeedWriter extends StdConverter<Long, String> {
        @Override
        public String convert(Long seed) {
            return SeedText.format(seed);
        }
    }

    /** Reads what {@link SeedWriter} writes. */
    static final class SeedReader extends StdConverter<String, Long> {
        @Override
        public Long convert(String text) {
            return SeedText.parse(text).orElseThrow(() -> new IllegalArgumentException("expected a seed"));
        }
    }

    /** A kind of design goes by its word. */
    static final class KindWriter extends StdConverter<DesignKind, String> {
        @Override
        public String convert(DesignKind kind) {
            return kind.word();
        }
    }

    /** Reads what {@link KindWriter} writes. */
    static final class KindReader extends StdConverter<String, DesignKind> {
        @Override
        public DesignKind convert(String word) {
            return DesignKind.of(word)
                    .orElseThrow(() -> new IllegalArgumentException("expected a kind of design that this version of the"
                            + " program knows; a later one may have made it"));
        }
    }

    /**
     * What computed the runs.
     *
     * @param version version of the program
     * @param commit commit of its sources, empty if not known
     * @param dirty true if the sources differed from that commit; null if not known
     * @param modelBuild digest of the sources that make its numbers
     * @param files the program's own files and its libraries
     */
    public record Program(
            String version,

            @JsonSerialize(converter = Json.NullIfEmpty.class)
            String commit,

            Boolean dirty,
            @JsonProperty(required = true) String modelBuild,
            @JsonProperty("program") ProgramFiles files) {

        /** Of versions that did not keep it, the files are not known. */
        public Program {
            files = files == null ? ProgramFiles.UNKNOWN : files;
        }

        /** The program as its subject tells it; of its commit nothing is known. */
        public static Program of(Subject<?> subject) {
            return new Program(subject.version(), "", null, subject.build(), ProgramFiles.of(subject.getClass()));
        }

        /** A program whose files are not known. */
        public Program(String version, String commit, Boolean dirty, String modelBuild) {
            this(version, commit, dirty, modelBuild, ProgramFiles.UNKNOWN);
        }

        /** The program with its files. */
        public Program with(ProgramFiles known) {
            return new Program(version, commit, dirty, modelBuild, known);
        }
    }

    /**
     * What was varied.
     *
     * @param kind kind of design
     * @param factors paths of what was varied, each with its levels or range
     * @param selects path of the factor whose best level was selected; null where a study selects nothing
     */
    public record Plan(
            @JsonSerialize(converter = KindWriter.class) @JsonDeserialize(converter = KindReader.class)
            DesignKind kind,

            List<Varied> factors,
            @JsonInclude(JsonInclude.Include.NON_NULL) String selects) {

        /** Manifests that say nothing of a design are from before there were others than all combinations of levels. */
        private static final Plan UNKNOWN = new Plan(DesignKind.FULL, List.of(), null);

        /** Copies the list; refuses a plan of no kind. */
        public Plan {
            if (kind == null) {
                throw new IllegalArgumentException("expected the key kind, a kind of design");
            }
            factors = List.copyOf(factors);
        }
    }

    /**
     * A factor: the path of a parameter, and its levels as written.
     */
    public record Varied(String path, List<String> levels) {

        /** Copies the list. */
        public Varied {
            levels = List.copyOf(levels);
        }
    }

    /**
     * What the study was read from.
     *
     * @param study the study within the folder, such as {@code inputs/studies/golden.yaml}
     * @param settings settings of the command line, each as {@code path=value}
     * @param fault why these inputs alone do not give the study again; empty if they do
     */
    public record Inputs(
            String study,
            List<String> settings,

            @JsonSerialize(converter = Json.NullIfEmpty.class)
            String fault) {

        /** Copies the list. */
        public Inputs {
            settings = List.copyOf(settings);
        }

        /**
         * The settings as they are read again.
         *
         * @param file the kept study, beside which the files lie that they name
         */
        public List<Setting> settings(Path file) {
            return settings.stream()
                    .map(Setting::parse)
                    .map(setting -> new Setting(setting.path(), setting.value(), Place.commandLineIn(file.getParent())))
                    .toList();
        }
    }

    /**
     * When the runs were computed, to the millisecond. A resumed sweep reports its last session here.
     *
     * @param start start of the session
     * @param end end of the session
     * @param seconds length of the session [s]
     * @param runsMade runs made in this session; the others were there already [1]
     * @param runsPerSecond runs made per second [1/s]
     */
    public record Execution(Instant start, Instant end, double seconds, int runsMade, double runsPerSecond) {

        /** Rounds. */
        public Execution {
            start = start.truncatedTo(ChronoUnit.MILLIS);
            end = end.truncatedTo(ChronoUnit.MILLIS);
            seconds = Math.round(seconds * 1000) / 1000.0;
            runsPerSecond = Math.round(runsPerSecond * 1000) / 1000.0;
        }
    }

    /**
     * A session of a sweep, to the millisecond.
     *
     * @param start when it began
     * @param end when it ended; empty if it was broken off
     * @param runsMade runs that it made; those of a session that was broken off are not known and count 0 [1]
     * @param engine where they were made, such as local threads; empty in manifests of versions that had one engine
     * @param threads threads that ran the model [1]
     * @param jdk version of the Java runtime and its vendor
     * @param os operating system and architecture
     */
    public record Session(
            Instant start, Optional<Instant> end, int runsMade, String engine, int threads, String jdk, String os) {

        /** Rounds. */
        public Session {
            start = start.truncatedTo(ChronoUnit.MILLIS);
            end = end.map(time -> time.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /**
     * Name of the list of checksums in a folder that an archive was unpacked to. A sweep that goes on there takes it away,
     * since it tells of what was archived.
     */
    public static final String SEAL = "checksums.sha256";

    /** Copies the collections. */
    public Manifest {
        // Manifests from before this key were only written when all was done.
        complete = complete == null || complete;
        plan = plan == null ? Plan.UNKNOWN : plan;
        sheets = Collections.unmodifiableSortedMap(new TreeMap<>(sheets));
        sessions = List.copyOf(sessions);
        shards = List.copyOf(shards);
        files = List.copyOf(files);
    }

    /** The same with another count of the runs that ended. */
    public Manifest counted(int ended, int threw) {
        return with(ended, threw, sessions, files, blocks);
    }

    /** The same as of a sweep that was broken off after some sessions, before it wrote tables. */
    public Manifest begunBy(List<Session> others) {
        return with(0, 0, others, List.of(), Optional.empty());
    }

    private Manifest with(
            int ended, int threw, List<Session> others, List<FileChecksum> listed, Optional<TableBlocks> cut) {
        return new Manifest(
                program,
                study,
                seed,
                replications,
                designPoints,
                runs,
                ended,
                threw,
                false,
                plan,
                inputs,
                sheets,
                machine,
                execution,
                others,
                shards,
                listed,
                cut);
    }

    /** Writes {@code manifest.json}; it appears whole or not at all. */
    public void write(Path folder) throws IOException {
        try (WholeFile file = WholeFile.in(folder, FILE)) {
            file.write(Json.text(this).getBytes(StandardCharsets.UTF_8));
            file.finish();
        }
    }

    /**
     * Reads {@code manifest.json}.
     *
     * @throws JournalException if there is none, or it is not one
     */
    public static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!PlainFile.isOwn(file)) {
            throw new JournalException("not a folder of results: " + folder + " has no " + FILE);
        }
        if (Files.size(file) > LARGEST) {
            throw new JournalException(file + " is larger than 64 MiB, which no manifest is");
        }
        try {
            return Json.read(FILE, ForeignFile.text(file, PlainFile.bytes(file)), Manifest.class);
        } catch (SheetException refused) {
            throw new JournalException(
                    file + " is no manifest of Loopwright that this version reads: " + refused.getMessage(), refused);
        }
    }

    /** A file by its name within the folder, if the manifest has it. */
    public Optional<FileChecksum> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
