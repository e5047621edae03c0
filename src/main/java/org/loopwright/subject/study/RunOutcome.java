package org.loopwright.subject.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.TableColumn;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.MeasuredEconomy;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.OutcomeMeasures;

/**
 * The measures of a single run of one economy, outside any study: what its row of {@code outcomes.csv} would say.
 * Immutable.
 *
 * @param system name of the economy's system
 * @param columns name, unit and meaning of each measure
 * @param cells the numbers: {@code Long} or {@code Double}, NaN where one cannot be told
 */
public record RunOutcome(String system, List<Column> columns, List<Object> cells) {

    /** Copies the lists. */
    public RunOutcome {
        columns = List.copyOf(columns);
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** The outcomes of a run, one per economy in the scenario's order. */
    public static List<RunOutcome> of(Observations run) {
        List<TableColumn<MeasuredEconomy>> measures = OutcomeMeasures.MEASURES;
        List<Column> columns = measures.stream().map(TableColumn::column).toList();
        List<RunOutcome> outcomes = new ArrayList<>();
        for (EconomyObservations economy : run.economies()) {
            MeasuredEconomy measured = new MeasuredEconomy(run, economy);
            outcomes.add(new RunOutcome(
                    economy.system(),
                    columns,
                    measures.stream().map(measure -> measure.cell(measured)).toList()));
        }
        return outcomes;
    }

    /** Position of a measure by its name. */
    public int index(String measure) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(measure)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no measure has the name " + measure);
    }
}
