package org.loopwright.lab.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import org.loopwright.lab.journal.Frame.Content;
import org.loopwright.lab.journal.Frame.Head;

/**
 * The records of all segments of a folder as one, as {@link Reading} finds them, and a segment for those that are added.
 * No segment that is there is ever changed, so that any number of processes may add to a folder. Safe for use by several
 * threads once it is open.
 */
public final class RunLog implements Closeable {

    private final Segments segments;
    private final Standings standings = new Standings();
    private final Reading found;
    private int task;
    private byte[] opening = {};
    private volatile SegmentWriter own;
    private int ownIndex;

    private RunLog(Segments segments, Predicate<List<Content>> passedOver) throws IOException {
        this.segments = segments;
        this.found = Reading.of(segments, standings, passedOver);
    }

    /**
     * Reads all segments of a folder, as they are now.
     *
     * @param folder one that is not there holds none; what is not a segment by its name, or no plain file, is passed over
     */
    public static RunLog read(Path folder) throws IOException {
        return new RunLog(new Segments(folder), opening -> false);
    }

    /**
     * Reads what concerns one shard: not the segments of the other shards of its study, whose runs are none of its own.
     *
     * @param study what it knows of it
     */
    static RunLog read(Path folder, StudyIdentity study, Shard shard) throws IOException {
        return new RunLog(new Segments(folder), opening -> isOfAnother(opening, study.digest(), shard));
    }

    private static boolean isOfAnother(List<Content> opening, Key study, Shard shard) {
        return Shard.of(Reading.parts(opening))
                .filter(other -> other.count() == shard.count() && other.number() != shard.number())
                .filter(other -> opening.stream().allMatch(part -> part.key().equals(study)))
                .isPresent();
    }

    /** What each process did whose segment was read, in the order of their names. */
    public List<Sitting> sittings() {
        return found.sittings();
    }

    /** True if a folder has a file that may be a segment. */
    public static boolean isIn(Path folder) throws IOException {
        return new Segments(folder).count() > 0;
    }

    /** Parts of what the studies of the folder are, the one written last at the end. */
    public List<Content> studies() {
        return found.studies();
    }

    /** What studies of the folder were read from, one of each. */
    List<byte[]> inputs() throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        for (long place : found.inputs()) {
            sound(place).map(Content::content).ifPresent(inputs::add);
        }
        return inputs;
    }

    private Optional<Content> sound(long place) throws IOException {
        try {
            return segments.read(place, new Window());
        } catch (DataFormatException impossible) {
            return Optional.empty(); // As if it had been damaged.
        }
    }

    /** What is wrong in the folder and was not told yet. */
    public List<Flaw> flaws() {
        return found.flaws();
    }

    /** Records of runs that were found, several of one key counted each [1]. */
    public int written() {
        return found.written();
    }

    /** What is known of each run. */
    public Standings runs() {
        return standings;
    }

    /**
     * The record that counts under a key; empty if there is none, or if it is no longer as it was when it was found.
     *
     * @param window what this thread read last
     * @throws DataFormatException if its checksum is right, and yet it holds what cannot be
     */
    public Optional<Content> find(Key key, Window window) throws IOException, DataFormatException {
        long place = standings.place(key);
        return place <= 0
                ? Optional.empty()
                : segments.read(place, window)
                        .filter(record ->
                                record.key().equals(key) && record.kind().isRun());
    }

    /**
     * The same, unpacked.
     *
     * @throws DataFormatException as {@link #find} does
     */
    public Optional<RunRecord> record(Key key, Window window) throws IOException, DataFormatException {
        Optional<Content> found = find(key, window);
        return found.isEmpty() ? Optional.empty() : Optional.of(RunRecord.of(key, found.get()));
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

    private SegmentWriter own() throws IOException {
        SegmentWriter known = own;
        if (known == null) {
            synchronized (this) {
                known = own;
                if (known == null) {
                    known = segments.begin(task, opening);
                    ownIndex = segments.last();
                    own = known;
                }
            }
        }
        return known;
    }

    /**
     * Appends records, in one go; they outlive this process, and a power cut after {@link #force}.
     *
     * @return the place of the first, for {@link Standings#note}
     */
    public long write(byte[] frames) throws IOException {
        SegmentWriter writer = own();
        return Segments.place(ownIndex, writer.append(frames));
    }

    /**
     * Makes all durable that has been written.
     *
     * @throws LostSegmentException if the file is no longer where it was
     */
    public void force() throws IOException {
        SegmentWriter writer = own;
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
        SegmentWriter writer = own;
        if (writer != null) {
            writer.requirePresent();
        }
    }

    /** Writes down that the flaws have been told, so that they are not told again. */
    public void tellFlaws() throws IOException {
        for (Flaw flaw : found.flaws()) {
            write(Frame.of(Kind.TOLD, nobody(), flaw.encode()));
        }
        for (Flaw flaw : found.contradicted()) {
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
        Flaw flaw = segments.flaw(standings.place(key), what);
        write(Frame.of(Kind.DISTRUSTED, key, flaw.encode()));
        force();
        standings.drop(key);
        return flaw;
    }

    private static Key nobody() {
        return new Key(new byte[Key.BYTES]);
    }

    /** Names of the files of the segments that were found, in the order of their names. */
    public List<String> segments() {
        return IntStream.range(0, segments.count()).mapToObj(segments::file).toList();
    }

    /** Where records go. */
    @FunctionalInterface
    public interface Records {
        /** Takes a whole record. */
        void take(byte[] record) throws IOException;
    }

    /**
     * Copies the records of a segment that say what the study is or how a run ended: whole, trusted, and none else.
     *
     * @param index of the segment among {@link #segments}
     */
    public void copy(int index, Records out) throws IOException {
        segments.scan(index, new SegmentReader.Visitor() {
            @Override
            public void sound(long at, Head head) throws IOException {
                long place = Segments.place(index, at);
                if (head.kind() == Kind.STUDY || (head.kind().isRun() && !found.isDistrusted(place))) {
                    out.take(segments.bytes(place, (int) head.length()));
                }
            }
        });
    }

    /** Copies all segments, as {@link #copy} does, into another folder under names that are not taken there; durable. */
    public void copyTo(Path other) throws IOException {
        for (int i = 0; i < segments.count(); i++) {
            SegmentWriter[] made = new SegmentWriter[1];
            try {
                copy(i, record -> {
                    if (made[0] == null) {
                        made[0] = SegmentWriter.create(other, new SegmentName(0, 1), record);
                    } else {
                        made[0].append(record);
                    }
                });
                if (made[0] != null) {
                    made[0].force();
                }
            } finally {
                if (made[0] != null) {
                    made[0].close();
                }
            }
        }
    }

    /** Writes down that this process ends in order, so that it did not die of the runs that it had begun. */
    public void end() throws IOException {
        SegmentWriter writer = own;
        if (writer != null) {
            writer.append(Frame.of(Kind.END, nobody()));
        }
    }

    @Override
    public void close() throws IOException {
        segments.close();
        SegmentWriter writer = own;
        if (writer != null) {
            writer.close();
        }
    }
}
