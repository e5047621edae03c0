package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.analysis.TheoryCheck;

/** Poisson streams before the regulator and before an owner. */
class QueueStreamTest {

    /** 30 replications of 8 000 arrivals; next to theory lies the wait of fixed service, or half of it, or one server more. */
    @ParameterizedTest(name = "{0}, not {1}")
    @CsvSource({
        "review-queue-1, 0.5833",
        "review-queue-2, 0.4516",
        "review-queue-5, 0.1445",
        "slot-queue-1, 1.1667",
        "slot-queue-2, 0.8889",
        "slot-queue-5, 0.2771"
    })
    void meanWaitIsThatOfQueueingTheory(String name, double wrong) throws InterruptedException {
        List<TheoryCheck> checks = LimitCase.assertHolds(name, 30);
        LimitCase.assertWouldCatch(checks.get(0), wrong);
    }

    /** The queue that arrivals find is λ × wait, and not λ × time in the system. */
    @Test
    void theQueueObeysLittle() throws InterruptedException {
        TheoryCheck queue = LimitCase.run("review-queue-2", 30).get(2);
        assertThat(queue.quantity()).startsWith("queue found");
        assertThat(queue.holds()).isTrue();
        LimitCase.assertWouldCatch(queue, queue.theory() + 1.6);
    }

    /** Little on projects in flight in the whole simulator, 20 replications; a hundredth more would be seen. */
    @Test
    void projectsInFlightObeyLittle() throws InterruptedException {
        TheoryCheck flight = LimitCase.assertHolds("projects-in-flight", 20).get(0);
        LimitCase.assertWouldCatch(flight, 1.01 * flight.theory());
    }
}
