package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.technology.Chance;

/**
 * What a study asks and what its factors do, of made-up runs whose truth is known: half the period saves 100 days in one system
 * and 40 in the other where there are suppliers, full depth 80 days in both, patience nothing at all.
 */
class GridAnswerTest {

    private static final String STUDY = """
            study: made-up
            seed: 1
            replications: 8
            factors:
              - {path: system, levels: [simulation-frontier, closed-loop]}
              - {path: industry, levels: [batteries, aerospace, drug-discovery]}
              - {path: vertical_integration, levels: [0.5, x1, 1]}
              - {path: system.supplier.release_period_factor, label: period, levels: [x1, x0.5]}
              - {path: system.patience.horizon, label: patience, levels: [1000, 2000]}
            compare:
              - {label: Half the period, factor: period, of: x0.5, against: x1, where: {vertical_integration: x1}}
              - {a: {period: x0.5}, b: {vertical_integration: 1}}
              - {factor: system, of: closed-loop, against: simulation-frontier, where: {vertical_integration: 1}}
            """;

    @TempDir
    Path folder;

    private KeptStudy kept;
    private Outcomes outcomes;
    private GridAnswer answer;

    @BeforeEach
    void madeUpRuns() throws IOException {
        madeUpRuns(STUDY);
    }

    private void madeUpRuns(String text) throws IOException {
        ParameterFolder sheets = new ParameterFolder(Path.of("params"));
        Study study = StudyReader.read(Files.writeString(folder.resolve("made-up.yaml"), text), sheets);
        try (PrintWriter table =
                new PrintWriter(Files.newBufferedWriter(folder.resolve("outcomes.csv"), StandardCharsets.UTF_8))) {
            table.print(
                    "run,design_point,system,industry,vertical_integration,means,period,patience,replication,status,"
                            + Outcomes.EMBODIMENT_TIME + "," + Outcomes.EMBODIED_SHARE + "," + Outcomes.FIRST_FIRM + ","
                            + Outcomes.OWN_GENERATIONS + "," + Outcomes.LEARNING_VELOCITY + "\n");
            Streams streams = new Streams(5L, 1);
            study.plan().forEach(run -> table.print(row(run, streams)));
        }
        kept = new KeptStudy(Optional.empty(), Optional.of(study), sheets);
        outcomes = Outcomes.read(folder, kept.grid());
        answer = GridAnswer.of(kept, outcomes, new FollowUp(1825));
    }

    private static String row(PlannedRun run, Streams streams) {
        String system = level(run, "system");
        boolean isClosed = system.equals("closed-loop");
        String industry = level(run, "industry");
        String depth = level(run, "vertical_integration");
        String own = isClosed ? "0.75" : "0.3";
        boolean isHalved = level(run, "system.supplier.release_period_factor").equals("x0.5");
        double days = 700 + 30 * streams.of(Chance.PROBE, 1, run.replication()).gaussian() - (isClosed ? 150 : 0);
        days -= depth.equals("1") ? 80 : isHalved ? isClosed ? 40 : 100 : 0;
        int place = isClosed ? 2 : 1;
        // What suppliers and depth leave as it is differs between places by luck of its own.
        days += 2
                * streams.of(Chance.TRIAL, 10 * place + depth.length(), run.replication())
                        .gaussian();
        return run.run() + "," + run.point().number() + "," + system + "," + industry + ","
                + (depth.equals("x1") ? own : depth) + ",observed," + (isHalved ? "x0.5" : "x1") + ","
                + level(run, "system.patience.horizon") + "," + run.replication() + ",ok," + days + ","
                + (industry.equals("drug-discovery") ? 0.3 : 0.9) + "," + days / 2 + "," + (isClosed ? 0.9 : 1.2)
                + "," + (isClosed ? 0.08 : 0.1) + "\n";
    }

    private static String level(PlannedRun run, String path) {
        return run.point().level(path).orElseThrow();
    }

    private String brief() {
        Lines lines = new Lines(100);
        answer.writeShort(lines);
        return lines.toString();
    }

    private Finding contrast(int number) {
        return answer.contrasts().orElseThrow().findings().tables().get(3 * number);
    }

    private static double difference(Finding table, String line) {
        return DesignedStudy.line(table, line).values().get(2).mean();
    }

