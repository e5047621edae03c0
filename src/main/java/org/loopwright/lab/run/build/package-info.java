/**
 * Which program made the numbers: a digest of the sources that can move them, and the files that it was run from.
 *
 * <p>Main type: {@link org.loopwright.lab.run.build.ModelBuild}.
 *
 * <pre>{@code
 * String id = ModelBuild.of(LoopSubject.class); // model-sources.txt is beside that class
 * }</pre>
 */
package org.loopwright.lab.run.build;
