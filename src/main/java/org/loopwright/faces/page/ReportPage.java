package org.loopwright.faces.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.loopwright.faces.findings.Answer;
import org.loopwright.lab.file.ForeignFile;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.file.WholeFile;

/**
 * The page of a folder of results: the answer as JSON within one file of HTML, with the scripts that draw it. It holds cells
 * and tables, no runs, so that it stays small however many runs there were; and no clock, but the day that the manifest has.
 */
public final class ReportPage {

    /** Its name in a folder of results. */
    public static final String FILE = "report.html";

    private static final String GENERATOR = "<meta name=\"generator\" content=\"Loopwright\">";

    private ReportPage() {}

    /** What the scripts of the page read. */
    private record Content(Object page, StudyFacts study, PageColours colours) {}

    /** Writes the page of a folder into it, whole or not at all; an earlier one is replaced. */
    public static Path write(Answer answer, Path folder) throws IOException {
        WholeFile.write(folder, FILE, html(answer, folder).getBytes(StandardCharsets.UTF_8));
        return folder.resolve(FILE);
    }

    /** The page that a folder has; empty if it has none. */
    public static Optional<Path> standing(Path folder) {
        return Optional.of(folder.resolve(FILE)).filter(PlainFile::isOwn);
    }

    /**
     * Writes it to a file that a person has named.
     *
     * @throws org.loopwright.lab.file.JournalException if that is there already and is no page
     */
    public static Path write(Answer answer, Path folder, Path named) throws IOException {
        check(named);
        WholeFile.write(named, html(answer, folder));
        return named;
    }

    /** Refuses the name of a file that is there already and is no page. */
    public static void check(Path named) throws IOException {
        ForeignFile.requireRenewable(named, GENERATOR);
    }

    /** The page. */
    static String html(Answer answer, Path folder) throws IOException {
        return PageText.of(answer.title(), content(answer, folder, folder), false);
    }

    /**
     * What the page shows, as one line of JSON.
     *
     * @param named the folder that commands name, which holds the same study
     */
    static String content(Answer answer, Path folder, Path named) throws IOException {
        return Json.line(new Content(answer.forPage(), StudyFacts.of(folder, named), PageColours.ALL));
    }
}
