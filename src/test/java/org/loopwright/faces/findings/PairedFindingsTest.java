package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.PlannedRun;

class PairedFindingsTest {

    private static final String GROWTH = "{path: industry.market.growth, levels: [0.2, 0.05, 0.1]}";
    private static final String BOTH = "{path: industry, levels: [batteries, drug-discovery]}";
    private static final String NO_ANSWER = "{industry.market.market_elasticity: 0}";
    private static final List<String> TWO = List.of("closed-loop", "hybrid-pipeline");
    private static final List<String> COLUMNS =
            List.of("unit_cost_final", "cumulative_output_final", "wright_exponent");

    @TempDir
    private Path folder;

    /** Output 16 to the power of growth over 0.2; cost its power with an exponent that differs by replication. */
    private static Optional<List<Double>> lawful(PlannedRun run, String system) {
        double growth = growth(run);
        double output = Math.pow(16, growth / 0.2);
        double exponent = (system.equals("closed-loop") ? 0.2 : 0.4) + 0.01 * (run.replication() - 2);
        return Optional.of(List.of(Math.pow(output, -exponent), output, 0.5 + growth));
    }

    private static double growth(PlannedRun run) {
        return Double.parseDouble(run.point().level("industry.market.growth").orElseThrow());
    }

    @Test
    void elasticityOfALawIsItsExponentBetweenTheLeastAndTheGreatestLevel() throws IOException {
        PairedStudy study = new PairedStudy(folder, 3, NO_ANSWER, GROWTH, BOTH);
        List<Findings> found = study.findings(TWO, COLUMNS, PairedFindingsTest::lawful);
        assertThat(found).hasSize(1);
        Finding table = found.get(0).tables().get(0);
        assertThat(table.lines())
                .extracting(Finding.Line::name)
                .containsExactly(
                        "batteries, closed-loop",
                        "batteries, hybrid-pipeline",
                        "drug-discovery, closed-loop",
                        "drug-discovery, hybrid-pipeline");
        assertThat(table.lines()).extracting(Finding.Line::remark).containsOnly("n = 3");
        Finding.Line closed = table.lines().get(0);
        assertThat(closed.values().get(0).mean()).isCloseTo(0.2, within(1e-12));
        // Deviation 0.01 of three replications; t at 0.975 with two degrees of freedom.
        assertThat(closed.values().get(0).halfWidth()).isCloseTo(0.01 * 4.302653 / Math.sqrt(3), within(1e-7));
        assertThat(closed.values().get(1).mean()).isCloseTo(0.5 + (0.05 + 0.2) / 2, within(1e-12));
        assertThat(table.lines().get(3).values().get(0).mean()).isCloseTo(0.4, within(1e-12));
        assertThat(table.facts()).containsEntry("fitted_above", 4.0).containsEntry("missing", 0.0);
        assertThat(PairedStudy.text(found))
                .contains("What output does to cost", "grows by 0.2 a year at day 0 instead of 0.05")
                .contains("above the causal elasticity beyond doubt in 4 of 4")
                .doesNotContain("Response", "left out", "! ");
    }

    @Test
    void nothingIsCalledCausalWhereDemandAnswersToCost() throws IOException {
        PairedStudy study = new PairedStudy(folder, 2, "{}", GROWTH, BOTH);
        List<Findings> found = study.findings(TWO, COLUMNS, PairedFindingsTest::lawful);
        assertThat(found.get(0).tables()).isEmpty();
        assertThat(PairedStudy.text(found))
                .contains("! In this study demand answers to cost (industry.market.market_elasticity is not 0)")
                .contains("no causal elasticity is printed")
                .doesNotContain("n = ");
    }

    @Test
    void cellsWhereDemandAnswersToCostAreLeftOutAndTheOthersShown() throws IOException {
        PairedStudy study = new PairedStudy(
                folder, 2, "{}", GROWTH, "{path: industry.market.market_elasticity, label: e, levels: [0, 0.5]}");
        List<Findings> found = study.findings(TWO, COLUMNS, PairedFindingsTest::lawful);
        assertThat(found.get(0).tables().get(0).lines())
                .extracting(Finding.Line::name)
                .containsExactly("e=0, closed-loop", "e=0, hybrid-pipeline");
        assertThat(PairedStudy.text(found)).contains("! In 2 of 4 cells demand answers to cost");
    }

