/**
 * Files: written whole or not at all, read within their folder, known by their checksums.
 *
 * <p>May use: {@code fault}. Main types: {@link org.loopwright.lab.file.WholeFile},
 * {@link org.loopwright.lab.file.FileChecksum}.
 *
 * <pre>{@code
 * try (WholeFile file = WholeFile.in(folder, "answer.txt")) {
 *     file.write("42".getBytes(StandardCharsets.UTF_8));
 *     FileChecksum written = file.finish(); // only now is there a file of that name
 *     assert Integrity.faults(folder, List.of(written)).isEmpty();
 * }
 * }</pre>
 */
package org.loopwright.lab.file;
