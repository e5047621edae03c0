package org.loopwright.lab.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a file, from one byte to before another; a shorter file ends earlier. */
final class FilePart extends FilterInputStream {

    private long left;

    FilePart(InputStream file, long from, long to) throws IOException {
        super(file);
        left = to - from;
        long skipped = in.skip(from);
        while (skipped < from && in.read() >= 0) {
            skipped += 1 + in.skip(from - skipped - 1);
        }
    }

    @Override
    public int read() throws IOException {
        int read = left <= 0 ? -1 : in.read();
        left -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] bytes, int at, int most) throws IOException {
        int read = left <= 0 ? -1 : in.read(bytes, at, (int) Math.min(left, most));
        left -= Math.max(0, read);
        return read;
    }
}
