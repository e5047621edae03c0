/**
 * Answers from stored tables: who closes the loop first, where its time goes, and how sure that is; of other designs than
 * the full factorial, the findings that such a design is made for. Reads what a study left on disk and never simulates.
 *
 * <p>May use: every room of the laboratory and of the subject. Main types: {@link org.loopwright.faces.findings.Answer},
 * and {@link org.loopwright.faces.findings.Analyses}, which has a line for each kind of findings.
 *
 * <pre>{@code
 * String title = Answer.title(folder);
 * Answer answer = Answer.of(folder, title, uniforms); // a source of numbers on [0, 1) for the seed of a study
 * answer.print(System.out);
 * String forPrograms = answer.json();
 * }</pre>
 */
package org.loopwright.faces.findings;
