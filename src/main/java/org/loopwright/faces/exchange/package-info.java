/**
 * What other programs read and write: archives with a description for machines (RO-Crate), Parquet, SQL, SALib, EMA
 * Workbench.
 *
 * <p>May use: every room of the laboratory and of the subject, and {@code findings}. Main types:
 * {@link org.loopwright.faces.exchange.Archive}, {@link org.loopwright.faces.exchange.OpenedResults},
 * {@link org.loopwright.faces.exchange.SalibFiles}, {@link org.loopwright.faces.exchange.EmaFiles}.
 *
 * <pre>{@code
 * FileChecksum zip = Archive.write(folder, Citation.NONE, Path.of("quickstart.zip"), false, false);
 * try (OpenedResults opened = OpenedResults.open(Path.of("quickstart.zip"))) {
 *     List<Path> files = SalibFiles.write(opened.folder(), Path.of("salib"));
 * }
 * }</pre>
 */
package org.loopwright.faces.exchange;
