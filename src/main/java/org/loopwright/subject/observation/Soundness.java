package org.loopwright.subject.observation;

import java.util.List;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.TableColumn;

/** Refuses observations that no sound run can make: an empty cell must mean "cannot be told", never "went wrong". */
public final class Soundness {

    private static final List<TableColumn<SeriesPoint>> NUMBERS = SeriesTable.TABLE.columns().stream()
            .filter(column -> column.column().type() == Column.Type.DECIMAL)
            // There is none while no line runs in a ramp.
            .filter(column -> !column.equals(SeriesTable.RAMP_YIELD))
            .toList();

    private Soundness() {}

    /**
     * Refuses a run whose economies were in a state that is no number.
     *
     * @throws ArithmeticException with the column, the day and the system
     */
    public static void require(Observations seen) {
        for (EconomyObservations economy : seen.economies()) {
            for (SeriesPoint point : economy.series()) {
                for (TableColumn<SeriesPoint> column : NUMBERS) {
                    double x = column.number(point);
                    if (Double.isNaN(x) || Double.isInfinite(x)) {
                        throw new ArithmeticException(column.name() + " of " + economy.system() + " is " + x
                                + " on day " + (long) point.day());
                    }
                }
            }
        }
    }
}
