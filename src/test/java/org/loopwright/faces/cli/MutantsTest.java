package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.Folders;
import org.loopwright.lab.journal.Frame;
import org.loopwright.lab.journal.SegmentFiles;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.World;

/**
 * Sheets, studies, designs, manifests, segments and archives changed at random: whatever is in them, a command ends with
 * words and a code that it has, within a while, and writes nowhere else. Half of the segments and of the archives have
 * checksums that fit. Plain mutation rather than a fuzzer that watches coverage (Jazzer): a seed gives the same mutants on
 * every machine, and 2 000 of them take seconds of every build.
 */
class MutantsTest {

    private static final List<Integer> CODES = List.of(0, 1, 2, 130, 143);
    private static final Duration HANG = Duration.ofSeconds(20);

    /** What is changed, and how many in a hundred mutants are of it. */
    private enum Kind {
        SHEET(48),
        STUDY(30),
        DESIGN(16),
        MANIFEST(3),
        SEGMENT(1),
        ARCHIVE(2);

        private final int share;

        Kind(int share) {
            this.share = share;
        }
    }

    private static final String POINTS = """
            industry.cost.difficulty,vertical_integration,system
            0.5,0,closed-loop
            0.75,0.5,"hybrid-pipeline"
            1,1,closed-loop
            """;

    private static final String STUDY = """
            study: mutant
            title: A mutant
            seed: 0x5eed
            replications: 2
            base: batteries
            horizon: 300
            warm_up: 100
            follow: 200
            set: {"industry.trial.exposures": 0.25}
            factors:
              - {path: system, levels: [closed-loop, hybrid-pipeline]}
              - {path: vertical_integration, label: depth, levels: [0, 0.5, 1]}
              - {path: industry.cost.difficulty, range: [0.5, 1]}
            %s
            responses:
              - {name: loop, measure: loop_mean_days, system: closed-loop}
            budget: 1h
            max_runs: 100
            time_limit: 5s
            keep:
              series_every_days: 30
              spans: {replications: [1], firms: [1], every_nth_project: 2}
            """;

    private static final List<String> DESIGNS = List.of(
            "design: {kind: latin_hypercube, points: 4}\nconstraints: [\"vertical_integration < 1\"]",
            "design: {kind: sobol, points: 4}\nstop: {response: loop, half_width: 9, minimum: 2, maximum: 2}",
            "design: {kind: morris, trajectories: 2}",
            "design: {kind: saltelli, base: 2}",
            "design: {kind: csv, file: points.csv}",
            "design: {kind: one_at_a_time, base: {vertical_integration: 0.5}}");

    private static final ParameterFolder PARAMETERS = new ParameterFolder(Path.of("params"));

    @TempDir
    static Path shared;

    private static StrangersCase folder;
    private static StrangersCase archive;
    private static List<Path> sheets;

    @TempDir
    Path scratch;

    private final Map<Kind, SortedMap<Integer, Integer>> counts = new EnumMap<>(Kind.class);

