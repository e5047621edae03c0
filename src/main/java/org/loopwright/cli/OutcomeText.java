package org.loopwright.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.loopwright.experiment.RunOutcome;
import org.loopwright.observation.Column;

/** The outcome of a run for people: the key measures of {@code outcomes.csv}, a column for each system. */
final class OutcomeText {

    private static final List<String> KEY_MEASURES = List.of(
            "generation_loop_restricted_mean_days",
            "generation_loop_access_restricted_mean_days",
            "generation_loop_first_firm_restricted_mean_days",
            "generation_loops_closed",
            "generation_loops_open",
            "improvement_loop_incidence_365d",
            "improvement_loop_median_days",
            "loop_mean_days",
            "coordination_mean_days",
            "loops_closed_per_year",
            "own_generations_closed_per_year",
            "learning_velocity_per_year",
            "learning_rate",
            "unit_cost_final",
            "projects_shipped",
            "projects_screened_out",
            "projects_failed_trial",
            "projects_open");

    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private OutcomeText() {}

    static void print(List<RunOutcome> outcomes, PrintWriter out) {
        TextTable table = new TextTable().column("measure [unit]", TextTable.Side.LEFT);
        for (RunOutcome outcome : outcomes) {
            table.column(outcome.system().replace("-", "-\n"), TextTable.Side.RIGHT);
        }
        RunOutcome first = outcomes.get(0);
        for (String measure : KEY_MEASURES) {
            List<String> row = new ArrayList<>();
            row.add(withUnit(first.columns().get(first.index(measure))));
            outcomes.forEach(outcome -> row.add(number(outcome.cells().get(outcome.index(measure)))));
            table.row(row);
        }
        table.print(out);
    }

    /** Pure numbers go without a unit. */
    private static String withUnit(Column column) {
        return column.name() + (column.unit().equals("1") ? "" : " [" + column.unit() + "]");
    }

    /** Four digits of a decimal, a count in full, a dash where there is no number. */
    static String number(Object cell) {
        if (!(cell instanceof Double decimal)) {
            return String.valueOf(cell);
        }
        if (!Double.isFinite(decimal)) {
            return "-";
        }
        BigDecimal rounded = new BigDecimal(decimal).round(FOUR_DIGITS).stripTrailingZeros();
        boolean plain = decimal == 0 || (Math.abs(decimal) >= 1e-4 && Math.abs(decimal) < 1e9);
        return plain ? rounded.toPlainString() : rounded.toString().replace("E", "e");
    }
}
