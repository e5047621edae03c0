package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.design.Lever;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.ParameterFolder;

/** What is said of levers, on made-up outcomes whose answer is known. */
class LeverEffectsTest {

    private static final int REPLICATIONS = 4;

    private static final String STUDY = """
            study: made-up
            seed: 1
            replications: 4
            factors:
              - {path: industry, levels: [batteries, drug-discovery]}
              - {path: system, levels: [closed-loop, hybrid-pipeline]}
            responses:
              - {name: loop, measure: embodiment_time_days}
              - {name: speed, measure: learning_velocity_per_year, smaller_is_better: false}
            design:
              kind: levers
              levers:
                - {name: slower, set: {industry.research.gap: x2}, expects: {loop: more}}
                - {name: quicker, set: {industry.research.gap: x0.5}, expects: {loop: more}}
                - {name: noise, set: {industry.trial.prototype_cost: x2}}
                - {name: nothing, set: {system.patience.horizon: x2}}
                - {name: speedy, set: {system.research.compute: x2}, expects: {speed: more}}
            """;

    /** Luck of the four replications that a lever does not share; its mean is 0. */
    private static final double[] LUCK = {0.03, -0.01, -0.03, 0.01};

    @TempDir
    private Path folder;

    /** What made-up runs say. */
    private interface Maker {

        /** The cells of one run: days, speed, share, first firm's days; null if it fails. */
        double[] of(String industry, String system, String lever, int replication);
    }

    /** Levers as their names say; shared luck of a replication is large, and cancels in pairs. */
    private static double[] cells(String system, String lever, int replication) {
        double shared = 1 + 0.2 * replication + (system.equals("closed-loop") ? 0 : 0.5);
        double own = LUCK[replication - 1];
        double effect = switch (lever) {
            case "slower" -> 0.5 + own;
            case "quicker" -> -0.4 + own;
            case "noise" -> own;
            default -> 0;
        };
        double speed = 0.1 * shared + (lever.equals("speedy") ? 0.02 + own / 10 : 0);
        return new double[] {1000 * shared * Math.exp(effect), speed, 0.9, 400 * shared * Math.exp(effect / 2)};
    }

    private Study study() throws IOException {
        Path file = Files.writeString(folder.resolve("made-up.yaml"), STUDY);
        return StudyReader.read(file, new ParameterFolder(Path.of("params")));
    }

    private Study write(Maker maker) throws IOException {
        Study study = study();
        try (PrintWriter table =
                new PrintWriter(Files.newBufferedWriter(folder.resolve("outcomes.csv"), StandardCharsets.UTF_8))) {
            table.print("run,design_point,system,industry,lever,replication,seed,status,reason,"
                    + Outcomes.EMBODIMENT_TIME + "," + Outcomes.LEARNING_VELOCITY + "," + Outcomes.EMBODIED_SHARE + ","
                    + Outcomes.FIRST_FIRM + "," + Outcomes.LOOP_DAYS + ","
                    + OutcomeMeasures.days(Wait.CASH).name() + ","
                    + OutcomeMeasures.days(Wait.SLOT).name() + "\n");
            study.plan().forEach(run -> {
                String industry = run.point().level("industry").orElseThrow();
                String system = run.point().level("system").orElseThrow();
                String lever = run.point().level(Lever.FACTOR).orElseThrow();
                double[] cells = maker.of(industry, system, lever, run.replication());
                table.print(run.run() + "," + run.point().number() + "," + system + "," + industry + "," + lever + ","
                        + run.replication() + ",0x1,");
                if (cells == null) {
                    table.print("failed,made to fail,,,,,,,\n");
                } else {
                    boolean base = lever.equals(Lever.BASE);
                    table.print("ok,,");
                    for (double cell : cells) {
                        table.print(cell + ",");
                    }
                    // Of a loop of 200 days, 50 without a lever wait for money, and a system waits for slots.
                    table.print("200," + (base ? 50 : 150) + "," + (system.equals("closed-loop") ? 0 : 20) + "\n");
                }
            });
        }
        return study;
    }

