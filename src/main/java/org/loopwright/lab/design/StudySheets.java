package org.loopwright.lab.design;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.lab.sheet.Sheets;
import org.loopwright.lab.sheet.Written;

/**
 * The sheets of a subject, and what it adds to studies of them. Where it adds nothing, it keeps all of every run.
 *
 * @param <S> a scenario
 */
public interface StudySheets<S extends Record> extends Sheets<S> {

    /**
     * Names of the systems of a scenario that runs are compared by, each of which has rows of its own; none where a run has
     * no such parts.
     */
    default List<String> systemsOf(S scenario) {
        return List.of();
    }

    /**
     * What the group {@code keep} asks to keep of a scenario's runs although they have no such thing, in words.
     *
     * @param keep what it asks for
     * @param replications of the study
     */
    default List<String> missing(Keep keep, int replications, S scenario) {
        return List.of();
    }

    /**
     * How much a study keeps.
     *
     * @param written the group {@code keep} of its file; empty if there is none
     * @param factors of the study
     * @param faults list that is added to
     */
    default Keep keep(Optional<Written> written, List<Factor> factors, List<Fault> faults) {
        written.ifPresent(
                group -> faults.add(Fault.at(group.place(), "keep", "has no choices here: everything is kept")));
        return Keep.ALL;
    }

    /** The record of that group, for editors; empty if there are no choices. */
    default Optional<Class<? extends Record>> keepGroup() {
        return Optional.empty();
    }

    /**
     * A sheet by name.
     *
     * @param kind path that names sheets of its kind, or another word where there is no choice among several
     * @param name empty where there is one sheet of the kind
     */
    record SheetName(String kind, String name) {
        @Override
        public String toString() {
            return name.isEmpty() ? kind : kind + " " + name;
        }
    }

    /**
     * A sheet that results were made from.
     *
     * @param value what it says
     * @param file it was read from
     */
    record Used(Record value, Path file) {}

    /** The sheets that a scenario was made from, be they in the folder or written out; kinds in an order that stays. */
    default List<SheetName> sheetsOf(S scenario) {
        return List.of();
    }

    /** A sheet that a scenario was made from; empty if there is none of that name, as where it was written out. */
    default Optional<Used> sheet(SheetName name) {
        return Optional.empty();
    }

    /**
     * What the sheets of a scenario say of a path, range and source; none where no sheet of the folder does.
     *
     * @param spec the scenario before its sheets are read
     * @param path of a value, in full or short
     */
    default List<Entry> declared(ScenarioSpec spec, String path) {
        return List.of();
    }
}
