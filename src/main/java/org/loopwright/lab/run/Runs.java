package org.loopwright.lab.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvRow;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.StoredTable;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.OutcomeTable;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.RunOutcome;
import org.loopwright.subject.study.Simulator;

/**
 * The runs of a study that was carried out, for a Java program: in a folder just as {@code loopwright sweep} leaves it,
 * or in memory. The numbers are the same, to the last character, and depend neither on the number of threads nor on the
 * way they were asked for.
 *
 * <p>Immutable, and safe for use by several threads; what a folder holds must not be changed meanwhile. See
 * {@code docs/embedding.md} for a complete program.
 */
public final class Runs {

    /** Where the rows are. */
    @FunctionalInterface
    private interface Source {
        Stream<CsvRow> rows(TableSchema table) throws IOException;
    }

    private final List<TableSchema> tables;
    private final Source source;

    private Runs(List<TableSchema> tables, Source source) {
        this.tables = tables;
        this.source = source;
    }

    /**
     * A study that is to be carried out, on all cores unless {@link Plan#threads} says otherwise.
     *
     * @param study what to do, within its own budget and time limit
     * @param parameters the sheets that it uses
     */
    public static Plan of(Study study, ParameterFolder parameters) {
        return new Plan(study, parameters, Runtime.getRuntime().availableProcessors(), LoopModel::simulate);
    }

    /**
     * The runs of a folder that was filled before, by this program or by {@code loopwright sweep}.
     *
     * @throws JournalException if the folder holds no results, or none of this version's columns
     * @throws org.loopwright.lab.fault.SheetException if the inputs kept in it are faulty
     */
    public static Runs open(Path folder) throws IOException {
        StoredStudy stored = StoredStudy.open(folder);
        return stored(stored.folder(), stored.schemas());
    }

    private static Runs stored(Path folder, List<TableSchema> tables) {
        return new Runs(tables, table -> stream(StoredTable.open(folder, table)));
    }

    /**
     * One run, without a study and without a file: a pure function of what it is given.
     * {@link RunOutcome#of(Observations)} makes its measures.
     *
     * @param scenario what is simulated, as of {@link ParameterFolder#scenario}
     * @param seed root seed, all 64 bits of which count
     * @param replication from 1; runs of one seed and replication share their luck, whatever the scenario
     * @throws IllegalArgumentException if the replication is less than 1
     * @throws IllegalStateException if the model refuses to go on, as where a bound is exceeded
     */
    public static Observations simulate(Scenario scenario, long seed, int replication) {
        if (replication < 1) {
            throw new IllegalArgumentException("replication must be >= 1, was " + replication);
        }
        Simulator model = LoopModel::simulate;
        return model.simulate(scenario, seed, replication);
    }

    /** A study that is to be carried out. Immutable. */
    public static final class Plan {

        private final Study study;
        private final ParameterFolder parameters;
        private final int threads;
        private final Simulator simulator;

        Plan(Study study, ParameterFolder parameters, int threads, Simulator simulator) {
            this.study = study;
            this.parameters = parameters;
            this.threads = threads;
            this.simulator = simulator;
        }

        /**
         * The same on a number of threads; no number depends on it.
         *
         * @param count at least 1
         * @throws IllegalArgumentException if it is less
         */
        public Plan threads(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("threads must be >= 1, was " + count);
            }
            return new Plan(study, parameters, count, simulator);
        }

        /**
         * Carries the study out into a folder, as far as the folder does not have it yet, and returns when all is on
         * disk. A run that throws is a row with its reason; the others go on.
         *
         * @param folder new, empty, or of this same study
         * @throws JournalException if the folder cannot be used; {@code ConflictException} if it belongs to another
         *     study or build
         * @throws org.loopwright.lab.fault.SheetException if the study looks at a measure that there is none of
         * @throws IOException if something cannot be written
         * @throws InterruptedException if interrupted; what is done stays done, and the same call goes on with the rest
         */
        public Runs into(Path folder) throws IOException, InterruptedException {
            StudyRun.of(study, parameters, folder, threads, program(), simulator)
                    .execute(Progress.silent());
            return stored(folder, new StudyTables(study).schemas());
        }

