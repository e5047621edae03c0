package org.loopwright.faces.page;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.loopwright.faces.findings.Answer;
import org.loopwright.lab.file.Folders;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.table.CsvLine;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;

/**
 * The outcomes of a sweep so far, in the order in which runs end, beside the folder whose tables are not written yet. They
 * are kept in a folder of their own, so that they need no memory, and so that the page is worked out as it is afterwards.
 * Safe for threads.
 */
public final class LiveRows implements Closeable {

    private static final String OUTCOMES = "outcomes.csv";

    private final Path results;
    private final String title;
    private final Function<Path, Answer> answer;
    private final Path own;
    private final WholeFile rows;
    private long size;
    private int runs;

    /**
     * Rows of a sweep that begins.
     *
     * @param results folder that the sweep writes
     * @param title of the study for people
     * @param answer of a folder that has the rows so far, the manifest and the inputs
     */
    public LiveRows(Path results, String title, Function<Path, Answer> answer) throws IOException {
        this.results = results;
        this.title = title;
        this.answer = answer;
        this.own = Folders.temporary("loopwright-live");
        this.rows = WholeFile.in(own, "rows.csv");
    }

    /** Adds the rows of a run that has ended. */
    public synchronized void add(TableSchema outcomes, RunRows run) {
        try {
            if (size == 0) {
                StringBuilder header = new StringBuilder();
                CsvLine.appendHeader(header, outcomes);
                write(header.toString());
            }
            write(run.lines(outcomes));
            runs++;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void write(String lines) throws IOException {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        rows.write(bytes);
        size += bytes.length;
    }

    /** How many runs have ended [1]. */
    synchronized int runs() {
        return runs;
    }

    /** Where the rows are until it is closed. */
    Path own() {
        return own;
    }

    String title() {
        return title;
    }

    /** What the page shows of the runs that have ended; empty as long as there is none. */
    String content() throws IOException {
        Path written;
        long length;
        synchronized (this) {
            written = rows.temporary();
            length = size;
        }
        try (InputStream in = Files.newInputStream(written);
                WholeFile copy = WholeFile.in(own, OUTCOMES)) {
            byte[] some = new byte[1 << 16];
            for (long left = length; left > 0; ) {
                int read = in.read(some, 0, (int) Math.min(some.length, left));
                copy.stream().write(some, 0, read);
                left -= read;
            }
            copy.appear();
        }
        keepInputs();
        return ReportPage.content(answer.apply(own), own, results);
    }

    /** The manifest and the inputs, as far as the sweep has written them. */
    private void keepInputs() throws IOException {
        if (!PlainFile.isOwn(results.resolve(Manifest.FILE)) || PlainFile.isOwn(own.resolve(Manifest.FILE))) {
            return;
        }
        try (Stream<Path> inputs = Files.walk(results.resolve("inputs"))) {
            List<Path> files = inputs.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
            for (Path file : files) {
                copy(file);
            }
        }
        copy(results.resolve(Manifest.FILE));
    }

    private void copy(Path file) throws IOException {
        Path target = own.resolve(results.relativize(file).toString());
        WholeFile.write(target.getParent(), String.valueOf(target.getFileName()), PlainFile.bytes(file));
    }

    @Override
    public void close() throws IOException {
        rows.close();
        Folders.delete(own);
    }
}
