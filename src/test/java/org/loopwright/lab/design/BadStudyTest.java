package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.SheetFiles;

/** What people do wrong in factors, designs, constraints and rules of a study, and what they must be told. */
class BadStudyTest {

    private static final String STUDY = """
            study: small
            seed: 1
            replications: 10
            base: pair
            design: {kind: latin_hypercube, points: 8}
            factors:
              - {path: system.integration.order, label: order, levels: [tier-first, list]}
              - {path: system.integration.list, levels: {ends: [1, 4], middle: [2, 3]}, only_when: {system.integration.order: list}}
              - {path: industry.cost.difficulty, range: [0.5, 2], scale: log}
              - {path: industry.architecture.tiers, range: [1, 4], integer: true}
            constraints:
              - industry.architecture.tiers <= 2 * industry.cost.difficulty + 1
            responses:
              - {name: loop, measure: loop_mean_days, system: plain}
            stop: {response: loop, half_width: 20, minimum: 3, maximum: 9, batch: 2}
            budget: 2h
            max_runs: 100
            time_limit: 60s
            """;

    @TempDir
    Path directory;

    record Case(String kind, String old, String replacement, String message) {

        @Override
        public String toString() {
            return kind;
        }
    }

    static List<Case> cases() {
        return BadStudyCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void badStudyGivesExactlyItsMessage(Case bad) {
        assertThat(STUDY).as("what the case replaces").contains(bad.old());
        Path root = SheetFiles.folder(directory);
        SheetFiles.write(root.resolve("studies/points.csv"), BadStudyCases.TABLE);
        SheetFiles.write(root.resolve("studies/slow.yaml"), "release_period: 30\nnegotiation: {mean: -1}\n");
        Path file = SheetFiles.write(root.resolve("studies/small.yaml"), STUDY.replace(bad.old(), bad.replacement()));
        SheetException thrown =
                catchThrowableOfType(SheetException.class, () -> StudyReader.read(file, new ParameterFolder(root)));
        assertThat(thrown).as("a fault").isNotNull();
        String message = thrown.getMessage()
                .replace(Place.of(root.resolve("studies/small.yaml")).file(), "STUDY")
                .replace(Place.of(root.resolve("studies/")).file() + "/", "");
        assertThat(message).isEqualTo(bad.message());
    }

    @Test
    void studyThatTheCasesSpoilIsSound() {
        Path root = SheetFiles.folder(directory);
        Path file = SheetFiles.write(root.resolve("studies/small.yaml"), STUDY);
        assertThat(StudyReader.read(file, new ParameterFolder(root)).design().size())
                .isEqualTo(8);
    }

    @Test
    void anySlipOfThePenGivesAStudyOrFaultsAndNothingElse() {
        // Every seventh character left out, and each of the characters that mean something put in before it.
        Path root = SheetFiles.folder(directory);
        ParameterFolder folder = new ParameterFolder(root);
        Path file = root.resolve("studies/small.yaml");
        for (int at = STUDY.indexOf("design:"); at < STUDY.length(); at += 7) {
            check(file, folder, STUDY.substring(0, at) + STUDY.substring(at + 1));
            for (String slip : List.of(": ", "[", "]", "{", "}", "'", ",", "~", "-", "9", "\n")) {
                check(file, folder, STUDY.substring(0, at) + slip + STUDY.substring(at));
            }
        }
    }

    private static void check(Path file, ParameterFolder folder, String text) {
        SheetFiles.write(file, text);
        try {
            assertThat(StudyReader.read(file, folder).design().size()).as(text).isPositive();
        } catch (SheetException faulty) {
            assertThat(faulty.faults())
                    .as(text)
                    .isNotEmpty()
                    .allMatch(fault -> !fault.message().isBlank());
        } catch (RuntimeException crash) {
            throw new AssertionError(text, crash);
        }
    }
}
