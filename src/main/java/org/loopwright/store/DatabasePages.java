package org.loopwright.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bare pages of a SQLite file and of the write-ahead log beside it (sqlite.org/fileformat2.html), to be read where
 * SQLite itself gives up: neither header nor tree nor index is needed to find rows. What is found is to be trusted only
 * by a checksum of its own. Confined to one thread.
 */
final class DatabasePages implements Closeable {

    private static final int PAGE = JournalLayout.PAGE;
    private static final int LOG_HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int FRAME = FRAME_HEADER + PAGE;
    private static final byte[] HEAD = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int FILE_HEADER = 100;

    /** Receives what may be a row: its values as {@code Long}, {@code String}, {@code byte[]}, {@code Double} or null. */
    @FunctionalInterface
    interface CellReader {
        /** Takes a candidate; true if it is a sound row. */
        boolean read(List<Object> values) throws IOException;
    }

    private final FileChannel main;
    private final FileChannel log;
    private final long mainSize;
    private final long logSize;
    private final Map<Integer, Long> logged = new TreeMap<>();
    private String logFault = "";

    DatabasePages(Path file) throws IOException {
        main = FileChannel.open(file, StandardOpenOption.READ);
        Path beside = JournalDatabase.log(file);
        log = Files.isRegularFile(beside) ? FileChannel.open(beside, StandardOpenOption.READ) : null;
        mainSize = main.size();
        logSize = log == null ? 0 : log.size();
        readLog();
    }

    /** What is wrong with the fixed fields of the file's header; empty if nothing is, or the file is empty. */
    Optional<String> headerFault() throws IOException {
        if (mainSize == 0) {
            return Optional.empty();
        }
        if (mainSize < PAGE) {
            return Optional.of("it is cut short after " + mainSize + " bytes");
        }
        ByteBuffer head = read(main, 0, FILE_HEADER);
        if (!begins(head)) {
            return Optional.of("its first bytes have changed");
        }
        boolean logging = head.get(18) == 2 && head.get(19) == 2;
        boolean plain = head.get(18) == 1 && head.get(19) == 1;
        boolean fixed = head.getShort(16) == PAGE
                && (logging || plain)
                && head.get(20) == 0
                && head.get(21) == 64
                && head.get(22) == 32
                && head.get(23) == 32
                && head.getInt(68) == JournalLayout.APPLICATION
                && head.getInt(56) == 1;
        if (!fixed) {
            return Optional.of("its header has changed");
        }
        long pages = head.getInt(28) & 0xFFFFFFFFL;
        boolean counted = head.getInt(24) == head.getInt(92);
        return logged.isEmpty() && counted && pages * PAGE != mainSize
                ? Optional.of("it has " + mainSize + " bytes, not " + pages * PAGE)
                : Optional.empty();
    }

    /** True if the header, damaged or not, still says that this is a journal of Loopwright, or what is left of one. */
    boolean claimsToBeJournal() throws IOException {
        if (mainSize < FILE_HEADER) {
            byte[] start = new byte[(int) Math.min(mainSize, HEAD.length)];
            read(main, 0, start.length).get(start);
            return mainSize > 0 && Arrays.equals(start, Arrays.copyOf(HEAD, start.length));
        }
        ByteBuffer head = read(main, 0, FILE_HEADER);
        return head.getInt(68) == JournalLayout.APPLICATION && (mainSize < PAGE || begins(head));
    }

    /** True if a file that begins like this is a database. */
    private static boolean begins(ByteBuffer head) {
        return head.slice(0, HEAD.length).equals(ByteBuffer.wrap(HEAD));
    }

    /** What is wrong with the log; empty if nothing is but, at most, an end that was being written. */
    Optional<String> logFault() {
        return logFault.isEmpty() ? Optional.empty() : Optional.of(logFault);
    }

    /** Finds the frames of the log that SQLite would take up, and whether a broken one is followed by others. */
    private void readLog() throws IOException {
        if (logSize < LOG_HEADER) {
            return;
        }
        ByteBuffer head = read(log, 0, LOG_HEADER);
        int magic = head.getInt(0);
        ByteOrder order = (magic & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int[] sums = {0, 0};
        sum(sums, head.duplicate().limit(24), order);
        if (magic >>> 1 != 0x377F0682 >>> 1 || sums[0] != head.getInt(24) || sums[1] != head.getInt(28)) {
            logFault = logSize >= LOG_HEADER + FRAME ? "the header of its log has changed" : "";
            return;
        }
        boolean sound = true;
        for (long at = LOG_HEADER; at + FRAME <= logSize; at += FRAME) {
            ByteBuffer frame = read(log, at, FRAME);
            boolean current = frame.getInt(8) == head.getInt(16) && frame.getInt(12) == head.getInt(20);
            if (sound && current) {
                sum(sums, frame.duplicate().limit(8), order);
                sum(sums, frame.duplicate().position(FRAME_HEADER), order);
                current = sums[0] == frame.getInt(16) && sums[1] == frame.getInt(20);
                if (current) {
                    logged.put(frame.getInt(0), at + FRAME_HEADER);
                    continue;
                }
                logFault = "a page of its log has changed";
            } else if (!sound && current) {
                logFault = "a page of its log has changed";
                return;
            }
            sound = false;
        }
    }

    /** The checksum of the log: two running sums over pairs of 32-bit words. */
    private static void sum(int[] sums, ByteBuffer bytes, ByteOrder order) {
        ByteBuffer words = bytes.slice().order(order);
        while (words.remaining() >= 8) {
            sums[0] += words.getInt() + sums[1];
            sums[1] += words.getInt() + sums[0];
        }
    }

    /** Hands over everything that may be a row of a table, from every page of the file and every frame of the log. */
    void forEachCell(CellReader reader) throws IOException {
        for (long at = 0; at < mainSize; at += PAGE) {
            cells(page(main, at, mainSize), at == 0 ? FILE_HEADER : 0, reader);
        }
        for (long at = LOG_HEADER; at + FRAME_HEADER < logSize; at += FRAME) {
            ByteBuffer frame = read(log, at, FRAME_HEADER);
            cells(page(log, at + FRAME_HEADER, logSize), frame.getInt(0) == 1 ? FILE_HEADER : 0, reader);
        }
    }

    /** A page, filled up with zeros where the file ends within it. */
    private static byte[] page(FileChannel from, long at, long size) throws IOException {
        return Arrays.copyOf(read(from, at, (int) Math.min(PAGE, size - at)).array(), PAGE);
    }

    private void cells(byte[] page, int start, CellReader reader) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(page);
        int count = Math.min(bytes.getShort(start + 3) & 0xFFFF, (PAGE - start - 8) / 2);
        for (int i = 0; i < count; i++) {
            int at = bytes.getShort(start + 8 + 2 * i) & 0xFFFF;
            if (at >= start + 8 && at < PAGE) {
                cell(bytes, at, reader);
            }
        }
    }

