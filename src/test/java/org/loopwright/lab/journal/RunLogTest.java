package org.loopwright.lab.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

/** What counts in a folder of segments, whatever else is in it. */
class RunLogTest {

    @TempDir
    private Path folder;

    private static Key key(int number) {
        return new Key(ByteBuffer.allocate(Key.BYTES)
                .putLong(31L * number)
                .putLong(0x9E3779B97F4A7C15L * number)
                .putLong(7, number)
                .array());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ok(int number, String content) {
        return Frame.of(Kind.OK, key(number), bytes(content));
    }

    private Path segment(int task, int counter) {
        return folder.resolve(new SegmentName(task, counter).file());
    }

    private void write(int task, int counter, byte[]... frames) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(frames).mapToInt(one -> one.length).sum());
        Arrays.stream(frames).forEach(all::put);
        Files.write(segment(task, counter), all.array());
    }

    private static String found(RunLog log, int number) throws IOException, DataFormatException {
        return log.find(key(number), new Window())
                .map(record -> record.kind() + " " + new String(record.content(), StandardCharsets.UTF_8))
                .orElse("nothing");
    }

    @Test
    void whatIsWrittenIsFoundByTheNextReaderAndDurableOnceForced() throws Exception {
        String large = "0123456789,".repeat(300_000);
        try (RunLog log = RunLog.read(folder)) {
            log.begin(0, Frame.of(Kind.STUDY, key(0), bytes("study")), false);
            assertThat(folder).isEmptyDirectory();
            long place = log.write(ok(1, large));
            assertThat(log.runs().has(key(1))).isFalse();
            log.force();
            log.runs().note(key(1), Kind.OK, place);
            assertThat(found(log, 1)).isEqualTo("OK " + large);
            log.write(ok(2, "two"));
        }
        assertThat(Files.size(segment(0, 1))).as("deflated").isLessThan(100_000);
        try (RunLog log = RunLog.read(folder)) {
            assertThat(found(log, 1)).isEqualTo("OK " + large);
            assertThat(found(log, 2)).isEqualTo("OK two");
            assertThat(log.runs().held()).isEqualTo(2);
            assertThat(log.flaws()).isEmpty();
            assertThat(log.studies()).hasSize(1);
            log.write(ok(3, "three"));
        }
        assertThat(segment(0, 2)).exists();
    }

    @Test
    void aRunThatEndedWellWinsElseTheLaterInItsSegmentElseTheSegmentOfTheHigherName() throws Exception {
        byte[] failed = Frame.of(Kind.FAILED, key(1), bytes("late"));
        write(0, 1, ok(1, "well"), failed);
        write(0, 2, Frame.of(Kind.FAILED, key(2), bytes("a")), Frame.of(Kind.TIMED_OUT, key(2), bytes("b")));
        write(1, 1, Frame.of(Kind.FAILED, key(2), bytes("c")), Frame.of(Kind.FAILED, key(3), bytes("later task")));
        write(0, 10, failed, Frame.of(Kind.FAILED, key(3), bytes("higher counter of the lower task")));
        try (RunLog log = RunLog.read(folder)) {
            assertThat(found(log, 1)).isEqualTo("OK well");
            assertThat(found(log, 2)).isEqualTo("FAILED c");
            assertThat(found(log, 3)).isEqualTo("FAILED later task");
            assertThat(log.runs().well()).isEqualTo(1);
            assertThat(log.runs().held()).isEqualTo(3);
            assertThat(log.written()).isEqualTo(8);
        }
    }

    @Test
    void twoThatEndedWellAlikeAreOneAndTwoThatDifferAreNamedAndNeitherCounts() throws Exception {
        String text = "the same, however it was deflated, ".repeat(99);
        write(0, 1, ok(1, text), ok(2, "one"), ok(3, "x"));
        write(1, 1, withLevelOne(1, text), ok(2, "another"));
        try (RunLog log = RunLog.read(folder)) {
            assertThat(found(log, 1)).isEqualTo("OK " + text);
            assertThat(log.runs().has(key(2))).isFalse();
            assertThat(log.runs().isDamaged(key(2))).isTrue();
            assertThat(log.flaws()).hasSize(1);
            assertThat(log.flaws().get(0).what())
                    .isEqualTo(
                            "two records of one run that ended well differ, here and in 00001-000001.segment at byte "
                                    + withLevelOne(1, text).length);
            log.tellFlaws();
            long place = log.write(ok(2, "made again"));
            log.runs().note(key(2), Kind.OK, place);
            assertThat(log.runs().well()).isEqualTo(3);
        }
        try (RunLog log = RunLog.read(folder)) {
            assertThat(found(log, 2)).isEqualTo("OK made again");
            assertThat(log.runs().isDamaged(key(2))).isFalse();
            assertThat(log.flaws()).isEmpty();
            assertThat(log.runs().well()).isEqualTo(3);
        }
    }

    /** As another zlib might have written it. */
    private static byte[] withLevelOne(int number, String content) {
        Deflater deflater = new Deflater(1);
        deflater.setInput(bytes(content));
        deflater.finish();
        byte[] body = new byte[content.length()];
        body = Arrays.copyOf(body, deflater.deflate(body));
        deflater.end();
        return frame(Kind.OK.code(), number, content.length(), body);
    }

    /** A record with right checksums, whatever it says. */
    private static byte[] frame(byte kind, int number, int content, byte[] body) {
        return frame(kind, number, body.length, content, body);
    }

    private static byte[] frame(byte kind, int number, int length, int content, byte[] body) {
        ByteBuffer frame = ByteBuffer.allocate(Frame.OVERHEAD + body.length)
                .putInt(Frame.MAGIC)
                .putInt(length)
                .putInt(content)
                .put(kind);
        key(number).putTo(frame);
        frame.putInt(sum(frame)).put(body);
        return frame.putInt(sum(frame)).array();
    }

    private static int sum(ByteBuffer frame) {
        CRC32C sum = new CRC32C();
        sum.update(frame.duplicate().flip());
        return (int) sum.getValue();
    }

    @Test
    void lengthsAndKindsThatCannotBeAreDamageHoweverRightTheirChecksumsAre() throws Exception {
        byte[] small = bytes("x");
        byte[] bomb = new byte[1 << 16];
        List<byte[]> impossible = List.of(
                frame(Kind.OK.code(), 1, Integer.MAX_VALUE, Integer.MAX_VALUE, small),
                frame(Kind.OK.code(), 1, -1, 1, small),
                frame(Kind.OK.code(), 1, 1, Integer.MIN_VALUE, small),
                frame(Kind.OK.code(), 1, 1, Integer.MAX_VALUE, small),
                frame(Kind.OK.code(), 1, 1 << 27, 1 << 27, small),
                frame(Kind.OK.code(), 1, 1, 0, small),
                frame((byte) 'Z', 1, 1, 1, small));
        for (byte[] frame : impossible) {
            write(0, 1, ok(2, "before"), frame, ok(3, "after"));
            try (RunLog log = RunLog.read(folder)) {
                assertThat(found(log, 2) + found(log, 3)).isEqualTo("OK beforeOK after");
                assertThat(log.runs().has(key(1))).isFalse();
                assertThat(log.flaws()).hasSize(1);
                assertThat(log.flaws().get(0).offset()).isEqualTo(ok(2, "before").length);
            }
        }
        // What can only be seen by unpacking it is seen when it is asked for.
        for (byte[] body : List.of(bomb, bytes("no deflated text at all"))) {
            write(0, 1, ok(2, "before"), frame(Kind.OK.code(), 1, 1000 * body.length, body));
            try (RunLog log = RunLog.read(folder)) {
                assertThatExceptionOfType(DataFormatException.class).isThrownBy(() -> log.find(key(1), new Window()));
                log.distrust(key(1), "impossible");
                assertThat(log.runs().isDamaged(key(1))).isTrue();
            }
            try (RunLog log = RunLog.read(folder)) {
                assertThat(log.runs().isDamaged(key(1))).isTrue();
                assertThat(log.flaws()).hasSize(1);
                assertThat(log.runs().well()).isEqualTo(1);
            }
            Files.delete(segment(0, 2));
        }
    }

    @Test
    void aProcessThatEndedWithoutAWordDiedOfTheRunsThatItHadBegun() throws Exception {
        byte[] begun = Frame.of(Kind.BEGUN, key(1));
        byte[] end = Frame.of(Kind.END, key(0));
        write(0, 1, begun, Frame.of(Kind.BEGUN, key(2)), ok(2, "two"));
        write(0, 2, begun);
        write(0, 3, begun, end);
        try (RunLog log = RunLog.read(folder)) {
            assertThat(log.runs().deaths(key(1))).isEqualTo(2);
            assertThat(log.runs().deaths(key(2))).isZero();
        }
        write(0, 4, Frame.of(Kind.FAILED, key(1), bytes("given up")));
        try (RunLog log = RunLog.read(folder)) {
            assertThat(log.runs().deaths(key(1))).isZero();
        }
    }

    @Test
    void strangeFilesDisplaceNothingAreNotWaitedForAndNotFollowed() throws Exception {
        write(0, 1, ok(1, "one"));
        Path elsewhere = Files.write(folder.resolveSibling("elsewhere.segment"), ok(5, "planted"));
        Files.createSymbolicLink(segment(0, 3), elsewhere);
        Files.createDirectory(segment(0, 4));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.write(folder.resolve("zzzz.segment"), ok(6, "of another name"));
        assumeTrue(
                new ProcessBuilder("mkfifo", segment(0, 5).toString()).start().waitFor() == 0,
                "skipped: no pipes here");
        Files.createFile(segment(0, 2));
        try (RunLog log = RunLog.read(folder)) {
            assertThat(found(log, 1)).isEqualTo("OK one");
            assertThat(log.runs().held()).isEqualTo(1);
            assertThat(log.flaws()).extracting(Flaw::what).containsExactly("it is empty");
            log.write(ok(2, "two"));
        }
        assertThat(segment(0, 6)).isRegularFile();
        assertThat(elsewhere).hasBinaryContent(ok(5, "planted"));
        try (RunLog log = RunLog.read(folder)) {
            assertThat(log.runs().held()).isEqualTo(2);
        }
        Files.delete(elsewhere);
    }

    @Test
    void twoProcessesThatWriteIntoOneFolderAtOnceLoseNothing() throws Exception {
        try (RunLog one = RunLog.read(folder);
                RunLog other = RunLog.read(folder)) {
            one.write(ok(1, "one"));
            other.write(ok(2, "two"));
            one.write(ok(3, "three"));
            one.force();
            other.force();
        }
        try (RunLog log = RunLog.read(folder)) {
            assertThat(found(log, 1) + found(log, 2) + found(log, 3)).isEqualTo("OK oneOK twoOK three");
            assertThat(log.flaws()).isEmpty();
        }
    }

    @Test
    void aSegmentThatWasMovedReplacedOrRemovedIsNoticedWhenItIsForced() throws Exception {
        for (String fate : List.of("moved", "replaced", "removed", "folder moved")) {
            Path own = Files.createDirectory(folder.resolve(fate));
            try (RunLog log = RunLog.read(own)) {
                log.write(ok(1, "one"));
                log.force();
                Path file = own.resolve("00000-000001.segment");
                switch (fate) {
                    case "moved" -> Files.move(file, own.resolve("away"));
                    case "removed" -> Files.delete(file);
                    case "replaced" -> {
                        Files.delete(file);
                        Files.write(file, new byte[1000]);
                    }
                    default -> Files.move(own, folder.resolve("gone"));
                }
                log.write(ok(2, "two"));
                assertThatExceptionOfType(LostSegmentException.class).as(fate).isThrownBy(log::force);
                assertThatExceptionOfType(LostSegmentException.class).as(fate).isThrownBy(log::requirePresent);
            }
        }
    }

    @Test
    void aCopyOfTheSameBytesUnderTheSameNameIsNoLoss() throws Exception {
        try (RunLog log = RunLog.read(folder)) {
            log.write(ok(1, "one"));
            byte[] bytes = Files.readAllBytes(segment(0, 1));
            Files.delete(segment(0, 1));
            Files.write(segment(0, 1), bytes);
            // As file systems do that give a file another key now and then.
            log.requirePresent();
        }
    }

    @Test
    void anInterruptedThreadWritesAndReadsAsAnyOtherAndStaysInterrupted() throws Exception {
        try (RunLog log = RunLog.read(folder)) {
            Thread.currentThread().interrupt();
            log.runs().note(key(1), Kind.OK, log.write(ok(1, "one")));
            log.force();
            assertThat(found(log, 1)).isEqualTo("OK one");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(found(log, 1)).isEqualTo("OK one");
        }
    }

    @Test
    void aTableOfKeysHoldsEachOnceHoweverItGrows() {
        KeyTable table = new KeyTable();
        for (int i = 1; i <= 5000; i++) {
            assertThat(table.put(key(i), -i)).isZero();
        }
        for (int i = 1; i <= 5000; i++) {
            assertThat(table.put(key(i), i)).isEqualTo(-i);
            assertThat(table.get(key(i))).isEqualTo(i);
            assertThat(table.get(key(i + 5000))).isZero();
        }
        assertThat(table.size()).isEqualTo(5000);
    }

    @Test
    void noDamageMakesAWrongRecord() throws Exception {
        requireNoWrongRecord(2000);
    }

    @Test
    @Tag("thorough")
    void noDamageOfAHundredThousandMakesAWrongRecord() throws Exception {
        requireNoWrongRecord(100_000);
    }

    /**
     * Segments of which bits were flipped, or which were cut, filled, lengthened, shortened, mixed: no record ever says
     * anything else than was written, and nothing is thrown.
     */
    private void requireNoWrongRecord(int mutations) throws Exception {
        int runs = 40;
        byte[][] frames = IntStream.rangeClosed(0, 2 * runs)
                .mapToObj(i -> i == 0
                        ? Frame.of(Kind.STUDY, key(0), bytes("study"))
                        : i % 2 == 1 ? Frame.of(Kind.BEGUN, key(i / 2 + 1)) : ok(i / 2, content(i / 2)))
                .toArray(byte[][]::new);
        write(0, 1, frames);
        byte[] whole = Files.readAllBytes(segment(0, 1));
        RandomStream luck = new Streams(2026, 12).of(Chance.STAGGER);
        int lost = 0;
        for (int mutation = 1; mutation <= mutations; mutation++) {
            byte[] mutated = whole.clone();
            boolean told = true;
            int changes = 1 + luck.nextInt(3);
            for (int i = 0; i < changes; i++) {
                int kind = luck.nextInt(8);
                // Where whole records are gone there is nothing to be told.
                told &= kind < 5;
                mutated = Mutation.values()[kind].of(mutated, luck);
            }
            Files.write(segment(0, 1), mutated);
            try (RunLog log = RunLog.read(folder)) {
                boolean missing = false;
                for (int number = 1; number <= runs; number++) {
                    String found = found(log, number);
                    missing |= found.equals("nothing");
                    lost += found.equals("nothing") ? 1 : 0;
                    assertThat(found)
                            .as("mutation %d, run %d", mutation, number)
                            .isIn("nothing", "OK " + content(number));
                }
                if (missing && told) {
                    assertThat(log.flaws()).as("mutation %d is told", mutation).isNotEmpty();
                }
            }
        }
        assertThat(lost).isGreaterThan(mutations);
    }

    private static String content(int number) {
        return ("row " + number + ",0.123456789\n").repeat(number % 5 == 0 ? 300 : 3);
    }

    /** What may happen to the bytes of a file. */
    private enum Mutation {
        BIT,
        BITS,
        ZEROES,
        NOISE,
        LONGER,
        CUT,
        HOLE,
        MIXED;

        byte[] of(byte[] bytes, RandomStream luck) {
            if (bytes.length < 2) {
                return bytes;
            }
            int from = luck.nextInt(bytes.length);
            int to = from + luck.nextInt(Math.min(bytes.length - from, 2000)) + 1;
            ByteBuffer made = ByteBuffer.allocate(2 * bytes.length + 2000);
            switch (this) {
                case BIT, BITS -> {
                    byte[] flipped = bytes.clone();
                    for (int i = 0; i < (this == BIT ? 1 : 5); i++) {
                        flipped[luck.nextInt(bytes.length)] ^= (byte) (1 << luck.nextInt(8));
                    }
                    return flipped;
                }
                case ZEROES -> made.put(bytes, 0, from).put(new byte[to - from]).put(bytes, to, bytes.length - to);
                case NOISE ->
                    made.put(bytes, 0, from).put(noise(to - from, luck)).put(bytes, to, bytes.length - to);
                case LONGER -> made.put(bytes, 0, from).put(noise(50, luck)).put(bytes, from, bytes.length - from);
                case CUT -> made.put(bytes, 0, from);
                case HOLE -> made.put(bytes, 0, from).put(bytes, to, bytes.length - to);
                case MIXED ->
                    made.put(bytes, from, bytes.length - from)
                            .put(bytes, 0, from)
                            .put(bytes, from, to - from);
            }
            return Arrays.copyOf(made.array(), made.position());
        }

        private static byte[] noise(int length, RandomStream luck) {
            byte[] noise = new byte[length];
            for (int i = 0; i < length; i++) {
                noise[i] = (byte) luck.nextInt(256);
            }
            return noise;
        }
    }
}
