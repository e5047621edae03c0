package org.loopwright.experiment;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.loopwright.observation.Column;
import org.loopwright.observation.Observations;
import org.loopwright.observation.TableSchema;
import org.loopwright.scenario.IndustrialSystem;
import org.loopwright.scenario.Scenario;
import org.loopwright.store.RunRecord;

/** {@code outcomes.csv}: one row per run and system, failed runs included. */
final class OutcomeTable {

    private static final int DIGITS = 10;

    private final List<Measure> measures = OutcomeMeasures.all();
    private final int otherFactors;
    private final int labels;
    private final TableSchema schema;
    private final TableSchema content;

    /**
     * The table of a study.
     *
     * @param otherFactors columns of the factors besides system, industry, vertical integration and means
     */
    OutcomeTable(List<Column> otherFactors) {
        this.otherFactors = otherFactors.size();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.integer("run", "1", "Number of the run within the study, from 1."));
        columns.add(Column.integer("design_point", "1", "Number of the design point, from 1."));
        columns.add(Column.text("system", "Industrial system of the economy."));
        columns.add(Column.text("industry", "Industry."));
        columns.add(
                Column.decimal("vertical_integration", "1", DIGITS, "Share of the reference unit cost made in-house."));
        columns.add(Column.text("means", "Whether systems have their own means (observed) or the same ones (equal)."));
        columns.addAll(otherFactors);
        columns.add(Column.integer("replication", "1", "Number of the replication, from 1."));
        columns.add(Column.text("seed", "Root seed of the study, hexadecimal."));
        columns.add(Column.text(
                "status",
                "ok; failed where the run threw, timed_out where it was broken off at the time limit, cancelled where it"
                        + " was planned but not carried out: its measures are then empty."));
        columns.add(Column.text("reason", "Why the run failed or timed out; else empty."));
        labels = columns.size();
        measures.forEach(measure -> columns.add(measure.column()));
        columns.add(Column.integer("events", "1", "Agent steps of the whole run."));
        columns.add(Column.text("state_hash", "Hash of the run's final state, hexadecimal; equal for equal runs."));
        schema = new TableSchema("outcomes", columns);
        content = new TableSchema("outcomes", columns.subList(labels, columns.size()));
    }

    TableSchema schema() {
        return schema;
    }

    /** The columns that hang on the run itself and not on where it stands in a study. */
    TableSchema content() {
        return content;
    }

    /** The rows of a run that reached its horizon, one per economy in the scenario's order, without labels. */
    List<List<Object>> rows(Scenario scenario, Observations observations) {
        int systems = scenario.systems().size();
        if (observations.economies().size() != systems) {
            throw new IllegalArgumentException("the scenario has " + systems + " systems, but was observed in "
                    + observations.economies().size() + " economies");
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < systems; i++) {
            List<Object> row = new ArrayList<>(content.columns().size());
            MeasuredEconomy economy =
                    new MeasuredEconomy(observations, observations.economies().get(i));
            for (Measure measure : measures) {
                row.add(measure.cell(economy));
            }
            row.add(observations.events());
            row.add(hex(observations.stateHash()));
            rows.add(row);
        }
        return rows;
    }

    /** The rows of a run that did not end well: no measures, but its status and its reason. */
    List<List<Object>> emptyRows(RunLabel label, RunRecord.Status status, String reason) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < label.scenario().systems().size(); i++) {
            List<Object> row = head(label, i, status, reason);
            while (row.size() < schema.columns().size()) {
                row.add(null);
            }
            rows.add(row);
        }
        return rows;
    }

    /** The label columns of the row of a system. */
    List<Object> head(RunLabel label, int systemIndex, RunRecord.Status status, String reason) {
        if (label.otherFactors().size() != otherFactors) {
            throw new IllegalArgumentException(
                    "the run has " + label.otherFactors().size() + " other factors, but the table " + otherFactors);
        }
        Scenario scenario = label.scenario();
        IndustrialSystem system = scenario.systems().get(systemIndex);
        List<Object> row = new ArrayList<>(schema.columns().size());
        row.add(label.run());
        row.add(label.designPoint());
        row.add(system.name());
        row.add(scenario.industry().name());
        row.add(system.integration().depth());
        row.add(scenario.means().column());
        row.addAll(label.otherFactors());
        row.add(label.replication());
        row.add(hex(label.seed()));
        row.add(status.column());
        row.add(reason);
        return row;
    }

    private static String hex(long bits) {
        return "0x" + HexFormat.of().toHexDigits(bits);
    }
}
