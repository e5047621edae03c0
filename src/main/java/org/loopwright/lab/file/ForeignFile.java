package org.loopwright.lab.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;

/** Files that come from other programs or go to them. */
public final class ForeignFile {

    private ForeignFile() {}

    /** All bytes; a file that is not there is a fault of the one who named it. */
    public static byte[] bytes(Path file) throws IOException {
        int most = (int) Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 8);
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw fault(file, 0, 0, "is larger than " + (most >> 20) + " MiB, for which this Java has no room");
            }
            return bytes;
        }
    }

    /** A file as UTF-8, which throws a CharacterCodingException where it is not; see {@link #notText}. */
    public static Reader reader(Path file) throws IOException {
        return new InputStreamReader(open(file), StandardCharsets.UTF_8.newDecoder());
    }

    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw fault(file, 0, 0, "is a folder, expected a file");
        }
        try {
            return PlainFile.open(file);
        } catch (NoSuchFileException missing) {
            throw fault(file, 0, 0, "there is no such file");
        }
    }

    /** The fault of a file that is no text. */
    public static SheetException notText(Path file) {
        return fault(file, 0, 0, "is not text in UTF-8");
    }

    /** The text of some bytes of a file in UTF-8, without a byte order mark. */
    public static String text(Path file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw notText(file);
        }
    }

    /** A fault of a file; line and column from 1, 0 if unknown. */
    public static SheetException fault(Path file, int line, int column, String message) {
        return new SheetException(Fault.at(new Place(Place.of(file).file(), line, column), "", message));
    }

    /** Begins a file that must not be there yet; it appears whole or not at all. */
    public static WholeFile begin(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new JournalException(file + " is there already and is not overwritten");
        }
        return WholeFile.named(file);
    }

    /**
     * Requires of a file that a person has named that it is not there yet, or is an earlier one of its kind, which is renewed.
     *
     * @param mark what files of the kind have within their first 1 024 characters
     */
    public static void requireRenewable(Path file, String mark) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !(PlainFile.isOwn(file) && begins(file, mark))) {
            throw new JournalException(
                    file + " is there already, is not what this command writes, and is not overwritten");
        }
    }

    private static boolean begins(Path file, String mark) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1024), StandardCharsets.UTF_8).contains(mark);
        }
    }

    /** Writes a file that must not be there yet; it appears whole or not at all. */
    public static FileChecksum write(Path file, byte[] bytes) throws IOException {
        try (WholeFile out = begin(file)) {
            out.write(bytes);
            return out.finish();
        }
    }
}
