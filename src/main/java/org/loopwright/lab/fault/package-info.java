/**
 * What is wrong with what people wrote: file, line, path of the key, what was found, and the nearest right name.
 *
 * <p>May use: nothing. Main types: {@link org.loopwright.lab.fault.Fault} and
 * {@link org.loopwright.lab.fault.SheetException}, which carries all of them.
 *
 * <pre>{@code
 * String hint = Nearest.hint("folow", List.of("follow", "explore"));
 * Fault fault = Fault.at(new Place("colony.yaml", 2, 7), "fork", "unknown value 'folow'" + hint);
 * assert new SheetException(fault).getMessage().equals(
 *         "colony.yaml:2:7: fork: unknown value 'folow'; did you mean 'follow'? Allowed: follow, explore");
 * }</pre>
 */
package org.loopwright.lab.fault;
