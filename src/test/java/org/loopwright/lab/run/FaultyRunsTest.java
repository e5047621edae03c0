package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.engine.LocalThreads;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.LoopSubject;

/** A model that does all that a model must not do, in a real sweep of 20 runs. */
@Timeout(60)
class FaultyRunsTest {

    private static final Terms QUICK =
            new Terms(2, Budget.UNLIMITED, Optional.of(Duration.ofMillis(400)), Duration.ofMillis(200));

    @TempDir
    private Path folder;

    private Study study;
    private final ToyStudy.Model sound = ToyStudy.simulator((scenario, system, streams) -> streams.replication());

    @BeforeEach
    void writeStudy() throws IOException {
        study = ToyStudy.read(folder, """
                study: faulty
                seed: 5
                replications: 10
                industry: batteries
                factors:
                  - {path: system, levels: [closed-loop, hybrid-pipeline]}
                """);
    }

    private static boolean is(Scenario scenario, Streams streams, String system, int replication) {
        return streams.replication() == replication
                && scenario.systems().get(0).name().equals(system);
    }

    /** Runs 3 and 13 throw, 5 waits for ever, 7 spins deaf to its interruption, 9 is NaN and 16 infinite. */
    @Test
    void aSweepEndsAndAccountsForEveryRunOfAModelThatThrowsHangsAndReturnsNoNumber()
            throws IOException, InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        boolean[] end = new boolean[1];
        ToyStudy.Model faulty = (scenario, streams) -> {
            if (streams.replication() == 3) {
                throw new IllegalStateException("one in ten");
            }
            if (is(scenario, streams, "closed-loop", 5)) {
                await(never);
            }
            while (is(scenario, streams, "closed-loop", 7)) {
                synchronized (end) {
                    if (end[0]) {
                        break;
                    }
                }
            }
            double number = is(scenario, streams, "closed-loop", 9)
                    ? Double.NaN
                    : is(scenario, streams, "hybrid-pipeline", 6) ? Double.POSITIVE_INFINITY : 1;
            return ToyStudy.simulator((s, system, luck) -> number).apply(scenario, streams);
        };
        Path out = folder.resolve("out");
        StudyRun.Summary done = ToyStudy.run(study, out, 2, faulty).on(QUICK).execute(Progress.silent());
        synchronized (end) {
            end[0] = true;
        }
        assertThat(done.runs()).isEqualTo(20);
        assertThat(done.made()).isEqualTo(20);
        assertThat(done.ok()).isEqualTo(14);
        assertThat(done.firstFailed()).containsExactly(3, 9, 13, 16);
        assertThat(done.firstTimedOut()).containsExactly(5, 7);
        assertThat(done.failed() + done.timedOut()).isEqualTo(6);
        assertThat(done.cancelled()).isZero();
        assertThat(done.leftBehind()).isEqualTo(1);
        assertThat(ToyStudy.column(out, "status"))
                .hasSize(20)
                .containsSubsequence("failed", "timed_out", "timed_out", "failed", "failed", "failed");
        assertThat(ToyStudy.column(out, "reason").get(2)).isEqualTo("IllegalStateException: one in ten");
        assertThat(ToyStudy.column(out, "reason").get(4)).isEqualTo("no end within the time limit of 400ms");
        assertThat(ToyStudy.column(out, "reason").get(8))
                .isEqualTo("ArithmeticException: unit_cost of closed-loop is NaN on day 3650");
        assertThat(ToyStudy.column(out, "reason").get(15)).contains("unit_cost of hybrid-pipeline is Infinity");
        assertThat(out.resolve("failures/5.txt")).content().contains("InterruptedException");
        assertThat(out.resolve("failures/7.txt")).content().contains("did not react");

