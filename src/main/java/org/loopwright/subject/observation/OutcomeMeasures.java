package org.loopwright.subject.observation;

import java.util.HexFormat;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.loopwright.lab.table.Columns;
import org.loopwright.lab.table.Table;
import org.loopwright.lab.table.TableColumn;

/**
 * The measures of {@code outcomes.csv}: what is reported of every economy of a run, in the order of their columns. What a
 * measure means is said where it is declared.
 */
public final class OutcomeMeasures {

    private static final int DIGITS = 10;
    private static final Columns<MeasuredEconomy> COLUMNS = new Columns<>(DIGITS);

    private static final String LOOPS = "loops that closed from the warm-up day on";
    private static final String PROJECTS = "projects started from the warm-up day on";
    private static final String TRIED = PROJECTS + " with a round of trial behind them";
    private static final String PASSED = PROJECTS + " whose trial is passed";

    public static final TableColumn<MeasuredEconomy> EMBODIMENT_TIME_DAYS = decimal(
            "embodiment_time_days",
            "days",
            "Mean over admitted probes, weighted by -ln(1 - delta) x cost share of the part in the reference design of"
                    + " day 0, of min(T, W), T from the breakthrough's date anywhere to the day on which firms with"
                    + " half of day-0 output have it in production, W the follow-up; empty without probes, or where"
                    + " they are worth nothing. Ranks nothing where embodied_share is under one half.",
            MeasuredEconomy::embodimentDays);
    public static final TableColumn<MeasuredEconomy> EMBODIED_SHARE = decimal(
            "embodied_share",
            "1",
            "Share of the weight of admitted probes that firms with half of day-0 output have in production within"
                    + " the follow-up; empty where the time is.",
            MeasuredEconomy::embodiedShare);
    public static final TableColumn<MeasuredEconomy> EMBODIMENT_FIRST_FIRM_DAYS = decimal(
            "embodiment_first_firm_days",
            "days",
            "The time with T to the day on which the first firm has it in production.",
            MeasuredEconomy::embodimentFirstFirmDays);
    public static final TableColumn<MeasuredEconomy> FRONTIER_GAP_MEAN = decimal(
            "frontier_gap_mean",
            "1",
            "Mean, over the days from the warm-up to the follow-up before the horizon, of the summed weights of"
                    + " admitted probes that are known anywhere, no older than the follow-up and not yet in production"
                    + " at firms with half of day-0 output; empty where the time is, and without such days.",
            MeasuredEconomy::frontierGapMean);
    public static final TableColumn<MeasuredEconomy> INSERTED_PROBE_LOOP_DAYS = decimal(
            "inserted_probe_loop_days",
            "days",
            "min(T, W) of the probe that world.inserted_probes adds, T to the day on which firms with half of day-0"
                    + " output have it in production; empty without one.",
            MeasuredEconomy::insertedProbeDays);
    public static final TableColumn<MeasuredEconomy> COHORT_LOOP_DAYS_TOTAL = decimal(
            "cohort_loop_days_total",
            "days",
            "Sum, each alike, of min(T, W) over the admitted probes, without an inserted one; empty without probes.",
            MeasuredEconomy::cohortDaysTotal);
    public static final TableColumn<MeasuredEconomy> GENERATION_LOOP_RESTRICTED_MEAN_DAYS = decimal(
            "generation_loop_restricted_mean_days",
            "days",
            "Mean over admitted probes of min(T, W), T from the breakthrough's date anywhere to the day on which"
                    + " firms with half of day-0 output have closed it, W the follow-up; empty without probes.",
            economy -> economy.restrictedMean(GenerationRecord::worldDay, GenerationRecord::closedDay));
    public static final TableColumn<MeasuredEconomy> GENERATION_LOOP_ACCESS_RESTRICTED_MEAN_DAYS = decimal(
            "generation_loop_access_restricted_mean_days",
            "days",
            "The same with T from the day on which this economy may use the breakthrough; a probe not closed within"
                    + " W of its date anywhere counts as W, also if it was never accessible.",
            economy -> economy.restrictedMean(GenerationRecord::accessDay, GenerationRecord::closedDay));
    public static final TableColumn<MeasuredEconomy> GENERATION_LOOP_FIRST_FIRM_RESTRICTED_MEAN_DAYS = decimal(
            "generation_loop_first_firm_restricted_mean_days",
            "days",
            "The same with T from the breakthrough's date anywhere to the day on which the first firm closed it.",
            economy -> economy.restrictedMean(GenerationRecord::worldDay, GenerationRecord::firstFirmClosedDay));
    public static final TableColumn<MeasuredEconomy> GENERATION_LOOPS_CLOSED = count(
            "generation_loops_closed",
            "Admitted probes that were closed within their follow-up.",
            MeasuredEconomy::generationsClosed);
    public static final TableColumn<MeasuredEconomy> GENERATION_LOOPS_OPEN = count(
            "generation_loops_open",
            "Admitted probes that were not closed within their follow-up.",
            MeasuredEconomy::generationsOpen);
    public static final TableColumn<MeasuredEconomy> GENERATION_LOOPS_SUPERSEDED = count(
            "generation_loops_superseded",
            "Closed probes whose closing shipment carried a later generation too.",
            MeasuredEconomy::generationsSuperseded);
    public static final TableColumn<MeasuredEconomy> IMPROVEMENT_LOOP_INCIDENCE_365D = decimal(
            "improvement_loop_incidence_365d",
            "1",
            "Aalen-Johansen cumulative incidence of closing within 365 days of the research start, over " + PROJECTS
                    + ", with screened out and both ways to fail a trial as competing events and open projects censored.",
            economy -> economy.incidenceAt(MeasuredEconomy.DAYS_PER_YEAR));
    public static final TableColumn<MeasuredEconomy> IMPROVEMENT_LOOP_MEDIAN_DAYS = decimal(
            "improvement_loop_median_days",
            "days",
            "Age at which that incidence reaches one half; empty where it is not reached.",
            MeasuredEconomy::medianDays);
    public static final TableColumn<MeasuredEconomy> COORDINATION_MEAN_DAYS = decimal(
            "coordination_mean_days",
            "days",
            "Mean time in the stage coordinate, waits included, over " + LOOPS + ".",
            economy -> economy.stageMeanDays(Stage.COORDINATE));
    public static final TableColumn<MeasuredEconomy> LOOP_MEAN_DAYS = decimal(
            "loop_mean_days",
            "days",
            "Mean time from research start to data return over " + LOOPS + ".",
            MeasuredEconomy::loopMeanDays);

