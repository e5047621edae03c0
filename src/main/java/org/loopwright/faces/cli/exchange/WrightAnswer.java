package org.loopwright.faces.cli.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.loopwright.faces.exchange.CostCurve;
import org.loopwright.faces.exchange.CurveFile;
import org.loopwright.faces.findings.CurveFit;
import org.loopwright.faces.findings.ModelCurve;
import org.loopwright.lab.analysis.Hindcast;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.StepFit;

/** Fits of Wright's law for programs. */
final class WrightAnswer {

    /** An estimate and the interval around it. */
    private record Estimate(double estimate, double low, double high) {

        static Estimate of(Interval interval) {
            return new Estimate(interval.mean(), interval.low(), interval.high());
        }

        /** Learning rates of an exponent. */
        static Estimate rate(Interval exponent) {
            return new Estimate(
                    CurveFit.learningRate(exponent.mean()),
                    CurveFit.learningRate(exponent.low()),
                    CurveFit.learningRate(exponent.high()));
        }
    }

    private record Errors(double rootMeanSquareOfLnCost, double shareWithin95Percent) {}

    private record Series(
            String name,
            int points,
            int rowsLeftOut,
            boolean experienceAsGiven,
            double doublings,
            double exponentOfLevels,
            double learningRateOfLevels,
            Estimate exponentOfSteps,
            Estimate learningRateOfSteps,
            double movingAverage,
            int forecasts,
            Map<String, Errors> hindcasts,
            Double logErrorRatio,
            Double pMoore,
            Double pWright,
            String verdict) {}

    private record OfTable(String price, String production, List<Series> series) {}

    private record Economy(
            String industry,
            String system,
            int runs,
            Estimate exponentOfLevels,
            Estimate exponentOfSteps,
            Estimate learningRateOfLevels,
            Estimate logErrorRatio,
            String verdict) {}

    private record OfResults(String runs, List<Economy> economies) {}

    private WrightAnswer() {}

    /** The answer of a table. */
    static Object of(CurveFile file, List<CurveFit> curves) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            series.add(series(file.curves().get(i), curves.get(i)));
        }
        return new OfTable(file.price(), file.production(), series);
    }

    private static Series series(CostCurve read, CurveFit curve) {
        Map<String, Errors> hindcasts = new LinkedHashMap<>();
        for (Hindcast hindcast : curve.hindcasts()) {
            hindcasts.put(
                    hindcast.law().name().toLowerCase(Locale.ROOT),
                    new Errors(hindcast.rootMeanSquare(), hindcast.shareWithin()));
        }
        return new Series(
                curve.name(),
                curve.series().size(),
                read.leftOut(),
                read.isCounted(),
                curve.levels().doublings(),
                curve.levels().exponent(),
                curve.levels().learningRate(),
                Estimate.of(curve.exponent()),
                Estimate.rate(curve.exponent()),
                curve.steps().map(StepFit::movingAverage).orElse(Double.NaN),
                curve.forecasts(),
                hindcasts,
                curve.rivalry().map(one -> one.logRatio()).orElse(null),
                curve.rivalry().map(one -> one.pMoore()).orElse(null),
                curve.rivalry().map(one -> one.pWright()).orElse(null),
                curve.verdict());
    }

    /** The answer of a folder of results. */
    static Object of(ModelCurve.Curves curves) {
        return new OfResults(
                curves.runs(),
                curves.curves().stream()
                        .map(curve -> new Economy(
                                curve.industry(),
                                curve.system(),
                                curve.levels().count(),
                                Estimate.of(curve.levels()),
                                Estimate.of(curve.steps()),
                                Estimate.of(curve.learningRate()),
                                Estimate.of(curve.logRatio()),
                                curve.verdict().words()))
                        .toList());
    }
}
