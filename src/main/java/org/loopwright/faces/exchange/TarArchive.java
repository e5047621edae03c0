package org.loopwright.faces.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.loopwright.lab.file.ForeignFile;

/**
 * A gzipped tar of plain files (POSIX.1-1988 ustar), in memory. Of what other programs write, long names (GNU and pax)
 * are understood; links and folders are passed over. Same files, same bytes: no times and no owners.
 */
final class TarArchive {

    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_BYTES = 1 << 30;

    private TarArchive() {}

    /** The bytes of an archive of files by their names, in their order. */
    static byte[] pack(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] bytes = file.getValue();
                out.write(header(file.getKey(), bytes.length));
                out.write(bytes);
                out.write(new byte[padding(bytes.length)]);
            }
            out.write(new byte[2 * BLOCK]);
        }
        return packed.toByteArray();
    }

    private static byte[] header(String name, int size) {
        byte[] named = name.getBytes(StandardCharsets.UTF_8);
        if (named.length > LONGEST_NAME) {
            throw new IllegalArgumentException("a name in an archive has at most 100 bytes, was " + name);
        }
        byte[] header = new byte[BLOCK];
        System.arraycopy(named, 0, header, 0, named.length);
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
        put(header, 124, String.format(Locale.ROOT, "%011o\0%011o\0", size, 0));
        put(header, 148, "        0");
        put(header, 257, "ustar\0" + "00");
        int sum = 0;
        for (byte one : header) {
            sum += one & 0xFF;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int from, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, from, bytes.length);
    }

    private static int padding(int size) {
        return (BLOCK - size % BLOCK) % BLOCK;
    }

    /**
     * The files of an archive in their order.
     *
     * @throws org.loopwright.lab.fault.SheetException if it is none
     */
    static Map<String, byte[]> unpack(Path file) throws IOException {
        byte[] plain = plain(file);
        Map<String, byte[]> files = new LinkedHashMap<>();
        String longName = "";
        for (int at = 0; at + BLOCK <= plain.length && plain[at] != 0; ) {
            int size = size(file, plain, at);
            int from = at + BLOCK;
            if (size > plain.length - from) {
                throw ForeignFile.fault(file, 0, 0, "is a tar that is cut short");
            }
            byte[] content = Arrays.copyOfRange(plain, from, from + size);
            char type = (char) plain[at + 156];
            switch (type) {
                case 'L' -> longName = text(content, 0, content.length);
                case 'x' -> longName = paxPath(content);
                default -> {
                    if (type == '0' || type == 0) {
                        files.put(longName.isEmpty() ? text(plain, at, LONGEST_NAME) : longName, content);
                    }
                    longName = "";
                }
            }
            at = from + size + padding(size);
        }
        return files;
    }

    /** The bytes of the tar, as many as this Java has room for beside what is made of them. */
    private static byte[] plain(Path file) throws IOException {
        int most = (int) Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8);
        byte[] bytes = ForeignFile.bytes(file);
        byte[] plain;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            plain = in.readNBytes(most);
            if (in.read() >= 0) {
                throw ForeignFile.fault(
                        file,
                        0,
                        0,
                        "unpacks to more than " + (most >> 20)
                                + " MiB, for which this Java has no room; give it more, as in LOOPWRIGHT_JAVA_OPTS=-Xmx8g");
            }
        } catch (IOException notPacked) {
            throw ForeignFile.fault(file, 0, 0, "is not packed by gzip, or is cut short: " + notPacked.getMessage());
        }
        return plain;
    }

    private static int size(Path file, byte[] plain, int at) {
        String octal = text(plain, at + 124, 12).strip();
        if (!octal.matches("[0-7]{1,11}") || Long.parseLong(octal, 8) > Integer.MAX_VALUE - BLOCK) {
            throw ForeignFile.fault(file, 0, 0, "is no tar, or one of files that are too large");
        }
        return (int) Long.parseLong(octal, 8);
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    /** The path of a pax header, whose records are {@code length key=value} lines; empty if it has none. */
    private static String paxPath(byte[] content) {
        return text(content, 0, content.length)
                .lines()
                .map(record -> record.substring(record.indexOf(' ') + 1))
                .filter(record -> record.startsWith("path="))
                .map(record -> record.substring("path=".length()))
                .reduce("", (earlier, later) -> later);
    }
}
