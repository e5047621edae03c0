/**
 * Experimental designs: factors, levels, design points, and the studies that name them.
 *
 * <p>May use: {@code scenario}, {@code random}. Main type: {@link org.loopwright.design.Study}.
 *
 * <pre>{@code
 * ParameterFolder folder = new ParameterFolder(Path.of("params"));
 * Study study = StudyReader.read(Path.of("params/studies/quickstart.yaml"), folder, List.of());
 * PlannedRun first = study.run(1);
 * Scenario scenario = study.scenario(first.point(), folder);
 * System.out.println(study.runs() + " runs; the first is of " + scenario.industry().name());
 * }</pre>
 */
package org.loopwright.design;
