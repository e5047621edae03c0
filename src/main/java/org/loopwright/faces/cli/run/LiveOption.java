package org.loopwright.faces.cli.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.findings.Answer;
import org.loopwright.faces.page.LiveRows;
import org.loopwright.faces.page.LiveServer;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.run.engine.PartialAnswer;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;
import picocli.CommandLine.Option;

/** The page of a sweep while it is under way. */
final class LiveOption {

    @Option(
            names = "--serve",
            description = "Serve the page while runs end, to this machine alone; its address is told at the start.")
    private boolean serve;

    /** True if it was asked for. */
    boolean isAsked() {
        return serve;
    }

    /** Progress that is shown, and whose rows are served if that was asked for. */
    Shown around(SweepProgress shown, Study study, Path folder, Home home, PrintWriter err) throws IOException {
        if (!serve) {
            return new Shown(shown, null, null);
        }
        LiveRows rows = new LiveRows(
                folder, study.title(), own -> Answer.of(own, study.title(), Resamples::of, home.shipped()));
        LiveServer server = new LiveServer(rows);
        err.println("page while runs end: " + server.address());
        err.flush();
        // If the program is ended from outside; done twice it does nothing.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Shown.leave(rows)));
        return new Shown(shown, rows, server);
    }

    /** Progress with a page. */
    static final class Shown implements Progress, Closeable {

        private final SweepProgress progress;
        private final LiveRows rows;
        private final LiveServer server;

        private Shown(SweepProgress progress, LiveRows rows, LiveServer server) {
            this.progress = progress;
            this.rows = rows;
            this.server = server;
        }

        @Override
        public void at(int done, int total, int failed, double runsPerSecond) {
            progress.at(done, total, failed, runsPerSecond);
        }

        @Override
        public boolean wantsAnswers() {
            return progress.wantsAnswers();
        }

        @Override
        public void answer(PartialAnswer answer) {
            progress.answer(answer);
        }

        @Override
        public boolean wantsRows() {
            return rows != null;
        }

        @Override
        public void rows(TableSchema outcomes, RunRows run) {
            rows.add(outcomes, run);
        }

        @Override
        public void close() throws IOException {
            progress.close();
            if (server != null) {
                server.close();
                rows.close();
            }
        }

        /** What is left of a sweep that is broken off; nobody is there to be told what is wrong with it. */
        private static void leave(LiveRows rows) {
            try {
                rows.close();
            } catch (IOException left) {
                // The folder stays among the temporary files of the system.
            }
        }
    }
}