    @Test
    void aContrastIsWorkedOutForEachSystemAndForAll() {
        Finding half = contrast(0);
        assertThat(difference(half, "simulation-frontier")).isCloseTo(-100, within(1e-6));
        assertThat(difference(half, "closed-loop")).isCloseTo(-40, within(1e-6));
        assertThat(difference(half, "all systems")).isCloseTo(-70, within(1e-6));
        assertThat(half.title())
                .contains("period x0.5 less x1", "at vertical_integration x1", "W without drug-discovery");
        assertThat(half.title()).contains("averaged over industry, patience");
    }

    @Test
    void sidesOfSeveralFactorsStandAtOwnValuesWhereTheyAreSilent() {
        // Half the period at own depth less full ownership: -100 + 80 and -40 + 80, but for luck of the two places.
        assertThat(difference(contrast(1), "simulation-frontier")).isCloseTo(-20, within(4.0));
        assertThat(difference(contrast(1), "closed-loop")).isCloseTo(40, within(4.0));
        assertThat(brief()).contains("period x0.5, vertical_integration x1 less vertical_integration 1, period x1");
    }

    @Test
    void systemsThemselvesAreComparedToo() {
        assertThat(difference(contrast(2), "closed-loop less simulation-frontier"))
                .isCloseTo(-150, within(4.0));
    }

    @Test
    void aFactorSaysWhereItIsInertAndWhy() {
        String text = brief().replaceAll("\\s+", " ");
        assertThat(text).contains("period x0.5 against x1: W");
        assertThat(text).contains("No pair of runs differs at depth 1: no supplier exists there.");
        assertThat(text).contains("patience 2000 against 1000: inert, no pair of runs differs.");
    }

    @Test
    void aFactorSaysSoWhereNoPairCanBeCompared() throws IOException {
        madeUpRuns(STUDY.replace("[batteries, aerospace, drug-discovery]", "[drug-discovery]"));
        assertThat(brief().replaceAll("\\s+", " "))
                .contains("period x0.5 against x1: W not compared, no pair has both values; velocity");
    }

    @Test
    void aFactorHasItsMeansDifferencesAndInteractions() {
        Finding table = FactorTable.of(outcomes, kept.grid()).findings().tables().stream()
                .filter(one -> one.title().startsWith("period, W"))
                .findFirst()
                .orElseThrow();
        assertThat(table.title())
                .contains("averaged over industry (3), vertical_integration (3), patience (2)")
                .contains("without drug-discovery, under half embodied");
        // Of three depths the greatest has no suppliers.
        Finding.Line effect = DesignedStudy.line(table, "x0.5 against x1");
        assertThat(effect.values().get(0).mean()).isCloseTo(-100 * 2 / 3.0, within(1e-6));
        assertThat(effect.values().get(1).mean()).isCloseTo(-40 * 2 / 3.0, within(1e-6));
        Finding.Line bySystem = DesignedStudy.line(table, "x0.5 against x1, less that of simulation-frontier");
        assertThat(bySystem.values().get(1).mean()).isCloseTo(60 * 2 / 3.0, within(1e-6));
        Finding.Line byDepth = DesignedStudy.line(table, "x0.5 against x1, at depth 1 less at 0.5");
        assertThat(byDepth.values().get(0).mean()).isCloseTo(100, within(1e-6));
    }

    @Test
    void systemsStandAtTheDepthOfTheirSheetsAndAtACommonOneWithinTheirRanges() {
        assertThat(answer.depths()).extracting(Depths::word).containsExactly("own", "common");
        assertThat(answer.depths().get(0).depth())
                .containsEntry("simulation-frontier", 0.3)
                .containsEntry("closed-loop", 0.75);
        assertThat(answer.depths().get(1).depth()).containsOnlyKeys("simulation-frontier", "closed-loop");
        assertThat(answer.depths().get(1).words()).isEqualTo("all at depth 0.50, within all declared ranges");
    }

    @Test
    void whoIsSoonerButLearnsSlowerIsSaidSoAndNobodyIsRankedWhereLittleIsEmbodied() {
        assertThat(brief().replaceAll("\\s+", " "))
                .contains(
                        "closed-loop is first to embody in batteries, aerospace, but learns slower than"
                                + " simulation-frontier (in 2) and closes fewer own generations than simulation-frontier (in 2);"
                                + " not ranked, under half embodied: drug-discovery. Learns fastest: simulation-frontier in 3.");
    }
}
