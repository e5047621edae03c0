package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.faces.cli.option.Home;

/**
 * A sweep that is ended from outside keeps what is done, and the same command then leaves the very bytes of an
 * undisturbed sweep. One study of 90 runs, whose rows in the journal tell when to strike.
 */
class InterruptTest {

    private static final String FAREWELL = "Broken off. What is done is kept; the same command goes on with the rest.";

    private static final int RUNS = 90;
    private static final List<String> TABLES =
            List.of("outcomes.csv", "generations.csv", "series.csv", "spans.csv", "dictionary.csv");

    @TempDir
    static Path scratch;

    private static Path study;
    private static Path undisturbed;

    @BeforeAll
    static void sweepWithoutDisturbance() throws IOException {
        study = Files.writeString(scratch.resolve("study.yaml"), """
            study: interrupted
            seed: 11
            replications: 10
            horizon: 3285
            warm_up: 365
            factors:
              - {path: system, levels: [closed-loop]}
              - {path: industry, levels: [semiconductors, aerospace, drug-discovery, batteries, consumer-electronics,
                      logistics-robotics, autonomous-vehicles, humanoid-robots, smart-manufacturing]}
            keep: {series_every_days: 10, spans: {firms: [1], every_nth_project: 10}}
            """);
        undisturbed = scratch.resolve("undisturbed");
        StringWriter err = new StringWriter();
        assertThat(here(undisturbed, err)).as(err.toString()).isZero();
    }

    /** The issue's own bound: two seconds from the signal to the end. */
    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void signalEndsTheSweepWithinTwoSecondsAndKeepsItsRows(String signal, int code) throws Exception {
        Path folder = scratch.resolve(signal);
        try (ChildProgram child = start(folder)) {
            await(child, () -> rows(folder) >= 5);
            int before = rows(folder);
            child.signal(signal);

            assertThat(child.code(2)).as("exit code within 2 s").contains(code);
            assertThat(child.complaints()).isEqualTo(FAREWELL);
            assertThat(child.out()).isEmpty();
            assertThat(rows(folder)).isBetween(before, RUNS - 1);
            assertThat(folder.resolve("outcomes.csv")).doesNotExist();
        }
    }

    /** Whoever looked at the page finds nobody there, and what it was made of is gone. */
    @Test
    void ctrlCEndsASweepThatServesItsPageInOrderAndFreesItsPort() throws Exception {
        Path folder = scratch.resolve("served");
        Path temporary = Files.createDirectories(scratch.resolve("temporary"));
        String[] serving = Arrays.copyOf(sweep(folder), 7);
        serving[6] = "--serve";
        try (ChildProgram child = ChildProgram.start(
                scratch, List.of("env", "JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=" + temporary), serving)) {
            await(child, () -> rows(folder) >= 5);
            String told = child.complaints();
            URI address = URI.create(told.substring(told.indexOf("http://")).strip());
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.body()).contains("data-live=\"true\"", "closed-loop");
            assertThat(live(temporary)).isNotEmpty();
            child.signal("INT");

            assertThat(child.code(2)).as("exit code within 2 s").contains(130);
            assertThat(child.complaints()).isEqualTo(told + "\n" + FAREWELL);
            assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
                    .isInstanceOf(ConnectException.class);
            assertThat(live(temporary)).isEmpty();
        }
    }

    private static List<String> live(Path temporary) {
        return Arrays.stream(temporary.toFile().list())
                .filter(name -> name.startsWith("loopwright-live"))
                .toList();
    }

    @Test
    void sweepThatIsBrokenOffAgainAndAgainEndsWithTheBytesOfAnUndisturbedOneAndNothingHalfWritten() throws Exception {
        Path folder = scratch.resolve("again");
        try (ChildProgram amidRuns = start(folder)) {
            await(amidRuns, () -> rows(folder) >= 5);
            amidRuns.signal("INT");
            assertThat(amidRuns.code(2)).contains(130);
        }
        try (ChildProgram amidTables = start(folder)) {
            await(amidTables, () -> isAmidSeries(folder));
            amidTables.signal("KILL");
            assertThat(amidTables.code(10)).contains(137);
            assertThat(folder.resolve("manifest.json")).content().containsPattern("\"complete\" *: *false");
        }
        Path firstFigure = folder.resolve("figures/embodiment_time_by_depth_observed.png");
        try (ChildProgram amidFigures = start(folder)) {
            await(amidFigures, () -> Files.exists(firstFigure));
            amidFigures.signal("INT");
            assertThat(amidFigures.code(2)).contains(130);
            assertThat(amidFigures.complaints()).isEqualTo(FAREWELL);
        }
        try (ChildProgram undisturbedAtLast = start(folder)) {
            assertThat(undisturbedAtLast.code(60)).contains(0);
        }
        for (String table : TABLES) {
            assertThat(folder.resolve(table)).hasSameBinaryContentAs(undisturbed.resolve(table));
        }
        assertThat(ShortRuns.names(folder)).isEqualTo(ShortRuns.names(undisturbed));
    }

    @Test
    void secondSweepIntoTheFolderOfAnotherProcessIsRefused() throws Exception {
        Path folder = scratch.resolve("shared");
        // On one thread, so that it is still at work when the second one asks.
        String[] slowly = sweep(folder);
        slowly[slowly.length - 1] = "1";
        try (ChildProgram first = ChildProgram.start(scratch, List.of(), slowly)) {
            await(first, () -> rows(folder) >= 1);
            StringWriter err = new StringWriter();

            assertThat(here(folder, err)).isEqualTo(2);
            assertThat(err.toString().strip())
                    .isEqualTo("Another sweep is at work in " + folder
                            + ". Wait until it ends, or choose another folder.");
            assertThat(first.runs()).as("the first goes on").isTrue();
            assertThat(first.code(60)).contains(0);
            for (String table : TABLES) {
                assertThat(folder.resolve(table)).hasSameBinaryContentAs(undisturbed.resolve(table));
            }
        }
    }

    private static int here(Path folder, StringWriter err) {
        return Main.run(
                new Home(Path.of("")), new PrintWriter(new StringWriter()), new PrintWriter(err, true), sweep(folder));
    }

    private static ChildProgram start(Path folder) throws IOException {
        return ChildProgram.start(scratch, List.of(), sweep(folder));
    }

    private static String[] sweep(Path folder) {
        return new String[] {"sweep", study.toString(), "--out", folder.toString(), "--threads", "2"};
    }

    private static void await(ChildProgram child, BooleanSupplier moment) throws IOException, InterruptedException {
        while (!moment.getAsBoolean()) {
            assertThat(child.runs()).as("still at work: " + child.complaints()).isTrue();
            Thread.sleep(1);
        }
    }

    /** Runs with a record that outlives the sweep. */
    private static boolean isAmidSeries(Path folder) {
        String[] names = folder.toFile().list();
        return names != null
                && Arrays.stream(names).anyMatch(name -> name.startsWith(".series.csv.") && name.endsWith(".part"));
    }

    private static int rows(Path folder) {
        return ShortRuns.durable(folder);
    }
}
