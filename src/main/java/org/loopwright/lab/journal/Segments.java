package org.loopwright.lab.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.DataFormatException;
import org.loopwright.lab.journal.Frame.Content;
import org.loopwright.lab.journal.Frame.Head;

/**
 * The segments of a folder as they were when it was looked at, in the order of their names, and places in them: a number,
 * at least 1, for each byte of each. Safe for use by several threads.
 */
final class Segments implements Closeable {

    /** More segments than that are opened anew for each record [1]. */
    private static final int MOST_OPEN = 128;

    private static final int OFFSET_BITS = 40;

    private final Path folder;
    private final List<SegmentName> names = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private final Map<Integer, SegmentReader> open = new HashMap<>();

    /**
     * Looks at a folder.
     *
     * @param folder one that is not there holds none; what is not a segment by its name, or no plain file, is passed over
     */
    Segments(Path folder) throws IOException {
        this.folder = folder;
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Optional<SegmentName> name = SegmentName.of(String.valueOf(file.getFileName()));
                if (name.isPresent() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    names.add(name.get());
                }
            }
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
        Collections.sort(names);
        for (SegmentName name : names) {
            ends.add(Files.size(folder.resolve(name.file())));
        }
    }

    /** Segments that were found [1]. */
    int count() {
        return ends.size();
    }

    /** Size of a segment when it was found [bytes]. */
    long end(int segment) {
        return ends.get(segment);
    }

    /** Name of the file of a segment. */
    synchronized String file(int segment) {
        return names.get(segment).file();
    }

    /** The segment that was begun last. */
    synchronized int last() {
        return names.size() - 1;
    }

    /** Begins the next segment of a task. */
    synchronized SegmentWriter begin(int task, byte[] opening) throws IOException {
        SegmentName before = new SegmentName(task, 0);
        for (SegmentName name : names) {
            before = name.task() == task ? name : before;
        }
        SegmentWriter writer = SegmentWriter.create(folder, before.next(), opening);
        names.add(writer.name());
        return writer;
    }

    /** The place of a byte of a segment. */
    static long place(int segment, long offset) {
        return (((long) segment << OFFSET_BITS) | offset) + 1;
    }

    private static int segment(long place) {
        return (int) ((place - 1) >>> OFFSET_BITS);
    }

    private static long offset(long place) {
        return (place - 1) & ((1L << OFFSET_BITS) - 1);
    }

    /** What is wrong at a place. */
    Flaw flaw(long place, String what) {
        return new Flaw(file(segment(place)), offset(place), 0, what);
    }

    /** Where a record says that something is wrong; empty if there is no such place. */
    OptionalLong place(Flaw flaw) {
        int segment = Collections.binarySearch(
                names.subList(0, count()), SegmentName.of(flaw.segment()).orElse(new SegmentName(-1, 0)));
        return segment >= 0 && flaw.offset() >= 0 && flaw.offset() < end(segment)
                ? OptionalLong.of(place(segment, flaw.offset()))
                : OptionalLong.empty();
    }

    private synchronized SegmentReader reader(int segment) throws IOException {
        SegmentReader known = open.get(segment);
        if (known == null) {
            known = new SegmentReader(folder.resolve(file(segment)));
            open.put(segment, known);
        }
        return known;
    }

    private synchronized void closeIfMany(int segment, SegmentReader reader) throws IOException {
        if (open.size() > MOST_OPEN) {
            open.remove(segment);
            reader.close();
        }
    }

    /** Finds all records of a segment as it was. */
    void scan(int segment, SegmentReader.Visitor visitor) throws IOException {
        SegmentReader reader = reader(segment);
        reader.scan(end(segment), visitor);
        closeIfMany(segment, reader);
    }

    /** The head of the record at a place; empty if there is none. */
    Optional<Head> head(long place) throws IOException {
        return reader(segment(place)).head(offset(place));
    }

    /**
     * The record at a place; empty if it is not whole.
     *
     * @param window what this thread read last
     * @throws DataFormatException if it is whole, but holds what cannot be
     */
    Optional<Content> read(long place, Window window) throws IOException, DataFormatException {
        SegmentReader reader = reader(segment(place));
        Optional<Content> found = reader.read(offset(place), window);
        closeIfMany(segment(place), reader);
        return found;
    }

    /** Bytes from a place on, as they are. */
    byte[] bytes(long place, int length) throws IOException {
        return reader(segment(place)).bytes(offset(place), length);
    }

    @Override
    public synchronized void close() throws IOException {
        for (SegmentReader reader : open.values()) {
            reader.close();
        }
        open.clear();
    }
}
