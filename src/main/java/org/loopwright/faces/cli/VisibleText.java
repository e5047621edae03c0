package org.loopwright.faces.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.loopwright.lab.fault.Invisible;

/**
 * Writes characters that are not seen out, whoever has put them into a text: all that commands show goes through here.
 * What the program itself needs of them passes, the return to the beginning of a line with which a text begins.
 */
final class VisibleText extends FilterWriter {

    VisibleText(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        int end = from + length;
        int written = from;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean isOwn = c == '\r' && (i == from || (i + 1 < end && text.charAt(i + 1) == '\n'));
            if (Invisible.isStrange(c) && !isOwn) {
                out.write(text, written, i - written);
                out.write(Invisible.code(c));
                written = i + 1;
            }
        }
        out.write(text, written, end - written);
    }
}
