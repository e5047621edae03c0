/**
 * The model on MASON's schedule: agents, the eight stages, what is recorded.
 *
 * <p>May use: {@code scenario}, {@code technology}, {@code random}, {@code observation}. Main type:
 * {@link org.loopwright.subject.model.LoopModel}; its one door is {@code simulate}.
 *
 * <pre>{@code
 * Observations seen = LoopModel.simulate(scenario, new Streams(42L, 7));
 * }</pre>
 */
package org.loopwright.subject.model;
