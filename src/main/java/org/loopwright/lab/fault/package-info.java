/**
 * What is wrong with what people wrote: file, line, path of the key, what was found, and the nearest right name.
 *
 * <p>Uses no other room. Main types: {@link org.loopwright.lab.fault.Fault} and
 * {@link org.loopwright.lab.fault.SheetException}, which carries all of them.
 *
 * <pre>{@code
 * String hint = Nearest.hint("folow", List.of("follow", "explore"));
 * Place place = new Place("colony.yaml", 2, 7);
 * Fault fault = Fault.at(place, "fork", "unknown value 'folow'" + hint);
 * // colony.yaml:2:7: fork: unknown value 'folow'; did you mean 'follow'? Allowed: follow, explore
 * throw new SheetException(fault);
 * }</pre>
 */
package org.loopwright.lab.fault;
