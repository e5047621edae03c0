/**
 * Carries studies of a model out, which it knows by the door {@link org.loopwright.lab.run.Subject} only: into a folder or
 * in memory, with what is needed to go on, to read the folder again and to make any run of it again.
 *
 * <p>Which runs come next is told by {@code run.sequence}, how runs are made and kept by {@code run.engine}, which
 * program makes them by {@code run.build}. May use: every other room of the laboratory. Main types: {@link
 * org.loopwright.lab.run.StudyRun}, and for a program in Java {@link org.loopwright.lab.run.Runs}.
 *
 * <pre>{@code
 * Subject<Epidemic.Town> subject = new Epidemic(); // of examples/other-model
 * StudySheets<Epidemic.Town> sheets = subject.sheets(folder);
 * Study study = StudyReader.read(folder.resolve("outbreak.yaml"), sheets);
 * Runs runs = Runs.of(subject, study, sheets).threads(2).into(folder.resolve("outbreak"));
 * CellTable.of(runs, 0.95).write(folder, "cells");
 * }</pre>
 */
package org.loopwright.lab.run;
