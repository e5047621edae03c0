/**
 * Every parameter once: immutable records with unit, range and meaning; reading, checking, overriding by path, hashing.
 *
 * <p>May use: {@code technology}. Main type: {@link org.loopwright.scenario.Scenario}.
 */
package org.loopwright.scenario;
