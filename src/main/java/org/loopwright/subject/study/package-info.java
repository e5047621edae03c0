/**
 * This subject as the laboratory asks for it: its sheets, the labels of its economies, and what a run says, as rows.
 *
 * <p>May use: every room of the laboratory, and of the subject all but {@code technology} and {@code theory}. Main type:
 * {@link org.loopwright.subject.study.LoopSubject}.
 *
 * <pre>{@code
 * ParameterFolder params = new ParameterFolder(Path.of("params"));
 * Study study = StudyReader.read(folder.resolve("depth.yaml"), params);
 * Runs runs = Runs.of(new LoopSubject(), study, params).threads(2).into(folder.resolve("depth"));
 * double cost = runs.outcomes().get(0).number("unit_cost_final"); // of the first system of run 1
 * assert runs.unfinished().isEmpty() && cost > 0;
 * }</pre>
 */
package org.loopwright.subject.study;
