package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

/**
 * A sweep of 2 000 runs in a process of its own, killed (signal 9) twenty times and taken up again each time: three times
 * while it starts, thirteen times amid runs, and four times while tables, manifest and figures are written. Amid runs it
 * is killed when the journal holds a number of records that is drawn from a pinned seed, plus some milliseconds.
 */
class KillTest {

    private static final int RUNS = 2000;
    private static final int KILLS_AMID_RUNS = 13;
    private static final int KILLS = 20;
    /** A kill that comes after the sweep has ended by itself, as on a machine that is very busy, is tried again. */
    private static final int MOST_SWEEPS = 2 * KILLS;

    @TempDir
    Path scratch;

    private final RandomStream luck = new Streams(20, 1).of(Chance.STAGGER);
    private Path folder;
    private Path undisturbed;
    private int held;

    /** When to strike: true at its first true moment after the sweep was started. */
    @FunctionalInterface
    private interface Moment {
        boolean isNow(FileTime start) throws IOException;
    }

    @Test
    void sweepKilledTwentyTimesLeavesTheBytesOfAnUndisturbedOneAndNoRecordIsLostOrMadeTwice(TestReporter reporter)
            throws Exception {
        ShortRuns study = ShortRuns.study(scratch, RUNS);
        folder = scratch.resolve("killed");
        undisturbed = scratch.resolve("undisturbed");
        assertThat(study.sweep(undisturbed).code()).isZero();

        List<Integer> kept = new ArrayList<>();
        int sweeps = 0;
        for (Moment moment : moments()) {
            boolean killed = false;
            while (!killed) {
                sweeps++;
                assertThat(sweeps).as("sweeps for %d kills", KILLS).isLessThan(MOST_SWEEPS);
                try (ChildProgram child = ChildProgram.start(scratch, List.of(), study.words(folder))) {
                    FileTime start = FileTime.fromMillis(System.currentTimeMillis());
                    await(child, () -> now(moment, start));
                    held = Math.max(held, durable());
                    killed = child.kill();
                    assertThat(killed || child.code(0).equals(Optional.of(0)))
                            .as(child.complaints())
                            .isTrue();
                }
                ShortRuns.Records records = ShortRuns.records(folder);
                assertThat(records.count())
                        .as("records after kill %d: none that was durable is lost", kept.size() + 1)
                        .isGreaterThanOrEqualTo(held);
                assertThat(records.written()).as("none is made twice").isEqualTo(records.count());
                held = records.count();
                if (killed) {
                    kept.add(held);
                }
            }
        }
        assertThat(kept).hasSize(KILLS);
        assertThat(kept.stream().filter(count -> count > 0 && count < RUNS).distinct())
                .as("numbers of records at which a kill amid runs was survived")
                .hasSizeGreaterThan(KILLS_AMID_RUNS / 2);
        reporter.publishEntry("records after each kill", kept.toString());

        try (ChildProgram last = ChildProgram.start(scratch, List.of(), study.words(folder))) {
            assertThat(last.code(60)).as(last.complaints()).contains(0);
            assertThat(last.out()).contains("All " + RUNS + " runs were there already");
        }
        study.requireSame(folder, undisturbed);
        assertThat(ShortRuns.records(folder)).isEqualTo(new ShortRuns.Records(RUNS, RUNS));
        assertThat(ShortRuns.sorted(folder)).hasSize(RUNS).isEqualTo(ShortRuns.sorted(undisturbed));
    }

    private List<Moment> moments() throws IOException {
        List<Moment> moments = new ArrayList<>();
        int milliseconds = 100 + luck.nextInt(500);
        moments.add(start -> System.currentTimeMillis() - start.toMillis() >= milliseconds);
        moments.add(start -> Files.exists(ShortRuns.journal(folder)));
        moments.add(start -> Files.exists(folder.resolve("inputs")));
        IntStream.generate(() -> 1 + luck.nextInt(RUNS * 9 / 10))
                .limit(KILLS_AMID_RUNS)
                .sorted()
                .forEach(count -> {
                    int more = luck.nextInt(15);
                    // One record more than before at least, so that no two kills are at the same place. A journal that
                    // is far too short for so many need not be read to see that.
                    moments.add(start -> ShortRuns.bytes(folder) * RUNS
                                    >= 0.9 * Math.max(count, held + 1) * ShortRuns.bytes(undisturbed)
                            && durable() >= Math.max(count, held + 1)
                            && later(more));
                });
        for (String table : List.of("outcomes.csv", "series.csv")) {
            long bytes = (long) (luck.nextDouble() * Files.size(undisturbed.resolve(table)));
            moments.add(start -> isWritten(temporary(table), start, bytes) || isWritten(table, start, 0));
        }
        moments.add(start -> isWritten("dictionary.csv", start, 0));
        moments.add(start -> isWritten("figures", start, 0));
        return moments;
    }

    /** Records that are durable now, of which there are never fewer than there were; 0 while they cannot be read. */
    private int durable() {
        int now = ShortRuns.durable(folder);
        assertThat(now)
                .as("records of a sweep that was taken up")
                .satisfiesAnyOf(
                        count -> assertThat(count).isZero(),
                        count -> assertThat(count).isGreaterThanOrEqualTo(held));
        return now;
    }

    private static boolean later(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** True if a file of the folder has so many bytes and was changed since. */
    private boolean isWritten(String name, FileTime since, long bytes) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file)
                && Files.size(file) >= bytes
                && Files.getLastModifiedTime(file).compareTo(since) >= 0;
    }

    /** The temporary name of a table that is being written, or one that no file has. */
    private String temporary(String table) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("." + table + ".") && name.endsWith(".part"))
                    .findFirst()
                    .orElse("none");
        }
    }

    private static boolean now(Moment moment, FileTime start) {
        try {
            return moment.isNow(start);
        } catch (IOException gone) {
            return false; // A temporary file that had its name changed between two questions.
        }
    }

    private static void await(ChildProgram child, BooleanSupplier moment) throws InterruptedException {
        while (child.runs() && !moment.getAsBoolean()) {
            Thread.sleep(4);
        }
    }
}
