package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.KeptRows;
import org.loopwright.subject.scenario.KeptRows.Spans;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.Scenario.MeansRule;
import org.loopwright.subject.scenario.SeriesAndSpans;
import org.loopwright.subject.scenario.SheetFiles;

class StudyReaderTest {

    private static final String STUDY = """
            study: small
            title: A small study
            seed: "0x1f2e3d4c5b6a7988"
            replications: 3
            base: pair
            horizon: 1500
            set: {industry.trial.exposures: 2}
            factors:
              - {path: system, levels: [plain, other]}
              - {path: industry, levels: [widgets, gadgets]}
              - {path: vertical_integration, levels: [0, 0.5, 1]}
              - {path: means, levels: [observed, equal]}
            keep:
              series_every_days: 90
              first_replication_series_every_days: 30
              spans: {replications: [1], where: {means: observed}, firms: [1], every_nth_project: 10}
            """;

    @TempDir
    Path directory;

    private Path root;
    private ParameterFolder folder;

    @BeforeEach
    void folder() {
        root = SheetFiles.folder(directory);
        folder = new ParameterFolder(root);
    }

    @Test
    void studyIsRead() {
        Study study = read(STUDY);
        assertThat(study.name()).isEqualTo("small");
        assertThat(study.title()).isEqualTo("A small study");
        assertThat(study.seed()).isEqualTo(0x1f2e3d4c5b6a7988L);
        assertThat(study.runs()).isEqualTo(2 * 2 * 3 * 2 * 3);
        assertThat(study.factors())
                .extracting(Factor::path)
                .containsExactly("system", "industry", "vertical_integration", "means");
        assertThat(folder.studies()).containsExactly("small");
    }

    @Test
    void scenarioOfADesignPointIsBaseThenStudyThenLevels() {
        Study study = read(STUDY);
        Scenario last = study.scenario(study.run(study.runs()).point(), folder);
        assertThat(last.name()).isEqualTo("small");
        assertThat(last.systems()).extracting(IndustrialSystem::name).containsExactly("other");
        assertThat(last.industry().name()).isEqualTo("gadgets");
        assertThat(last.systems().get(0).integration().depth()).isEqualTo(1);
        assertThat(last.means()).isEqualTo(MeansRule.EQUAL);
        assertThat(last.horizon()).as("of the study, not of the base").isEqualTo(1500);
        assertThat(last.industry().cost().difficulty()).as("of the base").isEqualTo(2);
        assertThat(last.industry().trial().exposures()).as("of the study").isEqualTo(2);
    }

    @Test
    void designPointsHaveDistinctScenarios() {
        Study study = read(STUDY);
        assertThat(study.design().points().map(point -> ScenarioText.hash(study.scenario(point, folder))))
                .hasSize(24)
                .doesNotHaveDuplicates();
    }

    @Test
    void commandLineWinsOverTheStudyAndFactorsOverTheCommandLine() {
        Study study = read(STUDY, List.of(Setting.parse("industry.trial.exposures=7"), Setting.parse("means=equal")));
        Scenario first = study.scenario(study.run(1).point(), folder);
        assertThat(first.industry().trial().exposures()).isEqualTo(7);
        assertThat(first.means()).isEqualTo(MeansRule.OBSERVED);
    }

    @Test
    void studyNeedsNeitherBaseNorFactorsNorKeep() {
        Study study = read("study: one\nseed: -1\nreplications: 1\nindustry: widgets\nsystems: [plain]\n");
        assertThat(study.runs()).isEqualTo(1);
        assertThat(study.seed()).isEqualTo(-1);
        assertThat(study.title()).isEqualTo("one");
        assertThat(study.keep()).isEqualTo(SeriesAndSpans.NEITHER);
        assertThat(study.scenario(study.run(1).point(), folder).horizon()).isEqualTo(5475);
    }

    @Test
    void industryAndSystemsMayComeFromFactorsAlone() {
        Study study = read("""
                study: two
                seed: 1
                replications: 1
                factors:
                  - {path: industry, levels: [widgets]}
                  - {path: systems, levels: [[plain, other], [other]]}
                """);
        assertThat(study.scenario(study.run(1).point(), folder).systems()).hasSize(2);
        assertThat(study.scenario(study.run(2).point(), folder).systems()).hasSize(1);
    }

