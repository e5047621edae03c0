/**
 * Windows on a run under way: MASON's console and displays, charts, inspectors, and replay of stored runs.
 *
 * <p>May use: scenario, random, model, observation, store. Main type: {@link org.loopwright.faces.gui.LoopwrightGui}.
 *
 * <pre>{@code
 * ParameterFolder sheets = new ParameterFolder(Path.of("params"));
 * Session session = new Session(sheets, sheets.spec("batteries"), "batteries", new Streams(1, 1));
 * LoopwrightGui gui = new LoopwrightGui(session);
 * gui.start();
 * while (gui.step()) {}
 * }</pre>
 */
package org.loopwright.faces.gui;
