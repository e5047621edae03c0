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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import org.loopwright.lab.journal.Frame.Content;
import org.loopwright.lab.journal.Frame.Head;

/**
 * The segments of a folder as they were when it was looked at, in the order of their names, and places in them: a number,
 * at least 1, for each byte of each. Safe for use by several threads.
 */
final class Segments implements Closeable {

    /** Segments beyond that many are opened anew for each record [1]. */
    private static final int MOST_OPEN = 128;

    private static final int OFFSET_BITS = 40;

    private final Path folder;
    private final int found;

    /** Those that were found, then those that are begun. */
    private final List<SegmentReader> all = new ArrayList<>();

    /**
     * Looks at a folder.
     *
     * @param folder one that is not there holds none; what is not a segment by its name, or no plain file, is passed over
     */
    Segments(Path folder) throws IOException {
        this.folder = folder;
        List<SegmentName> names = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
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
        }
        Collections.sort(names);
        for (SegmentName name : names) {
            Path file = folder.resolve(name.file());
            all.add(new SegmentReader(name, file, Files.size(file)));
        }
        found = all.size();
    }

    /** Segments that were found [1]. */
    int count() {
        return found;
    }

    private synchronized SegmentReader segment(int index) {
        return all.get(index);
    }

    /** Size of a segment when it was found [bytes]. */
    long end(int segment) {
        return segment(segment).end();
    }

    /** Name of the file of a segment. */
    String file(int segment) {
        return segment(segment).name().file();
    }

    /** The segment that was begun last. */
    synchronized int last() {
        return all.size() - 1;
    }

    /** Begins the next segment of a task. */
    synchronized SegmentWriter begin(int task, byte[] opening) throws IOException {
        SegmentName before = new SegmentName(task, 0);
        for (SegmentReader one : all) {
            before = one.name().task() == task ? one.name() : before;
        }
        SegmentWriter writer = SegmentWriter.create(folder, before.next(), opening);
        all.add(new SegmentReader(writer.name(), folder.resolve(writer.name().file()), 0));
        return writer;
    }

    /** The place of a byte of a segment. */
    static long place(int segment, long offset) {
        return (((long) segment << OFFSET_BITS) | offset) + 1;
    }

    private static int segmentOf(long place) {
        return (int) ((place - 1) >>> OFFSET_BITS);
    }

    private static long offset(long place) {
        return (place - 1) & ((1L << OFFSET_BITS) - 1);
    }

    /** What is wrong at a place. */
    Flaw flaw(long place, String what) {
        return new Flaw(file(segmentOf(place)), offset(place), 0, what);
    }

    /** Where a record says that something is wrong; empty if there is no such place. */
    OptionalLong place(Flaw flaw) {
        return IntStream.range(0, found)
                .filter(i -> file(i).equals(flaw.segment()) && flaw.offset() >= 0 && flaw.offset() < end(i))
                .mapToLong(i -> place(i, flaw.offset()))
                .findFirst();
    }

    private void closeIfMany(int segment) throws IOException {
        if (segment >= MOST_OPEN) {
            segment(segment).close();
        }
    }

    /** Finds all records of a segment as it was. */
    void scan(int segment, SegmentReader.Visitor visitor) throws IOException {
        segment(segment).scan(visitor);
        closeIfMany(segment);
    }

    /** The head of the record at a place; empty if there is none. */
    Optional<Head> head(long place) throws IOException {
        return segment(segmentOf(place)).head(offset(place));
    }

    /**
     * The record at a place; empty if it is not whole.
     *
     * @param window what this thread read last
     * @throws DataFormatException if it is whole, but holds what cannot be
     */
    Optional<Content> read(long place, Window window) throws IOException, DataFormatException {
        int segment = segmentOf(place);
        Optional<Content> record = segment(segment).read(offset(place), window);
        closeIfMany(segment);
        return record;
    }

    /** Bytes from a place on, as they are. */
    byte[] bytes(long place, int length) throws IOException {
        return segment(segmentOf(place)).bytes(offset(place), length);
    }

    @Override
    public synchronized void close() throws IOException {
        for (SegmentReader one : all) {
            one.close();
        }
    }
}
