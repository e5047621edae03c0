package org.loopwright.experiment;

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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.random.Purpose;
import org.loopwright.random.RandomStream;
import org.loopwright.random.Streams;
import org.loopwright.store.Journal;

class SweepTest {

    @TempDir
    private Path folder;

    private static List<ToyRun> shuffled(int n, long seed) {
        List<ToyRun> runs = new ArrayList<>(ToyRun.all(n).toList());
        RandomStream luck = new Streams(seed, 1).of(Purpose.STAGGER);
        for (int i = n - 1; i > 0; i--) {
            Collections.swap(runs, i, luck.nextInt(i + 1));
        }
        return runs;
    }

    @Test
    void tablesAreTheSameBytesWithOneThreadWithEightAndInAnyOrder() throws IOException, InterruptedException {
        List<ToyRun> inOrder = ToyRun.all(200).toList();
        ToySweep.carryOut(folder.resolve("one"), 1, inOrder, Progress.silent());
        ToySweep.carryOut(folder.resolve("eight"), 8, inOrder, Progress.silent());
        ToySweep.carryOut(folder.resolve("shuffled"), 8, shuffled(200, 4), Progress.silent());
        assertThat(ToySweep.export(folder.resolve("eight"), 200))
                .isEqualTo(ToySweep.export(folder.resolve("one"), 200));
        assertThat(ToySweep.export(folder.resolve("shuffled"), 200))
                .isEqualTo(ToySweep.export(folder.resolve("one"), 200));
        assertThat(Files.readAllLines(folder.resolve("one/series.csv"))).hasSize(1 + 200 * 30);
    }

    @Test
    void aRunThatThrowsIsARowWithItsReasonAndIsTriedAgain() throws IOException, InterruptedException {
        List<ToyRun> runs = new ArrayList<>(ToyRun.all(20).toList());
        runs.set(6, new ToyRun(7, true));
        Sweep.Session first = ToySweep.carryOut(folder, 3, runs, Progress.silent());
        assertThat(first.made()).isEqualTo(20);
        assertThat(first.failed()).isEqualTo(1);
        ToySweep.export(folder, 20);
        assertThat(Files.readAllLines(folder.resolve("outcomes.csv")))
                .hasSize(21)
                .contains("7,failed,\"IllegalStateException: out of luck, with a \"\"reason\"\"\",");
        assertThat(Files.readString(folder.resolve("failures/7.txt"))).contains("ToyRun.simulate");

        Sweep.Session second = ToySweep.carryOut(folder, 3, runs, Progress.silent());
        assertThat(second.made()).isEqualTo(1);
        assertThat(second.failed()).isEqualTo(1);

        Sweep.Session third = ToySweep.carryOut(folder, 3, ToyRun.all(20).toList(), Progress.silent());
        assertThat(third.made()).isEqualTo(1);
        assertThat(third.failed()).isZero();
        assertThat(folder.resolve("failures/7.txt")).doesNotExist();
        ToySweep.carryOut(folder.resolve("clean"), 1, ToyRun.all(20).toList(), Progress.silent());
        assertThat(ToySweep.export(folder, 20)).isEqualTo(ToySweep.export(folder.resolve("clean"), 20));
    }

    @Test
    void aCompleteSweepMakesNoRun() throws IOException, InterruptedException {
        ToySweep.carryOut(folder, 2, ToyRun.all(10).toList(), Progress.silent());
        List<Integer> told = new ArrayList<>();
        Sweep.Session again =
                ToySweep.carryOut(folder, 2, ToyRun.all(10).toList(), (done, total, failed, rate) -> told.add(done));
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
        List<ToyRun> runs = ToyRun.all(400).toList();
        assertThatThrownBy(() -> ToySweep.carryOut(folder, 2, runs, interruptAtThirty))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        try (Journal journal = Journal.open(folder, ToyRun.STUDY)) {
            assertThat(journal.completed()).isBetween(30, 399);
        }
        ToySweep.carryOut(folder, 2, runs, Progress.silent());
        ToySweep.carryOut(folder.resolve("whole"), 2, runs, Progress.silent());
        assertThat(ToySweep.export(folder, 400)).isEqualTo(ToySweep.export(folder.resolve("whole"), 400));
    }

    /** The child is killed without warning after it has reported 40, 90 and 140 of 1200 runs. */
    @Test
    void aKilledSweepHasLostNothingThatItReportedAndResumesToTheSameBytes() throws IOException, InterruptedException {
        Path killed = folder.resolve("killed");
        for (int reports = 40; reports <= 140; reports += 50) {
            int reported = killAfter(killed, reports);
            try (Journal journal = Journal.open(killed, ToyRun.STUDY)) {
                assertThat(journal.completed()).isBetween(reported, 1199);
                assertThat(journal.hasDamaged()).isFalse();
            }
        }
        List<ToyRun> runs = ToyRun.all(1200).toList();
        Sweep.Session last = ToySweep.carryOut(killed, 2, runs, Progress.silent());
        assertThat(last.made()).isBetween(1, 1200 - 140);
        ToySweep.carryOut(folder.resolve("whole"), 1, runs, Progress.silent());
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

    private static Path ownClasses() {
        return Path.of(URI.create(SweepTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    @Test
    void aSweepWithoutThreadsIsRefused() {
        try (Journal journal = Journal.open(folder, ToyRun.STUDY)) {
            assertThatThrownBy(() -> new Sweep(folder, journal, 0)).hasMessage("threads must be >= 1, was 0");
        }
    }
}
