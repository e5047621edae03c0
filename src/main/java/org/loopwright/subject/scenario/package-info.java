/**
 * Every parameter once: immutable records with unit, range and meaning; reading, checking, overriding by path, hashing.
 *
 * <p>May use: {@code technology}. Main types: {@link org.loopwright.subject.scenario.Scenario} and
 * {@link org.loopwright.subject.scenario.ParameterFolder}, which reads one from sheets:
 *
 * <pre>{@code
 * ParameterFolder params = new ParameterFolder(Path.of("params"));
 * Setting deep = Setting.parse("vertical_integration=1");
 * Scenario scenario = params.scenario("batteries", List.of(deep));
 * String hash = ScenarioText.hash(scenario);
 * }</pre>
 */
package org.loopwright.subject.scenario;
