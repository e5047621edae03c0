package org.loopwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.observation.EconomyObservations;
import org.loopwright.observation.LoopOutcome;
import org.loopwright.observation.LoopRecord;
import org.loopwright.observation.Span;
import org.loopwright.observation.Stage;
import org.loopwright.observation.Wait;
import org.loopwright.random.Streams;

/** Spans are the answer to why: they must cover every loop without a gap. */
class SpansTest {

    private static final EconomyObservations SEEN =
            LoopModel.simulate(TestScenarios.busy(), new Streams(3, 1)).economies().get(0);

    @Test
    void theSpansOfEveryLoopAddToItsTimeExactly() {
        int looked = 0;
        for (LoopRecord loop : SEEN.loops()) {
            List<Span> spans = spansOf(loop);
            if (spans.isEmpty()) {
                assertThat(loop.endDay()).isEqualTo(loop.startDay());
                continue;
            }
            assertThat(spans.get(0).startDay()).isEqualTo(loop.startDay());
            for (int i = 1; i < spans.size(); i++) {
                assertThat(spans.get(i).startDay()).isEqualTo(spans.get(i - 1).endDay());
                assertThat(spans.get(i).stage()).isGreaterThanOrEqualTo(spans.get(i - 1).stage());
            }
            assertThat(spans.get(spans.size() - 1).endDay()).isEqualTo(loop.endDay());
            looked++;
        }
        assertThat(looked).isGreaterThan(100);
    }

    @Test
    void everyStageAndEveryWaitOccursSomewhere() {
        for (Stage stage : Stage.values()) {
            assertThat(SEEN.spans()).as(stage.name()).anyMatch(s -> s.stage() == stage);
        }
        for (Wait wait : Wait.values()) {
            assertThat(SEEN.spans()).as(wait.name()).anyMatch(s -> s.cause() == wait);
        }
    }

    @Test
    void everyOutcomeOccursAndOnlyShippedLoopsReachFeedback() {
        for (LoopOutcome outcome : LoopOutcome.values()) {
            assertThat(SEEN.loops()).as(outcome.name()).anyMatch(l -> l.outcome() == outcome);
        }
        assertThat(SEEN.spans())
                .filteredOn(s -> s.stage() == Stage.FEED_BACK)
                .allMatch(s -> s.outcome() == LoopOutcome.SHIPPED || s.outcome() == LoopOutcome.OPEN);
    }

    private static List<Span> spansOf(LoopRecord loop) {
        return SEEN.spans().stream()
                .filter(s -> s.firm() == loop.firm() && s.project() == loop.project())
                .toList();
    }
}
