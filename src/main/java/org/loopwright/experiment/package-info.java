/**
 * Carries a study out: runs on all cores, the journal, resume, failures, and the tables that a run adds to.
 *
 * <p>May use: {@code scenario}, {@code random}, {@code design}, {@code model}, {@code observation}, {@code store},
 * {@code analysis}. Main type: {@link org.loopwright.experiment.StudyRun}.
 *
 * <pre>{@code
 * ParameterFolder params = new ParameterFolder(Path.of("params"));
 * Study study = StudyReader.read(Path.of("params/studies/golden.yaml"), params);
 * Manifest.Program program = new Manifest.Program("0.1.0", "", null, ModelBuild.id());
 * StudyRun.Summary done = StudyRun.of(study, params, Path.of("runs/golden"), 2, program).execute(Progress.silent());
 * }</pre>
 */
package org.loopwright.experiment;
