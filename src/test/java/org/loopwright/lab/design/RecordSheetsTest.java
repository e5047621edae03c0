package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Derived;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.RecordMaker;
import org.loopwright.lab.sheet.Schema;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.ValueKind;
import tools.jackson.databind.node.ObjectNode;

/** A model of another subject: its scenario is one record, and nobody has written a reader for it. */
class RecordSheetsTest {

    record Foraging(
            @Parameter(unit = "ants", min = 1, max = 1000, text = "ants of the colony")
            int ants,

            @Parameter(text = "what an ant does at a fork", orElse = "follow")
            Fork fork,

            @Parameter(text = "the trail") Trail trail) {

        enum Fork {
            FOLLOW,
            EXPLORE
        }

        record Trail(
                @Parameter(unit = "1/s", min = 0, max = 1, text = "evaporation of the scent")
                double evaporation,

                @Parameter(unit = "1", min = 0, max = 1, text = "least scent that is smelt", orElse = "0.1")
                double threshold) {
            Trail {
                if (threshold > 0.5 && evaporation > 0.5) {
                    throw new IllegalArgumentException("a trail that nobody smells, was " + threshold);
                }
            }
        }
    }

    private static final Foraging SMALL = new Foraging(20, Foraging.Fork.FOLLOW, new Foraging.Trail(0.25, 0.1));

    private static final String FORKS = """
            study: forks
            seed: 7
            replications: 2
            base: small
            set: {trail.threshold: 0.2}
            factors:
              - {path: scenario, levels: [small, large]}
              - {path: ants, levels: [10, 500]}
              - {path: fork, levels: [follow, explore]}
            responses:
              - {name: food, measure: food}
            """;

    @TempDir
    private Path root;

    private RecordSheets<Foraging> sheets;

    @BeforeEach
    void writeSheets() throws IOException {
        write("scenarios/small.yaml", "ants: 20\ntrail: {evaporation: 0.25}\n");
        write("scenarios/large.yaml", "ants: {value: 900, unit: ants}\nfork: explore\ntrail:\n  evaporation: 0.5\n");
        sheets = new RecordSheets<>(root, Foraging.class);
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable reading) {
        return assertThatThrownBy(reading).isInstanceOf(SheetException.class);
    }

    @Test
    void thePathsAreTheValuesOfTheRecordAndTheWholeScenario() {
        assertThat(sheets.paths().all())
                .extracting(ParameterPath::path)
                .containsExactly("scenario", "ants", "fork", "trail.evaporation", "trail.threshold");
        assertThat(sheets.paths().path("ants").orElseThrow().kind()).isEqualTo(ValueKind.WHOLE);
        assertThat(sheets.paths().isGroup("trail")).isTrue();
        assertThat(sheets.scenarios()).containsExactly("large", "small");
    }

    @Test
    void aValueMustNotBeCalledLikeTheWholeScenario() {
        record Ambiguous(@Parameter(text = "ambiguous") int scenario) {}
        assertThatThrownBy(() -> new RecordSheets<>(root, Ambiguous.class))
                .hasMessage("the path scenario is declared twice");
    }

    @Test
    void settingsReplaceValuesAndTheLastOneWins() {
        assertThat(sheets.resolve(sheets.spec("small"), List.of())).isEqualTo(SMALL);
        assertThat(sheets.resolve(sheets.spec("small"), List.of(new Setting("scenario", "large"))))
                .isEqualTo(new Foraging(900, Foraging.Fork.EXPLORE, new Foraging.Trail(0.5, 0.1)));
        List<Setting> settings = List.of(
                new Setting("trail", "{threshold: 0.2, evaporation: 0.75}"),
                new Setting("fork", "explore"),
                new Setting("trail.threshold", "0.3"));
        assertThat(sheets.resolve(sheets.spec("small"), settings))
                .isEqualTo(new Foraging(20, Foraging.Fork.EXPLORE, new Foraging.Trail(0.75, 0.3)));
    }

    @Test
    void aScenarioMayBeAFileAnywhere() throws IOException {
        Path file = write("elsewhere/tiny.yaml", "ants: 1 # and only one\ntrail: {evaporation: 0, threshold: 0}\n");
        assertThat(sheets.spec(file).name()).isEqualTo("tiny");
        assertThat(sheets.resolve(sheets.spec(file), List.of()))
                .isEqualTo(new Foraging(1, Foraging.Fork.FOLLOW, new Foraging.Trail(0, 0)));
    }

    @Test
    void faultsOfASheetNameTheirLinesAndTheNearestNames() throws IOException {
        String file = Place.name(write(
                "scenarios/bad.yaml",
                "ants: 0\nfork: folow\ntrail: {evaporatoin: 0.1, threshold: {value: 1, unit: m}}\n"));
        refused(() -> sheets.spec("bad"))
                .hasMessageContaining(file + ":1:7: ants: must be within [1, 1000] ants, was 0")
                .hasMessageContaining(file + ":2:7: fork: unknown value 'folow'; did you mean 'follow'?")
                .hasMessageContaining(file + ":3:9: trail: unknown key 'evaporatoin'; did you mean 'evaporation'?")
                .hasMessageContaining("trail.threshold: unit must be '1', was 'm'");
        refused(() -> sheets.spec("smal"))
                .hasMessageContaining("no sheet 'smal'")
                .hasMessageContaining("'small'?");
    }

