/**
 * The engine of parameter sheets: records whose components declare unit, range and meaning once, read from YAML with all
 * faults at once, with line and nearest name; overridden by path, written canonically, described by a schema.
 *
 * <p>May use: {@code fault}, {@code file}, {@code table}. Main types: {@link org.loopwright.lab.sheet.Parameter} for who declares,
 * {@link org.loopwright.lab.sheet.Sheets} for who reads.
 *
 * <pre>{@code
 * record Colony(@Parameter(unit = "ants", min = 1, max = 1000, text = "ants of the colony") int ants) {}
 * SheetFile file = new SheetFile(folder.resolve("colony.yaml")); // ants: {value: 20, source: counted}
 * Sheet<Colony> sheet = file.as(Colony.class, RecordMaker.PLAIN);
 * assert sheet.value().ants() == 20;
 * assert sheet.entries().get(0).source().equals("counted");
 * }</pre>
 */
package org.loopwright.lab.sheet;
