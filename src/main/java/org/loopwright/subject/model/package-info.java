/**
 * The model on MASON's schedule: agents, the eight stages, what is recorded.
 *
 * <p>Who knows whom, without a circle: {@code Agenda} and {@code Conditions} know nobody; owners and the regulator know
 * a project's {@code CriticalPath} and tell its {@code Client}; a {@code Firm} has {@code Holdings}, shares the {@code
 * Commons} of its economy, and leads its projects through {@code LoopStages}; market, lab and foreign frontier know the
 * firms; {@code Economy} makes them all. {@code Recorder}, {@code Gauges} and {@code Snapshots} only look.
 *
 * <p>May use: {@code scenario}, {@code technology}, {@code observation}, {@code sheet}, {@code table}, {@code fault},
 * {@code random}. Main type:
 * {@link org.loopwright.subject.model.LoopModel}; its one door is {@code simulate}.
 *
 * <pre>{@code
 * Setting brief = Setting.parse("horizon=400");
 * Scenario scenario = new ParameterFolder(Path.of("params")).scenario("batteries", List.of(brief));
 * Observations seen = LoopModel.simulate(scenario, new Streams(42L, 7));
 * for (EconomyObservations economy : seen.economies()) {
 *     double days = OutcomeMeasures.LOOP_MEAN_DAYS.number(new MeasuredEconomy(seen, economy));
 *     out.println(economy.system() + ": " + days + " days from research to data");
 * }
 * }</pre>
 */
package org.loopwright.subject.model;