    private static final List<TableColumn<MeasuredEconomy>> SHARES = Stream.of(Stage.values())
            .map(stage -> decimal(
                    "share_" + stage.column(),
                    "1",
                    "Share of the stage " + stage.column() + " in the summed critical paths of " + LOOPS + ".",
                    economy -> economy.stageShare(stage)))
            .toList();

    private static final List<TableColumn<MeasuredEconomy>> STAGES = Stream.of(Stage.values())
            .map(stage -> decimal(
                    "stage_" + stage.column() + "_mean_days",
                    "days",
                    "Mean time in the stage " + stage.column() + ", waits included, over " + LOOPS + ".",
                    economy -> economy.stageMeanDays(stage)))
            .toList();

    private static final List<TableColumn<MeasuredEconomy>> WAITS = Wait.causes().stream()
            .map(cause -> decimal(
                    "wait_" + cause.column() + "_mean_days",
                    "days",
                    "Mean wait with the cause " + cause.column() + ", in all stages, over " + LOOPS + ".",
                    economy -> economy.waitMeanDays(cause)))
            .toList();
    public static final TableColumn<MeasuredEconomy> LOOPS_CLOSED_PER_YEAR = decimal(
            "loops_closed_per_year",
            "1/year",
            "Improvement loops of all firms closed per year from the warm-up day to the horizon.",
            MeasuredEconomy::loopsClosedPerYear);
    public static final TableColumn<MeasuredEconomy> OWN_GENERATIONS_CLOSED_PER_YEAR = decimal(
            "own_generations_closed_per_year",
            "1/year",
            "Sum of -ln(1 - delta) of own breakthroughs closed from the warm-up day to the horizon, per year.",
            MeasuredEconomy::ownGainClosedPerYear);
    public static final TableColumn<MeasuredEconomy> OWN_FRONTIER_PER_YEAR = decimal(
            "own_frontier_per_year",
            "1/year",
            "Sum of -ln(1 - delta) x cost share of the part in the reference design of day 0, of own breakthroughs that"
                    + " firms with half of day-0 output have in production from the warm-up day to the horizon, per"
                    + " year.",
            MeasuredEconomy::ownFrontierPerYear);
    public static final TableColumn<MeasuredEconomy> LEARNING_VELOCITY_PER_YEAR = decimal(
            "learning_velocity_per_year",
            "1/year",
            "Fall of ln unit cost per year from the warm-up day to the horizon.",
            MeasuredEconomy::learningVelocityPerYear);
    public static final TableColumn<MeasuredEconomy> LEARNING_RATE = decimal(
            "learning_rate",
            "1",
            "Share of unit cost saved by a doubling of cumulative output, 1 - 2^(-wright_exponent).",
            economy -> economy.wright().learningRate());
    public static final TableColumn<MeasuredEconomy> WRIGHT_EXPONENT = decimal(
            "wright_exponent",
            "1",
            "Exponent w of unit cost ~ (cumulative output)^(-w), least squares of logarithms over the 30-day series"
                    + " points from the warm-up day on; empty where output hardly grows.",
            economy -> economy.wright().exponent());
    public static final TableColumn<MeasuredEconomy> WRIGHT_EXPONENT_STANDARD_ERROR = decimal(
            "wright_exponent_standard_error",
            "1",
            "Standard error of that fit, as if its points were independent; the spread over replications is wider.",
            economy -> economy.wright().standardError());
    public static final TableColumn<MeasuredEconomy> UNIT_COST_FINAL = certain(
            "unit_cost_final",
            "reference unit cost at day 0",
            "Output-weighted mean unit cost at the horizon.",
            economy -> economy.last(SeriesPoint::unitCost));
    public static final TableColumn<MeasuredEconomy> FIRST_YEAR_DECLINE = decimal(
            "first_year_decline",
            "1",
            "Fall of ln unit cost over days 0 to 365; beyond 1.5 times the third year's the run measures an"
                    + " opening avalanche.",
            economy -> economy.logDecline(0, MeasuredEconomy.DAYS_PER_YEAR));
    public static final TableColumn<MeasuredEconomy> THIRD_YEAR_DECLINE = decimal(
            "third_year_decline",
            "1",
            "Fall of ln unit cost over days 730 to 1095.",
            economy -> economy.logDecline(2 * MeasuredEconomy.DAYS_PER_YEAR, 3 * MeasuredEconomy.DAYS_PER_YEAR));
    public static final TableColumn<MeasuredEconomy> OUTPUT_PER_YEAR_FINAL = certain(
            "output_per_year_final",
            "reference yearly output",
            "Output of all firms at the horizon.",
            economy -> economy.last(SeriesPoint::outputPerYear));
    public static final TableColumn<MeasuredEconomy> CUMULATIVE_OUTPUT_FINAL = certain(
            "cumulative_output_final",
            "reference yearly output",
            "Output of all firms since the start of the technology, at the horizon.",
            economy -> economy.last(SeriesPoint::cumulativeOutput));
    public static final TableColumn<MeasuredEconomy> SIM_TO_REAL_GAP_FINAL = certain(
            "sim_to_real_gap_final",
            "1",
            "Standard deviation of the log error of a prediction for one component, mean of the firms at the horizon.",
            economy -> economy.last(SeriesPoint::simToRealGap));
    public static final TableColumn<MeasuredEconomy> UNREPRESENTED_SHARE_FINAL = certain(
            "unrepresented_share_final",
            "1",
            "Share of faults that simulators do not represent at the horizon, mean over interfaces and firms.",
            economy -> economy.last(SeriesPoint::unrepresentedShare));
    public static final TableColumn<MeasuredEconomy> DATA_SAMPLES_FINAL = certain(
            "data_samples_final",
            "samples",
            "Operational data that all firms hold at the horizon.",
            economy -> economy.last(SeriesPoint::dataSamples));
    public static final TableColumn<MeasuredEconomy> PROJECTS_SHIPPED = count(
            "projects_shipped",
            "Of the " + PROJECTS + ", those whose data came back before the horizon.",
            economy -> economy.started(LoopOutcome.SHIPPED));
    public static final TableColumn<MeasuredEconomy> PROJECTS_SCREENED_OUT = count(
            "projects_screened_out",
            "Of the " + PROJECTS + ", those with no candidate worth adopting by prediction.",
            economy -> economy.started(LoopOutcome.SCREENED_OUT));
    public static final TableColumn<MeasuredEconomy> PROJECTS_FAILED_TRIAL = count(
            "projects_failed_trial",
            "Of the " + PROJECTS + ", those with no tested candidate worth adopting.",
            economy -> economy.started(LoopOutcome.FAILED_TRIAL));
    public static final TableColumn<MeasuredEconomy> PROJECTS_FAILED_FATAL = count(
            "projects_failed_fatal",
            "Of the " + PROJECTS + ", those ended by a fault that a trial showed and nobody could mend.",
            economy -> economy.started(LoopOutcome.FAILED_FATAL));
    public static final TableColumn<MeasuredEconomy> PROJECTS_OPEN = count(
            "projects_open",
            "Of the " + PROJECTS + ", those still under way at the horizon.",
            economy -> economy.started(LoopOutcome.OPEN));
    public static final TableColumn<MeasuredEconomy> OWN_GENERATIONS_FOUND = count(
            "own_generations_found",
            "Own breakthroughs of the economy's research from day 0 to the horizon.",
            MeasuredEconomy::ownGenerationsFound);

