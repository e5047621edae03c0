package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.TableSchema;

class OutcomeTableTest {

    private static final TableSchema MEASURES = new TableSchema(
            OutcomeTable.NAME,
            List.of(Column.decimal("height", "m", 7, "Height."), Column.integer("steps", "1", "Steps.")));

    @TempDir
    private Path folder;

    private OutcomeTable table() throws Exception {
        Path file = Files.writeString(folder.resolve("toy.yaml"), """
                study: toy
                title: Toy
                seed: 42
                replications: 3
                base: batteries
                factors:
                  - {path: industry.trial.exposures, levels: [0.25, 0.5]}
                """);
        Study study = StudyReader.read(file, ToyStudy.PARAMETERS);
        return new OutcomeTable(
                List.of(Column.text("species", "Species."), Column.decimal("age", "years", 7, "Age.")),
                study.factors(),
                ToyStudy.PARAMETERS.paths(),
                MEASURES);
    }

    @Test
    void theColumnsOfTheLaboratoryStandAroundThoseOfTheSubjectAndOfTheFactors() throws Exception {
        assertThat(table().schema().columns())
                .extracting(Column::name)
                .containsExactly(
                        "run",
                        "design_point",
                        "species",
                        "age",
                        "industry.trial.exposures",
                        "replication",
                        "seed",
                        "status",
                        "reason",
                        "height",
                        "steps");
    }

    @Test
    void aRowOfOutcomesSaysOfWhichRunItIsAndNothingMoreWhereTheRunFailed() throws Exception {
        RunLabel label = new RunLabel(7, 2, List.of("oak", 0.5), List.of("0.25"), 3, "0x2a", Status.FAILED, "it threw");
        List<Object> head = List.of(7L, 2L, "oak", 0.5, 0.25, 3L, "0x2a", "failed", "it threw");
        OutcomeTable table = table();
        assertThat(table.head(label)).isEqualTo(head);
        List<Object> row = table.emptyRow(label);
        assertThat(row).hasSameSizeAs(table.schema().columns()).startsWith(head.toArray());
        assertThat(row.subList(head.size(), row.size())).containsOnlyNulls();
    }

    @Test
    void whereAFactorDoesNotCountItsCellIsEmpty() throws Exception {
        RunLabel label = new RunLabel(7, 2, List.of("oak", 0.5), List.of(""), 3, "0x2a", Status.OK, "");
        assertThat(table().head(label).get(4)).isEqualTo(Double.NaN);
    }
}
