package org.loopwright.faces.cli.text;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.TableColumn;
import org.loopwright.lab.table.TextTable;
import org.loopwright.subject.observation.MeasuredEconomy;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.study.RunOutcome;

/** The outcome of a run for people: the key measures of {@code outcomes.csv}, a column for each system. */
public final class OutcomeText {

    private static final List<TableColumn<MeasuredEconomy>> KEY_MEASURES = List.of(
            OutcomeMeasures.EMBODIMENT_TIME_DAYS,
            OutcomeMeasures.EMBODIED_SHARE,
            OutcomeMeasures.EMBODIMENT_FIRST_FIRM_DAYS,
            OutcomeMeasures.GENERATION_LOOP_RESTRICTED_MEAN_DAYS,
            OutcomeMeasures.GENERATION_LOOP_ACCESS_RESTRICTED_MEAN_DAYS,
            OutcomeMeasures.GENERATION_LOOP_FIRST_FIRM_RESTRICTED_MEAN_DAYS,
            OutcomeMeasures.GENERATION_LOOPS_CLOSED,
            OutcomeMeasures.GENERATION_LOOPS_OPEN,
            OutcomeMeasures.IMPROVEMENT_LOOP_INCIDENCE_365D,
            OutcomeMeasures.IMPROVEMENT_LOOP_MEDIAN_DAYS,
            OutcomeMeasures.LOOP_MEAN_DAYS,
            OutcomeMeasures.COORDINATION_MEAN_DAYS,
            OutcomeMeasures.LOOPS_CLOSED_PER_YEAR,
            OutcomeMeasures.OWN_GENERATIONS_CLOSED_PER_YEAR,
            OutcomeMeasures.OWN_FRONTIER_PER_YEAR,
            OutcomeMeasures.LEARNING_VELOCITY_PER_YEAR,
            OutcomeMeasures.LEARNING_RATE,
            OutcomeMeasures.UNIT_COST_FINAL,
            OutcomeMeasures.PROJECTS_SHIPPED,
            OutcomeMeasures.PROJECTS_SCREENED_OUT,
            OutcomeMeasures.PROJECTS_FAILED_TRIAL,
            OutcomeMeasures.PROJECTS_FAILED_FATAL,
            OutcomeMeasures.PROJECTS_OPEN,
            OutcomeMeasures.FIRST_PASS_SHARE,
            OutcomeMeasures.TRIAL_ROUNDS_MEAN);

    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private OutcomeText() {}

    /**
     * Prints the measures.
     *
     * @param label what a system is called for people, by its name
     */
    public static void print(List<RunOutcome> outcomes, UnaryOperator<String> label, PrintWriter out) {
        TextTable table = new TextTable().column("measure [unit]", TextTable.Side.LEFT);
        for (RunOutcome outcome : outcomes) {
            table.column(label.apply(outcome.system()).replace("-", "-\n").replace(" ", "\n"), TextTable.Side.RIGHT);
        }
        for (TableColumn<MeasuredEconomy> measure : KEY_MEASURES) {
            List<String> row = new ArrayList<>();
            row.add(withUnit(measure.column()));
            outcomes.forEach(outcome -> row.add(number(outcome.cells().get(outcome.index(measure.name())))));
            table.row(row);
        }
        table.print(out);
    }

    /** Pure numbers go without a unit. */
    private static String withUnit(Column column) {
        return column.name() + (column.unit().equals("1") ? "" : " [" + column.unit() + "]");
    }

    /** Four digits of a decimal, a count in full, a dash where there is no number. */
    public static String number(Object cell) {
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
