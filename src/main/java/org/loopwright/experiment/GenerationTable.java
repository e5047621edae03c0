package org.loopwright.experiment;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.observation.Column;
import org.loopwright.observation.EconomyObservations;
import org.loopwright.observation.GenerationRecord;
import org.loopwright.observation.TableSchema;

/** {@code generations.csv}: one row per run, system and admitted probe. */
final class GenerationTable {

    private static final int DIGITS = 10;

    static final TableSchema SCHEMA = new TableSchema(
            "generations",
            List.of(
                    Column.integer("run", "1", "Number of the run within the study, from 1."),
                    Column.text("system", "Industrial system of the economy."),
                    Column.integer("probe", "1", "Number of the probe within its replication, from 1."),
                    Column.integer("component", "1", "Component that the breakthrough improves, from 1."),
                    Column.integer("out_set_size", "1", "Components that must be fitted together, the part included."),
                    day("world_day", "Date of the breakthrough anywhere."),
                    day("access_day", "First day on which firms with half of day-0 output may use it; empty if never."),
                    day("first_firm_closed_day", "Data return of the first firm that shipped it; empty if none did."),
                    day("closed_day", "Day on which firms with half of day-0 output have closed it; empty if never."),
                    Column.flag("superseded", "True if the shipment that closed it carried a later generation too."),
                    day("followed_to_day", "End of its observation.")));

    /** The columns that hang on the run itself and not on its number. */
    static final TableSchema CONTENT = new TableSchema(
            SCHEMA.name(), SCHEMA.columns().subList(1, SCHEMA.columns().size()));

    private GenerationTable() {}

    /** The rows of one economy, without the number of the run. */
    static List<List<Object>> rows(EconomyObservations economy) {
        List<List<Object>> rows = new ArrayList<>();
        for (GenerationRecord probe : economy.generations()) {
            rows.add(List.of(
                    economy.system(),
                    probe.probe(),
                    probe.component(),
                    probe.outSetSize(),
                    probe.worldDay(),
                    probe.accessDay(),
                    probe.firstFirmClosedDay(),
                    probe.closedDay(),
                    probe.superseded(),
                    probe.followedToDay()));
        }
        return rows;
    }

    private static Column day(String name, String meaning) {
        return Column.decimal(name, "days", DIGITS, meaning);
    }
}
