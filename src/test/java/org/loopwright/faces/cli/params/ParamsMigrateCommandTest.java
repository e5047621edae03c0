package org.loopwright.faces.cli.params;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.Main;
import org.loopwright.faces.cli.option.Home;

/** Sheets of the second version, migrated, read and run. */
class ParamsMigrateCommandTest {

    private static final Path SECOND_VERSION =
            Path.of("src/test/resources/org/loopwright/faces/cli/params/second-version");
    private static final String BATTERIES = "industries/batteries.yaml";
    private static final String CLOSED_LOOP = "systems/closed-loop.yaml";
    private static final String WORLD = "world.yaml";

    private static final String LINE_TRIALS = "taken out; line trials left with the third version, since they moved"
            + " nothing; what a line shows are faults now";
    private static final String FAULTS_KNOWN =
            "taken out; it left with the third version, in which simulators know what"
                    + " has been found before (see faults)";
    private static final String BY_VALUE =
            "taken out; it left with the third version, in which teams choose by value (choice_exponent)";
    private static final String BY_THE_YEAR = "it left with the third version, in which teams are paid by the year"
            + " (team_share) and a project gets what is available";
    private static final String TEAM_SHARE = "team_share: {value: 0.36, unit: \"1\", range: [0.18, 0.61],"
            + " source: \"assumed: migrated from team_cost and budget\"}";
    private static final String SUFFICIENCY = "sufficiency: {value: 10, unit: \"1\", range: [3, 1000],"
            + " source: \"assumed: not in the sheet before; see docs/sheets.md\"}";

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void layOldSheets() throws IOException {
        for (String sheet : List.of(BATTERIES, CLOSED_LOOP, WORLD)) {
            copy(SECOND_VERSION.resolve(sheet), home.resolve("params").resolve(sheet));
        }
        copy(Home.find().params().resolve("dsm/battery-pack.csv"), home.resolve("params/dsm/battery-pack.csv"));
        write("params/scenarios/old.yaml", "industry: batteries\nsystems: [closed-loop]\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), text);
    }

    private int type(String words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(
                new Home(home),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Arrays.stream(words.split(" "))
                        .map(word -> word.replace("@", home.toString()))
                        .toArray(String[]::new));
    }

    private List<String> told() {
        return err.toString().replace(home.toString(), "@").lines().toList();
    }

    @Test
    void everyChangeOfAnIndustryIsToldAndEveryOtherLineStays() throws IOException {
        assertThat(type("params migrate @/params/" + BATTERIES))
                .as(err.toString())
                .isZero();

        String at = "@/params/industries/batteries.yaml:";
        assertThat(told())
                .containsExactly(
                        at + "48: research.generation_focus: " + BY_VALUE,
                        at + "49: research.cost_focus: " + BY_VALUE,
                        at + "50: research.team_cost: replaced by " + TEAM_SHARE
                                + " (team_cost / (team_cost + budget)); " + BY_THE_YEAR,
                        at + "51: research.budget: taken out, team_share has its place; " + BY_THE_YEAR,
                        at + "53: research.sufficiency: put in: " + SUFFICIENCY + " (assumed, in a wide range)",
                        at
                                + "55: research.frontier_exponent: taken out; it left with the third version: capability acts"
                                + " through examples and candidates, and research time would count it twice",
                        at + "58: research.smallest_gap: " + FAULTS_KNOWN,
                        at + "61: research.gap_frontier_exponent: " + FAULTS_KNOWN,
                        at + "66: trial.line_trials_per_lot: " + LINE_TRIALS,
                        at + "67: trial.lot: " + LINE_TRIALS,
                        at + "68: trial.line_window: " + LINE_TRIALS,
                        at + "69: trial.most_line_trials: " + LINE_TRIALS,
                        at + "70: trial.scrap_cost: " + LINE_TRIALS,
                        at + "74: coordination.freeze_patience: taken out; it left with the third version, in which a"
                                + " project freezes its leading component only");
        List<Integer> gone = List.of(48, 49, 51, 55, 58, 61, 66, 67, 68, 69, 70, 74);
        List<String> old = Files.readAllLines(SECOND_VERSION.resolve(BATTERIES));
        List<String> expected = Stream.iterate(1, line -> line + 1)
                .limit(old.size())
                .filter(line -> !gone.contains(line))
                .flatMap(line -> line == 50
                        ? Stream.of("  " + TEAM_SHARE)
                        : line == 53 ? Stream.of(old.get(52), "  " + SUFFICIENCY) : Stream.of(old.get(line - 1)))
                .toList();
        assertThat(out.toString().lines()).containsExactlyElementsOf(expected);
    }

    @Test
    void aSystemGetsThePathOfItsComputeInPlaceOfTheLag() throws IOException {
        assertThat(type("params migrate @/params/" + CLOSED_LOOP))
                .as(err.toString())
                .isZero();

        assertThat(told())
                .containsExactly(
                        "@/params/systems/closed-loop.yaml:31: frontier.capability_lag: replaced by compute_left:"
                                + " [{day: 0, value: 1}] (assumed: controls take no compute); it left when capability became"
                                + " absolute: an economy has the better of its own and the open models (see compute_left and"
                                + " world.open_lag)");
        String old = Files.readString(SECOND_VERSION.resolve(CLOSED_LOOP));
        int from = old.indexOf("  capability_lag:");
        int to = old.indexOf("  publication_lag:");
        assertThat(out.toString())
                .isEqualTo(old.substring(0, from) + "  compute_left: [{day: 0, value: 1}]\n" + old.substring(to));
    }

    @Test
    void sheetsMigratedInPlaceRunAndNeedNothingMore() throws IOException {
        String all = "params migrate @/params/world.yaml @/params/" + BATTERIES + " @/params/" + CLOSED_LOOP;
        String run = "run old --set horizon=400 --set warm_up=30";
        assertThat(type(run)).isEqualTo(2);
        assertThat(told())
                .contains("@/params/industries/batteries.yaml:70:3: trial: unknown key 'scrap_cost'; line trials"
                        + " left with the third version, since they moved nothing; what a line shows are faults now; rewritten by:"
                        + " loopwright params migrate @/params/industries/batteries.yaml");

        assertThat(type(all + " --in-place")).as(err.toString()).isZero();

        assertThat(out.toString().replace(home.toString(), "@").lines())
                .containsExactly(
                        "Written: @/params/industries/batteries.yaml; the old one is"
                                + " @/params/industries/batteries.yaml.before-migration",
                        "Written: @/params/systems/closed-loop.yaml; the old one is"
                                + " @/params/systems/closed-loop.yaml.before-migration");
        assertThat(home.resolve("params/" + BATTERIES + ".before-migration"))
                .hasSameBinaryContentAs(SECOND_VERSION.resolve(BATTERIES));
        assertThat(home.resolve("params/" + WORLD)).hasSameBinaryContentAs(SECOND_VERSION.resolve(WORLD));
        assertThat(type("params check")).as(err.toString()).isZero();
        assertThat(type(run)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Closed");

        assertThat(type(all + " --out @/again")).isZero();
        assertThat(told()).hasSize(3).allMatch(line -> line.endsWith(": needs no migration"));
        for (String sheet : List.of(BATTERIES, CLOSED_LOOP, WORLD)) {
            assertThat(home.resolve("again").resolve(Path.of(sheet).getFileName()))
                    .hasSameBinaryContentAs(home.resolve("params").resolve(sheet));
        }
    }

    @Test
    void anOldSheetThatWasKeptIsNotLost() throws IOException {
        write("params/" + BATTERIES + ".before-migration", "kept");

        assertThat(type("params migrate @/params/" + CLOSED_LOOP + " @/params/" + BATTERIES + " --in-place"))
                .isEqualTo(2);

        assertThat(told().get(0))
                .isEqualTo(
                        "@/params/industries/batteries.yaml.before-migration is there already and is not overwritten");
        assertThat(home.resolve("params/" + CLOSED_LOOP)).hasSameBinaryContentAs(SECOND_VERSION.resolve(CLOSED_LOOP));
        assertThat(home.resolve("params/" + BATTERIES + ".before-migration")).hasContent("kept");
    }

    @Test
    void oneBrokenSheetOfSeveralLeavesAllUnwritten() throws IOException {
        write(
                "mine/closed-loop.yaml",
                Files.readString(SECOND_VERSION.resolve(CLOSED_LOOP))
                        .replace("naive: false", "naive: perhaps\n  colour: 1"));

        assertThat(type("params migrate @/params/" + BATTERIES + " @/mine/closed-loop.yaml --out @/new"))
                .isEqualTo(2);

        assertThat(told())
                .containsExactly(
                        "@/mine/closed-loop.yaml:29:3: research: unknown key 'colour'; allowed: lab_share, compute, naive,"
                                + " data_share",
                        "@/mine/closed-loop.yaml:28:10: research.naive: expected true or false, found text 'perhaps'");
        assertThat(out.toString()).isEmpty();
        assertThat(home.resolve("new")).doesNotExist();
    }

    @Test
    void whatAStudyAsksOfAKeyThatIsGoneIsNamedAndLeft() throws IOException {
        assertThat(type("params migrate @/params/" + BATTERIES + " @/params/" + CLOSED_LOOP + " --in-place"))
                .isZero();
        String study = """
                study: old
                title: Old
                seed: 1
                replications: 1
                base: old
                set: {industry.research.team_cost: 0.01}
                factors:
                  - {path: industry.coordination.freeze_patience, levels: [90, 270]}
                """;
        write("old.yaml", study);

        assertThat(type("params migrate @/old.yaml --in-place")).isEqualTo(2);

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "@/old.yaml:6:7: industry.research.team_cost: unknown path; " + BY_THE_YEAR
                                + "; set team_share instead",
                        "@/old.yaml:8:12: industry.coordination.freeze_patience: unknown path; it left with the third"
                                + " version, in which a project freezes its leading component only; leave it out");
        assertThat(home.resolve("old.yaml")).hasContent(study);
        assertThat(type("params migrate @/params/scenarios/old.yaml")).isZero();
        assertThat(told()).containsExactly("@/params/scenarios/old.yaml: needs no migration");
        assertThat(out.toString()).isEqualTo("industry: batteries\nsystems: [closed-loop]\n");
    }
}
