package org.loopwright.lab.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.loopwright.lab.design.AdaptiveRule;
import org.loopwright.lab.design.Calibration;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Ratio;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.design.SelectionRule;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.Target;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.run.sequence.Boundary;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvLine;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;

/** The tables of a study: what a run says, labelled with where in the study it stands. Immutable. */
final class StudyTables {

    /** A table behind the outcomes, with the number of the run before what the subject says. */
    private record Numbered(TableSchema schema, TableSchema content) {}

    private final TableSchema measures;
    private final OutcomeTable outcomes;
    private final List<Numbered> others;

    /**
     * The tables of a study.
     *
     * @param paths what is said of its factors
     * @throws SheetException if the study looks at a measure that there is none of
     */
    StudyTables(Study study, Subject<?> subject, SheetPaths paths) {
        check(study, subject, paths);
        measures = subject.tables().get(0);
        outcomes = new OutcomeTable(
                SeedText.format(study.seed()),
                subject.labels(),
                study.factors().stream().filter(Factor::hasOwnColumn).toList(),
                paths,
                measures);
        others = subject.tables().stream()
                .skip(1)
                .map(content -> new Numbered(content.behind(OutcomeTable.RUN), content))
                .toList();
    }

    /**
     * Refuses a study whose responses are not in the outcomes, whose labels are columns of them, or whose rounds have no
     * room for a point.
     */
    static void check(Study study, Subject<?> subject, SheetPaths paths) {
        TableSchema measures = subject.tables().get(0);
        OutcomeTable outcomes = new OutcomeTable("", subject.labels(), List.of(), paths, measures);
        List<String> numbers = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Column column : outcomes.schema().columns()) {
            boolean isMeasure = measures.columns().contains(column) && column.type() != Column.Type.TEXT;
            (isMeasure ? numbers : others).add(column.name());
        }
        study.check(numbers, others);
        study.calibration().ifPresent(calibration -> checkTargets(calibration, numbers));
        study.selection().ifPresent(rule -> checkUnit(rule, study, measures));
        if (study.adaptive().isPresent()) {
            AdaptiveRule rule = study.adaptive().get();
            int competitors = Boundary.competitors(study.factors(), rule);
            int room = rule.pointsPerRound();
            if (room < competitors) {
                throw new SheetException(Fault.at(
                        rule.place(),
                        "design.points_per_round",
                        "must be >= " + competitors + ", the levels that compete at each place, was " + room));
            }
        }
    }

    /** Refuses a lead in another unit than that of what leads. */
    private static void checkUnit(SelectionRule rule, Study study, TableSchema measures) {
        String measure = study.response(rule.response()).orElseThrow().measure();
        String unit = measures.columns().get(measures.index(measure)).unit();
        rule.unit().filter(written -> !written.equals(unit)).ifPresent(written -> {
            throw new SheetException(Fault.at(
                    rule.place(),
                    "stop.indifference",
                    "is in " + written + ", but " + measure + " in " + (unit.equals("1") ? "pure numbers" : unit)));
        });
    }

    /** Refuses what is fitted to but not measured; rows for the test may speak of what only later versions measure. */
    private static void checkTargets(Calibration calibration, List<String> numbers) {
        List<Fault> faults = new ArrayList<>();
        for (Ratio ratio : calibration.ratios()) {
            Stream.concat(ratio.of().stream(), ratio.to().stream())
                    .filter(column -> !numbers.contains(column))
                    .forEach(column -> faults.add(Fault.at(
                            ratio.place(),
                            "calibrate.ratios." + ratio.measure(),
                            "outcomes have no column '" + column + "' of numbers" + Nearest.hint(column, numbers))));
        }
        calibration.targets().stream()
                .filter(Target::fit)
                .map(Target::measure)
                .distinct()
                .filter(measure -> calibration.ratio(measure).isEmpty() && !numbers.contains(measure))
                .forEach(measure -> faults.add(Fault.at(
                        calibration.place(),
                        "calibrate.targets",
                        "'" + measure + "' is neither a column of the outcomes nor one of the ratios"
                                + Nearest.hint(measure, numbers))));
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
    }

    /** The outcomes as they stand in the tables. */
    TableSchema outcomes() {
        return outcomes.schema();
    }

    /** All tables, outcomes first. */
    List<TableSchema> schemas() {
        List<TableSchema> schemas = new ArrayList<>(List.of(outcomes.schema()));
        others.forEach(table -> schemas.add(table.schema()));
        return schemas;
    }

    /**
     * What the rows of each case of a design point have in common.
     *
     * @param cases cells by which the subject tells the cases
     */
    List<CsvLine.Common> places(DesignPoint point, List<List<Object>> cases) {
        return cases.stream().map(one -> outcomes.place(point, one)).toList();
    }

    /**
     * Adds the rows of a run from its record.
     *
     * @param places of its design point, {@link #places}
     * @param content what the subject gave; not looked at unless the run ended well
     * @throws IllegalArgumentException if the content cannot be that of the run
     */
    void label(
            RunRows.Builder rows,
            int run,
            int replication,
            List<CsvLine.Common> places,
            Status status,
            String reason,
            RunRows content) {
        if (status != Status.OK) {
            places.forEach(
                    place -> rows.add(outcomes.schema(), outcomes.emptyRow(run, place, replication, status, reason)));
            return;
        }
        if (content.count(measures) != places.size()) {
            throw new IllegalArgumentException(
                    places.size() + " cases have " + content.count(measures) + " rows of outcomes");
        }
        rows.addLabelled(
                outcomes.schema(),
                measures,
                content,
                row -> outcomes.head(run, places.get(row), replication, status, reason));
        List<Object> number = List.of(run);
        for (Numbered table : others) {
            rows.addLabelled(table.schema(), table.content(), content, row -> number);
        }
    }
}
