package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.file.Folders;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.run.engine.RunMaker;

/**
 * A study with all its sheets in a folder of their own, so that other machines can read it without anything else.
 *
 * @param study the study within the folder, such as {@code studies/golden.yaml}
 * @param settings settings of the command line, each as {@code path=value}
 */
public record StudyPackage(String study, List<String> settings) {

    /** Copies the list. */
    public StudyPackage {
        settings = List.copyOf(settings);
    }

    /**
     * Packs a study.
     *
     * @param out a folder that is not there yet, or empty
     * @param name of the folder of the sheets within it
     * @throws JournalException if there is something, or what is kept does not give the study again
     */
    public static <S extends Record> StudyPackage write(
            Subject<S> subject, Study study, StudySheets<S> sheets, Path out, String name) throws IOException {
        requireEmpty(out);
        StudyRuns<S> runs = new StudyRuns<>(subject, study, sheets, subject.build());
        StudyText<S> text = new StudyText<>(study, sheets);
        study.design().points().forEach(point -> text.use(runs.scenario(point.number())));
        Manifest.Inputs kept = StudyInputs.keep(subject, study, sheets, text.sheets(), Folders.make(out))
                .inputs();
        if (!kept.fault().isEmpty()) {
            throw new JournalException("the study cannot be packed: " + kept.fault());
        }
        AddedPoints.write(out.resolve(StudyInputs.FOLDER), study);
        Folders.move(out.resolve(StudyInputs.FOLDER), out.resolve(name));
        return new StudyPackage(kept.study().substring(StudyInputs.FOLDER.length() + 1), kept.settings());
    }

    /**
     * The runs of the study, made from the folder of its sheets alone; none of its design points is tried.
     *
     * @throws IOException if the points that were added to it cannot be read
     */
    public <S extends Record> RunMaker runs(Subject<S> subject, Path sheets) throws IOException {
        StudySheets<S> read = subject.sheets(sheets);
        Path file = sheets.resolve(study);
        Study untried = StudyReader.untried(file, read, new Manifest.Inputs(study, settings, "").settings(file));
        return new StudyRuns<>(subject, AddedPoints.read(sheets, untried), read, subject.build());
    }

    private static void requireEmpty(Path out) throws IOException {
        if (Files.notExists(out)) {
            return;
        }
        try (Stream<Path> content = Files.list(out)) {
            if (content.findAny().isPresent()) {
                throw new JournalException(out + " holds something already; name another folder with --out");
            }
        }
    }
}
