package org.loopwright.faces.cli.exchange;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.loopwright.faces.findings.CurveFit;
import org.loopwright.faces.findings.Lines;
import org.loopwright.faces.findings.ModelCurve;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.ProgressLaw;
import org.loopwright.lab.analysis.Rivalry;
import org.loopwright.lab.table.TextTable;
import org.loopwright.lab.table.TextTable.Side;
import org.loopwright.subject.observation.EconomyLabel;

/** Fits of Wright's law for people, within 80 columns. */
final class WrightText {

    private static final int NAME = 16;

    private WrightText() {}

    /** Fits of somebody's series. */
    static void print(List<CurveFit> curves, PrintWriter out) {
        TextTable fits = new TextTable()
                .column("series", Side.LEFT)
                .column("points", Side.RIGHT)
                .column("doub-\nlings", Side.RIGHT)
                .column("expo-\nnent,\nlevels", Side.RIGHT)
                .column("\nsteps", Side.RIGHT)
                .column("learn-\ning %,\nlevels", Side.RIGHT)
                .column("\nsteps", Side.RIGHT)
                .column("95 %\ninterval", Side.RIGHT);
        for (CurveFit curve : curves) {
            Interval exponent = curve.exponent();
            fits.row(List.of(
                    name(curve.name()),
                    String.valueOf(curve.series().size()),
                    Lines.number(curve.levels().doublings(), 1),
                    Lines.number(curve.levels().exponent(), 3),
                    Lines.number(exponent.mean(), 3),
                    percent(curve.levels().exponent()),
                    percent(exponent.mean()),
                    "[" + percent(exponent.low()) + ", " + percent(exponent.high()) + "]"));
        }
        fits.print(out);
        out.println();
        TextTable hindcasts = new TextTable()
                .column("hindcast", Side.LEFT)
                .column("fore-\ncasts", Side.RIGHT)
                .column("error of ln cost\nWright", Side.RIGHT)
                .column("\nMoore", Side.RIGHT)
                .column("\nGoddard", Side.RIGHT)
                .column("\nWright against Moore", Side.LEFT);
        for (CurveFit curve : curves) {
            hindcasts.row(List.of(
                    name(curve.name()),
                    String.valueOf(curve.forecasts()),
                    Lines.number(curve.error(ProgressLaw.WRIGHT), 3),
                    Lines.number(curve.error(ProgressLaw.MOORE), 3),
                    Lines.number(curve.error(ProgressLaw.GODDARD), 3),
                    curve.verdict()));
        }
        hindcasts.print(out);
        if (curves.size() > 1) {
            out.println();
            out.println(summary(curves));
        }
    }

    /** How many series say what. */
    private static String summary(List<CurveFit> curves) {
        List<CurveFit> told =
                curves.stream().filter(curve -> curve.rivalry().isPresent()).toList();
        long smaller = told.stream()
                .filter(curve -> curve.rivalry().orElseThrow().logRatio() < 0)
                .count();
        String verdicts = Arrays.stream(Rivalry.Verdict.values())
                .map(Rivalry.Verdict::words)
                .map(words -> words + " "
                        + told.stream()
                                .filter(curve -> curve.verdict().equals(words))
                                .count())
                .collect(Collectors.joining(", "));
        return "Of " + told.size() + " series: " + verdicts + ".\nWright's errors are the smaller ones in " + smaller
                + ", whether that can be told or not.";
    }

    /** Fits of a model's runs. */
    static void print(ModelCurve.Curves curves, PrintWriter out) {
        TextTable fits = new TextTable()
                .column(EconomyLabel.SYSTEM.name(), Side.LEFT)
                .column("runs", Side.RIGHT)
                .column("exponent\nlevels", Side.RIGHT)
                .column("\nsteps", Side.RIGHT)
                .column("learning\nrate, %", Side.RIGHT)
                .column("Wright\nor Moore", Side.LEFT);
        String industry = "";
        for (ModelCurve curve : curves.curves()) {
            if (!curve.industry().equals(industry)) {
                industry = curve.industry();
                fits.row(List.of(industry, "", "", "", "", ""));
            }
            boolean isUntold = curve.verdict() == Rivalry.Verdict.UNTOLD;
            fits.row(List.of(
                    "  " + curve.system(),
                    String.valueOf(curve.levels().count()),
                    mean(curve.levels(), 1, 2),
                    mean(curve.steps(), 1, 2),
                    mean(curve.learningRate(), 100, 0),
                    isUntold
                            ? "untold"
                            : ProgressLaw.valueOf(curve.verdict().name()).title()));
        }
        fits.print(out);
    }

    private static String mean(Interval interval, double times, int decimals) {
        String mean = Lines.number(times * interval.mean(), decimals);
        return Double.isNaN(interval.halfWidth())
                ? mean
                : mean + "+-" + Lines.number(times * interval.halfWidth(), decimals);
    }

    private static String percent(double exponent) {
        return Lines.number(100 * CurveFit.learningRate(exponent), 1);
    }

    private static String name(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME - 2) + "..";
    }
}
