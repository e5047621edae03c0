/**
 * Pure mathematics of the subject: design structure matrix, out-sets, d*, Wright exponent, process experience, the
 * search for winners. No simulation engine, no files.
 *
 * <p>May use: {@code random}, for the streams that its searches draw from. Main type:
 * {@link org.loopwright.technology.DesignStructureMatrix}.
 */
package org.loopwright.technology;
