package org.loopwright.lab.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders made, moved and removed, so that no link leads any of it elsewhere. */
public final class Folders {

    private static final FileAttribute<?>[] USUAL = {};

    private Folders() {}

    /** Makes a folder that a person has named, and those above it, where they are missing; links are followed. */
    public static Path make(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
    }

    /**
     * Makes a folder in another one, if it is missing.
     *
     * @throws JournalException if what has the name is no folder, or a link to one: what is written to a folder stays there
     */
    public static Path make(Path folder, String name) throws IOException {
        Path inner = inner(folder, name);
        return Files.isDirectory(inner) ? inner : Files.createDirectories(inner);
    }

    /**
     * A folder in another one, which need not be there.
     *
     * @throws JournalException as {@link #make(Path, String)} does
     */
    public static Path inner(Path folder, String name) {
        Path inner = folder.resolve(name);
        if (Files.exists(inner, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(inner, LinkOption.NOFOLLOW_LINKS)) {
            throw new JournalException(
                    inner + " is no folder, or a link to one: nothing is written there. Take it away,"
                            + " or choose another folder.");
        }
        return inner;
    }

    /** Makes a folder of a name that nobody can guess. */
    public static Path fresh(Path parent, String beginning) throws IOException {
        return Files.createTempDirectory(make(parent), beginning, rights(parent, "rwxrwxrwx"));
    }

    /** Makes a folder among the temporary files of the system, which nobody else can read. */
    public static Path temporary(String beginning) throws IOException {
        return Files.createTempDirectory(beginning);
    }

    /** Rights that anything new gets, as the user's mask allows; the temporary files of Java get fewer. */
    static FileAttribute<?>[] rights(Path folder, String most) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(most))}
                : USUAL;
    }

    /** Gives a folder another name, in place of an empty one. */
    public static void move(Path folder, Path target) throws IOException {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(target);
        }
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a file, a link, or a folder with all that is in it, if it is there; what a link points at stays. */
    public static void delete(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
