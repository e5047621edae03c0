package org.loopwright.faces.page;

import java.util.List;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.observation.OutcomeMeasures;

/** Made-up runs that end while somebody looks. */
final class LiveRuns {

    private static final TableSchema OUTCOMES = new TableSchema(
            "outcomes",
            List.of(
                    OutcomeTable.RUN,
                    OutcomeTable.DESIGN_POINT,
                    Column.text(EconomyLabel.SYSTEM.name(), "System."),
                    Column.text(EconomyLabel.INDUSTRY.name(), "Industry."),
                    OutcomeTable.REPLICATION,
                    OutcomeTable.STATUS,
                    Column.decimal(OutcomeMeasures.EMBODIMENT_TIME_DAYS.name(), "days", 6, "Time."),
                    Column.decimal(OutcomeMeasures.EMBODIED_SHARE.name(), "1", 6, "Share."),
                    Column.decimal(OutcomeMeasures.EMBODIMENT_FIRST_FIRM_DAYS.name(), "days", 6, "First."),
                    Column.decimal(OutcomeMeasures.OWN_GENERATIONS_CLOSED_PER_YEAR.name(), "1/year", 6, "Own."),
                    Column.decimal(OutcomeMeasures.LEARNING_VELOCITY_PER_YEAR.name(), "1/year", 6, "Velocity.")));

    private LiveRuns() {}

    /** A run of a system in batteries ends, each in a replication of its own unless two have one number. */
    static void end(LiveRows rows, int run, String system, double days) {
        end(rows, run, system, run, days);
    }

    /** The same in a replication. */
    static void end(LiveRows rows, int run, String system, int replication, double days) {
        rows.add(
                OUTCOMES,
                RunRows.builder()
                        .add(
                                OUTCOMES,
                                List.of(run, 1, system, "batteries", replication, "ok", days, 0.9, days, 1.0, 0.1))
                        .build());
    }
}
