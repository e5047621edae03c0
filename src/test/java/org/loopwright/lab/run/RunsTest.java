package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.LoopSubject;
import org.loopwright.subject.study.RunOutcome;

/** A study as a Java program has it carried out; four years of the model itself, seed pinned. */
class RunsTest {

    private static final ParameterFolder PARAMETERS = new ParameterFolder(Path.of("params"));

    private static final String FIXED = """
            study: small
            seed: 7
            replications: 3
            base: consumer-electronics
            horizon: 1095
            warm_up: 365
            follow: 365
            factors:
              - {path: vertical_integration, range: [0, 1]}
            design: {kind: full, steps: 2}
            """;

    /** Grows by its own answers: a stopping rule within each of three rounds. */
    private static final String GROWING = """
            study: small
            seed: 7
            replications: 4
            base: consumer-electronics
            horizon: 1095
            warm_up: 365
            follow: 365
            factors:
              - {path: vertical_integration, range: [0, 1]}
            design:
              kind: adaptive
              initial: {kind: full, steps: 3}
              rounds: 2
              points_per_round: 2
              response: loop
              between: system
            responses:
              - {name: loop, measure: embodiment_time_days}
            stop: {response: loop, half_width: 60, minimum: 2, maximum: 4, batch: 1}
            """;

    @TempDir
    Path folder;

    private Study study(String sheet) throws IOException {
        Path file = folder.resolve("small.yaml");
        Files.writeString(file, sheet);
        return StudyReader.read(file, PARAMETERS);
    }

    private static List<List<String>> all(Runs runs) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (TableSchema table : runs.tables()) {
            try (Stream<Runs.Row> rows = runs.rows(table.name())) {
                rows.forEach(row -> cells.add(row.cells()));
            }
        }
        return cells;
    }

    @ParameterizedTest
    @ValueSource(strings = {FIXED, GROWING})
    void memoryAndFolderHoldTheSameRowsWhateverTheThreads(String sheet) throws IOException, InterruptedException {
        Study study = study(sheet);
        Path out = folder.resolve("out");
        Runs filled = Runs.of(new LoopSubject(), study, PARAMETERS).threads(1).into(out);
        List<List<String>> expected = all(filled);
        assertThat(filled.outcomes()).hasSizeGreaterThanOrEqualTo(6 * 4);
        assertThat(filled.unfinished()).isEmpty();
        assertThat(all(Runs.of(new LoopSubject(), study, PARAMETERS).threads(2).inMemory()))
                .isEqualTo(expected);
        assertThat(all(Runs.open(new LoopSubject(), out))).isEqualTo(expected);
    }

    @Test
    void oneRunByItselfHasTheMeasuresOfItsRowInTheStudy() throws IOException, InterruptedException {
        Study study = study(FIXED);
        Scenario scenario = study.scenario(study.design().point(2), PARAMETERS);
        Observations seen = LoopModel.simulate(scenario, new Streams(study.seed(), 3));
        List<Runs.Row> rows = Runs.of(new LoopSubject(), study, PARAMETERS).inMemory().outcomes().stream()
                .filter(row -> row.number("design_point") == 2 && row.number("replication") == 3)
                .toList();
        assertThat(rows).hasSize(4);
        assertThat(rows)
                .allSatisfy(row -> assertThat(
                                Long.parseUnsignedLong(row.text("state_hash").substring(2), 16))
                        .isEqualTo(seen.stateHash()));
        List<RunOutcome> outcomes = RunOutcome.of(seen);
        for (int i = 0; i < rows.size(); i++) {
            RunOutcome outcome = outcomes.get(i);
            double loop = (Double) outcome.cells().get(outcome.index("embodiment_time_days"));
            assertThat(rows.get(i).text("system")).isEqualTo(outcome.system());
            assertThat(rows.get(i).number("embodiment_time_days"))
                    .isCloseTo(loop, org.assertj.core.data.Percentage.withPercentage(1e-7));
        }
    }

    @Test
    void aRunThatThrowsIsARowWithItsReasonAndNoMeasuresInBoth() throws IOException, InterruptedException {
        Study study = study(FIXED);
        Runs.Plan<Scenario> plan = Runs.of(new LoopSubject(RunsTest::secondReplicationThrows), study, PARAMETERS)
                .threads(2);
        Runs filled = plan.into(folder.resolve("out"));
        Runs inMemory = plan.inMemory();
        assertThat(all(inMemory)).isEqualTo(all(filled));
        assertThat(inMemory.unfinished()).hasSize(2 * 4).allSatisfy(row -> {
            assertThat(row.text("status")).isEqualTo("failed");
            assertThat(row.text("reason")).isEqualTo("IllegalStateException: planted");
            assertThat(row.number("replication")).isEqualTo(2);
            assertThat(row.number("embodiment_time_days")).isNaN();
        });
        assertThat(inMemory.outcomes()).hasSize(2 * 3 * 4);
    }

    private static Observations secondReplicationThrows(Scenario scenario, Streams streams) {
        if (streams.replication() == 2) {
            throw new IllegalStateException("planted");
        }
        return LoopModel.simulate(scenario, streams);
    }

    @Test
    void runsBeyondTheBudgetAreCancelledInBoth() throws IOException, InterruptedException {
        Study study = study(FIXED + "max_runs: 4\n");
        Runs inMemory = Runs.of(new LoopSubject(), study, PARAMETERS).threads(2).inMemory();
        assertThat(inMemory.unfinished())
                .hasSize(2 * 4)
                .allSatisfy(row -> assertThat(row.text("status")).isEqualTo("cancelled"));
        assertThat(all(inMemory))
                .isEqualTo(all(
                        Runs.of(new LoopSubject(), study, PARAMETERS).threads(1).into(folder.resolve("out"))));
    }

    @Test
    void wrongNamesAreAnsweredWithTheNearestRightOne() throws IOException, InterruptedException {
        Runs runs = Runs.of(new LoopSubject(), study(FIXED + "max_runs: 1\n"), PARAMETERS)
                .inMemory();
        Runs.Row row = runs.outcomes().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> runs.rows("outcome"))
                .withMessageContaining("no table 'outcome'")
                .withMessageContaining("'outcomes'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.number("loop_mean_day"))
                .withMessageContaining("did you mean 'loop_mean_days'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.number("system"))
                .withMessageContaining("column system of table outcomes is not of numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Runs.of(new LoopSubject(), study(FIXED), PARAMETERS).threads(0))
                .withMessageContaining("threads must be >= 1, was 0");
    }
}
