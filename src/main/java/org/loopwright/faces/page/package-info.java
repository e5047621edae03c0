/**
 * The page of a folder of results: one file that holds the answer, its figures and where every number is from, and needs
 * neither a network nor the program.
 *
 * <p>May use: every room of the laboratory and of the subject, {@code findings}, which does not know that it is shown, and
 * {@code colour}. Main type: {@link org.loopwright.faces.page.ReportPage}.
 *
 * <pre>{@code
 * LongFunction<DoubleSupplier> luck = seed -> new Streams(seed, 1).of(Purpose.Lab.RESAMPLE)::nextDouble;
 * Answer answer = Answer.of(results, "Depth", luck); // results: what a sweep left
 * Path page = ReportPage.write(answer, results, folder.resolve("report.html"));
 * assert Files.readString(page).startsWith("<!doctype html>");
 * }</pre>
 */
package org.loopwright.faces.page;
