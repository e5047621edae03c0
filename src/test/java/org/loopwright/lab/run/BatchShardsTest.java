package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.journal.ConflictException;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.subject.study.LoopSubject;
import org.loopwright.subject.technology.Chance;

/** Studies whose runs follow from the answers of others, dealt out batch by batch, with a toy in place of the model. */
class BatchShardsTest {

    private static final int SHARDS = 3;

    private static final String HEAD = """
            study: batches
            seed: 5
            replications: %d
            factors:
              - {path: industry, levels: [batteries, aerospace]}
              - {path: system, levels: [closed-loop, hybrid-pipeline]}
            """;

    private static final String RESPONSES = """
            responses:
              - {name: cost, measure: unit_cost_final}
            """;

    private static final String STOPPING = HEAD.formatted(40)
            + RESPONSES
            + "stop: {response: cost, half_width: 0.5, confidence: 0.95, minimum: 5, batch: 5}\n";

    private static final String SELECTING = HEAD.formatted(60)
            + RESPONSES
            + "stop: {select: system, response: cost, indifference: 0.3, minimum: 6, batch: 4}\n";

    private static final String ADAPTIVE = """
            study: batches
            seed: 5
            replications: 2
            industry: batteries
            factors:
              - {path: vertical_integration, range: [0, 1]}
              - {path: industry.trial.exposures, range: [0, 1]}
              - {path: system, levels: [closed-loop, hybrid-pipeline]}
            """ + RESPONSES + """
            design: {kind: adaptive, initial: {kind: full, steps: 4}, rounds: 3, points_per_round: 5, response: cost,
                between: system}
            """;

    private static final String CALIBRATING = HEAD.formatted(2) + """
            calibrate:
              targets: targets.csv
              each: industry
              entries:
                - industry.research.gap
                - {path: industry.trial.exposures, range: [0, 1]}
              particles: 20
              generations: 3
              draws: 6
            """;

    private static final ToyStudy.Model MODEL = ToyStudy.simulator((scenario, system, streams) -> {
        boolean isFirst = system.name().equals("closed-loop");
        return 10
                + (isFirst
                        ? system.integration().depth()
                                + scenario.industry().trial().exposures()
                        : 1)
                + 4 * scenario.industry().research().gap()
                + (isFirst ? 1.5 : 0.2) * streams.of(Chance.PROBE).gaussian();
    });

    @TempDir
    private Path folder;

    private Study study(String kind) throws IOException {
        Files.writeString(folder.resolve("targets.csv"), """
                industry,measure,low,high,share,unit,split,source,year
                batteries,unit_cost_final,10,14,0.8,1,fit,made up,2020
                aerospace,unit_cost_final,11,15,1,1,fit,made up,2020
                """);
        return ToyStudy.read(
                folder,
                switch (kind) {
                    case "stopping" -> STOPPING;
                    case "selecting" -> SELECTING;
                    case "adaptive" -> ADAPTIVE;
                    default -> CALIBRATING;
                });
    }

    private ShardRun.Summary shard(Study study, int shard) throws IOException, InterruptedException {
        return shard(study, shard, false);
    }

    private ShardRun.Summary shard(Study study, int shard, boolean extend) throws IOException, InterruptedException {
        return new ShardRun<>(
                        new LoopSubject(MODEL),
                        study,
                        ToyStudy.PARAMETERS,
                        folder.resolve("parts"),
                        2,
                        ToyStudy.PROGRAM,
                        Share.of(shard, SHARDS),
                        extend)
                .execute(Progress.silent());
    }

    private ShardStatus status(Study study) throws IOException {
        return ShardStatus.of(
                new LoopSubject(MODEL), study, ToyStudy.PARAMETERS, folder.resolve("parts"), ToyStudy.PROGRAM);
    }

    @ParameterizedTest
    @CsvSource({
        "stopping, false",
        "stopping, true",
        "selecting, true",
        "adaptive, false",
        "adaptive, true",
        "calibrating, true"
    })
    void tablesAreThoseOfOneMachine(String kind, boolean brokenOff) throws IOException, InterruptedException {
        Study study = study(kind);
        Study few = study.within(new Budget(Optional.empty(), OptionalInt.of(2)), study.timeLimit());
        int arrays = 0;
        ShardStatus.Part all;
        do {
            // The tasks of an array end in any order, and not all of them do.
            for (int shard : arrays % 2 == 0 ? List.of(2, 1, 3) : List.of(3, 2, 1)) {
                shard(brokenOff && shard == 2 && arrays % 3 == 0 ? few : study, shard);
            }
            all = status(study).all();
            assertThat(all.ok() + all.missing()).isEqualTo(all.runs());
            arrays++;
        } while (all.missing() > 0);
        assertThat(arrays).isBetween(3, 60);
        assertThat(shard(study, 2).made()).isZero();
        StudyRun.Summary gathered =
                ToyStudy.run(study, folder.resolve("parts"), 2, MODEL).execute(Progress.silent());
        assertThat(gathered.made()).isZero();
        assertThat(gathered.ok()).isEqualTo(all.ok()).isEqualTo(gathered.runs());
        ToyStudy.run(study, folder.resolve("whole"), 2, MODEL).execute(Progress.silent());
        try (Stream<Path> tables = Files.list(folder.resolve("whole"))) {
            assertThat(tables.filter(file -> file.toString().endsWith(".csv")))
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allSatisfy(table -> assertThat(folder.resolve("parts")
                                    .resolve(table.getFileName().toString()))
                            .hasSameBinaryContentAs(table));
        }
    }

    @Test
    void aShardMakesNothingOfALaterBatchWhileOneRunOfThisIsMissing() throws IOException, InterruptedException {
        Study study = study("stopping");
        assertThat(shard(study, 1).runs() + shard(study, 2).runs()).isLessThan(20);
        assertThat(shard(study, 1).made()).isZero();
        ShardStatus status = status(study);
        assertThat(status.all().runs()).isEqualTo(20);
        assertThat(status.all().missing())
                .isEqualTo(status.shards().get(2).missing())
                .isPositive();
        shard(study, 3);
        assertThat(status(study).all().runs()).isGreaterThan(20);
        assertThat(shard(study, 1).made()).isPositive();
    }

    @Test
    void aLargerStudyGoesOnWithWhatTheShardsOfASmallerOneMade() throws IOException, InterruptedException {
        Study small = ToyStudy.read(folder, STOPPING.replace("replications: 40", "replications: 5"));
        for (int shard = 1; shard <= SHARDS; shard++) {
            shard(small, shard);
        }
        assertThat(status(small).all().missing()).isZero();
        Study large = study("stopping");
        assertThatThrownBy(() -> shard(large, 1)).isInstanceOf(ConflictException.class);
        // The first batch is there, so that it makes its share of the second.
        assertThat(shard(large, 1, true).made()).isPositive();
        assertThat(status(large).all().ok()).isGreaterThan(20);
    }
}
