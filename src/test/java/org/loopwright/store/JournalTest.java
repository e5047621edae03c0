package org.loopwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.observation.Column;
import org.loopwright.observation.TableSchema;

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
        return RunRecord.ok(number, key(number), rows);
    }

    private static RunRecord failed(int number) {
        return RunRecord.failed(
                number, key(number), "no luck", RunRows.builder().build());
    }

    private static RunKey key(int number) {
        return RunKey.of("build", "scenario", 42, number);
    }

    private static List<RunRecord> all(Journal journal) throws IOException {
        List<RunRecord> runs = new ArrayList<>();
        journal.forEach(runs::add);
        return runs;
    }

    @Test
    void whatWasWrittenIsThereWhenTheFolderIsOpenedAgainSortedByNumber() throws IOException {
        try (Journal journal = Journal.open(folder, STUDY)) {
            assertThat(journal.resumed()).isFalse();
            journal.write(List.of(run(3), run(1)));
            journal.write(List.of(run(2)));
        }
        try (Journal journal = Journal.open(folder, STUDY)) {
            assertThat(journal.resumed()).isTrue();
            assertThat(journal.complete()).containsOnlyKeys(1, 2, 3).containsEntry(2, key(2));
            assertThat(all(journal)).containsExactly(run(1), run(2), run(3));
        }
    }

    @Test
    void whatWasReportedIsReadableThoughTheJournalIsNeverClosed() throws IOException {
        Path copy = folder.resolve("copy");
        try (Journal journal = Journal.open(folder.resolve("first"), STUDY)) {
            List<Integer> reported = new ArrayList<>();
            try (JournalWriter writer = new JournalWriter(journal, run -> {
                reported.add(run.number());
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
        try (Journal journal = Journal.open(copy, STUDY)) {
            assertThat(journal.complete()).containsKeys(1, 20, 40);
            assertThat(journal.damaged()).isEmpty();
        }
    }

    private static void copyFiles(Path from, Path to) {
        try {
            Files.createDirectories(to);
            for (String name : List.of(Journal.FILE, Journal.FILE + "-wal")) {
                Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void failedRunsAreKeptButNotCompleteAndARetryReplacesThem() throws IOException {
        try (Journal journal = Journal.open(folder, STUDY)) {
            journal.write(List.of(run(1), failed(2)));
        }
        try (Journal journal = Journal.open(folder, STUDY)) {
            assertThat(journal.complete()).containsOnlyKeys(1);
            assertThat(all(journal)).containsExactly(run(1), failed(2));
            journal.write(List.of(run(2)));
            assertThat(all(journal)).containsExactly(run(1), run(2));
        }
    }

    @Test
    void anotherStudyIsRefusedWithTheLinesThatDiffer() {
        Journal.open(folder, STUDY).close();
        StudyIdentity other = new StudyIdentity(
                "depth", "0.1.0", "b".repeat(64), "seed: 43\npoint 1: depth 0\npoint 2: depth 1\npoint 3: depth 1\n");
        ConflictException conflict = catchThrowableOfType(ConflictException.class, () -> Journal.open(folder, other));
        assertThat(conflict.differences()).containsExactly("- seed: 42", "+ seed: 43", "+ point 3: depth 1");
        assertThat(conflict).hasMessageContaining(folder.toString());
    }

    @Test
    void anotherBuildOrVersionIsRefusedWithTheDifference() {
        Journal.open(folder, STUDY).close();
        StudyIdentity other = new StudyIdentity("depth", "0.2.0", "c".repeat(64), STUDY.text());
        ConflictException conflict = catchThrowableOfType(ConflictException.class, () -> Journal.open(folder, other));
        assertThat(conflict.differences())
                .containsExactly(
                        "- version: 0.1.0",
                        "+ version: 0.2.0",
                        "- model build: " + "b".repeat(64),
                        "+ model build: " + "c".repeat(64));
    }

    @Test
    void pointsInAnotherOrderAreAnotherStudy() {
        Journal.open(folder, STUDY).close();
        StudyIdentity other =
                new StudyIdentity("depth", "0.1.0", "b".repeat(64), "seed: 42\npoint 2: depth 1\npoint 1: depth 0\n");
        assertThatThrownBy(() -> Journal.open(folder, other)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aFolderWithForeignFilesIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> Journal.open(folder, STUDY))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("thesis.txt");
        assertThat(folder.toFile().list()).containsExactly("thesis.txt");
        assertThatThrownBy(() -> Journal.open(folder.resolve("thesis.txt"), STUDY))
                .hasMessageContaining("is a file");
    }

    @Test
    void aFolderLeftBeforeTheFirstCommitIsFresh() throws IOException {
        Files.createFile(folder.resolve(FolderLock.FILE));
        Files.createFile(folder.resolve(Journal.FILE));
        try (Journal journal = Journal.open(folder, STUDY)) {
            assertThat(journal.resumed()).isFalse();
        }
    }

    @Test
    void aSecondSweepInTheSameFolderIsRefusedUntilTheFirstEnds() {
        try (Journal journal = Journal.open(folder, STUDY)) {
            assertThat(journal.complete()).isEmpty();
            assertThatThrownBy(() -> Journal.open(folder, STUDY))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("Another sweep is at work");
        }
        Journal.open(folder, STUDY).close();
    }

    @Test
    void aJournalThatIsNoDatabaseIsNamed() throws IOException {
        Files.writeString(folder.resolve(Journal.FILE), "this is not a database, but long enough to be one".repeat(99));
        assertThatThrownBy(() -> Journal.open(folder, STUDY))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(Journal.FILE);
    }

    @Test
    void aDatabaseOfSomebodyElseIsRefused() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Journal.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE photo (name TEXT)");
        }
        assertThatThrownBy(() -> Journal.open(folder, STUDY)).hasMessageContaining("not a journal of Loopwright");
    }

    @Test
    void aJournalCutInHalfIsNamed() throws IOException {
        try (Journal journal = Journal.open(folder, STUDY)) {
            journal.write(
                    IntStream.rangeClosed(1, 300).mapToObj(JournalTest::run).toList());
        }
        Path file = folder.resolve(Journal.FILE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) / 2);
        }
        assertThatThrownBy(() -> Journal.open(folder, STUDY))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(Journal.FILE);
    }

    @Test
    void aRunWithAFlippedBitInItsPayloadIsSimplyNotComplete() throws IOException, SQLException {
        try (Journal journal = Journal.open(folder, STUDY)) {
            journal.write(List.of(run(1), run(2), run(3)));
        }
        flipBitInPayloadOfRunTwo();
        try (Journal journal = Journal.open(folder, STUDY)) {
            assertThat(journal.complete()).containsOnlyKeys(1, 3);
            assertThat(journal.damaged()).containsExactly(2);
            assertThatThrownBy(() -> all(journal)).hasMessageContaining("run 2");
            journal.write(List.of(run(2)));
            assertThat(all(journal)).containsExactly(run(1), run(2), run(3));
        }
    }

    private void flipBitInPayloadOfRunTwo() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Journal.FILE));
                PreparedStatement write = connection.prepareStatement("UPDATE run SET payload = ? WHERE number = 2")) {
            byte[] payload = payloadOfRunTwo(connection);
            payload[payload.length / 2] ^= 4;
            write.setBytes(1, payload);
            write.executeUpdate();
        }
    }

    private static byte[] payloadOfRunTwo(Connection connection) throws SQLException {
        try (Statement read = connection.createStatement();
                ResultSet row = read.executeQuery("SELECT payload FROM run WHERE number = 2")) {
            assertThat(row.next()).isTrue();
            return row.getBytes(1);
        }
    }

    @Test
    void keysDependOnEachOfTheirParts() {
        assertThat(List.of(
                        RunKey.of("a", "b", 1, 1),
                        RunKey.of("x", "b", 1, 1),
                        RunKey.of("a", "x", 1, 1),
                        RunKey.of("a", "b", 1L << 40 | 1, 1),
                        RunKey.of("a", "b", 1, 2)))
                .doesNotHaveDuplicates();
    }
}
