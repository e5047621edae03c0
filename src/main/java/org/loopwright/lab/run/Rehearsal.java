package org.loopwright.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.design.Kept;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.ScratchFolder;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;

/**
 * All of a sweep but its runs, carried out among the temporary files to foresee how long it takes: plan, journal, tables
 * and answer of a part of the study, with the rows that a pilot's runs left in place of the model. Two sizes are measured,
 * after one that only warms the machine up, and what they cost is drawn on in a straight line.
 *
 * @param <S> a scenario
 */
final class Rehearsal<S extends Record> {

    /** Runs of the larger part [1]. */
    static final int MOST_RUNS = 2000;

    /** Each point is planned three times, at up to half a millisecond each. */
    private static final int MOST_POINTS = 20_000;

    /** Runs that are left out are rows as well. */
    private static final int MOST_ROWS = 2_000_000;

    private static final int MOST_KEPT_OF_A_SHAPE = 64;

    /** What makes the rows of two runs fit the same place: how many cases they have, and what is kept. */
    private record Shape(int cases, Kept kept) {}

    private final Subject<S> subject;
    private final Study study;
    private final StudySheets<S> sheets;
    private final Terms terms;
    private final Map<Shape, List<RunRows>> rows = new HashMap<>();

    Rehearsal(Subject<S> subject, Study study, StudySheets<S> sheets, Terms terms) {
        this.subject = subject;
        this.study = study;
        this.sheets = sheets;
        this.terms = terms;
    }

    /** Takes the rows of a run that ended well. */
    void add(S scenario, Kept kept, RunRows content) {
        List<RunRows> known =
                rows.computeIfAbsent(new Shape(subject.cases(scenario).size(), kept), none -> new ArrayList<>());
        if (known.size() < MOST_KEPT_OF_A_SHAPE) {
            known.add(content);
        }
    }

    /**
     * What comes with and after all runs [s]; empty if the study is too large for a rehearsal, or there is no room for one.
     *
     * @param runs of the study
     */
    Optional<Double> seconds(long runs, Showing showing) throws InterruptedException {
        if (rows.isEmpty() || study.design().size() > MOST_POINTS || study.runs() > MOST_ROWS) {
            return Optional.empty();
        }
        int large = (int) Math.min(runs, MOST_RUNS);
        int small = Math.max(1, large / 4);
        try {
            carryOut(small, showing);
            double fewer = carryOut(small, showing);
            double more = carryOut(large, showing);
            double each = Math.max(0, (more - fewer) / Math.max(1, large - small));
            return Optional.of(more + each * (runs - large));
        } catch (IOException | UncheckedIOException | JournalException noRoom) {
            return Optional.empty();
        }
    }

    private double carryOut(int runs, Showing showing) throws IOException, InterruptedException {
        try (ScratchFolder scratch = new ScratchFolder()) {
            Terms part = new Terms(
                    terms.threads(),
                    new Budget(Optional.empty(), OptionalInt.of(runs)),
                    terms.timeLimit(),
                    terms.grace());
            Path folder = scratch.path().resolve("rehearsal");
            Subject<S> actor = new Replay();
            long start = System.nanoTime();
            StudyRun.of(
                            actor,
                            study,
                            sheets,
                            folder,
                            terms.threads(),
                            new Manifest.Program(actor.version(), "", null, actor.build()))
                    .on(part)
                    .execute(Progress.silent());
            showing.show(folder);
            return (System.nanoTime() - start) * 1e-9;
        }
    }

    /** The subject, but a run says what one of the pilot said, by turns. */
    private final class Replay implements Subject<S> {

        private final AtomicInteger turn = new AtomicInteger();

        @Override
        public String version() {
            return subject.version();
        }

        @Override
        public String build() {
            return subject.build();
        }

        @Override
        public StudySheets<S> sheets(Path folder) {
            return subject.sheets(folder);
        }

        @Override
        public List<Column> labels() {
            return subject.labels();
        }

        @Override
        public List<List<Object>> cases(S scenario) {
            return subject.cases(scenario);
        }

        @Override
        public List<TableSchema> tables() {
            return subject.tables();
        }

        @Override
        public Response response() {
            return subject.response();
        }

        @Override
        public RunRows run(S scenario, Streams streams, Kept kept) {
            List<RunRows> known = rows.get(new Shape(subject.cases(scenario).size(), kept));
            return known == null
                    ? subject.run(scenario, streams, kept)
                    : known.get(Math.floorMod(turn.getAndIncrement(), known.size()));
        }
    }
}
