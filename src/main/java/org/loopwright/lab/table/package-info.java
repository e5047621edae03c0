/**
 * Tables of values with separators between them (CSV), in every dialect that comes along: those of this program, strictly
 * and fast, and those of spreadsheets, R, pandas and NumPy. Uses no other room. Main types: {@link
 * org.loopwright.lab.table.TableRows} and {@link org.loopwright.lab.table.ForeignRows}.
 *
 * <pre>{@code
 * ForeignRows rows = new ForeignRows(Origin.SPREADSHEET, new StringReader("share;days\n0,5;12\n"));
 * rows.next().cells().get(0).text();      // "share"
 * rows.next().cells().get(0).text();      // "0.5", whatever the country
 * rows.next();                            // null: the end
 * }</pre>
 */
package org.loopwright.lab.table;
