package org.loopwright.lab.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;

/**
 * A folder of sheets, each called like its file without the ending.
 *
 * @param path of the folder, which need not be there
 */
public record SheetFolder(Path path) {

    /** How the names of sheets end. */
    static final String ENDING = ".yaml";

    /** The name of a file without its ending. */
    static String title(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** Names of the sheets, sorted. */
    public List<String> names() {
        return files().stream()
                .filter(file -> file.endsWith(ENDING) && !file.startsWith("."))
                .map(file -> file.substring(0, file.length() - ENDING.length()))
                .sorted()
                .toList();
    }

    /** The file of a sheet, whether there is one or not. */
    public Path file(String name) {
        return path.resolve(name + ENDING);
    }

    /** The fault that there is no sheet of that name, if so. */
    public Optional<Fault> missing(String name, Setting asked) {
        List<String> names = names();
        if (names.contains(name)) {
            return Optional.empty();
        }
        String where = names.isEmpty() ? " (there are none)" : Nearest.hint(name, names);
        return Optional.of(asked.fault("no sheet '" + name + "' in " + Place.name(path) + where));
    }

    /**
     * Refuses the name of a sheet that is not there.
     *
     * @throws SheetException at the place of the folder
     */
    public void require(String name) {
        Optional<Fault> missing = missing(name, new Setting("", name, Place.of(Place.name(path))));
        if (missing.isPresent()) {
            throw new SheetException(missing.get());
        }
    }

    /** What to add to a message about a missing file: the nearest name among the files beside it. */
    static String nearest(Path file) {
        String name = String.valueOf(file.getFileName());
        SheetFolder folder = new SheetFolder(file.getParent() == null ? Path.of("") : file.getParent());
        // Names that have nothing but their ending in common are not near.
        List<String> akin = folder.files().stream()
                .filter(other -> Nearest.distance(name, other) < name.length() - ENDING.length())
                .toList();
        return Nearest.of(name, akin).map(Nearest::question).orElse("");
    }

    /** Names of all files, sorted. */
    List<String> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException cannotList) {
            throw new SheetException(Fault.at(Place.of(Place.name(path)), "", "cannot be listed"));
        }
    }
}
