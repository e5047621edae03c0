package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.GenerationRecord;
import org.loopwright.subject.observation.MeasuredEconomy;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.scenario.Scenario;

/** One inserted probe: 20 replications of which it falls where it should, and pairs of runs of 3. */
class InsertedProbeTest {

    private static final Scenario WITHOUT = TestScenarios.busy();
    private static final Scenario WITH = TestScenarios.with(WITHOUT, "world.insertedProbes", 1);

    private static Breakthrough inserted(Streams streams) {
        List<Breakthrough> probes = Probes.of(WITH, streams);
        return probes.get(probes.size() - 1);
    }

    @Test
    void itFallsWithinTheCohortAndAllOtherProbesStayAsTheyAre() {
        for (int replication = 1; replication <= 20; replication++) {
            Streams streams = new Streams(81, replication);
            List<Breakthrough> without = Probes.of(WITHOUT, streams);
            List<Breakthrough> with = Probes.of(WITH, streams);
            assertThat(with).hasSize(without.size() + 1).startsWith(without.toArray(Breakthrough[]::new));
            assertThat(without).noneMatch(Breakthrough::inserted);
            assertThat(inserted(streams).inserted()).isTrue();
            assertThat(Probes.isAdmitted(inserted(streams), WITH)).isTrue();
        }
    }

    @Test
    void upToItsDayTheRunIsTheSameAndTheCohortStaysTheSame() {
        for (int replication = 1; replication <= 3; replication++) {
            Streams streams = new Streams(82, replication);
            double day = inserted(streams).day();
            Observations seen = LoopModel.simulate(WITH, streams);
            EconomyObservations without =
                    LoopModel.simulate(WITHOUT, streams).economies().get(0);
            EconomyObservations with = seen.economies().get(0);
            assertThat(upTo(day, with)).isEqualTo(upTo(day, without)).isNotEmpty();
            assertThat(with.series()).isNotEqualTo(without.series());
            assertThat(others(with)).isEqualTo(others(without)).isNotEmpty();
            GenerationRecord own = with.generations().stream()
                    .filter(GenerationRecord::inserted)
                    .findFirst()
                    .orElseThrow();
            double expected = Double.isNaN(own.embodiedDay()) ? WITH.follow() : own.embodiedDay() - day;
            assertThat(OutcomeMeasures.INSERTED_PROBE_LOOP_DAYS.number(new MeasuredEconomy(seen, with)))
                    .isEqualTo(expected);
        }
    }

    private static List<SeriesPoint> upTo(double day, EconomyObservations economy) {
        return economy.series().stream().filter(point -> point.day() <= day).toList();
    }

    private static List<Double> others(EconomyObservations economy) {
        return economy.generations().stream()
                .filter(probe -> !probe.inserted())
                .map(GenerationRecord::worldDay)
                .toList();
    }
}
