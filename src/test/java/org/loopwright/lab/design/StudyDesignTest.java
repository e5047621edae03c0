package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.sheet.ScenarioText;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.SheetFiles;

/** The designs that study files ask for. */
class StudyDesignTest {

    private static final String HEAD = """
            study: small
            seed: 7
            replications: 2
            base: pair
            """;
    private static final String RANGES = """
            factors:
              - {path: industry.cost.difficulty, label: difficulty, range: [0.5, 2], scale: log}
              - {path: industry.architecture.tiers, range: [1, 4]}
              - {path: means, levels: [observed, equal]}
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
    void latinHypercubeFillsEveryStratumOfARangeAndEveryLevelEvenly() {
        Design design = read("design: {kind: latin_hypercube, points: 12}\n" + RANGES);
        assertThat(design.kind()).isEqualTo(DesignKind.LATIN_HYPERCUBE);
        assertThat(design.size()).isEqualTo(12);
        Set<Integer> strata = new LinkedHashSet<>();
        for (String value : values(design, "industry.cost.difficulty")) {
            // Twelve equal ratios between 0.5 and 2.
            strata.add((int) Math.floor(12 * Math.log(Double.parseDouble(value) / 0.5) / Math.log(4)));
        }
        assertThat(strata).hasSize(12);
        assertThat(values(design, "means").stream().filter("equal"::equals)).hasSize(6);
        for (String tiers : List.of("1", "2", "3", "4")) {
            assertThat(values(design, "industry.architecture.tiers").stream().filter(tiers::equals))
                    .as(tiers)
                    .hasSize(3);
        }
    }

    @Test
    void sameSeedGivesTheSamePointsAndAnotherSeedOthers() {
        for (String kind : List.of(
                "{kind: latin_hypercube, points: 20}",
                "{kind: sobol, points: 16}",
                "{kind: morris, trajectories: 5, candidates: 20}",
                "{kind: saltelli, base: 4}")) {
            String text = "design: " + kind + "\n" + RANGES;
            List<List<Setting>> points = settings(read(text));
            assertThat(settings(read(text))).as(kind).isEqualTo(points);
            Study other = study(HEAD.replace("seed: 7", "seed: 8") + text);
            assertThat(settings(other.design())).as(kind).isNotEqualTo(points);
        }
    }

    @Test
    void trajectoriesChangeOneFactorAtATimeAndBlocksHaveTheSizeOfTheirIndices() {
        Design morris = read("design: {kind: morris, trajectories: 6}\n" + RANGES);
        assertThat(morris.size()).isEqualTo(6 * 4);
        for (int trajectory = 0; trajectory < 6; trajectory++) {
            for (int step = 1; step <= 3; step++) {
                List<Setting> from = morris.point(trajectory * 4 + step).settings();
                List<Setting> to = morris.point(trajectory * 4 + step + 1).settings();
                assertThat(to.stream().filter(setting -> !from.contains(setting)))
                        .as("what changes")
                        .hasSize(1);
            }
        }
        assertThat(read("design: {kind: saltelli, base: 4}\n" + RANGES).size()).isEqualTo(4 * 5);
        assertThat(read("design: {kind: saltelli, base: 4, second_order: true}\n" + RANGES)
                        .size())
                .isEqualTo(4 * 8);
    }

    @Test
    void constraintsHoldAtEveryPointOfEveryKindOfDesign() {
        String constraints = """
                constraints:
                  - industry.architecture.tiers <= 3 * industry.cost.difficulty
                  - means == 'equal'
                """;
        List<String> kinds = List.of(
                "{kind: full, steps: 4}",
                "{kind: latin_hypercube, points: 30}",
                "{kind: sobol, points: 32}",
                "{kind: list, points: [{industry.cost.difficulty: 1, industry.architecture.tiers: 3, means: equal},"
                        + " {industry.cost.difficulty: 1, industry.architecture.tiers: 4, means: equal}]}");
        for (String kind : kinds) {
            Design design = read("design: " + kind + "\n" + RANGES + constraints);
            List<String> difficulty = values(design, "industry.cost.difficulty");
            List<String> tiers = values(design, "industry.architecture.tiers");
            for (int i = 0; i < design.size(); i++) {
                assertThat(Integer.parseInt(tiers.get(i))).as(kind).isLessThanOrEqualTo((int)
                        Math.floor(3 * Double.parseDouble(difficulty.get(i))));
            }
            assertThat(values(design, "means")).as(kind).containsOnly("equal");
            assertThat(design.warnings()).as(kind).isNotEmpty();
        }
        assertThat(read("design: {kind: latin_hypercube, points: 30}\n" + RANGES + constraints)
                        .size())
                .isEqualTo(30);
    }

    @Test
    void trajectoriesAndBlocksUnderConstraintsAreWhole() {
        String constraint = "constraints: [\"industry.architecture.tiers <= 4 * industry.cost.difficulty\"]\n";
        SampledDesign morris = (SampledDesign) read("design: {kind: morris, trajectories: 8}\n" + RANGES + constraint);
        assertThat(morris.size()).isEqualTo(8 * 4);
        for (int block = 0; block < 8; block++) {
            for (int step = 1; step <= 3; step++) {
                double[] from = morris.coordinates(block * 4 + step);
                double[] to = morris.coordinates(block * 4 + step + 1);
                int changes = 0;
                for (int j = 0; j < 3; j++) {
                    changes += from[j] == to[j] ? 0 : 1;
                }
                assertThat(changes).isEqualTo(1);
            }
        }
        SampledDesign saltelli = (SampledDesign) read("design: {kind: saltelli, base: 8}\n" + RANGES + constraint);
        assertThat(saltelli.size()).isEqualTo(8 * 5);
        assertThat(saltelli.warnings()).anyMatch(warning -> warning.contains("dependent inputs"));
        for (int block = 0; block < 8; block++) {
            double[] a = saltelli.coordinates(block * 5 + 1);
            double[] b = saltelli.coordinates(block * 5 + 5);
            for (int j = 0; j < 3; j++) {
                double[] mixed = saltelli.coordinates(block * 5 + 2 + j);
                for (int k = 0; k < 3; k++) {
                    assertThat(mixed[k]).isEqualTo(k == j ? b[k] : a[k]);
                }
            }
        }
    }

    @Test
    void factorThatDoesNotCountIsNotSetAndMakesNoDuplicates() {
        Design design = read("""
                factors:
                  - {path: system.integration.order, levels: [tier-first, list]}
                  - path: system.integration.list
                    levels: {ends: [1, 4], middle: [2, 3]}
                    only_when: {system.integration.order: list}
                  - {path: means, levels: [observed, equal]}
                """);
        assertThat(points(design))
                .containsExactly(
                        "tier-first observed",
                        "tier-first equal",
                        "list [1, 4] observed",
                        "list [1, 4] equal",
                        "list [2, 3] observed",
                        "list [2, 3] equal");
        assertThat(design.factors().get(1).shown("[2, 3]")).isEqualTo("middle");
        assertThat(design.point(1).level("system.integration.list")).isEmpty();
        assertThat(design.points().map(DesignPoint::number)).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void conditionOnAFactorThatDoesNotCountDoesNotHold() {
        Design design = read("""
                factors:
                  - {path: means, levels: [observed, equal]}
                  - {path: system.integration.order, levels: [tier-first, list], only_when: {means: equal}}
                  - {path: system.integration.list, levels: [[1], [2]], only_when: {system.integration.order: [list]}}
                """);
        assertThat(points(design)).containsExactly("observed", "equal tier-first", "equal list [1]", "equal list [2]");
    }

    @Test
    void groupLevelSetsWhatItNamesAndHashesAsIfEachValueWereSetAlone() {
        SheetFiles.write(root.resolve("studies/slow.yaml"), "# Slow.\nrelease_period: 300\nnegotiation:\n  mean: 90\n");
        Study groups = study(HEAD + """
                factors:
                  - path: industry.coordination
                    label: coordination
                    levels: {quick: {release_period: 7, negotiation: {mean: 5}}, slow: slow.yaml}
                """);
        Study alone = study(HEAD + """
                set: {industry.coordination.negotiation.mean: 90}
                factors:
                  - {path: industry.coordination.release_period, levels: [300]}
                """);
        Industry.Coordination quick = scenario(groups, 1).industry().coordination();
        assertThat(quick.releasePeriod()).isEqualTo(7);
        assertThat(quick.negotiation().mean()).isEqualTo(5);
        assertThat(quick.contractHorizon()).as("as in the sheet").isEqualTo(730);
        assertThat(ScenarioText.hash(scenario(groups, 2))).isEqualTo(ScenarioText.hash(scenario(alone, 1)));
        assertThat(groups.factors().get(0).names()).containsExactly("quick", "slow");
        assertThat(groups.factors().get(0).label()).isEqualTo("coordination");
    }

    @Test
    void wholeSheetMayBeALevelAndHashesAsTheSheetOfTheFolder() {
        SheetFiles.write(root.resolve("studies/mine.yaml"), SheetFiles.INDUSTRY.replace("name: widgets", "name: mine"));
        SheetFiles.write(root.resolve("studies/own/widgets.yaml"), SheetFiles.INDUSTRY);
        Study study = study(HEAD + "factors: [{path: industry, levels: [widgets, mine.yaml, own/widgets.yaml]}]\n");
        assertThat(scenario(study, 2).industry().name()).isEqualTo("mine");
        assertThat(ScenarioText.hash(scenario(study, 3))).isEqualTo(ScenarioText.hash(scenario(study, 1)));
        assertThat(study.factors().get(0).names()).containsExactly("widgets", "mine", "own/widgets.yaml");
    }

    @Test
    void matrixAndBooleansAndDatedPathsCanBeVaried() {
        Study study = study(HEAD + """
                factors:
                  - path: industry.architecture.dsm
                    levels: {small: {components: 3, degree: 1}, modular: {generator: modular, components: 6, block: 2}}
                  - {path: system.research.naive, levels: [false, true]}
                  - {path: system.frontier.compute_left, levels: [[{day: 0, value: 1}], [{day: 0, value: 0}, {day: 9, value: 0.5}]]}
                """);
        Scenario last = scenario(study, 8);
        assertThat(last.industry().architecture().dsm().components()).isEqualTo(6);
        assertThat(last.systems().get(0).research().naive()).isTrue();
        assertThat(last.systems().get(0).frontier().computeLeft()).hasSize(2);
        assertThat(study.design().points().map(point -> ScenarioText.hash(study.scenario(point, folder))))
                .doesNotHaveDuplicates();
    }

    @Test
    void oneAtATimeTakesEveryOtherLevelAndBothEndsOfARange() {
        Design design = read("""
                design: {kind: one_at_a_time, base: {means: equal}}
                factors:
                  - {path: means, levels: [observed, equal]}
                  - {path: vertical_integration, range: [0, 1]}
                  - {path: industry.architecture.tiers, levels: [1, 2, 3]}
                """);
        assertThat(points(design))
                .containsExactly(
                        "equal 0.5 1", "observed 0.5 1", "equal 0 1", "equal 1 1", "equal 0.5 2", "equal 0.5 3");
    }

    @Test
    void fractionHasItsResolutionAndNamesWhatCannotBeToldApart() {
        Design design = read("""
                design: {kind: fractional, resolution: 4}
                factors:
                  - {path: means, levels: [observed, equal]}
                  - {path: vertical_integration, range: [0, 1]}
                  - {path: industry.architecture.tiers, levels: [1, 2]}
                  - {path: system.integration.order, levels: [tier-first, list]}
                """);
        assertThat(design.size()).isEqualTo(8);
        for (String path : List.of("means", "industry.architecture.tiers", "system.integration.order")) {
            assertThat(values(design, path).stream().collect(Collectors.groupingBy(value -> value)))
                    .as(path)
                    .hasSize(2)
                    .allSatisfy((level, points) -> assertThat(points).hasSize(4));
        }
        assertThat(design.warnings()).anyMatch(warning -> warning.contains("I = ABCD"));
    }

    @Test
    void tableOfPointsIsReadWithFactorsOfItsHeader() {
        SheetFiles.write(root.resolve("studies/points.csv"), """
                # From a spreadsheet.
                means,system.integration.list,vertical_integration
                equal,"[1, 3]",0.25

