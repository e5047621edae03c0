/**
 * The colours that windows, figures and the page have in common, as numbers: each makes of them what its kind of drawing
 * needs.
 *
 * <p>May use: nothing. Main type: {@link org.loopwright.faces.colour.Hues}.
 *
 * <pre>{@code
 * assert Hues.css(Hues.system(0)).equals("#0072b2"); // blue, then vermillion
 * }</pre>
 */
package org.loopwright.faces.colour;
