package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.SheetFiles;

/** Grids and points as people write them, whatever the program that they come from. */
class GridsTest {

    private static final String HEAD = """
            study: grid
            seed: 7
            replications: 2
            base: pair
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

    private Study study(String lines) {
        return StudyReader.read(SheetFiles.write(root.resolve("studies/grid.yaml"), HEAD + lines), folder);
    }

    /** The values of each design point, in one text. */
    private static List<String> points(Study study) {
        return study.design()
                .points()
                .map(point -> point.settings().stream()
                        .map(setting -> setting.value())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private void refused(String lines, String message) {
        assertThatThrownBy(() -> study(lines))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range: [0, 1], steps: 5",
                "range: [0, 1], step: 0.25",
                "levels: {first: 0, step: 0.25, last: 1}",
                "levels: {from: 0, to: 1, by: 0.25}",
                "levels: {from: 0, to: 1, steps: 5}",
                "levels: [0, 0.25, 0.5, 0.75, 1]"
            })
    void stepsOfAFactorAreItsLevelsInAnySpelling(String how) {
        Study study = study("factors:\n  - {path: vertical_integration, " + how + "}\n"
                + "  - {path: industry.research.gap, range: [0.1, 0.7], steps: 3}\n");
        assertThat(study.design().size()).isEqualTo(15);
        assertThat(study.factors().get(0).levels()).containsExactly("0", "0.25", "0.5", "0.75", "1");
        assertThat(study.factors().get(1).levels()).containsExactly("0.1", "0.4", "0.7");
    }

    @Test
    void stepsAreDecimalsAndLeadFromTheFirstToTheLast() {
        Study study = study("factors: [{path: industry.research.gap, range: [0.1, 0.7], step: 0.1}]\n");
        assertThat(points(study)).containsExactly("0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7");
        Study down = study("factors: [{path: vertical_integration, levels: {first: 1, step: -0.4, last: 0}}]\n");
        assertThat(points(down)).containsExactly("1", "0.6", "0.2");
        Study whole = study("factors: [{path: industry.architecture.tiers, range: [1, 4], steps: 9}]\n");
        assertThat(points(whole)).containsExactly("1", "2", "3", "4");
        Study mixed = study("factors:\n  - {path: vertical_integration, range: [0, 1]}\n"
                + "  - {path: industry.research.gap, range: [0.1, 0.7], steps: 2}\ndesign: {kind: full, steps: 3}\n");
        assertThat(mixed.design().size()).isEqualTo(6);
    }

    @Test
    void stepsThatLeadNowhereAreRefused() {
        refused("factors: [{path: vertical_integration, range: [0, 1], step: 0}]\n", "step must lead from 0");
        refused(
                "factors: [{path: vertical_integration, levels: {from: 1, to: 0, by: 0.1}}]\n",
                "step must lead from 1 to");
        refused(
                "factors: [{path: vertical_integration, range: [0, 1], steps: 3, step: 0.5}]\n",
                "must have steps or a step, has both");
        refused("factors: [{path: vertical_integration, levels: [0], steps: 3}]\n", "needs a range, found levels only");
        refused("factors: [{path: vertical_integration, levels: {from: 0, to: 2, by: 1}}]\n", "must be within [0, 1]");
        refused("factors: [{path: vertical_integration, range: [0.1, 1], scale: log, step: 0.1}]\n", "give steps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{paths: [vertical_integration, industry.research.gap], label: pair, levels: [[0, 0.1], [0.5, 0.3]]}",
                "{path: [vertical_integration, industry.research.gap], label: pair, levels: [[0, 0.1], [0.5, 0.3]]}",
                "{label: pair, levels: [{vertical_integration: 0, industry.research.gap: 0.1},"
                        + " {vertical_integration: 0.5, industry.research.gap: 0.3}]}",
                "{label: pair, levels: {vertical_integration: [0, 0.5], industry.research.gap: [0.1, 0.3]}}",
                "{label: pair, levels: {0 / 0.1: {vertical_integration: 0, industry.research.gap: 0.1},"
                        + " 0.5 / 0.3: {vertical_integration: 0.5, industry.research.gap: 0.3}}}"
            })
    void pairsAreOneFactorOfAGrid(String pair) {
        Study study = study("factors:\n  - " + pair + "\n  - {path: means, levels: [observed, equal]}\n");
        assertThat(points(study))
                .containsExactly("0 / 0.1 observed", "0 / 0.1 equal", "0.5 / 0.3 observed", "0.5 / 0.3 equal");
        Scenario last = study.scenario(study.design().point(4), folder);
        assertThat(last.industry().research().gap()).isEqualTo(0.3);
        assertThat(last.systems()).allMatch(system -> system.integration().depth() == 0.5);
        assertThat(study.design().kind()).isEqualTo(DesignKind.FULL);
    }

    @Test
    void pairsThatAreNoneAreRefused() {
        String paths = "factors:\n  - {paths: [vertical_integration, industry.research.gap], label: pair, levels: ";
        refused(paths + "[[0, 0.1], [0.5]]}\n", "expected 2 values, one for each path, found 1 values");
        refused(paths + "[[0, 0.1], [0.0, 1e-1]]}\n", "is the same as the level '0 / 0.1'");
        refused(paths + "[[0, 7]]}\n", "industry.research.gap: must be within");
        refused(
                paths + "[[0, 0.1]]}\n  - {path: vertical_integration, levels: [0, 1]}\n",
                "vertical_integration: is varied twice");
        refused("factors: [{label: means, levels: [{means: equal}]}]\n", "'means' is a path itself");
        refused("set: {vertical_integration: 0}\n" + paths + "[[0, 0.1]]}\n", "is varied here, but set in line");
    }

    @Test
    void labelsNameFactorsInPointsAsPathsDo() {
        String factors = """
                factors:
                  - {path: industry.research.gap, label: gap, levels: [0.1, 0.3, 0.5]}
                  - {path: vertical_integration, label: depth, levels: [0, 1]}
                """;
        SheetFiles.write(root.resolve("studies/chosen.csv"), "gap,depth\n0.30,1.0\n5e-1,0\n");
        assertThat(points(study(factors + "design: {kind: csv, file: chosen.csv}\n")))
                .containsExactly("0.3 1", "0.5 0");
        assertThat(points(study(factors + "design: {kind: list, points: [{gap: 0.5, vertical_integration: 1}]}\n")))
                .containsExactly("0.5 1");
        assertThat(points(study(factors + "constraints: [gap + depth <= 0.5]\n")))
                .containsExactly("0.1 0", "0.3 0", "0.5 0");
        refused(factors + "design: {kind: list, points: [{gap: 0.5, industry.research.gap: 0.3}]}\n", "twice");
    }

    @Test
    void rowsOfOnesOwnOutcomesAreADesign() {
        SheetFiles.write(root.resolve("studies/rows.csv"), """
                run,design_point,system,industry,vertical_integration,means,gap,replication,seed,status,reason,loops
                3,2,plain,widgets,0.5,observed,0.3,1,0x7,ok,,12
                3,2,other,widgets,0.5,observed,0.3,1,0x7,ok,,9
                4,2,plain,widgets,0.5,observed,0.3,2,0x7,ok,,11
                9,5,plain,widgets,1,observed,NA,1,0x7,ok,,11
                """);
        Study study = study("""
                factors:
                  - {path: industry.research.gap, label: gap, levels: [0.1, 0.3]}
                  - {path: vertical_integration, levels: [0, 0.5, 1]}
                design: {kind: csv, file: rows.csv}
                """);
        assertThat(points(study)).containsExactly("0.3 0.5", "1");
        refused(
                "factors: [{path: industry.cost.difficulty, levels: [1, 2]}]\ndesign: {kind: csv, file: rows.csv}\n",
                "is a table of outcomes without a column of a factor of the study");
    }

    @Test
    void whatIsAskedOfSystemsAndRunsThatTheStudyHasNotIsRefused() {
        refused(
                "factors: [{path: system, levels: [plain]}]\n"
                        + "responses: [{name: loop, measure: loop_mean_days, system: other}]\n",
                "responses[0].system: the study has no system 'other'");
        refused("keep: {spans: {replications: [1, 3]}}\n", "keep: spans of replications [3] are asked for");
        refused(
                "keep: {spans: {firms: [64]}}\n",
                "keep: spans of firms [64] are asked for, but no economy has as many");
    }
}
