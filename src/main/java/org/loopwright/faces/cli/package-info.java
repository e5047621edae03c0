/**
 * The command line: each command parses what was typed, calls one method of another room and prints. The only
 * {@code main}, the only terminal, the only {@code System.exit}. Its rooms: {@code option}, what several commands
 * understand; {@code text}, how they answer; {@code run}, commands that run the model; {@code results}, those on a folder of
 * results; {@code exchange}, those for other programs; {@code params}, those about sheets.
 *
 * <p>May use: every room. Main type: {@link org.loopwright.faces.cli.Main}.
 *
 * <pre>{@code
 * int code = Main.run(Home.find(), out, err, "params", "list");
 * assert code == 0;
 * }</pre>
 */
package org.loopwright.faces.cli;
