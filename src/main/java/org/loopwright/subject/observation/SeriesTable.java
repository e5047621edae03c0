package org.loopwright.subject.observation;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.table.Columns;
import org.loopwright.lab.table.TableColumn;

/**
 * {@code series.csv}: the state of each economy every so many days. The model records a point every 30 days from day 0
 * and one at the horizon; kept are the first, the first at or after each multiple of the interval, and the last. What a
 * column means is said where it is declared.
 */
public final class SeriesTable {

    private static final int DIGITS = 7;
    private static final Columns<SeriesPoint> COLUMNS = new Columns<>(DIGITS);

    public static final TableColumn<SeriesPoint> DAY =
            COLUMNS.decimal("day", "days", "Day of the run.", SeriesPoint::day);
    public static final TableColumn<SeriesPoint> UNIT_COST = COLUMNS.decimal(
            "unit_cost", "reference unit cost at day 0", "Output-weighted mean unit cost.", SeriesPoint::unitCost);
    public static final TableColumn<SeriesPoint> OUTPUT_PER_YEAR = COLUMNS.decimal(
            "output_per_year", "reference yearly output", "Output of all firms.", SeriesPoint::outputPerYear);
    public static final TableColumn<SeriesPoint> CUMULATIVE_OUTPUT = COLUMNS.decimal(
            "cumulative_output",
            "reference yearly output",
            "Output since the technology began.",
            SeriesPoint::cumulativeOutput);
    public static final TableColumn<SeriesPoint> SIM_TO_REAL_GAP = COLUMNS.decimal(
            "sim_to_real_gap",
            "1",
            "Standard deviation of the log error of a prediction for one component, mean of the firms.",
            SeriesPoint::simToRealGap);
    public static final TableColumn<SeriesPoint> LOOPS_CLOSED =
            COLUMNS.integer("loops_closed", "1", "Improvement loops closed so far.", SeriesPoint::loopsClosed);
    public static final TableColumn<SeriesPoint> PROJECTS_OPEN =
            COLUMNS.integer("projects_open", "1", "Projects under way.", SeriesPoint::projectsOpen);
    public static final TableColumn<SeriesPoint> PRICE =
            COLUMNS.decimal("price", "reference unit cost at day 0", "Output-weighted mean price.", SeriesPoint::price);
    public static final TableColumn<SeriesPoint> DATA_SAMPLES = COLUMNS.decimal(
            "data_samples", "samples", "Operational data that all firms hold.", SeriesPoint::dataSamples);
    public static final TableColumn<SeriesPoint> FRONTIER_RELATIVE = COLUMNS.decimal(
            "frontier_relative",
            "1",
            "Capability of the models in use, relative to the leader's.",
            SeriesPoint::frontierRelative);
    public static final TableColumn<SeriesPoint> FRONTIER_CAPABILITY = COLUMNS.decimal(
            "frontier_capability",
            "1",
            "Capability F of the models in use, that of day 0 being 1; not cut at what suffices.",
            SeriesPoint::frontierCapability);
    public static final TableColumn<SeriesPoint> RESEARCH_ACCOUNT = COLUMNS.decimal(
            "research_account",
            "reference yearly cost at day 0",
            "Money in the R&D accounts.",
            SeriesPoint::researchAccount);
    public static final TableColumn<SeriesPoint> LOOPS_SHIPPED =
            COLUMNS.integer("loops_shipped", "1", "Designs shipped so far.", SeriesPoint::loopsShipped);
    public static final TableColumn<SeriesPoint> LOOPS_SCREENED_OUT =
            COLUMNS.integer("loops_screened_out", "1", "Projects screened out so far.", SeriesPoint::loopsScreenedOut);
    public static final TableColumn<SeriesPoint> LOOPS_FAILED_TRIAL = COLUMNS.integer(
            "loops_failed_trial", "1", "Projects that failed their trial so far.", SeriesPoint::loopsFailedTrial);
    public static final TableColumn<SeriesPoint> OWN_GENERATIONS_FOUND = COLUMNS.integer(
            "own_generations_found", "1", "Own breakthroughs so far.", SeriesPoint::ownGenerationsFound);

    public static final TableColumn<SeriesPoint> UNREPRESENTED_SHARE = COLUMNS.decimal(
            "unrepresented_share",
            "1",
            "Share of faults that simulators do not represent, mean over interfaces and firms.",
            SeriesPoint::unrepresentedShare);
    public static final TableColumn<SeriesPoint> FIRST_PASS_SHARE = COLUMNS.decimal(
            "first_pass_share",
            "1",
            "Probability that the first round of a trial shows no fault, mean over components and firms.",
            SeriesPoint::firstPassShare);
    public static final TableColumn<SeriesPoint> RAMP_YIELD = COLUMNS.decimal(
            "ramp_yield",
            "1",
            "Share of good units, mean over the designs whose line runs in a ramp; empty where none does.",
            SeriesPoint::rampYield);

    public static final TableColumn<SeriesPoint> TEAMS = COLUMNS.integer(
            "teams_employed",
            "teams",
            "Teams of all firms.",
            point -> point.books().teams());
    public static final TableColumn<SeriesPoint> RESEARCH_MONEY_PER_YEAR = COLUMNS.decimal(
            "research_money_per_year",
            "reference yearly cost at day 0 per year",
            "Money that flows into the R&D accounts.",
            point -> point.books().moneyPerYear());

    static {
        for (StartLimit limit : StartLimit.values()) {
            COLUMNS.decimal(
                    "starts_held_by_" + limit.column() + "_days",
                    "days",
                    "Time so far, summed over firms, in which " + limit.meaning() + ".",
                    point -> point.books().limitDays().get(limit.ordinal()));
        }
    }

    public static final EconomyTable<SeriesPoint> TABLE = new EconomyTable<>("series", COLUMNS);

    private SeriesTable() {}

    /**
     * The rows of one economy, without the number of the run.
     *
     * @param everyDays interval of the points kept [days]; 0 keeps none
     */
    public static List<List<Object>> rows(EconomyObservations economy, double everyDays) {
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
                rows.add(TABLE.row(economy.system(), point));
            }
        }
        return rows;
    }
}