    @Test
    void pairsThatFailedOrWhoseOutputDidNotMoveAreCounted() throws IOException {
        PairedStudy study = new PairedStudy(folder, 4, NO_ANSWER, GROWTH);
        List<Findings> found = study.findings(List.of("closed-loop"), COLUMNS, (run, system) -> {
            if (run.replication() == 1 && growth(run) == 0.2) {
                return Optional.empty();
            }
            return run.replication() == 2 ? Optional.of(List.of(1.0, 1.0, 0.5)) : lawful(run, system);
        });
        assertThat(found.get(0).tables().get(0).lines().get(0).remark()).isEqualTo("n = 2 of 4");
        assertThat(PairedStudy.text(found))
                .contains("Pairs left out because a run failed, timed out or is not made yet, or lacks a number: 1.")
                .contains("Pairs left out because the shock hardly moved output: 1.");
    }

    @Test
    void aSystemThatIsAFactorIsPairedWithItself() throws IOException {
        PairedStudy study = new PairedStudy(
                folder,
                2,
                NO_ANSWER,
                "{path: system, levels: [closed-loop, hybrid-pipeline]}",
                "{path: vertical_integration, label: depth, levels: [0.1, 0.9]}",
                GROWTH);
        Finding table = study.findings(List.of(), COLUMNS, PairedFindingsTest::lawful)
                .get(0)
                .tables()
                .get(0);
        assertThat(table.lines())
                .extracting(Finding.Line::name)
                .containsExactly(
                        "depth=0.1, closed-loop",
                        "depth=0.9, closed-loop",
                        "depth=0.1, hybrid-pipeline",
                        "depth=0.9, hybrid-pipeline");
        assertThat(table.lines().get(2).values().get(0).mean()).isCloseTo(0.395, within(1e-12));
    }

    @Test
    void studiesWithoutTheFactorItsLevelsOrTheColumnsAreAskedNothing() throws IOException {
        PairedStudy other = new PairedStudy(folder, 2, NO_ANSWER, BOTH);
        PairedStudy.Cells same = (run, system) -> Optional.of(List.of(1.0, 1.0, 0.5));
        assertThat(other.findings(TWO, COLUMNS, same)).isEmpty();
        PairedStudy single = new PairedStudy(folder, 2, NO_ANSWER, "{path: industry.market.growth, levels: [0.1]}");
        assertThat(single.findings(TWO, COLUMNS, same)).isEmpty();
        PairedStudy older = new PairedStudy(folder, 2, NO_ANSWER, GROWTH);
        assertThat(older.findings(TWO, List.of("unit_cost_final"), (run, system) -> Optional.of(List.of(1.0))))
                .isEmpty();
    }

    @Test
    void marginalLoopIsThatOfTheProbeAndWhatItCostsTheOthers() throws IOException {
        PairedStudy study = new PairedStudy(
                folder, 5, "{follow: 900}", "{path: world.inserted_probes, label: more, levels: [0, 1]}");
        List<String> columns = List.of("inserted_probe_loop_days", "cohort_loop_days_total");
        // The others are late by 4, 8, 12, 16 days; the fourth probe is open, the fifth run with it broken.
        List<Findings> found = study.findings(TWO, columns, (run, system) -> {
            int r = run.replication();
            boolean with =
                    run.point().level("world.inserted_probes").orElseThrow().equals("1");
            return r == 5 && with
                    ? Optional.empty()
                    : Optional.of(
                            List.of(with ? r == 4 ? 900 : 100.0 * r : Double.NaN, 5000.0 * r + (with ? 4 * r : 0)));
        });
        Finding.Line line = found.get(0).tables().get(0).lines().get(0);
        assertThat(line.name()).isEqualTo("closed-loop");
        assertThat(line.values().get(0).mean()).isCloseTo((100 + 200 + 300 + 900) / 4.0, within(1e-9));
        assertThat(line.values().get(1).mean()).isCloseTo(10, within(1e-9));
        // Deviation of 4, 8, 12, 16; t at 0.975 with three degrees of freedom.
        assertThat(line.values().get(1).halfWidth()).isCloseTo(Math.sqrt(80 / 3.0) / 2 * 3.182446, within(1e-5));
        assertThat(line.remark()).isEqualTo("n = 4 of 5, open 1");
        assertThat(PairedStudy.text(found))
                .contains("What one more probe costs", "lies above 0 in 2 of 2 cells")
                .contains("Open: inserted probes that were not closed within the follow-up, 2 in all.")
                .contains("not made yet, or lacks a number: 2.");
    }
}
