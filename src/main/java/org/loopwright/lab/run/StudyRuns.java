package org.loopwright.lab.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Kept;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.journal.Key;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.engine.RunMaker;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvLine;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;

/**
 * The runs of a study. Scenarios are resolved when a run begins, so that a large study needs no memory for them. Safe
 * for use by several threads.
 *
 * @param <S> a scenario
 */
final class StudyRuns<S extends Record> implements RunMaker {

    /** Scenarios kept; one of forty components takes about 10 kB. */
    private static final int MOST_RESOLVED = 1000;

    /** A design point, its scenario, and the cells that the rows of each case have in common. */
    private record Resolved<S extends Record>(
            DesignPoint point, S scenario, List<List<Object>> cases, List<CsvLine.Common> places) {}

    /** What the keys of the runs of a design point have in common. */
    private final Map<Integer, Key> points = new ConcurrentHashMap<>();

    /** What is kept of a run, in words: a study has a few of them, and numbers are slow to write. */
    private final Map<Kept, String> words = new ConcurrentHashMap<>();

    /** The first points asked for, which their replications share. */
    private final Map<Integer, Resolved<S>> first = new ConcurrentHashMap<>();

    /**
     * Of the other points whose numbers agree in the last six bits, the one asked for last: rows are labelled in the order
     * of their runs, by a few threads, a block each.
     */
    private final AtomicReferenceArray<Resolved<S>> last = new AtomicReferenceArray<>(64);

    private final Subject<S> subject;
    private final StudySheets<S> sheets;
    private final String modelBuild;
    private final StudyTables tables;
    private volatile Study study;

    /**
     * The runs of a study.
     *
     * @param modelBuild digest of what makes the numbers, {@link Subject#build()} but for tests
     * @throws org.loopwright.lab.fault.SheetException if the study looks at a measure that there is none of
     */
    StudyRuns(Subject<S> subject, Study study, StudySheets<S> sheets, String modelBuild) {
        this.subject = subject;
        this.study = study;
        this.sheets = sheets;
        this.modelBuild = modelBuild;
        this.tables = new StudyTables(study, subject, sheets.paths());
    }

    /** The study as far as its design has grown. */
    Study study() {
        return study;
    }

    /** From now on the study has further points. */
    void grow(Study grown) {
        study = grown;
    }

    /** Tables of the study. */
    StudyTables tables() {
        return tables;
    }

    /** Names of the measures of the subject. */
    List<String> measures() {
        return subject.tables().get(0).columns().stream().map(Column::name).toList();
    }

    /** The scenario of a design point by its number. */
    S scenario(int point) {
        return resolved(point).scenario();
    }

    /** Digest of the scenario of a design point; it takes as long as a short run, so that what keys need of it is kept. */
    String hash(int point) {
        String hash = ScenarioText.hash(scenario(point));
        points.put(point, Key.ofScenario(modelBuild, hash, study.seed()));
        return hash;
    }

    /** What is looked at: the first response of the study, else that of the subject. */
    Response response() {
        return study.responses().stream().findFirst().orElseGet(subject::response);
    }

    /** A response of a run by case; NaN where it cannot be told. */
    Map<String, Double> response(Response response, int run, RunRows content) {
        TableSchema measures = subject.tables().get(0);
        List<String> cells = content.column(measures, measures.index(response.measure()));
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = String.valueOf(resolved(point(run)).cases().get(i).get(0));
            values.put(name, cells.get(i).isEmpty() ? Double.NaN : Double.parseDouble(cells.get(i)));
        }
        return values;
    }

    @Override
    public Key key(int run) {
        int point = point(run);
        Key common = points.get(point);
        if (common == null) {
            hash(point);
            common = points.get(point);
        }
        return common.ofRun(study.luck(run), words.computeIfAbsent(study.keep().of(planned(run)), Kept::words));
    }

    @Override
    public RunRows make(int run) {
        PlannedRun planned = planned(run);
        return subject.run(
                scenario(planned.point().number()),
                new Streams(study.seed(), study.luck(run)),
                study.keep().of(planned));
    }

    @Override
    public void label(RunRows.Builder rows, int run, Status status, String reason, RunRows content) {
        Resolved<S> resolved = resolved(point(run));
        tables.label(rows, run, replication(run), resolved.places(), status, reason, content);
    }

    private int point(int run) {
        return (run - 1) / study.replications() + 1;
    }

    private int replication(int run) {
        return (run - 1) % study.replications() + 1;
    }

    /** A run by its number; its scenario is not resolved for that, which takes a hundred times as long. */
    PlannedRun planned(int run) {
        return study.run(run);
    }

    private Resolved<S> resolved(int point) {
        Resolved<S> known = first.get(point);
        if (known != null) {
            return known;
        }
        int place = point % last.length();
        known = last.get(place);
        if (known == null || known.point().number() != point) {
            DesignPoint asked = study.design().point(point);
            S scenario = study.scenario(asked, sheets);
            List<List<Object>> cases =
                    subject.cases(scenario).stream().map(List::copyOf).toList();
            known = new Resolved<>(asked, scenario, cases, tables.places(asked, cases));
            if (first.size() < MOST_RESOLVED) {
                first.put(point, known);
            } else {
                last.set(place, known);
            }
        }
        return known;
    }
}