    private static LeverEffect effect(LeverEffects effects, String place, String system, String lever, String measure) {
        return effects.all().stream()
                .filter(effect -> effect.place().equals(place)
                        && effect.system().equals(system)
                        && effect.lever().name().equals(lever)
                        && effect.response().measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static LeverEffect loop(LeverEffects effects, String lever) {
        return effect(effects, "batteries", "", lever, Outcomes.EMBODIMENT_TIME);
    }

    private static LeverVerdict verdict(LeverEffects effects, String place, String lever) {
        return effects.levers().stream()
                .filter(one -> one.name().equals(lever))
                .map(one -> effects.verdict(place, one))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLeverIsAliveDeadAgainstExpectationOrWithoutAnyDifference() throws IOException {
        LeverEffects effects = LeverEffects.of(
                folder, write((industry, system, lever, replication) -> cells(system, lever, replication)));
        assertThat(loop(effects, "slower").verdict()).isEqualTo(LeverVerdict.ALIVE);
        assertThat(loop(effects, "quicker").verdict()).isEqualTo(LeverVerdict.AGAINST);
        assertThat(loop(effects, "noise").verdict()).isEqualTo(LeverVerdict.DEAD);
        assertThat(loop(effects, "nothing").verdict()).isEqualTo(LeverVerdict.NO_DIFFERENCE);
        assertThat(loop(effects, "speedy").verdict()).isEqualTo(LeverVerdict.NO_DIFFERENCE);
        for (String place : List.of("batteries", "drug-discovery")) {
            assertThat(verdict(effects, place, "slower")).isEqualTo(LeverVerdict.ALIVE);
            assertThat(verdict(effects, place, "quicker")).isEqualTo(LeverVerdict.AGAINST);
            assertThat(verdict(effects, place, "noise")).isEqualTo(LeverVerdict.DEAD);
            assertThat(verdict(effects, place, "nothing")).isEqualTo(LeverVerdict.NO_DIFFERENCE);
            assertThat(verdict(effects, place, "speedy"))
                    .as("judged by the response of which something is expected")
                    .isEqualTo(LeverVerdict.ALIVE);
        }
    }

    @Test
    void differencesAreOfLogarithmsOfTimesPairedAndPooledWithinReplications() throws IOException {
        // In one system the lever does 0.1 more and in the other 0.1 less: the mean of the two is exact.
        LeverEffects effects = LeverEffects.of(folder, write((industry, system, lever, replication) -> {
            double[] cells = cells(system, lever, replication);
            cells[0] *= lever.equals("slower") ? Math.exp(system.equals("closed-loop") ? 0.1 : -0.1) : 1;
            return cells;
        }));
        LeverEffect pooled = loop(effects, "slower");
        assertThat(pooled.difference().mean()).isEqualTo(0.5, within(1e-9));
        // Luck has the variance (9 + 1 + 9 + 1) e-4 / 3; t of 3 degrees of freedom is 3.182446.
        double half = 3.182446 * Math.sqrt(20e-4 / 3 / 4);
        assertThat(pooled.difference().halfWidth()).isEqualTo(half, within(1e-6));
        assertThat(pooled.base()).isEqualTo(1000 * (1 + 0.2 * 2.5 + 0.25), within(1e-6));
        LeverEffect one = effect(effects, "batteries", "closed-loop", "slower", Outcomes.EMBODIMENT_TIME);
        assertThat(one.difference().mean()).isEqualTo(0.6, within(1e-9));
        LeverEffect speed = effect(effects, "batteries", "", "speedy", Outcomes.LEARNING_VELOCITY);
        assertThat(speed.difference().mean()).as("as it is").isEqualTo(0.02, within(1e-9));
    }

    @Test
    void theCorrectionIsOverTheLeversOfAPlaceResponseAndSystem() throws IOException {
        LeverEffects effects = LeverEffects.of(
                folder, write((industry, system, lever, replication) -> cells(system, lever, replication)));
        // Five levers: the smallest p counts five times, that of noise three times, and 1 stays 1.
        assertThat(loop(effects, "slower").adjusted())
                .isEqualTo(5 * loop(effects, "slower").p(), within(1e-15));
        assertThat(loop(effects, "quicker").adjusted())
                .isEqualTo(4 * loop(effects, "quicker").p(), within(1e-15));
        assertThat(loop(effects, "noise").p()).isEqualTo(1, within(1e-9));
        assertThat(loop(effects, "nothing").p()).isEqualTo(1);
        assertThat(loop(effects, "nothing").adjusted()).isEqualTo(1);
    }

    @Test
    void whereLittleIsEmbodiedTheFirstFirmsClockJudges() throws IOException {
        LeverEffects effects = LeverEffects.of(folder, write((industry, system, lever, replication) -> {
            double[] cells = cells(system, lever, replication);
            if (industry.equals("drug-discovery") && system.equals("closed-loop") && lever.equals("slower")) {
                cells[2] = 0.3;
                cells[3] = 400;
            } else if (industry.equals("drug-discovery") && lever.equals("slower")) {
                cells[3] = 400;
            }
            if (industry.equals("drug-discovery") && !lever.equals("slower")) {
                cells[3] = 400;
            }
            return cells;
        }));
        LeverEffect thin = effect(effects, "drug-discovery", "", "slower", Outcomes.EMBODIMENT_TIME);
        assertThat(thin.isThin()).isTrue();
        assertThat(thin.share()).isEqualTo(0.3, within(1e-9));
        assertThat(effect(effects, "drug-discovery", "", "noise", Outcomes.EMBODIMENT_TIME)
                        .isThin())
                .isFalse();
        assertThat(effect(effects, "drug-discovery", "", "slower", Outcomes.FIRST_FIRM)
                        .verdict())
                .isEqualTo(LeverVerdict.NO_DIFFERENCE);
        assertThat(verdict(effects, "drug-discovery", "slower")).isEqualTo(LeverVerdict.NO_DIFFERENCE);
        assertThat(verdict(effects, "drug-discovery", "quicker"))
                .as("embodiment time ranks it")
                .isEqualTo(LeverVerdict.AGAINST);
        assertThat(effects.all())
                .filteredOn(effect -> effect.place().equals("batteries"))
                .extracting(effect -> effect.response().measure())
                .doesNotContain(Outcomes.FIRST_FIRM);
    }

    @Test
    void pairsWithoutBothRunsAreLeftOutAndOneAloneSaysNothing() throws IOException {
        LeverEffects effects = LeverEffects.of(folder, write((industry, system, lever, replication) -> {
            boolean fails = (lever.equals("slower") && replication == 2)
                    || (lever.equals("quicker") && replication > 1 && system.equals("closed-loop"));
            return fails ? null : cells(system, lever, replication);
        }));
        assertThat(loop(effects, "slower").difference().count()).isEqualTo(3);
        assertThat(loop(effects, "slower").verdict()).isEqualTo(LeverVerdict.ALIVE);
        assertThat(loop(effects, "quicker").difference().count()).isEqualTo(1);
        assertThat(loop(effects, "quicker").verdict()).isEqualTo(LeverVerdict.UNTOLD);
        assertThat(loop(effects, "slower").adjusted())
                .as("four levers are left")
                .isEqualTo(4 * loop(effects, "slower").p(), within(1e-15));
        LeverEffect whole = effect(effects, "batteries", "hybrid-pipeline", "quicker", Outcomes.EMBODIMENT_TIME);
        assertThat(whole.difference().count()).isEqualTo(REPLICATIONS);
        assertThat(whole.verdict()).isEqualTo(LeverVerdict.AGAINST);
    }

    @Test
    void theAnswerNamesTheDeadAndTheBottlenecks() throws IOException {
        Study study = write((industry, system, lever, replication) -> cells(system, lever, replication));
        Findings findings = Analyses.of(folder, study, DesignedStudy::uniforms).orElseThrow();
        assertThat(findings.kind()).isEqualTo(FindingKind.LEVERS);
        Finding summary = findings.tables().get(0);
        assertThat(summary.remarks())
                .contains(
                        "2 of 5 levers are alive in more than half of the 2 industries.",
                        "Dead everywhere: noise.",
                        "No difference at all anywhere, in any pair of runs: nothing.",
                        "Alive against expectation: quicker (batteries), quicker (drug-discovery).");
        assertThat(summary.facts()).containsEntry("slower", 2.0).containsEntry("noise", 0.0);
        assertThat(summary.lines().get(2).remark()).isEqualTo("alive in 0 of 2; dead everywhere");
        assertThat(findings.tables().get(1).lines())
                .extracting(Finding.Line::remark)
                .containsExactly(
                        "alive   + +",
                        "alive against expectation   - -",
                        "dead   . .",
                        "no difference at all   0 0",
                        "no difference at all   0 0");
        Finding bottlenecks = findings.tables().get(findings.tables().size() - 1);
        assertThat(bottlenecks.columns()).containsExactly("closed-loop", "hybrid-pipeline");
        assertThat(bottlenecks.lines()).extracting(Finding.Line::name).containsExactly("wait: cash", "wait: slot");
        assertThat(bottlenecks.lines().get(0).values())
                .extracting(Interval::mean)
                .containsExactly(0.25, 0.25);
        assertThat(bottlenecks.lines().get(1).values())
                .extracting(Interval::mean)
                .containsExactly(0.0, 0.1);
        Lines text = new Lines(110);
        findings.write(text, true);
        assertThat(text.toString().lines()).allMatch(line -> line.length() <= 110);
    }

    @Test
    void theTableForProgramsHasARowForEachEffect() throws IOException {
        LeverEffects effects = LeverEffects.of(
                folder, write((industry, system, lever, replication) -> cells(system, lever, replication)));
        LeverFile.write(effects, folder);
        List<String> rows = Files.readAllLines(folder.resolve("levers.csv"));
        // Two places, two responses, all systems and each of two, five levers.
        assertThat(rows).hasSize(1 + 2 * 2 * 3 * 5);
        assertThat(rows.get(0))
                .startsWith("place,response,measure,system,lever,scale,base,pairs,difference,low,high,p");
        assertThat(rows.get(1)).startsWith("batteries,loop,embodiment_time_days,all,slower,ln,1750,4,0.5,");
        assertThat(rows.get(1)).endsWith(",more,alive,0.9,true");
        assertThat(rows.get(4))
                .isEqualTo(
                        "batteries,loop,embodiment_time_days,all,nothing,ln,1750,4,0,0,0,1,1,,no_difference,0.9,true");
    }
}