    @Test
    void baseMayBeAPathRelativeToTheStudy() {
        SheetFiles.write(root.resolve("studies/elsewhere.yaml"), SheetFiles.SCENARIO.replace("1000", "900"));
        assertThat(read(STUDY.replace("base: pair\nhorizon: 1500", "base: ../scenarios/pair.yaml"))
                        .base()
                        .settings())
                .contains(new Setting(
                        "horizon",
                        "1000",
                        new Place(Place.of(root.resolve("scenarios/pair.yaml")).file(), 3, 10)));
        Study study = read(STUDY.replace("base: pair\nhorizon: 1500", "base: elsewhere.yaml"));
        assertThat(study.scenario(study.run(1).point(), folder).horizon()).isEqualTo(900);
    }

    @Test
    void keepFollowsRunFirmAndProject() {
        Study study = read(STUDY);
        PlannedRun observed = study.run(1);
        PlannedRun observedAgain = study.run(2);
        PlannedRun equal = study.run(4);
        assertThat(observed.point().level("means")).contains("observed");
        assertThat(equal.point().level("means")).contains("equal");
        Keep keep = study.keep();
        Spans some = new Spans(List.of(1), 10);
        assertThat(keep.of(observed)).isEqualTo(new KeptRows(30, Optional.of(some)));
        assertThat(keep.of(observedAgain)).isEqualTo(new KeptRows(90, Optional.empty()));
        assertThat(keep.of(equal)).isEqualTo(new KeptRows(30, Optional.empty()));
    }

