package org.loopwright.experiment;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.analysis.CumulativeIncidence;
import org.loopwright.analysis.RestrictedMean;
import org.loopwright.analysis.WrightFit;
import org.loopwright.observation.EconomyObservations;
import org.loopwright.observation.GenerationRecord;
import org.loopwright.observation.LoopOutcome;
import org.loopwright.observation.LoopRecord;
import org.loopwright.observation.Observations;
import org.loopwright.observation.OwnGeneration;
import org.loopwright.observation.SeriesPoint;
import org.loopwright.observation.Stage;
import org.loopwright.observation.Wait;

/**
 * One economy of a run, seen by the measures.
 *
 * <p>Means and shares of loops are over the loops that closed from the warm-up day on, whenever they started: in a
 * steady state each loop is then counted once, whereas loops picked by their start would miss the long ones at the
 * horizon. Incidence and counts are over the projects that started from the warm-up day on, with the open ones censored.
 * A mean over nothing is NaN.
 */
final class MeasuredEconomy {

    static final double DAYS_PER_YEAR = 365;

    private static final int SHIPPED = 1;
    private static final int SCREENED_OUT = 2;
    private static final int FAILED_TRIAL = 3;
    private static final int CENSORED = 0;

    private final Observations run;
    private final EconomyObservations economy;
    private final List<LoopRecord> started;
    private final List<LoopRecord> closed;
    private final CumulativeIncidence incidence;
    private final double longestFollowUp;
    private final WrightFit wright;

    MeasuredEconomy(Observations run, EconomyObservations economy) {
        this.run = run;
        this.economy = economy;
        started = economy.loops().stream()
                .filter(loop -> loop.startDay() >= run.warmUpDay())
                .toList();
        closed = economy.loops().stream()
                .filter(loop -> loop.closed() && loop.endDay() >= run.warmUpDay())
                .toList();
        double[] times = started.stream()
                .mapToDouble(loop -> loop.endDay() - loop.startDay())
                .toArray();
        int[] causes = started.stream().mapToInt(loop -> cause(loop.outcome())).toArray();
        incidence = CumulativeIncidence.of(times, causes);
        double longest = 0;
        for (double time : times) {
            longest = Math.max(longest, time);
        }
        longestFollowUp = longest;
        List<SeriesPoint> late = economy.series().stream()
                .filter(point -> point.day() >= run.warmUpDay())
                .toList();
        wright = WrightFit.of(
                late.stream().mapToDouble(SeriesPoint::cumulativeOutput).toArray(),
                late.stream().mapToDouble(SeriesPoint::unitCost).toArray());
    }

    private static int cause(LoopOutcome outcome) {
        return switch (outcome) {
            case SHIPPED -> SHIPPED;
            case SCREENED_OUT -> SCREENED_OUT;
            case FAILED_TRIAL -> FAILED_TRIAL;
            case OPEN -> CENSORED;
        };
    }

    // Generation loop.

    /** Restricted mean of a clock over the admitted probes [days]. */
    double restrictedMean(ToDoubleFunction<GenerationRecord> from, ToDoubleFunction<GenerationRecord> to) {
        double[] times = economy.generations().stream()
                .mapToDouble(probe -> time(from.applyAsDouble(probe), to.applyAsDouble(probe), probe.followedToDay()))
                .toArray();
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
        return economy.generations().stream().filter(MeasuredEconomy::within).count();
    }

    long generationsOpen() {
        return economy.generations().size() - generationsClosed();
    }

    long generationsSuperseded() {
        return economy.generations().stream()
                .filter(probe -> within(probe) && probe.superseded())
                .count();
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
        return started.stream().filter(loop -> loop.outcome() == outcome).count();
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
        return logDecline(run.warmUpDay(), run.horizonDay()) / yearsMeasured();
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
        return (run.horizonDay() - run.warmUpDay()) / DAYS_PER_YEAR;
    }
}
