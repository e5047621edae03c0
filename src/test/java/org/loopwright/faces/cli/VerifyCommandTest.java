package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.design.DesignKind;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.run.Manifest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results that can be repeated from nothing but themselves, and ways in which they cannot. */
class VerifyCommandTest {

    /** Results made once; tests that alter them work on a copy. */
    @TempDir
    static Path shared;

    private static Path made;

    @TempDir
    Path scratch;

    private Path results;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Eight runs of four years, read from a study and a scenario outside the folder of parameters. */
    @BeforeAll
    static void sweepOnce() throws IOException {
        Path elsewhere = Files.createDirectories(shared.resolve("elsewhere"));
        Path scenario = elsewhere.resolve("my base.yaml");
        Files.copy(Path.of("params/scenarios/consumer-electronics.yaml"), scenario);
        Path study = writeStudy(Files.createDirectories(shared.resolve("my/studies")), scenario.toString());
        made = shared.resolve("made");
        StringWriter err = new StringWriter();
        int code = Main.run(
                new Home(Path.of("")),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "sweep",
                study.toString(),
                "--set",
                "industry.trial.exposures=0.25",
                "--out",
                made.toString(),
                "--threads",
                "2");
        assertThat(code).as(err.toString()).isZero();
        // What the results were read from is gone, so that nothing of it can be read again.
        Files.delete(scenario);
        Files.delete(study);
    }

    static Path writeStudy(Path folder, String base) throws IOException {
        return Files.writeString(folder.resolve("tiny.yaml"), """
                study: tiny
                title: Tiny study, with 'ä' and ı
                seed: 0x1f2e3d4c5b6a7988
                replications: 2
                base: "%s"
                horizon: 1280
                warm_up: 180
                follow: 360
                factors:
                  - {path: systems, levels: ["[closed-loop]", "[simulation-frontier, hybrid-pipeline]"]}
                  - {path: vertical_integration, levels: [0.25, 0.75]}
                keep:
                  series_every_days: 180
                  spans: {replications: [1], firms: [1], every_nth_project: 3}
                """.formatted(base));
    }

