/**
 * Limits: cases in which theory knows the answer, read from {@code params/limits}, run, and held against it.
 *
 * <p>May use: {@code technology}, {@code scenario}, {@code observation}, {@code model}, {@code sheet}, {@code design},
 * {@code analysis}, {@code table}, {@code fault}, {@code random}. Main type: {@link org.loopwright.subject.theory.Limit}.
 *
 * <pre>{@code
 * ParameterFolder params = new ParameterFolder(Path.of("params"));
 * Limit limit = LimitReader.read(Path.of("params/limits/windows-k2.yaml"), params);
 * List<TheoryCheck> checks = limit.run(2);
 * assert checks.stream().allMatch(TheoryCheck::holds);
 * }</pre>
 */
package org.loopwright.subject.theory;
