package org.loopwright.faces.cli.results;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.run.Difference;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.lab.run.TableBlocks;
import org.loopwright.lab.run.Verification.RunCheck;
import org.loopwright.lab.run.build.ProgramFiles;
import org.loopwright.lab.table.TextTable;

/** What {@code verify} says to people. */
final class VerifyText {

    /** Runs and faults that are listed one by one [1]. */
    private static final int MOST_LISTED = 50;

    /** Characters of a cell that are shown [1]. */
    private static final int LONGEST = 60;

    private VerifyText() {}

    /** Prints what was found. */
    static void print(
            PrintWriter out,
            Manifest manifest,
            Optional<String> other,
            List<FileChecksum> files,
            Optional<TableBlocks.Range> blocks,
            List<String> faults,
            boolean filesOnly,
            List<RunCheck> checks,
            int all) {
        out.println(
                "Study " + manifest.study() + ", version " + manifest.program().version() + ", build "
                        + brief(manifest.program().modelBuild()));
        other.ifPresent(out::println);
        libraries(manifest).ifPresent(out::println);
        Set<String> told = new HashSet<>();
        faults.forEach(fault -> told.add(fault.substring(0, Math.max(0, fault.indexOf(": ")))));
        long faulty = files.stream().filter(file -> told.contains(file.name())).count();
        blocks.ifPresent(some -> out.println("Blocks: " + some.words() + " of "
                + manifest.blocks().orElseThrow().count() + " of each table"));
        out.println("Files: " + (files.size() - faulty) + " of " + files.size() + " as they were written");
        faults.stream().limit(MOST_LISTED).forEach(fault -> out.println("  " + fault));
        if (faults.size() > MOST_LISTED) {
            out.println("  ... and " + (faults.size() - MOST_LISTED) + " more");
        }
        if (!manifest.complete()) {
            out.println("Partial: " + manifest.ok() + " of " + manifest.runs()
                    + " runs ended well; the others are not looked at");
        }
        out.println();
        if (filesOnly) {
            out.println(
                    faults.isEmpty()
                            ? "PASSED: all is as it was written; no run was repeated."
                            : "FAILED: " + counted(faults) + "; no run was repeated.");
            return;
        }
        if (checks.isEmpty()) {
            out.println("FAILED: no run was repeated.");
            return;
        }
        // Of many runs only those are listed that people must look at.
        List<RunCheck> listed = checks.size() <= MOST_LISTED
                ? checks
                : checks.stream()
                        .filter(check -> check.difference().isPresent())
                        .toList();
        if (!listed.isEmpty()) {
            table(listed).print(out);
            out.println();
        }
        long same =
                checks.stream().filter(check -> check.difference().isEmpty()).count();
        out.println((faults.isEmpty() && same == checks.size() ? "PASSED: " : "FAILED: ") + same + " of "
                + checks.size() + " runs repeated to the last character ("
                + (blocks.isEmpty() ? "the study has " : "of blocks that have ") + all + ")"
                + (faults.isEmpty() ? "." : "; " + counted(faults) + "."));
    }

    private static String counted(List<String> faults) {
        return faults.size() == 1 ? "1 fault of a file" : faults.size() + " faults of files";
    }

    private static TextTable table(List<RunCheck> checks) {
        TextTable table = new TextTable()
                .column(OutcomeTable.RUN.name(), TextTable.Side.RIGHT)
                .column("design\npoint", TextTable.Side.RIGHT)
                .column("repli-\ncation", TextTable.Side.RIGHT)
                .column("rows", TextTable.Side.LEFT)
                .column("first difference", TextTable.Side.LEFT);
        for (RunCheck check : checks) {
            table.row(List.of(
                    Integer.toString(check.run().run()),
                    Integer.toString(check.run().point().number()),
                    Integer.toString(check.run().replication()),
                    check.difference().isEmpty() ? "same" : "DIFFER",
                    check.difference().map(VerifyText::of).orElse("")));
        }
        return table;
    }

    /** A word if the libraries are not the ones that the results were made with. */
    private static Optional<String> libraries(Manifest manifest) {
        List<ProgramFiles.Dependency> made = manifest.program().files().dependencies();
        if (made.isEmpty()) {
            return Optional.empty();
        }
        Set<ProgramFiles.Dependency> here =
                new HashSet<>(ProgramFiles.of(Home.class).dependencies());
        // A class path for tests may hold more; what the results were made with must be among it.
        List<String> others = made.stream()
                .filter(one -> !here.contains(one))
                .map(ProgramFiles.Dependency::name)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Libraries that are not the same here: "
                        + String.join(", ", others.subList(0, Math.min(MOST_LISTED, others.size())))
                        + (others.size() > MOST_LISTED ? ", …" : ""));
    }

    /** A digest as people compare it. */
    static String brief(String digest) {
        return digest.substring(0, Math.min(16, digest.length()));
    }

    /** How a difference is told. */
    static String of(Difference found) {
        String relative = Double.isNaN(found.largestRelative())
                ? ""
                : String.format(Locale.ROOT, ", at most %.2g relative", found.largestRelative());
        return found.where() + ", row " + found.row() + ": stored '" + quoted(found.stored()) + "', repeated '"
                + quoted(found.repeated()) + "' (" + found.cells() + (found.cells() == 1 ? " cell" : " cells")
                + relative + ")";
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
