package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.AdaptiveDesign;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.ResearchBooks;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.LoopSubject;

/** What a folder of results keeps of its making, with a toy in place of the model. */
class StoredStudyTest {

    private static final ParameterFolder PARAMETERS = new ParameterFolder(Path.of("params"));
    private static final Manifest.Program PROGRAM = new Manifest.Program("0.1.0", "", null, "b".repeat(64));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeStudy() throws IOException {
        file = folder.resolve("toy.yaml");
        Files.writeString(file, """
                study: toy
                seed: 7
                replications: 5
                systems: [closed-loop]
                factors:
                  - {path: industry, levels: [batteries, aerospace]}
                  - {path: vertical_integration, levels: [0.2, 0.4, 0.6]}
                """);
    }

    private static Observations toy(Scenario scenario, Streams streams) {
        return new Observations(
                3650,
                365,
                1825,
                scenario.systems().stream()
                        .map(system -> new EconomyObservations(
                                system.name(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                ResearchBooks.NONE,
                                List.of()))
                        .toList(),
                streams.replication(),
                streams.rootSeed());
    }

    /** A folder of results whose runs are made again by a model. */
    private static StoredStudy<Scenario> open(ToyStudy.Model model, Path folder) throws IOException {
        return StoredStudy.open(new LoopSubject(model), folder);
    }

    private Path carryOut(ToyStudy.Model simulator) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Study study = StudyReader.read(file, PARAMETERS);
        StudyRun.of(new LoopSubject(simulator), study, PARAMETERS, out, 1, PROGRAM)
                .execute(Progress.silent());
        return out;
    }

    @Test
    void everyRunIsKnownAgainAndRepeatedWithItsOwnLuck() throws IOException, InterruptedException {
        StoredStudy<?> stored = open(StoredStudyTest::toy, carryOut(StoredStudyTest::toy));
        List<PlannedRun> runs = stored.runs().repeatable();
        assertThat(runs).hasSize(2 * 3 * 5);
        assertThat(Verification.repeat(
                        open(StoredStudyTest::toy, stored.folder()), runs, new Terms(3), Progress.silent()))
                .allMatch(check -> check.difference().isEmpty());
        // A simulator whose luck is another one in replication 4 is found there and only there.
        ToyStudy.Model unlucky = (scenario, streams) ->
                toy(scenario, streams.replication() == 4 ? new Streams(streams.rootSeed(), 3) : streams);
        List<Verification.RunCheck> checks =
                Verification.repeat(open(unlucky, stored.folder()), runs, new Terms(2), Progress.silent());
        assertThat(checks)
                .allMatch(
                        check -> check.difference().isPresent() == (check.run().replication() == 4));
        Difference found = checks.get(3).difference().orElseThrow();
        assertThat(found).isEqualTo(new Difference("outcomes", 1, "events", "4", "3", 1, 0.25));
    }

    @Test
    void aRunThatFailedFailsAgainForTheSameReason() throws IOException, InterruptedException {
        ToyStudy.Model fragile = (scenario, streams) -> {
            if (streams.replication() == 2) {
                throw new IllegalStateException("the \"wing\", as it were,\nfell off");
            }
            return toy(scenario, streams);
        };
        StoredStudy<?> stored = open(StoredStudyTest::toy, carryOut(fragile));
        List<Verification.RunCheck> checks = Verification.repeat(
                open(fragile, stored.folder()), stored.runs().repeatable(), new Terms(2), Progress.silent());
        assertThat(checks).hasSize(30).allMatch(check -> check.difference().isEmpty());
        assertThat(Verification.repeat(
                        open(StoredStudyTest::toy, stored.folder()),
                        stored.runs().repeatable(),
                        new Terms(2),
                        Progress.silent()))
                .filteredOn(check -> check.difference().isPresent())
                .hasSize(6)
                .allMatch(check -> check.difference().get().where().equals("outcomes.status"));
    }

    @Test
    void aRunThatFailedForLackOfMemoryIsRepeatedAsSuchByAVerificationAndByItself()
            throws IOException, InterruptedException {
        ToyStudy.Model greedy = (scenario, streams) -> {
            if (streams.replication() == 2) {
                throw new OutOfMemoryError("Java heap space");
            }
            return toy(scenario, streams);
        };
        StoredStudy<?> stored = open(StoredStudyTest::toy, carryOut(greedy));
        List<PlannedRun> runs = stored.runs().repeatable();
        assertThat(Verification.repeat(open(greedy, stored.folder()), runs, new Terms(2), Progress.silent()))
                .hasSize(30)
                .allMatch(check -> check.difference().isEmpty());
        Rerun<?> again = Rerun.of(open(greedy, stored.folder()), runs.get(1), new Terms(1));
        assertThat(again.stored()).contains("failed");
        assertThat(again.reason()).isEqualTo("OutOfMemoryError: Java heap space");
        assertThat(again.difference()).isEmpty();
    }

    @Test
    void aBrokenOffSessionIsOnRecordAndTheNextOneIsAddedToIt() throws IOException, InterruptedException {
        Thread sweeper = Thread.currentThread();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> carryOut((scenario, streams) -> {
                    sweeper.interrupt();
                    // All thirty might be made before the sweeper takes notice.
                    while (sweeper.isInterrupted()) {
                        LockSupport.parkNanos(100_000);
                    }
                    return toy(scenario, streams);
                }));
        Manifest first = Manifest.read(folder.resolve("out"));
        assertThat(first.complete()).isFalse();
        assertThat(first.sessions()).hasSize(1);
        assertThat(first.sessions().get(0).end()).isEmpty();

