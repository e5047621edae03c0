/**
 * Which runs of a study come next: all replications, as many as a stopping rule asks for, or points that follow from
 * results; always in an order whose beginnings are balanced.
 *
 * <p>Main type: {@link org.loopwright.lab.run.sequence.RunSequence}.
 *
 * <pre>{@code
 * RunSequence sequence = RunSequence.of(study, sheets);
 * for (List<PlannedRun> batch = sequence.next(); !batch.isEmpty(); batch = sequence.next()) {
 *     batch.forEach(this::make);
 * }
 * }</pre>
 */
package org.loopwright.lab.run.sequence;
