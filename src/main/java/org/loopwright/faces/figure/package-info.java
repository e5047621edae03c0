/**
 * Charts of what a study found, as files of pixels and of vectors.
 *
 * <p>May use: every room of the laboratory and of the subject, and {@code findings}, which does not know that it is drawn.
 * Main types: {@link org.loopwright.faces.figure.Figures}, and {@code FigureKind}, one constant for each kind of figure.
 *
 * <pre>{@code
 * LongFunction<DoubleSupplier> luck = seed -> new Streams(seed, 1).of(Purpose.Lab.RESAMPLE)::nextDouble;
 * // results: what a sweep left
 * List<Path> files = Figures.draw(results, "Depth", luck, folder.resolve("figures"), Optional.empty());
 * assert files.get(0).endsWith("embodiment_time_by_depth_observed.png"); // then the same as .svg
 * }</pre>
 */
package org.loopwright.faces.figure;
