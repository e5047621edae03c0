package org.loopwright.lab.run.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class RunnerTest {

    @TempDir
    private Path folder;

    private static int[] shuffled(int n, long seed) {
        int[] runs = ToySweep.upTo(n);
        RandomStream luck = new Streams(seed, 1).of(Chance.STAGGER);
        for (int i = n - 1; i > 0; i--) {
            int other = luck.nextInt(i + 1);
            int run = runs[i];
            runs[i] = runs[other];
            runs[other] = run;
        }
        return runs;
    }

    @Test
    void tablesAreTheSameBytesWithOneThreadWithEightAndInAnyOrder() throws IOException, InterruptedException {
        ToySweep.carryOut(folder.resolve("one"), 1, 200);
        ToySweep.carryOut(folder.resolve("eight"), 8, 200);
        ToySweep.carryOut(folder.resolve("shuffled"), 8, ToyRuns.SOUND, shuffled(200, 4), Progress.silent());
        assertThat(ToySweep.export(folder.resolve("eight"), 200))
                .isEqualTo(ToySweep.export(folder.resolve("one"), 200));
        assertThat(ToySweep.export(folder.resolve("shuffled"), 200))
                .isEqualTo(ToySweep.export(folder.resolve("one"), 200));
        assertThat(Files.readAllLines(folder.resolve("one/series.csv"))).hasSize(1 + 200 * 30);
    }

    /** An engine like one of many machines: whole blocks come back in reverse order, and each run comes twice. */
    @Test
    void anEngineThatGivesRunsBackInAnotherOrderAndTwiceLeavesTheSameTables() throws IOException, InterruptedException {
        Executor clumsy = new ToyEngine() {
            @Override
            void give(List<Integer> runs, Desk desk) throws Exception {
                Collections.reverse(runs);
                for (int run : runs) {
                    desk.ended(EndedRun.ok(run, ToyRuns.SOUND.make(run), 0));
                }
                for (int run : runs) {
                    desk.ended(EndedRun.failed(run, new IllegalStateException("the second try"), 0));
                }
            }
        };
        int[] told = new int[1];
        Runner.Session done = ToySweep.carryOut(
                folder,
                clumsy,
                ToyRuns.SOUND,
                ToySweep.upTo(50),
                (made, total, failed, rate) -> told[0] = Math.max(told[0], made));
        assertThat(done.made()).isEqualTo(50);
        assertThat(done.unwell()).isZero();
        assertThat(told[0]).isEqualTo(50);
        ToySweep.carryOut(folder.resolve("threads"), 2, 50);
        assertThat(ToySweep.export(folder, 50)).isEqualTo(ToySweep.export(folder.resolve("threads"), 50));
    }

    @Test
    void anEngineThatLosesARunOrInventsOneIsFoundOut() {
        Executor losing = new ToyEngine() {
            @Override
            void give(List<Integer> runs, Desk desk) throws Exception {
                for (int run : runs) {
                    if (run != 7) {
                        desk.ended(EndedRun.ok(run, ToyRuns.SOUND.make(run), 0));
                    }
                }
            }
        };
        assertThatThrownBy(() -> ToySweep.carryOut(folder, losing, ToyRuns.SOUND, ToySweep.upTo(9), Progress.silent()))
                .hasMessage("toy engine did not give back run 7, one of 1");
        Executor inventing = new ToyEngine() {
            @Override
            void give(List<Integer> runs, Desk desk) throws Exception {
                desk.ended(EndedRun.ok(11, ToyRuns.SOUND.make(11), 0));
            }
        };
        assertThatThrownBy(
                        () -> ToySweep.carryOut(folder, inventing, ToyRuns.SOUND, ToySweep.upTo(9), Progress.silent()))
                .hasMessage("run 11 ended, but was not asked for");
    }

    /** Takes all runs of a batch before it gives any back. */
    private abstract static class ToyEngine implements Executor {

        abstract void give(List<Integer> runs, Desk desk) throws Exception;

        @Override
        public String engine() {
            return "toy engine";
        }

        @Override
        public void carryOut(Desk desk) {
            List<Integer> runs = new ArrayList<>();
            for (int run = desk.next(); run != 0; run = desk.next()) {
                runs.add(run);
            }
            try {
                give(runs, desk);
            } catch (RuntimeException fault) {
                throw fault;
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        }
    }

    @Test
    void aRunThatThrowsIsARowWithItsReasonAndIsTriedAgain() throws IOException, InterruptedException {
        ToyRuns seventh = new ToyRuns(7);
        int[] runs = ToySweep.upTo(20);
        Runner.Session first = ToySweep.carryOut(folder, 3, seventh, runs, Progress.silent());
        assertThat(first.made()).isEqualTo(20);
        assertThat(first.unwell()).isEqualTo(1);
        ToySweep.export(folder, 20);
        assertThat(Files.readAllLines(folder.resolve("outcomes.csv")))
                .hasSize(21)
                .contains("7,failed,\"IllegalStateException: out of luck, with a \"\"reason\"\"\",");
        assertThat(Files.readString(folder.resolve("failures/7.txt"))).contains("ToyRuns.make");

        Runner.Session second = ToySweep.carryOut(folder, 3, seventh, runs, Progress.silent());
        assertThat(second.made()).isEqualTo(1);
        assertThat(second.unwell()).isEqualTo(1);

        Runner.Session third = ToySweep.carryOut(folder, 3, 20);
        assertThat(third.made()).isEqualTo(1);
        assertThat(third.unwell()).isZero();
        assertThat(folder.resolve("failures/7.txt")).doesNotExist();
        ToySweep.carryOut(folder.resolve("clean"), 1, 20);
        assertThat(ToySweep.export(folder, 20)).isEqualTo(ToySweep.export(folder.resolve("clean"), 20));
    }

    @Test
    void aCompleteSweepMakesNoRun() throws IOException, InterruptedException {
        ToySweep.carryOut(folder, 2, 10);
        List<Integer> told = new ArrayList<>();
        Runner.Session again = ToySweep.carryOut(
                folder, 2, ToyRuns.SOUND, ToySweep.upTo(10), (done, total, failed, rate) -> told.add(done));
        assertThat(again.made()).isZero();
        assertThat(told).containsExactly(10);
    }

    @Test
    void anInterruptedSweepKeepsWhatIsDoneAndBeginsNothingMore() throws IOException, InterruptedException {
        Thread sweeping = Thread.currentThread();
        Progress interruptAtThirty = (done, total, failed, rate) -> {
            if (done == 30) {
                sweeping.interrupt();
            }
        };
        assertThatThrownBy(() -> ToySweep.carryOut(folder, 2, ToyRuns.SOUND, ToySweep.upTo(400), interruptAtThirty))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        try (Journal journal = Journal.open(folder, ToyRuns.STUDY, false)) {
            assertThat(journal.runs().well()).isBetween(30, 399);
        }
        ToySweep.carryOut(folder, 2, 400);
        ToySweep.carryOut(folder.resolve("whole"), 2, 400);
        assertThat(ToySweep.export(folder, 400)).isEqualTo(ToySweep.export(folder.resolve("whole"), 400));
    }

    /** The child is killed without warning after it has reported 40, 90 and 140 of 1200 runs. */
    @Test
    void aKilledSweepHasLostNothingThatItReportedAndResumesToTheSameBytes() throws IOException, InterruptedException {
        Path killed = folder.resolve("killed");
        for (int reports = 40; reports <= 140; reports += 50) {
            int reported = killAfter(killed, reports);
            try (Journal journal = Journal.open(killed, ToyRuns.STUDY, false)) {
                assertThat(journal.runs().well()).isBetween(reported, 1199);
                assertThat(IntStream.rangeClosed(1, 1200).mapToObj(ToyRuns.SOUND::key))
                        .noneMatch(journal.runs()::isDamaged);
            }
        }
        Runner.Session last = ToySweep.carryOut(killed, 2, 1200);
        assertThat(last.made()).isBetween(1, 1200 - 140);
        ToySweep.carryOut(folder.resolve("whole"), 1, 1200);
        assertThat(ToySweep.export(killed, 1200)).isEqualTo(ToySweep.export(folder.resolve("whole"), 1200));
    }

    /** Starts a sweep of 1200 toy runs in a JVM of its own, kills it, and returns how many runs it has reported. */
    private static int killAfter(Path sweep, int reports) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + ownClasses(),
                        ToySweep.class.getName(),
                        sweep.toString(),
                        "2",
                        "1200")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int reported = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && reported < reports; line = lines.readLine()) {
                reported = Integer.parseInt(line);
            }
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(reported).as("runs reported before the kill").isGreaterThanOrEqualTo(reports);
        return reported;
    }

    static Path ownClasses() {
        return Path.of(URI.create(RunnerTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    @Test
    void threadsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new LocalThreads(ToyRuns.SOUND, 0, Optional.empty(), LocalThreads.GRACE))
                .hasMessage("threads must be >= 1, was 0");
    }
}
