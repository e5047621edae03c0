package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/** Mixtures of two sheets as studies write them, and what is told of slips of the pen. */
class CoalitionDesignTest {

    private static final String STUDY = """
            study: mixed
            seed: 1
            replications: 2
            factors:
              - {path: industry, levels: [batteries, aerospace]}
              - {path: means, levels: [observed, equal]}
            design:
              kind: coalitions
              from: simulation-frontier
              to: deployment-engine
              groups:
                calendars: [system.supplier.release_period_factor, system.division]
                access: [system.frontier]
                depth: [vertical_integration]
                beside: rest
              halves: [[calendars, depth], [access]]
            """;

    @TempDir
    Path folder;

    private final ParameterFolder sheets = new ParameterFolder(Path.of("params"));

    private Study read(String text) throws IOException {
        return StudyReader.read(Files.writeString(folder.resolve("mixed.yaml"), text), sheets);
    }

    @Test
    void eachMixtureStandsAtAllCombinations() throws IOException {
        Study study = read(STUDY);
        Coalitions design = study.coalitions().orElseThrow();
        assertThat(study.design().kind()).isEqualTo(DesignKind.COALITIONS);
        assertThat(study.design().size()).isEqualTo(2 * 2 * 16);
        assertThat(design.groups()).extracting(Factor::label).containsExactly("calendars", "access", "depth", "beside");
        assertThat(design.others()).extracting(Factor::path).containsExactly("industry", "means");
        assertThat(design.halves()).containsExactly(List.of("calendars", "depth"), List.of("access"));
        for (int point = 1; point <= study.design().size(); point++) {
            DesignPoint there = study.design().point(point);
            int expected = 0;
            for (int g = 0; g < 4; g++) {
                boolean isOther =
                        there.level(design.groups().get(g).path()).orElseThrow().equals("deployment-engine");
                expected |= isOther ? 1 << g : 0;
            }
            assertThat(design.coalition(point)).isEqualTo(expected);
        }
    }

    @Test
    void theEndsAreTheTwoSheetsAndWhatIsBetweenIsOfBoth() throws IOException {
        Study study = read(STUDY);
        IndustrialSystem from = sheets.system("simulation-frontier");
        IndustrialSystem to = sheets.system("deployment-engine");
        assertThat(mixture(study, 0)).isEqualTo(from);
        assertThat(mixture(study, 15))
                .isEqualTo(new IndustrialSystem(
                        from.name(),
                        from.label(),
                        to.integration(),
                        to.supplier(),
                        to.division(),
                        to.research(),
                        to.frontier(),
                        to.regulator(),
                        to.patience(),
                        to.means()));
        IndustrialSystem mixed = mixture(study, 0b0011);
        assertThat(mixed.division()).isEqualTo(to.division());
        assertThat(mixed.supplier().releasePeriodFactor())
                .isEqualTo(to.supplier().releasePeriodFactor());
        assertThat(mixed.supplier().objection()).isEqualTo(from.supplier().objection());
        assertThat(mixed.frontier()).isEqualTo(to.frontier()).isNotEqualTo(from.frontier());
        assertThat(mixed.integration()).isEqualTo(from.integration());
        assertThat(mixed.means()).isEqualTo(from.means());
    }

    private IndustrialSystem mixture(Study study, int coalition) {
        Coalitions design = study.coalitions().orElseThrow();
        int point = IntStream.rangeClosed(1, study.design().size())
                .filter(number -> design.coalition(number) == coalition)
                .findFirst()
                .orElseThrow();
        Scenario scenario = study.scenario(study.design().point(point), sheets);
        assertThat(scenario.systems()).hasSize(1);
        return scenario.systems().get(0);
    }

    @Test
    void industriesCanBeMixedToo() throws IOException {
        Study study = read("""
                study: mixed
                seed: 1
                replications: 1
                systems: [closed-loop]
                design:
                  kind: coalitions
                  of: industry
                  from: batteries
                  to: aerospace
                  groups: {product: [industry.architecture], beside: rest}
                """);
        assertThat(study.design().size()).isEqualTo(4);
        assertThat(study.scenario(study.design().point(4), sheets).industry().cost())
                .isEqualTo(sheets.industry("aerospace").cost());
    }

    @Test
    void aGroupWithoutAnyDifferenceIsLeftOut() throws IOException {
        Study study = read(STUDY.replace(
                        "depth: [vertical_integration]",
                        "depth: [vertical_integration]\n    money:" + " [system.frontier.licence_fee]")
                .replace("access: [system.frontier]", "access: [system.frontier.publication_lag]"));
        assertThat(study.coalitions().orElseThrow().players()).isEqualTo(4);
        assertThat(study.design().warnings())
                .containsExactly(
                        "the group money has no entry in which simulation-frontier and deployment-engine differ,"
                                + " and is left out");
    }

