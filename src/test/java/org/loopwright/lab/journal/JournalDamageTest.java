package org.loopwright.lab.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.technology.Chance;

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
        RandomStream luck = new Streams(5, number).of(Chance.PROBE);
        RunRows.Builder rows = RunRows.builder();
        for (int i = 0; i < (number % 5 == 0 ? 900 : 20); i++) {
            rows.add(TABLE, List.of(number, luck.nextDouble()));
        }
        return RunRecord.ok(key(number), rows.build());
    }

    private static Key key(int number) {
        return Key.ofScenario("build", "scenario", 42).ofRun(number, "all");
    }

    private static List<Integer> damaged(Journal journal) {
        return IntStream.rangeClosed(1, RUNS)
                .filter(number -> journal.runs().isDamaged(key(number)))
                .boxed()
                .toList();
    }

    /** A folder with all runs, its process ended in order or killed. */
    private Path whole(boolean killed) throws IOException {
        Path folder = scratch.resolve(killed ? "killed" : "closed");
        Path copy = scratch.resolve("kept");
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            for (int first = 1; first <= RUNS; first += 7) {
                SegmentFiles.write(
                        journal,
                        IntStream.range(first, Math.min(first + 7, RUNS + 1))
                                .mapToObj(JournalDamageTest::run)
                                .toList());
            }
            if (killed) {
                copy(folder, copy);
            }
        }
        return killed ? copy : folder;
    }

    private static Path segment(Path folder) {
        return SegmentFiles.of(folder.resolve(Journal.FOLDER)).get(0);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolve(Journal.FOLDER));
        Path segment = segment(from);
        Files.copy(segment, to.resolve(Journal.FOLDER).resolve(segment.getFileName()));
    }

    private static void clear(Path folder) throws IOException {
        for (Path segment : SegmentFiles.of(folder.resolve(Journal.FOLDER))) {
            Files.delete(segment);
        }
    }

    /** Opens, looks that no record is wrong, makes what is missing, and looks that all is right then and stays so. */
    private static Optional<Damage> takeUp(Path folder, List<Integer> saved) {
        Optional<Damage> damage;
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            damage = journal.damage();
            List<RunRecord> missing = new ArrayList<>();
            for (int number = 1; number <= RUNS; number++) {
                Optional<RunRecord> found = journal.find(key(number));
                assertThat(found.isPresent()).isEqualTo(journal.runs().isWell(key(number)));
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
            SegmentFiles.write(journal, missing);
            saved.add(RUNS - missing.size());
        }
        try (Journal journal = Journal.open(folder, STUDY, false)) {
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
        long size = Files.size(segment(whole));
        int before = -1;
        for (long length : new long[] {0, 1, 60, 511, 4095, 4096, 5000, size / 4, size / 2, 3 * size / 4, size - 60}) {
            Path folder = scratch.resolve("cut");
            clear(folder);
            copy(whole, folder);
            Path segment = segment(folder);
            SegmentFiles.change(segment, bytes -> Arrays.copyOf(bytes, (int) length));
            List<Integer> saved = new ArrayList<>();
            Optional<Damage> damage = takeUp(folder, saved);
            assertThat(damage).as("cut to %d bytes", length).isPresent();
            assertThat(damage.get().sound()).isEqualTo(saved.get(0)).isGreaterThanOrEqualTo(before);
            assertThat(segment).hasSize(length);
            before = saved.get(0);
        }
        assertThat(before).isGreaterThanOrEqualTo(RUNS - 1);
    }

    /** 40 bits of a journal that was closed, and 40 of one of a killed process, their places drawn from a pinned seed. */
    @Test
    void aFlippedBitAnywhereIsToldAndLosesAtMostOneRunAndNeverMakesAWrongRow() throws IOException {
        RandomStream luck = new Streams(20261124, 1).of(Chance.STAGGER);
        for (boolean killed : new boolean[] {false, true}) {
            Path whole = whole(killed);
            for (int flip = 0; flip < 40; flip++) {
                Path folder = scratch.resolve("flipped");
                clear(folder);
                copy(whole, folder);
                Path file = segment(folder);
                // The head, where the study is, gets its share.
                long at = luck.nextInt(flip % 4 == 0 ? 600 : (int) Files.size(file));
                int bit = luck.nextInt(8);
                SegmentFiles.flip(file, at, bit);
                List<Integer> saved = new ArrayList<>();
                assertThat(takeUp(folder, saved))
                        .as("bit %d of byte %d", bit, at)
                        .isPresent();
                assertThat(saved.get(0)).as("bit %d of byte %d", bit, at).isGreaterThanOrEqualTo(RUNS - 1);
            }
        }
    }

    @Test
    void aFlippedBitInTheTextOfTheStudyIsDamageAndNotAnotherStudy() throws IOException {
        Path folder = whole(false);
        SegmentFiles.flip(segment(folder), 400, 1);
        Optional<Damage> damage = takeUp(folder, new ArrayList<>());
        assertThat(damage).isPresent();
        assertThat(damage.get().sentence())
                .matches("The journal was damaged \\(journal/00000-000001\\.segment at byte \\d+: \\d+ bytes are no"
                        + " whole record\\)\\. Records of 60 runs in it are sound; whatever is missing is made again\\."
                        + " The damaged files are left as they are\\.");
    }

    @Test
    void aDamagedJournalOfAnotherStudyIsStillRefusedAndLeftAsItIs() throws IOException {
        Path folder = whole(false);
        Path segment = segment(folder);
        // Bits of the name and of the text of the study.
        SegmentFiles.flip(segment, 3, 2);
        SegmentFiles.flip(segment, 400, 2);
        byte[] before = Files.readAllBytes(segment);
        for (StudyIdentity other : List.of(
                new StudyIdentity("width", "0.1.0", "b".repeat(64), STUDY.text()),
                new StudyIdentity("depth", "0.1.0", "b".repeat(64), "seed: 43\n"),
                new StudyIdentity("depth", "0.2.0", "b".repeat(64), STUDY.text()))) {
            assertThatThrownBy(() -> Journal.open(folder, other, false)).isInstanceOf(ConflictException.class);
        }
        assertThat(segment).hasBinaryContent(before);
        assertThat(SegmentFiles.of(folder.resolve(Journal.FOLDER))).containsExactly(segment);
        assertThat(takeUp(folder, new ArrayList<>())).isPresent();
    }

    @Test
    void aSecondDamageIsToldOfAndTheFirstNotAgain() throws IOException {
        Path folder = whole(false);
        SegmentFiles.flip(segment(folder), 2000, 5);
        Optional<Damage> first = takeUp(folder, new ArrayList<>());
        SegmentFiles.flip(segment(folder), 9000, 5);
        Optional<Damage> second = takeUp(folder, new ArrayList<>());
        assertThat(first.orElseThrow().flaws()).hasSize(1);
        assertThat(second.orElseThrow().flaws())
                .hasSize(1)
                .isNotEqualTo(first.orElseThrow().flaws());
    }

    @Test
    void aRunWhoseRowIsBrokenIsNamedByItsNumber() throws IOException {
        Path folder = whole(false);
        Path segment = segment(folder);
        SegmentFiles.flip(segment, SegmentFiles.place(segment, key(33)) + 60, 0);
        try (Journal journal = Journal.open(folder, STUDY, false)) {
            assertThat(damaged(journal)).containsExactly(33);
            assertThat(journal.runs().well()).isEqualTo(RUNS - 1);
        }
    }
}
