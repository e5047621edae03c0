/**
 * What a run is made from: the records of industry, system and world with unit, range and meaning of every parameter,
 * rules across them, and the folder of their sheets.
 *
 * <p>May use: {@code technology}, {@code file}, {@code sheet}, {@code design}, {@code table}, {@code fault}, {@code random}. Main types: {@link org.loopwright.subject.scenario.Scenario} and
 * {@link org.loopwright.subject.scenario.ParameterFolder}, which reads one from sheets:
 *
 * <pre>{@code
 * ParameterFolder params = new ParameterFolder(Path.of("params"));
 * Setting deep = Setting.parse("vertical_integration=1");
 * Scenario scenario = params.scenario("batteries", List.of(deep));
 * assert scenario.systems().get(0).integration().depth() == 1;
 * String hash = ScenarioText.hash(scenario);
 * }</pre>
 */
package org.loopwright.subject.scenario;