    @BeforeAll
    static void sweepOnce() throws IOException {
        Path made = shared.resolve("made");
        assertThat(ShortRuns.study(shared, 4).sweepWithoutFigures(made).code()).isZero();
        folder = StrangersCase.ofFolder(made);
        Path zip = shared.resolve("made.zip");
        StrangersCase.type("archive", made.toString(), "--out", zip.toString());
        archive = StrangersCase.of(zip);
        for (String design : DESIGNS) {
            Path sound = Files.writeString(shared.resolve("sound.yaml"), STUDY.formatted(design));
            Files.writeString(shared.resolve("points.csv"), POINTS);
            StrangersCase.Said said = StrangersCase.type("params", "check", sound.toString());
            assertThat(said.code()).as(design + "\n" + said.text()).isZero();
        }
        try (Stream<Path> all = Files.walk(Path.of("params"))) {
            sheets = all.filter(file -> file.toString()
                            .matches(".*/(systems|industries|scenarios|studies)/[^/]*\\.yaml|.*/world.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void twoThousandMutantsEndInWords() throws IOException {
        tryAll(2_000, 20_251, 40);
    }

    @Test
    @Tag("thorough")
    void manyMoreMutantsEndInWords() throws IOException {
        try {
            tryAll(Integer.getInteger("mutants", 10_000), Long.getLong("mutants.seed", 1), 1);
        } finally {
            counts.forEach((kind, codes) -> System.out.println(kind + " " + codes));
        }
    }

    /**
     * Tries mutants.
     *
     * @param typed of so many that only are read one is read by a whole command, the others by what it calls, which takes
     *     a tenth of the time [1]
     */
    private void tryAll(int count, long seed, int typed) throws IOException {
        Path canary = Files.writeString(scratch.resolve("canary"), "precious");
        int slow = -1;
        for (int i = 0; i < count; i++) {
            Mutation luck = new Mutation(seed * 1_000_003 + i);
            Kind kind = kind(luck.below(100));
            String name = kind + " " + i + " of seed " + seed;
            Path place = Files.createDirectory(scratch.resolve("place"));
            long start = System.nanoTime();
            StrangersCase.Said said = attempt(kind, luck, place, i % typed == 0);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            if (taken.compareTo(HANG) > 0 && slow != i) {
                // A machine that others keep busy is no hang: whatever hangs does so again.
                slow = i--;
                Folders.delete(place);
                continue;
            }
            assertThat(taken).as(name).isLessThan(HANG);
            assertThat(said.code()).as(name + ": " + said.text()).isIn(CODES);
            assertThat(said.text()).as(name).doesNotContain("fault of Loopwright", "\tat ", "root:x:0");
            assertThat(said.text().chars())
                    .as(name)
                    .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r');
            counts.computeIfAbsent(kind, one -> new TreeMap<>()).merge(said.code(), 1, Integer::sum);
            Folders.delete(place);
        }
        assertThat(canary).hasContent("precious");
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).containsExactly(canary);
        }
    }

    private static Kind kind(int hundredth) {
        int from = 0;
        for (Kind kind : Kind.values()) {
            from += kind.share;
            if (hundredth < from) {
                return kind;
            }
        }
        throw new AssertionError("the shares are not a hundred");
    }

    private static StrangersCase.Said attempt(Kind kind, Mutation luck, Path place, boolean typed) throws IOException {
        return switch (kind) {
            case SHEET -> sheet(luck, place, typed);
            case STUDY -> study(luck, place, true, typed);
            case DESIGN -> study(luck, place, false, typed);
            case MANIFEST -> manifest(luck, place);
            case SEGMENT -> segment(luck, place);
            case ARCHIVE -> archive(luck, place);
        };
    }

    private static StrangersCase.Said sheet(Mutation luck, Path place, boolean typed) throws IOException {
        Path sheet = luck.one(sheets);
        Path file = place.resolve(String.valueOf(sheet.getFileName()));
        Files.write(file, luck.text(Files.readAllBytes(sheet)));
        return read(file, String.valueOf(sheet.getParent().getFileName()), typed);
    }

    /** A study whose own text, or whose table of points, is changed. */
    private static StrangersCase.Said study(Mutation luck, Path place, boolean text, boolean typed) throws IOException {
        String design = text ? luck.one(DESIGNS) : "design: {kind: csv, file: points.csv}";
        byte[] study = STUDY.formatted(design).getBytes(StandardCharsets.UTF_8);
        byte[] points = POINTS.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(place.resolve("mutant.yaml"), text ? luck.text(study) : study);
        Files.write(place.resolve("points.csv"), text ? points : luck.text(points));
        if (luck.likely(0.03)) {
            return StrangersCase.type(
                    "sweep",
                    file.toString(),
                    "--out",
                    place.resolve("out").toString(),
                    "--max-runs",
                    "2",
                    "--time-limit",
                    "2s",
                    "--threads",
                    "1",
                    "--pooled");
        }
        return read(file, "studies", typed);
    }

    private static StrangersCase.Said read(Path file, String folder, boolean typed) {
        if (typed) {
            return StrangersCase.type("params", "check", file.toString());
        }
        try {
            switch (folder) {
                case "systems" -> PARAMETERS.sheet(file, IndustrialSystem.class);
                case "industries" -> PARAMETERS.sheet(file, Industry.class);
                case "scenarios" -> PARAMETERS.scenario(file, List.of());
                case "studies" -> StudyReader.read(file, PARAMETERS);
                default -> PARAMETERS.sheet(file, World.class);
            }
            return new StrangersCase.Said(0, "");
        } catch (SheetException faulty) {
            return new StrangersCase.Said(2, "");
        }
    }

    private static StrangersCase copy(StrangersCase of) {
        StrangersCase copy = new StrangersCase();
        of.names().forEach(name -> copy.put(name, of.bytes(name)));
        return copy;
    }

    private static StrangersCase.Said manifest(Mutation luck, Path place) throws IOException {
        StrangersCase made = copy(folder);
        made.put("manifest.json", luck.text(made.bytes("manifest.json")));
        return use(luck, made.folder(place.resolve("made")));
    }

    private static StrangersCase.Said use(Mutation luck, Path results) {
        List<String> words = new ArrayList<>();
        switch (luck.below(4)) {
            case 0 -> words.addAll(List.of("report", results.toString(), "--json"));
            case 1 -> words.addAll(List.of("archive", results.toString(), "--out", results + ".zip"));
            default ->
                words.addAll(
                        List.of("verify", results.toString(), "--rows", "1", "--threads", "1", "--time-limit", "5s"));
        }
        return StrangersCase.type(words.toArray(String[]::new));
    }

    private static StrangersCase.Said segment(Mutation luck, Path place) throws IOException {
        Path results = copy(folder).folder(place.resolve("made"));
        Path segment = SegmentFiles.of(ShortRuns.journal(results)).get(0);
        if (luck.likely(0.5)) {
            SegmentFiles.rewrite(
                    segment,
                    one -> Frame.of(
                            one.kind(), one.key(), luck.likely(0.5) ? luck.bytes(one.content()) : one.content()));
        } else {
            Files.write(segment, luck.bytes(Files.readAllBytes(segment)));
        }
        Path study = shared.resolve("short-runs.yaml");
        return StrangersCase.type("sweep", study.toString(), "--out", results.toString(), "--threads", "1", "--pooled");
    }

    private static StrangersCase.Said archive(Mutation luck, Path place) throws IOException {
        StrangersCase made = copy(archive);
        Path zip = place.resolve("made.zip");
        if (luck.likely(0.25)) {
            made.zip(zip);
            Files.write(zip, luck.bytes(Files.readAllBytes(zip)));
        } else {
            String name = luck.one(made.names());
            made.put(name, luck.text(made.bytes(name)));
            if (luck.likely(0.67) && !name.equals("manifest.json")) {
                made.reseal().relist();
            }
            made.zip(zip);
        }
        return StrangersCase.type(
                "verify", zip.toString(), "--rows", "1", "--threads", "1", "--time-limit", "5s", "--force");
    }
}