    @Test
    void faultsOfSettingsAreToldTogether() {
        List<Setting> settings = List.of(
                new Setting("ants", "1001"), new Setting("trail.evaporatoin", "0.1"), new Setting("trail", "0.1"));
        refused(() -> sheets.resolve(sheets.spec("small"), settings))
                .hasMessageContaining("--set: ants: must be within [1, 1000] ants, was 1001")
                .hasMessageContaining("unknown path; did you mean 'trail.evaporation'?")
                .hasMessageContaining("is a group, not a value; it has trail.evaporation, trail.threshold");
        List<Setting> contradiction =
                List.of(new Setting("trail.threshold", "0.9"), new Setting("trail.evaporation", "0.9"));
        refused(() -> sheets.resolve(sheets.spec("small"), contradiction))
                .hasMessageContaining("a trail that nobody smells, was 0.9");
    }

    @Test
    void aStudyVariesValuesGroupsAndWholeScenarios() throws IOException {
        Path file = write("studies/forks.yaml", FORKS);
        Study study = StudyReader.read(file, sheets);
        assertThat(study.runs()).isEqualTo(16);
        assertThat(study.factors()).extracting(Factor::column).containsExactly("scenario", "ants", "fork");
        assertThat(study.keep().of(study.run(1))).isEqualTo(Kept.ALL);
        Foraging last = study.scenario(study.run(16).point(), sheets);
        assertThat(last).isEqualTo(new Foraging(500, Foraging.Fork.EXPLORE, new Foraging.Trail(0.5, 0.2)));
    }

    @Test
    void exampleOfThePackageRuns() throws IOException {
        write("studies/forks.yaml", FORKS);
        Study study = StudyReader.read(root.resolve("studies/forks.yaml"), sheets);
        PlannedRun first = study.run(1);
        Foraging scenario = study.scenario(first.point(), sheets);
        assertThat(study.runs() + " runs; the first has " + scenario.ants() + " ants")
                .isEqualTo("16 runs; the first has 10 ants");
    }

    @Test
    void aRangeOfWholeNumbersIsSampledInWholeNumbers() throws IOException {
        Path file = write("studies/sample.yaml", """
                study: sample
                seed: 7
                replications: 1
                base: ../scenarios/small.yaml
                factors:
                  - {path: ants, range: [5, 50]}
                  - {path: trail.evaporation, range: [0, 0.5]}
                design: {kind: sobol, points: 8}
                """);
        Study study = StudyReader.read(file, sheets);
        for (PlannedRun run : study.plan().toList()) {
            Foraging scenario = study.scenario(run.point(), sheets);
            assertThat(scenario.ants()).isBetween(5, 50);
            assertThat(scenario.trail().evaporation()).isBetween(0.0, 0.5);
        }
    }

    @Test
    void faultsOfAStudyAreThoseOfItsPaths() throws IOException {
        Path file = write("studies/bad.yaml", """
                study: bad
                seed: 7
                replications: 1
                base: smal
                horizon: 10
                keep: {series_every_days: 30}
                """);
        refused(() -> StudyReader.read(file, sheets))
                .hasMessageContaining(":5:1: unknown key 'horizon'")
                .hasMessageNotContaining("industry");
        Path other = write("studies/other.yaml", """
                study: other
                seed: 7
                replications: 1
                base: smal
                factors:
                  - {path: ant, levels: [1, 2]}
                  - {path: trail, levels: [{evaporation: 0.1}]}
                  - {path: trail.threshold, levels: [0.1, 0.2]}
                  - {path: ants, range: [0, 5]}
                keep: {series_every_days: 30}
                """);
        refused(() -> StudyReader.read(other, sheets))
                .hasMessageContaining(":4:7: base: no scenario 'smal'; did you mean 'small'?")
                .hasMessageContaining(":6:12: ant: unknown path; did you mean 'ants'?")
                .hasMessageContaining("trail.threshold: is varied twice, first with 'trail' in line 7")
                .hasMessageContaining("ants: must be within [1, 1000] ants, was 0");
        String kept = Files.readString(other).replace("smal\n", "small\n").replaceAll("(?s)factors:.*keep", "keep");
        Path keeping = write("studies/keeping.yaml", kept);
        refused(() -> StudyReader.read(keeping, sheets))
                .hasMessageContaining(":5:7: keep: has no choices here: everything is kept");
    }

    @Test
    void itsFilesHaveSchemas() {
        ObjectNode scenario = Schema.of("A scenario", Foraging.class, sheets.paths(), Schema.Shapes.NONE);
        assertThat(scenario.at("/properties/trail/properties/evaporation/description")
                        .asString())
                .isEqualTo("evaporation of the scent [1/s], within [0, 1]");
        ObjectNode study = StudySchema.of(sheets);
        assertThat(study.at("/properties").has("horizon")).isFalse();
        assertThat(study.at("/$defs/paths/enum").toString())
                .isEqualTo("[\"ants\",\"fork\",\"scenario\",\"trail\",\"trail.evaporation\",\"trail.threshold\"]");
    }

    @Test
    void whatNoSheetWritesIsFilledIn() throws IOException {
        record Map(
                @Parameter(text = "a word") String word,
                @Derived @Parameter(text = "its letters") List<String> letters) {}
        RecordMaker maker = RecordMaker.PLAIN.completing(
                Map.class,
                (made, place, path, faults) -> Optional.of(new Map(
                        made.word(),
                        made.word().chars().mapToObj(Character::toString).toList())));
        write("scenarios/word.yaml", "word: ab\n");
        write("scenarios/letters.yaml", "word: ab\nletters: [a]\n");
        RecordSheets<Map> words = new RecordSheets<>(root, Map.class, maker);
        assertThat(words.resolve(words.spec("word"), List.of()).letters()).containsExactly("a", "b");
        assertThat(words.resolve(words.spec("word"), List.of(new Setting("word", "xyz")))
                        .letters())
                .containsExactly("x", "y", "z");
        refused(() -> words.spec("letters")).hasMessageContaining("2:1: unknown key 'letters'; allowed: word");
    }
}
