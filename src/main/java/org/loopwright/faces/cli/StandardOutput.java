package org.loopwright.faces.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * The standard output, with a memory for what went wrong: a {@link java.io.PrintWriter} swallows it, and an answer
 * redirected to a full disk would be cut off without a word.
 */
final class StandardOutput extends FilterOutputStream {

    private volatile IOException failure;

    StandardOutput() {
        super(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException fault) {
            failure = fault;
            throw fault;
        }
    }

    /** Why something was not written; empty if all was, or the reader wanted no more, as in {@code | head}. */
    Optional<String> problem() {
        IOException found = failure;
        return found == null || String.valueOf(found.getMessage()).contains("Broken pipe")
                ? Optional.empty()
                : Optional.of(String.valueOf(found.getMessage()));
    }
}
