/**
 * Runs on disk: append-only segments with one writer each, and the union of all that a folder holds. Knows bytes and
 * keys of 32 bytes, neither models nor tables. The form of a segment and what is promised is in {@code docs/journal.md}.
 *
 * <p>May use: {@code fault}, {@code file}, {@code table}. Main types: {@link org.loopwright.lab.journal.RunLog},
 * {@link org.loopwright.lab.journal.Frame}.
 *
 * <pre>{@code
 * Key key = new Key(Checksums.bytes("run 1"));
 * try (RunLog log = RunLog.read(folder)) {
 *     log.write(Frame.of(Kind.OK, key, "what it said".getBytes(StandardCharsets.UTF_8)));
 *     log.force();
 * }
 * assert RunLog.read(folder).runs().isWell(key);
 * }</pre>
 */
package org.loopwright.lab.journal;
