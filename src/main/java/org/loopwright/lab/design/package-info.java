/**
 * Experimental designs: factors with levels or ranges, design points, and the studies that name them. Factorials and
 * their fractions, Latin hypercubes, Sobol' sequences, samples for elementary effects and for sensitivity indices, lists,
 * and designs that grow where the winner changes; constraints on their points; rules that stop replications.
 *
 * <p>May use: {@code fault}, {@code file}, {@code table}, {@code sheet}, {@code random}. Main types:
 * {@link org.loopwright.lab.design.Study}, {@link org.loopwright.lab.design.Design}; a model brings its own
 * {@link org.loopwright.lab.design.StudySheets}, or has them of {@link org.loopwright.lab.design.RecordSheets}.
 *
 * <pre>{@code
 * record Foraging(@Parameter(unit = "ants", min = 1, max = 1000, text = "ants of the colony") int ants) {}
 * StudySheets<Foraging> sheets = new RecordSheets<>(folder, Foraging.class);
 * Study study = StudyReader.read(folder.resolve("ants.yaml"), sheets); // factors: [{path: ants, levels: [10, 500]}]
 * Foraging last = study.scenario(study.run(2).point(), sheets);
 * assert study.runs() == 2 && last.ants() == 500;
 * }</pre>
 */
package org.loopwright.lab.design;
