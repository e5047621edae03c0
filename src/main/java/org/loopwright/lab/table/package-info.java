/**
 * Tables: columns declared once with unit and meaning, rows of runs, and their files (CSV) in every dialect that comes
 * along: that of this program, strictly and fast, and those of spreadsheets, R, pandas and NumPy.
 *
 * <p>May use: {@code fault}, {@code file}. Main types: {@link org.loopwright.lab.table.Table},
 * {@link org.loopwright.lab.table.TableRows} and {@link org.loopwright.lab.table.ForeignRows}.
 *
 * <pre>{@code
 * ForeignRows rows = new ForeignRows(Origin.SPREADSHEET, new StringReader("share;days\n0,5;12\n"));
 * assert rows.next().cells().get(0).text().equals("share");
 * assert rows.next().cells().get(0).text().equals("0.5"); // whatever the country
 * assert rows.next() == null; // the end
 * }</pre>
 */
package org.loopwright.lab.table;
