package org.loopwright.faces.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.loopwright.lab.file.JournalException;

/**
 * A folder of results, or an archive of one, to be read: an archive is laid out in a folder of its own among the
 * system's temporary files, which is removed on closing and at the latest when the program ends.
 */
public final class OpenedResults implements Closeable {

    /** More than any study has by far; an archive beyond it is not opened. */
    private static final int MOST_ENTRIES = 10_000;

    /** An archive that unpacks to more is not opened [bytes]. */
    private static final long MOST_BYTES = 64L << 30;

    private final Path folder;
    private final Optional<Thread> removal;

    private OpenedResults(Path folder, boolean temporary) {
        this.folder = folder;
        this.removal = temporary ? Optional.of(new Thread(() -> remove(folder))) : Optional.empty();
        removal.ifPresent(Runtime.getRuntime()::addShutdownHook);
    }

    /**
     * Opens a folder or an archive.
     *
     * @throws JournalException if it is neither, or an archive that is damaged, too large, or would write outside its
     *     own folder
     */
    public static OpenedResults open(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return new OpenedResults(place, false);
        }
        if (!Files.isRegularFile(place)) {
            throw new JournalException("no such folder or archive: " + place);
        }
        OpenedResults opened = new OpenedResults(Files.createTempDirectory("loopwright-"), true);
        try (ZipFile zip = new ZipFile(place.toFile())) {
            opened.unpack(zip, place, MOST_BYTES);
            return opened;
        } catch (ZipException damaged) {
            opened.close();
            throw new JournalException(
                    place + " is not a whole zip archive: " + damaged.getMessage() + "; fetch it again", damaged);
        } catch (IOException | RuntimeException fault) {
            opened.close();
            throw fault;
        }
    }

    private void unpack(ZipFile zip, Path place, long mostBytes) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new JournalException(place + " has " + zip.size() + " files, more than any archive of results");
        }
        TreeSet<String> seen = new TreeSet<>();
        long left = mostBytes;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            Path file = inside(entry.getName(), place);
            if (!seen.add(file.toString())) {
                throw new JournalException(place + " has two files of the name '" + entry.getName() + "'");
            }
            if (entry.isDirectory()) {
                continue;
            }
            Files.createDirectories(file.getParent());
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(file)) {
                left -= copy(in, out, left, place);
            }
        }
    }

    /** The file that an entry may write; entries that climb out of their folder are refused. */
    private Path inside(String name, Path place) {
        try {
            Path file = folder.resolve(name).normalize();
            boolean odd = name.isEmpty() || name.contains("\\") || name.startsWith("/") || name.contains(":");
            boolean climbs = Stream.of(name.split("/", -1)).anyMatch(".."::equals);
            if (!odd && !climbs && file.startsWith(folder) && !file.equals(folder)) {
                return file;
            }
        } catch (InvalidPathException noPath) {
            throw refusal(name, place);
        }
        throw refusal(name, place);
    }

    private static JournalException refusal(String name, Path place) {
        return new JournalException(place + " is not an archive of results: its entry '" + name
                + "' would be written outside its own folder");
    }

    private static long copy(InputStream in, OutputStream out, long most, Path place) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            copied += n;
            if (copied > most) {
                throw new JournalException(place + " unpacks to more than " + (MOST_BYTES >> 30) + " GiB");
            }
            out.write(buffer, 0, n);
        }
        return copied;
    }

    /** The folder of the results. */
    public Path folder() {
        return folder;
    }

    /** True if an archive was unpacked. */
    public boolean isArchive() {
        return removal.isPresent();
    }

    @Override
    public void close() {
        removal.ifPresent(thread -> {
            remove(folder);
            try {
                Runtime.getRuntime().removeShutdownHook(thread);
            } catch (IllegalStateException ending) {
                // The program is ending, and the hook finds nothing left.
                return;
            }
        });
    }

    private static void remove(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.deleteIfExists(one);
            }
        } catch (IOException leftBehind) {
            // What cannot be removed is left to the system, which clears its temporary files.
            return;
        }
    }
}
