package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.CostSeries;
import org.loopwright.lab.analysis.Hindcast;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.ProgressLaw;
import org.loopwright.lab.analysis.Rivalry;
import org.loopwright.lab.analysis.StepFit;
import org.loopwright.lab.analysis.WrightFit;

/**
 * What the cost of one technology says of Wright's law.
 *
 * @param name of the series
 * @param series its points
 * @param levels least squares of ln cost on ln experience
 * @param steps the same in first differences, with the interval; empty where experience never changes
 * @param hindcasts by law, those that the series allows, Wright's first
 * @param rivalry Wright against Moore; empty where the series is too short to be hindcast
 */
public record CurveFit(
        String name,
        CostSeries series,
        WrightFit levels,
        Optional<StepFit> steps,
        List<Hindcast> hindcasts,
        Optional<Rivalry> rivalry) {

    /** Copies the list. */
    public CurveFit {
        hindcasts = List.copyOf(hindcasts);
    }

    /**
     * Fits a series.
     *
     * @param uniform fresh numbers on [0, 1), for the prices that the laws could have given
     */
    public static CurveFit of(String name, CostSeries series, DoubleSupplier uniform) {
        List<Hindcast> hindcasts = new ArrayList<>();
        for (ProgressLaw law : ProgressLaw.values()) {
            Hindcast.of(series, law, Finding.LEVEL).ifPresent(hindcasts::add);
        }
        return new CurveFit(
                name,
                series,
                WrightFit.of(series.experience(), series.cost(), Double.MIN_NORMAL),
                StepFit.of(series, ProgressLaw.WRIGHT, Finding.LEVEL),
                hindcasts,
                Rivalry.of(series, uniform));
    }

    /** Exponent in first differences and its interval; NaN where there is none. */
    public Interval exponent() {
        return steps.map(StepFit::exponent).orElse(new Interval(Double.NaN, Double.NaN, 0, Finding.LEVEL));
    }

    /** Cost that the line of levels has at an experience; NaN where there is no line. */
    public double line(double experience) {
        return at(experience, levels.exponent());
    }

    /** Cost that a line of another exponent has there, through the middle of the points. */
    public double at(double experience, double exponent) {
        double x = 0;
        double y = 0;
        int n = series.size();
        for (int i = 0; i < n; i++) {
            x += FastMath.log(series.experience()[i]) / n;
            y += FastMath.log(series.cost()[i]) / n;
        }
        return FastMath.exp(y - exponent * (FastMath.log(experience) - x));
    }

    /** The hindcast by a law; empty where the series does not allow it. */
    public Optional<Hindcast> hindcast(ProgressLaw law) {
        return hindcasts.stream().filter(one -> one.law() == law).findFirst();
    }

    /** Error of a law's hindcast of ln cost [1]; NaN where there is none. */
    public double error(ProgressLaw law) {
        return hindcast(law).map(Hindcast::rootMeanSquare).orElse(Double.NaN);
    }

    /** Forecasts of Wright's hindcast [1]. */
    public int forecasts() {
        return hindcast(ProgressLaw.WRIGHT).map(one -> one.forecasts().size()).orElse(0);
    }

    /** Verdict on Wright against Moore, in words. */
    public String verdict() {
        return rivalry.map(one -> one.verdict(Finding.LEVEL).words()).orElse("too short");
    }

    /** Learning rate of an exponent: share of cost saved by a doubling of experience [1]. */
    public static double learningRate(double exponent) {
        return new WrightFit(exponent, Double.NaN, Double.NaN, 0).learningRate();
    }
}
