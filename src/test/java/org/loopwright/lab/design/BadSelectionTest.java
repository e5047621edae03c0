package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.SheetFiles;

/** How a rule that selects is read, and what people are told of a bad one. */
class BadSelectionTest {

    private static final String STUDY = """
            study: small
            seed: 1
            replications: 50
            base: pair
            factors:
              - {path: system, levels: [plain, other]}
              - {path: industry.trial.exposures, label: exposures, levels: [0, 0.5, 1]}
            responses:
              - {name: loop, measure: loop_mean_days}
            stop: {select: system, response: loop, indifference: 30 days, confidence: 0.9, minimum: 8, batch: 2}
            """;

    @TempDir
    private Path directory;

    private Study read(String text) {
        Path root = SheetFiles.folder(directory);
        return StudyReader.read(SheetFiles.write(root.resolve("studies/small.yaml"), text), new ParameterFolder(root));
    }

    @Test
    void aSelectionIsRead() {
        SelectionRule rule = read(STUDY).selection().orElseThrow();
        assertThat(List.of(rule.select(), rule.response(), rule.unit().orElseThrow()))
                .containsExactly("system", "loop", "days");
        assertThat(rule.indifference()).isEqualTo(OptionalDouble.of(30));
        assertThat(rule.confidence()).isEqualTo(0.9);
        assertThat(List.of(rule.minimum(), rule.maximum(), rule.batch())).containsExactly(8, 50, 2);
        assertThat(rule.budget()).isEmpty();
        assertThat(rule.mostRuns(6)).isEqualTo(300);
        SelectionRule budget = read(STUDY.replace(
                        "indifference: 30 days, confidence: 0.9, minimum: 8", "budget: 200 runs"))
                .selection()
                .orElseThrow();
        assertThat(budget.budget()).isEqualTo(OptionalInt.of(200));
        assertThat(budget.minimum()).isEqualTo(10);
        assertThat(budget.mostRuns(6)).isEqualTo(200);
    }

    @Test
    void pointsCompeteThatDifferInTheSelectedFactorOnly() {
        Study study = read(STUDY);
        List<Competition> competitions =
                Competition.between(study.design(), study.factors().get(0));
        assertThat(competitions).hasSize(3);
        assertThat(competitions.get(1).name(study.factors())).isEqualTo("0.5");
        assertThat(competitions.get(1).points()).containsExactly(Map.entry("plain", 2), Map.entry("other", 5));
        assertThat(read(STUDY.replace("select: system", "select: exposures"))
                        .selection()
                        .orElseThrow()
                        .select())
                .isEqualTo("industry.trial.exposures");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            30 days       | -30 days        | 10:54: stop.indifference: must be > 0, was -30 days
            30 days       | 0               | 10:54: stop.indifference: must be > 0, was 0
            30 days       | a month         | 10:54: stop.indifference: expected a number and perhaps its unit, such as 30 days, found 'a month'
            0.9           | 1               | 10:75: stop.confidence: must be within [0.5, 0.999999], was 1
            0.9           | 1.5             | 10:75: stop.confidence: must be within [0.5, 0.999999], was 1.5
            minimum: 8    | minimum: 1      | 10:89: stop.minimum: must be within [2, 1000000] runs, was 1
            minimum: 8    | minimum: 51     | 10:7: stop: minimum must be <= replications (50), was 51
            select: system | select: sistem | 10:16: stop.select: 'sistem' is no factor of the study, whose levels could compete; did you mean 'system'? Allowed: system, industry.trial.exposures
            select: system | select: industry.cost.difficulty | 10:16: stop.select: 'industry.cost.difficulty' is no factor of the study, whose levels could compete; allowed: system, industry.trial.exposures
            response: loop | response: loops | 10:34: stop.response: no response 'loops'; did you mean 'loop'? Allowed: loop
            [plain, other] | [plain]        | 10:16: stop.select: 'system' must have at least two levels to select from, has one: plain
            loop_mean_days | loop_mean_days, system: plain | 10:34: stop.response: 'loop' looks at one system only, of those that compete
            confidence: 0.9, minimum: 8 | budget: 100  | 10:7: stop: a selection must have one of indifference and budget
            indifference: 30 days, confidence: 0.9, | | 10:7: stop: a selection must have one of indifference and budget
            indifference: 30 days, confidence: 0.9 | budget: 47 runs | 10:48: stop.budget: must be at least the first stage, 6 design points x 8 replications = 48 runs, was 47 runs
            indifference: 30 days, confidence: 0.9 | budget: 90 minutes | 10:48: stop.budget: must be a whole number of runs, was 90 minutes
            indifference: 30 days | budget: 90 | 10:48: stop.confidence: goes with an indifference: a budget buys what it buys
            , batch: 2     | , half_width: 3 | 10:92: stop: unknown key 'half_width'; allowed: select, response, indifference, confidence, budget, minimum, batch
            responses:     | design: one_at_a_time;responses: | 11:16: stop.select: needs a design of all combinations, in which the levels of a factor meet; this one is one_at_a_time
            """)
    void aBadSelectionGivesExactlyItsMessage(String old, String replacement, String message) {
        assertThat(STUDY).contains(old);
        String text = STUDY.replace(old, replacement == null ? "" : replacement.replace(';', '\n'));
        SheetException thrown = catchThrowableOfType(SheetException.class, () -> read(text));
        assertThat(thrown).as("a fault").isNotNull();
        assertThat(thrown.getMessage().lines().map(line -> line.replaceFirst("^.*small\\.yaml:", "")))
                .containsExactly(message);
    }
}
