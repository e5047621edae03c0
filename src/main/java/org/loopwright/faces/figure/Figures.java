package org.loopwright.faces.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.loopwright.faces.findings.Analyses;
import org.loopwright.faces.findings.DependenceFile;
import org.loopwright.faces.findings.FindingKind;
import org.loopwright.faces.findings.Findings;
import org.loopwright.faces.findings.IndustryMarks;
import org.loopwright.faces.findings.KeptStudy;
import org.loopwright.faces.findings.LeverEffects;
import org.loopwright.faces.findings.LeverFile;
import org.loopwright.faces.findings.Outcomes;
import org.loopwright.faces.findings.PhaseFile;
import org.loopwright.faces.findings.PhasePlanes;
import org.loopwright.faces.findings.RegionFile;
import org.loopwright.faces.findings.SelectionFile;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.Folders;
import org.loopwright.subject.scenario.ParameterFolder;

/**
 * Draws the figures of a study from its tables. Tables are read row by row, so a long series needs little memory. Java
 * must know at least one font, and should run headless ({@code -Djava.awt.headless=true}).
 */
public final class Figures {

    private Figures() {}

    /**
     * Draws every figure that the tables have the numbers for, as PNG and SVG, into {@code folder/figures}.
     *
     * @param folder holds {@code outcomes.csv}, {@code series.csv} and {@code generations.csv} where the study keeps
     *     them, and the manifest and the inputs of the study
     * @param title title of the study for people, the first sentence below the title of every figure
     * @param uniforms as in {@link org.loopwright.faces.findings.Answer#of}
     * @return paths of the files, in the order in which they were drawn
     * @throws UncheckedIOException if a table cannot be read or a figure cannot be written
     */
    public static List<Path> draw(Path folder, String title, LongFunction<DoubleSupplier> uniforms) {
        return draw(folder, title, uniforms, folder.resolve("figures"), Optional.empty());
    }

    /**
     * Draws them into another folder, which is made if it is not there; of studies of levers and of those that select their table too.
     *
     * @param folder as above
     * @param title as above
     * @param uniforms as above
     * @param figures folder of the figures; files of the same names are replaced
     * @param shipped as in {@link org.loopwright.faces.findings.Answer#of}
     * @return paths of the files, in the order in which they were drawn
     * @throws UncheckedIOException if a table cannot be read or a figure cannot be written
     */
    public static List<Path> draw(
            Path folder,
            String title,
            LongFunction<DoubleSupplier> uniforms,
            Path figures,
            Optional<ParameterFolder> shipped) {
        try {
            KeptStudy kept = KeptStudy.of(folder);
            Outcomes outcomes = Outcomes.read(folder);
            List<Path> files = new ArrayList<>();
            if (outcomes.isEmpty()) {
                return files;
            }
            Folders.make(figures);
            if (kept.finding() == FindingKind.LEVERS && kept.study().isPresent()) {
                // Before anything is drawn, which a Java without fonts cannot.
                FileChecksum table =
                        LeverFile.write(LeverEffects.of(folder, kept.study().get()), figures);
                files.add(figures.resolve(table.name()));
            }
            List<PhasePlanes> planes = List.of();
            IndustryMarks marks = IndustryMarks.of(kept, shipped);
            if (kept.study().isPresent()) {
                planes = PhasePlanes.of(folder, kept.study().get());
                Stream.of(
                                SelectionFile.write(folder, kept.study().get(), figures),
                                PhaseFile.writePlaces(planes, figures),
                                PhaseFile.writeIndustries(planes, marks, figures),
                                RegionFile.write(folder, kept.study().get(), figures))
                        .flatMap(Optional::stream)
                        .forEach(table -> files.add(figures.resolve(table.name())));
            }
            Optional<Findings> findings = Analyses.of(folder, kept, outcomes, uniforms);
            if (findings.isPresent() || !kept.finding().needsStudy()) {
                FigureKind.Shown shown = new FigureKind.Shown(folder, title, outcomes, kept, findings, planes, marks);
                DependenceFile.write(shown.curves(), figures)
                        .ifPresent(table -> files.add(figures.resolve(table.name())));
                for (FigureKind kind : FigureKind.of(kept.finding())) {
                    kind.write(shown, figures, files);
                }
            }
            return files;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The figures of a folder whose intervals need no resampling. */
    static List<Path> draw(Path folder, String title) {
        return draw(folder, title, seed -> {
            throw new IllegalStateException("nothing to resample with");
        });
    }
}
