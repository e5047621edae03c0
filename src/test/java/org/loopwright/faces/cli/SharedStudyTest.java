package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;

/** A study made in parts, and its archive in the place of its folder. */
class SharedStudyTest {

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private String folder(String name) {
        return scratch.resolve(name).toString();
    }

    @Test
    void replicationsMadeElsewhereMergeIntoWhatOneSweepLeaves() throws IOException {
        ShortRuns study = ShortRuns.study(scratch, 16);
        assertThat(study.sweepWithoutFigures(scratch.resolve("whole")).code()).isZero();
        for (String part : List.of("1-2", "3-4")) {
            ShortRuns.Said said = study.sweepWithoutFigures(scratch.resolve(part), "--replications", part);
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(said.out()).contains("8 of 16 runs made");
            assertThat(said.err()).contains("8 of 16 runs are left to other parts");
            assertThat(ShortRuns.durable(scratch.resolve(part))).isEqualTo(8);
        }
        assertThat(type("merge", folder("1-2"), folder("3-4"), "--out", folder("both")))
                .as(err + "")
                .isZero();
        ShortRuns.Said again = study.sweepWithoutFigures(scratch.resolve("both"));
        assertThat(again.out()).as(again.err()).contains("All 16 runs were there already");
        study.requireSame(scratch.resolve("both"), scratch.resolve("whole"));
        assertThat(type("verify", folder("both"), "--rows", "2")).as(out + "").isZero();
    }

    @Test
    void partsThatThereAreNoneOfAreRefused() throws IOException {
        ShortRuns study = ShortRuns.study(scratch, 4);
        for (String part : List.of("0/2", "3/2", "half")) {
            assertThat(study.sweepWithoutFigures(scratch.resolve("a"), "--shard", part)
                            .code())
                    .as(part)
                    .isEqualTo(2);
        }
        ShortRuns.Said late = study.sweepWithoutFigures(scratch.resolve("a"), "--replications", "5-9");
        assertThat(late.code()).isEqualTo(2);
        assertThat(late.err()).contains("--replications begins with 5, but the study has 1");
    }

    @Test
    void anArchiveIsAFolder() throws IOException {
        ShortRuns study = ShortRuns.study(scratch, 4);
        assertThat(study.sweepWithoutFigures(scratch.resolve("results")).code()).isZero();
        assertThat(type("archive", folder("results"))).isZero();
        String zip = folder("results.zip");
        assertThat(type("rerun", zip + "#1")).as(err + "").isZero();
        assertThat(type("report", zip)).as(err + "").isZero();
        try {
            Class.forName("org.duckdb.DuckDBDriver");
        } catch (ClassNotFoundException absent) {
            return; // Questions and Parquet need the driver.
        }
        assertThat(type("sql", zip, "select count(*) as n from outcomes"))
                .as(err + "")
                .isZero();
        assertThat(out.toString()).isEqualTo("n\n4\n");
        assertThat(type("export", zip)).as(err + "").isZero();
        assertThat(Files.size(scratch.resolve("results-parquet/outcomes.parquet")))
                .isPositive();
    }

    @Test
    void checkRefusesWhatASweepRefuses() throws IOException {
        String sound = """
                study: sound
                seed: 1
                replications: 1
                base: batteries
                systems: [closed-loop]
                horizon: 400
                warm_up: 0
                follow: 200
                factors: [{path: industry.coordination.release_period, label: LABEL, levels: [30, 60]}]
                responses: [{name: loop, measure: MEASURE}]
                """;
        for (String[] wrong : new String[][] {
            {"period", "loop_mean_dayz", "did you mean 'loop_mean_days'?"},
            {"status", "loop_mean_days", "'status' is another column of the outcomes"}
        }) {
            Path study = Files.writeString(
                    scratch.resolve("study.yaml"),
                    sound.replace("LABEL", wrong[0]).replace("MEASURE", wrong[1]));
            assertThat(type("params", "check", study.toString())).isEqualTo(2);
            assertThat(err.toString()).contains(wrong[2]);
            String said = err.toString().lines().findFirst().orElseThrow();
            assertThat(type("sweep", study.toString(), "--dry-run")).isEqualTo(2);
            assertThat(err.toString().strip()).isEqualTo(said);
        }
    }

    @Test
    void realsForWholeNumbersAreFlooredAndTold() throws IOException {
        Path study = Files.writeString(scratch.resolve("study.yaml"), """
                study: whole
                seed: 1
                replications: 1
                base: smart-manufacturing
                systems: [closed-loop]
                factors:
                  - {path: industry.architecture.tiers, label: tiers, range: [2, 4]}
                  - {path: vertical_integration, label: depth, range: [0, 1]}
                design: {kind: latin_hypercube, points: 6}
                """);
        Files.writeString(scratch.resolve("sample.txt"), "2.375 0.125\n4.999 0.625\n3.5 0.25\n");
        String names = "{\"num_vars\": 2, \"names\": [\"tiers\", \"depth\"], \"bounds\": [[2, %d], [0, 1]]}";
        Files.writeString(scratch.resolve("five.json"), names.formatted(5));
        Files.writeString(scratch.resolve("four.json"), names.formatted(4));
        String[] of = {folder("sample.txt"), "--study", study.toString(), "--out"};
        assertThat(type("import", "--salib", folder("five.json"), of[0], of[1], of[2], of[3], folder("p.csv")))
                .as(err + "")
                .isZero();
        assertThat(out.toString()).contains("# reals floored to whole numbers: tiers\n");
        assertThat(Files.readAllLines(scratch.resolve("p.csv")).stream().skip(1))
                .containsExactly("2,0.125", "4,0.625", "3,0.25");
        assertThat(type("import", "--salib", folder("four.json"), of[0], of[1], of[2], of[3], folder("q.csv")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("draw reals within [2, 5], which are floored, or within [0, 1]");
    }
}
