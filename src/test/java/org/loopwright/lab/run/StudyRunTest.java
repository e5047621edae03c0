package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.journal.ConflictException;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.GenerationRecord;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.ResearchBooks;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.LoopSubject;
import org.loopwright.subject.technology.Chance;

/** A study through the public door, with a toy in place of the model. */
class StudyRunTest {

    private static final ParameterFolder PARAMETERS = new ParameterFolder(Path.of("params"));
    private static final Manifest.Program PROGRAM = new Manifest.Program("0.1.0", "", null, "b".repeat(64));
    private static final List<String> TABLES =
            List.of("outcomes.csv", "generations.csv", "series.csv", "spans.csv", "dictionary.csv");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeStudy() throws IOException {
        file = folder.resolve("toy.yaml");
        write("0x00000000000000aa");
    }

    private void write(String seed) throws IOException {
        Files.writeString(file, """
                study: toy
                title: Toy study
                seed: "%s"
                replications: 3
                factors:
                  - {path: systems, levels: ["[closed-loop, hybrid-pipeline]", "[simulation-frontier]"]}
                  - {path: industry, levels: [batteries, aerospace]}
                  - {path: system.integration.order, levels: [random, tier-first]}
                  - {path: industry.trial.exposures, levels: [0, 0.5]}
                keep:
                  series_every_days: 90
                  first_replication_series_every_days: 30
                  spans: {replications: [1], firms: [1], every_nth_project: 10}
                """.formatted(seed));
    }

    private Study study() {
        return StudyReader.read(file, PARAMETERS);
    }

    private StudyRun.Summary carryOut(String out, int threads, ToyStudy.Model simulator)
            throws IOException, InterruptedException {
        return StudyRun.of(new LoopSubject(simulator), study(), PARAMETERS, folder.resolve(out), threads, PROGRAM)
                .execute(Progress.silent());
    }

    private static Observations toy(Scenario scenario, Streams streams) {
        List<EconomyObservations> economies = new ArrayList<>();
        for (IndustrialSystem system : scenario.systems()) {
            RandomStream luck = streams.of(Chance.PROBE, economies.size(), 0);
            List<SeriesPoint> series = new ArrayList<>();
            for (int day = 0; day <= 3650; day += 10) {
                if (day % 30 == 0 || day == 3650) {
                    series.add(new SeriesPoint(
                            day,
                            1 / (1.0 + day),
                            1,
                            1,
                            1 + day,
                            luck.nextDouble(),
                            0.5,
                            0.6,
                            0.7,
                            1,
                            1,
                            1,
                            1,
                            0,
                            0,
                            0,
                            0,
                            0,
                            0,
                            ResearchBooks.NONE));
                }
            }
            List<Span> spans = new ArrayList<>();
            for (int project = 1; project <= 25; project++) {
                spans.add(new Span(1, project, 1, "", 1, Stage.RAMP, Wait.NONE, "", 1, 2, LoopOutcome.SHIPPED));
                spans.add(new Span(2, project, 1, "", 1, Stage.RAMP, Wait.NONE, "", 1, 2, LoopOutcome.SHIPPED));
            }
            GenerationRecord probe = new GenerationRecord(
                    1, 1, "", 2, 0.1, 10, 20, 25, 30, Double.NaN, 900 * luck.nextDouble() + 30, false, 1835, false);
            economies.add(new EconomyObservations(
                    system.name(), List.of(), List.of(probe), List.of(), series, ResearchBooks.NONE, spans));
        }
        return new Observations(3650, 365, 1825, economies, 7, streams.rootSeed());
    }

    private List<String> lines(String table) throws IOException {
        return Files.readAllLines(folder.resolve(table));
    }

    @Test
    void aStudyLeavesItsTablesDictionaryAndManifest() throws IOException, InterruptedException {
        StudyRun.Summary done = carryOut("out", 2, StudyRunTest::toy);
        assertThat(done.runs()).isEqualTo(16 * 3);
        assertThat(done.ok()).isEqualTo(48);
        assertThat(done.failed()).isZero();
        // Half of the points have two systems.
        assertThat(done.rows()).isEqualTo(24 * 2 + 24);
        assertThat(lines("out/outcomes.csv")).hasSize(1 + 72);
        assertThat(lines("out/outcomes.csv").get(0))
                .startsWith("run,design_point,system,industry,vertical_integration,means,system.integration.order,"
                        + "industry.trial.exposures,replication,seed,status,reason,");
        assertThat(lines("out/outcomes.csv").get(1)).startsWith("1,1,closed-loop,batteries,");
        assertThat(lines("out/outcomes.csv").get(2))
                .startsWith("1,1,hybrid-pipeline,batteries,")
                .contains(",observed,random,0,1,0x00000000000000aa,ok,,");
        assertThat(lines("out/generations.csv")).hasSize(1 + 72);
        // Replication 1 every 30 days (123 points with the horizon), the others every 90 (42).
        assertThat(lines("out/series.csv")).hasSize(1 + 24 * 123 + 48 * 42);
        // Replication 1, firm 1, projects 1, 11 and 21.
        assertThat(lines("out/spans.csv")).hasSize(1 + 24 * 3);
        String manifest = Files.readString(folder.resolve("out/manifest.json"));
        for (String table : TABLES) {
            assertThat(manifest)
                    .contains(Checksums.of(folder.resolve("out").resolve(table)).sha256());
        }
        assertThat(manifest).contains("systems/closed-loop.yaml", "industries/aerospace.yaml", "studies/toy.yaml");
    }

