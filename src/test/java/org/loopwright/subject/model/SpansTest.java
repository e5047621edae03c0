package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/** Spans are the answer to why: they must cover every loop without a gap. */
class SpansTest {

    private static final EconomyObservations SEEN = LoopModel.simulate(TestScenarios.busy(), new Streams(3, 1))
            .economies()
            .get(0);

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
                assertThat(spans.get(i).stage())
                        .isGreaterThanOrEqualTo(spans.get(i - 1).stage());
            }
            assertThat(spans.get(spans.size() - 1).endDay()).isEqualTo(loop.endDay());
            looked++;
        }
        assertThat(looked).isGreaterThan(100);
    }

    @Test
    void everyStageEveryWaitAndEveryOutcomeOccur() {
        assertThat(SEEN.spans().stream().map(Span::stage).distinct()).containsExactlyInAnyOrder(Stage.values());
        assertThat(SEEN.spans().stream().map(Span::cause).distinct()).containsExactlyInAnyOrder(Wait.values());
        assertThat(SEEN.loops().stream().map(LoopRecord::outcome).distinct())
                .containsExactlyInAnyOrder(LoopOutcome.values());
    }

    @Test
    void onlyShippedOrOpenLoopsReachFeedback() {
        assertThat(SEEN.spans().stream()
                        .filter(s -> s.stage() == Stage.FEED_BACK)
                        .map(Span::outcome)
                        .distinct())
                .isSubsetOf(LoopOutcome.SHIPPED, LoopOutcome.OPEN);
    }

    private static List<Span> spansOf(LoopRecord loop) {
        return SEEN.spans().stream()
                .filter(s -> s.firm() == loop.firm() && s.project() == loop.project())
                .toList();
    }
}
