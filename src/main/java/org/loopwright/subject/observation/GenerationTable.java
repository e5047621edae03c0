package org.loopwright.subject.observation;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.table.Columns;
import org.loopwright.lab.table.TableColumn;

/**
 * {@code generations.csv}: one row per run, system and admitted probe. What a column means is said where it is declared.
 */
public final class GenerationTable {

    private static final int DIGITS = 10;
    private static final Columns<GenerationRecord> COLUMNS = new Columns<>(DIGITS);

    public static final TableColumn<GenerationRecord> PROBE = COLUMNS.integer(
            "probe", "1", "Number of the probe within its replication, from 1.", GenerationRecord::probe);
    public static final TableColumn<GenerationRecord> COMPONENT = COLUMNS.integer(
            "component", "1", "Component that the breakthrough improves, from 1.", GenerationRecord::component);
    public static final TableColumn<GenerationRecord> COMPONENT_NAME = COLUMNS.text(
            "component_name",
            "Its name; empty if the matrix of the industry names none.",
            GenerationRecord::componentName);
    public static final TableColumn<GenerationRecord> OUT_SET_SIZE = COLUMNS.integer(
            "out_set_size",
            "1",
            "Components that must be fitted together, the part included.",
            GenerationRecord::outSetSize);
    public static final TableColumn<GenerationRecord> WEIGHT = COLUMNS.decimal(
            "weight",
            "1",
            "-ln(1 - delta) x cost share of the part in the reference design of day 0: the same in every system.",
            GenerationRecord::weight);
    public static final TableColumn<GenerationRecord> WORLD_DAY =
            COLUMNS.decimal("world_day", "days", "Date of the breakthrough anywhere.", GenerationRecord::worldDay);
    public static final TableColumn<GenerationRecord> ACCESS_DAY = COLUMNS.decimal(
            "access_day",
            "days",
            "First day on which firms with half of day-0 output may use it; empty if never.",
            GenerationRecord::accessDay);
    public static final TableColumn<GenerationRecord> FIRST_FIRM_EMBODIED_DAY = COLUMNS.decimal(
            "first_firm_embodied_day",
            "days",
            "First day on which a firm has it in production; empty if none has.",
            GenerationRecord::firstFirmEmbodiedDay);
    public static final TableColumn<GenerationRecord> EMBODIED_DAY = COLUMNS.decimal(
            "embodied_day",
            "days",
            "Day on which firms with half of day-0 output have it in production; empty if never.",
            GenerationRecord::embodiedDay);
    public static final TableColumn<GenerationRecord> FIRST_FIRM_CLOSED_DAY = COLUMNS.decimal(
            "first_firm_closed_day",
            "days",
            "Data return of the first firm that shipped it; empty if none did.",
            GenerationRecord::firstFirmClosedDay);
    public static final TableColumn<GenerationRecord> CLOSED_DAY = COLUMNS.decimal(
            "closed_day",
            "days",
            "Day on which firms with half of day-0 output have closed it; empty if never.",
            GenerationRecord::closedDay);
    public static final TableColumn<GenerationRecord> SUPERSEDED = COLUMNS.flag(
            "superseded",
            "True if the shipment that closed it carried a later generation too.",
            GenerationRecord::superseded);
    public static final TableColumn<GenerationRecord> FOLLOWED_TO_DAY =
            COLUMNS.decimal("followed_to_day", "days", "End of its observation.", GenerationRecord::followedToDay);
    public static final TableColumn<GenerationRecord> INSERTED = COLUMNS.flag(
            "inserted",
            "True of the probe that world.inserted_probes adds; measures of the admitted probes leave it out.",
            GenerationRecord::inserted);

    public static final EconomyTable<GenerationRecord> TABLE = new EconomyTable<>("generations", COLUMNS);

    private GenerationTable() {}

    /** The rows of one economy, without the number of the run. */
    public static List<List<Object>> rows(EconomyObservations economy) {
        List<List<Object>> rows = new ArrayList<>();
        for (GenerationRecord probe : economy.generations()) {
            rows.add(TABLE.row(economy.system(), probe));
        }
        return rows;
    }
}
