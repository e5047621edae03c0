/**
 * Carries a study out: runs on all cores, the journal, resume, failures, time limits and budgets, rounds of replications
 * and of points that follow from results, and the rows that a run adds to the tables. Makes runs of a stored study again, and
 * compares them to the last character.
 *
 * <p>May use: {@code scenario}, {@code random}, {@code design}, {@code model}, {@code observation}, {@code store},
 * {@code analysis}. Main types: {@link org.loopwright.lab.run.StudyRun}, and for a program in Java
 * {@link org.loopwright.lab.run.Runs}.
 *
 * <pre>{@code
 * ParameterFolder params = new ParameterFolder(Path.of("params"));
 * Study study = StudyReader.read(Path.of("params/studies/golden.yaml"), params);
 * Runs runs = Runs.of(study, params).threads(2).into(Path.of("runs/golden"));
 * double cost = runs.outcomes().get(0).number("unit_cost_final"); // of the first system of run 1
 * }</pre>
 */
package org.loopwright.lab.run;
