package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.run.engine.LocalThreads;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.lab.run.sequence.Selected;
import org.loopwright.lab.run.sequence.SelectionSequence;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.Chance;

/** Studies that select the best system, with a toy in place of the model. */
class SelectionRunTest {

    private static final String STUDY = """
            study: selecting
            seed: 5
            replications: 200
            factors:
              - {path: industry, levels: [batteries, aerospace]}
              - {path: system, levels: [closed-loop, hybrid-pipeline, simulation-frontier, deployment-engine]}
            responses:
              - {name: cost, measure: unit_cost_final}
            stop: %s
            """;

    private static final String INDIFFERENCE =
            "{select: system, response: cost, indifference: 1, minimum: 8, batch: 3}";
    private static final String BUDGET = "{select: system, response: cost, budget: 300 runs, minimum: 8, batch: 3}";

    /** Luck in common and own luck; among batteries the second system is the best by 2, elsewhere the third by 1.5. */
    private static final ToyStudy.Model NOISY = ToyStudy.simulator((scenario, system, streams) -> {
        boolean isBattery = scenario.industry().name().equals("batteries");
        double mean = switch (system.name()) {
            case "closed-loop" -> 103;
            case "hybrid-pipeline" -> isBattery ? 100 : 108;
            case "simulation-frontier" -> isBattery ? 102 : 101.5;
            default -> 110;
        };
        double own = streams.of(Chance.PROBE, Math.abs(system.name().hashCode() % 1000), 0)
                .gaussian();
        return mean + 3 * streams.of(Chance.PROBE).gaussian() + 2 * own;
    });

    @TempDir
    private Path folder;

    private Study study(String rule) throws IOException {
        return ToyStudy.read(folder, STUDY.formatted(rule));
    }

    private StudyRun.Summary carryOut(Study study, String out, int threads) throws IOException, InterruptedException {
        return ToyStudy.run(study, folder.resolve(out), threads, NOISY).execute(Progress.silent());
    }

