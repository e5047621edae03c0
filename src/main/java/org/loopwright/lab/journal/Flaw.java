package org.loopwright.lab.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A place of a segment at which something is wrong.
 *
 * @param segment name of its file
 * @param offset where it begins [bytes]
 * @param length how far it reaches; 0 if it is a whole record [bytes]
 * @param what what is wrong, in a few words
 */
public record Flaw(String segment, long offset, long length, String what) {

    /** Segment and offset, in words. */
    public String place() {
        return segment + " at byte " + offset;
    }

    /** What a record says of the place. */
    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(segment);
            out.writeLong(offset);
            out.writeLong(length);
            out.writeUTF(what);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** What {@link #encode} wrote; empty if the bytes are something else. */
    static Optional<Flaw> decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(new Flaw(in.readUTF(), in.readLong(), in.readLong(), in.readUTF()));
        } catch (IOException otherwise) {
            return Optional.empty();
        }
    }
}
