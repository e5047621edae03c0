package org.loopwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loopwright.lab.file.Json;

/** Each part measures and its figures are there, with hardly any effort. No time is compared with anything. */
class BenchTest {

    /** Every benchmark of JMH once, in this Java; everything else as little as it goes. */
    private static final Effort LEAST = new Effort(1, 0, 0, 1, 1, 0.05, 1, 1, 4, 2, 2, 3, 4);

    /** Figures that may be missing: errors of what is timed once, shares of samples that were not taken. */
    private static final List<String> MAY_BE_MISSING =
            List.of("error", "share", "without_search", "exponent", "distance", "events_per_attempt");

    @TempDir
    Path folder;

    // These start whole programs in other Javas, which takes seconds; what they are made of is tested below.
    @ParameterizedTest
    @EnumSource(
            names = {"HEAP", "MILLION_RUNS"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyPartGivesItsFigures(Part part) throws Exception {
        List<String> steps = new ArrayList<>();

        List<BenchTable> tables = part.measure(new Site(LEAST, folder, steps::add));

        assertThat(steps).isNotEmpty();
        assertThat(tables).isNotEmpty();
        for (BenchTable table : tables) {
            if (!table.key().equals("profile")) {
                assertThat(table.rows()).as(table.key()).isNotEmpty();
            }
            for (Map<String, Object> row : table.records()) {
                row.forEach((key, figure) -> {
                    if (figure instanceof Double number
                            && MAY_BE_MISSING.stream().noneMatch(key::contains)) {
                        assertThat(number).as("%s of %s", key, row).isFinite();
                    }
                });
            }
            assertThat(Json.text(table.records())).as(table.key()).isNotBlank();
        }
    }

    @Test
    void aStudyIsCarriedOutInEveryWay() throws IOException, InterruptedException {
        Path study = Files.writeString(folder.resolve("short.yaml"), MillionRuns.study(1));
        Path kept = folder.resolve("kept");
        for (MillionRuns.Way way : MillionRuns.Way.values()) {
            assertThat(MillionRuns.carryOut(List.of(way.toString(), study.toString(), kept.toString())))
                    .matches("[\\d.]+ s, [\\d.]+ CPU s");
        }
        assertThat(kept.resolve("outcomes.csv")).exists();
    }

    @Test
    void anotherJavaSaysWhatItDid() throws IOException, InterruptedException {
        AnotherJava java = AnotherJava.run(folder, 64, Bench.class, List.of("--help"));
        assertThat(java.code()).as(java.said()).isZero();
        assertThat(java.said()).contains("./bench million-runs");
        assertThat(java.seconds()).isPositive();
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
        String first = BenchPage.of(Map.of(), List.of(table), Optional.empty());
        assertThat(first).startsWith("# What a run costs").contains("## T", "| a | 1.3 |");
        String hand = first.replace("<!-- end of what", "A hand wrote this.\n<!-- end of what");

        String renewed = BenchPage.of(Map.of(), List.of(), Optional.of(hand));

        assertThat(renewed).contains("A hand wrote this.").doesNotContain("## T");
        assertThat(BenchPage.of(Map.of(), List.of(), Optional.of(renewed))).isEqualTo(renewed);
    }
}
