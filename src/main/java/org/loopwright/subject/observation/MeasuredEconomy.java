package org.loopwright.subject.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.CumulativeIncidence;
import org.loopwright.lab.analysis.RestrictedMean;
import org.loopwright.lab.analysis.WrightFit;

/**
 * One economy of a run, seen by the measures.
 *
 * <p>Means and shares of loops are over the loops that closed from the warm-up day on, whenever they started: in a
 * steady state each loop is then counted once, whereas loops picked by their start would miss the long ones at the
 * horizon. Incidence and counts are over the projects that started from the warm-up day on, with the open ones censored.
 * A mean over nothing is NaN.
 */
public final class MeasuredEconomy {

    static final double DAYS_PER_YEAR = 365;

    private static final int SHIPPED = 1;
    private static final int SCREENED_OUT = 2;
    private static final int FAILED_TRIAL = 3;
    private static final int FAILED_FATAL = 4;
    private static final int CENSORED = 0;

    private final Observations run;
    private final EconomyObservations economy;
    private final List<LoopRecord> started;
    private final List<LoopRecord> closed;
    private final CumulativeIncidence incidence;
    private final double longestFollowUp;
    private final WrightFit wright;
    private final List<GenerationRecord> cohort;
    private final Embodiment embodiment;
    private final ResearchUse research;

    /** Looks at an economy of a run. */
    public MeasuredEconomy(Observations run, EconomyObservations economy) {
        this.run = run;
        this.economy = economy;
        // Plain loops: a million short runs are measured for a tenth of their time, a third of which streams would
        // take.
        started = new ArrayList<>();
        closed = new ArrayList<>();
        for (LoopRecord loop : economy.loops()) {
            if (loop.startDay() >= run.warmUpDay()) {
                started.add(loop);
            }
            if (loop.closed() && loop.endDay() >= run.warmUpDay()) {
                closed.add(loop);
            }
        }
        double[] times = new double[started.size()];
        int[] causes = new int[started.size()];
        double longest = 0;
        for (int i = 0; i < times.length; i++) {
            LoopRecord loop = started.get(i);
            times[i] = loop.endDay() - loop.startDay();
            causes[i] = cause(loop.outcome());
            longest = Math.max(longest, times[i]);
        }
        incidence = CumulativeIncidence.of(times, causes);
        longestFollowUp = longest;
        wright = wright(economy.series(), run.warmUpDay());
        cohort = economy.generations().stream()
                .filter(probe -> !probe.inserted())
                .toList();
        embodiment = new Embodiment(cohort, run.followDays());
        ResearchBooks last = economy.series().isEmpty()
                ? ResearchBooks.NONE
                : economy.series().get(economy.series().size() - 1).books();
        research = new ResearchUse(economy.booksAtWarmUp(), last, yearsMeasured());
    }

    Observations run() {
        return run;
    }

    private static WrightFit wright(List<SeriesPoint> series, double fromDay) {
        double[] output = new double[series.size()];
        double[] cost = new double[series.size()];
        int late = 0;
        for (SeriesPoint point : series) {
            if (point.day() >= fromDay) {
                output[late] = point.cumulativeOutput();
                cost[late] = point.unitCost();
                late++;
            }
        }
        return WrightFit.of(Arrays.copyOf(output, late), Arrays.copyOf(cost, late));
    }

    private static int cause(LoopOutcome outcome) {
        return switch (outcome) {
            case SHIPPED -> SHIPPED;
            case SCREENED_OUT -> SCREENED_OUT;
            case FAILED_TRIAL -> FAILED_TRIAL;
            case FAILED_FATAL -> FAILED_FATAL;
            case OPEN -> CENSORED;
        };
    }

    /** What became of research money and teams. */
    ResearchUse research() {
        return research;
    }

    double outlayShare(Outlay outlay) {
        return research.outlayShare(outlay);
    }

    // Embodiment.

