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
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.Folders;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.ScratchFolder;
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

    /** A study, and the sheets that it was read from. */
    private record Whole<S extends Record>(Study study, StudySheets<S> sheets) {}

    /**
     * A folder and what it says of itself.
     *
     * @param manifest empty where only shards were at work
     * @param runs of its study [1]
     * @param replications of its study [1]
     * @param whole its study, as far as it was read
     */
    private record Part<S extends Record>(
            Path folder,
            Optional<Manifest> manifest,
            StudyIdentity identity,
            int runs,
            int replications,
            Optional<Whole<S>> whole) {

        /** Of a folder that a sweep has left. */
        Part(Path folder, Manifest manifest, StudyIdentity identity) {
            this(folder, Optional.of(manifest), identity, manifest.runs(), manifest.replications(), Optional.empty());
        }

        /** True if a number of a run stands for the same run in another part: it depends on the replications. */
        boolean hasNumbersOf(Part<S> other) {
            return replications == other.replications();
        }
    }

    /**
     * Unites them.
     *
     * @param damages receives what was found wrong in their journals, a sentence each
     * @throws JournalException if they are not of one study and build, contradict each other, do not tell their study, or
     *     the folder for the union holds something
     * @throws InterruptedException if interrupted; no folder appears then
     */
    public StudyRun.Summary carryOut(Progress progress, List<String> damages) throws IOException, InterruptedException {
        requireFree();
        try (ScratchFolder scratch = new ScratchFolder()) {
            List<Part<S>> parts = new ArrayList<>();
            for (Path folder : folders) {
                parts.add(part(folder, parts, scratch.path()));
            }
            // Of one study in several sizes the largest has the runs of all.
            Part<S> largest =
                    parts.stream().max(Comparator.comparingInt(Part::runs)).orElseThrow();
            parts.forEach(part -> requireSame(part, largest));
            requireOwnBuild(largest.folder(), largest.identity());
            Whole<S> whole = largest.whole().isPresent() ? largest.whole().get() : stored(largest);
            List<Path> makers = parts.stream()
                    .filter(part -> part.hasNumbersOf(largest))
                    .map(Part::folder)
                    .toList();
            return unite(whole, manifest(parts), makers, progress, damages);
        }
    }

    /**
     * Unites folders of a study that is given: those of shards need not tell it then.
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
        return unite(new Whole<>(study, sheets), Optional.empty(), folders, progress, damages);
    }

    /** What a folder says of itself; of shards, what one of those before it was made from need not be read again. */
    private Part<S> part(Path folder, List<Part<S>> before, Path scratch) throws IOException {
        boolean isOfShards =
                Files.notExists(folder.resolve(Manifest.FILE)) && Files.isDirectory(folder.resolve(Journal.FOLDER));
        if (!isOfShards) {
            return new Part<>(folder, Manifest.read(folder), Journal.study(folder));
        }
        StudyIdentity held = Journal.study(folder);
        requireOwnBuild(folder, held);
        for (byte[] inputs : Journal.inputs(folder)) {
            Path own = scratch.resolve(Checksums.sha256(inputs));
            Optional<Part<S>> known = before.stream()
                    .filter(part -> part.whole()
                            .filter(one -> one.sheets().root().startsWith(own))
                            .isPresent())
                    .findFirst();
            Whole<S> whole = known.isPresent() ? known.get().whole().orElseThrow() : laidOut(inputs, own);
            // Others are of the size that the study had before it was extended.
            if (held.agreesWith(StudyText.brief(whole.study(), whole.sheets(), program))) {
                StudyIdentity identity = known.isPresent() ? known.get().identity() : identity(whole);
                Study study = whole.study();
                return new Part<>(
                        folder, Optional.empty(), identity, study.runs(), study.replications(), Optional.of(whole));
            }
        }
        throw new JournalException(
                folder + " has no " + Manifest.FILE + ", only what shards wrote: name their study with --study");
    }

    private Whole<S> laidOut(byte[] inputs, Path own) throws IOException {
        PackedInputs packed = PackedInputs.decode(inputs);
        packed.write(own.resolve(StudyInputs.FOLDER));
        StudySheets<S> sheets = StoredStudy.sheets(subject, own);
        return new Whole<>(StoredStudy.begun(own, packed.inputs(""), sheets), sheets);
    }

    private StudyIdentity identity(Whole<S> whole) {
        StudyRuns<S> runs = new StudyRuns<>(subject, whole.study(), whole.sheets(), program.modelBuild());
        return StudyText.of(runs, whole.sheets()).identity(program);
    }

    private Whole<S> stored(Part<S> part) throws IOException {
        StudySheets<S> sheets = StoredStudy.sheets(subject, part.folder());
        return new Whole<>(StoredStudy.begun(part.folder(), part.manifest().orElseThrow(), sheets), sheets);
    }

    /**
     * Unites what is known to belong together.
     *
     * @param before what the union says of itself before its tables are written
     * @param makers folders in which the numbers of runs are those of the study
     */
    private StudyRun.Summary unite(
            Whole<S> of, Optional<Manifest> before, List<Path> makers, Progress progress, List<String> damages)
            throws IOException, InterruptedException {
        Path whole = Folders.fresh(out.getParent(), "." + out.getFileName() + ".");
        try {
            damages.addAll(Journal.unite(folders, whole));
            if (before.isPresent()) {
                before.get().write(whole);
            }
            StudyRun.Summary done = StudyRun.of(subject, of.study(), of.sheets(), whole, threads, program)
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

    private void requireSame(Part<S> part, Part<S> largest) {
        List<String> differences = part.identity().differencesTo(largest.identity());
        if (differences.isEmpty()) {
            return;
        }
        Set<String> known = largest.identity().text().lines().collect(Collectors.toSet());
        boolean within = part.identity().isOtherSizeOf(largest.identity())
                && part.identity()
                        .text()
                        .lines()
                        .allMatch(line -> known.contains(line) || line.startsWith("replications: "));
        if (!within) {
            throw new JournalException(part.folder() + " and " + largest.folder()
                    + " do not hold runs of one study and build, so that they are not merged. " + part.folder()
                    + " (-), " + largest.folder() + " (+):\n  " + String.join("\n  ", differences));
        }
    }

    private void requireOwnBuild(Path folder, StudyIdentity study) {
        if (!study.version().equals(program.version()) || !study.modelBuild().equals(program.modelBuild())) {
            throw new JournalException("The runs in " + folder + " were made by version " + study.version()
                    + ", build " + study.modelBuild() + ", and this is version " + program.version() + ", build "
                    + program.modelBuild() + ": merge them with the build that made them.");
        }
    }

    /** What the union says of itself before its tables are written: the sessions of all that are no shards. */
    private Optional<Manifest> manifest(List<Part<S>> parts) {
        List<Manifest.Session> sessions = parts.stream()
                .flatMap(part -> part.manifest().stream())
                .flatMap(manifest -> manifest.sessions().stream())
                .sorted(Comparator.comparing(Manifest.Session::start))
                .distinct()
                .toList();
        return parts.stream()
                .flatMap(part -> part.manifest().stream())
                .max(Comparator.comparingInt(Manifest::runs))
                .map(largest -> largest.begunBy(sessions));
    }
}
