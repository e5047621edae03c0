package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.run.sequence.RunSequence;

/** How runs are dealt out to shards. */
class ShareTest {

    private static final int SEEDS = 20;

    /** Of a factor, at the most: their surpluses add up to 0, so that fewer are independent. */
    private static final int LEVELS = 4;

    @TempDir
    Path scratch;

    private Study study(long seed) throws IOException {
        return ToyStudy.read(scratch, """
                study: dealt
                seed: %d
                replications: 5
                industry: batteries
                factors:
                  - {path: system, levels: [simulation-frontier, deployment-engine, hybrid-pipeline, closed-loop]}
                  - {path: means, levels: [observed, equal]}
                  - {path: industry.trial.exposures, levels: [0.2, 0.5, 0.8]}
                """.formatted(seed));
    }

    private static int[] course(Study study) {
        return RunSequence.of(study, ToyStudy.PARAMETERS).next();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7, 12, 64, 200})
    void everyRunIsDealtOnceAndEachBlockToAllShards(int shards) throws IOException {
        Study study = study(3);
        int[] course = course(study);
        List<Integer> all = new ArrayList<>();
        for (int shard = 1; shard <= shards; shard++) {
            int[] mine = Share.of(shard, shards).of(course, study);
            assertThat(mine.length).isBetween(course.length / shards, (course.length + shards - 1) / shards);
            assertThat(mine).isEqualTo(Share.of(shard, shards).of(course, study));
            Arrays.stream(mine).forEach(all::add);
            int[] places = Arrays.stream(mine)
                    .map(run -> IntStream.range(0, course.length)
                            .filter(place -> course[place] == run)
                            .findFirst()
                            .orElseThrow())
                    .toArray();
            // In the order of the course, so that a beginning of a shard is a sample too.
            for (int i = 0; i < places.length; i++) {
                assertThat(places[i] / shards).isEqualTo(i);
            }
        }
        Collections.sort(all);
        assertThat(all)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, course.length).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6, 7, 12, 24})
    void noLevelIsFurtherAheadThanWhereEachPlaceOfAShardIsDrawnAtRandom(int shards) throws IOException {
        List<Double> surpluses = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            Study study = study(seed);
            int[] course = course(study);
            for (int shard = 1; shard <= shards; shard++) {
                surpluses.addAll(
                        surpluses(study, course, Share.of(shard, shards).of(course, study)));
            }
        }
        double square =
                surpluses.stream().mapToDouble(one -> one * one).average().orElseThrow();
        // Dealt block by block the variance is at most that of independent draws: 1 on this scale.
        assertThat(square).isLessThan(1 + 4 * Math.sqrt(2.0 / surpluses.size()) * LEVELS);
        assertThat(surpluses).allMatch(one -> Math.abs(one) < 4.5);
    }

    @Test
    void aFixedOrderWouldHaveGivenEachShardOneSystem() throws IOException {
        Study study = study(1);
        int[] mine = Share.of(1, 4).of(course(study), study);
        assertThat(Arrays.stream(mine)
                        .mapToObj(run -> study.run(run).point().level("system").orElseThrow())
                        .distinct())
                .hasSize(4);
    }

    /** How far each level is ahead of its share in a shard, in standard errors of as many independent draws. */
    private static List<Double> surpluses(Study study, int[] course, int[] shard) {
        List<Double> surpluses = new ArrayList<>();
        for (Factor factor : study.factors()) {
            Map<String, Integer> own = counts(study, factor, shard);
            counts(study, factor, course).forEach((level, count) -> {
                double share = (double) count / course.length;
                double error = Math.sqrt(shard.length * share * (1 - share));
                surpluses.add((own.getOrDefault(level, 0) - share * shard.length) / error);
            });
        }
        return surpluses;
    }

    private static Map<String, Integer> counts(Study study, Factor factor, int[] runs) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int run : runs) {
            PlannedRun planned = study.run(run);
            counts.merge(planned.point().level(factor.path()).orElseThrow(), 1, Integer::sum);
        }
        return counts;
    }
}
