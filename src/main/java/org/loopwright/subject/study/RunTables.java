package org.loopwright.subject.study;

import java.util.function.Predicate;
import org.loopwright.lab.table.RunRows;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.GenerationTable;
import org.loopwright.subject.observation.MeasuredEconomy;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.SeriesTable;
import org.loopwright.subject.observation.Soundness;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.SpanTable;
import org.loopwright.subject.scenario.KeptRows;

/**
 * What one run adds to the tables, without the columns that say where in a study it stands. It knows no study: the same
 * run has the same rows in whatever study it is made.
 */
public final class RunTables {

    private RunTables() {}

    /**
     * The rows of a run that reached its horizon, by economy in the order of the scenario.
     *
     * @param kept what is kept of its series and spans
     * @throws ArithmeticException if a number is none that a sound run can have
     */
    public static RunRows content(Observations seen, KeptRows kept) {
        Soundness.require(seen);
        Predicate<Span> spans = span -> kept.spans()
                .filter(rule -> rule.keeps(span.firm(), span.project()))
                .isPresent();
        RunRows.Builder rows = RunRows.builder();
        for (EconomyObservations economy : seen.economies()) {
            rows.add(OutcomeMeasures.TABLE.schema(), OutcomeMeasures.TABLE.row(new MeasuredEconomy(seen, economy)));
            rows.addAll(GenerationTable.TABLE.schema(), GenerationTable.rows(economy));
            rows.addAll(SeriesTable.TABLE.schema(), SeriesTable.rows(economy, kept.seriesEveryDays()));
            rows.addAll(SpanTable.TABLE.schema(), SpanTable.rows(economy, spans));
        }
        return rows.build();
    }
}
