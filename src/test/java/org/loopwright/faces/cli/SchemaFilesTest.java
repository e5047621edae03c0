package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.params.ParamsSchemaCommand;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.subject.scenario.ScenarioPaths;
import tools.jackson.databind.JsonNode;

/** The schemas that are committed for editors are those of the records that the reader reads. */
class SchemaFilesTest {

    private static final Path COMMITTED = Path.of("docs", "schema");

    @TempDir
    Path folder;

    @Test
    void theCommittedSchemasAreWhatTheCommandWrites() throws IOException {
        StringWriter out = new StringWriter();

        int code = Main.run(
                Home.find(),
                new PrintWriter(out, true),
                new PrintWriter(new StringWriter()),
                "params",
                "schema",
                "--write",
                folder.toString());

        assertThat(code).isZero();
        assertThat(texts(COMMITTED))
                .as("renew them: ./loopwright params schema --write docs/schema")
                .isEqualTo(texts(folder));
    }

    @Test
    void everyPathOfAScenarioMayBeSetInAStudy() {
        JsonNode settings = ParamsSchemaCommand.schemas().get("study").at("/$defs/settings/properties");

        assertThat(settings.propertyNames())
                .containsAll(ScenarioPaths.ALL.all().stream()
                        .map(ParameterPath::path)
                        .toList());
    }

    @Test
    void everyReferenceHasADefinition() {
        for (JsonNode schema : ParamsSchemaCommand.schemas().values()) {
            List<String> references = schema.findValuesAsString("$ref");
            assertThat(references)
                    .allSatisfy(reference -> assertThat(
                                    schema.at(reference.substring(1)).isMissingNode())
                            .as(reference)
                            .isFalse());
        }
    }

    @Test
    void unitIntervalAndMeaningOfANumberAreThoseOfItsDeclaration() {
        JsonNode growth = ParamsSchemaCommand.schemas().get("world").at("/properties/frontier_growth");

        assertThat(growth.get("description").asString())
                .isEqualTo("growth of the leader's frontier capability, d ln F/dt [1/year], within [0, 5]");
        JsonNode number = ParamsSchemaCommand.schemas()
                .get("world")
                .at(growth.get("$ref").asString().substring(1));
        assertThat(number.at("/anyOf/0")).hasToString("{\"type\":\"number\",\"minimum\":0,\"maximum\":5}");
        assertThat(number.at("/anyOf/1/properties/unit/enum/0").asString()).isEqualTo("1/year");
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
