package org.loopwright.lab.run;

import java.nio.file.Path;
import java.util.List;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.sheet.Setting;

/**
 * The first half of carrying a study out, before its first run: who only checks a study refuses what a sweep would refuse,
 * and nothing else.
 */
public final class StudyCheck {

    private StudyCheck() {}

    /**
     * Reads a study, tries its design points on its sheets, and sees that the subject's tables have what it looks at and no
     * column that a factor is called like.
     *
     * @param settings of the command line, which win over the study's own
     * @throws org.loopwright.lab.fault.SheetException with all faults of the step that finds some
     */
    public static <S extends Record> Study read(
            Subject<S> subject, Path file, StudySheets<S> sheets, List<Setting> settings) {
        Study study = StudyReader.read(file, sheets, settings);
        StudyTables.check(study, subject, sheets.paths());
        return study;
    }

    /** Reads a study that somebody else has checked, and tries none of its design points: for a shard. */
    public static <S extends Record> Study untried(StudySheets<S> sheets, Path file, List<Setting> settings) {
        return StudyReader.untried(file, sheets, settings);
    }
}
