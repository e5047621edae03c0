package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class FindingsTest {

    private static final List<String> ONE_SYSTEM = List.of("closed-loop");

    @TempDir
    private Path folder;

    @Test
    void varianceSharesOfALinearFunctionAreItsSquaredCoefficients() throws IOException {
        DesignedStudy made = new DesignedStudy(folder, 1, "{kind: saltelli, base: 512}", DesignedStudy.THREE_RANGES);
        Finding table = made.findings(
                        ONE_SYSTEM,
                        (system, point, r) ->
                                3 * made.share(point, "a") + 2 * made.share(point, "b") + made.share(point, "c"))
                .tables()
                .get(0);
        double[] shares = {9 / 14.0, 4 / 14.0, 1 / 14.0};
        assertThat(table.lines()).extracting(Finding.Line::name).containsExactly("a", "b", "c");
        for (int j = 0; j < shares.length; j++) {
            Interval first = table.lines().get(j).values().get(0);
            Interval total = table.lines().get(j).values().get(1);
            assertThat(first.holds(shares[j])).as("first order of %s", first).isTrue();
            assertThat(total.mean()).isCloseTo(shares[j], within(0.02));
        }
        assertThat(table.facts().get("sum_of_first_order")).isCloseTo(1, within(0.02));
    }

    @Test
    void indicesOfTheIshigamiFunctionAreThoseOfItsClosedForm() throws IOException {
        DesignedStudy made = new DesignedStudy(folder, 1, "{kind: saltelli, base: 2048}", DesignedStudy.THREE_RANGES);
        Finding table = made.findings(ONE_SYSTEM, (system, point, r) -> {
                    double[] x = new double[3];
                    for (int j = 0; j < x.length; j++) {
                        x[j] = FastMath.PI
                                * (2 * made.share(point, List.of("a", "b", "c").get(j)) - 1);
                    }
                    double s = FastMath.sin(x[1]);
                    return FastMath.sin(x[0]) * (1 + 0.1 * FastMath.pow(x[2], 4)) + 7 * s * s;
                })
                .tables()
                .get(0);
        // Ishigami and Homma 1990 with a = 7, b = 0.1; tolerance: about four standard errors at 2048 base rows.
        assertThat(first(table, "a").mean()).isCloseTo(0.3139, within(0.03));
        assertThat(first(table, "b").mean()).isCloseTo(0.4424, within(0.03));
        assertThat(first(table, "c").mean()).isCloseTo(0, within(0.03));
        assertThat(total(table, "a").mean()).isCloseTo(0.5576, within(0.03));
        assertThat(total(table, "b").mean()).isCloseTo(0.4424, within(0.03));
        assertThat(total(table, "c").mean()).isCloseTo(0.2437, within(0.03));
        assertThat(first(table, "c").holds(0)).isTrue();
        assertThat(total(table, "c").above(0.2)).isTrue();
    }

    @Test
    void answersFromResamplesAreTheSameAtEveryCall() throws IOException {
        DesignedStudy made = new DesignedStudy(folder, 2, "{kind: saltelli, base: 16}", DesignedStudy.THREE_RANGES);
        DesignedStudy.Outcome outcome = (system, point, r) -> made.share(point, "a") + 0.1 * r * made.share(point, "b");
        assertThat(made.findings(ONE_SYSTEM, outcome)).isEqualTo(made.findings(ONE_SYSTEM, outcome));
    }

    @Test
    void aFailedRunIsNamedAndDropsItsBaseRow() throws IOException {
        DesignedStudy made = new DesignedStudy(folder, 1, "{kind: saltelli, base: 16}", DesignedStudy.THREE_RANGES);
        Finding table = made.findings(
                        ONE_SYSTEM, (system, point, r) -> point.number() == 7 ? Double.NaN : made.share(point, "a"))
                .tables()
                .get(0);
        assertThat(table.facts()).containsEntry("base_rows", 15.0).containsEntry("dropped_base_rows", 1.0);
        assertThat(table.remarks()).anyMatch(remark -> remark.contains("1 of 80 design points (7)"));
    }

    @Test
    void luckThatPointsShareIsNoVarianceBetweenThem() throws IOException {
        DesignedStudy made = new DesignedStudy(folder, 20, "{kind: saltelli, base: 32}", DesignedStudy.THREE_RANGES);
        Finding shared = made.findings(ONE_SYSTEM, (system, point, r) -> made.share(point, "a") + 5 * r)
                .tables()
                .get(0);
        assertThat(shared.facts().get("variance_of_luck")).isCloseTo(0, within(1e-12));
        // Independent luck of variance 4 in 20 replications of 160 points: 0.2 within four standard errors, which are
        // 0.2 sqrt(2 / (159 * 19)).
        Finding own = made.findings(
                        ONE_SYSTEM,
                        (system, point, r) -> 2
                                * new Streams(9, r)
                                        .of(Chance.TRIAL, point.number(), 0)
                                        .gaussian())
                .tables()
                .get(0);
        assertThat(own.facts().get("variance_of_luck")).isCloseTo(0.2, within(4 * 0.2 * FastMath.sqrt(2 / 3021.0)));
    }

    @Test
    void elementaryEffectsOfALinearFunctionAreItsCoefficients() throws IOException {
        DesignedStudy made =
                new DesignedStudy(folder, 2, "{kind: morris, trajectories: 6, levels: 4}", DesignedStudy.THREE_RANGES);
        Finding table = made.findings(
                        List.of("closed-loop", "hybrid-pipeline"),
                        (system, point, r) -> 50 * r - 30 * made.share(point, "a") + 20 * made.share(point, "b"))
                .tables()
                .get(1);
        assertThat(table.system()).isEqualTo("hybrid-pipeline");
        assertThat(table.lines()).extracting(Finding.Line::name).containsExactly("a", "b", "c");
        double[] coefficients = {-30, 20, 0};
        for (int j = 0; j < coefficients.length; j++) {
            List<Interval> values = table.lines().get(j).values();
            assertThat(values.get(0).mean()).isCloseTo(FastMath.abs(coefficients[j]), within(1e-6));
            assertThat(values.get(1).mean()).isCloseTo(coefficients[j], within(1e-6));
            assertThat(values.get(2).mean()).as("sigma").isCloseTo(0, within(1e-6));
            assertThat(values.get(3).mean()).as("by luck").isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void rankRegressionFindsSignsAndOrderOfAMonotoneFunction() throws IOException {
        DesignedStudy made =
                new DesignedStudy(folder, 1, "{kind: latin_hypercube, points: 200}", DesignedStudy.THREE_RANGES);
        Finding table = made.findings(
                        ONE_SYSTEM,
                        (system, point, r) -> FastMath.exp(4 * made.share(point, "a") - 2 * made.share(point, "b")))
                .tables()
                .get(0);
        // Of ranks of 4 a - 2 b: the standardized coefficients are near 4 / sqrt(20) and -2 / sqrt(20).
        assertThat(DesignedStudy.line(table, "a").values().get(0).mean()).isCloseTo(0.894, within(0.05));
        assertThat(DesignedStudy.line(table, "b").values().get(0).mean()).isCloseTo(-0.447, within(0.05));
        assertThat(DesignedStudy.line(table, "c").values().get(0).holds(0)).isTrue();
        assertThat(table.facts().get("r_squared_of_ranks")).isBetween(0.97, 1.0);
    }

    @Test
    void theBestLevelOfAFactorOfNamesComesFirst() throws IOException {
        DesignedStudy made = new DesignedStudy(
                folder,
                1,
                "{kind: latin_hypercube, points: 60}",
                List.of(
                        "{path: vertical_integration, label: a, range: [0, 1]}",
                        "{path: system.integration.order, label: order, levels: [interface-first, tier-first]}"));
        List<Finding> tables = made.findings(
                        ONE_SYSTEM,
                        (system, point, r) -> made.share(point, "a")
                                + (point.level("system.integration.order")
                                                .orElseThrow()
                                                .equals("tier-first")
                                        ? -9
                                        : 0))
                .tables();
        assertThat(tables.get(1).lines().get(0).name()).isEqualTo("tier-first");
        assertThat(tables.get(1).lines().get(0).values().get(0).mean()).isCloseTo(-8.5, within(0.1));
        assertThat(tables.get(2).lines().get(0).name()).contains("order=tier-first");
        assertThat(tables.get(0).facts().get("r_squared_of_ranks")).isGreaterThan(0.99);
    }

    @Test
    void stepsFromTheBaseAreDifferencesThatSharedLuckDoesNotBlur() throws IOException {
        DesignedStudy made = new DesignedStudy(folder, 4, "one_at_a_time", DesignedStudy.THREE_RANGES);
        Finding table = made.findings(
                        ONE_SYSTEM,
                        (system, point, r) -> 100 * r * r + 10 * made.share(point, "a") - 4 * made.share(point, "c"))
                .tables()
                .get(0);
        assertThat(table.lines()).hasSize(6);
        assertThat(table.lines().get(0).name()).isEqualTo("a: 0.5 -> 0");
        assertThat(table.lines().get(0).values().get(0).mean()).isCloseTo(-5, within(1e-9));
        assertThat(table.lines().get(0).values().get(0).halfWidth()).isCloseTo(0, within(1e-9));
        assertThat(DesignedStudy.line(table, "c: 0.5 -> 0.9").values().get(0).mean())
                .isCloseTo(-2, within(1e-9));
    }

    @Test
    void mainEffectsOfAFractionAreNamedWithWhatTheyAreMixedWith() throws IOException {
        DesignedStudy made =
                new DesignedStudy(folder, 3, "{kind: fractional, generators: [\"C=AB\"]}", DesignedStudy.THREE_RANGES);
        Finding table = made.findings(ONE_SYSTEM, (system, point, r) -> {
                    double a = 2 * made.share(point, "a") - 1;
                    double b = 2 * made.share(point, "b") - 1;
                    double c = 2 * made.share(point, "c") - 1;
                    return 7 * r + 5 * a + 3 * c + 2 * a * b;
                })
                .tables()
                .get(0);
        // From the first level to the second is 2 in coded units; c is mixed with a x b, b with a x c.
        assertThat(DesignedStudy.line(table, "a").values().get(0).mean()).isCloseTo(10, within(1e-9));
        assertThat(DesignedStudy.line(table, "c").values().get(0).mean()).isCloseTo(2 * (3 + 2), within(1e-9));
        assertThat(DesignedStudy.line(table, "b").values().get(0).mean()).isCloseTo(0, within(1e-9));
        assertThat(DesignedStudy.line(table, "c").remark()).contains("= c + a x b");
        assertThat(DesignedStudy.line(table, "b").remark()).contains("= b + a x c");
    }

    @Test
    void theBoundaryLiesBetweenThePlacesWhereTheWinnerChanges() throws IOException {
        DesignedStudy made = new DesignedStudy(
                folder,
                3,
                "{kind: adaptive, initial: {kind: full, steps: 5}, response: y, between: system, rounds: 1,"
                        + " points_per_round: 4}",
                List.of(
                        "{path: vertical_integration, label: a, range: [0, 1]}",
                        "{path: industry.research.gap, label: b, range: [0.1, 0.7]}"));
        Finding table = made.findings(
                        List.of("closed-loop", "hybrid-pipeline"),
                        (system, point, r) -> 3 * r + (system.equals("closed-loop") ? 10 * made.share(point, "a") : 6))
                .tables()
                .get(0);
        // On the grid of 5 x 5 closed-loop is better up to a = 0.5, whatever b is.
        assertThat(table.facts())
                .containsEntry("crossings", 5.0)
                .containsEntry("places_won_by_closed-loop", 15.0)
                .containsEntry("places_won_by_hybrid-pipeline", 10.0);
        assertThat(table.lines()).allMatch(line -> line.name().contains("a 0.5 .. 0.75"));
        assertThat(table.lines().get(0).values()).extracting(Interval::mean).containsExactly(1.0, 1.5);
        assertThat(table.lines().get(0).remark()).isEqualTo("closed-loop | hybrid-pipeline");
    }

    @Test
    void noLineIsWiderThanATerminalOf110Columns() throws IOException {
        for (String design : List.of(
                "{kind: morris, trajectories: 4, levels: 4}",
                "{kind: saltelli, base: 8, second_order: true}",
                "{kind: sobol, points: 16}",
                "{kind: plackett_burman}",
                "one_at_a_time")) {
            Path own = Files.createDirectories(folder.resolve(Integer.toString(design.hashCode())));
            DesignedStudy made = new DesignedStudy(own, 2, design, DesignedStudy.THREE_RANGES);
            Lines lines = new Lines(110);
            made.findings(ONE_SYSTEM, (system, point, r) -> 1e6 * made.share(point, "a") + r)
                    .write(lines, true);
            assertThat(lines.toString().lines()).as(design).allMatch(line -> line.length() <= 110);
            assertThat(lines.toString()).as(design).doesNotContain("NaN").doesNotContain("..\n");
        }
    }

    private static Interval first(Finding table, String factor) {
        return DesignedStudy.line(table, factor).values().get(0);
    }

    private static Interval total(Finding table, String factor) {
        return DesignedStudy.line(table, factor).values().get(1);
    }
}
