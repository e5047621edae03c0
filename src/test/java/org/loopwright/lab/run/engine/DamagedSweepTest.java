package org.loopwright.lab.run.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.SegmentFiles;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

/** A sweep that is taken up again after its journal was damaged. */
class DamagedSweepTest {

    private static final int RUNS = 60;

    @TempDir
    private Path folder;

    /** Twenty-five flipped bits and five cuts, their places drawn from a pinned seed, one after the other. */
    @Test
    void tablesAreTheSameBytesAfterAnyDamageHasBeenMended() throws IOException, InterruptedException {
        ToySweep.carryOut(folder, 2, RUNS);
        List<FileChecksum> tables = ToySweep.export(folder, RUNS);
        Path segment = SegmentFiles.of(folder.resolve(Journal.FOLDER)).get(0);
        RandomStream luck = new Streams(77, 1).of(Chance.STAGGER);
        int madeAgain = 0;
        for (int damage = 1; damage <= 30; damage++) {
            byte[] bytes = Files.readAllBytes(segment);
            int at = luck.nextInt(bytes.length);
            if (damage % 6 == 0) {
                bytes = Arrays.copyOf(bytes, at);
            } else {
                bytes[at] ^= (byte) (1 << luck.nextInt(8));
            }
            Files.write(segment, bytes);
            madeAgain += ToySweep.carryOut(folder, 2, RUNS).made();
            assertThat(ToySweep.export(folder, RUNS))
                    .as("damage %d at byte %d", damage, at)
                    .isEqualTo(tables);
        }
        // Some damage costs runs, but far from all of them each time.
        assertThat(madeAgain).isBetween(1, 30 * RUNS / 2);
    }
}
