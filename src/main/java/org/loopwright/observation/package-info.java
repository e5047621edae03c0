/**
 * What a run says: stages, waits, loop and generation records, series, spans, the measures of an economy, and every table
 * with its columns, each declared once. {@link org.loopwright.observation.Columns} and what it declares know no subject.
 *
 * <p>May use: {@code analysis}. Main types: {@link org.loopwright.observation.Observations},
 * {@link org.loopwright.observation.OutcomeMeasures}, {@link org.loopwright.observation.TableColumn}.
 *
 * <pre>{@code
 * SeriesPoint last = economy.series().get(economy.series().size() - 1);
 * double cost = SeriesTable.UNIT_COST.number(last);
 * String name = SeriesTable.UNIT_COST.name(); // "unit_cost", as in series.csv
 * List<Object> row = OutcomeMeasures.TABLE.row(new MeasuredEconomy(run, economy));
 * }</pre>
 */
package org.loopwright.observation;
