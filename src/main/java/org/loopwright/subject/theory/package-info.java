/**
 * Limits: cases in which theory knows the answer, read from {@code params/limits}, run, and held against it.
 *
 * <p>Belongs to the room {@code experiment}. Main type: {@link org.loopwright.subject.theory.Limit}.
 *
 * <pre>{@code
 * ParameterFolder params = new ParameterFolder(Path.of("params"));
 * Limit limit = LimitReader.read(Path.of("params/limits/review-queue-2.yaml"), params);
 * List<TheoryCheck> checks = limit.run(2);
 * boolean agrees = checks.stream().allMatch(TheoryCheck::holds);
 * }</pre>
 */
package org.loopwright.subject.theory;
