package org.loopwright.lab.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.journal.Frame.Content;

/**
 * The study that a journal is for. Each segment begins with it, part by part, each under the digest of the whole, so that
 * one sound part is enough to tell it from another. Of several the one of the highest generation counts: a session that
 * extends the study writes the next. Immutable.
 */
final class HeldStudy {

    private final int generation;
    private final StudyIdentity study;
    private final boolean known;
    private final boolean other;

    private HeldStudy(int generation, StudyIdentity study, boolean known, boolean other) {
        this.generation = generation;
        this.study = study;
        this.known = known;
        this.other = other;
    }

    /** A part of a study as a record has it. */
    private record Part(int generation, String name, String value) {}

    /**
     * The study of a journal as far as it can be read; what is lost is taken to be as asked for. Of several that count it
     * is the one asked for, else one that is whole, else the last.
     *
     * @param records parts of studies, the one written last at the end
     */
    static HeldStudy of(List<Content> records, StudyIdentity asked) {
        int generation = 0;
        Map<Key, Map<String, String>> parts = new LinkedHashMap<>();
        for (Content record : records) {
            Part part = decode(record.content());
            if (part != null && part.generation() >= generation) {
                if (part.generation() > generation) {
                    parts.clear();
                }
                generation = part.generation();
                Map<String, String> those = parts.remove(record.key());
                those = those == null ? new LinkedHashMap<>(asked.parts()) : those;
                those.put(part.name(), part.value());
                parts.put(record.key(), those);
            }
        }
        if (parts.isEmpty()) {
            return new HeldStudy(0, asked, false, false);
        }
        StudyIdentity held = null;
        for (Map<String, String> those : parts.values()) {
            StudyIdentity one = StudyIdentity.of(those);
            held = held == null || !one.isBrief() || held.isBrief() ? one : held;
        }
        boolean same = parts.containsKey(asked.digest());
        return same
                ? new HeldStudy(generation, asked, true, false)
                // Of parts that are all as asked for, but under another digest, one is lost and was different.
                : new HeldStudy(
                        generation,
                        held,
                        asked.isBrief() || !held.isBrief(),
                        !held.agreesWith(asked) || held.parts().equals(asked.parts()));
    }

    /** True if as much is known of it as was asked for. */
    boolean isKnown() {
        return known;
    }

    /** True if it is known to be another than was asked for. */
    boolean isOther() {
        return other;
    }

    /** The study, its lost parts as asked for. */
    StudyIdentity study() {
        return study;
    }

    /** The lines that differ; a word where they are lost. */
    List<String> differencesTo(StudyIdentity asked) {
        List<String> lines = study.differencesTo(asked);
        return lines.isEmpty() ? List.of("- a study whose description is damaged, but which is not this one") : lines;
    }

    /**
     * The records with which a segment of the study asked for begins.
     *
     * @param shard who writes it, if that is a shard
     */
    List<byte[]> frames(StudyIdentity asked, Optional<Shard> shard) {
        List<byte[]> frames = new ArrayList<>();
        int own = other ? generation + 1 : generation;
        Map<String, String> parts = asked.parts();
        shard.ifPresent(one -> parts.putAll(one.parts()));
        parts.forEach(
                (name, value) -> frames.add(Frame.of(Kind.STUDY, asked.digest(), encode(new Part(own, name, value)))));
        return frames;
    }

    /** What a part of a study is called, and what it says; empty if it is none. */
    static Optional<Map.Entry<String, String>> part(Content record) {
        return Optional.ofNullable(decode(record.content())).map(part -> Map.entry(part.name(), part.value()));
    }

    private static byte[] encode(Part part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(part.generation());
            out.writeUTF(part.name());
            out.write(part.value().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** A part; null if it is none. */
    private static Part decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Part(in.readInt(), in.readUTF(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException otherwise) {
            return null;
        }
    }
}
