package org.loopwright.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.run.engine.Allowance;
import org.loopwright.lab.run.engine.EndedRun;
import org.loopwright.lab.run.engine.Keeper;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Runner;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvRow;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.StoredTable;
import org.loopwright.lab.table.TableSchema;

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
     * @param subject what is studied
     * @param study what to do, within its own budget and time limit
     * @param sheets that it uses
     */
    public static <S extends Record> Plan<S> of(Subject<S> subject, Study study, StudySheets<S> sheets) {
        return new Plan<>(subject, study, sheets, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The runs of a folder that was filled before, by this program or by {@code loopwright sweep}.
     *
     * @param subject what was studied
     * @throws JournalException if the folder holds no results, or none of this version's columns
     * @throws org.loopwright.lab.fault.SheetException if the inputs kept in it are faulty
     */
    public static Runs open(Subject<?> subject, Path folder) throws IOException {
        StoredStudy<?> stored = StoredStudy.open(subject, folder);
        return stored(stored.folder(), stored.schemas());
    }

    private static Runs stored(Path folder, List<TableSchema> tables) {
        return new Runs(tables, table -> stream(StoredTable.open(folder, table)));
    }

    /** Holds runs by their numbers. */
    private static final class Memory implements Keeper {

        private final Map<Integer, EndedRun> ended = new ConcurrentHashMap<>();

        @Override
        public Batch open(Consumer<Boolean> kept) {
            return (run, next) -> {
                ended.put(run.run(), run);
                kept.accept(run.isOk());
            };
        }

        @Override
        public Optional<RunRows> content(int run) {
            return Optional.ofNullable(ended.get(run)).filter(EndedRun::isOk).map(EndedRun::content);
        }

        /** The rows of a run as they would stand in the tables; those of one that the budget left no room for too. */
        RunRows labelled(int run, StudyRuns<?> runs) {
            EndedRun made = ended.get(run);
            return made == null
                    ? runs.labelled(run, RunRecord.Status.CANCELLED, "", RunRows.NONE)
                    : runs.labelled(made);
        }
    }

    /**
     * A study that is to be carried out. Immutable.
     *
     * @param <S> a scenario of its subject
     */
    public static final class Plan<S extends Record> {

        private final Subject<S> subject;
        private final Study study;
        private final StudySheets<S> sheets;
        private final int threads;

        private Plan(Subject<S> subject, Study study, StudySheets<S> sheets, int threads) {
            this.subject = subject;
            this.study = study;
            this.sheets = sheets;
            this.threads = threads;
        }

        /**
         * The same on a number of threads; no number depends on it.
         *
         * @param count at least 1
         * @throws IllegalArgumentException if it is less
         */
        public Plan<S> threads(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("threads must be >= 1, was " + count);
            }
            return new Plan<>(subject, study, sheets, count);
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
            StudyRun.of(subject, study, sheets, folder, threads, Manifest.Program.of(subject))
                    .execute(Progress.silent());
            return stored(folder, schemas());
        }

        /**
         * Carries the study out without any file; all its rows are in memory, series and spans as the study keeps them.
         *
         * @throws org.loopwright.lab.fault.SheetException if the study looks at a measure that there is none of
         * @throws InterruptedException if interrupted; what was done is lost
         */
        public Runs inMemory() throws InterruptedException {
            Terms terms = Terms.of(study, threads);
            StudyRuns<S> runs = new StudyRuns<>(subject, study, sheets, subject.build());
            StudyCourse course = StudyCourse.of(runs, sheets);
            Memory memory = new Memory();
            try {
                new Runner(Allowance.of(terms.budget()), Progress.silent())
                        .carryOut(course, terms.localThreads(runs), memory);
            } catch (IOException fault) {
                throw new UncheckedIOException("memory needs no file", fault);
            }
            List<RunRows> rows = Arrays.stream(course.decided())
                    .mapToObj(run -> memory.labelled(run, runs))
                    .toList();
            return new Runs(schemas(), table -> rows.stream().flatMap(run -> CsvRow.parse(run.lines(table)).stream()));
        }

        private List<TableSchema> schemas() {
            return new StudyTables(study, subject, sheets.paths()).schemas();
        }
    }

    /** Name and columns of each table, {@code outcomes} first. */
    public List<TableSchema> tables() {
        return tables;
    }

    /**
     * The row of each run and case, such as a system: its measures, and how it ended. Those of a run that did not end well are empty:
     * {@link #unfinished} tells which.
     */
    public List<Row> outcomes() throws IOException {
        try (Stream<Row> rows = rows(OutcomeTable.NAME)) {
            return rows.toList();
        }
    }

    /** The outcomes of runs that failed, timed out or were left out for the budget; none if all is well. */
    public List<Row> unfinished() throws IOException {
        try (Stream<Row> rows = rows(OutcomeTable.NAME)) {
            return rows.filter(row -> !row.text(OutcomeTable.STATUS.name()).equals(RunRecord.Status.OK.column()))
                    .toList();
        }
    }

    /**
     * The rows of a table in their order, read as they are asked for.
     *
     * @param table name of one of {@link #tables()}
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
}
