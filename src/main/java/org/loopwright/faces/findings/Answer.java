package org.loopwright.faces.findings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongFunction;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.run.Manifest;
import org.loopwright.subject.scenario.ParameterFolder;

/**
 * The answer of a study in words and tables for a terminal: which system closes the research–production loop fastest in
 * which industry, what each factor does, where the time of a loop goes, and how sure all that is; of a design that samples
 * or selects, which factors matter. Plain ASCII as far as the names are. Immutable.
 */
public final class Answer {

    /** Lines of an answer that is not shown in full. */
    public static final int MOST_LINES = 40;

    private final String title;
    private final KeptStudy kept;
    private final Outcomes outcomes;
    private final Optional<Findings> findings;
    private final List<Findings> paired;
    private final Optional<GridAnswer> grid;
    private final List<SpacePart> spaces;
    private final Path folder;

    private Answer(Path folder, String title, LongFunction<DoubleSupplier> uniforms, Optional<ParameterFolder> shipped)
            throws IOException {
        this.title = title;
        this.kept = KeptStudy.of(folder);
        this.outcomes = Outcomes.read(folder, kept.grid());
        this.findings = Analyses.of(folder, kept, outcomes, uniforms);
        this.paired = outcomes.isEmpty() ? List.of() : Analyses.paired(folder, kept);
        // Draws are no levels to be told one by one: what there is to say of them, pairs of runs have said.
        boolean isOfDraws = kept.isOverDraws() && !paired.isEmpty();
        boolean isTold = isOfDraws || findings.isPresent() || kept.finding().needsStudy();
        this.grid = outcomes.isEmpty() || isTold
                ? Optional.empty()
                : Optional.of(GridAnswer.of(kept, outcomes, FollowUp.of(folder)));
        this.folder = folder;
        this.spaces = outcomes.isEmpty() ? List.of() : Spaces.of(folder, kept, shipped);
    }

    /**
     * How an answer is shown.
     *
     * @param width of the terminal [columns]
     * @param isFull false for {@link #MOST_LINES} at most
     * @param command that shows the answer of this folder again, for the last lines of a short one
     */
    public record View(int width, boolean isFull, String command) {}

