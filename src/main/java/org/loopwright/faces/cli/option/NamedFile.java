package org.loopwright.faces.cli.option;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.SheetFile;

/** What people type for a scenario or a study: a file, or the name of a sheet in {@code params}. */
public final class NamedFile {

    private static final String ENDING = ".yaml";

    private NamedFile() {}

    private static Path here(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException unreadable) {
            return Path.of("");
        }
    }

    /**
     * The file that is meant: of a name, the sheet of that kind from where the command was typed, else that of the program;
     * of a path, the file from there, else, as for {@code params/studies/golden.yaml}, the one below home.
     *
     * @param typed what was typed
     * @param home where {@code params} is
     * @param kind subfolder of {@code params}
     * @param names names of the sheets there
     */
    public static Path find(String typed, Home home, String kind, List<String> names) {
        Path here = here(typed + ENDING);
        if (Files.isRegularFile(here) && new SheetFile(here).hasKey("study") == kind.equals("studies")) {
            return here;
        }
        if (names.contains(typed)) {
            return home.parameters().root().resolve(kind).resolve(typed + ENDING);
        }
        boolean path = typed.endsWith(ENDING) || typed.contains("/");
        Path file;
        try {
            file = Path.of(typed);
        } catch (InvalidPathException unreadable) {
            throw new SheetException(Fault.at(Place.of(kind), "", PathConverter.problem(typed)));
        }
        if (path && Files.notExists(file) && Files.exists(home.folder().resolve(file))) {
            return home.folder().resolve(file);
        }
        if (path || (Files.exists(file) && !typed.isEmpty())) {
            if (kind.equals("scenarios") && new SheetFile(file).hasKey("study")) {
                throw new SheetException(Fault.at(
                        Place.of(file),
                        "",
                        "is a study, not a scenario; it is carried out by: loopwright sweep " + typed));
            }
            return file;
        }
        throw new SheetException(Fault.at(
                Place.of(typed.isEmpty() ? "''" : typed),
                "",
                "no such file, and no sheet in params/" + kind + Nearest.hint(typed, names)));
    }
}
