package org.loopwright.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import org.loopwright.journal.Frame.Content;
import org.loopwright.journal.Frame.Head;

/**
 * The records of all segments of a folder as one, and a segment for those that are added. Of several records of one key
 * one that ended well counts; of others the later in its segment, then that of the segment of the higher name. Two that
 * ended well and hold something different are a fault, and neither counts. No segment that is there is ever changed, so
 * that any number of processes may add to a folder. Safe for use by several threads once it is open.
 */
public final class RunLog implements Closeable {

    /** More segments than that are opened anew for each record [1]. */
    private static final int MOST_OPEN = 128;

    private static final int OFFSET_BITS = 40;

    /** Set in the number of a key whose run ended well. */
    private static final long WELL = 1;

    /** Set in the number of a key whose run was asked for. */
    private static final long ASKED = 2;

    /** The place of a record is in the bits above these; 0 where there is none, less where none counts. */
    private static final int FLAGS = 2;

    private final Path folder;
    private final List<SegmentName> names = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private final Map<Integer, SegmentReader> open = new HashMap<>();

    /** The number of each key: the place of its record, and two flags. */
    private final KeyTable places = new KeyTable();

    private final KeyTable damaged = new KeyTable();
    private final Map<Key, Integer> deaths = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Flaw> contradicted = new ArrayList<>();
    /** Places of records that are not to be trusted, and why. */
    private final Map<Long, String> distrusted = new TreeMap<>();

    private final Map<List<Object>, Content> studies = new LinkedHashMap<>();
    private int written;
    private int held;
    private int well;
    private int task;
    private byte[] opening = {};
    private SegmentWriter own;
    private int ownIndex;

    private RunLog(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads all segments of a folder, as they are now.
     *
     * @param folder one that is not there holds none; what is not a segment by its name, or no plain file, is passed over
     */
    public static RunLog read(Path folder) throws IOException {
        RunLog log = new RunLog(folder);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            log.names.addAll(list(folder));
        }
        Reading reading = log.new Reading();
        for (int i = 0; i < log.names.size(); i++) {
            reading.read(i);
        }
        reading.settle();
        return log;
    }

    /** True if a folder has a file that may be a segment. */
    public static boolean isIn(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && !list(folder).isEmpty();
    }

