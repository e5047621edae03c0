package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.GenerationRecord;
import org.loopwright.subject.observation.MeasuredEconomy;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.scenario.Scenario;

/** Which probes are followed: those of the first horizon - follow measured days. One run each. */
class CohortTest {

    private static final Streams STREAMS = new Streams(17, 1);

    private static Scenario timed(double warmUp, double horizon, double follow) {
        Scenario scenario = TestScenarios.with(TestScenarios.busy(), "follow", follow);
        return TestScenarios.with(TestScenarios.with(scenario, "horizon", horizon), "warmUp", warmUp);
    }

    private static List<Integer> followed(Observations seen) {
        return seen.economies().get(0).generations().stream()
                .map(GenerationRecord::probe)
                .toList();
    }

    @Test
    void followedAreTheProbesOfTheFirstHorizonLessFollowMeasuredDays() {
        Scenario scenario = timed(700, 1500, 600);
        List<Integer> cohort = Probes.of(scenario, STREAMS).stream()
                .filter(probe -> probe.day() >= 700 && probe.day() <= 1600)
                .map(Breakthrough::number)
                .toList();
        assertThat(cohort).hasSizeBetween(2, Probes.of(scenario, STREAMS).size() - 2);
        Observations seen = LoopModel.simulate(scenario, STREAMS);
        assertThat(followed(seen)).isEqualTo(cohort);
        assertThat(seen.endDay()).isEqualTo(2200);
    }

    /** No probe falls on the one day that is left: cells of a mean are empty, and counts are 0. */
    @Test
    void aCohortWithoutProbesHasEmptyCells() {
        Observations seen = LoopModel.simulate(timed(365, 900, 900), STREAMS);
        assertThat(followed(seen)).isEmpty();
        MeasuredEconomy measured = new MeasuredEconomy(seen, seen.economies().get(0));
        assertThat(OutcomeMeasures.GENERATION_LOOP_RESTRICTED_MEAN_DAYS.number(measured))
                .isNaN();
        assertThat(OutcomeMeasures.GENERATION_LOOPS_CLOSED.number(measured)).isZero();
        assertThat(OutcomeMeasures.LEARNING_VELOCITY_PER_YEAR.number(measured)).isPositive();
    }

    /**
     * The warm-up moves the measured window, and with it the day on which the frontier sets out, and nothing else of the
     * run: where the frontier stays the same days are simulated.
     */
    @Test
    void warmUpAndHorizonTogetherAreWhatIsSimulated() {
        Observations early =
                LoopModel.simulate(TestScenarios.with(timed(200, 1000, 400), "world.frontierGrowth", 0.0), STREAMS);
        Observations late =
                LoopModel.simulate(TestScenarios.with(timed(700, 500, 400), "world.frontierGrowth", 0.0), STREAMS);
        assertThat(late.economies().get(0).series())
                .isEqualTo(early.economies().get(0).series());
        assertThat(late.events()).isEqualTo(early.events());
    }
}
