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
        StringBuilder out = new StringBuilder();
        Answer.of(study.write(folder), "A study").print(out);
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 110);
        assertThat(out.toString().chars()).allMatch(c -> c < 128);
        return out.toString();
    }

    @Test
    void systemThatIsClearlyFasterIsCalledFastest() throws IOException {
        String text = answer(small());
        assertThat(text)
                .contains("480 outcomes: 4 systems, 2 industries, 5 depths, 2 rules of means, 6 replications.")
                .contains("min(T, 1825)")
                .contains("OBSERVED MEANS")
                .contains("EQUAL MEANS")
                .contains("    fastest: closed-loop\n")
                .contains("In short: fastest closed-loop in 2; 0 of 2 industries cannot be decided.")
                .contains("The best depth is chosen on the same replications")
                .doesNotContain("fastest: closed-loop !");
    }

    @Test
    void systemsThatDifferByLessThanTheirIntervalCannotBeToldApart() throws IOException {
        SyntheticStudy study = small();
        study.gapBetweenSystems = 0;
        study.depths = List.of(0.5);
        String text = answer(study);
        assertThat(text).contains("    cannot be told apart: ").contains("Every system was run at one depth only");
        assertThat(text).doesNotContain("best depth");
    }

    @Test
    void fastestIsMarkedWhereAnotherLearnsFasterOrClosesMore() throws IOException {
        SyntheticStudy study = small();
        study.richness = -0.05;
        String text = answer(study);
        assertThat(text)
                .contains("    fastest: closed-loop !\n")
                .contains("! simulation-frontier closes more own generations a year than closed-loop, by 0.1")
                .contains("! simulation-frontier learns faster (-d ln C/dt a year) than closed-loop, by 0.01")
                .contains("In short: fastest closed-loop ! in 2");
    }

    @Test
    void whereASystemEmbodiesLessThanHalfTheFirstFirmsClockRanksAndEmbodimentTimeDoesNot() throws IOException {
        SyntheticStudy study = small();
        study.leastShare = 0.31;
        String text = answer(study);
        assertThat(text)
                .containsPattern("batteries +\\* 3[0-9]{2} \\+/- [0-9]+ \\(0.50\\)")
                .contains("* not ranked by embodiment time: firms with half of the output embody less than half of the")
                .contains("(simulation-frontier 31 %)")
                .contains("by its clock fastest:")
                .contains(
                        "In short: fastest closed-loop in 1; 0 of 2 industries cannot be decided, and 1 not ranked (*).")
                .contains("Embodiment times leave out the industries in which");
        JsonNode fastest = JsonMapper.builder()
                .build()
                .readTree(Answer.of(folder, "A study").json())
                .get("fastest");
        assertThat(fastest.get(0).get("ranked_by").asString()).isEqualTo("embodiment_first_firm_days");
        assertThat(fastest.get(1).get("ranked_by").asString()).isEqualTo("embodiment_time_days");
    }

    @Test
    void halfIsEnoughToRankByEmbodimentTime() throws IOException {
        SyntheticStudy study = small();
        study.leastShare = 0.5;
        assertThat(answer(study)).doesNotContain("not ranked").doesNotContain("leave out the industries");
    }

    @Test
    void depthEffectIsPairedAndAnInteriorMinimumIsFound() throws IOException {
        // The made-up bend is 600 (v - 0.55)^2: smallest at 0.5 on the grid, and 60 days less at 1 than at 0; noise of
        // one mean is about 3 days.
        String text = answer(small());
        String line = text.lines()
                .filter(l -> l.startsWith("closed-loop") && l.contains("0.00..1.00"))
                .findFirst()
                .orElseThrow();
        assertThat(line).matches(".* -(5[0-9]|6[0-9]|70) \\+/- [0-9]+ +0\\.50 inside.*");
    }

    @Test
    void stagesAndWaitsAreShown() throws IOException {
        String text = answer(small());
        // Every system waits 39 days because of incidents: 3 times the number of the wait, which is 13.
        assertThat(text)
                .contains("coordinate      trial")
                .contains("incident 39 (")
                .contains("longest waits");
    }

    @Test
    void faultsAreShownByWhereTheyAreFound() throws IOException {
        // Measure m is m tenths in the first industry and one more in the second, so m tenths and a half on average.
        assertThat(answer(small()))
                .contains("Where faults are found\n----------------------\n")
                .contains("observed means: mean over runs at all depths, then over industries.")
                .containsPattern(
                        "system +first pass +rounds +merges +stops +incidents +simulation +trial +ramp +field\n"
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
                .contains("One replication: there are no intervals, and nothing can be told apart.")
                .contains("only closed-loop, nothing to compare")
                .contains("MEANS OF THE SHEETS")
                .doesNotContain("NaN")
                .doesNotContain("+/- -")
                .doesNotContain("In short");
    }

    @Test
    void oneReplicationTellsNothingApart() throws IOException {
        SyntheticStudy study = small();
        study.replications = 1;
        assertThat(answer(study))
                .contains("cannot be told apart: closed-loop, hybrid-pipeline, deployment-engine, simulation-frontier")
                .doesNotContain("    fastest: ");
    }

    @Test
    void systemsMoreThanFourAreBrokenOverLines() throws IOException {
        SyntheticStudy study = small();
        study.systems = Stream.of("a", "b", "c", "d", "e", "f")
                .map(letter -> "a-system-with-a-rather-long-name-" + letter)
                .toList();
        assertThat(answer(study)).contains("fastest: a-system-with-a-rather-long-name-f");
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
        assertThat(Answer.of(folder, "A study").toString())
                .contains("479 outcomes")
                .contains("! 1 run failed and is left out here");
        lines.subList(2, lines.size()).clear();
        Files.write(file, lines);
        assertThat(Answer.of(folder, "A study").toString()).contains("No run went well: there is no answer.");
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
        String alone = Answer.of(folder, "A study").toString();
        Files.write(file, twice);
        String text = Answer.of(folder, "A study").toString();
        assertThat(text)
                .contains("Averaged over the levels of patience.horizon.")
                .contains("960 outcomes");
        // The same values twice give the same means and, by replication, the same intervals.
        assertThat(text.substring(text.indexOf("Who embodies")))
                .isEqualTo(alone.substring(alone.indexOf("Who embodies")));
    }

    @Test
    void folderWithoutOutcomesIsAFault() {
        assertThatThrownBy(() -> Answer.of(folder, "A study"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("outcomes.csv");
    }
}