    @BeforeEach
    void copy() throws IOException {
        results = scratch.resolve("results");
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = results.resolve(made.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private int type(String... words) {
        // No folder of parameters: the results must do.
        return Main.run(
                new Home(scratch.resolve("nowhere")), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private void replace(String name, String before, String after) throws IOException {
        Path file = results.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    /** Replaces a cell of the first row of a run in a table. */
    private String alter(String table, String run, String column, String value) throws IOException {
        Path file = results.resolve(table);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int at = Arrays.asList(lines.get(0).split(",", -1)).indexOf(column);
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (cells[0].equals(run)) {
                String before = cells[at];
                cells[at] = value;
                lines.set(i, String.join(",", cells));
                Files.writeString(file, String.join("\n", lines) + "\n");
                return before;
            }
        }
        throw new AssertionError("run " + run + " has no row in " + table);
    }

    /** What a forger would do: the manifest is made to fit the altered files. */
    private void fitChecksums() throws IOException {
        String text = Files.readString(results.resolve(Manifest.FILE));
        for (FileChecksum file : Manifest.read(results).files()) {
            FileChecksum now = Checksums.of(results.resolve(file.name()));
            text = text.replace(file.sha256(), now.sha256());
            text = text.replace("\"bytes\" : " + file.bytes() + ",", "\"bytes\" : " + now.bytes() + ",");
        }
        Files.writeString(results.resolve(Manifest.FILE), text);
    }

    @Test
    void everyRunIsRepeatedFromTheFolderAloneAndFromItsArchive() {
        assertThat(type("verify", results.toString(), "--rows", "all"))
                .as(out + "" + err)
                .isZero();
        assertThat(out.toString())
                .contains("PASSED: 8 of 8 runs repeated to the last character (the study has 8).")
                .doesNotContain("DIFFER");
        Path zip = scratch.resolve("tiny.zip");
        assertThat(type("archive", results.toString(), "--out", zip.toString()))
                .as(err.toString())
                .isZero();
        out.getBuffer().setLength(0);
        assertThat(type("verify", zip.toString(), "--rows", "3", "--json", "--threads", "1"))
                .as(out + "" + err)
                .isZero();
        JsonNode told = JsonMapper.builder().build().readTree(out.toString());
        assertThat(told.get("passed").asBoolean()).isTrue();
        assertThat(told.get("repeated").asInt()).isEqualTo(3);
        assertThat(told.get("rows")).hasSize(3);
        assertThat(type("archive", results.toString(), "--out", zip.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is there already and is not overwritten");
    }

    @Test
    void theInputsAreWhatWasReadAndNameNoPlaceOutside() throws IOException {
        Manifest manifest = Manifest.read(results);
        assertThat(manifest.inputs())
                .isEqualTo(
                        new Manifest.Inputs("inputs/studies/tiny.yaml", List.of("industry.trial.exposures=0.25"), ""));
        assertThat(results.resolve("inputs/studies/tiny.yaml"))
                .content()
                .contains("base: \"files/1/my base.yaml\"", "title: Tiny study, with 'ä' and ı");
        // The base names all four systems, of which the study takes three; without the fourth it could not be read.
        assertThat(results.resolve("inputs/systems")).isDirectoryContaining("glob:**/deployment-engine.yaml");
        assertThat(results.resolve("inputs/industries")).isDirectoryNotContaining("glob:**/batteries.yaml");
        assertThat(results.resolve("inputs/industries/consumer-electronics.yaml"))
                .hasSameBinaryContentAs(Path.of("params/industries/consumer-electronics.yaml"));
        assertThat(manifest.plan().kind()).isEqualTo(DesignKind.FULL);
        assertThat(manifest.sessions()).hasSize(1);
        List<String> secrets = List.of(
                shared.toString(),
                System.getProperty("user.dir"),
                System.getProperty("user.home") + "/",
                System.getProperty("java.io.tmpdir") + "/");
        try (Stream<Path> files = Files.walk(results)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(secrets.stream().filter(text::contains).toList())
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void anAlteredCellIsAFaultOfItsFileAndOfItsRun() throws IOException {
        String before = alter("outcomes.csv", "3", "unit_cost_final", "0.5");

        assertThat(type("verify", results.toString(), "--rows", "all")).isEqualTo(1);
        assertThat(out.toString())
                .contains("Files: " + (Manifest.read(results).files().size() - 1) + " of ")
                .containsPattern("  outcomes\\.csv: has ")
                .containsPattern("\n +3 +2 +1  DIFFER  outcomes\\.unit_cost_final, row 1: stored '0\\.5', repeated '"
                        + before + "' \\(1 cell, at most [0-9.e-]+ relative\\)")
                .contains("FAILED: 7 of 8 runs repeated");
    }

    @Test
    void aForgedChecksumDoesNotHideAnAlteredCell() throws IOException {
        alter("spans.csv", "5", "waited_for", "nobody");
        fitChecksums();

        assertThat(type("verify", results.toString(), "--rows", "all", "--json"))
                .isEqualTo(1);
        JsonNode told = JsonMapper.builder().build().readTree(out.toString());
        assertThat(told.get("file_faults")).isEmpty();
        assertThat(told.get("same").asInt()).isEqualTo(7);
        JsonNode run = told.get("rows").get(4);
        assertThat(run.get("run").asInt()).isEqualTo(5);
        assertThat(run.get("same").asBoolean()).isFalse();
        assertThat(run.get("table").asString()).isEqualTo("spans");
        assertThat(run.get("column").asString()).isEqualTo("waited_for");
        assertThat(run.get("stored").asString()).isEqualTo("nobody");
    }

    @Test
    void aRowThatWasTakenOutAndOneThatWasAddedAreFound() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(results.resolve("series.csv")));
        lines.remove(lines.size() - 1);
        lines.add(1, lines.get(1));
        Files.writeString(results.resolve("series.csv"), String.join("\n", lines) + "\n");
        fitChecksums();

        assertThat(type("verify", results.toString(), "--rows", "all")).isEqualTo(1);
        assertThat(out.toString())
                .contains("FAILED: 6 of 8", "series.day, row 2: stored '0', repeated '180'", "stored 'no such row'");
    }

    @Test
    void rowsOfARunThatHasNoOutcomesAreAFault() throws IOException {
        Path series = results.resolve("series.csv");
        List<String> lines = Files.readAllLines(series);
        String last = lines.get(lines.size() - 1);
        Files.writeString(series, "9" + last.substring(1) + "\n", StandardOpenOption.APPEND);
        fitChecksums();

        assertThat(type("verify", results.toString(), "--rows", "all")).isEqualTo(1);
        assertThat(out.toString()).contains("  series.csv: has rows of run 9, which has no outcomes", "FAILED: 8 of 8");
    }

    @Test
    void anAlteredInputIsFound() throws IOException {
        replace("inputs/studies/tiny.yaml", "horizon: 1280", "horizon: 1281");
        assertThat(type("verify", results.toString(), "--rows", "1")).isEqualTo(1);
        assertThat(out.toString()).contains("inputs/studies/tiny.yaml: has the SHA-256", "FAILED: 0 of 1");
        out.getBuffer().setLength(0);

        replace("inputs/studies/tiny.yaml", "replications: 2", "replications: 1");
        assertThat(type("verify", results.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("seed or replications differ", "FAILED: no run was repeated.");
    }

    @Test
    void aMissingTableIsNamed() throws IOException {
        Files.delete(results.resolve("generations.csv"));
        assertThat(type("verify", results.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("  generations.csv: is missing", "FAILED: no run was repeated.");
    }

    @Test
    void resultsOfAnotherBuildAreComparedOnlyIfThatIsAskedFor() throws IOException {
        replace(Manifest.FILE, Manifest.read(results).program().modelBuild(), "0123456789abcdef".repeat(4));
        assertThat(type("verify", results.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .startsWith("made with version " + Home.version() + ", build 0123456789abcdef")
                .contains("; this is version ", "--force");
        assertThat(type("verify", results.toString(), "--rows", "2", "--force")).isZero();
        assertThat(out.toString()).contains("made with version", "PASSED: 2 of 2");
    }

    @Test
    void whatIsNoResultsIsRefused() throws IOException {
        Path empty = Files.createDirectory(scratch.resolve("empty"));
        Path text = Files.writeString(scratch.resolve("text.zip"), "no zip");
        assertThat(type("verify", empty.toString())).isEqualTo(2);
        assertThat(type("verify", text.toString())).isEqualTo(2);
        assertThat(type("verify", scratch.resolve("gone").toString())).isEqualTo(2);
        assertThat(type("archive", empty.toString())).isEqualTo(2);
        assertThat(type("rerun", empty + "#1")).isEqualTo(2);
        assertThat(type("rerun", results + "#9")).isEqualTo(2);
        assertThat(type("rerun", results.toString())).isEqualTo(2);
        assertThat(type("verify", results.toString(), "--rows", "none")).isEqualTo(2);
        assertThat(type("verify", results.toString(), "--threads", "0")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "has no manifest.json",
                        "is not a whole zip archive",
                        "no such folder or archive",
                        "the study has the runs 1 to 8, was 9",
                        "--rows must be a whole number >= 1, or 'all', was 'none'",
                        "--threads must be within [1, 1024], was 0")
                .doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aRunIsMadeAgainByItselfAndComparedWithItsRows() throws IOException {
        Path full = scratch.resolve("full");
        assertThat(type("rerun", results + "#4", "--out", full.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .startsWith("Study tiny, run 4, design point 2: ")
                .contains("seed 0x1f2e3d4c5b6a7988, replication 2", "unit_cost_final", "A typical loop of closed-loop")
                .contains("Identical to the stored rows of all tables, to the last character.");
        // Day 0, every 30 days, and the horizon.
        assertThat(Files.readAllLines(full.resolve("series.csv"))).hasSize(1 + 1460 / 30 + 2);
        assertThat(Files.readAllLines(full.resolve("spans.csv"))).hasSizeGreaterThan(100);
        assertThat(type("rerun", results + "#4", "--out", full.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is not overwritten");

        out.getBuffer().setLength(0);
        alter("generations.csv", "4", "system", "open-loop");
        assertThat(type("rerun", results + "#4")).isEqualTo(1);
        assertThat(out.toString())
                .contains("DIFFERS from the stored rows: generations.system, row 1: stored 'open-loop'");
    }
}
