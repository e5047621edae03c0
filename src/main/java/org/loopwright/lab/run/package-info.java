/**
 * Carries studies of a model out, which it knows by the door {@link org.loopwright.lab.run.Subject} only: into a folder or
 * in memory, with what is needed to go on, to read the folder again and to make any run of it again.
 *
 * <p>Which runs come next is told by {@code run.sequence}, how runs are made and kept by {@code run.engine}, which
 * program makes them by {@code run.build}. May use all of the laboratory. Main types: {@link
 * org.loopwright.lab.run.StudyRun}, and for a program in Java {@link org.loopwright.lab.run.Runs}.
 *
 * <pre>{@code
 * Subject<Town> subject = new Epidemic();
 * StudySheets<Town> sheets = subject.sheets(Path.of("sheets"));
 * Study study = StudyReader.read(Path.of("sheets/studies/threshold.yaml"), sheets);
 * Runs runs = Runs.of(subject, study, sheets).threads(2).into(Path.of("runs/epidemic"));
 * CellTable.of(runs, 0.95).write(Path.of("runs/epidemic"), "cells");
 * }</pre>
 */
package org.loopwright.lab.run;
