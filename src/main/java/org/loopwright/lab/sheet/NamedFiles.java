package org.loopwright.lab.sheet;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.PlainFile;

/**
 * The files that studies, sheets and settings name, all found by one rule: beside the file that names them (where the
 * command was typed, for its settings), then in a folder of the program. What was found is remembered, so that it can be
 * kept with results; nothing is a file only because it looks like the name of one. Safe for threads.
 */
public final class NamedFiles {

    /**
     * A file that was named.
     *
     * @param namedIn the file that names it, or {@code --set} in the folder in which the command was typed
     * @param text how it is named there
     * @param folder of the program, where it is looked for next
     * @param file that was found
     */
    public record Found(Path namedIn, String text, String folder, Path file) {}

    private record Asked(String namedIn, String text, String folder) {}

    private final Path root;
    private volatile boolean kept;
    private final Map<Asked, Found> found = new ConcurrentHashMap<>();

    /** Takes the folder of the program. */
    public NamedFiles(Path root) {
        this.root = root;
    }

    /** From now on no file outside the folder may be named: it was kept with results, perhaps a stranger's. */
    public void keepWithin() {
        kept = true;
    }

    /** True of a text that can only be a path, not the name of a sheet. */
    public static boolean isPath(String text) {
        return text.contains("/") || text.endsWith(SheetFolder.ENDING);
    }

    /** A path as it compares. */
    public static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** A folder of the program. */
    Path folder(String name) {
        return root.resolve(name);
    }

    /**
     * The file that a setting names as it stands.
     *
     * @param named its value is the name, its place the file that names it
     * @param folder of the program in which it is looked for next
     * @return empty if there is none
     * @throws SheetException if it is none that may be taken: a folder, a link, a device, a pipe
     */
    public Optional<Path> file(Setting named, String folder) {
        return find(named, folder, named.value(), file -> true);
    }

    /**
     * The sheet that a setting names, by its path or without its ending.
     *
     * @param fits what a sheet beside must be if its ending is left out, so that a study of the same name is passed over
     * @see #file
     */
    public Optional<Path> sheet(Setting named, String folder, Predicate<Path> fits) {
        if (named.value().endsWith(SheetFolder.ENDING)) {
            return file(named, folder);
        }
        // A folder may be called like a sheet beside it.
        return find(named, folder, named.value() + SheetFolder.ENDING, fits)
                .or(() -> isPath(named.value()) ? file(named, folder) : Optional.empty());
    }

    private Optional<Path> find(Setting named, String folder, String text, Predicate<Path> fits) {
        Asked asked = new Asked(named.place().file(), text, folder);
        Found known = found.get(asked);
        if (known == null) {
            Path from = path(named.place().file()).orElse(Path.of(""));
            Optional<Path> wanted = path(text).filter(some -> !text.isBlank());
            Optional<Path> file = wanted.flatMap(some -> there(from.resolveSibling(some))
                    .filter(beside -> !kept || PlainFile.isWithin(root, beside))
                    // No file names itself.
                    .filter(beside -> !absolute(beside).equals(absolute(from)) && fits.test(beside))
                    .or(() -> there(folder(folder).resolve(some))));
            if (kept
                    && wanted.filter(some -> isStrange(from, folder, some, file))
                            .isPresent()) {
                throw new SheetException(
                        named.fault("names '" + text + "', which is not among what was kept with the results"));
            }
            if (file.isEmpty()) {
                return file;
            }
            requireRegular(file.get(), named);
            known = new Found(absolute(from), named.value(), folder, file.get());
            found.put(asked, known);
        }
        return Optional.of(known.file());
    }

    /** True of a name that leads out of the folder, or to nothing within it. */
    private boolean isStrange(Path from, String folder, Path named, Optional<Path> file) {
        return file.map(found -> !PlainFile.isWithin(root, found))
                .orElseGet(() -> Stream.of(
                                from.resolveSibling(named), folder(folder).resolve(named))
                        .noneMatch(place -> PlainFile.isWithin(root, place)));
    }

    private static Optional<Path> there(Path place) {
        return Optional.of(place.normalize()).filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** A link, a device or a pipe may lead to what its author cannot read, and to no end. */
    private static void requireRegular(Path file, Setting named) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            String what = Files.isSymbolicLink(file)
                    ? "is a link; name the file itself"
                    : Files.isDirectory(file) ? "is a folder, not a file" : "is no regular file";
            throw new SheetException(named.fault("'" + named.value() + "' " + what));
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** What to say of a file that there is none of. */
    public String missing(String text, String folder) {
        Path program = folder(folder);
        List<String> there = new SheetFolder(program).files();
        String hint = there.isEmpty() ? " (there are none)" : Nearest.hint(text, there);
        return "no file '" + text + "' beside it or in " + Place.name(program) + hint;
    }

    /** What to say of a sheet that there is none of. */
    String missingSheet(Setting named, String folder) {
        String text = named.value();
        if (isPath(text)) {
            Path asked = path(named.place().file())
                    .orElse(Path.of(""))
                    .resolveSibling(path(text).orElse(Path.of("")));
            return "no such file '" + text + "'" + SheetFolder.nearest(asked.normalize());
        }
        SheetFolder program = new SheetFolder(folder(folder));
        List<String> there = program.names();
        return "no sheet '" + text + "' in " + Place.name(program.path())
                + (there.isEmpty() ? " (there are none)" : Nearest.hint(text, there));
    }

    /** What has been found so far, in an order that stays. */
    public List<Found> found() {
        return found.values().stream()
                .sorted(Comparator.comparing((Found one) -> one.namedIn().toString())
                        .thenComparing(Found::text)
                        .thenComparing(Found::folder))
                .toList();
    }

    /** A value with the names of files, those of sheets without their ending, in place of paths: it says not where they lie. */
    public String withoutFolders(String value) {
        if (!value.contains("/")) {
            return value;
        }
        List<Found> longest = new ArrayList<>(found());
        longest.sort(Comparator.comparingInt((Found one) -> one.text().length()).reversed());
        String shown = value;
        for (Found one : longest) {
            if (one.text().contains("/")) {
                shown = shown.replace(one.text(), SheetFolder.title(one.file()));
            }
        }
        return shown;
    }
}
