package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.bench.BenchPage;
import org.loopwright.bench.BenchTable;
import org.loopwright.faces.cli.option.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bench works and its figures are there. No time is compared with anything. */
class BenchCommandTest {

    private static final List<String> TABLES =
            List.of("runs", "profile", "search", "growth", "exponents", "threads", "heap");

    @TempDir
    Path folder;

    @Test
    void everyFigureOfTheQuickBenchIsThereAndItsPageIsWhole() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Path page = folder.resolve("performance.md");

        int code = Main.run(
                new Home(Path.of("")),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "bench",
                "--quick",
                "--json",
                "--write",
                page.toString());

        assertThat(code).as(err.toString()).isZero();
        JsonNode bench = JsonMapper.builder().build().readTree(out.toString());
        assertThat(bench.get("machine").get("cores").asString()).isNotBlank();
        for (String table : TABLES) {
            assertThat(bench.get(table)).as(table).isNotEmpty();
        }
        assertThat(bench.get("runs")).hasSize(9);
        for (JsonNode run : bench.get("runs")) {
            for (String figure : List.of(
                    "run_median_ms",
                    "events_per_run",
                    "closed_projects_per_run",
                    "time_per_event_us",
                    "time_per_closed_project_us",
                    "allocated_per_event_bytes",
                    "bare_schedule_per_event_us",
                    "ratio_to_bare_schedule")) {
                assertThat(run.get(figure).asDouble()).as(figure).isPositive();
            }
        }
        for (JsonNode size : bench.get("growth")) {
            assertThat(size.get("time_per_event_us").asDouble()).isPositive();
        }
        for (JsonNode batch : bench.get("threads")) {
            assertThat(batch.get("gain_ratio").asDouble()).isPositive();
        }
        JsonNode heap = bench.get("heap").get(0);
        assertThat(heap.get("runs_completed").asInt())
                .isPositive()
                .isEqualTo(heap.get("runs_asked").asInt());
        assertThat(Files.readString(page))
                .startsWith("# What a run costs")
                .contains("## A run of each industry", "## Exponents", "## Memory of a long sweep");
    }

    @Test
    void costOfTheStoreIsToldForEachWayAndEachFile() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int code = Main.run(
                new Home(Path.of("")),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "bench",
                "--only",
                "million-runs",
                "--quick",
                "--json");

        assertThat(code).as(err.toString()).isZero();
        JsonNode bench = JsonMapper.builder().build().readTree(out.toString());
        assertThat(bench.get("million")).hasSize(4);
        for (JsonNode way : bench.get("million")) {
            assertThat(way.get("runs").asInt()).isEqualTo(10_000);
            assertThat(way.get("wall_s").asDouble()).isPositive();
            assertThat(way.get("processor_s").asDouble()).isPositive();
        }
        assertThat(bench.get("million").get(2).get("peak_after_collection_mb").asInt())
                .isBetween(1, 512);
        assertThat(bench.get("million_files")).hasSizeGreaterThan(3);
    }

    @Test
    void whatIsWrittenByHandOutlivesARenewalOfThePage() {
        BenchTable table = new BenchTable(
                "k",
                "T",
                "text",
                "row",
                List.of(new BenchTable.Column("time_s", "time [s]", 1)),
                List.of(new BenchTable.Row("a", List.of(1.25))));
        String first = BenchPage.of("bench", Map.of(), List.of(table), Optional.empty());
        String hand = first.replace("<!-- end of what", "A hand wrote this.\n<!-- end of what");

        String renewed = BenchPage.of("bench", Map.of(), List.of(), Optional.of(hand));

        assertThat(renewed).contains("A hand wrote this.").doesNotContain("## T");
        assertThat(BenchPage.of("bench", Map.of(), List.of(), Optional.of(renewed)))
                .isEqualTo(renewed);
    }
}
