/**
 * What other programs read and write: archives with a description for machines (RO-Crate), Parquet, SQL, SALib, EMA
 * Workbench.
 *
 * <p>May use: every room of the laboratory and of the subject, and {@code findings}. Main types:
 * {@link org.loopwright.faces.exchange.Archive}, {@link org.loopwright.faces.exchange.OpenedResults},
 * {@link org.loopwright.faces.exchange.SalibFiles}, {@link org.loopwright.faces.exchange.EmaFiles}.
 *
 * <pre>{@code
 * Path zip = folder.resolve("depth.zip");
 * FileChecksum written = Archive.write(results, Citation.NONE, zip, false, false); // results: what a sweep left
 * try (OpenedResults opened = OpenedResults.open(zip)) {
 *     int experiments = EmaFiles.write(opened.folder(), folder.resolve("depth.tar.gz"));
 * }
 * }</pre>
 */
package org.loopwright.faces.exchange;
