/**
 * What a run says: stages, waits, loop and generation records, series, spans, the measures of an economy, and every table
 * with its columns, each declared once. {@link org.loopwright.lab.table.Columns} and what it declares know no subject.
 *
 * <p>May use: {@code analysis}. Main types: {@link org.loopwright.subject.observation.Observations},
 * {@link org.loopwright.subject.observation.OutcomeMeasures}, {@link org.loopwright.lab.table.TableColumn}.
 *
 * <pre>{@code
 * SeriesPoint last = economy.series().get(economy.series().size() - 1);
 * double cost = SeriesTable.UNIT_COST.number(last);
 * String name = SeriesTable.UNIT_COST.name(); // "unit_cost", as in series.csv
 * List<Object> row = OutcomeMeasures.TABLE.row(new MeasuredEconomy(run, economy));
 * }</pre>
 */
package org.loopwright.subject.observation;
