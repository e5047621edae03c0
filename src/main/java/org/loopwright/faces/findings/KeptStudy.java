package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.loopwright.lab.design.DesignKind;
import org.loopwright.lab.design.PosteriorDraw;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.Integrity;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.run.Manifest;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/**
 * What a results folder says of its study.
 *
 * @param manifest empty in folders that have none
 * @param study empty where the inputs were not kept or do not give the study again
 * @param sheets those kept with the tables, from which its scenarios follow
 */
public record KeptStudy(Optional<Manifest> manifest, Optional<Study> study, ParameterFolder sheets) {

    /** Reads manifest and study; folders without them have tables all the same. */
    public static KeptStudy of(Path folder) throws IOException {
        if (Files.notExists(folder.resolve(Manifest.FILE))) {
            return new KeptStudy(Optional.empty(), Optional.empty(), sheets(folder));
        }
        Manifest manifest = Manifest.read(folder);
        Manifest.Inputs inputs = manifest.inputs();
        boolean isNeeded = FindingKind.of(manifest.plan().kind()).needsStudy()
                || PairedKind.anyIn(manifest)
                || manifest.plan().selects() != null
                || isOverDraws(manifest);
        Optional<Study> study = inputs == null || !inputs.fault().isEmpty()
                ? Optional.empty()
                : isNeeded ? Optional.of(read(folder, inputs)) : readable(folder, inputs);
        return new KeptStudy(Optional.of(manifest), study, sheets(folder));
    }

    private static boolean isOverDraws(Manifest manifest) {
        return manifest.plan().factors().stream()
                .anyMatch(factor -> factor.path().equals(PosteriorDraw.FACTOR));
    }

    /** True of a study over draws, in which each has a depth and much else of its own. */
    boolean isOverDraws() {
        return manifest.filter(KeptStudy::isOverDraws).isPresent();
    }

    /** Tables of all combinations of levels say most of what there is to say without the study. */
    private static Optional<Study> readable(Path folder, Manifest.Inputs inputs) throws IOException {
        try {
            return Optional.of(read(folder, inputs));
        } catch (JournalException | SheetException faulty) {
            return Optional.empty();
        }
    }

    private static ParameterFolder sheets(Path folder) {
        ParameterFolder sheets = new ParameterFolder(folder.resolve("inputs"));
        sheets.files().keepWithin();
        return sheets;
    }

    /**
     * The study of a folder, whatever its design.
     *
     * @throws JournalException if the folder is none of results, or its inputs do not give the study again
     */
    public static Study required(Path folder) throws IOException {
        Manifest manifest = Manifest.read(folder);
        Manifest.Inputs inputs = manifest.inputs();
        if (inputs == null || !inputs.fault().isEmpty()) {
            throw new JournalException("the study of " + folder
                    + (inputs == null
                            ? " was not kept with its tables"
                            : " does not follow from the inputs kept with it: " + inputs.fault()));
        }
        return read(folder, inputs);
    }

    private static Study read(Path folder, Manifest.Inputs inputs) throws IOException {
        Path file = Integrity.inside(folder, inputs.study())
                .orElseThrow(() -> new JournalException(folder + " names a study outside itself: " + inputs.study()));
        PlainFile.requirePlain(folder, "inputs");
        return StudyReader.read(file, sheets(folder), inputs.settings(file));
    }

    /** The scenario of a design point of the study, which must be there. */
    Scenario scenario(int point) {
        Study read = study.orElseThrow();
        return read.scenario(read.design().point(point), sheets);
    }

    /** Its study, if that is one of all combinations of levels. */
    Optional<Study> grid() {
        return study.filter(read -> finding() == FindingKind.FASTEST);
    }

    /** True if runs are to be compared in pairs, but the study that says which is missing. */
    boolean lacksPairs() {
        return study.isEmpty() && manifest.filter(PairedKind::anyIn).isPresent();
    }

    /** Which findings its tables allow. */
    public FindingKind finding() {
        return FindingKind.of(kind());
    }

    /** Kind of the design; all combinations of levels where nothing is said. */
    DesignKind kind() {
        return manifest.map(read -> read.plan().kind())
                .or(() -> study.map(read -> read.design().kind()))
                .orElse(DesignKind.FULL);
    }
}
