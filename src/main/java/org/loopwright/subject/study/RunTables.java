package org.loopwright.subject.study;

import java.util.Optional;
import java.util.function.Predicate;
import org.loopwright.lab.design.Kept;
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
import org.loopwright.subject.scenario.SeriesAndSpans;

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
    public static RunRows content(Observations seen, Kept kept) {
        SeriesAndSpans.OfRun ofRun = (SeriesAndSpans.OfRun) kept;
        Predicate<Span> spans = span -> ofRun.spans()
                .filter(rule -> rule.keeps(span.firm(), span.project()))
                .isPresent();
        Soundness.require(seen);
        RunRows.Builder rows = RunRows.builder();
        for (EconomyObservations economy : seen.economies()) {
            rows.add(OutcomeMeasures.TABLE.schema(), OutcomeMeasures.TABLE.row(new MeasuredEconomy(seen, economy)));
            rows.addAll(GenerationTable.TABLE.content(), GenerationTable.rows(economy));
            rows.addAll(SeriesTable.TABLE.content(), SeriesTable.rows(economy, ofRun.seriesEveryDays()));
            rows.addAll(SpanTable.TABLE.content(), SpanTable.rows(economy, spans));
        }
        return rows.build();
    }

    /** All spans, and the points of series at a distance [days]. */
    public static Kept everything(double seriesEveryDays) {
        return new SeriesAndSpans.OfRun(seriesEveryDays, Optional.of(SeriesAndSpans.Spans.ALL));
    }
}