    /** Replications by industry and system. */
    private Map<String, Integer> replications(String out) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> industries = ToyStudy.column(folder.resolve(out), "industry");
        List<String> systems = ToyStudy.column(folder.resolve(out), "system");
        for (int i = 0; i < systems.size(); i++) {
            counts.merge(industries.get(i) + " " + systems.get(i), 1, Integer::sum);
        }
        return counts;
    }

    /** What the sequence of a study selects if its runs say what a table has. */
    private List<Selected> selected(Study study, String out) throws IOException {
        Map<Integer, Double> values = new HashMap<>();
        List<String> runs = ToyStudy.column(folder.resolve(out), "run");
        List<String> costs = ToyStudy.column(folder.resolve(out), "unit_cost_final");
        for (int i = 0; i < runs.size(); i++) {
            values.put(Integer.parseInt(runs.get(i)), Double.parseDouble(costs.get(i)));
        }
        SelectionSequence sequence = new SelectionSequence(study);
        int planned = 0;
        for (int[] batch = sequence.next(); batch.length > 0; batch = sequence.next()) {
            for (int number : batch) {
                PlannedRun run = study.run(number);
                sequence.asked()
                        .get(0)
                        .add(run.point().number(), run.replication(), Map.of("system", values.get(number)));
                planned++;
            }
        }
        assertThat(planned).isEqualTo(values.size());
        return sequence.selected();
    }

    private static List<String> best(List<Selected> selected) {
        return selected.stream()
                .map(one -> one.competitors().get(one.best()).level())
                .toList();
    }

    @Test
    void theBestIsSelectedInEachIndustryAndWhoIsOutMakesNoMoreRuns() throws IOException, InterruptedException {
        Study study = study(INDIFFERENCE);
        StudyRun.Summary done = carryOut(study, "out", 2);
        List<Selected> selected = selected(study, "out");
        assertThat(best(selected)).containsExactly("hybrid-pipeline", "simulation-frontier");
        assertThat(selected)
                .allSatisfy(one -> assertThat(one.decided()).isTrue())
                .allSatisfy(one -> assertThat(one.remaining()).hasSize(1))
                // Half of the error in each of the two.
                .allSatisfy(one -> assertThat(one.probability()).isEqualTo(0.975))
                .allSatisfy(one -> assertThat(one.lead()).isPositive());
        Map<String, Integer> made = replications("out");
        for (Selected one : selected) {
            int last = one.competitors().stream()
                    .mapToInt(Selected.Competitor::replications)
                    .max()
                    .orElseThrow();
            for (Selected.Competitor competitor : one.competitors()) {
                String name = one.competition().name(study.factors()) + " " + competitor.level();
                assertThat(made.get(name)).as(name).isEqualTo(competitor.replications());
                // No more than the batch in which it was out.
                int after = competitor.eliminatedAfter() == 0 ? last : competitor.eliminatedAfter();
                assertThat(competitor.replications()).as(name).isBetween(after, Math.max(8, after + 2));
            }
        }
        assertThat(made.get("batteries deployment-engine")).isLessThan(made.get("batteries hybrid-pipeline"));
        assertThat(done.stoppedEarly()).isEqualTo(8);
        assertThat(done.runs())
                .isEqualTo(made.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void aBudgetIsSpentToTheLastRunInEqualPartsForEachIndustry() throws IOException, InterruptedException {
        Study study = study(BUDGET);
        assertThat(carryOut(study, "out", 2).ok()).isEqualTo(300);
        List<Selected> selected = selected(study, "out");
        assertThat(best(selected)).containsExactly("hybrid-pipeline", "simulation-frontier");
        for (Selected one : selected) {
            assertThat(one.decided()).isTrue();
            assertThat(one.competitors().stream()
                            .mapToInt(Selected.Competitor::replications)
                            .sum())
                    .isEqualTo(150);
            assertThat(one.probability()).isBetween(0.9, 1.0);
        }
        // The closest rival has most, and the best as many; the worst hardly more than the first stage.
        Map<String, Integer> made = replications("out");
        assertThat(made.get("batteries simulation-frontier")).isGreaterThan(made.get("batteries deployment-engine"));
        assertThat(made.get("batteries deployment-engine")).isLessThan(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {INDIFFERENCE, BUDGET})
    void whichRunsThereAreDependsNeitherOnThreadsNorOnSessions(String rule) throws IOException, InterruptedException {
        Study study = study(rule);
        carryOut(study, "one", 1);
        carryOut(study, "eight", 8);
        Terms terms =
                new Terms(2, new Budget(Optional.empty(), OptionalInt.of(23)), Optional.empty(), LocalThreads.GRACE);
        int sessions = 0;
        StudyRun.Summary done;
        do {
            done = ToyStudy.run(study, folder.resolve("pieces"), 2, NOISY)
                    .on(terms)
                    .execute(Progress.silent());
            sessions++;
        } while (done.cancelled() > 0);
        assertThat(sessions).isGreaterThan(4);
        for (String other : List.of("eight", "pieces")) {
            assertThat(folder.resolve(other).resolve("outcomes.csv"))
                    .hasSameBinaryContentAs(folder.resolve("one/outcomes.csv"));
        }
        assertThat(Manifest.read(folder.resolve("one")).plan().selects()).isEqualTo("system");
    }

    @ParameterizedTest
    @ValueSource(strings = {INDIFFERENCE, BUDGET})
    void theOrderOfTheLevelsDoesNotMatter(String rule) throws IOException, InterruptedException {
        carryOut(study(rule), "here", 2);
        String other = STUDY.formatted(rule)
                .replace(
                        "closed-loop, hybrid-pipeline, simulation-frontier, deployment-engine",
                        "deployment-engine, simulation-frontier, closed-loop, hybrid-pipeline");
        carryOut(ToyStudy.read(folder, other), "there", 2);
        assertThat(replications("there")).isEqualTo(replications("here"));
    }

    @Test
    void whatReplicationsDoNotDecideIsToldSo() throws IOException, InterruptedException {
        Study study = ToyStudy.read(
                folder,
                STUDY.formatted(INDIFFERENCE.replace("indifference: 1", "indifference: 0.01"))
                        .replace("replications: 200", "replications: 12"));
        carryOut(study, "out", 2);
        List<Selected> selected = selected(study, "out");
        assertThat(selected).anySatisfy(one -> {
            assertThat(one.decided()).isFalse();
            assertThat(one.probability()).isNaN();
            assertThat(one.remaining().size()).isGreaterThan(1);
            assertThat(one.competitors().get(one.best()).replications()).isEqualTo(12);
        });
    }

    /** A factor that counts for one system only: there is nothing to select from, and nothing to be corrected for. */
    @Test
    void aCombinationWithoutRivalsHasItsFirstStageOnly() throws IOException, InterruptedException {
        Study study = ToyStudy.read(
                folder,
                STUDY.formatted(INDIFFERENCE)
                        .replace(
                                "responses:",
                                "  - {path: industry.research.gap, levels: [0.1, 0.2], only_when: {system: closed-loop}}\n"
                                        + "responses:"));
        carryOut(study, "out", 2);
        List<Selected> selected = selected(study, "out");
        assertThat(selected).hasSize(2 + 2 * 2);
        for (Selected one : selected) {
            boolean isAlone = one.competitors().size() == 1;
            assertThat(one.decided()).isTrue();
            assertThat(one.probability()).isEqualTo(0.975);
            assertThat(one.competitors().get(0).replications() == 8 || !isAlone).isTrue();
        }
    }

    @Test
    void itHasNoReplicationsByThemselvesAndIsDealtOutByShardsOnly() throws IOException {
        StudyRun<Scenario> run = ToyStudy.run(study(INDIFFERENCE), folder.resolve("out"), 1, NOISY);
        assertThatThrownBy(() -> run.share(new Share(1, 1, 1, 200)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a study with a stopping rule or an adaptive design has no replications that can be made by"
                        + " themselves: which runs it has follows from the answers of all");
        assertThatThrownBy(() -> run.share(Share.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a study that comes in batches is dealt out batch by batch, by shards");
    }

    @Test
    void aLeadInAnotherUnitIsRefusedBeforeAnythingIsMade() throws IOException {
        Study study = study(INDIFFERENCE.replace("indifference: 1", "indifference: 1 week"));
        SheetException refused = catchThrowableOfType(SheetException.class, () -> carryOut(study, "out", 1));
        assertThat(refused.faults().get(0).message())
                .isEqualTo("is in week, but unit_cost_final in reference unit cost at day 0");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
