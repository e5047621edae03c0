package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.subject.scenario.ParameterFolder;

/** What a study asks, as it is written, and what is told of slips of the pen. */
class ContrastTest {

    private static final String STUDY = """
            study: asked
            seed: 1
            replications: 3
            factors:
              - {path: industry, levels: [batteries, drug-discovery]}
              - {path: system, levels: [closed-loop, hybrid-pipeline]}
              - {path: vertical_integration, levels: [0, x1, 1]}
              - {path: system.supplier.release_period_factor, label: period, levels: [x1, x0.5]}
            responses: [{name: loop, measure: embodiment_time_days}]
            compare:
              - {factor: period, of: x0.5, against: x1, where: {vertical_integration: [0, x1]}, response: loop}
              - {label: in place of ownership, a: {period: x0.5}, b: {vertical_integration: 1.0}}
            """;

    @TempDir
    Path folder;

    private Study read(String text) throws IOException {
        return StudyReader.read(
                Files.writeString(folder.resolve("asked.yaml"), text), new ParameterFolder(Path.of("params")));
    }

    @Test
    void aFactorIsComparedAtTwoOfItsLevelsWhereOthersHaveSome() throws IOException {
        Contrast asked = read(STUDY).compare().get(0);
        String path = "system.supplier.release_period_factor";
        assertThat(asked.a()).isEqualTo(Map.of(path, "x0.5"));
        assertThat(asked.b()).isEqualTo(Map.of(path, "x1"));
        assertThat(asked.where()).isEqualTo(Map.of("vertical_integration", List.of("0", "x1")));
        assertThat(asked.response()).contains("loop");
        assertThat(asked.assumed()).isEmpty();
    }

    @Test
    void whatOneSideIsSilentAboutStandsThereAtEachSystemsOwnValue() throws IOException {
        Contrast asked = read(STUDY).compare().get(1);
        String path = "system.supplier.release_period_factor";
        assertThat(asked.label()).isEqualTo(Optional.of("in place of ownership"));
        assertThat(asked.a()).isEqualTo(Map.of(path, "x0.5", "vertical_integration", "x1"));
        assertThat(asked.b()).isEqualTo(Map.of(path, "x1", "vertical_integration", "1"));
        assertThat(asked.assumed()).containsExactlyInAnyOrder("vertical_integration", path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            factor: period, of         | factor: perod, of         | asked.yaml:11: compare[0].factor: 'perod' is not a factor; did you mean
            of: x0.5, against          | of: x0.6, against         | asked.yaml:11: compare[0].of: no level 'x0.6'
            of: x0.5, against          | of: x1, against           | asked.yaml:11: compare[0]: the sides must differ
            of: x0.5, against          | off: x0.5, against        | asked.yaml:11: compare[0]: unknown key 'off'; did you mean 'of'?
            against: x1, where         | where                     | asked.yaml:11: compare[0].against: is missing: a level of the factor
            {factor: period, of: x0.5, against: x1 | {factor: period, of: x0.5, against: x1, a: {period: x1} | asked.yaml:11: compare[0]: must have either
            where: {vertical_integration: [0, x1]} | where: {period: x1} | asked.yaml:11: compare[0].where: 'period' is what the sides name
            response: loop             | response: lop             | asked.yaml:11: compare[0].response: no response 'lop'; did you mean 'loop'?
            a: {period: x0.5}, b       | a: {}, b                  | asked.yaml:12: compare[1].a: must name the level of at least one factor
            a: {period: x0.5}, b       | a: half, b                | asked.yaml:12: compare[1].a: expected levels of factors, by their paths, found text 'half'
            levels: [0, x1, 1]         | levels: [0, 0.5, 1]       | asked.yaml:12: compare[1].a: must name a level of 'vertical_integration' too
            responses: [               | `design: {kind: one_at_a_time}\nresponses: [` | compare: needs a design of all combinations: full
            """)
    void aSlipOfThePenIsToldWithItsLine(String old, String replacement, String message) throws IOException {
        assertThat(STUDY).contains(old);
        String faulty = STUDY.replace(old, replacement.replace("\\n", "\n"));
        SheetException refused = catchThrowableOfType(SheetException.class, () -> read(faulty));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage().replaceAll("(yaml:\\d+):\\d+:", "$1:")).contains(message);
    }
}
