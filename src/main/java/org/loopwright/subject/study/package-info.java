/**
 * This subject as the laboratory asks for it: its sheets, the labels of its economies, and what a run says, as rows.
 *
 * <p>Main type: {@link org.loopwright.subject.study.LoopSubject}.
 *
 * <pre>{@code
 * ParameterFolder params = new ParameterFolder(Path.of("params"));
 * Study study = StudyReader.read(Path.of("params/studies/golden.yaml"), params);
 * Runs runs = Runs.of(new LoopSubject(), study, params).threads(2).into(Path.of("runs/golden"));
 * double cost = runs.outcomes().get(0).number("unit_cost_final"); // of the first system of run 1
 * }</pre>
 */
package org.loopwright.subject.study;
