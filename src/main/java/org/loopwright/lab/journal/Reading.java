package org.loopwright.lab.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import org.loopwright.lab.journal.Frame.Content;
import org.loopwright.lab.journal.Frame.Head;

/**
 * What all segments of a folder say together, gone through in the order of their names. Of several records of one key
 * one that ended well counts; of others the later in its segment, then that of the segment of the higher name. Two that
 * ended well and hold something different are a fault, and neither counts. Confined to one thread.
 */
final class Reading {

    private final Segments segments;
    private final Standings standings;

    /** What is wrong and was not told yet. */
    private final List<Flaw> flaws = new ArrayList<>();

    /** Of these, records that contradict each other. */
    private final List<Flaw> contradicted = new ArrayList<>();

    /** Places of records that are not to be trusted, and why. */
    private final Map<Long, String> distrusted = new TreeMap<>();

    private final Map<List<Object>, Content> studies = new LinkedHashMap<>();

    /** Where it is said what a study was read from, by the digest of that study. */
    private final Map<Key, Long> inputs = new LinkedHashMap<>();

    private int written;

    /** Places of records that ended well, where an earlier one of their key did too. */
    private final List<Long> doubles = new ArrayList<>();

    private final List<Flaw> found = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final List<Flaw> accused = new ArrayList<>();
    private final List<Sitting> sittings = new ArrayList<>();
    private final Window window = new Window();

    private Reading(Segments segments, Standings standings) {
        this.segments = segments;
        this.standings = standings;
    }

    /**
     * Reads segments.
     *
     * @param passedOver tells of a segment by its first records that there is nothing in it to be looked for
     */
    static Reading of(Segments segments, Standings standings, Predicate<List<Content>> passedOver) throws IOException {
        Reading reading = new Reading(segments, standings);
        for (int i = 0; i < segments.count(); i++) {
            List<Content> opening = reading.opening(i);
            if (passedOver.test(opening)) {
                opening.forEach(reading::keep);
            } else {
                reading.read(i, opening);
            }
        }
        reading.settle();
        return reading;
    }

    /** The parts of a study with which a segment begins; none if its beginning is damaged. */
    private List<Content> opening(int segment) throws IOException {
        List<Content> opening = new ArrayList<>();
        long at = 0;
        while (true) {
            long place = Segments.place(segment, at);
            Optional<Head> head = segments.head(place).filter(one -> one.kind() == Kind.STUDY);
            Optional<Content> part = head.isEmpty() ? Optional.empty() : sound(place);
            if (part.isEmpty()) {
                return opening;
            }
            opening.add(part.get());
            at += head.get().length();
        }
    }

    private Optional<Content> sound(long place) throws IOException {
        try {
            return segments.read(place, window);
        } catch (DataFormatException impossible) {
            return Optional.empty(); // It is told when the whole is read.
        }
    }

    private void read(int segment, List<Content> opening) throws IOException {
        Set<Key> underWay = new HashSet<>();
        boolean[] inOrder = new boolean[1];
        int[] unwell = new int[1];
        int before = written;
        segments.scan(segment, new SegmentReader.Visitor() {
            @Override
            public void sound(long at, Head head) throws IOException {
                long place = Segments.place(segment, at);
                switch (head.kind()) {
                    case OK, FAILED, TIMED_OUT -> {
                        underWay.remove(head.key());
                        unwell[0] += head.kind() == Kind.OK ? 0 : 1;
                        take(head.key(), head.kind(), place);
                    }
                    case BEGUN -> underWay.add(head.key());
                    case END -> inOrder[0] = true;
                    case STUDY -> content(place).ifPresent(Reading.this::keep);
                    case INPUTS -> inputs.put(head.key(), place);
                    case TOLD -> flawAt(place).ifPresent(flaw -> told.add(flaw.place()));
                    case DISTRUSTED -> flawAt(place).ifPresent(accused::add);
                }
            }

            @Override
            public void broken(Head head) {
                if (head.kind().isRun()) {
                    standings.damage(head.key());
                }
            }

            @Override
            public void flaw(long from, long to) {
                String what = (to - from) + (to == segments.end(segment) ? " bytes at its end" : " bytes")
                        + " are no whole record";
                found.add(new Flaw(segments.file(segment), from, to - from, what));
            }
        });
        if (segments.end(segment) == 0) {
            found.add(new Flaw(segments.file(segment), 0, 0, "it is empty"));
        }
        if (!inOrder[0]) {
            underWay.forEach(standings::died);
        }
        sittings.add(new Sitting(
                segments.file(segment),
                Shard.of(parts(opening)),
                written - before,
                unwell[0],
                inOrder[0] ? 0 : underWay.size()));
    }

