package org.loopwright.subject.observation;

import java.util.List;
import org.loopwright.lab.table.Columns;
import org.loopwright.lab.table.Table;
import org.loopwright.lab.table.TableColumn;
import org.loopwright.lab.table.TableSchema;

/**
 * A table with a row for each thing of one kind that the economies of a run have said: the system of the economy, then
 * what the thing says itself. Immutable.
 *
 * @param <R> the thing
 */
public final class EconomyTable<R> {

    private final Table<R> said;
    private final TableSchema schema;

    EconomyTable(String name, Columns<R> columns) {
        said = new Table<>(name, columns.declared());
        schema = said.schema().behind(EconomyLabel.SYSTEM.column());
    }

    /** The columns that hang on the run itself, and not on its number in a study. */
    public TableSchema schema() {
        return schema;
    }

    /** The columns that the thing itself fills. */
    List<TableColumn<R>> columns() {
        return said.columns();
    }

    /** The row of a thing without the number of the run. */
    List<Object> row(String system, R record) {
        return said.row(record, system);
    }
}