    @Test
    void theDictionaryNamesEveryColumnOfEveryTableInOrder() throws IOException, InterruptedException {
        carryOut("out", 1, StudyRunTest::toy);
        List<String> expected = new ArrayList<>();
        for (String table : TABLES) {
            String name = table.replace(".csv", "");
            for (String column : lines("out/" + table).get(0).split(",", -1)) {
                expected.add(name + "," + column);
            }
        }
        List<String> named = lines("out/dictionary.csv").stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
                .toList();
        assertThat(named).isEqualTo(expected);
    }

    @Test
    void theSameBytesComeOutWithOneThreadAndWithEight() throws IOException, InterruptedException {
        carryOut("one", 1, StudyRunTest::toy);
        carryOut("eight", 8, StudyRunTest::toy);
        for (String table : TABLES) {
            assertThat(folder.resolve("eight").resolve(table))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(table));
        }
    }

    @Test
    void aRunThatThrowsIsFailedRowsForItsSystemsAndTheManifestOfACompleteStudyStays()
            throws IOException, InterruptedException {
        ToyStudy.Model fragile = (scenario, streams) -> {
            if (streams.replication() == 2
                    && scenario.systems().size() == 2
                    && scenario.industry().name().equals("aerospace")) {
                throw new IllegalArgumentException("the wing fell off");
            }
            return toy(scenario, streams);
        };
        StudyRun.Summary first = carryOut("out", 2, fragile);
        assertThat(first.failed()).isEqualTo(4);
        assertThat(first.ok()).isEqualTo(44);
        assertThat(first.rows()).isEqualTo(72);
        assertThat(lines("out/outcomes.csv").stream()
                        .filter(line -> line.contains(",failed,IllegalArgumentException: the wing fell off,,")))
                .hasSize(8);

        StudyRun.Summary second = carryOut("out", 2, StudyRunTest::toy);
        assertThat(second.made()).isEqualTo(4);
        assertThat(second.failed()).isZero();
        String manifest = Files.readString(folder.resolve("out/manifest.json"));

        StudyRun.Summary third = carryOut("out", 2, (scenario, streams) -> {
            throw new AssertionError("nothing is left to do");
        });
        assertThat(third.made()).isZero();
        assertThat(third.rows()).isEqualTo(72);
        assertThat(Files.readString(folder.resolve("out/manifest.json"))).isEqualTo(manifest);
    }

    @Test
    void anotherSeedOrBuildIsRefusedWithTheDifference() throws IOException, InterruptedException {
        carryOut("out", 1, StudyRunTest::toy);
        write("0x10000000000000aa");
        ConflictException seed =
                catchThrowableOfType(ConflictException.class, () -> carryOut("out", 1, StudyRunTest::toy));
        assertThat(seed.differences()).containsExactly("- seed: 0x00000000000000aa", "+ seed: 0x10000000000000aa");
        write("0x00000000000000aa");
        Manifest.Program rebuilt = new Manifest.Program("0.1.0", "", null, "c".repeat(64));
        ConflictException build = catchThrowableOfType(
                ConflictException.class,
                () -> StudyRun.of(
                                new LoopSubject(StudyRunTest::toy),
                                study(),
                                PARAMETERS,
                                folder.resolve("out"),
                                1,
                                rebuilt)
                        .execute(Progress.silent()));
        assertThat(build.differences().get(1)).startsWith("+ model build: cccc");
    }

    @Test
    void aChangedSheetIsRefusedWithTheValueThatChanged() throws IOException, InterruptedException {
        carryOut("out", 1, StudyRunTest::toy);
        Path copy = folder.resolve("params");
        copyParameters(copy);
        Path sheet = copy.resolve("industries/batteries.yaml");
        String text = Files.readString(sheet);
        String changed = text.replaceFirst("(?m)^label: .*$", "label: Other cells");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(sheet, changed);
        ParameterFolder other = new ParameterFolder(copy);
        ConflictException conflict = catchThrowableOfType(
                ConflictException.class,
                () -> StudyRun.of(
                                new LoopSubject(StudyRunTest::toy),
                                StudyReader.read(file, other),
                                other,
                                folder.resolve("out"),
                                1,
                                PROGRAM)
                        .execute(Progress.silent()));
        assertThat(conflict.differences().get(0)).startsWith("- industry batteries: label = ");
        assertThat(conflict.differences()).contains("+ industry batteries: label = \"Other cells\"");
    }

    private static void copyParameters(Path to) throws IOException {
        for (String sub : List.of("systems", "industries", "dsm", ".")) {
            Path from = PARAMETERS.root().resolve(sub);
            Files.createDirectories(to.resolve(sub));
            try (var files = Files.list(from)) {
                for (Path one : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(one, to.resolve(sub).resolve(one.getFileName()));
                }
            }
        }
    }
}
