/**
 * Runs on disk: the journal of a sweep, tables, manifest, dictionary and checksums; writes and reads them. Archives of
 * results, tables as Parquet and asked in SQL, and the files of SALib and of the EMA Workbench. Knows files, not models.
 *
 * <p>May use: {@code scenario}, {@code design}, {@code observation}, {@code csv}, {@code journal}. Main types:
 * {@link org.loopwright.store.Journal}, {@link org.loopwright.store.Manifest}. All JSON of the program is written and read
 * by {@link org.loopwright.store.Json}.
 *
 * <pre>{@code
 * TableSchema schema = new TableSchema("firms", List.of(Column.text("name", "Name of the firm.")));
 * try (CsvTable table = CsvTable.create(folder, schema)) {
 *     table.append(List.of("reference"));
 *     table.finish();
 * }
 * }</pre>
 */
package org.loopwright.store;
