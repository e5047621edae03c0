package org.loopwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
     * @param written how many were ever written: one that takes another's place gets the next number
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
            horizon: 400
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
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), words(folder));
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

    /** Every file of a folder, those whose names begin with a dot included. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    static Path journal(Path folder) {
        return folder.resolve("journal.sqlite");
    }

    /** Records that are durable now; of a folder in which a sweep may be at work, which is not disturbed. */
    static int durable(Path folder) {
        if (Files.notExists(journal(folder))) {
            return 0;
        }
        try (Connection connection = reading(journal(folder))) {
            return number(connection, "SELECT count(*) FROM run");
        } catch (SQLException notYet) {
            return 0; // The tables of the journal are not laid out yet.
        }
    }

    /**
     * Records of a folder in which no sweep is at work. They are counted in a copy: opening the journal of a killed sweep
     * would mend it, which is the next sweep's business.
     */
    static Records records(Path folder, Path scratch) throws IOException, SQLException {
        if (Files.notExists(journal(folder))) {
            return new Records(0, 0);
        }
        Path copy = Files.createTempDirectory(scratch, "copy");
        for (String file : List.of("journal.sqlite", "journal.sqlite-wal", "journal.sqlite-journal")) {
            if (Files.exists(folder.resolve(file))) {
                Files.copy(folder.resolve(file), copy.resolve(file));
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + journal(copy))) {
            return number(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'run'") == 0
                    ? new Records(0, 0)
                    : new Records(
                            number(connection, "SELECT count(*) FROM run"),
                            number(connection, "SELECT coalesce(max(rowid), 0) FROM run"));
        }
    }

    /** Every record of a complete sweep, sorted by key: the key, how the run ended, and the checksum of all of it. */
    static List<String> sorted(Path folder) throws SQLException {
        List<String> records = new ArrayList<>();
        try (Connection connection = reading(journal(folder));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT key, status, checksum FROM run ORDER BY key")) {
            while (row.next()) {
                records.add(HexFormat.of().formatHex(row.getBytes(1)) + " " + row.getString(2) + " "
                        + HexFormat.of().formatHex(row.getBytes(3)));
            }
        }
        return records;
    }

    private static Connection reading(Path journal) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:file:" + journal + "?mode=ro");
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getInt(1);
        }
    }
}
