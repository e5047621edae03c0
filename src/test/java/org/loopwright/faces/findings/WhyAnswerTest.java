package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.GenerationRecord;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.scenario.ParameterFolder;

/** Critical paths account for every day, of loops and of breakthroughs; on one run of all systems in batteries. */
class WhyAnswerTest {

    private static Observations run;

    @BeforeAll
    static void runOnce() {
        run = LoopModel.simulate(
                new ParameterFolder(Path.of("params"))
                        .scenario("batteries", List.of(new Setting("horizon", "3650"), new Setting("warm_up", "700"))),
                new Streams(1, 1));
    }

    @Test
    void theCriticalPathOfEveryClosedLoopIsItsTimeExactly() {
        int looked = 0;
        for (EconomyObservations economy : run.economies()) {
            ClosedLoops closed = ClosedLoops.of(run, economy);
            List<LoopRecord> records = economy.loops().stream()
                    .filter(loop -> loop.closed() && loop.endDay() >= run.warmUpDay())
                    .toList();
            assertThat(closed.loops()).hasSameSizeAs(records);
            for (LoopRecord record : records) {
                LoopPath path = closed.loops().stream()
                        .filter(one -> one.firm() == record.firm() && one.project() == record.project())
                        .findFirst()
                        .orElseThrow();
                // Every piece begins on the very number on which the one before it ended: LoopPath refuses others.
                assertThat(path.startDay()).isEqualTo(record.startDay());
                assertThat(path.endDay()).isEqualTo(record.endDay());
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(300);
    }

    @Test
    void everyEmbodiedBreakthroughHasAPathOfExactlyItsEmbodimentTime() {
        int looked = 0;
        for (EconomyObservations economy : run.economies()) {
            List<GenerationRecord> embodied = economy.generations().stream()
                    .filter(probe -> !Double.isNaN(probe.embodiedDay()))
                    .toList();
            List<EmbodimentPath> paths = EmbodimentPath.of(economy);
            assertThat(paths)
                    .extracting(EmbodimentPath::probe)
                    .as("breakthroughs of " + economy.system())
                    .containsExactlyInAnyOrderElementsOf(embodied);
            for (EmbodimentPath path : paths) {
                double day = path.probe().worldDay();
                for (PathTables.Stretch stretch : path.stretches()) {
                    assertThat(stretch.fromDay()).isEqualTo(day);
                    day = stretch.toDay();
                }
                assertThat(day).isEqualTo(path.probe().embodiedDay());
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(20);
    }

    @Test
    void theRowsOfATableAddToItsLastOne() {
        for (EconomyObservations economy : run.economies()) {
            ClosedLoops closed = ClosedLoops.of(run, economy);
            Finding table = PathTables.byStage(
                    "",
                    "",
                    List.of(),
                    closed.loops().stream()
                            .map(loop -> PathTables.stretches(loop.pieces()))
                            .toList());
            int last = table.lines().size() - 1;
            for (int column = 0; column < table.columns().size(); column++) {
                double sum = 0;
                for (Finding.Line line : table.lines().subList(0, last)) {
                    sum += line.values().get(column).mean();
                }
                assertThat(sum)
                        .isCloseTo(table.lines().get(last).values().get(column).mean(), within(1e-8));
            }
        }
    }

    @Test
    void whoeverIsWaitedForIsNamedWithTheDaysThatHeHeldLoops() {
        EconomyObservations economy = run.economies().get(0);
        ClosedLoops closed = ClosedLoops.of(run, economy);
        Finding table = PathTables.byHolder(closed);
        Finding.Line first = table.lines().get(0);
        double days = 0;
        for (LoopPath loop : closed.loops()) {
            for (Span piece : loop.pieces()) {
                String who = piece.waitedFor().isEmpty() ? "firm " + piece.firm() : piece.waitedFor();
                days += first.name().equals(who + ": " + piece.cause().column())
                        ? piece.endDay() - piece.startDay()
                        : 0;
            }
        }
        assertThat(first.values().get(0).mean()).isCloseTo(days / closed.loops().size(), within(1e-9));
        assertThat(table.lines())
                .isSortedAccordingTo((a, b) -> Double.compare(
                        b.values().get(0).mean(), a.values().get(0).mean()));
    }

    @Test
    void oneSystemMayBeAskedForAlone() {
        String text = WhyAnswer.of(run, Optional.of("closed-loop")).text(100);

        assertThat(text)
                .contains("Where the time of a loop goes", "closed-loop, ", "coordinate: window", "Who holds loops up")
                .contains("before its project")
                .doesNotContain("simulation-frontier");
    }
}
