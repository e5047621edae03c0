package org.loopwright.faces.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.run.Manifest;

/**
 * Lays an archive out in a folder. What it would take is told from its directory and its manifest before anything else is
 * written, and no entry may turn out larger than that. Confined to one thread.
 */
final class Unpacking {

    /** More than any study has by far; an archive beyond it is not opened [1]. */
    private static final int MOST_ENTRIES = 10_000;

    /** An archive that unpacks to more is not opened [bytes]. */
    private static final long MOST_BYTES = 64L << 30;

    /** What figures and descriptions may take together, of which the manifest knows nothing [bytes]. */
    private static final long MOST_UNLISTED = 256L << 20;

    /** Tables are packed 20 to 1, those of runs that were never made 50 to 1; nothing but a single byte 1000 to 1 [1]. */
    private static final long MOST_RATIO = 200;

    /** An entry that small is not asked how well it is packed [bytes]. */
    private static final long SMALL = 4L << 20;

    private final ZipFile zip;
    private final Path place;
    private final Path folder;
    private final List<ZipEntry> entries;

    /**
     * An archive of which nothing is laid out yet.
     *
     * @param place where it is, as messages name it
     * @param folder empty folder
     */
    Unpacking(ZipFile zip, Path place, Path folder) {
        this.zip = zip;
        this.place = place;
        this.folder = folder;
        if (zip.size() > MOST_ENTRIES) {
            throw refusal("has " + zip.size() + " files, more than any archive of results");
        }
        this.entries = new ArrayList<>(Collections.list(zip.entries()));
    }

    /**
     * Lays all out.
     *
     * @throws JournalException if it would take more than an archive of these results can, or write outside the folder
     */
    void carryOut() throws IOException {
        requireOwnNames();
        requireHonestSizes();
        ZipEntry manifest = zip.getEntry(Manifest.FILE);
        if (manifest == null) {
            throw refusal("is not an archive of results: it has no " + Manifest.FILE);
        }
        unpack(manifest);
        requireRoom(Manifest.read(folder));
        for (ZipEntry entry : entries) {
            if (!entry.isDirectory() && !entry.getName().equals(Manifest.FILE)) {
                unpack(entry);
            }
        }
    }

    private JournalException refusal(String what) {
        return new JournalException(place + " " + what);
    }

    private void requireOwnNames() {
        Set<Path> files = new HashSet<>();
        Set<Path> folders = new HashSet<>();
        for (ZipEntry entry : entries) {
            Path file = inside(entry.getName());
            if (entry.isDirectory() ? files.contains(file) : !files.add(file)) {
                throw refusal("has two files of the name '" + entry.getName() + "'");
            }
            for (Path above = file.getParent(); !above.equals(folder); above = above.getParent()) {
                folders.add(above);
            }
        }
        for (Path file : files) {
            if (folders.contains(file)) {
                throw refusal("has a file and a folder of the name '" + folder.relativize(file) + "'");
            }
        }
    }

    /** The file that an entry may write; entries that climb out of their folder are refused. */
    private Path inside(String name) {
        try {
            Path file = folder.resolve(name).normalize();
            boolean odd = name.isEmpty() || name.contains("\\") || name.startsWith("/") || name.contains(":");
            boolean climbs = Stream.of(name.split("/", -1)).anyMatch(".."::equals);
            if (!odd && !climbs && file.startsWith(folder) && !file.equals(folder)) {
                return file;
            }
        } catch (InvalidPathException noPath) {
            throw outside(name);
        }
        throw outside(name);
    }

    private JournalException outside(String name) {
        return refusal(
                "is not an archive of results: its entry '" + name + "' would be written outside its own folder");
    }

    /** What an entry says of its size is held to while it is unpacked; here it is held against what it is packed in. */
    private void requireHonestSizes() throws IOException {
        long packed = 0;
        for (ZipEntry entry : entries) {
            long size = entry.getSize();
            packed += Math.max(0, entry.getCompressedSize());
            if (size > SMALL && size / MOST_RATIO > entry.getCompressedSize()) {
                throw refusal("is not an archive of results: its entry '" + entry.getName() + "' is packed more than "
                        + MOST_RATIO + " to 1, as no table and no figure is");
            }
        }
        if (packed > Files.size(place)) {
            throw refusal("is not an archive of results: its entries overlap");
        }
    }

    private void requireRoom(Manifest manifest) throws IOException {
        Set<String> listed = new HashSet<>();
        long expected = 0;
        for (FileChecksum file : manifest.files()) {
            expected += listed.add(file.name()) ? Math.max(0, Math.min(MOST_BYTES, file.bytes())) : 0;
        }
        long inManifest = 0;
        long besides = 0;
        long all = 0;
        for (ZipEntry entry : entries) {
            long size = Math.max(0, entry.getSize());
            all += size;
            if (listed.contains(entry.getName())) {
                inManifest += size;
            } else if (!entry.getName().startsWith(Journal.FOLDER + "/")) {
                besides += size;
            }
        }
        if (all > MOST_BYTES) {
            throw refusal("unpacks to more than " + (MOST_BYTES >> 30) + " GiB");
        }
        if (inManifest > expected + SMALL || besides > MOST_UNLISTED) {
            throw refusal("is not an archive of results: it unpacks to " + all + " bytes, and its manifest lists "
                    + expected);
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        if (all > free) {
            throw new JournalException("The disk of the temporary files, " + folder.getParent() + ", has " + free
                    + " bytes left, and " + place + " unpacks to " + all
                    + ". Make room, or unpack it elsewhere and name"
                    + " the folder.");
        }
    }

    private void unpack(ZipEntry entry) throws IOException {
        long left = entry.getSize();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry);
                WholeFile out = WholeFile.named(inside(entry.getName()))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw refusal(
                            "is not an archive of results: its entry '" + entry.getName() + "' is larger than it says");
                }
                out.stream().write(buffer, 0, n);
            }
            out.appear();
        } catch (FileSystemException full) {
            throw new JournalException(
                    "The temporary files of " + place + " cannot be written (" + full.getReason() + "): " + folder,
                    full);
        }
    }
}
