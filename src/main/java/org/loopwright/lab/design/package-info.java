/**
 * Experimental designs: factors with levels or ranges, design points, and the studies that name them. Factorials and
 * their fractions, Latin hypercubes, Sobol' sequences, samples for elementary effects and for sensitivity indices, lists,
 * and designs that grow where the winner changes; constraints on their points; rules that stop replications.
 *
 * <p>May use: {@code fault}, {@code table}, {@code sheet}, {@code random}. Main types:
 * {@link org.loopwright.lab.design.Study}, {@link org.loopwright.lab.design.Design}; a model brings its own
 * {@link org.loopwright.lab.design.StudySheets}, or has them of {@link org.loopwright.lab.design.RecordSheets}.
 *
 * <pre>{@code
 * StudySheets<Foraging> sheets = new RecordSheets<>(root, Foraging.class);
 * Study study = StudyReader.read(root.resolve("studies/forks.yaml"), sheets);
 * PlannedRun first = study.run(1);
 * Foraging scenario = study.scenario(first.point(), sheets);
 * System.out.println(study.runs() + " runs; the first has " + scenario.ants() + " ants");
 * }</pre>
 */
package org.loopwright.lab.design;
