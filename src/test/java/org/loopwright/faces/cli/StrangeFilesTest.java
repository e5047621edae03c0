package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.journal.SegmentFiles;

/** Files beside the segments of a sound journal that no sweep has left there, and folders with odd names. */
class StrangeFilesTest {

    private static final int RUNS = 8;

    @TempDir
    Path scratch;

    @Test
    void strangeFilesBesideSegmentsDisplaceNothingAndAreNeitherWaitedForNorFollowed() throws Exception {
        ShortRuns study = ShortRuns.study(scratch, RUNS);
        Path folder = scratch.resolve("a?b=c&mode=ro #%20 Übergröße");
        Path undisturbed = scratch.resolve("undisturbed");
        assertThat(study.sweepWithoutFigures(folder).code()).isZero();
        assertThat(study.sweepWithoutFigures(undisturbed).code()).isZero();
        Path journal = ShortRuns.journal(folder);
        byte[] sound = Files.readAllBytes(SegmentFiles.of(journal).get(0));
        byte[] noise = new byte[3000];
        Arrays.setAll(new int[noise.length], i -> noise[i] = (byte) (i * i));
        for (String name : new String[] {"00000-000003.segment", "zzzz.segment", "00009-000001.segment"}) {
            Files.write(journal.resolve(name), noise);
        }
        Files.createFile(journal.resolve("00000-000004.segment"));
        Files.write(journal.resolve("00001-000001.segment"), Arrays.copyOf(sound, 100));
        Files.writeString(journal.resolve("notes.txt"), "hello");
        Files.createDirectory(journal.resolve("00000-000005.segment"));
        Files.createSymbolicLink(journal.resolve("00000-000006.segment"), Path.of("/etc/passwd"));
        Path pipe = journal.resolve("00000-000007.segment");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "skipped: no pipes here");

        ShortRuns.Said said =
                Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> study.sweepWithoutFigures(folder));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("All " + RUNS + " runs were there already")
                .doesNotContain("root:");
        assertThat(said.err())
                .contains("00000-000003.segment at byte 0", "and 1 more")
                .doesNotContain("root:");
        assertThat(folder.resolve("outcomes.csv")).hasSameBinaryContentAs(undisturbed.resolve("outcomes.csv"));
        assertThat(study.sweepWithoutFigures(folder).err()).isEmpty();
    }
}