    public static final TableColumn<MeasuredEconomy> FIRST_PASS_SHARE = decimal(
            "first_pass_share",
            "1",
            "Share whose first round showed no fault, of the " + TRIED + ".",
            economy -> economy.meanOverTried(checks -> checks.firstPass() ? 1 : 0));
    public static final TableColumn<MeasuredEconomy> TRIALS_PASSED_SHARE = decimal(
            "trials_passed_share",
            "1",
            "Share of passed trials, of the " + PROJECTS + " whose trial is over.",
            MeasuredEconomy::trialsPassedShare);
    public static final TableColumn<MeasuredEconomy> CHANGES_IMPLEMENTED_SHARE = decimal(
            "changes_implemented_share",
            "1",
            "Share with a passed trial, of the " + PROJECTS + " that passed it, failed it or were screened out.",
            MeasuredEconomy::implementedShare);
    public static final TableColumn<MeasuredEconomy> TRIAL_ROUNDS_MEAN = decimal(
            "trial_rounds_mean",
            "1",
            "Mean number of rounds of trial, all phases together, over the " + TRIED + ".",
            economy -> economy.meanOverTried(DesignChecks::rounds));
    public static final TableColumn<MeasuredEconomy> TRIAL_MERGES_MEAN = decimal(
            "trial_merges_mean",
            "1",
            "Mean number of designs, decided meanwhile, to which a design was fitted in its trial, over the " + TRIED
                    + ".",
            economy -> economy.meanOverTried(DesignChecks::merges));
    public static final TableColumn<MeasuredEconomy> RAMP_STOPS_MEAN = decimal(
            "ramp_stops_mean",
            "1",
            "Mean number of stops of the line in the ramp, over the " + PASSED + ".",
            economy -> economy.meanOverPassed(DesignChecks::stops));
    public static final TableColumn<MeasuredEconomy> FIELD_INCIDENTS_MEAN = decimal(
            "field_incidents_mean",
            "1",
            "Mean number of incidents in the field up to the horizon, over the " + PASSED + ".",
            economy -> economy.meanOverPassed(DesignChecks::incidents));
    public static final TableColumn<MeasuredEconomy> FAULTS_IN_SIMULATION_MEAN = decimal(
            "faults_in_simulation_mean",
            "1",
            "Mean number of faults shown by simulation, over the " + TRIED + ".",
            economy -> economy.meanOverTried(DesignChecks::foundInSimulation));
    public static final TableColumn<MeasuredEconomy> FAULTS_IN_TRIAL_MEAN = decimal(
            "faults_in_trial_mean",
            "1",
            "Mean number of faults shown by prototypes, over the " + TRIED + ".",
            economy -> economy.meanOverTried(DesignChecks::foundInTrial));
    public static final TableColumn<MeasuredEconomy> FAULTS_IN_RAMP_MEAN = decimal(
            "faults_in_ramp_mean",
            "1",
            "Mean number of faults shown by the line in the ramp, over the " + PASSED + ".",
            economy -> economy.meanOverPassed(DesignChecks::foundInRamp));
    public static final TableColumn<MeasuredEconomy> FAULTS_IN_FIELD_MEAN = decimal(
            "faults_in_field_mean",
            "1",
            "Mean number of faults shown by units in the field up to the horizon, over the " + PASSED + ".",
            economy -> economy.meanOverPassed(DesignChecks::foundInField));

