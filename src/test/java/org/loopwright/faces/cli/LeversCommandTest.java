package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.design.DesignKind;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.subject.scenario.ParameterFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A study of levers from its file to its answer, with the model itself. */
class LeversCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String STUDY = """
            study: pulled
            seed: 5
            replications: 3
            horizon: 700
            warm_up: 100
            follow: 300
            factors:
              - {path: industry, levels: [batteries]}
              - {path: system, levels: [closed-loop, simulation-frontier]}
            responses:
              - {name: embodiment, measure: embodiment_time_days}
              - {name: velocity, measure: learning_velocity_per_year, smaller_is_better: false}
            design:
              kind: levers
              levers:
                - {name: calendar, set: {industry.coordination.release_period: x4}, expects: {velocity: less}}
                - {name: same, set: {industry.coordination.release_period: x1}}
            """;

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path study;

    @BeforeEach
    void writeStudy() throws IOException {
        study = Files.writeString(scratch.resolve("pulled.yaml"), STUDY);
    }

    private String type(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        int code = Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), words);
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    @Test
    void itIsCarriedOutShownAgainVerifiedAndArchived() throws IOException {
        Path folder = scratch.resolve("runs");
        String answer = type("sweep", study.toString(), "--out", folder.toString(), "--full");
        assertThat(answer)
                .contains("Where each lever is alive")
                .contains("Response embodiment (embodiment_time_days), batteries, all systems together")
                .contains("Dead everywhere: calendar.")
                .contains("No difference at all anywhere, in any pair of runs: same.")
                .contains("Bottlenecks, batteries");
        String again = type("report", folder.toString(), "--full");
        assertThat(answer).startsWith(again.stripTrailing());
        assertThat(folder.resolve("figures/levers_velocity.svg")).isNotEmptyFile();
        assertThat(type("verify", folder.toString(), "--rows", "4")).isNotEmpty();
        assertThat(type("rerun", folder + "#4")).contains("lever");
        Path zip = scratch.resolve("pulled.zip");
        type("archive", folder.toString(), "--out", zip.toString());

        JsonNode json = JSON.readTree(type("report", zip.toString(), "--json"));
        assertThat(json.path("design").asString()).isEqualTo("levers");
        assertThat(json.path("analysis").asString()).isEqualTo("levers");
        List<String> titles = json.path("tables").findValuesAsString("title");
        assertThat(titles)
                .contains("velocity (learning_velocity_per_year), batteries, all systems together")
                .contains("velocity (learning_velocity_per_year), batteries, closed-loop");
    }

    @Test
    void aLeverIsAColumnAndItsMultipleMovesWhatItShould() throws IOException {
        Path folder = scratch.resolve("runs");
        type("sweep", study.toString(), "--out", folder.toString());
        List<String> rows = Files.readAllLines(folder.resolve("outcomes.csv"));
        List<String> header = List.of(rows.get(0).split(",", -1));
        int lever = header.indexOf("lever");
        assertThat(header.indexOf("replication")).isEqualTo(lever + 1);
        assertThat(rows.stream().skip(1).map(row -> row.split(",", -1)[lever]).distinct())
                .containsExactly("base", "calendar", "same");
        // Rows of the base and of the lever that changes nothing agree behind their labels.
        int measures = header.indexOf("reason") + 1;
        List<String> base = measured(rows, lever, "base", measures);
        assertThat(measured(rows, lever, "same", measures)).isEqualTo(base);
        assertThat(measured(rows, lever, "calendar", measures)).isNotEqualTo(base);
        assertThat(Files.readAllLines(folder.resolve("figures/levers.csv")))
                .anyMatch(row -> row.startsWith("batteries,embodiment,embodiment_time_days,all,same,ln,")
                        && row.contains(",1,1,,no_difference,"));
    }

    private static List<String> measured(List<String> rows, int column, String lever, int from) {
        return rows.stream()
                .map(row -> List.of(row.split(",", -1)))
                .filter(cells -> cells.get(column).equals(lever))
                .map(cells -> String.join(",", cells.subList(from, cells.size())))
                .toList();
    }

    @Test
    void whatWasBrokenOffGoesOnToTheSameBytes() throws IOException {
        Path whole = scratch.resolve("whole");
        Path part = scratch.resolve("part");
        type("sweep", study.toString(), "--out", whole.toString());
        type("sweep", study.toString(), "--out", part.toString(), "--max-runs", "7", "--threads", "1");
        type("sweep", study.toString(), "--out", part.toString());
        for (String name : List.of("outcomes.csv", "generations.csv", "dictionary.csv", "figures/levers.csv")) {
            assertThat(part.resolve(name)).as(name).hasSameBinaryContentAs(whole.resolve(name));
        }
    }

    @Test
    void anotherSizeOfALeverIsAnotherStudy() throws IOException {
        Path folder = scratch.resolve("runs");
        type("sweep", study.toString(), "--out", folder.toString());
        Files.writeString(study, STUDY.replace("x4", "x3"));
        int code = Main.run(
                new Home(Path.of("")),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "sweep",
                study.toString(),
                "--out",
                folder.toString());
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("lever = calendar");
    }

    @Test
    void theShippedStudyAsksForFiveIndustriesAndFourSystems() {
        Study levers = StudyReader.read(Path.of("params/studies/levers.yaml"), new ParameterFolder(Path.of("params")));
        assertThat(levers.design().kind()).isEqualTo(DesignKind.LEVERS);
        assertThat(levers.design().size())
                .isEqualTo(5 * 4 * (1 + levers.levers().size()));
        assertThat(levers.replications()).isEqualTo(20);
    }
}
