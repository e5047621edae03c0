package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerTest {

    @TempDir
    Path folder;

    private static SyntheticStudy small() {
        SyntheticStudy study = new SyntheticStudy();
        study.industries = List.of("batteries", "aerospace");
        study.seriesStep = 3650;
        study.replications = 6;
        return study;
    }

    private String answer(SyntheticStudy study) throws IOException {
        String text = full(study.write(folder));
        assertThat(text.lines()).allMatch(line -> line.length() <= 110);
        assertThat(text.chars()).allMatch(c -> c < 128);
        return text;
    }

    static String full(Path folder) {
        return Answer.of(folder, "A study").text(new Answer.View(110, true, "again"));
    }

    private static String brief(Path folder) {
        return Answer.of(folder, "A study").text(new Answer.View(80, false, "again"));
    }

    @Test
    void systemThatIsClearlyFasterIsFirstToEmbody() throws IOException {
        String text = answer(small());
        assertThat(text)
                .contains("480 outcomes: 4 systems, 2 industries, 5 vertical_integration, 2 means, n = 6.")
                .contains("min(T, 1825)")
                .contains("RESOURCES AS OBSERVED, ALL AT DEPTH 0.50")
                .contains("RESOURCES MADE EQUAL")
                .contains("batteries: first to embody is closed-loop.\n")
                .contains(
                        "Resources as observed: closed-loop is first to embody in batteries, aerospace. Learns fastest:")
                .doesNotContain("but closed-loop");
        // Each number of the made-up study goes the same way: the last system is ahead of the first in all three.
        assertThat(text).contains("Pareto front of the three", "simulation-frontier < ", "; no better (<=)");
        assertThat(text.lines().filter(line -> line.startsWith("batteries ")))
                .anyMatch(line -> line.matches("batteries +dominated +\\S.* front"));
    }

    @Test
    void systemsThatDifferByLessThanTheirIntervalCannotBeToldApart() throws IOException {
        SyntheticStudy study = small();
        study.gapBetweenSystems = 0;
        study.depths = List.of(0.5);
        assertThat(answer(study))
                .contains("batteries: cannot be told apart: ")
                .contains("first to embody undecided in 2 of 2")
                .contains("At the only depth of the study (0.50):");
    }

    @Test
    void whoIsFirstToEmbodyButLearnsSlowerOrClosesLessIsSaidSoInWordsAndInJson() throws IOException {
        SyntheticStudy study = small();
        study.richness = -0.05;
        String text = answer(study);
        assertThat(text)
                .doesNotContain("fastest closed-loop")
                .containsPattern(
                        "batteries: first to embody is closed-loop, but simulation-frontier learns faster by\\s+1\\.")
                .containsPattern("simulation-frontier\\s+closes more own generations by 0\\.1");
        assertThat(brief(folder).replaceAll("\\s+", " "))
                .contains("closed-loop is first to embody in batteries, aerospace, but learns slower than"
                        + " simulation-frontier (in 2)");
        JsonNode against = json().get("verdicts").get(0).get("contradictions");
        assertThat(against.get(0).get("system").asString()).isEqualTo("simulation-frontier");
        assertThat(against.get(0).get("measure").asString()).isEqualTo("learning_velocity_per_year");
        assertThat(against.get(0).get("difference").get("estimate").asDouble()).isBetween(1.0, 2.0);
    }

    private JsonNode json() {
        return JsonMapper.builder()
                .build()
                .readTree(Answer.of(folder, "A study").json());
    }

    @Test
    void whereASystemEmbodiesLessThanHalfTheFirstFirmsClockRanksAndEmbodimentTimeDoesNot() throws IOException {
        SyntheticStudy study = small();
        study.leastShare = 0.31;
        String text = answer(study);
        assertThat(text)
                .containsPattern("batteries +~[0-9]{3} \\+/- [0-9]+ \\(31\\)")
                .containsPattern(
                        "batteries: not ranked by embodiment time, since firms with half of the output embody less")
                .contains("(simulation-frontier 31 %)")
                .containsPattern("by the\\s+first firm's clock\\s+first is closed-loop")
                .containsPattern(
                        "closed-loop is first to embody in aerospace;\\s+not ranked, under half embodied: batteries")
                .containsPattern("without batteries,\\s+under\\s+half\\s+embodied");
        JsonNode verdicts = json().get("verdicts");
        assertThat(verdicts.get(0).get("ranked_by").asString()).isEqualTo("embodiment_first_firm_days");
        assertThat(verdicts.get(1).get("ranked_by").asString()).isEqualTo("embodiment_time_days");
    }

    @Test
    void halfIsEnoughToRankByEmbodimentTime() throws IOException {
        SyntheticStudy study = small();
        study.leastShare = 0.5;
        assertThat(answer(study)).doesNotContain("not ranked by").doesNotContain("under half embodied\n");
    }

    @Test
    void depthIsAFactorLikeAnyOtherAndItsEffectIsPaired() throws IOException {
        // The made-up bend is 600 (v - 0.55)^2: 60 days less at 1 than at 0; noise of one mean is about 3 days.
        String text = answer(small());
        assertThat(text).contains("vertical_integration, W [days]; averaged over industry (2), means (2)");
        String line = text.lines()
                .filter(l -> l.startsWith("1.0 against 0.0 "))
                .findFirst()
                .orElseThrow();
        assertThat(line).matches("1.0 against 0.0( +-(5[0-9]|6[0-9]|70)\\.?[0-9]* \\+/- [0-9.]+){4}");
    }

    @Test
    void aShortAnswerFitsIntoOneScreen() throws IOException {
        SyntheticStudy study = new SyntheticStudy();
        study.seriesStep = 3650;
        study.richness = -0.05;
        study.leastShare = 0.3;
        String text = brief(study.write(folder));
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(Answer.MOST_LINES).allMatch(line -> line.length() <= 80);
        assertThat(text)
                .contains("smart-manufact..")
                .contains("closed-loop is first to embody in")
                .contains("More: again --full");
    }

    @Test
    void stagesAndWaitsAreShown() throws IOException {
        String text = answer(small());
        // Every system waits 39 days because of incidents: 3 times the number of the wait, which is 13.
        assertThat(text)
                .containsPattern("coordinate +trial")
                .contains("incident 39 (")
                .contains("longest waits");
    }

    @Test
    void faultsAreShownByWhereTheyAreFound() throws IOException {
        // Measure m is m tenths in the first industry and one more in the second, so m tenths and a half on average.
        assertThat(answer(small()))
                .contains("Where faults are found\n----------------------\n")
                .containsPattern(
                        "resources as observed: mean\\s+over runs at all levels of vertical_integration, then over")
                .containsPattern(
                        " +first\nsystem +pass +rounds +merges +stops +incidents +simulation +trial +ramp +field\n"
                                + "simulation-frontier +50.0 +0.60 +0.70 +0.80 +0.90 +1.00 +1.10 +1.20 +1.30\n"
                                + "deployment-engine +55.0 +0.60 .*\n"
                                + "hybrid-pipeline +60.0 +0.60 .*\n"
                                + "closed-loop +65.0 +0.60 .*\n");
    }

    @Test
    void faultsAreLeftOutWhereNothingWasTriedAndWhereTablesDoNotHaveThem() throws IOException {
        SyntheticStudy study = small();
        study.firstPass = Double.NaN;
        assertThat(answer(study)).contains("longest waits").doesNotContain("Where faults are found");
        study.hasFaults = false;
        assertThat(answer(study)).contains("longest waits").doesNotContain("Where faults are found");
    }

    @Test
    void worksWithoutDepthWithoutMeansWithOneSystemOneIndustryAndOneReplication() throws IOException {
        SyntheticStudy study = small();
        study.depths = List.of();
        study.means = List.of();
        study.systems = List.of("closed-loop");
        study.industries = List.of("batteries");
        study.replications = 1;
        String text = answer(study);
        assertThat(text)
                .contains("Resources of the sheets: only closed-loop, nothing to compare.")
                .doesNotContain("NaN")
                .doesNotContain("+/- -");
    }

    @Test
    void oneReplicationTellsNothingApart() throws IOException {
        SyntheticStudy study = small();
        study.replications = 1;
        assertThat(answer(study))
                .contains("One replication: there are no intervals, and nothing can be told apart.")
                .contains("batteries: cannot be told apart: ")
                .doesNotContain("is first to embody");
    }

    @Test
    void systemsMoreThanFourAreBrokenOverLines() throws IOException {
        SyntheticStudy study = small();
        study.systems = Stream.of("a", "b", "c", "d", "e", "f")
                .map(letter -> "a-system-with-a-rather-long-name-" + letter)
                .toList();
        assertThat(answer(study)).contains("a-system-with-a-rather-long-name-f is first to embody in");
    }

    @Test
    void failedRunsAreLeftOutAndCounted() throws IOException {
        Path file = small().write(folder).resolve("outcomes.csv");
        List<String> lines = SyntheticStudy.lines(folder, "outcomes");
        String[] failed = lines.get(1).split(",", -1);
        for (int i = 8; i < failed.length; i++) {
            failed[i] = "";
        }
        failed[8] = "failed";
        failed[9] = "\"a reason, with a comma\"";
        lines.set(1, String.join(",", failed));
        Files.write(file, lines);
        assertThat(full(folder)).contains("479 outcomes").contains("! 1 run failed and is left out here");
        lines.subList(2, lines.size()).clear();
        Files.write(file, lines);
        assertThat(full(folder)).contains("No run went well: there is no answer.");
    }

    @Test
    void otherFactorsAreAveragedAndNamed() throws IOException {
        SyntheticStudy study = small();
        Path file = study.write(folder).resolve("outcomes.csv");
        List<String> lines = SyntheticStudy.lines(folder, "outcomes");
        // Two levels of another factor, of no effect.
        List<String> twice = new ArrayList<>();
        twice.add(lines.get(0).replace(",replication,", ",patience.horizon,replication,"));
        for (String line : lines.subList(1, lines.size())) {
            for (String level : List.of("1000", "2000")) {
                String[] cells = line.split(",", -1);
                cells[5] = cells[5] + "," + level;
                twice.add(String.join(",", cells));
            }
        }
        String alone = full(folder);
        Files.write(file, twice);
        String text = full(folder);
        assertThat(text)
                .contains("averaged over patience.horizon")
                .contains("960 outcomes")
                .contains("! Patience.horizon is inert: no pair of runs differs.");
        // The same values twice give the same means and, by replication, the same intervals.
        assertThat(matrix(text)).isEqualTo(matrix(alone)).hasSizeGreaterThan(500);
    }

    private static String matrix(String text) {
        return text.substring(text.indexOf("RESOURCES AS OBSERVED"), text.indexOf("What each factor does"));
    }

    @Test
    void folderWithoutOutcomesIsAFault() {
        assertThatThrownBy(() -> Answer.of(folder, "A study"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("outcomes.csv");
    }
}
