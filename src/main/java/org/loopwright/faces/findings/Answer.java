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
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.run.Manifest;

/**
 * The answer of a study in words and tables for a terminal: which system closes the research–production loop fastest in
 * which industry, where the time of a loop goes, where faults are found, what depth does, and how sure all that is; of a
 * design that samples or selects, which factors matter. At most 110 columns wide, plain ASCII as far as the names are. Immutable.
 */
public final class Answer {

    private final String text;
    private final String json;

    private Answer(String text, String json) {
        this.text = text;
        this.json = json;
    }

    /**
     * Works the answer out from a results folder: the tables of all combinations of levels, or the analysis that goes
     * with the kind of the design.
     *
     * @param folder holds {@code outcomes.csv}, {@code generations.csv} where the study keeps it, and the manifest and
     *     the inputs of the study
     * @param studyTitle title for people, shown as it is
     * @param uniforms a fresh source of independent numbers on [0, 1) for the seed of a study, the same at every call;
     *     asked for where intervals come from resampling
     * @throws UncheckedIOException if a table cannot be read
     * @throws org.loopwright.lab.fault.SheetException if the inputs kept with the results are faulty
     */
    public static Answer of(Path folder, String studyTitle, LongFunction<DoubleSupplier> uniforms) {
        try {
            KeptStudy kept = KeptStudy.of(folder);
            Outcomes outcomes = Outcomes.read(folder);
            Optional<Findings> findings = Analyses.of(folder, kept, outcomes, uniforms);
            List<Findings> paired = outcomes.rows().isEmpty() ? List.of() : Analyses.paired(folder, kept);
            Lines lines = new Lines();
            lines.words("", "", studyTitle);
            lines.line("=".repeat(Math.min(Lines.WIDTH, Math.max(1, studyTitle.length()))));
            boolean needsStudy = kept.finding().needsStudy();
            lines.words("", "", needsStudy ? size(outcomes, kept) : size(outcomes));
            endings(outcomes, kept, lines);
            if (needsStudy && kept.study().isEmpty()) {
                lines.words(
                        "! ",
                        "  ",
                        noStudy(
                                "The analysis of a design of kind "
                                        + kept.kind().word(),
                                kept));
            } else if (!outcomes.rows().isEmpty() && findings.isPresent()) {
                findings.get().write(lines);
            } else if (!outcomes.rows().isEmpty()) {
                tables(outcomes, folder, lines);
                if (kept.lacksPairs()) {
                    lines.gap().words("! ", "  ", noStudy("What pairs of runs say", kept));
                }
            }
            paired.forEach(one -> one.write(lines));
            return new Answer(lines.toString(), AnswerJson.of(studyTitle, kept, outcomes, findings, paired));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The answer of a folder whose intervals need no resampling. */
    static Answer of(Path folder, String studyTitle) {
        return of(folder, studyTitle, seed -> {
            throw new IllegalStateException("nothing to resample with");
        });
    }

    private static void tables(Outcomes outcomes, Path folder, Lines lines) throws IOException {
        if (!outcomes.averagedFactors().isEmpty()) {
            lines.words("", "", "Averaged over the levels of " + String.join(", ", outcomes.averagedFactors()) + ".");
        }
        if (outcomes.replications() < 2) {
            lines.words("", "", "One replication: there are no intervals, and nothing can be told apart.");
        }
        FastestTable.write(outcomes, FollowUp.of(folder), lines);
        TimeTable.write(outcomes, lines);
        FaultTable.write(outcomes, lines);
        DepthTable.write(outcomes, lines);
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

    /** Prints the answer, for instance to {@code System.out}. */
    public void print(Appendable out) {
        try {
            out.append(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The numbers of the answer as JSON: how the runs ended, and for each table its lines with estimates and 95 %
     * intervals; null where there is no number.
     */
    public String json() {
        return json;
    }

    /** The answer as it is printed. */
    @Override
    public String toString() {
        return text;
    }

    private static String size(Outcomes outcomes) {
        if (outcomes.rows().isEmpty()) {
            return "No run went well: there is no answer.";
        }
        long depths = outcomes.systems().stream()
                .flatMap(system -> outcomes.depths(system).stream())
                .distinct()
                .count();
        return outcomes.rows().size() + " outcomes: " + count(outcomes.systems().size(), "system", "systems") + ", "
                + count(outcomes.industries().size(), "industry", "industries") + ", "
                + count((int) depths, "depth", "depths") + ", "
                + count(outcomes.means().size(), "rule of means", "rules of means") + ", "
                + count(outcomes.replications(), "replication", "replications") + ".";
    }

    private static String size(Outcomes outcomes, KeptStudy kept) {
        if (outcomes.rows().isEmpty()) {
            return "No run went well: there is no answer.";
        }
        int points = kept.manifest().map(Manifest::designPoints).orElse(0);
        return outcomes.rows().size() + " outcomes: design of kind "
                + kept.kind().word() + ", "
                + count(points, "design point", "design points") + ", "
                + count(outcomes.systems().size(), "system", "systems") + ", "
                + count(outcomes.industries().size(), "industry", "industries") + ", "
                + count(outcomes.replications(), "replication", "replications") + ".";
    }

    private static String runs(int number) {
        return count(number, "run", "runs");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
