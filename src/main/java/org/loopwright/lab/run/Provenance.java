package org.loopwright.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.SelectionRule;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.run.engine.Executor;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Runner;

/**
 * Keeps account of a session of a sweep: the inputs before its first run, the manifest when runs begin and again when
 * all is done. A session that is broken off leaves a manifest that says so. Confined to one session.
 */
final class Provenance {

    private final Study study;
    private final StudySheets<?> parameters;
    private final Path out;
    private final int threads;
    private final String engine;
    private final Manifest.Program program;
    private final Manifest.Inputs inputs;
    private final SortedMap<String, String> sheets = new TreeMap<>();
    private final List<ShardSession> shards;
    private final Optional<Manifest> earlier;
    private final Instant start = Instant.now();

    /**
     * Begins a session in a folder that is known to be this study's: keeps its inputs.
     *
     * @param files the files of the sheets that it uses
     * @param engine where runs are made, {@link Executor#engine()}
     * @param shards what shards made before
     */
    <S extends Record> Provenance(
            Subject<S> subject,
            Study study,
            StudySheets<S> parameters,
            List<Path> files,
            Path out,
            int threads,
            String engine,
            List<ShardSession> shards,
            Manifest.Program program)
            throws IOException {
        this.study = study;
        this.out = out;
        this.threads = threads;
        this.engine = engine;
        this.shards = shards;
        this.program = program;
        earlier = Files.isRegularFile(out.resolve(Manifest.FILE)) ? Optional.of(Manifest.read(out)) : Optional.empty();
        this.parameters = parameters;
        StudyInputs.Kept kept = StudyInputs.keep(subject, study, parameters, files, out);
        inputs = kept.inputs();
        sheets.putAll(kept.originals());
    }

    /** Progress that also writes down, when the first run is about to be made, that a session is under way. */
    Progress watching(Progress progress) {
        boolean[] begun = new boolean[1];
        return (done, total, failed, rate) -> {
            if (!begun[0] && done < total) {
                underWay(done);
                begun[0] = true;
            }
            progress.at(done, total, failed, rate);
        };
    }

    private void underWay(int done) {
        try {
            List<Manifest.Session> sessions = new ArrayList<>(sessionsBefore());
            sessions.add(session(Optional.empty(), 0));
            Manifest.Execution execution = new Manifest.Execution(start, start, 0, 0, 0);
            Machine here = Machine.here(threads);
            List<FileChecksum> files = StudyInputs.files(out);
            manifest(program, study, done, 0, false, here, execution, sessions, files, Optional.empty())
                    .write(out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Writes the manifest of a session that came to its end. Where and when the numbers were made is told by the last
     * session that made any.
     *
     * @param carriedOut the study, its design as it is now
     * @param session what the session did
     * @param ok runs that reached their horizon [1]
     * @param failed runs that threw [1]
     * @param complete whether nothing is left to do
     * @param tables tables and dictionary
     * @param blocks the tables block by block; empty if there is only one
     */
    void finish(
            Study carriedOut,
            Runner.Session session,
            int ok,
            int failed,
            boolean complete,
            List<FileChecksum> tables,
            Optional<TableBlocks> blocks)
            throws IOException {
        AddedPoints.write(out.resolve(StudyInputs.FOLDER), carriedOut);
        List<FileChecksum> files = new ArrayList<>(tables);
        files.addAll(StudyInputs.files(out));
        List<Manifest.Session> sessions = new ArrayList<>(sessionsBefore());
        Machine machine = Machine.here(threads);
        Instant end = Instant.now();
        Manifest.Execution execution =
                new Manifest.Execution(start, end, session.seconds(), session.made(), session.runsPerSecond());
        Manifest.Program maker = program;
        if (session.made() > 0 || earlier.isEmpty()) {
            sessions.add(session(Optional.of(end), session.made()));
        } else {
            maker = earlier.get().program();
            machine = earlier.get().machine();
            execution = earlier.get().execution();
        }
        manifest(maker, carriedOut, ok, failed, complete, machine, execution, sessions, files, blocks)
                .write(out);
    }

    private List<Manifest.Session> sessionsBefore() {
        return earlier.map(Manifest::sessions).orElse(List.of());
    }

    private Manifest.Session session(Optional<Instant> end, int made) {
        Machine here = Machine.here(threads);
        return new Manifest.Session(start, end, made, engine, threads, here.jdk(), here.os());
    }

    private Manifest manifest(
            Manifest.Program maker,
            Study carriedOut,
            int ok,
            int failed,
            boolean complete,
            Machine machine,
            Manifest.Execution execution,
            List<Manifest.Session> sessions,
            List<FileChecksum> files,
            Optional<TableBlocks> blocks) {
        return new Manifest(
                maker,
                study.name(),
                study.seed(),
                study.replications(),
                carriedOut.design().size(),
                carriedOut.runs(),
                ok,
                failed,
                complete,
                plan(carriedOut),
                inputs,
                sheets,
                machine,
                execution,
                sessions,
                shards,
                files,
                blocks);
    }

    private Manifest.Plan plan(Study study) {
        List<Manifest.Varied> factors = new ArrayList<>();
        for (Factor factor : study.factors()) {
            factors.add(new Manifest.Varied(factor.path(), levels(factor)));
        }
        return new Manifest.Plan(
                study.design().kind(),
                factors,
                study.selection().map(SelectionRule::select).orElse(null));
    }

    private List<String> levels(Factor factor) {
        return factor.range()
                .map(range -> List.of(range.text(range.min()) + " … " + range.text(range.max())))
                .orElseGet(() -> factor.levels().stream()
                        .map(parameters.files()::withoutFolders)
                        .toList());
    }
}
