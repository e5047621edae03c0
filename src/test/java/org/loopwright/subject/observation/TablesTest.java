package org.loopwright.subject.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.Columns;
import org.loopwright.lab.table.Table;
import org.loopwright.lab.table.TableColumn;
import org.loopwright.lab.table.TableSchema;

class TablesTest {

    private static List<String> names(TableSchema schema) {
        return schema.columns().stream().map(Column::name).toList();
    }

    @Test
    void economiesAreToldApartByTheirNamesAndMeasuredByTheirLoops() {
        assertThat(names(EconomyLabel.TABLE.schema()))
                .containsExactly("system", "industry", "vertical_integration", "means");
        assertThat(names(OutcomeMeasures.TABLE.schema()))
                .startsWith("embodiment_time_days")
                .contains(
                        "generation_loops_closed",
                        "improvement_loop_incidence_365d",
                        "coordination_mean_days",
                        "share_feed_back",
                        "stage_coordinate_mean_days",
                        "wait_order_mean_days",
                        "own_generations_closed_per_year",
                        "learning_rate",
                        "unit_cost_final")
                .doesNotContain("wait_none_mean_days")
                .endsWith("starts_held_by_worth_share", "events", "state_hash");
    }

    @Test
    void everyColumnHasAMeaningAndEveryNumberAUnit() {
        for (TableSchema schema : List.of(
                EconomyLabel.TABLE.schema(),
                OutcomeMeasures.TABLE.schema(),
                GenerationTable.TABLE.schema(),
                SeriesTable.TABLE.schema(),
                SpanTable.TABLE.schema())) {
            for (Column column : schema.columns()) {
                assertThat(column.meaning()).as(column.name()).endsWith(".");
                boolean isNumber = column.type() == Column.Type.INTEGER || column.type() == Column.Type.DECIMAL;
                assertThat(!column.unit().isEmpty()).as(column.name()).isEqualTo(isNumber);
                assertThat(column.digits() > 0).as(column.name()).isEqualTo(column.type() == Column.Type.DECIMAL);
            }
        }
    }

    private static EconomyObservations withSeries(double horizon) {
        List<SeriesPoint> series = IntStream.iterate(0, day -> day < horizon + 30, day -> day + 30)
                .mapToObj(day -> new SeriesPoint(
                        Math.min(day, horizon),
                        1,
                        1,
                        1,
                        1,
                        1,
                        0.5,
                        0.6,
                        0.7,
                        1,
                        1,
                        1,
                        1,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        ResearchBooks.NONE))
                .toList();
        return new EconomyObservations("toy", List.of(), List.of(), List.of(), series, ResearchBooks.NONE, List.of());
    }

    private static List<Object> days(double horizon, double every) {
        int day = SeriesTable.TABLE.schema().index("day");
        return SeriesTable.rows(withSeries(horizon), every).stream()
                .map(row -> row.get(day))
                .toList();
    }

    @Test
    void seriesKeepTheFirstPointTheMultiplesAndTheLast() {
        assertThat(days(400, 90)).containsExactly(0.0, 90.0, 180.0, 270.0, 360.0, 400.0);
        assertThat(days(120, 30)).containsExactly(0.0, 30.0, 60.0, 90.0, 120.0);
        assertThat(days(120, 45)).containsExactly(0.0, 60.0, 90.0, 120.0);
        assertThat(days(120, 0)).isEmpty();
    }

    @Test
    void spansKeepWhatTheStudyAsksForAndLeaveWorkWithoutACause() {
        Span work = new Span(1, 2, 3, "cell", 4, Stage.TRIAL, Wait.NONE, "", 10, 20, LoopOutcome.SHIPPED);
        Span wait = new Span(2, 2, 3, "", 4, Stage.COORDINATE, Wait.WINDOW, "supplier 3", 20, 30, LoopOutcome.OPEN);
        EconomyObservations economy = new EconomyObservations(
                "toy", List.of(), List.of(), List.of(), List.of(), ResearchBooks.NONE, List.of(work, wait));
        assertThat(SpanTable.rows(economy, span -> true))
                .containsExactly(
                        List.of("toy", 1L, 2L, 3L, "cell", 4L, "trial", "", "", 10.0, 20.0, "shipped"),
                        List.of("toy", 2L, 2L, 3L, "", 4L, "coordinate", "window", "supplier 3", 20.0, 30.0, "open"));
        assertThat(SpanTable.rows(economy, span -> span.firm() == 1)).hasSize(1);
        assertThat(SpanTable.rows(economy, span -> false)).isEmpty();
    }

    private static final ResearchBooks BOOKS =
            new ResearchBooks(12, 0.3, 5, 0.1, Collections.nCopies(6, 0.5), List.of(1.0, 2.0, 3.0, 4.0), 13, 0.7, 1);

    private static Span span(int firm, int project) {
        return new Span(firm, project, 3, "", 4, Stage.TRIAL, Wait.NONE, "", 10, 20, LoopOutcome.SHIPPED);
    }

    @Test
    void aColumnGivesTheNumberThatItsCellHolds() {
        SeriesPoint point =
                new SeriesPoint(30, 0.9, 1.1, 2, 3, 0.4, 0.5, 0.6, 0.7, 500, 0.8, 12, 0.1, 6, 7, 8, 9, 10, 11, BOOKS);
        for (TableColumn<SeriesPoint> column : SeriesTable.TABLE.columns()) {
            assertThat(column.number(point)).as(column.name()).isEqualTo(((Number) column.cell(point)).doubleValue());
        }
        assertThat(SeriesTable.UNIT_COST.number(point)).isEqualTo(0.9);
        Span work = span(1, 2);
        assertThat(catchThrowable(() -> SpanTable.STAGE.number(work)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("column stage holds no numbers");
    }

    @Test
    void twoColumnsOfOneNameAreNoTable() {
        Columns<Span> columns = new Columns<>(7);
        columns.integer("firm", "1", "Firm.", Span::firm);
        columns.integer("firm", "1", "Firm again.", Span::firm);
        assertThat(catchThrowable(() -> new Table<>("spans", columns.declared())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two columns of table spans have the same name");
    }
}
