package org.loopwright.faces.gui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.Folders;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.ScratchFolder;
import org.loopwright.lab.file.WholeFile;

/** Work on a study that takes its time, on a thread of its own; whatever comes of it is told on the thread of the windows. */
final class StudyWork {

    /** Something that may take long. */
    interface Work<T> {
        T of(Path study) throws IOException, InterruptedException;
    }

    /** Whoever waits for it. */
    interface Ending<T> {
        /** It has ended: with a result, or with the reason why there is none. */
        void ended(Optional<T> result, String reason);
    }

    private final Thread thread;

    private StudyWork(Thread thread) {
        this.thread = thread;
        thread.setDaemon(true);
        thread.start();
    }

    /** Works on a text that is written nowhere but among the temporary files. */
    static <T> StudyWork passing(Experiment study, Work<T> work, Ending<T> ending) {
        return begin(() -> passing(study, work), "", ending);
    }

    /**
     * Writes a study and carries it out. One that the sheets would refuse is not written.
     *
     * @param file replaced if it is there
     */
    static StudyWork carryOut(
            Experiment study,
            Path file,
            Path results,
            Laboratory laboratory,
            Laboratory.Watcher progress,
            Ending<Laboratory.Done> ending) {
        return begin(
                () -> {
                    passing(study, laboratory::size);
                    if (!isThere(study, file)) {
                        Folders.make(file.toAbsolutePath().getParent());
                        WholeFile.write(file, study.text());
                    }
                    return laboratory.carryOut(file, results, progress);
                },
                "Broken off. What is done is kept; Start goes on with the rest.",
                ending);
    }

    /** True if the file says just this already. */
    static boolean isThere(Experiment study, Path file) throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).equals(study.text());
    }

    private static <T> T passing(Experiment study, Work<T> work) throws IOException, InterruptedException {
        try (ScratchFolder scratch = new ScratchFolder()) {
            Path file = scratch.path().resolve("study.yaml");
            WholeFile.write(file, study.text());
            return work.of(file);
        }
    }

    private interface Task<T> {
        T call() throws IOException, InterruptedException;
    }

    private static <T> StudyWork begin(Task<T> task, String brokenOff, Ending<T> ending) {
        return new StudyWork(new Thread(
                () -> {
                    Optional<T> result = Optional.empty();
                    String reason = "";
                    try {
                        result = Optional.of(task.call());
                    } catch (SheetException refused) {
                        reason = refused.faults().stream().map(StudyWork::words).collect(Collectors.joining("\n"));
                    } catch (JournalException | IllegalArgumentException refused) {
                        reason = String.valueOf(refused.getMessage());
                    } catch (IOException | UncheckedIOException failed) {
                        reason = "It cannot be written or read: " + failed.getMessage();
                    } catch (InterruptedException ended) {
                        reason = brokenOff;
                    }
                    Optional<T> last = result;
                    String words = reason;
                    SwingUtilities.invokeLater(() -> ending.ended(last, words));
                },
                "study"));
    }

    /** Without the place: the file is one that nobody has seen. */
    private static String words(Fault fault) {
        return (fault.path().isEmpty() ? "" : fault.path() + ": ") + fault.message();
    }

    /** Asks it to end; what is done is kept. */
    void cancel() {
        thread.interrupt();
    }

    /** True until it has ended. */
    boolean isUnderWay() {
        return thread.isAlive();
    }
}
