package org.loopwright.faces.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.loopwright.faces.findings.Answer;
import org.loopwright.faces.page.ReportPage;
import org.loopwright.lab.file.ShellWord;
import org.loopwright.subject.scenario.ParameterFolder;

/**
 * What is shown of a study whose tables are there: figures and page, where the folder can be written, and the answer.
 *
 * @param answer of the study
 * @param noFigures why this Java cannot draw; empty if it can
 * @param page the page; empty if the folder has none and cannot be written
 */
record ShownStudy(Answer answer, Optional<String> noFigures, Optional<Path> page) {

    static ShownStudy of(Path folder, String title, Optional<ParameterFolder> shipped) throws IOException {
        boolean writable = Files.isWritable(folder);
        Optional<String> noFigures = writable ? FigureDrawing.draw(folder, title, shipped) : Optional.empty();
        Answer answer = Answer.of(folder, title, Resamples::of, shipped);
        return new ShownStudy(
                answer,
                noFigures,
                writable ? Optional.of(ReportPage.write(answer, folder)) : ReportPage.standing(folder));
    }

    /** The answer as it is printed. */
    String text(Path folder, int width, boolean full) {
        return answer.text(new Answer.View(width, full, "loopwright report " + ShellWord.of(folder)));
    }
}
