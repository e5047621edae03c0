package org.loopwright.subject.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.SeriesTable;
import org.loopwright.subject.observation.SpanTable;
import org.loopwright.subject.scenario.KeptRows;

/** The series and the spans of a single run in full, whatever its study keeps of them. */
public final class FullTables {

    private FullTables() {}

    /**
     * Writes them.
     *
     * @param folder where they go
     * @param run number of the run
     * @param seen what it said
     * @return the tables written
     */
    public static List<FileChecksum> write(Path folder, int run, Observations seen) throws IOException {
        RunRows content = RunTables.content(seen, KeptRows.EVERY);
        return List.of(
                write(folder, run, SeriesTable.TABLE.schema(), content),
                write(folder, run, SpanTable.TABLE.schema(), content));
    }

    private static FileChecksum write(Path folder, int run, TableSchema content, RunRows rows) throws IOException {
        TableSchema numbered = content.behind(OutcomeTable.RUN);
        try (CsvTable table = CsvTable.create(folder, numbered)) {
            table.append(RunRows.builder()
                    .addLabelled(numbered, content, rows, row -> List.of(run))
                    .build());
            return table.finish();
        }
    }
}
