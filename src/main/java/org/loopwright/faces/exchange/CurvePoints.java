package org.loopwright.faces.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.loopwright.lab.analysis.CostSeries;
import org.loopwright.lab.analysis.StartCorrection;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;

/** The rows of one series on the way to its curve: experience is made of them, and what is wrong with them told. */
final class CurvePoints {

    /**
     * A row.
     *
     * @param line where it stands
     * @param price NaN if it is not there
     * @param production NaN if it is not there
     * @param cumulative NaN if it is not there
     */
    record Point(int line, double year, double price, double production, double cumulative) {}

    private final Path file;
    private final String name;
    private final List<Point> points = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    CurvePoints(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    void add(Point point) {
        points.add(point);
    }

    /** What is wrong with the series, told by {@link #curve}. */
    List<Fault> faults() {
        return faults;
    }

    /**
     * The curve; what it returns is of use only if there are no faults.
     *
     * @param isGiven whether cumulative production is taken as it is given even where yearly production is there
     */
    CostCurve curve(boolean isGiven) {
        points.sort(Comparator.comparingDouble(Point::year));
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).year() == points.get(i - 1).year()) {
                fault(
                        points.get(i).line(),
                        "year " + number(points.get(i).year()) + " of " + name + " is there twice, also in line "
                                + points.get(i - 1).line());
            }
        }
        List<Point> made = points.stream()
                .filter(point -> !Double.isNaN(point.production()))
                .toList();
        boolean hasCumulative = points.stream().anyMatch(point -> !Double.isNaN(point.cumulative()));
        boolean isCounted = hasCumulative && (isGiven || made.size() < 2 || !grows(made));
        List<Point> used = points.stream()
                .filter(point -> !Double.isNaN(isCounted ? point.cumulative() : point.production()))
                .toList();
        if (faults.isEmpty() && !isCounted) {
            requireGrowth(made);
        }
        double[] experience = !faults.isEmpty() || used.size() < 2
                ? new double[0]
                : isCounted ? counted(used) : StartCorrection.of(years(used), productions(used));
        List<Point> priced =
                used.stream().filter(point -> !Double.isNaN(point.price())).toList();
        if (faults.isEmpty() && priced.size() < CostSeries.FEWEST_POINTS) {
            fault(
                    0,
                    name + " has " + priced.size() + " points with a price and a production, at least "
                            + CostSeries.FEWEST_POINTS + " are needed");
        }
        if (!faults.isEmpty()) {
            return new CostCurve(name, null, isCounted, 0);
        }
        double[] at = new double[priced.size()];
        int next = 0;
        for (int i = 0; i < used.size(); i++) {
            if (!Double.isNaN(used.get(i).price())) {
                at[next++] = experience[i];
            }
        }
        boolean isYearly = priced.stream().noneMatch(point -> Double.isNaN(point.production()));
        CostSeries series = new CostSeries(
                years(priced),
                priced.stream().mapToDouble(Point::price).toArray(),
                at,
                isYearly ? productions(priced) : new double[0]);
        return new CostCurve(name, series, isCounted, points.size() - priced.size());
    }

    private static boolean grows(List<Point> made) {
        double first = made.get(0).production();
        return first > 0 && made.get(made.size() - 1).production() > first;
    }

    private void requireGrowth(List<Point> made) {
        if (made.size() >= 2 && !grows(made)) {
            Point last = made.get(made.size() - 1);
            fault(
                    last.line(),
                    "the production of " + name + " does not grow from "
                            + number(made.get(0).production())
                            + " in the first year to " + number(last.production())
                            + " in the last, so that what was made before cannot be told; give the cumulative"
                            + " production (" + CurveColumn.CUMULATIVE.option() + ")");
        }
    }

    private double[] counted(List<Point> used) {
        double[] experience = used.stream().mapToDouble(Point::cumulative).toArray();
        int last = experience.length - 1;
        for (int i = 1; i <= last; i++) {
            if (experience[i] < experience[i - 1]) {
                fault(
                        used.get(i).line(),
                        "the cumulative production of " + name + " falls from " + number(experience[i - 1]) + " in "
                                + number(used.get(i - 1).year()) + " to " + number(experience[i]) + " in "
                                + number(used.get(i).year()));
            }
        }
        if (last > 0 && experience[last] == experience[0]) {
            fault(0, "the cumulative production of " + name + " is " + number(experience[0]) + " all the time");
        }
        return experience;
    }

    private void fault(int line, String message) {
        faults.add(Fault.at(new Place(Place.of(file).file(), line, 0), "", message));
    }

    private static double[] years(List<Point> points) {
        return points.stream().mapToDouble(Point::year).toArray();
    }

    private static double[] productions(List<Point> points) {
        return points.stream().mapToDouble(Point::production).toArray();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.valueOf(value);
    }
}