    public static final TableColumn<MeasuredEconomy> RESEARCH_UNSPENT_SHARE = decimal(
            "research_unspent_share",
            "1",
            "Share left in the R&D accounts at the horizon of all that came in.",
            economy -> economy.research().unspentShare());
    public static final TableColumn<MeasuredEconomy> TEAMS_FINAL = decimal(
            "teams_final",
            "teams",
            "Teams of all firms at the horizon.",
            economy -> economy.research().teams());
    public static final TableColumn<MeasuredEconomy> STARTS_PER_YEAR = decimal(
            "starts_per_year",
            "1/year",
            "Projects of all firms begun per year from the warm-up day to the horizon.",
            economy -> economy.research().startsPerYear());
    public static final TableColumn<MeasuredEconomy> BUDGET_MEAN = decimal(
            "budget_mean",
            "reference yearly cost at day 0",
            "Mean budget of the projects begun from the warm-up day on; empty without projects.",
            economy -> economy.research().budgetMean());
    public static final TableColumn<MeasuredEconomy> CURSED_STARTS_SHARE = decimal(
            "cursed_starts_share",
            "1",
            "Share with k gamma sigma_A > 0.5 sqrt(2 ln m), beyond the rule of choice, of projects begun since then.",
            economy -> economy.research().cursedShare());

