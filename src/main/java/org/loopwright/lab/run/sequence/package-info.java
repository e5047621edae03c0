/**
 * Which runs of a study come next: all replications, as many as a stopping rule asks for, or points that follow from
 * results; always in an order whose beginnings are balanced.
 *
 * <p>Main type: {@link org.loopwright.lab.run.sequence.RunSequence}.
 *
 * <pre>{@code
 * ParameterFolder params = new ParameterFolder(Path.of("params"));
 * Study study = StudyReader.read(folder.resolve("depth.yaml"), params);
 * RunSequence sequence = RunSequence.of(study, params);
 * for (int[] batch = sequence.next(); batch.length > 0; batch = sequence.next()) {
 *     for (int run : batch) {
 *         out.println(run);
 *     }
 * }
 * }</pre>
 */
package org.loopwright.lab.run.sequence;
