package org.loopwright.faces.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/** One line of a terminal that is written over and over. */
final class TerminalLine implements ProgressBarConsumer {

    /** Fits the narrowest usual terminal, so that the line never wraps. */
    private static final int WIDTH = 79;

    private final PrintWriter out;

    TerminalLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String line) {
        out.print("\r" + line);
        out.flush();
    }

    /** The line stays; whoever began it ends it. */
    @Override
    public void close() {
        out.flush();
    }
}
