package org.loopwright.lab.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.file.FolderLock;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;

class JournalTest {

    private static final TableSchema TABLE = new TableSchema(
            "outcomes", List.of(Column.integer("run", "1", "Run."), Column.decimal("value", "1", 10, "Value.")));
    private static final StudyIdentity STUDY =
            new StudyIdentity("depth", "0.1.0", "b".repeat(64), "seed: 42\npoint 1: depth 0\npoint 2: depth 1\n");

    @TempDir
    private Path folder;

    private static RunRecord run(int number) {
        RunRows rows =
                RunRows.builder().add(TABLE, List.of(number, 1.0 / number)).build();
        return RunRecord.ok(key(number), rows);
    }

    private static RunRecord failed(int number) {
        return RunRecord.failed(key(number), "no luck");
    }

    private static Key key(int number) {
        return Key.ofScenario("build", "scenario", 42).ofRun(number, "all");
    }

    /** Records of runs 1 to n, as far as there are any. */
    private static List<RunRecord> all(Journal journal, int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(number -> journal.find(key(number)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Integer> complete(Journal journal, int n) {
        return IntStream.rangeClosed(1, n)
                .filter(number -> journal.runs().isWell(key(number)))
                .boxed()
                .toList();
    }

    @Test
    void whatWasWrittenIsThereWhenTheFolderIsOpenedAgain() throws IOException {
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            assertThat(journal.runs().held()).isZero();
            SegmentFiles.write(journal, List.of(run(3), run(1)));
            SegmentFiles.write(journal, List.of(run(2)));
        }
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            assertThat(journal.runs().held()).isEqualTo(3);
            assertThat(journal.runs().well()).isEqualTo(3);
            assertThat(complete(journal, 4)).containsExactly(1, 2, 3);
            assertThat(all(journal, 4)).containsExactly(run(1), run(2), run(3));
        }
    }

    @Test
    void whatWasReportedIsReadableThoughTheJournalIsNeverClosed() throws IOException {
        Path copy = folder.resolve("copy");
        try (Journal journal = Journal.open(folder.resolve("first"), STUDY, false)) {
            List<Integer> reported = new ArrayList<>();
            try (JournalWriter writer = new JournalWriter(journal, (key, kind) -> {
                reported.add(reported.size() + 1);
                assertThat(key).isEqualTo(key(reported.size()));
                if (reported.size() == 40) {
                    copyFiles(folder.resolve("first"), copy);
                }
            })) {
                for (int i = 1; i <= 60; i++) {
                    writer.record(run(i));
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            assertThat(reported).isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
        }
        // The files as a kill at the fortieth report would have left them.
        try (Journal journal = Journal.open(copy, STUDY, false)) {
            assertThat(complete(journal, 60)).contains(1, 20, 40);
            assertThat(journal.damage()).isEmpty();
        }
    }

    @Test
    void aRunAndTheMarkOfTheNextAreWrittenTogetherAndAKillThenIsADeathOfTheNext() throws Exception {
        Path copy = folder.resolve("copy");
        try (Journal journal = Journal.open(folder.resolve("first"), STUDY, false);
                JournalWriter writer = new JournalWriter(journal, (key, kind) -> {})) {
            writer.begun(key(1));
            writer.record(run(1), key(2));
            copyFiles(folder.resolve("first"), copy);
            writer.record(run(2));
        }
        try (Journal journal = Journal.open(copy, STUDY, false)) {
            assertThat(all(journal, 2)).containsExactly(run(1));
            assertThat(journal.runs().deaths(key(1))).isZero();
            assertThat(journal.runs().deaths(key(2))).isEqualTo(1);
        }
        try (Journal journal = Journal.open(folder.resolve("first"), STUDY, false)) {
            assertThat(all(journal, 2)).containsExactly(run(1), run(2));
            assertThat(journal.runs().deaths(key(2))).isZero();
        }
    }

    private static void copyFiles(Path from, Path to) {
        try {
            Files.createDirectories(to.resolve(Journal.FOLDER));
            for (Path file : SegmentFiles.of(from.resolve(Journal.FOLDER))) {
                Files.copy(file, to.resolve(Journal.FOLDER).resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void failedRunsAreKeptButNotCompleteAndARetryReplacesThem() throws IOException {
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            SegmentFiles.write(journal, List.of(run(1), failed(2)));
        }
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            assertThat(complete(journal, 2)).containsExactly(1);
            assertThat(all(journal, 2)).containsExactly(run(1), failed(2));
            SegmentFiles.write(journal, List.of(run(2)));
            assertThat(all(journal, 2)).containsExactly(run(1), run(2));
            assertThat(complete(journal, 2)).containsExactly(1, 2);
        }
    }

    @Test
    void anotherStudyIsRefusedWithTheLinesThatDiffer() {
        Journal.open(folder, STUDY, false).close();
        StudyIdentity other = new StudyIdentity(
                "depth", "0.1.0", "b".repeat(64), "seed: 43\npoint 1: depth 0\npoint 2: depth 1\npoint 3: depth 1\n");
        ConflictException conflict =
                catchThrowableOfType(ConflictException.class, () -> Journal.open(folder, other, false));
        assertThat(conflict.differences()).containsExactly("- seed: 42", "+ seed: 43", "+ point 3: depth 1");
        assertThat(conflict).hasMessageContaining(folder.toString());
    }

    @Test
    void anotherBuildOrVersionIsRefusedWithTheDifference() {
        Journal.open(folder, STUDY, false).close();
        StudyIdentity other = new StudyIdentity("depth", "0.2.0", "c".repeat(64), STUDY.text());
        ConflictException conflict =
                catchThrowableOfType(ConflictException.class, () -> Journal.open(folder, other, false));
        assertThat(conflict.differences())
                .containsExactly(
                        "- version: 0.1.0",
                        "+ version: 0.2.0",
                        "- model build: " + "b".repeat(64),
                        "+ model build: " + "c".repeat(64));
    }

    @Test
    void pointsInAnotherOrderAreAnotherStudy() {
        Journal.open(folder, STUDY, false).close();
        StudyIdentity other =
                new StudyIdentity("depth", "0.1.0", "b".repeat(64), "seed: 42\npoint 2: depth 1\npoint 1: depth 0\n");
        assertThatThrownBy(() -> Journal.open(folder, other, false)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aFolderWithForeignFilesIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> Journal.open(folder, STUDY, false))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("thesis.txt");
        assertThat(folder.toFile().list()).containsExactly("thesis.txt");
        assertThatThrownBy(() -> Journal.open(folder.resolve("thesis.txt"), STUDY, false))
                .hasMessageContaining("is a file");
    }

    @Test
    void aFolderLeftBeforeTheFirstCommitIsFresh() throws IOException {
        Files.createFile(folder.resolve(FolderLock.FILE));
        Files.createDirectory(folder.resolve(Journal.FOLDER));
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            assertThat(journal.runs().held()).isZero();
        }
    }

    @Test
    void aSecondSweepInTheSameFolderIsRefusedUntilTheFirstEnds() {
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            assertThat(journal.runs().well()).isZero();
            assertThatThrownBy(() -> Journal.open(folder, STUDY, false))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("Another sweep is at work");
        }
        Journal.open(folder, STUDY, false).close();
    }

    @Test
    void whatHasTheNameOfTheJournalAndIsNoneIsRefusedAndLeftAlone() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        Path place = Files.createDirectory(folder.resolve("place"));
        Path journal = place.resolve(Journal.FOLDER);
        Files.writeString(journal, "mine");
        assertThatThrownBy(() -> Journal.open(place, STUDY, false))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(journal + " is no folder");
        Files.delete(journal);
        Files.createSymbolicLink(journal, target);
        assertThatThrownBy(() -> Journal.open(place, STUDY, false)).hasMessageContaining(journal + " is no folder");
        assertThat(target).isEmptyDirectory();
        Files.delete(journal);
        Files.createDirectory(journal);
        Files.writeString(journal.resolve("diary.txt"), "mine");
        assertThatThrownBy(() -> Journal.open(place, STUDY, false))
                .hasMessageContaining("no sweep has left there (journal)");
    }

    @Test
    void foldersOfAnyNameAreUsed() {
        for (String name : List.of("a?b=c&mode=ro", "100 % #1", "Übergrößen und Räume", "x;y'z\"")) {
            Path place = folder.resolve(name);
            try (Journal journal = Journal.open(place, STUDY, false)) {
                SegmentFiles.write(journal, List.of(run(1)));
            }
            try (Journal journal = Journal.open(place, STUDY, false)) {
                assertThat(all(journal, 1)).as(name).containsExactly(run(1));
            }
        }
    }

    @Test
    void withSomethingElseInThePlaceOfTheLockNobodyIsKeptOutAndNothingIsWaitedFor() throws Exception {
        Path pipe = folder.resolve(FolderLock.FILE);
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "skipped: no pipes here");
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            SegmentFiles.write(journal, List.of(run(1)));
        }
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            assertThat(all(journal, 1)).containsExactly(run(1));
        }
    }

    @Test
    void aRecordThatWasDamagedSinceItWasOpenedIsNoRunThatWasNeverMade() throws IOException {
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            SegmentFiles.write(journal, List.of(run(1), run(2), run(3)));
            flipBitInPayloadOfRunTwo();
            assertThat(journal.find(key(1))).contains(run(1));
            assertThatThrownBy(() -> journal.find(key(2)))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("damaged since it was opened");
        }
    }

    @Test
    void theSameStudyInAnotherSizeIsTakenUpOnlyIfThatIsAskedForAndNothingIsLost() {
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            SegmentFiles.write(journal, List.of(run(1), run(2), run(3)));
        }
        StudyIdentity larger =
                new StudyIdentity("depth", "0.1.0", "b".repeat(64), "seed: 42\npoint 1: depth 1\npoint 2: depth 2\n");
        assertThatThrownBy(() -> Journal.open(folder, larger, false))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("--extend adds the missing runs to it");
        try (Journal journal = Journal.open(folder, larger, true)) {
            assertThat(complete(journal, 4)).containsExactly(1, 2, 3);
        }
        Journal.open(folder, larger, false).close();
        try (Journal journal = Journal.open(folder, STUDY, true)) {
            assertThat(complete(journal, 4)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void anotherSeedNameOrBuildIsNoOtherSizeOfTheStudy() {
        Journal.open(folder, STUDY, false).close();
        for (StudyIdentity other : List.of(
                new StudyIdentity("depth", "0.1.0", "b".repeat(64), "seed: 43\n"),
                new StudyIdentity("width", "0.1.0", "b".repeat(64), "seed: 42\n"),
                new StudyIdentity("depth", "0.2.0", "b".repeat(64), "seed: 42\n"),
                new StudyIdentity("depth", "0.1.0", "c".repeat(64), "seed: 42\n"))) {
            ConflictException conflict =
                    catchThrowableOfType(ConflictException.class, () -> Journal.open(folder, other, true));
            assertThat(conflict).as(other.toString()).isNotNull();
            assertThat(conflict.getMessage()).doesNotContain("--extend");
        }
    }

    @Test
    void aJournalOfAnEarlierFormIsRefusedAndLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("journal.sqlite"), "SQLite format 3");
        assertThatThrownBy(() -> Journal.open(folder, STUDY, false))
                .isInstanceOf(JournalException.class)
                .hasMessage("The folder " + folder + " holds a journal of an earlier form (journal.sqlite), which this"
                        + " version does not read. Choose a new folder.");
        assertThat(file).hasContent("SQLite format 3");
        assertThat(folder.toFile().list()).containsExactly("journal.sqlite");
    }

    @Test
    void keysOfAFewRunsTakeNoRoomForTheOthersOfTheirStudy() {
        RunKeys keys = new RunKeys();
        keys.reserve(100_000_000, 7);
        keys.set(7, key(7));
        keys.set(100_000_000, key(1));
        keys.reserve(1, 9, 100_000_001);
        keys.set(1, key(2));
        keys.set(100_000_001, key(3));
        keys.set(9, key(4));
        assertThat(IntStream.of(1, 7, 9, 100_000_000, 100_000_001).mapToObj(keys::get))
                .containsExactly(key(2), key(7), key(4), key(1), key(3));
    }

    @Test
    void aRunIsAskedForOnceAndNotAtAllOnceItHasEndedWell() throws IOException {
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            SegmentFiles.write(journal, List.of(run(1), RunRecord.failed(key(2), "out of luck")));
            journal.runs().expect(5000);
            RunKeys keys = new RunKeys();
            keys.reserve(IntStream.rangeClosed(1, 5000).toArray());
            for (int i = 1; i <= 5000; i++) {
                keys.set(i, key(i));
                assertThat(journal.runs().ask(keys.get(i))).isEqualTo(i != 1);
            }
            for (int i = 1; i <= 5000; i++) {
                assertThat(keys.get(i)).isEqualTo(key(i));
                assertThat(journal.runs().ask(key(i))).isFalse();
            }
            assertThat(all(journal, 5000)).hasSize(2);
            SegmentFiles.write(journal, List.of(run(2), run(3)));
            assertThat(complete(journal, 5000)).containsExactly(1, 2, 3);
            assertThat(journal.runs().well()).isEqualTo(3);
            assertThat(journal.runs().ask(key(2))).isFalse();
        }
    }

    @Test
    void aRunWithAFlippedBitInItsPayloadIsSimplyNotComplete() throws IOException {
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            SegmentFiles.write(journal, List.of(run(1), run(2), run(3)));
        }
        flipBitInPayloadOfRunTwo();
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            assertThat(complete(journal, 3)).containsExactly(1, 3);
            assertThat(journal.runs().isDamaged(key(2))).isTrue();
            assertThat(journal.runs().isDamaged(key(1))).isFalse();
            assertThat(all(journal, 3)).containsExactly(run(1), run(3));
            SegmentFiles.write(journal, List.of(run(2)));
            assertThat(all(journal, 3)).containsExactly(run(1), run(2), run(3));
        }
    }

    private void flipBitInPayloadOfRunTwo() throws IOException {
        Path segment = SegmentFiles.of(folder.resolve(Journal.FOLDER)).get(0);
        SegmentFiles.flip(segment, SegmentFiles.place(segment, key(2)) + 60, 2);
    }

    @Test
    void keysDependOnEachOfTheirParts() {
        assertThat(List.of(
                        Key.ofScenario("a", "b", 1).ofRun(1, "c"),
                        Key.ofScenario("x", "b", 1).ofRun(1, "c"),
                        Key.ofScenario("a", "x", 1).ofRun(1, "c"),
                        Key.ofScenario("a", "b", 1L << 40 | 1).ofRun(1, "c"),
                        Key.ofScenario("a", "b", 1).ofRun(2, "c"),
                        Key.ofScenario("a", "b", 1).ofRun(1, "x")))
                .doesNotHaveDuplicates();
    }
}
