package org.loopwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.observation.Column;
import org.loopwright.observation.TableSchema;
import org.loopwright.random.Purpose;
import org.loopwright.random.RandomStream;
import org.loopwright.random.Streams;

/** Journals that were cut short, or of which a bit was flipped: what is sound is saved, and no row is ever wrong. */
class JournalDamageTest {

    private static final TableSchema TABLE = new TableSchema(
            "outcomes", List.of(Column.integer("run", "1", "Run."), Column.decimal("value", "1", 17, "Value.")));
    private static final StudyIdentity STUDY = new StudyIdentity(
            "depth",
            "0.1.0",
            "b".repeat(64),
            "seed: 42\n" + "world: a line of the text of the study, which takes up more than a page\n".repeat(90));
    private static final int RUNS = 60;

    @TempDir
    private Path scratch;

    /** Every fifth run is larger than a page. */
    private static RunRecord run(int number) {
        RandomStream luck = new Streams(5, number).of(Purpose.PROBE);
        RunRows.Builder rows = RunRows.builder();
        for (int i = 0; i < (number % 5 == 0 ? 900 : 20); i++) {
            rows.add(TABLE, List.of(number, luck.nextDouble()));
        }
        return RunRecord.ok(key(number), rows.build());
    }

    private static RunKey key(int number) {
        return RunKey.of("build", "scenario", 42, number, "all");
    }

    private static List<Integer> damaged(Journal journal) {
        return IntStream.rangeClosed(1, RUNS)
                .filter(number -> journal.isDamaged(key(number)))
                .boxed()
                .toList();
    }

