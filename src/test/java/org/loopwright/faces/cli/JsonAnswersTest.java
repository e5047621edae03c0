package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.RunOutcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers for programs: one object, nothing beside it, and the numbers that people see too. */
class JsonAnswersTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run batteries --set horizon=1500 --set warm_up=100",
                "run params/limits/forgetting.yaml",
                "params list",
                "params assumed",
                "params check",
                "params explain batteries",
                "params explain industry.cost"
            })
    void theStandardOutputIsOneObjectWithKeysInSnakeCase(String command) {
        assertThat(type((command + " --json").split(" "))).as(err.toString()).isZero();

        JsonNode answer = MAPPER.readTree(out.toString()); // Refuses anything behind the object.
        assertThat(answer.isObject()).isTrue();
        assertThat(keys(answer)).allMatch(key -> key.matches("[a-z][a-z0-9_]*"), "snake case");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theMeasuresOfARunAreThoseOfTheRun() throws InterruptedException {
        type("run", "batteries", "--set", "horizon=1500", "--seed", "0x2a", "--replication", "3", "--json");

        JsonNode answer = MAPPER.readTree(out.toString());
        Scenario scenario = Home.find().parameters().scenario("batteries", List.of(new Setting("horizon", "1500")));
        List<RunOutcome> expected = RunOutcome.of(LoopModel.simulate(scenario, new Streams(0x2a, 3)));
        assertThat(answer.get("scenario_sha256").asString()).isEqualTo(ScenarioText.hash(scenario));
        assertThat(answer.get("horizon_days").asDouble()).isEqualTo(1500);
        for (RunOutcome outcome : expected) {
            JsonNode measures = answer.get("systems").get(outcome.system());
            for (int i = 0; i < outcome.cells().size(); i++) {
                Double cell = ((Number) outcome.cells().get(i)).doubleValue();
                JsonNode told = measures.get(outcome.columns().get(i).name());
                assertThat(told.isNull() ? Double.NaN : told.asDouble()).isEqualTo(cell);
            }
        }
    }

    @Test
    void faultsOfSheetsAreToldOneByOneWithTheirPlaces() throws IOException {
        Path study = folder.resolve("mine.yaml");
        Files.writeString(study, "study: mine\nseed: none\nreplications: 0\nbase: batteries\n");

        assertThat(type("params", "check", study.toString(), "--json")).isEqualTo(2);

        JsonNode answer = MAPPER.readTree(out.toString());
        assertThat(answer.get("sound").asBoolean()).isFalse();
        JsonNode fault = answer.get("faults").get(0);
        assertThat(fault.get("line").asInt()).isEqualTo(3);
        assertThat(fault.get("path").asString()).isEqualTo("replications");
        assertThat(fault.get("file").asString()).endsWith("mine.yaml");
    }

    @Test
    void whatCannotBeDoneIsSaidInWordsAndLeavesTheStandardOutputEmpty() {
        assertThat(type("run", "baterries", "--json")).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("did you mean 'batteries'?");
    }

    /** Keys of all objects, but for names of systems and paths of settings, which are values. */
    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            keys.add(member.getKey());
            if (member.getKey().equals("systems") && member.getValue().isObject()) {
                member.getValue().forEach(system -> keys.addAll(keys(system)));
            } else if (!member.getKey().equals("settings")) {
                keys.addAll(keys(member.getValue()));
            }
        }
        if (node.isArray()) {
            node.forEach(member -> keys.addAll(keys(member)));
        }
        return keys;
    }

    private int type(String... words) {
        return Main.run(Home.find(), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
