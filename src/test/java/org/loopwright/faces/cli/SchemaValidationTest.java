package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.faces.cli.params.ParamsSchemaCommand;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** What an editor makes of the sheets of the project, and of sheets with slips of the pen. */
class SchemaValidationTest {

    private static final Path PARAMS = Path.of("params");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, com.networknt.schema.Schema> SCHEMAS = schemas();

    static List<Arguments> shipped() throws IOException {
        List<Arguments> files = new ArrayList<>(List.of(Arguments.of("world", PARAMS.resolve("world.yaml"))));
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("industries", "industry");
        kinds.put("systems", "system");
        kinds.put("scenarios", "scenario");
        kinds.put("studies", "study");
        kinds.put("limits", "limit");
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
            try (Stream<Path> folder = Files.list(PARAMS.resolve(kind.getKey()))) {
                folder.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .forEach(file -> files.add(Arguments.of(kind.getValue(), file)));
            }
        }
        files.add(Arguments.of("industry", PARAMS.resolve("limits/sheets/industries/limit.yaml")));
        files.add(Arguments.of("system", PARAMS.resolve("limits/sheets/systems/limit.yaml")));
        files.add(Arguments.of("scenario", PARAMS.resolve("limits/sheets/scenarios/limit.yaml")));
        files.add(Arguments.of("world", PARAMS.resolve("limits/sheets/world.yaml")));
        return files;
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("shipped")
    void everyShippedFileIsSoundInAnEditorToo(String kind, Path file) throws IOException {
        assertThat(faults(kind, Files.readString(file))).isEmpty();
    }

    /** A text of a shipped file, what replaces it, and where an editor must see the fault. */
    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            industry | industries/batteries.yaml | difficulty: {value: 1,  | dificulty: {value: 1,    | /cost
            industry | industries/batteries.yaml | difficulty: {value: 1,  | difficulty: {value: 11,  | /cost/difficulty
            industry | industries/batteries.yaml | difficulty: {value: 1,  | difficulty: {value: one, | /cost/difficulty
            industry | industries/batteries.yaml | difficulty: {value: 1,  | difficulty: {valeu: 1,   | /cost/difficulty
            industry | industries/batteries.yaml | unit: 1/month           | unit: 1/year             | /cost/forgetting
            industry | industries/batteries.yaml | law: gamma              | law: gama                | /research/time
            industry | industries/batteries.yaml | label: Batteries        | title: Batteries         | $
            system   | systems/closed-loop.yaml  | order: interface-first  | order: interface_first   | /integration/order
            system   | systems/closed-loop.yaml  | naive: false            | naive: maybe             | /research/naive
            system   | systems/closed-loop.yaml  | firms: {value: 4,       | firms: {value: 4.5,      | /means/firms
            study    | studies/quickstart.yaml   | replications: 10        | replications: 0          | /replications
            scenario | scenarios/batteries.yaml  | means: observed         | horizon: soon            | /horizon
            study    | studies/quickstart.yaml   | seed: "0x1f6c           | seed: "Ox1f6c            | /seed
            study    | studies/quickstart.yaml   | path: means             | path: mean               | /factors/3/path
            study    | studies/quickstart.yaml   | levels: [observed       | level: [observed         | /factors/3
            study    | studies/morris-screening.yaml | kind: morris        | kind: moris              | /design
            study    | studies/morris-screening.yaml | scale: log          | scale: logarithmic       | /factors/1/scale
            study    | studies/sobol-indices.yaml | kind: lognormal       | kind: normal             | /factors/1/distribution
            study    | studies/which-components.yaml | set: {means: equal} | set: {mean: equal}       | /set
            study    | studies/which-components.yaml | set: {means: equal} | set: {means: eqal}       | /set/means
            study    | studies/latin-hypercube.yaml | time_limit: 10m      | time_limit: ten minutes  | /time_limit
            scenario | scenarios/batteries.yaml  | industry:               | industri:                | $
            world    | world.yaml                | frontier_growth:        | frontier_grow:           | $
            limit    | limits/forgetting.yaml    | limit: forgetting       | limit: forgeting         | /limit
            """)
    void aSlipOfThePenIsMarkedWhereItIs(String kind, String file, String old, String slip, String where)
            throws IOException {
        String text = Files.readString(PARAMS.resolve(file));
        assertThat(text).contains(old);

        List<String> faults = faults(kind, text.replace(old, slip));

        assertThat(faults).isNotEmpty().anyMatch(fault -> fault.startsWith(where));
    }

    /** Forms that the reader takes and that no shipped file uses. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            scenario; {industry: batteries, systems: 'closed-loop, hybrid-pipeline'}
            scenario; {industry: batteries, systems: [closed-loop], horizon: {value: 100, unit: days, source: 'assumed: short'}}
            scenario; {industry: batteries, systems: closed-loop, set: {industry.coordination: {release_period: 30, negotiation: {mean: 5}}}}
            scenario; {industry: batteries, systems: closed-loop, set: {industry.coordination: '{release_period: 30}'}}
            scenario; {industry: batteries, systems: closed-loop, set: {system.integration.list: '[1, 2]', system.research.naive: 'true', horizon: '200'}}
            study; {study: s, seed: -3, replications: {value: 3, unit: runs}, base: batteries, factors: [{path: system, levels: [closed-loop]}]}
            study; {study: s, seed: 7, replications: 1, base: batteries, design: one_at_a_time, budget: 1h30m, factors: [{path: means, levels: {alike: equal}}]}
            study; {study: s, seed: 7, replications: 1, base: batteries, design: {kind: adaptive, initial: {kind: sobol, points: 8, scramble: owen}, rounds: 2, points_per_round: 4, response: r}}
            """)
    void whatTheReaderTakesAnEditorTakes(String kind, String text) {
        assertThat(faults(kind, text)).isEmpty();
    }

    /** Places and messages of what is wrong with a text; the place of the whole is {@code $}. */
    private static List<String> faults(String kind, String yaml) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMAS.get(kind).validate(MAPPER.valueToTree(loaded)).stream()
                .map(fault -> fault.getInstanceLocation().toString())
                .map(place -> place.isEmpty() ? "$" : place)
                .toList();
    }

    private static Map<String, com.networknt.schema.Schema> schemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<String, com.networknt.schema.Schema> schemas = new LinkedHashMap<>();
        ParamsSchemaCommand.schemas()
                .forEach((kind, schema) -> schemas.put(kind, registry.getSchema(schema.toString())));
        return schemas;
    }
}
