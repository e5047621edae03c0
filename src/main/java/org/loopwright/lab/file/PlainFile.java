package org.loopwright.lab.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that are files: a pipe would be waited for, a device has no end, and a link leads elsewhere. */
public final class PlainFile {

    private PlainFile() {}

    /**
     * Opens a file that a person has named, or a study; links are followed.
     *
     * @throws FileSystemException if it is something else than a file
     */
    public static InputStream open(Path file) throws IOException {
        // Asked first, since to open a pipe is to wait for it.
        requirePlain(file, Files.readAttributes(file, BasicFileAttributes.class));
        return Files.newInputStream(file);
    }

    /**
     * Opens a file of a folder of results.
     *
     * @throws FileSystemException if it is something else than a file, or a link
     */
    public static InputStream openOwn(Path file) throws IOException {
        requirePlain(file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    private static void requirePlain(Path file, BasicFileAttributes attributes) throws FileSystemException {
        if (!attributes.isRegularFile()) {
            throw new FileSystemException(
                    file.toString(), null, attributes.isDirectory() ? "is a folder" : "is no plain file");
        }
    }

    /** True of a file of a folder of results that is there and is a file, not a link. */
    public static boolean isOwn(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** True of a path that leads to something within a folder, whatever links are on the way. */
    public static boolean isWithin(Path folder, Path file) {
        try {
            Path whole = folder.toRealPath();
            // Of what is not there the name has to tell.
            return Files.exists(file)
                    ? file.toRealPath().startsWith(whole)
                    : file.toAbsolutePath()
                            .normalize()
                            .startsWith(folder.toAbsolutePath().normalize());
        } catch (IOException unknown) {
            return false;
        }
    }

    /**
     * Refuses a subfolder of results in which something is neither a file nor a folder.
     *
     * @throws JournalException that names it
     */
    public static void requirePlain(Path folder, String subfolder) throws IOException {
        Path top = folder.resolve(subfolder);
        if (Files.notExists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Optional<Path> strange;
        try (Stream<Path> all = Files.walk(top)) {
            strange = all.filter(one -> !isOwn(one) && !Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
                    .findFirst();
        }
        if (strange.isPresent()) {
            throw new JournalException(strange.get() + " is a link or no plain file, and is not read: what belongs to"
                    + " results lies in their folder");
        }
    }

    /** All bytes of a file. */
    public static byte[] bytes(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        }
    }
}