                observed,,1
                """);
        Design design = read("design: {kind: csv, file: points.csv}\n");
        assertThat(design.factors())
                .extracting(Factor::path)
                .containsExactly("means", "system.integration.list", "vertical_integration");
        assertThat(points(design)).containsExactly("equal [1, 3] 0.25", "observed 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vertical_integration,means\n0.25,equal\nNA,observed\n1,\n",
                "\"\",\"vertical_integration\",\"means\"\n\"1\",0.25,\"equal\"\n\"2\",NA,\"observed\"\n\"3\",1,NA\n",
                ",vertical_integration,means\n0,0.25,equal\n1,,observed\n2,1.0,\n",
                "\uFEFFvertical_integration;means\r\n0,25;equal\r\n;observed\r\n1;\r\n;\r\n\r\n",
                "sep=;\r\nvertical_integration;means\r\n0,25;equal\r\n;observed\r\n1,0;\r\n",
                "vertical_integration\tmeans\n0.25\tequal\n\tobserved\n1e0\t\n",
                "vertical_integration\tmeans\n0,250\tequal\nNA\tobserved\n1\tNA\n",
                "index,vertical_integration,means\n1,.25,\"equal\"\n2,,observed\n3,1.,\n",
            })
    void pointsAreTheSameWhateverWroteTheirTable(String table) {
        SheetFiles.write(root.resolve("studies/points.csv"), table);
        String factors = "factors:\n  - {path: vertical_integration, levels: [1, 0.25]}\n";
        assertThat(points(read("design: {kind: csv, file: points.csv}\n" + factors)))
                .containsExactly("0.25 equal", "observed", "1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | points.csv: must have a header of paths and at least one point",
                "vertical_integration,means | points.csv: must have a header of paths and at least one point",
                ",means~0.5,equal~0.7,observed | points.csv:1:1: expected a path, found nothing; only a column that numbers",
                "id,means~1,equal~3,observed | points.csv:1:1: id: unknown path",
                "means,vertical_integration~equal,0,5 | points.csv:2:1: expected 2 cells, one for each path of the header, found 3",
                "means;vertical_integration~equal;0.5~observed;0,5 | points.csv:3:10: '0,5' has a decimal comma, but a number in",
                "vertical_integration~0.5~0.50 | points.csv:3:1: design: is the same point as that of line 2",
                "vertical_integration~1~1e0 | points.csv:3:1: design: is the same point as that of line 2",
                "vertical_integration~\"NA\" | points.csv:2:1: vertical_integration: expected a number, found text 'NA'",
                "means~\"equal | points.csv:2:1: a double quote is not closed",
                "means~\"equal\" x | points.csv:2: has something between a closing double quote and the next separator",
            })
    void aTableThatIsNoneIsRefusedWithThePlaceOfItsFault(String table, String message) {
        SheetFiles.write(
                root.resolve("studies/points.csv"), table.replace('~', '\n').replace("\\", ""));
        assertThatThrownBy(() -> read("design: {kind: csv, file: points.csv}\n"))
                .hasMessageContaining(message);
    }

    @Test
    void numbersAreComparedAsNumbersHoweverTheyAreWritten() {
        String factors = """
                factors:
                  - {path: vertical_integration, levels: [0, 1.0]}
                  - {path: industry.architecture.tiers, levels: [2, 3], only_when: {vertical_integration: 1}}
                constraints:
                  - vertical_integration != '0.00' || 1
                """.replace(" || 1", "");
        assertThat(points(read(factors))).containsExactly("1.0 2", "1.0 3");
        assertThat(points(read("design: {kind: list, points: [{means: equal, horizon: 1500}, {horizon: 1.6e3}]}\n")))
                .containsExactly("equal 1500", "1.6e3");
        assertThatThrownBy(() -> read("factors:\n  - {path: vertical_integration, levels: [0.5, 1, 5e-1]}\n"))
                .hasMessageContaining("has the level '5e-1' twice, first as '0.5'");
        assertThatThrownBy(() -> read("design: {kind: list, points: [{horizon: 1500}, {horizon: 1.5e3}]}\n"))
                .hasMessageContaining("is the same point as that of line");
    }

    @Test
    void responsesStoppingRuleAndBudgetAreRead() {
        Study study = study(HEAD.replace("replications: 2", "replications: 50") + """
                responses:
                  - {name: loop, measure: loop_mean_days, system: plain}
                  - {name: sales, measure: units, smaller_is_better: false}
                stop: {response: loop, relative: 0.05, minimum: 5, maximum: 40, batch: 10}
                budget: 1h30m
                max_runs: 1000
                time_limit: 60s
                """);
        assertThat(study.responses()).extracting(Response::name).containsExactly("loop", "sales");
        assertThat(study.response("loop").orElseThrow().system()).contains("plain");
        assertThat(study.response("sales").orElseThrow().smallerIsBetter()).isFalse();
        NarrowInterval stop = study.narrowInterval().orElseThrow();
        assertThat(List.of(stop.minimum(), stop.maximum(), stop.batch())).containsExactly(5, 40, 10);
        assertThat(stop.confidence()).isEqualTo(0.95);
        assertThat(stop.allowedHalfWidth(-200)).isEqualTo(10);
        assertThat(study.budget().time()).contains(Duration.ofMinutes(90));
        assertThat(study.budget().maxRuns()).isEqualTo(OptionalInt.of(1000));
        assertThat(study.timeLimit()).contains(Duration.ofSeconds(60));
    }

    @Test
    void responsesAndLabelsAreCheckedAgainstTheColumnsOfTheOutcomes() {
        Study study = study(HEAD + """
                responses: [{name: loop, measure: loop_mean_day}, {name: cost, measure: unit_cost_final}]
                factors:
                  - {path: industry.cost.difficulty, label: seed, levels: [1, 2]}
                """);
        List<String> measures = List.of("loop_mean_days", "unit_cost_final");
        assertThatThrownBy(() -> study.check(measures, List.of("run", "seed")))
                .hasMessageContaining(
                        ":5:35: responses.loop.measure: outcomes have no column 'loop_mean_day' of numbers;"
                                + " did you mean 'loop_mean_days'?")
                .hasMessageContaining(
                        ":7:12: industry.cost.difficulty.label: 'seed' is another column of the outcomes");
        study.check(List.of("loop_mean_day", "unit_cost_final"), List.of("run"));
    }

    @Test
    void columnsOfTwoFactorsDifferInMoreThanCapitals() {
        Study study = study(HEAD + """
                factors:
                  - {path: vertical_integration, label: industry.cost.difficulty, levels: [0, 1]}
                  - {path: industry.cost.difficulty, levels: [1, 2]}
                  - {path: means, label: Seed, levels: [observed, equal]}
                """);
        assertThatThrownBy(() -> study.check(List.of(), List.of("seed")))
                .hasMessageContaining(
                        ":7:12: industry.cost.difficulty.label: 'industry.cost.difficulty' is another column")
                .hasMessageContaining(":8:12: means.label: 'Seed' is another column of the outcomes");
    }

    @Test
    void adaptiveDesignGrowsBehindItsInitialPoints() {
        Study study = study(HEAD + """
                design:
                  {kind: adaptive, initial: {kind: full, steps: 3}, rounds: 4, points_per_round: 5, response: loop}
                responses: [{name: loop, measure: loop_mean_days}]
                factors:
                  - {path: vertical_integration, range: [0, 1]}
                  - {path: industry.cost.difficulty, range: [0.5, 2]}
                """);
        AdaptiveDesign design = (AdaptiveDesign) study.design();
        assertThat(design.size()).isEqualTo(9);
        assertThat(design.mostPoints()).isEqualTo(29);
        assertThat(design.factors()).allMatch(factor -> factor.range().isPresent());
        assertThat(study.adaptive().orElseThrow().between()).isEqualTo("system");
        List<Setting> further = List.of(
                design.factors().get(0).setting("0.75"), design.factors().get(1).setting("1.5"));
        Study grown = study.with(design.and(List.of(further)));
        assertThat(grown.runs()).isEqualTo(20);
        assertThat(grown.run(18)).isEqualTo(study.run(18));
        assertThat(grown.run(19).point().settings()).isEqualTo(further);
    }

    @Test
    void everyDesignOfTheDocumentIsRead() throws IOException {
        SheetFiles.write(root.resolve("studies/points.csv"), "means,vertical_integration\nequal,0.5\nobserved,1\n");
        String slow = SheetFiles.SYSTEM.replace("plain", "slow").replace("factor: 1,", "factor: 2,");
        SheetFiles.write(root.resolve("systems/slow.yaml"), slow);
        String document = Files.readString(Path.of("docs/sheets.md"));
        String table = document.substring(document.indexOf("| `design:`"), document.indexOf("### Enough replications"));
        List<String> read = new ArrayList<>();
        Matcher example = Pattern.compile("\\{kind: (\\w+).*?\\}(?=`)").matcher(table);
        while (example.find()) {
            String design = example.group()
                    .replace(", ...", "")
                    .replace("simulation-frontier", "plain")
                    .replace("deployment-engine", "slow");
            Study study = study(HEAD + "design: " + design + """

