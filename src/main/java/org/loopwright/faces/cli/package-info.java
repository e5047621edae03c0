/**
 * The command line: each command parses what was typed, calls one method of another room and prints. The only
 * {@code main}, the only terminal, the only {@code System.exit}.
 *
 * <p>May use: every room. Main type: {@link org.loopwright.faces.cli.Main}.
 *
 * <pre>{@code
 * int code = Main.run(Home.find(), out, err, "params", "list");
 * }</pre>
 */
package org.loopwright.faces.cli;
