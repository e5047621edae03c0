package org.loopwright.lab.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.design.AdaptiveDesign;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.OutcomeTable;

/** Reads responses from the rows of runs, rounded as tables have them, whether a run was made just now or long ago. */
final class Responses {

    /** What is shown of a study that names no response. */
    private static final Response MAIN =
            new Response("generation loop", OutcomeMeasures.GENERATION_LOOP_RESTRICTED_MEAN_DAYS.name(), true);

    private Responses() {}

    /** The first response of a study, or the mean time of the generation loop. */
    static Response first(Study study) {
        return study.responses().isEmpty() ? MAIN : study.responses().get(0);
    }

    /**
     * Refuses a study whose responses are not in the outcomes, whose labels are columns of them, or whose rounds have no
     * room for a point.
     *
     * @throws SheetException with all faults of a kind
     */
    static void check(Study study) {
        List<String> numbers = new ArrayList<>();
        List<String> others = new ArrayList<>();
        OutcomeTable outcomes = new OutcomeTable(OutcomeTable.otherFactors());
        List<Column> measured = OutcomeTable.content().columns();
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

    /**
     * A response of a run, by system.
     *
     * @param content rows of the run without labels
     * @param outcomes columns of the outcomes without labels
     * @param systems the systems of the run, in the order of its rows
     */
    static Map<String, Double> of(Response response, RunRows content, TableSchema outcomes, List<String> systems) {
        List<String> cells = content.column(outcomes, outcomes.index(response.measure()));
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            values.put(systems.get(i), cell.isEmpty() ? Double.NaN : Double.parseDouble(cell));
        }
        return values;
    }
}
