/**
 * What a run says: stages, waits, loop and generation records, series, spans, the measures of an economy, and every table
 * with its columns, each declared once. {@link org.loopwright.lab.table.Columns} and what it declares know no subject.
 *
 * <p>May use: {@code analysis}, {@code table}, {@code fault}, {@code random}. Main types: {@link org.loopwright.subject.observation.Observations},
 * {@link org.loopwright.subject.observation.OutcomeMeasures}, {@link org.loopwright.lab.table.TableColumn}.
 *
 * <pre>{@code
 * Setting brief = Setting.parse("horizon=400");
 * Scenario scenario = new ParameterFolder(Path.of("params")).scenario("batteries", List.of(brief));
 * Observations seen = LoopModel.simulate(scenario, new Streams(42L, 1));
 * EconomyObservations economy = seen.economies().get(0);
 * double cost = SeriesTable.UNIT_COST.number(economy.series().get(0));
 * List<Object> row = OutcomeMeasures.TABLE.row(new MeasuredEconomy(seen, economy)); // as in outcomes.csv
 * }</pre>
 */
package org.loopwright.subject.observation;