    double embodimentDays() {
        return embodiment.meanDays(GenerationRecord::embodiedDay);
    }

    double embodimentFirstFirmDays() {
        return embodiment.meanDays(GenerationRecord::firstFirmEmbodiedDay);
    }

    double embodiedShare() {
        return embodiment.share();
    }

    /** Over the measured days on which the cohort's probes fall. */
    double frontierGapMean() {
        return embodiment.meanGap(run.warmUpDay(), run.endDay() - run.followDays());
    }

    /** Of the inserted probe; NaN without one. */
    double insertedProbeDays() {
        for (GenerationRecord probe : economy.generations()) {
            if (probe.inserted()) {
                return embodiment.days(probe, GenerationRecord::embodiedDay);
            }
        }
        return Double.NaN;
    }

    /** Summed over the cohort, each probe alike; NaN without probes. */
    double cohortDaysTotal() {
        double days = cohort.isEmpty() ? Double.NaN : 0;
        for (GenerationRecord probe : cohort) {
            days += embodiment.days(probe, GenerationRecord::embodiedDay);
        }
        return days;
    }

    // Generation loop.

    /** Restricted mean of a clock over the admitted probes [days]. */
    double restrictedMean(ToDoubleFunction<GenerationRecord> from, ToDoubleFunction<GenerationRecord> to) {
        double[] times = new double[cohort.size()];
        for (int i = 0; i < times.length; i++) {
            GenerationRecord probe = cohort.get(i);
            times[i] = time(from.applyAsDouble(probe), to.applyAsDouble(probe), probe.followedToDay());
        }
        return RestrictedMean.of(times, run.followDays());
    }

    /**
     * Time on a clock, NaN if it does not end within the follow-up. It is 0 where a later generation, known before this
     * one, closed it.
     */
    private static double time(double from, double to, double followedToDay) {
        return to <= followedToDay ? Math.max(0, to - from) : Double.NaN;
    }

    long generationsClosed() {
        return count(cohort, MeasuredEconomy::within);
    }

    long generationsOpen() {
        return cohort.size() - generationsClosed();
    }

    long generationsSuperseded() {
        return count(cohort, probe -> within(probe) && probe.superseded());
    }

    private static boolean within(GenerationRecord probe) {
        return probe.closedDay() <= probe.followedToDay();
    }

    // Improvement loop.

    /** Cumulative incidence of closing at an age [1]; NaN if no project was followed that far while some still ran. */
    double incidenceAt(double days) {
        boolean known = longestFollowUp >= days || incidence.survivalAt(longestFollowUp) == 0;
        return started.isEmpty() || !known ? Double.NaN : incidence.at(SHIPPED, days);
    }

    /** Age at which half of the projects have closed [days]; NaN if that is not reached. */
    double medianDays() {
        return incidence.median(SHIPPED);
    }

    double loopMeanDays() {
        return meanOverClosed(loop -> loop.endDay() - loop.startDay());
    }

    double stageMeanDays(Stage stage) {
        return meanOverClosed(loop -> loop.stageDays().get(stage.ordinal()));
    }

    double waitMeanDays(Wait cause) {
        return meanOverClosed(loop -> loop.waitDays().get(cause.ordinal()));
    }

    /** Share of a stage in the time of all closed loops taken together [1]. */
    double stageShare(Stage stage) {
        double all = 0;
        double part = 0;
        for (LoopRecord loop : closed) {
            for (double days : loop.stageDays()) {
                all += days;
            }
            part += loop.stageDays().get(stage.ordinal());
        }
        return part / all;
    }

    private double meanOverClosed(ToDoubleFunction<LoopRecord> days) {
        double sum = 0;
        for (LoopRecord loop : closed) {
            sum += days.applyAsDouble(loop);
        }
        return sum / closed.size();
    }

    double loopsClosedPerYear() {
        return closed.size() / yearsMeasured();
    }

    long started() {
        return started.size();
    }

