/**
 * Windows on a run under way: MASON's console and displays, charts, inspectors, and replay of stored runs.
 *
 * <p>May use: every room of the laboratory and of the subject. Main type: {@link org.loopwright.faces.gui.LoopwrightGui}.
 *
 * <pre>{@code
 * ParameterFolder params = new ParameterFolder(Path.of("params"));
 * ScenarioSpec brief = params.spec("batteries").with(List.of(Setting.parse("horizon=400")));
 * LoopwrightGui gui = new LoopwrightGui(new Session(params, brief, "batteries", new Streams(1, 1)));
 * gui.start();
 * while (gui.step()) {}
 * }</pre>
 */
package org.loopwright.faces.gui;