    @Test
    void keepWithoutConditionsKeepsAll() {
        Study study = read(STUDY.substring(0, STUDY.indexOf("keep:")) + "keep: {series_every_days: 30, spans: {}}\n");
        assertThat(study.plan().map(study.keep()::of)).containsOnly(new KeptRows(30, Optional.of(Spans.ALL)));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "replications: 3",
                        "replications: 0",
                        ":4:15: replications: must be within [1, 1000000]" + " runs, was 0"),
                Arguments.of(
                        "seed: \"0x1f2e3d4c5b6a7988\"",
                        "seed: today",
                        ":3:7: seed: expected a decimal number or 0x"
                                + " and hexadecimal digits of at most 64 bits, found 'today'"),
                Arguments.of(
                        "0x1f2e3d4c5b6a7988",
                        "0x11f2e3d4c5b6a7988",
                        ":3:7: seed: expected a decimal number or 0x"
                                + " and hexadecimal digits of at most 64 bits, found '0x11f2e3d4c5b6a7988'"),
                Arguments.of(
                        "study: small",
                        "study: ../small",
                        ":1:8: study: must be letters, digits, '.', '_' and"
                                + " '-', beginning with a letter or digit, was '../small'"),
                Arguments.of(
                        "base: pair",
                        "base: pairs",
                        ":5:7: base: no scenario 'pairs'; did you mean 'pair'? Allowed:" + " pair"),
                Arguments.of("base: pair", "base: ../pair.yaml", ":5:7: base: no such file 'params/pair.yaml'"),
                Arguments.of("horizon: 1500", "horizon: long", ":6:10: horizon: expected a number, found text 'long'"),
                Arguments.of("horizon: 1500", "horizn: 1500", ":6:1: unknown key 'horizn'; did you mean 'horizon'?"),
                Arguments.of(
                        "exposures",
                        "exposuress",
                        ":7:7:"
                                + " industry.trial.exposuress: unknown path; did you mean"
                                + " 'industry.trial.exposures'?"),
                Arguments.of(
                        "path: vertical_integration",
                        "path: vertical_intgration",
                        ":11:12: vertical_intgration:" + " unknown path; did you mean 'vertical_integration'?"),
                Arguments.of(
                        "path: industry",
                        "path: industry.cost",
                        ":10:12: industry.cost: is a group, not a value; it"
                                + " has industry.cost.difficulty, industry.cost.scale_spread, industry.cost.maturity,"
                                + " industry.cost.process_exponent, industry.cost.experience_scale,"
                                + " industry.cost.forgetting, industry.cost.experience_reset, industry.cost.pooling,"
                                + " industry.cost.spill_over"),
                Arguments.of(
                        "[plain, other]",
                        "[plain, othr]",
                        ":9:36: system: no sheet 'othr' in params/systems; did"
                                + " you mean 'other'? Allowed: other, plain"),
                Arguments.of(
                        "0, 0.5, 1]",
                        "0, 0.5, 1.5]",
                        ":11:51: vertical_integration: must be within [0, 1], was" + " 1.5"),
                Arguments.of(
                        "0, 0.5, 1]",
                        "0, half, 1]",
                        ":11:46: vertical_integration: expected a number, found text" + " 'half'"),
                Arguments.of("0, 0.5, 1]", "0, 0, 1]", ":11:46: vertical_integration: has the level '0' twice"),
                Arguments.of("[0, 0.5, 1]", "[]", ":11:12: vertical_integration: must have at least one level"),
                Arguments.of("[0, 0.5, 1]", "0.5", ":11:42: factors[2].levels: expected a list, found 0.5"),
                Arguments.of(
                        ", levels: [0, 0.5, 1]", "", ":11:5: factors[2].levels: is missing: its levels, or a range"),
                Arguments.of(
                        "path: industry, levels: [widgets, gadgets]",
                        "path: system.integration.depth, levels: [1]",
                        ":11:12: vertical_integration: is varied twice, first in line 10"),
                Arguments.of(
                        "industry.trial.exposures: 2",
                        "means: equal",
                        ":12:12: means: is varied here," + " but set in line 7"),
                Arguments.of(
                        "where: {means: observed}",
                        "where: {mean: observed}",
                        ":16:38: keep.spans.where: 'mean' is"
                                + " not a factor; did you mean 'means'? Allowed: system, industry, vertical_integration,"
                                + " means"),
                Arguments.of(
                        "where: {means: observed}",
                        "where: {means: observd}",
                        ":16:38: keep.spans.where.means: no"
                                + " level 'observd'; did you mean 'observed'? Allowed: observed, equal"),
                Arguments.of(
                        "every_nth_project: 10",
                        "every_nth_project: 0",
                        ":16:87: keep.spans.every_nth_project:" + " must be within [1, 1000000], was 0"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultyStudyGivesExactlyItsMessage(String old, String replacement, String message) {
        assertThat(STUDY).contains(old);
        assertThat(fault(STUDY.replace(old, replacement))).isEqualTo("params/studies/small.yaml" + message);
    }

    @Test
    void levelsThatOnlyFailTogetherAreFoundBeforeTheFirstRun() {
        String study = STUDY.replace(
                        "path: means, levels: [observed, equal]",
                        "path: industry.architecture.dsm.degree, levels: [2, 9]")
                .replace(
                        "path: vertical_integration, levels: [0, 0.5, 1]",
                        "path: industry.architecture.dsm.components, levels: [4, 12]")
                .replace("where: {means: observed}, ", "");
        assertThat(fault(study))
                .isEqualTo("params/studies/small.yaml:12:12: industry.architecture.dsm.degree: degree must be <="
                        + " components (4), was 9");
    }

    @Test
    void allFaultsOfAStudyAreReportedAtOnce() {
        String study = STUDY.replace("seed: \"0x1f2e3d4c5b6a7988\"", "seed: x")
                .replace("[plain, other]", "[plane, othr]")
                .replace("path: means", "path: meens");
        assertThat(fault(study).lines())
                .containsExactly(
                        "params/studies/small.yaml:3:7: seed: expected a decimal number or 0x and hexadecimal digits of"
                                + " at most 64 bits, found 'x'",
                        "params/studies/small.yaml:9:29: system: no sheet 'plane' in params/systems; did you mean"
                                + " 'plain'? Allowed: other, plain",
                        "params/studies/small.yaml:9:36: system: no sheet 'othr' in params/systems; did you mean"
                                + " 'other'? Allowed: other, plain",
                        "params/studies/small.yaml:12:12: meens: unknown path; did you mean 'means'?",
                        "params/studies/small.yaml:16:38: keep.spans.where: 'means' is not a factor; allowed: system,"
                                + " industry, vertical_integration");
    }

    @Test
    void absentStudyNamesTheNearest() {
        read(STUDY);
        SheetException thrown = catchThrowableOfType(
                SheetException.class, () -> StudyReader.read(root.resolve("studies/smal.yaml"), folder));
        assertThat(thrown).hasMessageEndingWith("params/studies/smal.yaml: no such file; did you mean 'small.yaml'?");
    }

    private String fault(String text) {
        SheetException thrown = catchThrowableOfType(SheetException.class, () -> read(text));
        assertThat(thrown).as("a fault").isNotNull();
        return thrown.getMessage().replace(Place.of(directory).file() + "/", "");
    }

    private Study read(String text) {
        return read(text, List.of());
    }

    private Study read(String text, List<Setting> settings) {
        return StudyReader.read(SheetFiles.write(root.resolve("studies/small.yaml"), text), folder, settings);
    }
}
