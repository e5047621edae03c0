package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.subject.study.LoopSubject;

/** Four replications of two points with two systems: 1, 2, 3, 4 and twice that, of which the third run of one fails. */
class CellTableTest {

    private static final String MEASURE = "unit_cost_final";

    @TempDir
    private Path folder;

    private Runs runs;

    @BeforeEach
    void carryOut() throws Exception {
        ToyStudy.Model toy = (scenario, streams) -> {
            if (scenario.horizon() == 3650 && streams.replication() == 3) {
                throw new IllegalStateException("planted");
            }
            return ToyStudy.simulator((one, system, luck) ->
                            luck.replication() * (system.name().equals("closed-loop") ? 1.0 : 2.0))
                    .apply(scenario, streams);
        };
        runs = Runs.of(new LoopSubject(toy), ToyStudy.read(folder, """
                        study: toy
                        title: Toy
                        seed: 1
                        replications: 4
                        base: batteries
                        factors:
                          - {path: systems, levels: ["[closed-loop, hybrid-pipeline]"]}
                          - {path: horizon, levels: [1460, 3650]}
                        """), ToyStudy.PARAMETERS)
                .threads(2)
                .inMemory();
    }

    @Test
    void aCellHasTheMeanOfItsReplicationsAndStudentsInterval() throws Exception {
        List<CellTable.Cell> cells = CellTable.of(runs, 0.95, MEASURE).cells();
        assertThat(cells).hasSize(4);
        CellTable.Cell first = cells.get(0);
        assertThat(first.label()).startsWith("1", "closed-loop", "batteries").endsWith("1460");
        assertThat(first.unwell()).isZero();
        assertThat(first.interval().count()).isEqualTo(4);
        assertThat(first.interval().mean()).isEqualTo(2.5);
        // Student's t at 97.5 % with three degrees of freedom, times the root of (5/3)/4.
        assertThat(first.interval().halfWidth()).isCloseTo(3.182446 * 0.6454972, within(1e-5));
        assertThat(cells.get(1).label()).startsWith("1", "hybrid-pipeline");
        assertThat(cells.get(1).interval().mean()).isEqualTo(5);
    }

    @Test
    void runsThatFailedAreCountedAndHaveNoPartInTheMean() throws Exception {
        CellTable.Cell failed = CellTable.of(runs, 0.95, MEASURE).cells().get(2);
        assertThat(failed.label()).startsWith("2", "closed-loop");
        assertThat(failed.unwell()).isEqualTo(1);
        assertThat(failed.interval().count()).isEqualTo(3);
        assertThat(failed.interval().mean()).isCloseTo(7.0 / 3, within(1e-9));
    }

    @Test
    void withoutANameEveryMeasureOfNumbersHasItsCells() throws Exception {
        List<CellTable.Cell> cells = CellTable.of(runs, 0.9).cells();
        assertThat(cells)
                .extracting(cell -> cell.measure().name())
                .contains(MEASURE, "events")
                .doesNotContain("state_hash");
        assertThat(cells)
                .filteredOn(cell -> cell.measure().name().equals(MEASURE))
                .hasSize(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellTable.of(runs, 0.95, "unit_cots"))
                .withMessageContaining("unit_cots");
        assertThatIllegalArgumentException().isThrownBy(() -> CellTable.of(runs, 1, MEASURE));
    }

    @Test
    void theTableIsWrittenAndPrinted() throws Exception {
        CellTable cells = CellTable.of(runs, 0.95, MEASURE);
        cells.write(folder, "cells");
        List<String> lines = Files.readAllLines(folder.resolve("cells.csv"));
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0))
                .isEqualTo("design_point,system,industry,vertical_integration,means,horizon,measure,unit,runs,unwell,"
                        + "mean,low,high");
        assertThat(lines.get(1)).startsWith("1,closed-loop,batteries,").contains(",4,0,2.5,0.4457");
        StringWriter text = new StringWriter();
        cells.print(new PrintWriter(text));
        assertThat(text.toString().lines())
                .hasSize(5)
                .element(3)
                .asString()
                .contains("3650")
                .contains("2.333333");
    }
}
