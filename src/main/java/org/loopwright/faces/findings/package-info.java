/**
 * Answers and pictures from stored tables: who closes the loop first, where its time goes, and how sure that is; of other
 * designs than the full factorial, the findings that such a design is made for. Reads what a study left on disk and never
 * simulates.
 *
 * <p>May use: scenario, observation, design, store, analysis. Main types: {@link org.loopwright.faces.findings.Answer},
 * {@link org.loopwright.faces.figure.Figures}.
 *
 * <pre>{@code
 * Answer.of(folder, "Quickstart", Resamples::of).print(System.out);
 * List<Path> pictures = Figures.draw(folder, "Quickstart", Resamples::of);
 * }</pre>
 */
package org.loopwright.faces.findings;