    /** A folder with all runs; with its log, as after a kill, if asked for. */
    private Path whole(boolean killed) throws IOException {
        Path folder = scratch.resolve(killed ? "killed" : "closed");
        Path copy = scratch.resolve("kept");
        try (Journal journal = Journal.open(folder, STUDY)) {
            for (int first = 1; first <= RUNS; first += 7) {
                journal.write(IntStream.range(first, Math.min(first + 7, RUNS + 1))
                        .mapToObj(JournalDamageTest::run)
                        .toList());
            }
            if (killed) {
                copy(folder, copy);
            }
        }
        if (killed) {
            copy(copy, folder);
            assertThat(folder.resolve(Journal.FILE + "-wal")).isNotEmptyFile();
        }
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.equals(Journal.FILE) || name.equals(Journal.FILE + "-wal")) {
                    Files.copy(file, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Opens, looks that no record is wrong, makes what is missing, and looks that all is right then and stays so. */
    private static Optional<Damage> takeUp(Path folder, List<Integer> saved) {
        Optional<Damage> damage;
        try (Journal journal = Journal.open(folder, STUDY)) {
            damage = journal.damage();
            List<RunRecord> missing = new ArrayList<>();
            for (int number = 1; number <= RUNS; number++) {
                Optional<RunRecord> found = journal.find(key(number));
                assertThat(found.isPresent()).isEqualTo(journal.isComplete(key(number)));
                if (found.isPresent()) {
                    assertThat(found).contains(run(number));
                } else {
                    missing.add(run(number));
                }
            }
            // What is lost is told, by the file or by the row.
            assertThat(missing.isEmpty()
                            || damage.isPresent()
                            || !damaged(journal).isEmpty())
                    .isTrue();
            journal.write(missing);
            saved.add(RUNS - missing.size());
        }
        try (Journal journal = Journal.open(folder, STUDY)) {
            assertThat(journal.damage()).isEmpty();
            for (int number = 1; number <= RUNS; number++) {
                assertThat(journal.find(key(number))).contains(run(number));
            }
        }
        return damage;
    }

    @Test
    void aJournalCutShortIsToldAndKeptAndEverythingBeforeTheCutIsSaved() throws IOException {
        Path whole = whole(false);
        long size = Files.size(whole.resolve(Journal.FILE));
        int before = -1;
        for (long length : new long[] {0, 1, 60, 511, 4095, 4096, 5000, size / 4, size / 2, 3 * size / 4, size - 1}) {
            Path folder = scratch.resolve("cut");
            clear(folder);
            copy(whole, folder);
            Files.writeString(folder.resolve(Manifest.FILE), "{}");
            try (FileChannel channel = FileChannel.open(folder.resolve(Journal.FILE), StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            List<Integer> saved = new ArrayList<>();
            Optional<Damage> damage = takeUp(folder, saved);
            assertThat(damage).as("cut to %d bytes", length).isPresent();
            assertThat(damage.get().saved()).isEqualTo(saved.get(0)).isGreaterThanOrEqualTo(before);
            assertThat(folder.resolve("journal.damaged-1.sqlite")).hasSize(length);
            before = saved.get(0);
        }
        assertThat(before).isGreaterThanOrEqualTo(RUNS - 1);
    }

    /** 120 bits of a closed journal, and 120 of one with its log, the places drawn from a pinned seed. */
    @Test
    void aFlippedBitAnywhereLosesAtMostAPageOfRunsAndNeverMakesAWrongRow() throws IOException {
        RandomStream luck = new Streams(20261124, 1).of(Purpose.STAGGER);
        int told = 0;
        for (boolean killed : new boolean[] {false, true}) {
            Path whole = whole(killed);
            for (int flip = 0; flip < 120; flip++) {
                Path folder = scratch.resolve("flipped");
                clear(folder);
                copy(whole, folder);
                Path file = folder.resolve(killed && flip % 3 > 0 ? Journal.FILE + "-wal" : Journal.FILE);
                // The heads of file and log, where a bit matters most, get their share.
                long at = luck.nextInt(flip % 4 == 0 ? 100 : (int) Files.size(file));
                int bit = luck.nextInt(8);
                flip(file, at, bit);
                List<Integer> saved = new ArrayList<>();
                try {
                    told += takeUp(folder, saved).isPresent() ? 1 : 0;
                } catch (JournalException | AssertionError e) {
                    throw new AssertionError("bit " + bit + " of byte " + at + " of " + file.getFileName(), e);
                }
                assertThat(saved.get(0))
                        .as("byte %d of %s", at, file.getFileName())
                        .isGreaterThan(RUNS / 2);
            }
        }
        // The others are in unused bytes, in a row that is named by itself, or in what the log replaces.
        assertThat(told).isGreaterThan(60);
    }

    private static void flip(Path file, long at, int bit) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) at] ^= (byte) (1 << bit);
        Files.write(file, bytes);
    }

    @Test
    void aFlippedBitInTheTextOfTheStudyIsDamageAndNotAnotherStudy() throws IOException {
        Path folder = whole(false);
        byte[] bytes = Files.readAllBytes(folder.resolve(Journal.FILE));
        int at = indexOf(bytes, "world: a line");
        assertThat(at).isPositive();
        flip(folder.resolve(Journal.FILE), at, 1);
        Optional<Damage> damage = takeUp(folder, new ArrayList<>());
        assertThat(damage).isPresent();
        assertThat(damage.get().saved()).isEqualTo(RUNS);
        assertThat(damage.get().sentence())
                .isEqualTo("The journal was damaged (the stored study has changed in its part text). Records of 60 runs"
                        + " were saved from it; whatever is missing is made again. The damaged file is kept as"
                        + " journal.damaged-1.sqlite.");
    }

    @Test
    void aDamagedJournalOfAnotherStudyIsStillRefusedAndLeftAsItIs() throws IOException {
        Path folder = whole(false);
        flip(folder.resolve(Journal.FILE), 3, 2);
        byte[] before = Files.readAllBytes(folder.resolve(Journal.FILE));
        StudyIdentity other = new StudyIdentity("width", "0.1.0", "b".repeat(64), STUDY.text());
        assertThatThrownBy(() -> Journal.open(folder, other)).isInstanceOf(ConflictException.class);
        assertThat(folder.resolve(Journal.FILE)).hasBinaryContent(before);
        assertThat(takeUp(folder, new ArrayList<>())).isPresent();
    }

    @Test
    void aSecondDamageIsKeptBesideTheFirst() throws IOException {
        Path folder = whole(false);
        for (int time = 1; time <= 2; time++) {
            flip(folder.resolve(Journal.FILE), 17, 5);
            assertThat(takeUp(folder, new ArrayList<>())).isPresent();
            assertThat(folder.resolve("journal.damaged-" + time + ".sqlite")).isNotEmptyFile();
        }
    }

    /** The new journal is whole under its first name, and the damaged one partly out of the way. */
    @Test
    void aSalvageThatWasKilledBetweenTwoMovesIsFinishedByTheNextSession() throws IOException {
        Path folder = whole(false);
        Path fresh = folder.resolve(Salvage.FRESH);
        Files.copy(folder.resolve(Journal.FILE), fresh);
        flip(folder.resolve(Journal.FILE), 17, 5);
        List<Integer> saved = new ArrayList<>();
        assertThat(takeUp(folder, saved)).isEmpty();
        assertThat(saved).containsExactly(RUNS);
        assertThat(fresh).doesNotExist();
        assertThat(folder.resolve("journal.damaged-1.sqlite")).isNotEmptyFile();
        Files.move(folder.resolve(Journal.FILE), fresh);
        saved.clear();
        takeUp(folder, saved);
        assertThat(saved).containsExactly(RUNS);
    }

    @Test
    void aRunWhoseRowIsBrokenIsNamedByItsNumber() throws IOException {
        Path folder = whole(false);
        byte[] bytes = Files.readAllBytes(folder.resolve(Journal.FILE));
        byte[] key = key(33).bytes();
        for (int at = 0; at < bytes.length - 32; at++) {
            if (Arrays.equals(bytes, at, at + 32, key, 0, 32)
                    && new String(bytes, at + 32, 2, StandardCharsets.ISO_8859_1).equals("ok")) {
                bytes[at + 60] ^= 1;
            }
        }
        Files.write(folder.resolve(Journal.FILE), bytes);
        try (Journal journal = Journal.open(folder, STUDY)) {
            assertThat(damaged(journal)).containsExactly(33);
            assertThat(journal.completed()).isEqualTo(RUNS - 1);
        }
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
