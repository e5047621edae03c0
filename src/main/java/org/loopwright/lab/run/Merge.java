package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loopwright.lab.design.Budget;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.file.Folders;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.StudyIdentity;
import org.loopwright.lab.run.engine.FailureTraces;
import org.loopwright.lab.run.engine.LocalThreads;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Terms;

/**
 * Unites folders that hold runs of one study, made by one build: their records go into one journal, and the tables are
 * written from that as a sweep writes them. Runs that are in none of them are rows of cancelled ones, which a sweep into
 * the new folder makes. The folder appears whole or not at all.
 *
 * @param <S> a scenario of the subject
 */
public final class Merge<S extends Record> {

    /** Spent when it is first asked for: no run is made. */
    private static final Budget NOTHING = new Budget(Optional.of(Duration.ofNanos(1)), OptionalInt.empty());

    private final Subject<S> subject;
    private final List<Path> folders;
    private final Path out;
    private final int threads;
    private final Manifest.Program program;

    /**
     * A merge that has not begun.
     *
     * @param subject what was studied
     * @param folders folders of results, at least one
     * @param out where the union goes: a folder that is not there yet, or empty
     * @param threads threads that write tables, &gt;= 1
     * @param program what carries it out, which must be the build of the runs
     */
    public Merge(Subject<S> subject, List<Path> folders, Path out, int threads, Manifest.Program program) {
        this.subject = subject;
        this.folders = List.copyOf(folders);
        this.out = out.toAbsolutePath().normalize();
        this.threads = threads;
        this.program = program;
    }

    /** A folder and what it says of itself. */
    private record Part(Path folder, Manifest manifest, StudyIdentity study) {

        /** True if a number of a run stands for the same run in another part: it depends on the replications. */
        boolean hasNumbersOf(Part other) {
            return manifest.replications() == other.manifest().replications();
        }
    }

    /**
     * Unites them.
     *
     * @param damages receives what was found wrong in their journals, a sentence each
     * @throws JournalException if they are not of one study and build, contradict each other, or the folder for the
     *     union holds something
     * @throws InterruptedException if interrupted; no folder appears then
     */
    public StudyRun.Summary carryOut(Progress progress, List<String> damages) throws IOException, InterruptedException {
        requireFree();
        List<Part> parts = new ArrayList<>();
        for (Path folder : folders) {
            requireManifest(folder);
            parts.add(new Part(folder, Manifest.read(folder), Journal.study(folder)));
        }
        // Of one study in several sizes the largest has the runs of all.
        Part largest = parts.stream()
                .max(Comparator.comparingInt(part -> part.manifest().runs()))
                .orElseThrow();
        parts.forEach(part -> requireSame(part, largest));
        requireOwnBuild(largest);
        StudySheets<S> sheets = StoredStudy.sheets(subject, largest.folder());
        Study study = StoredStudy.begun(largest.folder(), largest.manifest(), sheets);
        List<Path> makers = parts.stream()
                .filter(part -> part.hasNumbersOf(largest))
                .map(Part::folder)
                .toList();
        return unite(study, sheets, Optional.of(manifest(largest, parts)), makers, progress, damages);
    }

    /**
     * Unites folders of shards, which hold nothing but segments, so that the study must be given.
     *
     * @throws JournalException as the other does
     * @throws InterruptedException if interrupted; no folder appears then
     */
    public StudyRun.Summary carryOut(Study study, StudySheets<S> sheets, Progress progress, List<String> damages)
            throws IOException, InterruptedException {
        requireFree();
        StudyIdentity asked = StudyText.brief(study, sheets, program);
        for (Path folder : folders) {
            Journal.look(folder, asked).close();
        }
        return unite(study, sheets, Optional.empty(), folders, progress, damages);
    }

    /**
     * Unites what is known to belong together.
     *
     * @param before what the union says of itself before its tables are written
     * @param makers folders in which the numbers of runs are those of the study
     */
    private StudyRun.Summary unite(
            Study study,
            StudySheets<S> sheets,
            Optional<Manifest> before,
            List<Path> makers,
            Progress progress,
            List<String> damages)
            throws IOException, InterruptedException {
        Path whole = Folders.fresh(out.getParent(), "." + out.getFileName() + ".");
        try {
            damages.addAll(Journal.unite(folders, whole));
            if (before.isPresent()) {
                before.get().write(whole);
            }
            StudyRun.Summary done = StudyRun.of(subject, study, sheets, whole, threads, program)
                    .on(new Terms(threads, NOTHING, Optional.empty(), LocalThreads.GRACE))
                    .extend(true)
                    .execute(progress);
            List<String> unfinished = Runs.open(subject, whole).unfinished().stream()
                    .map(row -> row.text(OutcomeTable.RUN.name()))
                    .distinct()
                    .toList();
            FailureTraces.copy(makers, unfinished, whole);
            Folders.move(whole, out);
            return done;
        } finally {
            Folders.delete(whole);
        }
    }

    /** Shards write segments and nothing else: who unites them is told what is missing. */
    private static void requireManifest(Path folder) {
        if (Files.notExists(folder.resolve(Manifest.FILE)) && Files.isDirectory(folder.resolve(Journal.FOLDER))) {
            throw new JournalException(folder + " has no " + Manifest.FILE
                    + ", only what shards wrote: name their study" + " with --study");
        }
    }

    private void requireFree() throws IOException {
        if (Files.isDirectory(out)) {
            try (Stream<Path> content = Files.list(out)) {
                if (content.findAny().isEmpty()) {
                    return;
                }
            }
        }
        if (Files.exists(out)) {
            throw new JournalException(out + " is there already and is not overwritten; name another with --out");
        }
    }

    private static void requireSame(Part part, Part largest) {
        List<String> differences = new ArrayList<>(part.study().differencesTo(largest.study()));
        if (differences.isEmpty()) {
            return;
        }
        Set<String> known = largest.study().text().lines().collect(Collectors.toSet());
        boolean within = part.study().isOtherSizeOf(largest.study())
                && part.study()
                        .text()
                        .lines()
                        .allMatch(line -> known.contains(line) || line.startsWith("replications: "));
        if (!within) {
            throw new JournalException(part.folder() + " and " + largest.folder()
                    + " do not hold runs of one study and build, so that they are not merged. " + part.folder()
                    + " (-), " + largest.folder() + " (+):\n  " + String.join("\n  ", differences));
        }
    }

    private void requireOwnBuild(Part largest) {
        StudyIdentity study = largest.study();
        if (!study.version().equals(program.version()) || !study.modelBuild().equals(program.modelBuild())) {
            throw new JournalException("The runs in " + largest.folder() + " were made by version " + study.version()
                    + ", build " + study.modelBuild() + ", and this is version " + program.version() + ", build "
                    + program.modelBuild() + ": merge them with the build that made them.");
        }
    }

    /** What the union says of itself before its tables are written: the sessions of all. */
    private static Manifest manifest(Part largest, List<Part> parts) {
        List<Manifest.Session> sessions = parts.stream()
                .flatMap(part -> part.manifest().sessions().stream())
                .sorted(Comparator.comparing(Manifest.Session::start))
                .distinct()
                .toList();
        return largest.manifest().begunBy(sessions);
    }
}