    private void cell(ByteBuffer page, int at, CellReader reader) throws IOException {
        for (boolean newest : logged.isEmpty() ? List.of(false) : List.of(true, false)) {
            try {
                if (reader.read(values(payload(page.duplicate().position(at), newest)))) {
                    return;
                }
            } catch (RuntimeException noCell) {
                // Not every page holds rows, and a broken one holds anything: whatever cannot be parsed is none.
            }
        }
    }

    /** The record of a cell of a leaf, gathered from its overflow pages. */
    private byte[] payload(ByteBuffer cell, boolean newest) throws IOException {
        long length = varint(cell);
        varint(cell); // The number of the row.
        if (length < 2 || length > mainSize + logSize) {
            throw new IllegalArgumentException("no record has " + length + " bytes");
        }
        int most = PAGE - 35;
        int least = (PAGE - 12) * 32 / 255 - 23;
        int fitting = least + (int) ((length - least) % (PAGE - 4));
        int local = (int) (length <= most ? length : fitting <= most ? fitting : least);
        byte[] record = new byte[(int) length];
        cell.get(record, 0, local);
        int next = local < length ? cell.getInt() : 0;
        for (int filled = local; filled < length; ) {
            ByteBuffer page = ByteBuffer.wrap(overflow(next, newest));
            next = page.getInt();
            int part = (int) Math.min(PAGE - 4, length - filled);
            page.get(record, filled, part);
            filled += part;
        }
        return record;
    }

    private byte[] overflow(int number, boolean newest) throws IOException {
        Long frame = newest ? logged.get(number) : null;
        if (frame != null) {
            return page(log, frame, logSize);
        }
        long at = (number - 1L) * PAGE;
        if (number < 2 || at >= mainSize) {
            throw new IllegalArgumentException("there is no page " + number);
        }
        return page(main, at, mainSize);
    }

    private static List<Object> values(byte[] record) {
        ByteBuffer header = ByteBuffer.wrap(record);
        int body = (int) varint(header);
        header.limit(body);
        ByteBuffer values = ByteBuffer.wrap(record).position(body);
        List<Object> found = new ArrayList<>();
        while (header.hasRemaining()) {
            found.add(value(varint(header), values));
        }
        return found;
    }

    private static Object value(long type, ByteBuffer from) {
        if (type >= 12) {
            byte[] bytes = new byte[(int) Math.min((type - 12) / 2, from.remaining() + 1L)];
            from.get(bytes);
            return type % 2 == 0 ? (Object) bytes : new String(bytes, StandardCharsets.UTF_8);
        }
        return switch ((int) type) {
            case 0 -> null;
            case 7 -> from.getDouble();
            case 8 -> 0L;
            case 9 -> 1L;
            case 1, 2, 3, 4, 5, 6 -> whole(from, type == 5 ? 6 : type == 6 ? 8 : (int) type);
            default -> throw new IllegalArgumentException("no value has the type " + type);
        };
    }

    private static long whole(ByteBuffer from, int bytes) {
        long value = from.get();
        for (int i = 1; i < bytes; i++) {
            value = (value << 8) | (from.get() & 0xFF);
        }
        return value;
    }

    /** A whole number of one to nine bytes, seven bits in each but the ninth. */
    private static long varint(ByteBuffer from) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            byte next = from.get();
            value = (value << 7) | (next & 0x7F);
            if (next >= 0) {
                return value;
            }
        }
        return (value << 8) | (from.get() & 0xFF);
    }

    private static ByteBuffer read(FileChannel from, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int got = 0;
        while (bytes.hasRemaining() && got >= 0) {
            got = from.read(bytes, at + bytes.position());
        }
        return bytes.flip().limit(length);
    }

    @Override
    public void close() throws IOException {
        main.close();
        if (log != null) {
            log.close();
        }
    }
}
