package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvLine;
import org.loopwright.lab.table.RunRows;
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
                "0x2a",
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

    private static String line(OutcomeTable table, List<Object> row) {
        return RunRows.builder().add(table.schema(), row).build().lines(table.schema());
    }

    @Test
    void aRowOfOutcomesSaysOfWhichRunItIsAndNothingMoreWhereTheRunFailed() throws Exception {
        OutcomeTable table = table();
        DesignPoint point = new DesignPoint(2, List.of(Setting.parse("industry.trial.exposures=0.25")));
        CsvLine.Common place = table.place(point, List.of("oak", 0.5));
        assertThat(line(table, table.emptyRow(7, place, 3, Status.FAILED, "it threw, then ended")))
                .isEqualTo("7,2,oak,0.5,0.25,3,0x2a,failed,\"it threw, then ended\",,\n");
        List<Object> row = new ArrayList<>(table.head(7, place, 3, Status.OK, ""));
        row.addAll(List.of(1.5, 4));
        assertThat(line(table, row)).isEqualTo("7,2,oak,0.5,0.25,3,0x2a,ok,,1.5,4\n");
    }

    @Test
    void whereAFactorDoesNotCountItsCellIsEmpty() throws Exception {
        OutcomeTable table = table();
        CsvLine.Common place = table.place(new DesignPoint(2, List.of()), List.of("oak", 0.5));
        assertThat(place).isEqualTo(new CsvLine.Common(4, "2,oak,0.5,,"));
    }
}
