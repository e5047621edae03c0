package org.loopwright.lab.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.run.engine.EndedRun;
import org.loopwright.lab.run.engine.Keeper;
import org.loopwright.lab.run.engine.RunMaker;
import org.loopwright.lab.table.CsvRow;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.StoredTable;
import org.loopwright.lab.table.TableSchema;

/**
 * Compares runs with the rows that a folder of results has of them, cell by cell. Tables are read once, in the order of
 * their runs, so that a run that ends early waits for its turn. For one use.
 */
final class Comparison implements Keeper {

    /** Runs that may have ended before their turn: enough that a slow one does not hold up the others [1]. */
    private static final int AHEAD = 64;

    /** A run that has ended and waits for its turn. */
    private record Waiting(EndedRun ended, RunRows rows) {}

    private final StoredStudy<?> stored;
    private final RunMaker maker;
    private final List<PlannedRun> runs;
    private final List<Verification.RunCheck> checks = new ArrayList<>();

    /**
     * A comparison.
     *
     * @param stored holds the rows
     * @param maker says how a run stands in the tables
     * @param runs the runs to be compared, in the order of their numbers
     */
    Comparison(StoredStudy<?> stored, RunMaker maker, List<PlannedRun> runs) {
        this.stored = stored;
        this.maker = maker;
        this.runs = List.copyOf(runs);
    }

    /** What came of each run, in their order. */
    List<Verification.RunCheck> checks() {
        return List.copyOf(checks);
    }

    @Override
    public Batch open(Consumer<Boolean> kept) {
        return new Turns(kept);
    }

    private final class Turns implements Batch {

        private final Consumer<Boolean> kept;
        private final Map<Integer, Integer> places = new HashMap<>();
        private final Map<Integer, Waiting> waiting = new HashMap<>();
        private final List<StoredTable> tables = new ArrayList<>();
        private boolean broken;

        Turns(Consumer<Boolean> kept) {
            this.kept = kept;
            for (int i = 0; i < runs.size(); i++) {
                places.put(runs.get(i).run(), i);
            }
        }

        @Override
        public void keep(EndedRun ended, int next) throws IOException, InterruptedException {
            Waiting own = new Waiting(ended, maker.labelled(ended));
            int place = places.get(ended.run());
            synchronized (this) {
                // The run whose turn it is was given out before this one, so that its thread is not among those that
                // wait.
                while (!broken && place >= checks.size() + AHEAD) {
                    wait();
                }
                waiting.put(place, own);
                boolean whole = false;
                try {
                    takeTurns();
                    whole = true;
                } finally {
                    broken |= !whole;
                    notifyAll();
                }
            }
        }

        private void takeTurns() throws IOException {
            if (tables.isEmpty()) {
                for (TableSchema schema : stored.schemas()) {
                    tables.add(stored.table(schema));
                }
            }
            while (!broken && waiting.containsKey(checks.size())) {
                Verification.RunCheck check = check(waiting.remove(checks.size()));
                checks.add(check);
                kept.accept(check.difference().isEmpty());
            }
        }

        private Verification.RunCheck check(Waiting one) throws IOException {
            Difference.Search search = new Difference.Search();
            Optional<String> status = Optional.empty();
            for (StoredTable table : tables) {
                TableSchema schema = table.schema();
                List<CsvRow> before = table.rowsOf(one.ended().run());
                if (schema.name().equals(OutcomeTable.NAME) && !before.isEmpty()) {
                    status = Optional.of(before.get(0).cells().get(schema.index(OutcomeTable.STATUS.name())));
                }
                search.compare(schema, before, CsvRow.parse(one.rows().lines(schema)));
            }
            return new Verification.RunCheck(
                    runs.get(checks.size()), one.ended().reason(), status, search.result());
        }

        @Override
        public synchronized void close() throws IOException {
            for (StoredTable table : tables) {
                table.close();
            }
        }
    }
}
