package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why loops take as long as they do, of a scenario and of a stored run. */
class WhyCommandTest {

    @TempDir
    private Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new Home(Path.of("")), new PrintWriter(out), new PrintWriter(err, true), words);
    }

    private JsonNode answer(String... words) {
        assertThat(type(words)).as(err.toString()).isZero();
        return new JsonMapper().readTree(out.toString());
    }

    private static List<String> shortened(String... further) {
        List<String> words = new ArrayList<>(List.of("why", "batteries", "--system", "closed-loop"));
        words.addAll(List.of("--set", "horizon=2000", "--set", "warm_up=500"));
        words.addAll(List.of(further));
        return words;
    }

    @Test
    void theAnswerDrawsTheLoopThatIsAskedForAndTellsWhoHeldLoopsUp() {
        assertThat(type(shortened("--loop", "slowest").toArray(String[]::new))).isZero();

        assertThat(out.toString())
                .startsWith("Scenario batteries: Batteries")
                .contains("The slowest loop of closed-loop: ", "Where the time of a loop goes", "Who holds loops up");
    }

    @Test
    void theTraceIsWrittenBesideTheAnswer() throws IOException {
        Path trace = scratch.resolve("loops.json");

        JsonNode told = answer(shortened("--json", "--trace", trace.toString()).toArray(String[]::new));

        assertThat(told.get("loops")).hasSize(3);
        assertThat(err.toString()).contains(trace.toString());
        assertThat(trace).isRegularFile();
        byte[] written = Files.readAllBytes(trace);
        assertThat(type(shortened("--trace", trace.toString()).toArray(String[]::new)))
                .as("an earlier trace is renewed")
                .isZero();
        assertThat(trace).hasBinaryContent(written);
    }

    @Test
    void aFileOfAnotherKindIsNotReplacedByATrace() throws IOException {
        Path sheet = Files.writeString(scratch.resolve("sheet.yaml"), "scenario: mine");

        assertThat(type(shortened("--trace", sheet.toString()).toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("sheet.yaml is there already, is not what this command writes");
        assertThat(sheet).hasContent("scenario: mine");
    }

    @Test
    void aStoredRunIsAskedAboutAsItWas() throws Exception {
        Path study = Files.writeString(scratch.resolve("mine.yaml"), """
                study: mine
                seed: 5
                replications: 2
                base: batteries
                systems: [closed-loop]
                set: {horizon: 2000, warm_up: 500, follow: 500}
                """);
        Path results = scratch.resolve("results");
        assertThat(type("sweep", study.toString(), "--out", results.toString(), "--json"))
                .as(err.toString())
                .isZero();

        JsonNode stored = answer("why", results + "#2", "--json");
        JsonNode made = answer(shortened(
                        "--json",
                        "--set",
                        "follow=500",
                        "--set",
                        "systems=[closed-loop]",
                        "--seed",
                        "5",
                        "--replication",
                        "2")
                .toArray(String[]::new));

        assertThat(stored.get("loops")).isEqualTo(made.get("loops"));
        assertThat(stored.get("parts")).isEqualTo(made.get("parts"));
        double days = 0;
        JsonNode typical = stored.get("loops").get(1);
        for (JsonNode piece : typical.get("path")) {
            days += piece.get("end_day").asDouble() - piece.get("start_day").asDouble();
        }
        assertThat(days).isEqualTo(typical.get("days").asDouble(), org.assertj.core.api.Assertions.within(1e-9));
    }
}