    static {
        for (Outlay outlay : Outlay.values()) {
            String meaning = "Share of " + outlay.meaning() + " in the research money spent from the warm-up day on.";
            decimal("outlay_" + outlay.column() + "_share", "1", meaning, seen -> seen.outlayShare(outlay));
        }
    }

    private static final List<TableColumn<MeasuredEconomy>> START_LIMITS = Stream.of(StartLimit.values())
            .map(limit -> decimal(
                    "starts_held_by_" + limit.column() + "_share",
                    "1",
                    "Share of time from the warm-up day on, mean of the firms, in which " + limit.meaning() + ".",
                    economy -> economy.research().limitShare(limit)))
            .toList();

    /** The measures by themselves, without the two columns after them, which speak of the whole run. */
    public static final List<TableColumn<MeasuredEconomy>> MEASURES = COLUMNS.declared();

    public static final TableColumn<MeasuredEconomy> EVENTS = COLUMNS.integer(
            "events",
            "1",
            "Agent steps of the whole run.",
            economy -> economy.run().events());
    public static final TableColumn<MeasuredEconomy> STATE_HASH = COLUMNS.text(
            "state_hash",
            "Hash of the run's final state, hexadecimal; equal for equal runs.",
            economy -> "0x" + HexFormat.of().toHexDigits(economy.run().stateHash()));

    /** The columns of {@code outcomes.csv} that hang on the run itself and not on where it stands in a study. */
    public static final Table<MeasuredEconomy> TABLE = new Table<>("outcomes", COLUMNS.declared());

    private OutcomeMeasures() {}

    /** Share of loop time in a stage [1]. */
    public static TableColumn<MeasuredEconomy> share(Stage stage) {
        return SHARES.get(stage.ordinal());
    }

    /** Mean days of a loop in a stage [days]. */
    public static TableColumn<MeasuredEconomy> days(Stage stage) {
        return STAGES.get(stage.ordinal());
    }

    /** Mean days of a loop spent in one of {@link Wait#causes()} [days]. */
    public static TableColumn<MeasuredEconomy> days(Wait cause) {
        return WAITS.get(Wait.causes().indexOf(cause));
    }

    /** Share of time in which something holds up a firm's next start [1]. */
    public static TableColumn<MeasuredEconomy> share(StartLimit limit) {
        return START_LIMITS.get(limit.ordinal());
    }

    private static TableColumn<MeasuredEconomy> count(
            String name, String meaning, ToLongFunction<MeasuredEconomy> value) {
        return COLUMNS.integer(name, "1", meaning, value);
    }

    private static TableColumn<MeasuredEconomy> decimal(
            String name, String unit, String meaning, ToDoubleFunction<MeasuredEconomy> value) {
        return COLUMNS.decimal(name, unit, meaning, economy -> sound(name, value.applyAsDouble(economy), false));
    }

    /** A number that can be told of every economy with a series, so that NaN is a fault of the model. */
    private static TableColumn<MeasuredEconomy> certain(
            String name, String unit, String meaning, ToDoubleFunction<MeasuredEconomy> value) {
        return COLUMNS.decimal(
                name, unit, meaning, economy -> sound(name, value.applyAsDouble(economy), economy.hasSeries()));
    }

    private static double sound(String name, double x, boolean certain) {
        if (Double.isInfinite(x) || (certain && Double.isNaN(x))) {
            throw new ArithmeticException("measure " + name + " is " + x);
        }
        return x;
    }
}
