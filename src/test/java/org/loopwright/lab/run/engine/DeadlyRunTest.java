package org.loopwright.lab.run.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.Key;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.table.RunRows;

/** A run that ends its whole process, as one that uses up the memory of the machine does. */
class DeadlyRunTest {

    private static final int RUNS = 40;
    private static final int DEADLY = 7;
    private static final int DIED = 99;

    @TempDir
    private Path folder;

    /** Toy runs, one of which halts the Java machine. */
    private record Deadly() implements RunMaker {

        @Override
        public Key key(int run) {
            return ToyRuns.SOUND.key(run);
        }

        @Override
        public RunRows make(int run) {
            if (run == DEADLY) {
                Runtime.getRuntime().halt(DIED);
            }
            return ToyRuns.SOUND.make(run);
        }

        @Override
        public void label(RunRows.Builder rows, int run, RunRecord.Status status, String reason, RunRows content) {
            ToyRuns.SOUND.label(rows, run, status, reason, content);
        }
    }

    /** A sweep in a process of its own: folder, threads. */
    public static final class Program {

        private Program() {}

        /** Carries it out. */
        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (Journal journal = Journal.open(Path.of(arguments[0]), ToyRuns.STUDY, false)) {
                Executor threads = new Terms(Integer.parseInt(arguments[1])).localThreads(new Deadly());
                new Runner(Allowance.UNLIMITED, Progress.silent())
                        .carryOut(
                                Course.of(ToySweep.upTo(RUNS)),
                                threads,
                                new JournalKeeper(journal, new Deadly(), Path.of(arguments[0]), ended -> {}, true));
            }
        }
    }

    private int child() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + RunnerTest.ownClasses(),
                        Program.class.getName(),
                        folder.toString(),
                        "4")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return child.exitValue();
    }

    @Test
    void aRunThatEndsItsProcessThreeTimesIsRecordedAsFailedAndAllOthersAreMade() throws Exception {
        for (int death = 1; death <= 3; death++) {
            assertThat(child()).as("death %d", death).isEqualTo(DIED);
        }
        assertThat(child()).as("the fourth session comes to its end").isZero();
        try (Journal journal = Journal.open(folder, ToyRuns.STUDY, false)) {
            assertThat(journal.runs().well()).isEqualTo(RUNS - 1);
            RunRecord given = journal.find(ToyRuns.SOUND.key(DEADLY)).orElseThrow();
            assertThat(given.status()).isEqualTo(RunRecord.Status.FAILED);
            assertThat(given.reason()).isEqualTo("its process died 3 times");
            assertThat(journal.damage()).isEmpty();
        }
        ToySweep.export(folder, RUNS);
        assertThat(Files.readAllLines(folder.resolve("outcomes.csv")))
                .contains(DEADLY + ",failed,its process died 3 times,");
        // It is tried again as any that failed, and can end well.
        assertThat(ToySweep.carryOut(folder, 2, RUNS).made()).isEqualTo(1);
        try (Journal journal = Journal.open(folder, ToyRuns.STUDY, false)) {
            assertThat(journal.runs().well()).isEqualTo(RUNS);
        }
    }
}
