package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.journal.Frame;
import org.loopwright.lab.journal.Kind;
import org.loopwright.lab.journal.SegmentFiles;

/**
 * Records whose checksums are right and whose content cannot be: they are named, their runs are made anew, and the tables
 * are those of a sound journal.
 */
class ImpossibleRecordTest {

    private static final int RUNS = 8;

    @TempDir
    Path scratch;

    /** The rows of a run as a journal has them: one byte, tables; of each its name, columns, count and lines. */
    private static Map<String, UnaryOperator<byte[]>> faults() {
        Map<String, UnaryOperator<byte[]>> faults = new LinkedHashMap<>();
        faults.put("nothing at all", rows -> new byte[0]);
        faults.put("no text of rows", rows -> "hello".getBytes(StandardCharsets.UTF_8));
        faults.put("another format", rows -> with(rows, bytes -> bytes.put(0, (byte) 99)));
        faults.put(
                "no tables",
                rows -> ByteBuffer.allocate(5).put(rows[0]).putInt(0).array());
        faults.put("two thousand million tables", rows -> with(rows, bytes -> bytes.putInt(1, Integer.MAX_VALUE)));
        faults.put("a text of negative length", rows -> with(rows, bytes -> bytes.putInt(5, -1)));
        faults.put("a text of two gigabytes", rows -> with(rows, bytes -> bytes.putInt(5, Integer.MAX_VALUE)));
        faults.put("cut short", rows -> Arrays.copyOf(rows, rows.length - 7));
        faults.put("something behind", rows -> Arrays.copyOf(rows, rows.length + 7));
        faults.put("other columns", rows -> text(rows, found -> found.replaceFirst("[0-9a-f]{12}", "012345678901")));
        faults.put("a count of rows too high", rows -> counted(rows, 1));
        faults.put("a count of rows too low", rows -> counted(rows, -1));
        faults.put("a huge count of rows", rows -> counted(rows, Integer.MAX_VALUE - 1));
        faults.put("a word among numbers", rows -> text(rows, found -> found.replaceFirst(",0\\.\\d", ",0x1")));
        faults.put("a cell too many", rows -> text(rows, found -> found.replaceFirst(",0\\.\\d", ",0,1")));
        faults.put("all zeroes", rows -> new byte[1 << 20]);
        return faults;
    }

    private static byte[] with(byte[] rows, UnaryOperator<ByteBuffer> change) {
        return change.apply(ByteBuffer.wrap(rows.clone())).array();
    }

    private static byte[] text(byte[] rows, UnaryOperator<String> change) {
        return change.apply(new String(rows, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The rows of outcomes counted otherwise. */
    private static byte[] counted(byte[] rows, int more) {
        int at = new String(rows, StandardCharsets.ISO_8859_1).indexOf("outcomes") + "outcomes".length();
        return with(rows, bytes -> {
            int count = at + Integer.BYTES + bytes.getInt(at);
            return bytes.putInt(count, bytes.getInt(count) + more);
        });
    }

    @Test
    void whatCannotBeIsNamedAndMadeAnewWhateverItsChecksum() throws IOException {
        ShortRuns study = ShortRuns.study(scratch, RUNS);
        Path undisturbed = scratch.resolve("undisturbed");
        Path folder = scratch.resolve("planted");
        assertThat(study.sweepWithoutFigures(undisturbed).code()).isZero();
        assertThat(study.sweepWithoutFigures(folder).code()).isZero();
        Path segment = SegmentFiles.of(ShortRuns.journal(folder)).get(0);
        byte[] sound = Files.readAllBytes(segment);
        for (Map.Entry<String, UnaryOperator<byte[]>> fault : faults().entrySet()) {
            for (Path other : SegmentFiles.of(ShortRuns.journal(folder))) {
                Files.delete(other);
            }
            Files.write(segment, sound);
            int[] changed = new int[1];
            SegmentFiles.rewrite(segment, one -> {
                boolean hit = one.kind() == Kind.OK && changed[0]++ == RUNS / 2;
                byte[] content = hit ? fault.getValue().apply(one.content()) : one.content();
                assertThat(!hit || !Arrays.equals(content, one.content()))
                        .as(fault.getKey())
                        .isTrue();
                return Frame.of(one.kind(), one.key(), content);
            });
            ShortRuns.Said said = study.sweepWithoutFigures(folder);
            assertThat(said.code()).as(fault.getKey() + ": " + said.err()).isZero();
            assertThat(said.err())
                    .as(fault.getKey())
                    .contains("The journal was damaged (journal/" + segment.getFileName() + " at byte ");
            assertThat(said.out()).as(fault.getKey()).contains("1 of " + RUNS + " runs made", "1 of them anew");
            study.requireSame(folder, undisturbed);
            ShortRuns.Said again = study.sweepWithoutFigures(folder);
            assertThat(again.out() + again.err()).contains("All " + RUNS + " runs were there already");
            assertThat(again.err()).as(fault.getKey()).isEmpty();
        }
    }
}
