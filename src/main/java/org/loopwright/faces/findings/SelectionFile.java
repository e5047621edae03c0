package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.run.sequence.Selected;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.TableSchema;

/** What a study selected as a table for other programs: a row for each combination of the other factors and competitor. */
public final class SelectionFile {

    private static final int DIGITS = 7;

    private SelectionFile() {}

    private static TableSchema schema() {
        return new TableSchema(
                "selection",
                List.of(
                        Column.text("place", "Levels of the other factors, such as an industry."),
                        Column.text("response", "What is looked at, as the study calls it."),
                        Column.text("measure", "Column of the outcomes."),
                        Column.text("factor", "Whose levels compete."),
                        Column.text("level", "One of them."),
                        Column.integer("replications", "1", "Replications made."),
                        number("mean", "Mean of the measure over them, in its unit; empty without any value."),
                        Column.text("eliminated_after", "Replications after which it was out; empty if it is not."),
                        Column.text("verdict", "selected, out, or in: not decided, or left without a difference."),
                        number("lead", "Lead of the best over its closest rival, over the replications of both."),
                        number(
                                "confidence",
                                "Probability that the selection is right: as asked for, or of a budget as the sample"
                                        + " lets one estimate it; empty if not decided.")));
    }

    private static Column number(String name, String meaning) {
        return Column.decimal(name, "see meaning", DIGITS, meaning);
    }

    /** Writes {@code selection.csv}, whole or not at all; nothing where a study selects nothing. */
    public static Optional<FileChecksum> write(Path folder, Study study, Path figures) throws IOException {
        Optional<SelectionOutcome> outcome = SelectionOutcome.of(folder, study);
        if (outcome.isEmpty()) {
            return Optional.empty();
        }
        try (CsvTable table = CsvTable.create(figures, schema())) {
            for (Selected one : outcome.get().selected()) {
                for (Selected.Competitor competitor : one.competitors()) {
                    table.append(row(outcome.get(), one, competitor));
                }
            }
            return Optional.of(table.finish());
        }
    }

    private static List<Object> row(SelectionOutcome outcome, Selected one, Selected.Competitor competitor) {
        int out = competitor.eliminatedAfter();
        return List.of(
                outcome.name(one),
                outcome.response().name(),
                outcome.response().measure(),
                outcome.factor().label(),
                outcome.factor().shown(competitor.level()),
                competitor.replications(),
                competitor.mean(),
                out == 0 ? "" : String.valueOf(out),
                SelectionOutcome.verdict(one, competitor),
                one.lead(),
                one.probability());
    }
}
