package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.scenario.Scenario;

/** A run is a function of its scenario and streams. */
class ReproducibilityTest {

    private static final Scenario BUSY = TestScenarios.busy();

    @Test
    void theSameRunTwiceSaysTheSame() {
        assertThat(LoopModel.simulate(BUSY, new Streams(7, 1))).isEqualTo(LoopModel.simulate(BUSY, new Streams(7, 1)));
    }

    @Test
    void oneThreadAndEightInReverseOrderSayTheSame() throws Exception {
        List<Observations> alone = new ArrayList<>();
        for (int replication = 1; replication <= 16; replication++) {
            alone.add(LoopModel.simulate(BUSY, new Streams(7, replication)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Observations>> waiting = new ArrayList<>();
            for (int replication = 16; replication >= 1; replication--) {
                Streams streams = new Streams(7, replication);
                waiting.add(pool.submit(() -> LoopModel.simulate(BUSY, streams)));
            }
            List<Observations> together = new ArrayList<>();
            for (Future<Observations> future : waiting) {
                together.add(future.get());
            }
            Collections.reverse(together);
            assertThat(together).isEqualTo(alone);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void seedsThatDifferOnlyInTheirHighHalfGiveDifferentRuns() {
        long low = LoopModel.simulate(BUSY, new Streams(7, 1)).stateHash();
        long high = LoopModel.simulate(BUSY, new Streams(7 + (1L << 32), 1)).stateHash();
        assertThat(high).isNotEqualTo(low);
    }

    @Test
    void identicalSystemsUnderDifferentNamesDoTheSameInOneRunAndAlone() {
        Scenario pair =
                TestScenarios.withSystems(BUSY, TestScenarios.system("east", 0.5), TestScenarios.system("west", 0.5));
        Observations both = LoopModel.simulate(pair, new Streams(11, 3));
        EconomyObservations east = both.economies().get(0);
        EconomyObservations west = both.economies().get(1);
        assertThat(east.system()).isEqualTo("east");
        assertThat(renamed(west, "east")).isEqualTo(east);
        Scenario alone = TestScenarios.withSystems(BUSY, TestScenarios.system("east", 0.5));
        assertThat(LoopModel.simulate(alone, new Streams(11, 3)).economies().get(0))
                .isEqualTo(east);
    }

    @Test
    void theOrderOfSystemsChangesNothingForAnyOfThem() {
        Scenario forth =
                TestScenarios.withSystems(BUSY, TestScenarios.system("shallow", 0), TestScenarios.system("deep", 1));
        Scenario back =
                TestScenarios.withSystems(BUSY, TestScenarios.system("deep", 1), TestScenarios.system("shallow", 0));
        List<EconomyObservations> one =
                LoopModel.simulate(forth, new Streams(5, 2)).economies();
        List<EconomyObservations> other =
                LoopModel.simulate(back, new Streams(5, 2)).economies();
        assertThat(one.get(0)).isEqualTo(other.get(1));
        assertThat(one.get(1)).isEqualTo(other.get(0));
        assertThat(one.get(0).loops()).isNotEqualTo(one.get(1).loops());
    }

    private static EconomyObservations renamed(EconomyObservations seen, String name) {
        return new EconomyObservations(
                name,
                seen.loops(),
                seen.generations(),
                seen.ownGenerations(),
                seen.series(),
                seen.booksAtWarmUp(),
                seen.spans());
    }
}