        StudyRun.Summary again = ToyStudy.run(study, out, 2, sound).execute(Progress.silent());
        assertThat(again.made())
                .as("those that did not end well are tried again")
                .isEqualTo(6);
        assertThat(again.ok()).isEqualTo(20);
        assertThat(out.resolve("failures/5.txt")).doesNotExist();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With one thread the run that hangs would take the only place there is. */
    @Test
    void aRunThatHangsDoesNotTakeAwayTheOnlyThread() throws IOException, InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        ToyStudy.Model deaf = (scenario, streams) -> {
            while (streams.replication() == 1 && end.getCount() > 0) {
                Thread.onSpinWait();
            }
            return sound.apply(scenario, streams);
        };
        Terms one = new Terms(1, Budget.UNLIMITED, QUICK.timeLimit(), QUICK.grace());
        StudyRun.Summary done =
                ToyStudy.run(study, folder.resolve("out"), 1, deaf).on(one).execute(Progress.silent());
        end.countDown();
        assertThat(done.ok()).isEqualTo(18);
        assertThat(done.firstTimedOut()).containsExactly(1, 11);
        assertThat(done.leftBehind()).isEqualTo(2);
    }

    @Test
    void aBudgetOfRunsLeavesABalancedBeginningAndTheSameCallGoesOnToTheSameTables()
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Terms seven =
                new Terms(2, new Budget(Optional.empty(), OptionalInt.of(7)), Optional.empty(), LocalThreads.GRACE);
        StudyRun.Summary done = ToyStudy.run(study, out, 2, sound).on(seven).execute(Progress.silent());
        assertThat(done.made()).isEqualTo(7);
        assertThat(done.cancelled()).isEqualTo(13);
        assertThat(Collections.frequency(ToyStudy.column(out, "status").subList(0, 10), "ok"))
                .isBetween(3, 4);
        assertThat(Files.readString(out.resolve("manifest.json"))).containsPattern("\"complete\" *: *false");
        assertThat(ToyStudy.run(study, out, 2, sound)
                        .on(seven)
                        .execute(Progress.silent())
                        .cancelled())
                .isEqualTo(6);
        StudyRun.Summary last = ToyStudy.run(study, out, 2, sound).on(seven).execute(Progress.silent());
        assertThat(last.made()).isEqualTo(6);
        assertThat(last.cancelled()).isZero();
        ToyStudy.run(study, folder.resolve("whole"), 1, sound).execute(Progress.silent());
        assertThat(out.resolve("outcomes.csv")).hasSameBinaryContentAs(folder.resolve("whole/outcomes.csv"));
        assertThat(Files.readString(out.resolve("manifest.json"))).containsPattern("\"complete\" *: *true");
    }

    @Test
    void aBudgetOfTimeThatIsOverLeavesEverythingCancelled() throws IOException, InterruptedException {
        Terms none = new Terms(
                2,
                new Budget(Optional.of(Duration.ofNanos(1)), OptionalInt.empty()),
                Optional.empty(),
                LocalThreads.GRACE);
        Path out = folder.resolve("out");
        StudyRun.Summary done = ToyStudy.run(study, out, 2, sound).on(none).execute(Progress.silent());
        assertThat(done.cancelled()).isEqualTo(20);
        assertThat(ToyStudy.column(out, "status")).hasSize(20).containsOnly("cancelled");
    }

    @Test
    void aPilotForetellsAndLeavesNothing() throws IOException, InterruptedException {
        ToyStudy.Model slow = (scenario, streams) -> {
            LockSupport.parkNanos(2_000_000);
            return sound.apply(scenario, streams);
        };
        List<Path> shown = new ArrayList<>();
        Pilot.Forecast forecast = new Pilot<>(new LoopSubject(slow), study, ToyStudy.PARAMETERS, new Terms(2))
                .forecast(Optional.of(folder -> {
                    assertThat(folder.resolve("outcomes.csv")).isRegularFile();
                    LockSupport.parkNanos(100_000_000);
                    shown.add(folder);
                }));
        assertThat(shown).hasSize(3).allMatch(Files::notExists);
        assertThat(forecast.runs()).isEqualTo(20);
        assertThat(forecast.points()).isEqualTo(2);
        assertThat(forecast.pilotRuns()).isEqualTo(10);
        assertThat(forecast.pilotFailed()).isZero();
        assertThat(forecast.runSeconds().mean()).isGreaterThanOrEqualTo(0.002);
        assertThat(forecast.answerSeconds()).isGreaterThanOrEqualTo(0.1);
        assertThat(forecast.seconds().mean()).isEqualTo(forecast.runSeconds().mean() * 10 + forecast.answerSeconds());
        Path out = folder.resolve("out");
        StudyRun.Summary done = ToyStudy.run(study, out, 2, sound).execute(Progress.silent());
        Path outcomes = out.resolve("outcomes.csv");
        long rows = Files.size(outcomes) - Files.readAllLines(outcomes).get(0).length();
        assertThat((double) forecast.tableBytes()).as("bytes of the rows").isBetween(0.7 * rows, 1.3 * rows);
        assertThat(done.ok()).isEqualTo(20);
        assertThat(folder).isDirectoryNotContaining("glob:**/pilot*");
    }
}
