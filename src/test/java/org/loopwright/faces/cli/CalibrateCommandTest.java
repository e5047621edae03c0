package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;

/** A calibration from the command line to its answer, with the model itself on a short horizon. */
class CalibrateCommandTest {

    private static final String STUDY = """
            study: short
            seed: 12
            replications: 1
            horizon: 300
            warm_up: 100
            follow: 200
            factors:
              - {path: system, levels: [simulation-frontier, closed-loop]}
              - {path: industry, levels: [batteries, consumer-electronics]}
            calibrate:
              targets: targets.csv
              each: industry
              entries: [industry.cost.difficulty, {path: world.frontier_growth, joint: true}]
              particles: 10
              generations: 3
              draws: 4
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path study;

    @BeforeEach
    void write() throws IOException {
        study = Files.writeString(folder.resolve("short.yaml"), STUDY);
        Files.writeString(folder.resolve("targets.csv"), """
                industry,measure,low,high,split
                all,unit_cost_final,0.7,0.95,fit
                all,output_per_year_final,1,10,test
                """);
    }

    private int code(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private int calibrate(String results, String... further) {
        return code(Stream.concat(
                        Stream.of(
                                "calibrate",
                                study.toString(),
                                "--out",
                                folder.resolve(results).toString()),
                        Stream.of(further))
                .toArray(String[]::new));
    }

    @Test
    void itGoesOnWhereItWasBrokenOffAndTellsNoSystem() throws IOException {
        assertThat(calibrate("once", "--threads", "1")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains(
                        "What the targets say of the entries",
                        "Target unit_cost_final",
                        "Entry industry.cost.difficulty")
                .contains("joint", "(test)")
                .doesNotContain("simulation-frontier", "closed-loop");
        assertThat(err.toString()).doesNotContain("simulation-frontier", "closed-loop");
        int sessions = 0;
        do {
            assertThat(calibrate("pieces", "--max-runs", "30", "--threads", "2"))
                    .isZero();
            sessions++;
        } while (err.toString().contains("The budget is spent"));
        assertThat(sessions).isGreaterThan(2);
        for (String table : List.of("outcomes", "populations", "particles", "posterior", "shrinkage", "predictive")) {
            assertThat(folder.resolve("pieces/" + table + ".csv"))
                    .hasSameBinaryContentAs(folder.resolve("once/" + table + ".csv"));
        }
        assertThat(folder.resolve("once/figures/calibration_entries.svg")).isNotEmptyFile();
        assertThat(folder.resolve("once/figures/calibration_targets.svg")).isNotEmptyFile();
        assertThat(code("verify", folder.resolve("once").toString(), "--rows", "3"))
                .as(out.toString())
                .isZero();
        assertThat(code("report", folder.resolve("once").toString(), "--json")).isZero();
        assertThat(out.toString()).contains("\"calibration\"");

        Path over = Files.writeString(folder.resolve("over.yaml"), """
                study: over
                seed: 3
                replications: 2
                horizon: 300
                warm_up: 100
                follow: 200
                systems: [simulation-frontier, closed-loop]
                factors:
                  - {path: industry, levels: [batteries, consumer-electronics]}
                responses: [{name: cost, measure: unit_cost_final}]
                over: {file: once/posterior.csv, draws: 3}
                """);
        assertThat(code(
                        "sweep",
                        over.toString(),
                        "--out",
                        folder.resolve("over").toString()))
                .isZero();
        assertThat(out.toString())
                .contains("What the posterior leaves open, and what is luck", "Over 3 draws of the posterior", "luck ");
        assertThat(code("verify", folder.resolve("over").toString(), "--rows", "2"))
                .as(out.toString())
                .isZero();
    }

    @Test
    void whatCannotBeDoneIsToldInOneSentence() throws IOException {
        assertThat(calibrate("dry", "--dry-run")).isZero();
        assertThat(out.toString()).contains("Design points  4, at most 100");
        assertThat(folder.resolve("dry")).doesNotExist();
        assertThat(code("sweep", study.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("The study short is a calibration: carry it out with calibrate.");
        assertThat(code("calibrate", "quickstart")).isEqualTo(2);
        assertThat(err.toString()).contains("has no group calibrate that says what is fitted to what");
        Files.writeString(study, STUDY.replace("industry.cost.difficulty", "industry.cost.dificulty"));
        assertThat(calibrate("bad")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("unknown path; did you mean 'industry.cost.difficulty'?");
    }
}
