package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/** Levers as studies write them, the points that follow, and what is told of slips of the pen. */
class LeverDesignTest {

    private static final String STUDY = """
            study: pulled
            seed: 1
            replications: 3
            set: {industry.research.gap: 0.2}
            factors:
              - {path: industry, levels: [batteries, drug-discovery]}
              - {path: system, levels: [closed-loop, hybrid-pipeline]}
            responses: [{name: loop, measure: embodiment_time_days}]
            design:
              kind: levers
              levers:
                - {name: gap, set: {industry.research.gap: x4}, expects: {loop: more}}
                - {name: small, set: {system.means.output: x0.25, system.means.research_factor: x4}}
                - {name: deep, set: {vertical_integration: 1}, expects: {loop: less}}
            """;

    @TempDir
    Path folder;

    private final ParameterFolder sheets = new ParameterFolder(Path.of("params"));

    private Study read(String text) throws IOException {
        return StudyReader.read(Files.writeString(folder.resolve("pulled.yaml"), text), sheets);
    }

    @Test
    void eachLeverStandsBesideTheBaseAtAllCombinations() throws IOException {
        Study study = read(STUDY);
        assertThat(study.design().kind()).isEqualTo(DesignKind.LEVERS);
        assertThat(study.design().size()).isEqualTo(2 * 2 * 4);
        assertThat(study.factors()).extracting(Factor::column).containsExactly("industry", "system", "lever");
        assertThat(study.design()
                        .points()
                        .limit(4)
                        .map(point -> point.level(Lever.FACTOR).orElseThrow()))
                .containsExactly("base", "gap", "small", "deep");
        assertThat(study.levers().get(0).expects("loop")).contains(Lever.Direction.MORE);
        assertThat(study.levers().get(2).expects("loop")).contains(Lever.Direction.LESS);
        assertThat(study.levers().get(1).expects("loop")).isEmpty();
    }

    @Test
    void multiplesAreOfEachSystemsOwnValueAndOfWhatTheStudySets() throws IOException {
        Study study = read(STUDY);
        for (int first = 1; first <= study.design().size(); first += 4) {
            Scenario base = study.scenario(study.design().point(first), sheets);
            String industry = study.design().point(first).level("industry").orElseThrow();
            String system = study.design().point(first).level("system").orElseThrow();
            assertThat(base.industry().research().gap()).isEqualTo(0.2);
            assertThat(base.industry().name()).isEqualTo(industry);

            Scenario gap = study.scenario(study.design().point(first + 1), sheets);
            assertThat(gap.industry().research().gap()).isEqualTo(0.8);
            assertThat(gap.systems()).isEqualTo(base.systems());

            IndustrialSystem.Means own = sheets.system(system).means();
            IndustrialSystem.Means small = study.scenario(study.design().point(first + 2), sheets)
                    .systems()
                    .get(0)
                    .means();
            assertThat(small.output()).isEqualTo(0.25 * own.output());
            assertThat(small.researchFactor()).isEqualTo(4 * own.researchFactor());
            assertThat(small.firms()).isEqualTo(own.firms());

            Scenario deep = study.scenario(study.design().point(first + 3), sheets);
            assertThat(deep.systems().get(0).integration().depth()).isEqualTo(1);
        }
    }

    @Test
    void constraintsSpeakOfLevers() throws IOException {
        Study study = read(STUDY + "constraints: [\"lever != 'deep'\"]\n");
        assertThat(study.design().kind()).isEqualTo(DesignKind.LEVERS);
        assertThat(study.design().size()).isEqualTo(2 * 2 * 3);
    }

    record Slip(String old, String replacement, String message) {

        @Override
        public String toString() {
            return message;
        }
    }

    static Stream<Slip> slips() {
        return Stream.of(
                new Slip("name: small", "name: base", ":13:14: design.levers[1].name: 'base' is the level at which"),
                new Slip(
                        "name: small",
                        "name: gap",
                        ":13:14: design.levers[1].name: 'gap' is the name of two levers, first in line 12"),
                new Slip("name: small", "name: a b", ":13:14: design.levers[1].name: must be letters, digits, '_'"),
                new Slip(
                        "vertical_integration: 1",
                        "industry.research.gap: x4",
                        ":14:14: design.levers[2].set: is the same as that of the lever 'gap'"),
                new Slip(
                        "industry.research.gap: x4",
                        "industry.research.gab: x4",
                        ":12:25: industry.research.gab: unknown path; did you mean 'industry.research.gap'?"),
                new Slip("industry.research.gap: x4", "means: x4", ":12:25: means: "),
                new Slip(
                        "industry.research.gap: x4",
                        "system.integration.order: x4",
                        ":12:25: system.integration.order: 'x4' is a multiple of a number, but this is one of "),
                new Slip(
                        "vertical_integration: 1",
                        "vertical_integration: x2",
                        ":14:26: vertical_integration: must be within [0, 1], but x2 of 0.75 is 1.5"),
                new Slip(
                        "vertical_integration: 1",
                        "vertical_integration: 2",
                        ":14:26: vertical_integration: must be within [0, 1], was 2"),
                new Slip("{vertical_integration: 1}", "{}", ":14:14: design.levers[2].set: must change at least one"),
                new Slip(
                        "{vertical_integration: 1}",
                        "{system: closed-loop}",
                        ":14:26: system: is set here, but varied in line 7"),
                new Slip(
                        "expects: {loop: more}",
                        "expects: {lop: more}",
                        ":12:63: design.levers[0].expects: no response 'lop'; did you mean 'loop'?"),
                new Slip(
                        "expects: {loop: more}",
                        "expects: {loop: longer}",
                        ":12:69: design.levers[0].expects.loop: unknown value 'longer'"),
                new Slip(
                        "expects: {loop: more}",
                        "expects: more",
                        ":12:62: design.levers[0].expects: expected responses with more or less, found text 'more'"),
                new Slip(
                        "path: system, levels",
                        "path: system, label: lever, levels",
                        ":7:12: system: 'lever' is the factor of the levers"),
                new Slip("[closed-loop, hybrid-pipeline]", "[closed-loop, hybrid]", "no sheet 'hybrid'"),
                new Slip("- {name: small", "- {nam: small", ":13:8: design.levers[1]: unknown key 'nam'"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldInOneLineWithItsPlace(Slip slip) {
        assertThat(STUDY).contains(slip.old());
        SheetException thrown = catchThrowableOfType(
                SheetException.class, () -> read(STUDY.replaceFirst(Pattern.quote(slip.old()), slip.replacement())));
        assertThat(thrown).as("a fault").isNotNull();
        assertThat(thrown.getMessage()).contains(slip.message());
        assertThat(thrown.faults()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void levelsOfLeversAreNeededAndRangesNeedSteps() {
        List<String> texts = List.of(
                STUDY.substring(0, STUDY.indexOf("  levers:")) + "  levers: []\n",
                STUDY.replace("levels: [batteries, drug-discovery]", "levels: [batteries]")
                        .replace("factors:\n", "factors:\n  - {path: industry.trial.time.mean, range: [10, 20]}\n"));
        List<String> messages =
                List.of("design.levers: must have at least one lever", "varies over a range, which a full design");
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            SheetException thrown = catchThrowableOfType(SheetException.class, () -> read(text));
            assertThat(thrown.getMessage()).contains(messages.get(i));
        }
    }
}
