/**
 * Answers from stored tables: who closes the loop first, where its time goes, and how sure that is; of other designs than
 * the full factorial, the findings that such a design is made for. Reads what a study left on disk and never simulates.
 *
 * <p>May use: every room of the laboratory and of the subject. Main types: {@link org.loopwright.faces.findings.Answer},
 * and {@link org.loopwright.faces.findings.Analyses}, which has a line for each kind of findings.
 *
 * <pre>{@code
 * LongFunction<DoubleSupplier> luck = seed -> new Streams(seed, 1).of(Purpose.Lab.RESAMPLE)::nextDouble;
 * Answer answer = Answer.of(results, Answer.title(results), luck); // results: the folder that a sweep left
 * out.print(answer.text(new Answer.View(80, true, "loopwright report")));
 * String forPrograms = answer.json();
 * }</pre>
 */
package org.loopwright.faces.findings;
