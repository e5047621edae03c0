package org.loopwright.lab.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether the files of a folder are the ones that were written: same names, sizes and digests. */
public final class Integrity {

    private Integrity() {}

    /** What is wrong with each file that is not as the list says, in the order of the list; empty if nothing is. */
    public static List<String> faults(Path folder, List<FileChecksum> files) throws IOException {
        List<String> faults = new ArrayList<>();
        for (FileChecksum file : files) {
            fault(folder, file).ifPresent(what -> faults.add(file.name() + ": " + what));
        }
        return faults;
    }

    /** The file that a name means within a folder; empty if it would be outside, or no file can have the name. */
    public static Optional<Path> inside(Path folder, String name) {
        // The folder "." has no name left when it is normalized by itself.
        Path whole = folder.toAbsolutePath().normalize();
        try {
            return whole.resolve(name).normalize().startsWith(whole)
                    ? Optional.of(folder.resolve(name))
                    : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static Optional<String> fault(Path folder, FileChecksum expected) throws IOException {
        Optional<Path> inside = inside(folder, expected.name());
        if (inside.isEmpty()) {
            return Optional.of("is outside the folder");
        }
        Path file = inside.get();
        if (!PlainFile.isOwn(file) || !PlainFile.isWithin(folder, file)) {
            return Optional.of("is missing");
        }
        FileChecksum found = Checksums.of(file);
        if (found.bytes() != expected.bytes()) {
            return Optional.of("has " + found.bytes() + " bytes, was written with " + expected.bytes());
        }
        return found.sha256().equals(expected.sha256())
                ? Optional.empty()
                : Optional.of("has the SHA-256 " + found.sha256() + ", was written with " + expected.sha256());
    }

    /** Files below a subfolder that the list does not name, sorted; none if there is no such subfolder. */
    public static List<String> strangers(Path folder, String subfolder, List<FileChecksum> files) throws IOException {
        Path top = folder.resolve(subfolder);
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(top)) {
            all.filter(one -> !Files.isDirectory(one))
                    .forEach(
                            file -> names.add(folder.relativize(file).toString().replace(File.separatorChar, '/')));
        }
        files.forEach(file -> names.remove(file.name()));
        return List.copyOf(names);
    }
}
