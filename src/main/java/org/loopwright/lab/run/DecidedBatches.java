package org.loopwright.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.zip.DataFormatException;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.RunLog;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.journal.Window;
import org.loopwright.lab.sheet.Sheets;
import org.loopwright.lab.table.RunRows;

/**
 * The batches of a study as far as the records of a folder decide them: each follows from the ends of all runs of those
 * before it, whoever made them. The last one is under way, or the study has no further one.
 */
final class DecidedBatches {

    private DecidedBatches() {}

    /** The last batch that is decided, of the records in a folder as they are now; the first one where there are none. */
    static int[] last(StudyRuns<?> runs, Sheets<?> sheets, Path folder) throws IOException {
        if (!runs.study().comesInBatches()) {
            return StudyCourse.of(runs, sheets).next(run -> Optional.empty());
        }
        // Of a folder that belongs to another study no record has one of its keys; who opens it to write is refused.
        try (RunLog log = RunLog.read(folder.resolve(Journal.FOLDER))) {
            List<int[]> all = of(runs, sheets, log);
            return all.get(all.size() - 1);
        }
    }

    /** All of them; the study of the runs grows with them. */
    static List<int[]> of(StudyRuns<?> runs, Sheets<?> sheets, RunLog log) {
        StudyCourse course = StudyCourse.of(runs, sheets);
        IntFunction<Optional<RunRows>> content = content(runs, log);
        List<int[]> decided = new ArrayList<>();
        boolean ended = true;
        while (ended) {
            int[] batch = course.next(content);
            ended = batch.length > 0
                    && runs.study().comesInBatches()
                    && Arrays.stream(batch).allMatch(run -> log.runs().has(runs.key(run)));
            if (batch.length > 0) {
                decided.add(batch);
            }
        }
        return decided;
    }

    private static IntFunction<Optional<RunRows>> content(StudyRuns<?> runs, RunLog log) {
        Window window = new Window();
        return run -> {
            try {
                return log.record(runs.key(run), window)
                        .filter(record -> record.status() == RunRecord.Status.OK)
                        .map(RunRecord::rows);
            } catch (DataFormatException impossible) {
                throw new JournalException("The record of run " + run + " has a right checksum, but cannot be ("
                        + impossible.getMessage() + "): the same sweep without --shard makes that run anew.");
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }
}
