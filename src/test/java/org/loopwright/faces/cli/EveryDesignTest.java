package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.params.ParamsSchemaCommand;
import org.loopwright.lab.design.DesignKind;
import org.loopwright.lab.run.Manifest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of design from its file to its figures: a new one does not compile here before it has an example. */
class EveryDesignTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String STUDY = """
            study: every
            seed: 12
            replications: 2
            industry: batteries
            systems: [simulation-frontier, closed-loop]
            horizon: 500
            warm_up: 100
            follow: 200
            keep: {series_every_days: 30}
            responses: [{name: loop, measure: unit_cost_final}]
            factors:
              - {path: vertical_integration, range: [0, 1]}
              - {path: industry.trial.time.mean, label: trial_time, range: [7, 180]}
              - {path: industry.research.gap, label: gap, levels: [0.2, 0.6]}
            design: %s
            """;

    private static final String LISTED = """
            vertical_integration,industry.trial.time.mean,industry.research.gap
            0,7,0.2
            0.2,150,0.6
            0.4,30,0.2
            0.6,90,0.6
            0.8,170,0.2
            1,60,0.6
            0.5,120,0.2
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /**
     * What is expected of a kind.
     *
     * @param design as a study file has it
     * @param points design points, of a design that grows the fewest
     * @param analysis as the answer names it
     * @param figures their names without endings, sorted
     */
    private record Expected(String design, int points, String analysis, List<String> figures) {

        Expected(String design, int points, String analysis) {
            this(design, points, analysis, List.of(analysis));
        }
    }

    private static Expected expected(DesignKind kind) {
        return switch (kind) {
            case FULL ->
                new Expected(
                        "{kind: full, steps: 2}",
                        8,
                        "fastest",
                        List.of(
                                "embodiment_time_and_velocity",
                                "embodiment_time_by_depth",
                                "generation_incidence",
                                "loop_time_by_stage",
                                "loop_time_by_wait",
                                "unit_cost_over_time"));
            case FRACTIONAL -> new Expected("{kind: fractional, resolution: 3}", 4, "main_effects");
            case PLACKETT_BURMAN -> new Expected("{kind: plackett_burman}", 8, "main_effects");
            case LIST -> new Expected("{kind: list, points: " + listed() + "}", 7, "rank_regression");
            case CSV -> new Expected("{kind: csv, file: points.csv}", 7, "rank_regression");
            case ONE_AT_A_TIME -> new Expected("one_at_a_time", 6, "one_at_a_time");
            case LATIN_HYPERCUBE -> new Expected("{kind: latin_hypercube, points: 8}", 8, "rank_regression");
            case SOBOL -> new Expected("{kind: sobol, points: 8}", 8, "rank_regression");
            case MORRIS -> new Expected("{kind: morris, trajectories: 2}", 2 * (3 + 1), "morris_effects");
            case SALTELLI -> new Expected("{kind: saltelli, base: 2}", 2 * (3 + 2), "sobol_indices");
            case ADAPTIVE ->
                new Expected(
                        "{kind: adaptive, initial: {kind: full, steps: 2}, rounds: 1, points_per_round: 2,"
                                + " response: loop, between: system}",
                        8,
                        "boundary");
            case LEVERS ->
                new Expected(
                        "{kind: levers, steps: 2, levers: [{name: dear, set: {industry.trial.prototype_cost: x4}}]}",
                        2 * 2 * 2 * 2,
                        "levers");
            case COALITIONS ->
                new Expected(
                        "{kind: coalitions, steps: 2, from: closed-loop, to: hybrid-pipeline, groups: {calendars:"
                                + " [system.supplier, system.division], beside: rest}}",
                        2 * 2 * 4,
                        "attribution",
                        List.of("waterfall"));
            case CALIBRATION ->
                new Expected(
                        "{targets: targets.csv, particles: 10, generations: 2, draws: 2}",
                        2 + 2 * 10,
                        "calibration",
                        List.of("calibration_entries", "calibration_targets"));
        };
    }

    /** The study of a kind; a calibration stands in place of a design. */
    private static String study(DesignKind kind) {
        String study = STUDY.formatted(expected(kind).design());
        if (kind == DesignKind.COALITIONS) {
            // Depth is one of the entries that are exchanged.
            study = study.replace("  - {path: vertical_integration, range: [0, 1]}\n", "");
        }
        return kind == DesignKind.CALIBRATION ? study.replace("design:", "calibrate:") : study;
    }

    /** The points of the table in flow style. */
    private static List<String> listed() {
        String[] paths = LISTED.lines().findFirst().orElseThrow().split(",", -1);
        return LISTED.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> "{%s: %s, %s: %s, %s: %s}"
                        .formatted(paths[0], cells[0], paths[1], cells[1], paths[2], cells[2]))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsReadCarriedOutAnalysedAndDrawn(DesignKind kind) throws IOException {
        Expected expected = expected(kind);
        Files.writeString(folder.resolve("points.csv"), LISTED);
        Files.writeString(folder.resolve("targets.csv"), "measure,low,high,split\nunit_cost_final,0.2,0.9,fit\n");
        Path study = Files.writeString(folder.resolve("every.yaml"), study(kind));
        Path results = folder.resolve("results");

        String command = kind == DesignKind.CALIBRATION ? "calibrate" : "sweep";
        run(command, study.toString(), "--out", results.toString(), "--threads", "2");

        Manifest manifest = Manifest.read(results);
        assertThat(manifest.plan().kind()).isEqualTo(kind);
        assertThat(manifest.designPoints()).isGreaterThanOrEqualTo(expected.points());
        assertThat(kind == DesignKind.ADAPTIVE
                        || kind == DesignKind.CALIBRATION
                        || manifest.designPoints() == expected.points())
                .as("%s points", manifest.designPoints())
                .isTrue();
        JsonNode answer = JSON.readTree(run("report", results.toString(), "--json"));
        assertThat(answer.path("design").asString()).isEqualTo(kind.word());
        assertThat(answer.path("analysis").asString()).isEqualTo(expected.analysis());
        assertThat(drawn(results.resolve("figures"))).isEqualTo(expected.figures());
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaOfAStudyNamesTheKind(DesignKind kind) {
        JsonNode study = ParamsSchemaCommand.schemas().get("study");
        if (kind == DesignKind.CALIBRATION) {
            assertThat(study.at("/properties/calibrate").isMissingNode()).isFalse();
            return;
        }
        JsonNode forms = study.at("/$defs/design/anyOf");
        assertThat(forms.findValuesAsString("const")).contains(kind.word());
    }

    @ParameterizedTest
    @EnumSource
    void theGuideNamesTheKindItsAnalysisAndItsFigures(DesignKind kind) throws IOException {
        Expected expected = expected(kind);
        List<String> rows = Files.readAllLines(Path.of("docs/studies.md")).stream()
                .filter(line -> line.startsWith("|") && line.split("\\|", -1)[1].contains("`" + kind.word() + "`"))
                .toList();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).contains("`" + expected.analysis() + "`");
        assertThat(expected.figures()).allMatch(figure -> rows.get(0).contains("`" + figure + "`"));
    }

    /** Whatever the design, draws that all systems meet say how robust each win is. */
    @Test
    void aStudyOverDrawsOfRangesTellsHowOftenEachIsBest() throws IOException {
        Files.writeString(
                folder.resolve("posterior.csv"),
                "industry,draw,industry.research.gap\nbatteries,1,0.2\nbatteries,2,0.4\n");
        String factors = STUDY.substring(STUDY.indexOf("  - {path: vertical_integration"), STUDY.indexOf("design:"));
        Path study = Files.writeString(
                folder.resolve("every.yaml"),
                STUDY.formatted("full")
                        .replace("systems: [simulation-frontier, closed-loop]\n", "")
                        .replace(factors, "  - {path: system, levels: [simulation-frontier, closed-loop]}\n")
                        .replace("design: full", "over: {file: posterior.csv, draws: 3, ranges: system}"));
        Path results = folder.resolve("results");
        run("sweep", study.toString(), "--out", results.toString(), "--threads", "2");
        JsonNode answer = JSON.readTree(run("report", results.toString(), "--json"));
        assertThat(answer.path("paired").findValuesAsString("analysis")).contains("robustness", "over_draws");
        assertThat(drawn(results.resolve("figures"))).contains("share_best");
    }

    /** Two numbers of a grid with three levels each have a plane. */
    @Test
    void aGridOfTwoNumbersTellsWhoIsAheadWhere() throws IOException {
        assertThat(beside("{kind: full, steps: 3}", "")).contains("phase");
    }

    /** Points spread over ranges alone have curves, and boxes where the study asks for some. */
    @Test
    void pointsSpreadOverASpaceHaveCurvesAndBoxes() throws IOException {
        String further = "regions: [{response: loop, system: closed-loop, above: 0.865}]\n";
        assertThat(beside("{kind: latin_hypercube, points: 40}", further)).contains("phase", "dependence", "regions");
    }

    /** Figures of a study of the first two factors. */
    private List<String> beside(String design, String further) throws IOException {
        String third = "  - {path: industry.research.gap, label: gap, levels: [0.2, 0.6]}\n";
        Path study = Files.writeString(
                folder.resolve("every.yaml"), STUDY.formatted(design).replace(third, "") + further);
        Path results = folder.resolve("results");
        run("sweep", study.toString(), "--out", results.toString(), "--threads", "2");
        return drawn(results.resolve("figures"));
    }

    @Test
    void aKindOfALaterVersionIsRefusedInOneSentence() throws IOException {
        Path study = Files.writeString(folder.resolve("every.yaml"), STUDY.formatted("{kind: sobol, points: 2}"));
        Path results = folder.resolve("results");
        run("sweep", study.toString(), "--out", results.toString(), "--threads", "2");
        Path manifest = results.resolve(Manifest.FILE);
        String text = Files.readString(manifest);
        assertThat(text).contains("\"kind\" : \"sobol\"");
        Files.writeString(manifest, text.replace("\"kind\" : \"sobol\"", "\"kind\" : \"spiral\""));
        for (String command : List.of("report", "verify", "archive", "rerun")) {
            err.getBuffer().setLength(0);
            assertThat(code(command, results + (command.equals("rerun") ? "#1" : "")))
                    .as(command)
                    .isEqualTo(2);
            assertThat(err.toString().lines()).as(command).hasSize(1);
            assertThat(err.toString())
                    .contains(
                            "design.kind: expected a kind of design that this version of the program knows; a later one")
                    .contains("found \"spiral\"");
        }
    }

    private static List<String> drawn(Path figures) throws IOException {
        try (Stream<Path> files = Files.list(figures)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".svg"))
                    // The rule of means follows the name of a figure that is drawn for each of them.
                    .map(name -> name.replace("_observed", "").replace(".svg", ""))
                    .sorted()
                    .toList();
        }
    }

    private String run(String... words) {
        assertThat(code(words)).as(err.toString()).isZero();
        return out.toString();
    }

    private int code(String... words) {
        out.getBuffer().setLength(0);
        return Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
