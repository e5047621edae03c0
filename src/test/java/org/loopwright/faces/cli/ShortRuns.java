package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.journal.RunLog;
import org.loopwright.lab.journal.SegmentFiles;

/** A study of many short runs of one system each, its sweeps, and what their folders hold. */
final class ShortRuns {

    private static final int SYSTEMS = 4;
    private static final List<String> TABLES =
            List.of("outcomes.csv", "generations.csv", "series.csv", "spans.csv", "dictionary.csv");

    /**
     * What a sweep said.
     *
     * @param code exit code
     * @param out standard output
     * @param err complaints, without lines on progress
     */
    record Said(int code, String out, String err) {}

    /**
     * The records of a journal.
     *
     * @param count how many there are
     * @param written how many were ever written, several of one run counted each
     */
    record Records(int count, int written) {}

    private final Path study;
    private final int runs;

    private ShortRuns(Path study, int runs) {
        this.study = study;
        this.runs = runs;
    }

    /** Writes the study into a folder. */
    static ShortRuns study(Path folder, int runs) throws IOException {
        Path file = Files.writeString(folder.resolve("short-runs.yaml"), """
            study: short-runs
            seed: 12
            replications: %d
            industry: batteries
            horizon: 300
            warm_up: 100
            follow: 200
            factors:
              - {path: system, levels: [simulation-frontier, deployment-engine, hybrid-pipeline, closed-loop]}
            keep: {series_every_days: 30}
            """.formatted(runs / SYSTEMS));
        return new ShortRuns(file, runs);
    }

    int runs() {
        return runs;
    }

    /** The words of the command line that carry it out on one thread. */
    String[] words(Path folder) {
        return new String[] {"sweep", study.toString(), "--out", folder.toString(), "--threads", "1"};
    }

    /** Carries it out in this process. */
    Said sweep(Path folder) {
        return sweep(words(folder));
    }

    /**
     * Carries it out in this process with the calibration page for an answer, which needs no figures: they are nine tenths
     * of so short a sweep.
     */
    Said sweepWithoutFigures(Path folder, String... further) {
        List<String> words = new ArrayList<>(List.of(words(folder)));
        words.add("--pooled");
        words.addAll(List.of(further));
        return sweep(words.toArray(String[]::new));
    }

    private static Said sweep(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), words);
        List<String> complaints = err.toString()
                .lines()
                .filter(line -> !line.contains(" runs/s") && !line.startsWith("So far, "))
                .toList();
        return new Said(code, out.toString(), String.join("\n", complaints));
    }

    /** Fails unless two folders hold the same tables, every run in them once, and no other files than each other. */
    void requireSame(Path folder, Path undisturbed) throws IOException {
        for (String table : TABLES) {
            assertThat(folder.resolve(table)).hasSameBinaryContentAs(undisturbed.resolve(table));
        }
        assertThat(Files.readAllLines(folder.resolve("outcomes.csv")).stream()
                        .skip(1)
                        .map(row -> row.substring(0, row.indexOf(','))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, runs).mapToObj(String::valueOf).toList());
        assertThat(names(folder)).isEqualTo(names(undisturbed));
    }

    /** Every file of a folder, those whose names begin with a dot included, but for segments: one for each session. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.getParent().equals(journal(folder)))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** The folder of the segments. */
    static Path journal(Path folder) {
        return folder.resolve("journal");
    }

    /** Bytes of all segments; 0 while there are none, or while one is made. */
    static long bytes(Path folder) {
        try {
            long bytes = 0;
            for (Path segment : SegmentFiles.of(journal(folder))) {
                bytes += Files.size(segment);
            }
            return bytes;
        } catch (IOException | UncheckedIOException notYet) {
            return 0;
        }
    }

    /** Runs with a record that outlives the sweep; it may be at work and is not disturbed. */
    static int durable(Path folder) {
        return records(folder).count();
    }

    /** Records of a folder. */
    static Records records(Path folder) {
        try (RunLog log = RunLog.read(journal(folder))) {
            return new Records(log.runs().held(), log.written());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every record of a complete sweep, sorted by key. */
    static List<String> sorted(Path folder) throws IOException {
        return SegmentFiles.runs(journal(folder));
    }
}