        /**
         * Carries the study out without any file; all its rows are in memory, series and spans as the study keeps them.
         *
         * @throws org.loopwright.lab.fault.SheetException if the study looks at a measure that there is none of
         * @throws InterruptedException if interrupted; what was done is lost
         */
        public Runs inMemory() throws InterruptedException {
            List<RunRows> runs = new MemoryRun(study, parameters, Terms.of(study, threads), simulator).carryOut();
            return new Runs(
                    new StudyTables(study).schemas(),
                    table -> runs.stream().flatMap(run -> CsvRow.parse(run.lines(table)).stream()));
        }
    }

    /** Name and columns of each table, {@code outcomes} first. */
    public List<TableSchema> tables() {
        return tables;
    }

    /**
     * The row of each run and system: its measures, and how it ended. Those of a run that did not end well are empty:
     * {@link #unfinished} tells which.
     */
    public List<Row> outcomes() throws IOException {
        try (Stream<Row> rows = rows("outcomes")) {
            return rows.toList();
        }
    }

    /** The outcomes of runs that failed, timed out or were left out for the budget; none if all is well. */
    public List<Row> unfinished() throws IOException {
        try (Stream<Row> rows = rows("outcomes")) {
            return rows.filter(row -> !row.text(OutcomeTable.STATUS.name()).equals(RunRecord.Status.OK.column()))
                    .toList();
        }
    }

    /**
     * The rows of a table in their order, read as they are asked for.
     *
     * @param table {@code outcomes}, {@code generations}, {@code series} or {@code spans}
     * @return to be closed
     * @throws IllegalArgumentException if there is no such table
     * @throws JournalException if its file is damaged, also later while it is read
     * @throws IOException if it cannot be opened; {@code UncheckedIOException} while it is read
     */
    public Stream<Row> rows(String table) throws IOException {
        List<String> names = tables.stream().map(TableSchema::name).toList();
        if (!names.contains(table)) {
            throw new IllegalArgumentException("no table '" + table + "'" + Nearest.hint(table, names));
        }
        TableSchema schema = tables.get(names.indexOf(table));
        return source.rows(schema).map(row -> new Row(schema, row.cells()));
    }

    /**
     * A row of a table. Immutable.
     *
     * @param table name and columns of its table
     * @param cells its cells as they are written, in the order of the columns
     */
    public record Row(TableSchema table, List<String> cells) {

        /** Copies the list and refuses a row that does not fit. */
        public Row {
            cells = List.copyOf(cells);
            if (cells.size() != table.columns().size()) {
                throw new IllegalArgumentException("table " + table.name() + " has "
                        + table.columns().size() + " columns, the row " + cells.size());
            }
        }

        /**
         * A cell as it is written; empty where nothing can be told.
         *
         * @throws IllegalArgumentException if there is no such column
         */
        public String text(String column) {
            return cells.get(index(column));
        }

        /**
         * A number, in the unit of its column; NaN where nothing can be told.
         *
         * @throws IllegalArgumentException if there is no such column, or it is not of numbers
         */
        public double number(String column) {
            int index = index(column);
            Column.Type type = table.columns().get(index).type();
            if (type != Column.Type.DECIMAL && type != Column.Type.INTEGER) {
                throw new IllegalArgumentException(
                        "column " + column + " of table " + table.name() + " is not of numbers");
            }
            String cell = cells.get(index);
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        }

        private int index(String column) {
            List<String> names = table.columns().stream().map(Column::name).toList();
            int index = names.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException(
                        "table " + table.name() + " has no column '" + column + "'" + Nearest.hint(column, names));
            }
            return index;
        }
    }

    /** The rows of a table, a run in memory at a time. */
    private static Stream<CsvRow> stream(StoredTable table) {
        Iterator<List<CsvRow>> runs = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return table.nextRun() != 0;
            }

            @Override
            public List<CsvRow> next() {
                try {
                    return table.next();
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            }
        };
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(runs, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> {
                    try {
                        table.close();
                    } catch (IOException fault) {
                        throw new UncheckedIOException(fault);
                    }
                })
                .flatMap(List::stream);
    }

    /** The program as the command line would write it down, so that either goes on with the other's folder. */
    private static Manifest.Program program() {
        try (InputStream in = Runs.class.getResourceAsStream("/org/loopwright/cli/build.properties")) {
            Properties build = new Properties();
            build.load(in);
            return new Manifest.Program(
                    build.getProperty("version"), "", null, ModelBuild.id(), ProgramFiles.of(Runs.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the version in the jar cannot be read", unreadable);
        }
    }
}
