package org.loopwright.experiment;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.observation.GenerationRecord;
import org.loopwright.observation.LoopOutcome;
import org.loopwright.observation.SeriesPoint;
import org.loopwright.observation.Stage;
import org.loopwright.observation.Wait;

/** The measures of {@code outcomes.csv}, in the order of their columns. */
final class OutcomeMeasures {

    private static final String LOOPS = "loops that closed from the warm-up day on";
    private static final String PROJECTS = "projects started from the warm-up day on";

    private OutcomeMeasures() {}

    static List<Measure> all() {
        List<Measure> all = new ArrayList<>();
        addGenerationLoop(all);
        addImprovementLoop(all);
        addStages(all);
        addVelocity(all);
        addFinalState(all);
        addCounts(all);
        return List.copyOf(all);
    }

    private static void addGenerationLoop(List<Measure> all) {
        all.add(Measure.decimal(
                "generation_loop_restricted_mean_days",
                "days",
                "Mean over admitted probes of min(T, W), T from the breakthrough's date anywhere to the day on which"
                        + " firms with half of day-0 output have closed it, W the follow-up; empty without probes.",
                economy -> economy.restrictedMean(GenerationRecord::worldDay, GenerationRecord::closedDay)));
        all.add(Measure.decimal(
                "generation_loop_access_restricted_mean_days",
                "days",
                "The same with T from the day on which this economy may use the breakthrough; a probe not closed within"
                        + " W of its date anywhere counts as W, also if it was never accessible.",
                economy -> economy.restrictedMean(GenerationRecord::accessDay, GenerationRecord::closedDay)));
        all.add(Measure.decimal(
                "generation_loop_first_firm_restricted_mean_days",
                "days",
                "The same with T from the breakthrough's date anywhere to the day on which the first firm closed it.",
                economy -> economy.restrictedMean(GenerationRecord::worldDay, GenerationRecord::firstFirmClosedDay)));
        all.add(Measure.count(
                "generation_loops_closed",
                "Admitted probes that were closed within their follow-up.",
                MeasuredEconomy::generationsClosed));
        all.add(Measure.count(
                "generation_loops_open",
                "Admitted probes that were not closed within their follow-up.",
                MeasuredEconomy::generationsOpen));
        all.add(Measure.count(
                "generation_loops_superseded",
                "Closed probes whose closing shipment carried a later generation too.",
                MeasuredEconomy::generationsSuperseded));
    }

    private static void addImprovementLoop(List<Measure> all) {
        all.add(Measure.decimal(
                "improvement_loop_incidence_365d",
                "1",
                "Aalen-Johansen cumulative incidence of closing within 365 days of the research start, over " + PROJECTS
                        + ", with screened out and failed trial as competing events and open projects censored.",
                economy -> economy.incidenceAt(MeasuredEconomy.DAYS_PER_YEAR)));
        all.add(Measure.decimal(
                "improvement_loop_median_days",
                "days",
                "Age at which that incidence reaches one half; empty where it is not reached.",
                MeasuredEconomy::medianDays));
        all.add(Measure.decimal(
                "coordination_mean_days",
                "days",
                "Mean time in the stage coordinate, waits included, over " + LOOPS + ".",
                economy -> economy.stageMeanDays(Stage.COORDINATE)));
        all.add(Measure.decimal(
                "loop_mean_days",
                "days",
                "Mean time from research start to data return over " + LOOPS + ".",
                MeasuredEconomy::loopMeanDays));
    }

    private static void addStages(List<Measure> all) {
        for (Stage stage : Stage.values()) {
            all.add(Measure.decimal(
                    "share_" + stage.column(),
                    "1",
                    "Share of the stage " + stage.column() + " in the summed critical paths of " + LOOPS + ".",
                    economy -> economy.stageShare(stage)));
        }
        for (Stage stage : Stage.values()) {
            all.add(Measure.decimal(
                    "stage_" + stage.column() + "_mean_days",
                    "days",
                    "Mean time in the stage " + stage.column() + ", waits included, over " + LOOPS + ".",
                    economy -> economy.stageMeanDays(stage)));
        }
        for (Wait cause : Wait.values()) {
            if (cause != Wait.NONE) {
                all.add(Measure.decimal(
                        "wait_" + cause.column() + "_mean_days",
                        "days",
                        "Mean wait with the cause " + cause.column() + ", in all stages, over " + LOOPS + ".",
                        economy -> economy.waitMeanDays(cause)));
            }
        }
    }

