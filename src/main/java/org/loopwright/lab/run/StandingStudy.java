package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.loopwright.lab.file.Integrity;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.table.CsvRow;
import org.loopwright.lab.table.StoredTable;
import org.loopwright.lab.table.TableSchema;

/** A complete study in a folder that cannot be written: what a session that finds nothing to do says of it. */
final class StandingStudy {

    private StandingStudy() {}

    /**
     * Looks whether the tables are there, complete and as they were written.
     *
     * @throws JournalException if they are not, so that the folder would have to be written
     */
    static StudyRun.Summary summary(Path folder, TableSchema outcomes) throws IOException {
        Manifest manifest = Manifest.read(folder);
        if (!manifest.complete()) {
            throw new JournalException("The folder " + folder + " cannot be written, and the study in it is not"
                    + " complete. Copy it to where it can; the same sweep there goes on with the rest.");
        }
        List<String> faults = Integrity.faults(folder, manifest.files());
        if (!faults.isEmpty()) {
            throw new JournalException("The folder " + folder + " cannot be written, and its files are not as they were"
                    + " written: " + faults.get(0) + ". Copy it to where it can; the same sweep there writes them"
                    + " again.");
        }
        int status = outcomes.index(OutcomeTable.STATUS.name());
        long rows = 0;
        int[] endings = new int[RunRecord.Status.values().length];
        try (StoredTable table = StoredTable.open(folder, outcomes)) {
            for (List<CsvRow> run = table.next(); !run.isEmpty(); run = table.next()) {
                rows += run.size();
                endings[RunRecord.Status.of(run.get(0).cells().get(status)).ordinal()]++;
            }
        }
        return new StudyRun.Summary(
                folder,
                rows,
                manifest.designPoints(),
                manifest.runs(),
                endings[RunRecord.Status.OK.ordinal()],
                endings[RunRecord.Status.FAILED.ordinal()],
                endings[RunRecord.Status.TIMED_OUT.ordinal()],
                endings[RunRecord.Status.CANCELLED.ordinal()],
                0,
                List.of(),
                0,
                0,
                "",
                List.of(),
                List.of(),
                0,
                0);
    }
}
