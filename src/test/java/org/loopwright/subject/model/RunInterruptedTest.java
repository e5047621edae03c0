package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.Scenario;

class RunInterruptedTest {

    @Test
    void anInterruptedThreadBeginsNoRunAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        RunInterruptedException stopped = catchThrowableOfType(
                RunInterruptedException.class, () -> LoopModel.simulate(TestScenarios.busy(), new Streams(3, 1)));
        // Clears the flag, so that what runs next in this thread is not touched.
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.day()).isZero();
        assertThat(stopped)
                .hasMessage(
                        "interrupted at day 0 of " + (long) TestScenarios.busy().end());
    }

    /** A run of 27 000 years, which nobody would wait for, ends because its thread is asked to. */
    @Test
    void aRunStopsInTheMiddle() throws InterruptedException {
        Scenario endless = TestScenarios.with(TestScenarios.busy(), "horizon", 1e7);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<RunInterruptedException> seen = new AtomicReference<>();
        Thread run = new Thread(() -> {
            begun.countDown();
            seen.set(catchThrowableOfType(
                    RunInterruptedException.class, () -> LoopModel.simulate(endless, new Streams(3, 1))));
        });
        run.start();
        begun.await();
        // Most likely the run is under way by then; the claim holds wherever it is.
        Thread.sleep(20);
        run.interrupt();
        run.join();
        assertThat(seen.get()).isNotNull();
        assertThat(seen.get().day()).isLessThan(endless.end());
    }

    @Test
    void aRunThatWasStoppedLeavesNoTraceInTheNext() {
        long before =
                LoopModel.simulate(TestScenarios.busy(), new Streams(3, 1)).stateHash();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(RunInterruptedException.class)
                .isThrownBy(() -> LoopModel.simulate(TestScenarios.busy(), new Streams(3, 1)));
        assertThat(Thread.interrupted()).isTrue();
        long after = LoopModel.simulate(TestScenarios.busy(), new Streams(3, 1)).stateHash();
        assertThat(after).isEqualTo(before);
    }
}
