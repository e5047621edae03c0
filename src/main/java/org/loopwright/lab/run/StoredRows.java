package org.loopwright.lab.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.design.Kept;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.run.engine.EndedRun;
import org.loopwright.lab.run.engine.RunMaker;
import org.loopwright.lab.table.CsvRow;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.StoredTable;
import org.loopwright.lab.table.TableSchema;

/**
 * The rows that a folder of results has of one run, for whoever makes that run again by other means than a course, step
 * by step for instance. Immutable.
 */
public final class StoredRows {

    private final PlannedRun run;
    private final Kept kept;
    private final RunMaker maker;
    private final Map<TableSchema, List<CsvRow>> rows;

    private StoredRows(PlannedRun run, Kept kept, RunMaker maker, Map<TableSchema, List<CsvRow>> rows) {
        this.run = run;
        this.kept = kept;
        this.maker = maker;
        this.rows = rows;
    }

    /**
     * Reads the rows of a run.
     *
     * @throws org.loopwright.lab.file.JournalException if a stored table cannot be read
     */
    public static StoredRows of(StoredStudy<?> stored, PlannedRun run) throws IOException {
        Map<TableSchema, List<CsvRow>> rows = new LinkedHashMap<>();
        for (TableSchema schema : stored.schemas()) {
            try (StoredTable table = stored.table(schema)) {
                rows.put(schema, List.copyOf(table.rowsOf(run.run())));
            }
        }
        return new StoredRows(run, stored.study().keep().of(run), stored.maker(), rows);
    }

    /** What the study kept of the run. */
    public Kept kept() {
        return kept;
    }

    /** True if the folder has numbers of the run: one that was broken off, or never made, left none. */
    public boolean hasNumbers() {
        List<String> endings = new ArrayList<>();
        rows.forEach((schema, lines) -> {
            if (schema.name().equals(OutcomeTable.NAME)) {
                lines.forEach(line -> endings.add(line.cells().get(schema.index(OutcomeTable.STATUS.name()))));
            }
        });
        return !endings.isEmpty() && endings.stream().allMatch(Status.OK.column()::equals);
    }

    /**
     * Where the run made again first differs.
     *
     * @param content its rows, without label columns, with no more in them than was {@link #kept}
     * @return empty if every row is the same, character by character
     */
    public Optional<Difference> difference(RunRows content) {
        RunRows labelled = maker.labelled(new EndedRun(run.run(), Status.OK, "", content, "", 0, false));
        Difference.Search search = new Difference.Search();
        rows.forEach((schema, before) -> search.compare(schema, before, CsvRow.parse(labelled.lines(schema))));
        return search.result();
    }
}
