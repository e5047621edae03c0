package org.loopwright.faces.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.loopwright.faces.findings.TableFile;
import org.loopwright.lab.design.Numbers;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.lab.table.Column;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.observation.OutcomeMeasures;

/**
 * Results as the EMA Workbench loads them: an experiment for each row of {@code outcomes.csv} that ended well, with the
 * design point as scenario and the system as policy.
 */
public final class EmaFiles {

    private static final String MODEL = "loopwright";
    private static final List<String> LABELS = Stream.of(
                    OutcomeTable.RUN,
                    OutcomeTable.DESIGN_POINT,
                    EconomyLabel.SYSTEM.column(),
                    OutcomeTable.SEED,
                    OutcomeTable.STATUS,
                    OutcomeTable.REASON)
            .map(Column::name)
            .toList();
    private static final String HASH = OutcomeMeasures.STATE_HASH.name();

    private EmaFiles() {}

    /**
     * Writes the results.
     *
     * @param folder holds {@code outcomes.csv}
     * @param file by custom ends in .tar.gz; must not be there yet
     * @return experiments written [1]
     * @throws JournalException if no run ended well or the file is there already
     */
    public static int write(Path folder, Path file) throws IOException {
        try (TableFile table = TableFile.open(folder.resolve("outcomes.csv"))) {
            List<String> columns = table.columns();
            int point = table.column(OutcomeTable.DESIGN_POINT.name());
            int system = table.column(EconomyLabel.SYSTEM.name());
            int status = table.column(OutcomeTable.STATUS.name());
            int replication = table.column(OutcomeTable.REPLICATION.name());
            List<Integer> inputs = new ArrayList<>();
            for (int c = 0; c <= replication; c++) {
                if (!LABELS.contains(columns.get(c))) {
                    inputs.add(c);
                }
            }
            List<Integer> measures = new ArrayList<>();
            for (int c = table.column(OutcomeTable.REASON.name()) + 1; c < columns.size(); c++) {
                if (!columns.get(c).equals(HASH)) {
                    measures.add(c);
                }
            }
            List<List<String>> cells = lists(inputs.size());
            List<List<String>> labels = lists(EmaResults.LABELS.size());
            List<List<Double>> values = lists(measures.size());
            while (table.next()) {
                if (!table.text(status).equals(RunRecord.Status.OK.column())) {
                    continue;
                }
                for (int i = 0; i < inputs.size(); i++) {
                    cells.get(i).add(table.text(inputs.get(i)));
                }
                labels.get(0).add(table.text(point));
                labels.get(1).add(table.text(system));
                labels.get(2).add(MODEL);
                for (int m = 0; m < measures.size(); m++) {
                    values.get(m).add(table.number(measures.get(m)));
                }
            }
            if (labels.get(0).isEmpty()) {
                throw new JournalException("no run in " + folder + " ended well: there are no results to write");
            }
            List<EmaResults.Column> experiments = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                experiments.add(new EmaResults.Column(columns.get(inputs.get(i)), type(cells.get(i)), cells.get(i)));
            }
            for (int l = 0; l < labels.size(); l++) {
                experiments.add(new EmaResults.Column(
                        EmaResults.LABELS.get(l),
                        l == 0 ? EmaResults.Type.INTEGER : EmaResults.Type.CATEGORY,
                        labels.get(l)));
            }
            List<EmaResults.Outcome> outcomes = new ArrayList<>();
            for (int m = 0; m < measures.size(); m++) {
                outcomes.add(EmaResults.Outcome.scalar(
                        columns.get(measures.get(m)),
                        values.get(m).stream().mapToDouble(Double::doubleValue).toArray()));
            }
            EmaResults results = new EmaResults(experiments, outcomes);
            results.write(file);
            return results.count();
        }
    }

    private static <T> List<List<T>> lists(int count) {
        List<List<T>> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    /** Whole numbers, numbers where all cells that are not empty are some, else names. */
    private static EmaResults.Type type(List<String> cells) {
        if (cells.stream().allMatch(cell -> cell.matches("[-+]?\\d{1,18}"))) {
            return EmaResults.Type.INTEGER;
        }
        boolean numbers = cells.stream()
                .allMatch(cell -> cell.isEmpty() || Numbers.parse(cell).isPresent());
        return numbers && cells.stream().anyMatch(cell -> !cell.isEmpty())
                ? EmaResults.Type.DECIMAL
                : EmaResults.Type.CATEGORY;
    }
}