                    responses: [{name: loop, measure: loop_mean_days}]
                    factors:
                      - {path: means, levels: [observed, equal]}
                      - {path: vertical_integration, range: [0, 1]}
                      - {path: industry.research.gap, range: [0.1, 0.7], distribution: {kind: beta, alpha: 2, beta: 3}}
                      - {path: industry.architecture.tiers, levels: [1, 2]}
                    """);
            assertThat(study.design().kind().word()).isEqualTo(example.group(1));
            read.add(example.group(1));
        }
        assertThat(read).containsExactlyElementsOf(DesignKind.sheets().keySet());
    }

    @Test
    void runAndItsNumberLeadToEachOther() {
        Study study = study(HEAD + "design: {kind: sobol, points: 64}\n" + RANGES);
        for (int run = 1; run <= study.runs(); run++) {
            PlannedRun planned = study.run(run);
            assertThat(study.number(planned.point().number(), planned.replication()))
                    .isEqualTo(run);
            assertThat(study.run(planned.point(), planned.replication())).isEqualTo(planned);
        }
    }

    @Test
    void millionPointsAreNumberedWithoutBeingHeld() {
        Study study = study(HEAD + "design: {kind: sobol, points: 1000000}\n" + RANGES);
        assertThat(study.runs()).isEqualTo(2_000_000);
        assertThat(study.run(1_999_999).point().number()).isEqualTo(1_000_000);
        assertThat(study.run(1_999_999).point().settings()).hasSize(3);
    }

    @Test
    void ofAFactorialTooLargeToBeTriedEveryLevelIsTried() {
        List<Factor> factors = new ArrayList<>();
        for (int f = 0; f < 5; f++) {
            factors.add(new Factor("f" + f, List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")));
        }
        FullFactorial full = new FullFactorial(factors);
        Set<Setting> tried = new LinkedHashSet<>();
        int count = 0;
        for (int number : StudyReader.tried(full)) {
            tried.addAll(full.point(number).settings());
            count++;
        }
        assertThat(tried).hasSize(50);
        assertThat(count).isBetween(StudyReader.MOST_TRIED, StudyReader.MOST_TRIED + 51);
    }

    private Scenario scenario(Study study, int point) {
        return study.scenario(study.design().point(point), folder);
    }

    private static List<String> points(Design design) {
        return design.points()
                .map(point -> point.settings().stream().map(Setting::value).collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<List<Setting>> settings(Design design) {
        return design.points().map(DesignPoint::settings).toList();
    }

    private static List<String> values(Design design, String path) {
        return design.points().map(point -> point.level(path).orElse("")).toList();
    }

    private Design read(String text) {
        return study(HEAD + text).design();
    }

    private Study study(String text) {
        return StudyReader.read(SheetFiles.write(root.resolve("studies/small.yaml"), text), folder);
    }
}
