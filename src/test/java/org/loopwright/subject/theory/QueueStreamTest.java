package org.loopwright.subject.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    /**
     * One arrival more, in 1 500, 800 and 400 pairs of streams: both numbers within 3 standard errors, of which that of the
     * imposed delay is 0.15, 2.8 and 13 services. The delay is not the queue that the arrival found.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"inserted-arrival-50, 2, 2, 1", "inserted-arrival-80, 5, 20, 4", "inserted-arrival-90, 10, 90, 9"})
    void anInsertedArrivalCostsItsOwnTimeAndTheDelayOfAllOthers(String name, double own, double others, double queue)
            throws InterruptedException {
        Limit limit = LimitReader.read(name, LimitCase.PARAMS);
        List<TheoryCheck> checks = limit.run(2);
        assertThat(checks)
                .hasSize(2)
                .allSatisfy(check ->
                        assertThat(Math.abs(check.distance())).as("%s", check).isLessThan(3));
        assertThat(checks.get(0).theory()).isEqualTo(own, within(1e-12));
        assertThat(checks.get(1).theory()).isEqualTo(others, within(1e-12));
        LimitCase.assertWouldCatch(checks.get(1), queue);
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
