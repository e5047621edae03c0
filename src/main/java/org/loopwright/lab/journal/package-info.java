/**
 * Runs on disk: append-only segments with one writer each, and the union of all that a folder holds. Knows bytes and
 * keys of 32 bytes, neither models nor tables. The form of a segment and what is promised is in {@code docs/journal.md}.
 *
 * <p>May use: nothing. Main types: {@link org.loopwright.lab.journal.RunLog}, {@link org.loopwright.lab.journal.Frame}.
 *
 * <pre>{@code
 * try (RunLog log = RunLog.read(folder)) {
 *     log.write(Frame.of(Kind.OK, key, content));
 *     log.force();
 * }
 * }</pre>
 */
package org.loopwright.lab.journal;
