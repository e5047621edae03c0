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
import org.loopwright.lab.journal.Frame.Content;

/**
 * The study that a journal is for. Each segment begins with it, part by part, each under the digest of the whole, so that
 * one sound part is enough to tell it from another. Of several the one of the highest generation counts: a session that
 * extends the study writes the next. Immutable.
 */
final class HeldStudy {

    private final Key digest;
    private final int generation;
    private final StudyIdentity study;
    private final boolean other;

    private HeldStudy(Key digest, int generation, StudyIdentity study, boolean other) {
        this.digest = digest;
        this.generation = generation;
        this.study = study;
        this.other = other;
    }

    /** A part of a study as a record has it. */
    private record Part(int generation, String name, String value) {}

    /**
     * The study of a journal as far as it can be read; what is lost is taken to be as asked for.
     *
     * @param records parts of studies, the one written last at the end
     */
    static HeldStudy of(List<Content> records, StudyIdentity asked) {
        Key digest = null;
        int generation = 0;
        Map<String, String> parts = new LinkedHashMap<>();
        for (Content record : records) {
            Part part = decode(record.content());
            if (part != null && part.generation() >= generation) {
                if (!record.key().equals(digest)) {
                    parts.clear();
                    parts.putAll(asked.parts());
                }
                digest = record.key();
                generation = part.generation();
                parts.put(part.name(), part.value());
            }
        }
        return digest == null
                ? new HeldStudy(null, 0, asked, false)
                : new HeldStudy(digest, generation, StudyIdentity.of(parts), !digest.equals(asked.digest()));
    }

    /** True if anything is known of it. */
    boolean isKnown() {
        return digest != null;
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

    /** The records with which a segment of the study asked for begins. */
    List<byte[]> frames(StudyIdentity asked) {
        List<byte[]> frames = new ArrayList<>();
        int own = other ? generation + 1 : generation;
        asked.parts()
                .forEach((name, value) ->
                        frames.add(Frame.of(Kind.STUDY, asked.digest(), encode(new Part(own, name, value)))));
        return frames;
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
