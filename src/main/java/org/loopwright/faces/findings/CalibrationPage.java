package org.loopwright.faces.findings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.observation.OutcomeMeasures;

/**
 * The outcomes of a calibration study, by industry, with all systems thrown together and their names left out, beside
 * the targets that were written down before, of which those kept for the test are not shown. Calibration looks at this
 * page and at no other.
 */
public final class CalibrationPage {

    private record Target(String industry, String measure, double low, double high, double share) {

        boolean isFor(String industry) {
            return this.industry.equals(ALL) || this.industry.equals(industry);
        }

        /** A band for a share of all industries says nothing about any one of them. */
        boolean isOfIndustries() {
            return industry.equals(ALL) && share < 1;
        }

        boolean holds(double value) {
            return value >= low && value <= high;
        }
    }

    private static final String ALL = "all";
    private static final String AVALANCHE = "first_year_over_third_year_decline";

    /** So many industries inside a band, or fewer (or more), are a miss if that is no more probable. */
    private static final double RARE = 0.025;

    private CalibrationPage() {}

    /**
     * The page as text: one line per industry and target; targets for a share of all industries last.
     *
     * @param folder holds {@code outcomes.csv}
     * @param targets the table of targets: industry (or all), measure, low, high, the share of the population that lies
     *     between, split; further columns are for people
     * @throws UncheckedIOException if a table cannot be read
     */
    public static String of(Path folder, Path targets) {
        try {
            List<Target> wanted = targets(targets);
            Map<String, Map<String, SummaryStatistics>> seen = seen(folder.resolve("outcomes.csv"), wanted);
            StringBuilder page = new StringBuilder();
            page.append(
                    "All systems pooled, their names hidden: mean over runs, and the band written down before.\n\n");
            page.append(String.format(
                    Locale.ROOT,
                    "%-22s %-36s %10s %10s %10s  %s%n",
                    EconomyLabel.INDUSTRY.name(),
                    "measure",
                    "pooled",
                    "low",
                    "high",
                    ""));
            for (String industry : seen.keySet()) {
                for (Target target : wanted) {
                    if (target.isFor(industry) && !target.isOfIndustries()) {
                        page.append(line(industry, target, mean(seen.get(industry), target.measure)));
                    }
                }
            }
            wanted.stream()
                    .filter(Target::isOfIndustries)
                    .forEach(target -> page.append(lineOfIndustries(target, seen)));
            return page.toString();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static double mean(Map<String, SummaryStatistics> measures, String measure) {
        if (measure.equals(AVALANCHE)) {
            // A ratio of means: single runs may have next to no decline to divide by.
            return mean(measures, OutcomeMeasures.FIRST_YEAR_DECLINE.name())
                    / mean(measures, OutcomeMeasures.THIRD_YEAR_DECLINE.name());
        }
        SummaryStatistics values = measures.get(measure);
        return values == null ? Double.NaN : values.getMean();
    }

    private static String line(String industry, Target target, double mean) {
        String verdict = "no value";
        if (mean < target.low) {
            verdict = "below";
        } else if (mean > target.high) {
            verdict = "above";
        } else if (!Double.isNaN(mean)) {
            verdict = "inside";
        }
        return line(industry, mean, target, verdict);
    }

    /** A distribution as target: the share of industries between two of its quantiles, and what it should be. */
    private static String lineOfIndustries(Target target, Map<String, Map<String, SummaryStatistics>> seen) {
        double[] means = seen.values().stream()
                .mapToDouble(measures -> mean(measures, target.measure))
                .filter(mean -> !Double.isNaN(mean))
                .toArray();
        if (means.length == 0) {
            return line(ALL, Double.NaN, target, "no value");
        }
        int inside = (int) Arrays.stream(means).filter(target::holds).count();
        BinomialDistribution expected = new BinomialDistribution(null, means.length, target.share);
        String verdict = "as expected";
        if (expected.cumulativeProbability(inside) <= RARE) {
            verdict = "too few";
        } else if (1 - expected.cumulativeProbability(inside - 1) <= RARE) {
            verdict = "too many";
        }
        return line(
                ALL,
                (double) inside / means.length,
                target,
                verdict
                        + String.format(
                                Locale.ROOT,
                                ", %d of %d industries inside, %.1f expected",
                                inside,
                                means.length,
                                means.length * target.share));
    }

    private static String line(String industry, double pooled, Target target, String verdict) {
        return String.format(
                Locale.ROOT,
                "%-22s %-36s %10.3f %10.3f %10.3f  %s%n",
                industry,
                target.measure,
                pooled,
                target.low,
                target.high,
                verdict);
    }

    private static List<Target> targets(Path file) throws IOException {
        List<Target> targets = new ArrayList<>();
        try (TableFile table = TableFile.open(file)) {
            while (table.next()) {
                if (table.text(table.column("split")).equals("fit")) {
                    targets.add(new Target(
                            table.text(table.column(EconomyLabel.INDUSTRY.name())),
                            table.text(table.column("measure")),
                            table.number(table.column("low")),
                            table.number(table.column("high")),
                            table.number(table.column("share"))));
                }
            }
        }
        return targets;
    }

    private static Map<String, Map<String, SummaryStatistics>> seen(Path file, List<Target> wanted) throws IOException {
        Map<String, Map<String, SummaryStatistics>> seen = new LinkedHashMap<>();
        try (TableFile table = TableFile.open(file)) {
            while (table.next()) {
                String industry = table.text(table.column(EconomyLabel.INDUSTRY.name()));
                Map<String, SummaryStatistics> measures = seen.computeIfAbsent(industry, name -> new LinkedHashMap<>());
                add(measures, OutcomeMeasures.FIRST_YEAR_DECLINE.name(), table);
                add(measures, OutcomeMeasures.THIRD_YEAR_DECLINE.name(), table);
                for (Target target : wanted) {
                    if (target.isFor(industry) && !target.measure.equals(AVALANCHE)) {
                        add(measures, target.measure, table);
                    }
                }
            }
        }
        return seen;
    }

    private static void add(Map<String, SummaryStatistics> measures, String measure, TableFile table)
            throws IOException {
        double value = table.number(table.find(measure));
        if (measure.equals("adoption_share")) {
            double closed = table.number(table.column(OutcomeMeasures.GENERATION_LOOPS_CLOSED.name()));
            value = closed / (closed + table.number(table.column(OutcomeMeasures.GENERATION_LOOPS_OPEN.name())));
        }
        if (!Double.isNaN(value)) {
            measures.computeIfAbsent(measure, name -> new SummaryStatistics()).addValue(value);
        }
    }
}