        Manifest second = Manifest.read(carryOut(StoredStudyTest::toy));
        assertThat(second.complete()).isTrue();
        assertThat(second.sessions()).hasSize(2);
        assertThat(second.sessions().get(0)).isEqualTo(first.sessions().get(0));
        assertThat(second.sessions().get(1).end()).contains(second.execution().end());
        assertThat(second.sessions().get(1).runsMade()).isBetween(1, 29);

        Manifest third = Manifest.read(carryOut(StoredStudyTest::toy));
        assertThat(third).as("a session that made nothing").isEqualTo(second);
    }

    @Test
    void whileASweepIsUnderWayItsManifestSaysSo() throws IOException, InterruptedException {
        List<Manifest> seen = new ArrayList<>();
        Path out = folder.resolve("out");
        carryOut((scenario, streams) -> {
            try {
                seen.add(Manifest.read(out));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return toy(scenario, streams);
        });
        assertThat(seen).hasSize(30).allMatch(manifest -> !manifest.complete());
        assertThat(seen.get(0).sessions().get(0).end()).isEmpty();
        assertThat(seen.get(0).files())
                .extracting(one -> one.name())
                .contains("inputs/studies/toy.yaml", "inputs/systems/closed-loop.yaml")
                .allMatch(name -> name.startsWith("inputs/"));
        assertThat(Manifest.read(out).complete()).isTrue();
    }

    @Test
    void thePointsByWhichADesignGrewAreKept() throws IOException {
        Files.writeString(file, """
                study: toy
                seed: 7
                replications: 2
                industry: batteries
                systems: [closed-loop]
                factors:
                  - {path: vertical_integration, levels: [0.2, 0.4, 0.6]}
                """);
        Study study = StudyReader.read(file, PARAMETERS);
        AdaptiveDesign design = new AdaptiveDesign(study.factors(), study.design(), null);
        List<List<Setting>> added = List.of(
                List.of(new Setting("vertical_integration", "0.3")),
                List.of(new Setting("vertical_integration", "0.35"), new Setting("means", "equal")));
        AddedPoints.write(folder, study.with(design.and(added)));

        Study again = AddedPoints.read(folder, study.with(design));
        assertThat(again.design().size()).isEqualTo(5);
        assertThat(again.design().point(5).settings())
                .extracting(setting -> setting.path() + "=" + setting.value())
                .containsExactly("vertical_integration=0.35", "means=equal");
        assertThat(AddedPoints.read(folder, study))
                .as("a design that does not grow")
                .isEqualTo(study);
    }

    @Test
    void inputsThatDoNotGiveTheStudyAgainAreOnRecordAndRefused() throws IOException, InterruptedException {
        Path copy = folder.resolve("params");
        for (String name : List.of("world.yaml", "systems/closed-loop.yaml", "industries/batteries.yaml")) {
            Files.createDirectories(copy.resolve(name).getParent());
            Files.copy(Path.of("params").resolve(name), copy.resolve(name));
        }
        Files.writeString(file, """
                study: toy
                seed: 7
                replications: 1
                systems: [closed-loop]
                industry: batteries
                """);
        Files.createDirectories(copy.resolve("dsm"));
        Files.copy(Path.of("params/dsm/battery-pack.csv"), copy.resolve("dsm/battery-pack.csv"));
        ParameterFolder sheets = new ParameterFolder(copy);
        Study study = StudyReader.read(file, sheets);
        // Somebody edits a sheet between its reading and its keeping.
        Path sheet = copy.resolve("industries/batteries.yaml");
        Files.writeString(sheet, Files.readString(sheet).replaceFirst("(?m)^label: .*$", "label: Other cells"));
        Path out = folder.resolve("out");
        StudyRun.of(new LoopSubject(StoredStudyTest::toy), study, sheets, out, 1, PROGRAM)
                .execute(Progress.silent());
        assertThat(Manifest.read(out).inputs().fault()).isEqualTo("design point 1 differs");
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> StoredStudy.open(new LoopSubject(), out))
                .withMessageContaining("do not give the study again: design point 1 differs");
    }

    @Test
    void pickedRunsAreSpreadOverAllAndOverTheReplications() {
        List<PlannedRun> runs = IntStream.rangeClosed(1, 1000)
                .mapToObj(run -> new PlannedRun(run, null, (run - 1) % 10 + 1))
                .toList();
        List<PlannedRun> picked = Verification.spread(runs, 50, 1);
        assertThat(picked).hasSize(50);
        TreeSet<Integer> replications = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            // One of each twenty.
            assertThat((picked.get(i).run() - 1) / 20).isEqualTo(i);
            replications.add(picked.get(i).replication());
        }
        assertThat(replications).hasSizeGreaterThan(7);
        assertThat(Verification.spread(runs, 50, 1)).isEqualTo(picked);
        assertThat(Verification.spread(runs, 50, 2)).isNotEqualTo(picked);
        assertThat(Verification.spread(runs, 1000, 1)).isEqualTo(runs);
        assertThat(Verification.spread(runs, 5000, 1)).isEqualTo(runs);
    }
}
