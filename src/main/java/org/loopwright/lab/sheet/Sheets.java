package org.loopwright.lab.sheet;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.fault.Fault;

/**
 * The parameter sheets of a subject in a folder, from which its scenarios are made. Each sheet is read once, so that one
 * object always answers the same; safe for threads. Every method that reads throws {@link
 * org.loopwright.lab.fault.SheetException} with all faults of what it reads.
 *
 * @param <S> a scenario: an immutable record, equal where runs are equal
 */
public interface Sheets<S extends Record> {

    /** The folder. */
    Path root();

    /** The files that settings, sheets and studies of them name. */
    NamedFiles files();

    /** The paths that settings and factors may name. */
    SheetPaths paths();

    /** Names of the scenarios in the folder, sorted. */
    List<String> scenarios();

    /** A scenario of the folder by its name, before its sheets are read. */
    ScenarioSpec spec(String name);

    /** A scenario that a setting names, by its path or without its ending; empty if there is none. */
    Optional<ScenarioSpec> spec(Setting named);

    /** A scenario file anywhere, before its sheets are read. */
    ScenarioSpec spec(Path file);

    /** What is wrong with a setting on its own: its path, its value, the sheet that it names. */
    List<Fault> check(Setting setting);

    /**
     * The value of a setting of a group that is written in a file of its own.
     *
     * @return the value in flow style, checked
     */
    String value(String path, Path file);

    /** Reads the sheets that a scenario names and applies its settings, then the further ones; later ones win. */
    S resolve(ScenarioSpec spec, List<Setting> settings);
}