    private Optional<Content> content(long place) throws IOException {
        try {
            return segments.read(place, window);
        } catch (DataFormatException impossible) {
            found.add(segments.flaw(place, String.valueOf(impossible.getMessage())));
            return Optional.empty();
        }
    }

    /** What the parts of a study say by their names. */
    static Map<String, String> parts(List<Content> opening) {
        Map<String, String> parts = new LinkedHashMap<>();
        opening.forEach(record -> HeldStudy.part(record).ifPresent(part -> parts.put(part.getKey(), part.getValue())));
        return parts;
    }

    private Optional<Flaw> flawAt(long place) throws IOException {
        return content(place).flatMap(record -> Flaw.decode(record.content()));
    }

    private void take(Key key, Kind kind, long place) {
        written++;
        if (kind == Kind.OK && standings.isWell(key)) {
            doubles.add(place);
        }
        standings.note(key, kind, place);
    }

    /** Keeps a part of a study, the one found last at the end; each process writes them again. */
    private void keep(Content part) {
        List<Object> same = List.of(part.key(), ByteBuffer.wrap(part.content()));
        studies.remove(same);
        studies.put(same, part);
    }

    /** Leaves out what is not to be trusted, once all is known. */
    private void settle() throws IOException {
        for (Flaw one : accused) {
            segments.place(one).ifPresent(place -> distrusted.put(place, one.what()));
        }
        for (long place : doubles) {
            settle(place);
        }
        for (Map.Entry<Long, String> one : distrusted.entrySet()) {
            long place = one.getKey();
            Optional<Head> head = segments.head(place);
            if (head.isPresent() && standings.place(head.get().key()) == place) {
                found.add(segments.flaw(place, one.getValue()));
                standings.drop(head.get().key());
            }
        }
        found.stream().filter(flaw -> !told.contains(flaw.place())).forEach(flaws::add);
    }

    /** Decides between a record that ended well and the one that counts so far. */
    private void settle(long place) throws IOException {
        Optional<Content> other = content(place);
        if (distrusted.containsKey(place) || other.isEmpty()) {
            return;
        }
        Key key = other.get().key();
        long counting = standings.place(key);
        if (distrusted.containsKey(counting)) {
            standings.replace(key, place);
        } else if (counting > 0) {
            Optional<Content> one = content(counting);
            if (one.isPresent()
                    && !Arrays.equals(one.get().content(), other.get().content())) {
                differ(key, counting, place);
            }
        }
    }

    private void differ(Key key, long one, long other) {
        String what = "two records of one run that ended well differ, here and in ";
        Flaw first = segments.flaw(one, what + segments.flaw(other, "").place());
        flaws.add(first);
        contradicted.add(first);
        contradicted.add(segments.flaw(other, what + first.place()));
        distrusted.put(one, what);
        distrusted.put(other, what);
        standings.drop(key);
    }

    /** Parts of what the studies are, the one written last at the end. */
    List<Content> studies() {
        return List.copyOf(studies.values());
    }

    /** Where it is said what the studies were read from, one place of each. */
    List<Long> inputs() {
        return List.copyOf(inputs.values());
    }

    /** What each process did, in the order of the names of their segments. */
    List<Sitting> sittings() {
        return List.copyOf(sittings);
    }

    /** What is wrong and was not told yet. */
    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** Records that contradict each other, and are not to be trusted from now on. */
    List<Flaw> contradicted() {
        return List.copyOf(contradicted);
    }

    /** True for the place of a record that is not to be trusted. */
    boolean isDistrusted(long place) {
        return distrusted.containsKey(place);
    }

    /** Records of runs that were found, several of one key counted each [1]. */
    int written() {
        return written;
    }
}
