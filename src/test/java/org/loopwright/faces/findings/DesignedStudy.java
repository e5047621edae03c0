package org.loopwright.faces.findings;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.ParameterFolder;

/**
 * A study of any design whose outcomes are a function that is known, instead of the model: a file, the study read from
 * it, and a table of outcomes.
 */
final class DesignedStudy {

    static final List<String> THREE_RANGES = List.of(
            "{path: vertical_integration, label: a, range: [0, 1]}",
            "{path: industry.research.gap, label: b, range: [0.1, 0.7]}",
            "{path: industry.breakthroughs.mismatch, label: c, range: [0.1, 0.9]}");

    /** The outcome of a system at a point in a replication; NaN for a run that failed. */
    @FunctionalInterface
    interface Outcome {
        double of(String system, DesignPoint point, int replication);
    }

    private final Path folder;
    private final Study study;

    DesignedStudy(Path folder, int replications, String design, List<String> factors) throws IOException {
        this(folder, replications, design, factors, "");
    }

    /** The same with further lines. */
    DesignedStudy(Path folder, int replications, String design, List<String> factors, String further)
            throws IOException {
        this.folder = folder;
        StringBuilder text = new StringBuilder("study: made-up\ntitle: Made up\nseed: \"0x4d\"\nreplications: "
                + replications + "\nbase: smart-manufacturing\ndesign: " + design + "\nfactors:\n");
        factors.forEach(factor -> text.append("  - ").append(factor).append('\n'));
        text.append("responses:\n  - {name: y, measure: " + Outcomes.EMBODIMENT_TIME + "}\n");
        text.append(further);
        Path file = folder.resolve("made-up.yaml");
        Files.writeString(file, text);
        study = StudyReader.read(file, new ParameterFolder(Path.of("params")), List.of());
    }

    Study study() {
        return study;
    }

    /** The findings when the systems answer like that. */
    Findings findings(List<String> systems, Outcome outcome) throws IOException {
        table(systems, outcome);
        return Analyses.of(folder, study, DesignedStudy::uniforms).orElseThrow();
    }

    /** Writes the table of outcomes when the systems answer like that. */
    void table(List<String> systems, Outcome outcome) throws IOException {
        try (PrintWriter table =
                new PrintWriter(Files.newBufferedWriter(folder.resolve("outcomes.csv"), StandardCharsets.UTF_8))) {
            table.print("run,design_point,system,industry,vertical_integration,means");
            study.factors().forEach(factor -> table.print("," + factor.label()));
            table.print(",replication,seed,status,reason," + Outcomes.EMBODIMENT_TIME + "\n");
            study.plan().forEach(run -> {
                for (String system : systems) {
                    double value = outcome.of(system, run.point(), run.replication());
                    table.print(run.run() + "," + run.point().number() + "," + system + ",batteries,0.5,observed");
                    for (Factor factor : study.factors()) {
                        table.print(","
                                + run.point()
                                        .level(factor.path())
                                        .map(factor::shown)
                                        .orElse(""));
                    }
                    table.print("," + run.replication() + ",0x4d,"
                            + (Double.isNaN(value) ? "failed,made to fail," : "ok,," + value) + "\n");
                }
            });
        }
    }

    static DoubleSupplier uniforms(long seed) {
        return new Streams(seed, 1).of(Purpose.Lab.RESAMPLE)::nextDouble;
    }

    /** The value of a factor, by its label, as a share of its range. */
    double share(DesignPoint point, String label) {
        Factor factor = study.factors().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
        double value = Double.parseDouble(point.level(factor.path()).orElseThrow());
        double min = factor.range().orElseThrow().min();
        return (value - min) / (factor.range().orElseThrow().max() - min);
    }

    static Finding.Line line(Finding table, String name) {
        return table.lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