    long started(LoopOutcome outcome) {
        return count(started, loop -> loop.outcome() == outcome);
    }

    private static <T> long count(List<T> all, Predicate<T> counted) {
        long count = 0;
        for (T one : all) {
            count += counted.test(one) ? 1 : 0;
        }
        return count;
    }

    // What was found in designs.

    /** Mean of a number over the projects that started from the warm-up day on and have a round of trial behind them. */
    double meanOverTried(ToDoubleFunction<DesignChecks> number) {
        return meanOver(DesignChecks::tried, number);
    }

    /** The same over those whose trial is passed. */
    double meanOverPassed(ToDoubleFunction<DesignChecks> number) {
        return meanOver(DesignChecks::trialPassed, number);
    }

    private double meanOver(Predicate<DesignChecks> counted, ToDoubleFunction<DesignChecks> number) {
        double sum = 0;
        int count = 0;
        for (LoopRecord loop : started) {
            if (counted.test(loop.checks())) {
                sum += number.applyAsDouble(loop.checks());
                count++;
            }
        }
        return sum / count;
    }

    /** Share of passed trials in those that are over [1]. */
    double trialsPassedShare() {
        return passed() / (passed() + started(LoopOutcome.FAILED_TRIAL) + started(LoopOutcome.FAILED_FATAL));
    }

    /** Share of projects whose trial is passed in those of which it is known whether they come to something [1]. */
    double implementedShare() {
        double failed = started(LoopOutcome.FAILED_TRIAL) + started(LoopOutcome.FAILED_FATAL);
        return passed() / (passed() + failed + started(LoopOutcome.SCREENED_OUT));
    }

    private double passed() {
        return count(started, loop -> loop.checks().trialPassed());
    }

    // Own research.

    double ownGainClosedPerYear() {
        double gain = 0;
        for (OwnGeneration generation : economy.ownGenerations()) {
            if (generation.closedDay() >= run.warmUpDay()) {
                gain += generation.gain();
            }
        }
        return gain / yearsMeasured();
    }

    double ownFrontierPerYear() {
        double weight = 0;
        for (OwnGeneration generation : economy.ownGenerations()) {
            if (generation.embodiedDay() >= run.warmUpDay()) {
                weight += generation.weight();
            }
        }
        return weight / yearsMeasured();
    }

    long ownGenerationsFound() {
        return economy.ownGenerations().size();
    }

    // Cost.

    WrightFit wright() {
        return wright;
    }

    /** Fall of ln unit cost between two days [1], between series points linear in ln cost; NaN beyond the horizon. */
    double logDecline(double fromDay, double toDay) {
        return logCost(fromDay) - logCost(toDay);
    }

    double learningVelocityPerYear() {
        return logDecline(run.warmUpDay(), run.endDay()) / yearsMeasured();
    }

    private double logCost(double day) {
        List<SeriesPoint> series = economy.series();
        for (int i = 0; i < series.size(); i++) {
            SeriesPoint later = series.get(i);
            if (later.day() == day) {
                return FastMath.log(later.unitCost());
            }
            if (later.day() > day && i > 0) {
                SeriesPoint earlier = series.get(i - 1);
                double share = (day - earlier.day()) / (later.day() - earlier.day());
                return (1 - share) * FastMath.log(earlier.unitCost()) + share * FastMath.log(later.unitCost());
            }
        }
        return Double.NaN;
    }

    /** True if anything was recorded of the economy's state. */
    boolean hasSeries() {
        return !economy.series().isEmpty();
    }

    /** A number of the last series point; NaN without one. */
    double last(ToDoubleFunction<SeriesPoint> number) {
        List<SeriesPoint> series = economy.series();
        return series.isEmpty() ? Double.NaN : number.applyAsDouble(series.get(series.size() - 1));
    }

    private double yearsMeasured() {
        return (run.endDay() - run.warmUpDay()) / DAYS_PER_YEAR;
    }
}
