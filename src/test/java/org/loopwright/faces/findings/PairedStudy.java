package org.loopwright.faces.findings;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.subject.scenario.ParameterFolder;

/** A study with an invented table of outcomes, whose runs are to be compared in pairs. */
final class PairedStudy {

    /** The cells of a row behind its status; empty for a run that failed. */
    @FunctionalInterface
    interface Cells {
        Optional<List<Double>> of(PlannedRun run, String system);
    }

    private final Path folder;
    private final Study study;
    private final ParameterFolder sheets = new ParameterFolder(Path.of("params"));

    PairedStudy(Path folder, int replications, String set, String... factors) throws IOException {
        this.folder = folder;
        Path file = folder.resolve("made-up.yaml");
        Files.writeString(
                file,
                "study: made-up\nseed: 1\nreplications: " + replications + "\nbase: batteries\nset: " + set
                        + "\nfactors:\n  - " + String.join("\n  - ", factors) + "\n");
        study = StudyReader.read(file, sheets, List.of());
    }

    /** What pairs say if the systems of a run have those numbers. */
    List<Findings> findings(List<String> systems, List<String> columns, Cells cells) throws IOException {
        try (PrintWriter table =
                new PrintWriter(Files.newBufferedWriter(folder.resolve("outcomes.csv"), StandardCharsets.UTF_8))) {
            table.print("run,design_point,system,industry");
            study.factors().stream().filter(Factor::hasOwnColumn).forEach(factor -> table.print("," + factor.label()));
            table.print(",replication,status," + String.join(",", columns) + "\n");
            study.plan().forEach(run -> {
                boolean isFactor = run.point().level("system").isPresent();
                List<String> own =
                        isFactor ? List.of(run.point().level("system").get()) : systems;
                own.forEach(system -> table.print(row(run, system, columns.size(), cells.of(run, system))));
            });
        }
        return Analyses.paired(folder, new KeptStudy(Optional.empty(), Optional.of(study), sheets));
    }

    private String row(PlannedRun run, String system, int columns, Optional<List<Double>> cells) {
        StringBuilder row = new StringBuilder();
        row.append(run.run()).append(',').append(run.point().number()).append(',');
        row.append(system).append(',');
        row.append(run.point().level("industry").orElse("batteries"));
        study.factors().stream()
                .filter(Factor::hasOwnColumn)
                .forEach(factor -> row.append(',')
                        .append(run.point()
                                .level(factor.path())
                                .map(factor::shown)
                                .orElse("")));
        row.append(',').append(run.replication()).append(',').append(cells.isPresent() ? "ok" : "failed");
        for (int c = 0; c < columns; c++) {
            row.append(',');
            if (cells.isPresent() && !cells.get().get(c).isNaN()) {
                row.append(cells.get().get(c));
            }
        }
        return row.append('\n').toString();
    }

    /** The findings as people read them. */
    static String text(List<Findings> findings) {
        Lines lines = new Lines(110);
        findings.forEach(one -> one.write(lines, true));
        return lines.toString();
    }
}
