package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.journal.SegmentFiles;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

/**
 * The journal of a complete sweep of 120 runs is damaged; the same command says so and what it saved, makes what is
 * missing again, and leaves the bytes of an undisturbed sweep.
 */
class DamagedJournalTest {

    private static final int RUNS = 120;
    private static final Pattern SAVED = Pattern.compile(
            "The journal was damaged \\(journal/(\\S+) at byte \\d+: .+\\)\\. Records of (\\d+) runs in it are sound;"
                    + " whatever is missing is made again\\. The damaged files are left as they are\\.");
    private static final Pattern MADE = Pattern.compile("(\\d+) of " + RUNS + " runs made");

    @TempDir
    Path scratch;

    private ShortRuns study;
    private Path undisturbed;
    private Path folder;

    @BeforeEach
    void sweepTwice() throws IOException {
        study = ShortRuns.study(scratch, RUNS);
        undisturbed = scratch.resolve("undisturbed");
        folder = scratch.resolve("damaged");
        assertThat(study.sweepWithoutFigures(undisturbed).code()).isZero();
        assertThat(study.sweepWithoutFigures(folder).code()).isZero();
    }

    @Test
    void truncatedJournalIsNamedItsSoundRecordsAreSavedAndTheTablesAreTheSameBytes() throws Exception {
        int made = mended(bytes -> Arrays.copyOf(bytes, bytes.length * 2 / 3));
        assertThat(made).isBetween(1, RUNS - 1);
    }

    /** Eight bits, their places drawn from a pinned seed: most of the file is rows, so that most hit one. */
    @Test
    void flippedBitsAreFoundAndOnlyTheRunsThatTheyHitAreMadeAgain() throws Exception {
        RandomStream luck = new Streams(8, 1).of(Chance.STAGGER);
        int made = 0;
        Path segment = SegmentFiles.of(ShortRuns.journal(folder)).get(0);
        for (int flip = 0; flip < 8; flip++) {
            SegmentFiles.change(segment, bytes -> {
                bytes[bytes.length / 2 + luck.nextInt(bytes.length / 4)] ^= (byte) (1 << luck.nextInt(8));
                return bytes;
            });
            ShortRuns.Said said = study.sweepWithoutFigures(folder);
            assertThat(said.code()).as(said.err()).isZero();
            Matcher again = MADE.matcher(said.out());
            if (again.find()) {
                made += Integer.parseInt(again.group(1));
                assertThat(said.err() + said.out())
                        .as("what was found is said")
                        .containsPattern(
                                "anew since their rows were damaged \\(runs? \\d+(, \\d+)*\\)|The journal was damaged");
            }
            requireTables();
        }
        assertThat(made).as("runs hit by eight flips").isBetween(1, 8 * RUNS / 10);
    }

    @Test
    void lostHeaderIsNamedAndCostsNoRecord() throws Exception {
        int made = mended(bytes -> {
            Arrays.fill(bytes, 0, 100, (byte) 0);
            return bytes;
        });
        assertThat(made).as("only the header is lost, which holds no record").isZero();
    }

    /** Damages the journal, sweeps again, and returns how many runs that made. */
    private int mended(UnaryOperator<byte[]> damage) throws Exception {
        Path segment = SegmentFiles.of(ShortRuns.journal(folder)).get(0);
        SegmentFiles.change(segment, damage);
        byte[] damaged = Files.readAllBytes(segment);

        ShortRuns.Said said = study.sweepWithoutFigures(folder);

        assertThat(said.code()).as(said.err()).isZero();
        Matcher sentence = SAVED.matcher(said.err());
        assertThat(sentence.matches()).as(said.err()).isTrue();
        assertThat(sentence.group(1)).isEqualTo(segment.getFileName().toString());
        int saved = Integer.parseInt(sentence.group(2));
        assertThat(segment).hasBinaryContent(damaged);
        Matcher again = MADE.matcher(said.out());
        int made = again.find() ? Integer.parseInt(again.group(1)) : 0;
        assertThat(saved + made).as("each run was saved or made").isEqualTo(RUNS);
        requireTables();
        return made;
    }

    /** The same tables, and nothing of the damage is said again. */
    private void requireTables() throws IOException {
        study.requireSame(folder, undisturbed);
        ShortRuns.Said again = study.sweepWithoutFigures(folder);
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).contains("All " + RUNS + " runs were there already");
    }
}
