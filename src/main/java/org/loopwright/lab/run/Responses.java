package org.loopwright.lab.run;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.design.AdaptiveDesign;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.run.sequence.Boundary;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.TableSchema;

/** Whether a study looks at what its runs say. */
final class Responses {

    private Responses() {}

    /**
     * Refuses a study whose responses are not in the outcomes, whose labels are columns of them, or whose rounds have no
     * room for a point.
     *
     * @throws SheetException with all faults of a kind
     */
    static void check(Study study, Subject<?> subject, SheetPaths paths) {
        List<String> numbers = new ArrayList<>();
        List<String> others = new ArrayList<>();
        TableSchema measures = subject.tables().get(0);
        OutcomeTable outcomes = new OutcomeTable("", subject.labels(), List.of(), paths, measures);
        List<Column> measured = measures.columns();
        for (Column column : outcomes.schema().columns()) {
            boolean isMeasure = measured.contains(column) && column.type() != Column.Type.TEXT;
            (isMeasure ? numbers : others).add(column.name());
        }
        study.check(numbers, others);
        if (study.design() instanceof AdaptiveDesign design) {
            int competitors = Boundary.competitors(design);
            if (design.rule().pointsPerRound() < competitors) {
                throw new SheetException(Fault.at(
                        design.rule().place(),
                        "design.points_per_round",
                        "must be >= " + competitors + ", the levels that compete at each place, was "
                                + design.rule().pointsPerRound()));
            }
        }
    }
}