    /**
     * Works the answer out from a results folder: the tables of all combinations of levels, or the analysis that goes
     * with the kind of the design.
     *
     * @param folder holds {@code outcomes.csv}, {@code generations.csv} where the study keeps it, and the manifest and
     *     the inputs of the study
     * @param title of the study for people, shown as it is
     * @param uniforms a fresh source of independent numbers on [0, 1) for the seed of a study, the same at every call;
     *     asked for where intervals come from resampling
     * @param shipped sheets that the program brings along, of industries that are placed beside those of the study
     * @throws UncheckedIOException if a table cannot be read
     * @throws org.loopwright.lab.fault.SheetException if the inputs kept with the results are faulty
     */
    public static Answer of(
            Path folder, String title, LongFunction<DoubleSupplier> uniforms, Optional<ParameterFolder> shipped) {
        try {
            return new Answer(folder, title, uniforms, shipped);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The answer where nothing is brought along. */
    public static Answer of(Path folder, String title, LongFunction<DoubleSupplier> uniforms) {
        return of(folder, title, uniforms, Optional.empty());
    }

    /** The answer of a folder whose intervals need no resampling. */
    static Answer of(Path folder, String title) {
        return of(folder, title, seed -> {
            throw new IllegalStateException("nothing to resample with");
        });
    }

    /** Title of the study for people. */
    public String title() {
        return title;
    }

    /** The answer as it is printed. */
    public String text(View view) {
        Lines lines = new Lines(view.width());
        lines.words("", "", title);
        if (view.isFull()) {
            lines.line("=".repeat(Math.min(lines.width(), Math.max(1, title.length()))));
        }
        lines.words("", "", size());
        endings(outcomes, kept, lines);
        if (kept.finding().needsStudy() && kept.study().isEmpty()) {
            lines.words(
                    "! ",
                    "  ",
                    noStudy("The analysis of a design of kind " + kept.kind().word(), kept));
        }
        findings.ifPresent(found -> found.write(lines, view.isFull()));
        // What a study selects, or asks of pairs of runs, is what it is for: before who is first.
        paired.forEach(one -> one.write(lines, true));
        grid.ifPresent(found -> {
            if (view.isFull()) {
                found.writeFull(lines);
            } else {
                found.writeShort(lines);
            }
        });
        spaces.forEach(part -> part.write(lines, view.isFull()));
        if (grid.isPresent() && kept.lacksPairs()) {
            lines.gap().words("! ", "  ", noStudy("What pairs of runs say", kept));
        }
        return (view.isFull() ? lines : lines.atMost(MOST_LINES, next(view))).toString();
    }

    private Lines next(View view) {
        Lines next = new Lines(view.width()).gap();
        boolean canAsk = grid.isPresent() && !grid.get().hasContrasts();
        next.words(
                "More: ", "  ", view.command() + " --full" + (canAsk ? "; to ask it: compare, docs/studies.md" : ""));
        return next;
    }

    /** How many runs did not end well, by the way in which they ended. */
    private static void endings(Outcomes outcomes, KeptStudy kept, Lines lines) {
        int failed = outcomes.runs(RunRecord.Status.FAILED);
        if (failed > 0) {
            lines.words(
                    "! ",
                    "  ",
                    runs(failed) + " failed and " + (failed == 1 ? "is" : "are")
                            + " left out here; the column reason of outcomes.csv says why.");
        }
        int late = outcomes.runs(RunRecord.Status.TIMED_OUT);
        if (late > 0) {
            lines.words(
                    "! ",
                    "  ",
                    runs(late) + " timed out and " + (late == 1 ? "is" : "are")
                            + " left out here: whatever takes long is missing from the means.");
        }
        int all =
                Math.max(outcomes.allRuns(), kept.manifest().map(Manifest::runs).orElse(0));
        boolean isPartial = outcomes.runs(RunRecord.Status.CANCELLED) > 0
                || kept.manifest().filter(manifest -> !manifest.complete()).isPresent();
        if (isPartial) {
            int done = outcomes.allRuns() - outcomes.runs(RunRecord.Status.CANCELLED);
            lines.words(
                    "! ",
                    "  ",
                    "partial: " + done + " of " + runs(all)
                            + "; the others are not carried out yet and count nowhere.");
        }
    }

    private static String noStudy(String what, KeptStudy kept) {
        String fault = kept.manifest()
                .map(Manifest::inputs)
                .map(Manifest.Inputs::fault)
                .orElse("");
        return what
                + " needs the study that the folder was made of, but "
                + (fault.isEmpty() ? "it was not kept" : "its inputs do not give it again: " + fault)
                + ". The tables are there all the same.";
    }

    /**
     * The title of the study of a results folder: as its study file has it, or else its name.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static String title(Path folder) {
        try {
            if (Files.notExists(folder.resolve(Manifest.FILE))) {
                return "Results without a manifest";
            }
            try {
                return KeptStudy.required(folder).title();
            } catch (JournalException | SheetException notKept) {
                return Manifest.read(folder).study();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The numbers of the answer as JSON: how the runs ended, and for each table its lines with estimates and 95 %
     * intervals; null where there is no number.
     */
    public String json() {
        return Json.text(forJson());
    }

    /** The same as a part of a larger JSON text. */
    public Object forJson() {
        return AnswerJson.of(title, kept, outcomes, findings, grid, paired, spaces);
    }

    /** What a page of its own shows: the numbers, what is said of them in sentences, and all of it as it is printed. */
    public Object forPage() {
        Lines notes = Lines.unbroken();
        notes.words("", "", size());
        endings(outcomes, kept, notes);
        return new PageJson(
                AnswerJson.of(title, kept, outcomes, findings, grid, paired, spaces),
                outcomes.industries(),
                outcomes.systems(),
                outcomes.means(),
                outcomes.firstMeans(),
                Measured.shown(),
                Outcomes.EMBODIED_SHARE,
                LoopWords.all(),
                notes.written(),
                grid.map(GridAnswer::said).orElse(List.of()),
                grid.isPresent() || outcomes.isEmpty() ? List.of() : PageJson.runs(outcomes),
                paths(),
                grid.map(found -> List.of(found.reading())).orElse(List.of()),
                text(new View(PageJson.PRINTED_WIDTH, true, "")));
    }

    private List<KeptPaths.Held> paths() {
        try {
            return outcomes.isEmpty() ? List.of() : KeptPaths.of(folder, kept);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String size() {
        if (outcomes.isEmpty()) {
            return "No run went well: there is no answer.";
        }
        String design = kept.finding().needsStudy()
                ? "design of kind " + kept.kind().word() + ", "
                        + count(kept.manifest().map(Manifest::designPoints).orElse(0), "design point", "design points")
                        + ", "
                : "";
        StringBuilder size = new StringBuilder(outcomes.rows() + " outcomes: " + design
                + count(outcomes.systems().size(), "system", "systems") + ", "
                + count(outcomes.industries().size(), "industry", "industries") + ", ");
        for (int factor : kept.finding().needsStudy() ? List.<Integer>of() : outcomes.factors()) {
            size.append(outcomes.axis(factor).levels().size())
                    .append(" ")
                    .append(outcomes.axis(factor).label())
                    .append(", ");
        }
        return size + "n = " + outcomes.replications() + ".";
    }

    private static String runs(int number) {
        return count(number, "run", "runs");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
