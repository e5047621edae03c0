/**
 * Experimental designs: factors with levels or ranges, design points, and the studies that name them. Factorials and
 * their fractions, Latin hypercubes, Sobol' sequences, samples for elementary effects and for sensitivity indices, lists,
 * and designs that grow where the winner changes; constraints on their points; rules that stop replications.
 *
 * <p>May use: {@code scenario}, {@code random}. Main types: {@link org.loopwright.lab.design.Study},
 * {@link org.loopwright.lab.design.Design}.
 *
 * <pre>{@code
 * ParameterFolder folder = new ParameterFolder(Path.of("params"));
 * Study study = StudyReader.read(Path.of("params/studies/quickstart.yaml"), folder, List.of());
 * PlannedRun first = study.run(1);
 * Scenario scenario = study.scenario(first.point(), folder);
 * System.out.println(study.runs() + " runs; the first is of " + scenario.industry().name());
 * }</pre>
 */
package org.loopwright.lab.design;
