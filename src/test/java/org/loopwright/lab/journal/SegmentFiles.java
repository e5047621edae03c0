package org.loopwright.lab.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import org.loopwright.lab.journal.Frame.Content;
import org.loopwright.lab.journal.Frame.Head;

/** Segments as tests look at them and change them. */
public final class SegmentFiles {

    private SegmentFiles() {}

    /** The files of a folder, by name. */
    public static List<Path> of(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SegmentReader reader(Path segment) throws IOException {
        return new SegmentReader(new SegmentName(0, 1), segment, Files.size(segment));
    }

    /** Writes runs, each in place of an earlier one of its key that did not end well; they are durable on return. */
    static void write(Journal journal, List<RunRecord> runs) {
        try (JournalWriter writer = new JournalWriter(journal, (key, kind) -> {})) {
            for (RunRecord run : runs) {
                writer.record(run);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Every sound record of a segment, in its order. */
    public static List<Content> contents(Path segment) throws IOException {
        List<Content> contents = new ArrayList<>();
        try (SegmentReader reader = reader(segment)) {
            reader.scan(new SegmentReader.Visitor() {
                @Override
                public void sound(long at, Head head) throws IOException {
                    try {
                        reader.read(at, new Window()).ifPresent(contents::add);
                    } catch (DataFormatException impossible) {
                        throw new IOException(impossible);
                    }
                }
            });
        }
        return contents;
    }

    /** Every record of a run in a folder, sorted: key, how it ended, and a checksum of its content. */
    public static List<String> runs(Path folder) throws IOException {
        List<String> runs = new ArrayList<>();
        for (Path segment : of(folder)) {
            for (Content one : contents(segment)) {
                if (one.kind().isRun()) {
                    CRC32C sum = new CRC32C();
                    sum.update(one.content());
                    runs.add(one.key() + " " + one.kind() + " " + sum.getValue());
                }
            }
        }
        runs.sort(null);
        return runs;
    }

    /** Writes a segment again, each of its records as bytes of a record, or of whatever else. */
    public static void rewrite(Path segment, Function<Content, byte[]> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Content one : contents(segment)) {
            bytes.writeBytes(change.apply(one));
        }
        Files.write(segment, bytes.toByteArray());
    }

    /** Writes a segment again, the rows of each run that ended well changed, with right checksums. */
    public static void rewriteContents(Path segment, UnaryOperator<String> change) throws IOException {
        rewrite(segment, one -> {
            byte[] content = one.kind() == Kind.OK
                    ? change.apply(new String(one.content(), StandardCharsets.ISO_8859_1))
                            .getBytes(StandardCharsets.ISO_8859_1)
                    : one.content();
            return Frame.of(one.kind(), one.key(), content);
        });
    }

    /** Changes the bytes of a file. */
    public static void change(Path file, UnaryOperator<byte[]> change) throws IOException {
        Files.write(file, change.apply(Files.readAllBytes(file)));
    }

    /** Changes one bit. */
    public static void flip(Path file, long at, int bit) throws IOException {
        change(file, bytes -> {
            bytes[(int) at] ^= (byte) (1 << bit);
            return bytes;
        });
    }

    /** Where the record of a run of this key begins that was written last; -1 if there is none. */
    public static long place(Path segment, Key key) throws IOException {
        long[] place = {-1};
        try (SegmentReader reader = reader(segment)) {
            reader.scan(new SegmentReader.Visitor() {
                @Override
                public void sound(long at, Head head) {
                    place[0] = head.kind().isRun() && head.key().equals(key) ? at : place[0];
                }
            });
        }
        return place[0];
    }
}
