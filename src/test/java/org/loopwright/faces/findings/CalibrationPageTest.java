package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.table.TableColumn;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.scenario.ParameterFolder;

class CalibrationPageTest {

    /** Made by the page itself, or of a mechanism to come. */
    private static final List<String> NO_COLUMN_YET = List.of(
            "adoption_share",
            "first_year_over_third_year_decline",
            "wright_over_moore_share",
            "output_share_of_decline");

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptForTheTestIsNotShown() throws IOException {
        Path targets = folder.resolve("targets.csv");
        Files.write(
                targets,
                List.of(
                        "industry,measure,low,high,share,unit,split,source",
                        "batteries,learning_rate,0.1,0.2,1,1,fit,\"seen, in choices\"",
                        "batteries,loop_mean_days,100,200,1,days,test,kept",
                        "all,learning_velocity_per_year,0,1,1,1/year,fit,a guard"));
        Files.write(
                folder.resolve("outcomes.csv"),
                List.of(
                        "industry,learning_rate,loop_mean_days,learning_velocity_per_year,first_year_decline,"
                                + "third_year_decline",
                        "batteries,0.15,150,2,0.1,0.1",
                        "batteries,0.17,150,2,0.1,0.1"));
        assertThat(CalibrationPage.of(folder, targets))
                .contains("learning_rate", "0.160", "inside", "learning_velocity_per_year", "above")
                .doesNotContain("loop_mean_days");
    }

    /** Ten industries, of which none, five or all lie between two quartiles: 5 are expected, 0 and 10 are one in a thousand each. */
    @Test
    void aDistributionIsAskedOfAllIndustriesTogether() throws IOException {
        assertThat(ofTenIndustries(0)).contains("too few, 0 of 10 industries inside, 5.0 expected");
        assertThat(ofTenIndustries(5))
                .contains("as expected, 5 of 10 industries inside", "0.500")
                .doesNotContain("industry 1 ", "above");
        assertThat(ofTenIndustries(10)).contains("too many, 10 of 10");
    }

    private String ofTenIndustries(int inside) throws IOException {
        Path targets = folder.resolve("targets.csv");
        Files.write(
                targets,
                List.of(
                        "industry,measure,low,high,share,unit,split,source",
                        "all,learning_rate,0.1,0.2,0.5,1,fit,quartiles"));
        List<String> rows = new ArrayList<>(List.of("industry,learning_rate,first_year_decline,third_year_decline"));
        for (int i = 0; i < 10; i++) {
            rows.add("industry " + i + "," + (i < inside ? 0.15 : 0.3) + ",0.1,0.1");
        }
        Files.write(folder.resolve("outcomes.csv"), rows);
        return CalibrationPage.of(folder, targets);
    }

    /** What the derived table of technologies says between its quantiles is what the targets say. */
    @Test
    void distributionsAreThoseOfTheTechnologies() throws IOException {
        assertThat(quantiles("", 5, 0.25, 0.75)).isEqualTo("0.146 0.288");
        assertThat(quantiles("", 5, 0.1, 0.9)).isEqualTo("0.078 0.393");
        assertThat(quantiles("electronics", 2, 0.1, 0.9)).isEqualTo("0.235 0.480");
        assertThat(Files.readAllLines(Path.of("params/targets.csv")))
                .anyMatch(row -> row.startsWith("all,learning_rate,0.146,0.288,0.5,"))
                .anyMatch(row -> row.startsWith("all,learning_rate,0.078,0.393,0.8,"))
                .anyMatch(row -> row.startsWith("semiconductors,learning_rate,0.235,0.48,0.8,"))
                .anyMatch(row -> row.startsWith("consumer-electronics,learning_rate,0.235,0.48,0.8,"));
    }

    private static String quantiles(String family, double doublings, double low, double high) throws IOException {
        DescriptiveStatistics rates = new DescriptiveStatistics();
        try (TableFile table = TableFile.open(Path.of("params/learning-rates.csv"))) {
            while (table.next()) {
                double exponent = table.number(table.column("exponent"));
                double rate = table.number(table.column("learning_rate"));
                assertThat(rate).isCloseTo(1 - Math.pow(2, -exponent), within(0.001));
                if (table.text(table.column("family")).contains(family)
                        && table.number(table.column("doublings")) >= doublings) {
                    rates.addValue(rate);
                }
            }
        }
        double[] values = rates.getSortedValues();
        return String.format(Locale.ROOT, "%.3f %.3f", quantile(values, low), quantile(values, high));
    }

    /** By linear interpolation between order statistics, type 7. */
    private static double quantile(double[] sorted, double p) {
        return new Percentile()
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(sorted, 100 * p);
    }

    /** Each target has a band that holds something, a measure of the tables or one still to come, and a source. */
    @Test
    void theShippedTargetsCanBeAsked() throws IOException {
        Set<String> industries = new TreeSet<>(new ParameterFolder(Path.of("params")).industries());
        industries.add("all");
        List<String> measures =
                OutcomeMeasures.MEASURES.stream().map(TableColumn::name).toList();
        try (TableFile table = TableFile.open(Path.of("params/targets.csv"))) {
            while (table.next()) {
                String measure = table.text(table.column("measure"));
                assertThat(industries).contains(table.text(table.column("industry")));
                assertThat(table.number(table.column("low"))).isLessThan(table.number(table.column("high")));
                assertThat(table.number(table.column("share"))).isGreaterThan(0).isLessThanOrEqualTo(1);
                assertThat(table.text(table.column("population"))).isNotBlank();
                assertThat(table.text(table.column("source")))
                        .containsPattern("checked|second-hand|computed|assumed|claim|vendor|expected|weak");
                if (!NO_COLUMN_YET.contains(measure)) {
                    assertThat(measures).contains(measure);
                }
            }
        }
    }

    /** Each measure that several industries share has rows on both sides, so that the test can fail. */
    @Test
    void theShippedTargetsAreSplit() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("params/targets.csv"));
        assertThat(rows.subList(1, rows.size())).allMatch(row -> row.contains(",fit,") != row.contains(",test,"));
        for (String measure : List.of(
                "learning_rate", "loop_mean_days", "first_pass_share", "trial_rounds_mean", "stage_ramp_mean_days")) {
            assertThat(rows).anyMatch(row -> row.contains("," + measure + ",") && row.contains(",fit,"));
            assertThat(rows).anyMatch(row -> row.contains("," + measure + ",") && row.contains(",test,"));
        }
    }
}
