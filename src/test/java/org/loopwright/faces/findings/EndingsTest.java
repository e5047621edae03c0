package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingsTest {

    @TempDir
    private Path folder;

    /** Rows of the first runs get other endings and impossible values, which no mean may take in. */
    private String answer(List<String> endings) throws IOException {
        SyntheticStudy study = new SyntheticStudy();
        study.industries = List.of("batteries");
        study.depths = List.of(0.5);
        study.means = List.of("observed");
        study.replications = 6;
        study.seriesStep = 3650;
        study.write(folder);
        List<String> lines = SyntheticStudy.lines(folder, "outcomes");
        int value = List.of(lines.get(0).split(",")).indexOf(Outcomes.EMBODIMENT_TIME);
        for (int i = 0; i < endings.size(); i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            cells[List.of(lines.get(0).split(",")).indexOf("status")] = endings.get(i);
            cells[value] = "1e9";
            lines.set(i + 1, String.join(",", cells));
        }
        Files.write(folder.resolve("outcomes.csv"), lines);
        return AnswerTest.full(folder);
    }

    @Test
    void everyWayOfEndingIsCountedOnItsOwnAndNoneIsAveraged() throws IOException {
        assertThat(answer(List.of("failed", "timed_out", "timed_out", "cancelled")))
                .contains("20 outcomes")
                .contains("! 1 run failed and is left out here")
                .contains("! 2 runs timed out and are left out here")
                .contains("! partial: 23 of 24 runs;")
                .doesNotContain("00000000");
    }

    @Test
    void nothingIsSaidWhereAllRunsEndedWell() throws IOException {
        assertThat(answer(List.of())).contains("24 outcomes").doesNotContain("partial", "timed out", "failed");
    }

    @Test
    void endingsAreNumbersInTheJson() throws IOException {
        answer(List.of("failed", "cancelled"));
        assertThat(Answer.of(folder, "A study").json())
                .contains("\"ok\" : 22", "\"failed\" : 1", "\"timed_out\" : 0", "\"cancelled\" : 1")
                .contains("\"may_be_best\"")
                .doesNotContain("NaN");
    }
}
