package org.loopwright.faces.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationPageTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptForTheTestIsNotShown() throws IOException {
        Path targets = folder.resolve("targets.csv");
        Files.write(
                targets,
                List.of(
                        "industry,measure,low,high,unit,split,source",
                        "batteries,learning_rate,0.1,0.2,1,fit,\"seen, in choices\"",
                        "batteries,loop_mean_days,100,200,days,test,kept",
                        "all,learning_velocity_per_year,0,1,1/year,fit,a guard"));
        Files.write(
                folder.resolve("outcomes.csv"),
                List.of(
                        "industry,learning_rate,loop_mean_days,learning_velocity_per_year,first_year_decline,"
                                + "third_year_decline",
                        "batteries,0.15,150,2,0.1,0.1",
                        "batteries,0.17,150,2,0.1,0.1"));
        assertThat(CalibrationPage.of(folder, targets))
                .contains("learning_rate", "0.160", "inside", "learning_velocity_per_year", "above")
                .doesNotContain("loop_mean_days");
    }

    /** Each measure that several industries share has rows on both sides, so that the test can fail. */
    @Test
    void theShippedTargetsAreSplit() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("params/targets.csv"));
        assertThat(rows.subList(1, rows.size())).allMatch(row -> row.contains(",fit,") != row.contains(",test,"));
        for (String measure : List.of("learning_rate", "loop_mean_days")) {
            assertThat(rows).anyMatch(row -> row.contains("," + measure + ",") && row.contains(",fit,"));
            assertThat(rows).anyMatch(row -> row.contains("," + measure + ",") && row.contains(",test,"));
        }
    }
}