    record Slip(String old, String replacement, String message) {

        @Override
        public String toString() {
            return message;
        }
    }

    static Stream<Slip> slips() {
        String eleven = IntStream.rangeClosed(1, 11)
                .mapToObj(number -> "group" + number + ": []")
                .collect(Collectors.joining(", ", "groups: {", "}"));
        return Stream.of(
                new Slip(
                        STUDY.substring(STUDY.indexOf("groups:"), STUDY.indexOf("  halves"))
                                .stripTrailing(),
                        eleven,
                        ":11:11: design.groups: must be at most 10 groups, were 11: each one doubles the runs"),
                new Slip(
                        "system.supplier.release_period_factor",
                        "system.supplier.release_period_factr",
                        ":12:17: design.groups.calendars: 'system.supplier.release_period_factr' is no entry of such a"
                                + " sheet; did you mean 'system.supplier.release_period_factor'?"),
                new Slip(
                        "system.supplier.release_period_factor",
                        "supplier.release_period_factor",
                        ":12:17: design.groups.calendars: 'supplier.release_period_factor' is no entry of such a sheet;"
                                + " did you mean 'system.supplier.release_period_factor'?"),
                new Slip(
                        "[vertical_integration]",
                        "[vertical_integration, industry.research.gap]",
                        ":14:35: design.groups.depth: 'industry.research.gap' is no entry of such a sheet"),
                new Slip(
                        "[vertical_integration]",
                        "[system.integration, system.division.release_period_factor]",
                        ":14:33: design.groups.depth: 'system.division.release_period_factor' is in two groups, first in"
                                + " 'calendars'"),
                new Slip(
                        "to: deployment-engine",
                        "to: simulation-frontier",
                        ":10:7: design.to: must be another sheet than from, was 'simulation-frontier' too"),
                new Slip(
                        "to: deployment-engine",
                        "to: deployment-engin",
                        ":10:7: system: no sheet 'deployment-engin' in params/systems; did you mean"),
                new Slip("to: deployment-engine", "to: [closed-loop, hybrid-pipeline]", ":10:7: system: must name one"),
                new Slip(
                        "    beside: rest\n",
                        "",
                        ":12:5: design.groups: leave out in what 'simulation-frontier' and 'deployment-engine' differ too:"
                                + " system.integration.coverage, system.supplier.objection,"
                                + " system.supplier.negotiation_factor, system.research.lab_share, system.research.compute,"
                                + " system.research.data_share, system.regulator.time_factor, system.patience.horizon,"
                                + " system.means.research_factor, system.means.output, system.means.data_factor; name them,"
                                + " or add a group that is `rest`"),
                new Slip(
                        "access: [system.frontier]", "access: rest", ": design.groups.beside: is a second rest beside"),
                new Slip(
                        "access: [system.frontier]",
                        "access: system.frontier",
                        ": expected a list of entries, or rest"),
                new Slip("    access:", "    means:", ":13:5: design.groups: 'means' is a path itself; call the group"),
                new Slip(
                        "    access:",
                        "    Industry:",
                        ":13:5: design.groups: 'Industry' is the label of a factor too"),
                new Slip("    access:", "    a b:", ":13:5: design.groups: a group must be called by letters, digits"),
                new Slip(
                        "path: means, levels: [observed, equal]",
                        "path: vertical_integration, levels: [0, 1]",
                        ":6:12: vertical_integration: is varied here, but exchanged between the two sheets"),
                new Slip(
                        "replications: 2",
                        "replications: 2\nset: {system.research.compute: 1}",
                        ":4:7: system.research.compute: is set here, but exchanged between the two sheets"),
                new Slip(
                        "path: means, levels: [observed, equal]",
                        "path: system, levels: [closed-loop, hybrid-pipeline]",
                        ":6:12: system: is varied here, but the design says from what to what"),
                new Slip("  from:", "  of: means\n  from:", ": design.of: 'means' is no path that names sheets"),
                new Slip("[access]]", "[acess]]", ": design.halves: no group 'acess'; did you mean 'access'?"),
                new Slip("[access]]", "[depth]]", ": design.halves: expected two lists of groups, each group once"),
                new Slip("[access]]", "[]]", ": design.halves: expected two lists of groups, each group once"),
                new Slip(
                        "design:",
                        "constraints: [\"means != 'equal'\"]\ndesign:",
                        ": design: needs all combinations: neither constraints nor only_when"),
                new Slip(
                        "design:",
                        "over: posterior\ndesign:",
                        ": over: needs a design of all combinations: full, or levers"));
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
}
