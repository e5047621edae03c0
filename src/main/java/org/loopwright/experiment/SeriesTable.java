package org.loopwright.experiment;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.observation.Column;
import org.loopwright.observation.EconomyObservations;
import org.loopwright.observation.SeriesPoint;
import org.loopwright.observation.TableSchema;

/**
 * {@code series.csv}: the state of each economy every so many days. The model records a point every 30 days from day 0
 * and one at the horizon; kept are the first, the first at or after each multiple of the interval, and the last.
 */
final class SeriesTable {

    private static final int DIGITS = 7;

    static final TableSchema SCHEMA = new TableSchema(
            "series",
            List.of(
                    Column.integer("run", "1", "Number of the run within the study, from 1."),
                    Column.text("system", "Industrial system of the economy."),
                    decimal("day", "days", "Day of the run."),
                    decimal("unit_cost", "reference unit cost at day 0", "Output-weighted mean unit cost."),
                    decimal("output_per_year", "reference yearly output", "Output of all firms."),
                    decimal("cumulative_output", "reference yearly output", "Output since the technology began."),
                    decimal("sim_to_real_gap", "1", "Mean sim-to-real gap of the firms."),
                    Column.integer("loops_closed", "1", "Improvement loops closed so far."),
                    Column.integer("projects_open", "1", "Projects under way."),
                    decimal("price", "reference unit cost at day 0", "Output-weighted mean price."),
                    decimal("data_samples", "samples", "Operational data that all firms hold."),
                    decimal("frontier_relative", "1", "Frontier capability relative to the leader."),
                    decimal("research_account", "reference yearly cost at day 0", "Money in the R&D accounts."),
                    Column.integer("loops_shipped", "1", "Designs shipped so far."),
                    Column.integer("loops_screened_out", "1", "Projects screened out so far."),
                    Column.integer("loops_failed_trial", "1", "Projects that failed their trial so far."),
                    Column.integer("own_generations_found", "1", "Own breakthroughs so far.")));

    /** The columns that hang on the run itself and not on its number. */
    static final TableSchema CONTENT = new TableSchema(
            SCHEMA.name(), SCHEMA.columns().subList(1, SCHEMA.columns().size()));

    private SeriesTable() {}

    /**
     * The rows of one economy, without the number of the run.
     *
     * @param everyDays interval of the points kept [days]; 0 keeps none
     */
    static List<List<Object>> rows(EconomyObservations economy, double everyDays) {
        List<List<Object>> rows = new ArrayList<>();
        if (everyDays == 0) {
            return rows;
        }
        List<SeriesPoint> series = economy.series();
        double due = 0;
        for (int i = 0; i < series.size(); i++) {
            SeriesPoint point = series.get(i);
            boolean isDue = point.day() >= due;
            if (isDue) {
                due = (Math.floor(point.day() / everyDays) + 1) * everyDays;
            }
            if (isDue || i == series.size() - 1) {
                rows.add(List.of(
                        economy.system(),
                        point.day(),
                        point.unitCost(),
                        point.outputPerYear(),
                        point.cumulativeOutput(),
                        point.simToRealGap(),
                        point.loopsClosed(),
                        point.projectsOpen(),
                        point.price(),
                        point.dataSamples(),
                        point.frontierRelative(),
                        point.researchAccount(),
                        point.loopsShipped(),
                        point.loopsScreenedOut(),
                        point.loopsFailedTrial(),
                        point.ownGenerationsFound()));
            }
        }
        return rows;
    }

    private static Column decimal(String name, String unit, String meaning) {
        return Column.decimal(name, unit, DIGITS, meaning);
    }
}