    private static List<SegmentName> list(Path folder) throws IOException {
        List<SegmentName> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Optional<SegmentName> name = SegmentName.of(String.valueOf(file.getFileName()));
                if (name.isPresent() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(name.get());
                }
            }
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
        Collections.sort(found);
        return found;
    }

    private static long place(int segment, long at) {
        return (((long) segment << OFFSET_BITS) | at) + 1;
    }

    private static int segment(long place) {
        return (int) ((place - 1) >>> OFFSET_BITS);
    }

    private static long offset(long place) {
        return (place - 1) & ((1L << OFFSET_BITS) - 1);
    }

    private static boolean isWell(long number) {
        return (number & WELL) != 0;
    }

    /** The place of the record that counts; less than 1 if none does. */
    private static long placeOf(long number) {
        return number >> FLAGS;
    }

    /** The number before, its record in place of another. */
    private static long at(long place, boolean isWell, long before) {
        return (place << FLAGS) | (before & ASKED) | (isWell ? WELL : 0);
    }

    /** Goes through all segments in the order of their names. */
    private final class Reading {

        /** Places of records that ended well, where an earlier one of their key did too. */
        private final List<Long> doubles = new ArrayList<>();

        private final List<Flaw> found = new ArrayList<>();
        private final Set<String> told = new HashSet<>();
        private final List<Flaw> accused = new ArrayList<>();
        private final Window window = new Window();

        void read(int index) throws IOException {
            SegmentReader reader = reader(index);
            ends.add(reader.size());
            Set<Key> underWay = new HashSet<>();
            boolean[] inOrder = new boolean[1];
            reader.scan(ends.get(index), new SegmentReader.Visitor() {
                @Override
                public void sound(long at, Head head) throws IOException {
                    switch (head.kind()) {
                        case OK, FAILED, TIMED_OUT -> {
                            underWay.remove(head.key());
                            written++;
                            take(head.key(), head.kind(), place(index, at));
                        }
                        case BEGUN -> underWay.add(head.key());
                        case END -> inOrder[0] = true;
                        case STUDY -> content(index, at).ifPresent(RunLog.this::keep);
                        case TOLD ->
                            content(index, at)
                                    .flatMap(record -> Flaw.decode(record.content()))
                                    .ifPresent(flaw -> told.add(flaw.place()));
                        case DISTRUSTED ->
                            content(index, at)
                                    .flatMap(record -> Flaw.decode(record.content()))
                                    .ifPresent(accused::add);
                    }
                }

                @Override
                public void broken(Head head) {
                    if (head.kind().isRun()) {
                        damaged.put(head.key(), 1);
                    }
                }

                @Override
                public void flaw(long from, long to) {
                    String what = (to - from) + (to == ends.get(index) ? " bytes at its end" : " bytes")
                            + " are no whole record";
                    found.add(new Flaw(names.get(index).file(), from, to - from, what));
                }
            });
            if (ends.get(index) == 0) {
                found.add(new Flaw(names.get(index).file(), 0, 0, "it is empty"));
            }
            if (!inOrder[0]) {
                underWay.forEach(key -> deaths.merge(key, 1, Integer::sum));
            }
            closeIfMany(index, reader);
        }

        private Optional<Content> content(int index, long at) throws IOException {
            try {
                return reader(index).read(at, window);
            } catch (DataFormatException impossible) {
                found.add(new Flaw(names.get(index).file(), at, 0, impossible.getMessage()));
                return Optional.empty();
            }
        }

        private void take(Key key, Kind kind, long place) {
            if (kind == Kind.OK && isWell(places.get(key))) {
                doubles.add(place);
            }
            note(key, kind, place);
        }

        /** Leaves out what is not to be trusted, once all is known. */
        void settle() throws IOException {
            for (Flaw one : accused) {
                int index = Collections.binarySearch(
                        names, SegmentName.of(one.segment()).orElse(new SegmentName(-1, 0)));
                if (index >= 0 && one.offset() >= 0 && one.offset() < ends.get(index)) {
                    distrusted.put(place(index, one.offset()), one.what());
                }
            }
            for (long place : doubles) {
                settle(place);
            }
            for (Map.Entry<Long, String> one : distrusted.entrySet()) {
                long place = one.getKey();
                Optional<Head> head = reader(segment(place)).head(offset(place));
                if (head.isPresent() && placeOf(places.get(head.get().key())) == place) {
                    found.add(flaw(place, one.getValue()));
                    drop(head.get().key());
                }
            }
            found.stream().filter(flaw -> !told.contains(flaw.place())).forEach(flaws::add);
        }

        /** Decides between a record that ended well and the one that counts so far. */
        private void settle(long place) throws IOException {
            Optional<Content> other = content(segment(place), offset(place));
            if (distrusted.containsKey(place) || other.isEmpty()) {
                return;
            }
            Key key = other.get().key();
            long counting = placeOf(places.get(key));
            if (distrusted.containsKey(counting)) {
                places.update(key, before -> at(place, true, before));
            } else if (counting > 0) {
                Optional<Content> one = content(segment(counting), offset(counting));
                if (one.isPresent()
                        && !Arrays.equals(one.get().content(), other.get().content())) {
                    differ(key, counting, place);
                }
            }
        }

        private void differ(Key key, long one, long other) {
            String what = "two records of one run that ended well differ, here and in ";
            Flaw first = flaw(one, what + flaw(other, "").place());
            flaws.add(first);
            contradicted.add(first);
            contradicted.add(flaw(other, what + first.place()));
            distrusted.put(one, what);
            distrusted.put(other, what);
            drop(key);
        }
    }

    private Flaw flaw(long place, String what) {
        return new Flaw(names.get(segment(place)).file(), offset(place), 0, what);
    }

    private synchronized void drop(Key key) {
        long before = places.update(key, number -> at(-1, false, number));
        held -= placeOf(before) > 0 ? 1 : 0;
        well -= isWell(before) ? 1 : 0;
        damaged.put(key, 1);
    }

    /** Keeps a part of a study, the one found last at the end; each process writes them again. */
    private void keep(Content part) {
        List<Object> same = List.of(part.key(), ByteBuffer.wrap(part.content()));
        studies.remove(same);
        studies.put(same, part);
    }

    private synchronized SegmentReader reader(int index) throws IOException {
        SegmentReader known = open.get(index);
        if (known == null) {
            known = new SegmentReader(folder.resolve(names.get(index).file()));
            open.put(index, known);
        }
        return known;
    }

    private synchronized void closeIfMany(int index, SegmentReader reader) throws IOException {
        if (open.size() > MOST_OPEN) {
            open.remove(index);
            reader.close();
        }
    }

    /** Parts of what the studies of the folder are, the one written last at the end. */
    public List<Content> studies() {
        return List.copyOf(studies.values());
    }

    /** What is wrong in the folder and was not told yet. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** Records of runs that were found, several of one key counted each [1]. */
    public int written() {
        return written;
    }

    /** Runs of which a record counts [1]. */
    public synchronized int held() {
        return held;
    }

    /** Runs that ended well [1]. */
    public synchronized int well() {
        return well;
    }

    /** True if the run of a key ended well. */
    public boolean isWell(Key key) {
        return isWell(places.get(key));
    }

    /** True if a record of a run was found damaged, and none that is whole counts. */
    public boolean isDamaged(Key key) {
        return damaged.get(key) != 0 && !has(key);
    }

    /** True if a record of any run was found damaged. */
    public boolean hasDamaged() {
        return damaged.size() > 0;
    }

    /** How often a process died while it made the run of a key, since that run last came to an end [1]. */
    public synchronized int deaths(Key key) {
        return deaths.getOrDefault(key, 0);
    }

    /** True if a record counts under a key. */
    public boolean has(Key key) {
        return placeOf(places.get(key)) > 0;
    }

    /** Says that so many keys are going to be asked for. */
    public void expect(int keys) {
        places.reserve(keys);
    }

    /** Asks for the run of a key: true for the first who does, if it has not ended well. */
    public boolean ask(Key key) {
        return (places.update(key, number -> number | ASKED) & (ASKED | WELL)) == 0;
    }

    /**
     * The record that counts under a key; empty if there is none, or if it is no longer as it was when it was found.
     *
     * @param window what this thread read last
     * @throws DataFormatException if its checksum is right, and yet it holds what cannot be
     */
    public Optional<Content> find(Key key, Window window) throws IOException, DataFormatException {
        long place = placeOf(places.get(key));
        if (place <= 0) {
            return Optional.empty();
        }
        int index = segment(place);
        SegmentReader reader = reader(index);
        Optional<Content> found = reader.read(offset(place), window);
        closeIfMany(index, reader);
        return found.filter(record -> record.key().equals(key) && record.kind().isRun());
    }

    /**
     * Says what a segment of this process begins with, and which task it belongs to. It is made when the first record is
     * written, or now.
     */
    public synchronized void begin(int ownTask, byte[] first, boolean now) throws IOException {
        task = ownTask;
        opening = first.clone();
        if (now) {
            own();
        }
    }

    private synchronized SegmentWriter own() throws IOException {
        if (own == null) {
            SegmentName before = new SegmentName(task, 0);
            for (SegmentName name : names) {
                before = name.task() == task ? name : before;
            }
            own = SegmentWriter.create(folder, before.next(), opening);
            ownIndex = names.size();
            names.add(own.name());
        }
        return own;
    }

    /**
     * Appends records, in one go; they outlive this process, and a power cut after {@link #force}.
     *
     * @return the place of the first, for {@link #note}
     */
    public long write(byte[] frames) throws IOException {
        SegmentWriter writer = own();
        return place(ownIndex, writer.append(frames));
    }

    /**
     * Makes all durable that has been written.
     *
     * @throws LostSegmentException if the file is no longer where it was
     */
    public void force() throws IOException {
        SegmentWriter writer = segment();
        if (writer != null) {
            writer.force();
        }
    }

    /**
     * Looks whether the file that is written is still where it was.
     *
     * @throws LostSegmentException if not
     */
    public void requirePresent() throws IOException {
        SegmentWriter writer = segment();
        if (writer != null) {
            writer.requirePresent();
        }
    }

    /** The segment of this process; null if there is none. */
    private synchronized SegmentWriter segment() {
        return own;
    }

    /** Lets a record of a run count that has been written. */
    public synchronized void note(Key key, Kind kind, long place) {
        boolean isWell = kind == Kind.OK;
        deaths.remove(key);
        long before = places.update(key, number -> isWell(number) ? number : at(place, isWell, number));
        held += placeOf(before) > 0 ? 0 : 1;
        well += isWell && !isWell(before) ? 1 : 0;
    }

    /** Writes down that the flaws have been told, so that they are not told again. */
    public void tellFlaws() throws IOException {
        for (Flaw flaw : flaws) {
            write(Frame.of(Kind.TOLD, nobody(), flaw.encode()));
        }
        for (Flaw flaw : contradicted) {
            write(Frame.of(Kind.DISTRUSTED, nobody(), flaw.encode()));
        }
        force();
    }

    /**
     * Lets the record of a key count no more, now and later: its checksum is right, but it cannot be.
     *
     * @param what why, in a few words
     * @return where it is
     */
    public Flaw distrust(Key key, String what) throws IOException {
        Flaw flaw = flaw(placeOf(places.get(key)), what);
        write(Frame.of(Kind.DISTRUSTED, key, flaw.encode()));
        force();
        drop(key);
        return flaw;
    }

    private static Key nobody() {
        return new Key(new byte[Key.BYTES]);
    }

    /** Names of the files of the segments that were found, in the order of their names. */
    public List<String> segments() {
        return names.subList(0, ends.size()).stream().map(SegmentName::file).toList();
    }

    /**
     * Copies the records of a segment that say what the study is or how a run ended: whole, trusted, and none else.
     *
     * @param index of the segment among {@link #segments}
     * @return records of runs [1]
     */
    public int copy(int index, OutputStream out) throws IOException {
        SegmentReader reader = reader(index);
        int[] runs = new int[1];
        reader.scan(ends.get(index), new SegmentReader.Visitor() {
            @Override
            public void sound(long at, Head head) throws IOException {
                boolean run = head.kind().isRun() && !distrusted.containsKey(place(index, at));
                if (run || head.kind() == Kind.STUDY) {
                    out.write(reader.bytes(at, (int) head.length()));
                    runs[0] += run ? 1 : 0;
                }
            }
        });
        return runs[0];
    }

    /** Copies all segments, as {@link #copy} does, into another folder under names that are not taken there; durable. */
    public void copyTo(Path other) throws IOException {
        for (int i = 0; i < ends.size(); i++) {
            try (Copy copy = new Copy(other)) {
                copy(i, copy);
            }
        }
    }

    /** A segment that is made for its first record. */
    private static final class Copy extends OutputStream {

        private final Path folder;
        private SegmentWriter writer;

        Copy(Path folder) {
            this.folder = folder;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] record) throws IOException {
            if (writer == null) {
                writer = SegmentWriter.create(folder, new SegmentName(0, 1), record);
            } else {
                writer.append(record);
            }
        }

        @Override
        public void close() throws IOException {
            if (writer != null) {
                writer.force();
                writer.close();
            }
        }
    }

    /** Writes down that this process ends in order, so that it did not die of the runs that it had begun. */
    public void end() throws IOException {
        SegmentWriter writer = segment();
        if (writer != null) {
            writer.append(Frame.of(Kind.END, nobody()));
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (SegmentReader reader : open.values()) {
            reader.close();
        }
        open.clear();
        if (own != null) {
            own.close();
        }
    }
}