    private static void addVelocity(List<Measure> all) {
        all.add(Measure.decimal(
                "loops_closed_per_year",
                "1/year",
                "Improvement loops of all firms closed per year from the warm-up day to the horizon.",
                MeasuredEconomy::loopsClosedPerYear));
        all.add(Measure.decimal(
                "own_generations_closed_per_year",
                "1/year",
                "Sum of -ln(1 - delta) of own breakthroughs closed from the warm-up day to the horizon, per year.",
                MeasuredEconomy::ownGainClosedPerYear));
        all.add(Measure.decimal(
                "learning_velocity_per_year",
                "1/year",
                "Fall of ln unit cost per year from the warm-up day to the horizon.",
                MeasuredEconomy::learningVelocityPerYear));
        all.add(Measure.decimal(
                "learning_rate",
                "1",
                "Share of unit cost saved by a doubling of cumulative output, 1 - 2^(-wright_exponent).",
                economy -> economy.wright().learningRate()));
        all.add(Measure.decimal(
                "wright_exponent",
                "1",
                "Exponent w of unit cost ~ (cumulative output)^(-w), least squares of logarithms over the 30-day series"
                        + " points from the warm-up day on; empty where output hardly grows.",
                economy -> economy.wright().exponent()));
        all.add(Measure.decimal(
                "wright_exponent_standard_error",
                "1",
                "Standard error of that fit, as if its points were independent; the spread over replications is wider.",
                economy -> economy.wright().standardError()));
    }

    private static void addFinalState(List<Measure> all) {
        String cost = "reference unit cost at day 0";
        all.add(Measure.certain(
                "unit_cost_final",
                cost,
                "Output-weighted mean unit cost at the horizon.",
                economy -> economy.last(SeriesPoint::unitCost)));
        all.add(Measure.decimal(
                "first_year_decline",
                "1",
                "Fall of ln unit cost over days 0 to 365; beyond 1.5 times the third year's the run measures an"
                        + " opening avalanche.",
                economy -> economy.logDecline(0, MeasuredEconomy.DAYS_PER_YEAR)));
        all.add(Measure.decimal(
                "third_year_decline",
                "1",
                "Fall of ln unit cost over days 730 to 1095.",
                economy -> economy.logDecline(2 * MeasuredEconomy.DAYS_PER_YEAR, 3 * MeasuredEconomy.DAYS_PER_YEAR)));
        all.add(Measure.certain(
                "output_per_year_final",
                "reference yearly output",
                "Output of all firms at the horizon.",
                economy -> economy.last(SeriesPoint::outputPerYear)));
        all.add(Measure.certain(
                "sim_to_real_gap_final",
                "1",
                "Mean sim-to-real gap of the firms at the horizon.",
                economy -> economy.last(SeriesPoint::simToRealGap)));
        all.add(Measure.certain(
                "data_samples_final",
                "samples",
                "Operational data that all firms hold at the horizon.",
                economy -> economy.last(SeriesPoint::dataSamples)));
    }

    private static void addCounts(List<Measure> all) {
        all.add(Measure.count(
                "projects_shipped",
                "Of the " + PROJECTS + ", those whose data came back before the horizon.",
                economy -> economy.started(LoopOutcome.SHIPPED)));
        all.add(Measure.count(
                "projects_screened_out",
                "Of the " + PROJECTS + ", those with no candidate worth adopting by prediction.",
                economy -> economy.started(LoopOutcome.SCREENED_OUT)));
        all.add(Measure.count(
                "projects_failed_trial",
                "Of the " + PROJECTS + ", those with no tested candidate worth adopting.",
                economy -> economy.started(LoopOutcome.FAILED_TRIAL)));
        all.add(Measure.count(
                "projects_open",
                "Of the " + PROJECTS + ", those still under way at the horizon.",
                economy -> economy.started(LoopOutcome.OPEN)));
        all.add(Measure.count(
                "own_generations_found",
                "Own breakthroughs of the economy's research from day 0 to the horizon.",
                MeasuredEconomy::ownGenerationsFound));
    }
}
