package org.loopwright.faces.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.TableColumn;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.study.RunOutcome;

class OutcomeTextTest {

    @ParameterizedTest
    @CsvSource({"1234.56, 1235", "0.30, 0.3", "0.123456, 0.1235", "7.3e-7, 7.3e-7", "0, 0", "-12.5, -12.5", "NaN, -"})
    void decimalsAreShownWithFourDigitsAndNoIdleZeros(double decimal, String shown) {
        assertThat(OutcomeText.number(decimal)).isEqualTo(shown);
    }

    @Test
    void endingsOfProjectsAndTheirTrialsAreAmongTheMeasures() {
        List<Column> columns =
                OutcomeMeasures.MEASURES.stream().map(TableColumn::column).toList();
        List<Object> cells =
                new ArrayList<>(LongStream.range(0, columns.size()).boxed().toList());
        RunOutcome outcome = new RunOutcome("closed-loop", columns, cells);
        cells.set(outcome.index("projects_failed_fatal"), 7L);
        cells.set(outcome.index("first_pass_share"), 0.625);
        cells.set(outcome.index("trial_rounds_mean"), Double.NaN);
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        OutcomeText.print(List.of(new RunOutcome("closed-loop", columns, cells)), name -> name, out);
        out.flush();
        assertThat(text.toString())
                .containsPattern("projects_failed_fatal( \\[[a-z]+\\])? +7\\R")
                .containsPattern("first_pass_share +0.625\\R")
                .containsPattern("trial_rounds_mean +-\\R");
    }

    @Test
    void countsAreShownInFull() {
        assertThat(OutcomeText.number(1234567L)).isEqualTo("1234567");
    }
}
