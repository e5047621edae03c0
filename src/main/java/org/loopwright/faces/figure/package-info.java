/**
 * Charts of what a study found, as files of pixels and of vectors.
 *
 * <p>May use: every room of the laboratory and of the subject, and {@code findings}, which does not know that it is drawn.
 * Main types: {@link org.loopwright.faces.figure.Figures}, and {@code FigureKind}, one constant for each kind of figure.
 *
 * <pre>{@code
 * Path into = folder.resolve("figures");
 * List<Path> files = Figures.draw(folder, "Quickstart", uniforms, into);
 * Path first = files.get(0); // generation_loop_by_depth_equal.png, then the same as .svg
 * }</pre>
 */
package org.loopwright.faces.figure;
