package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loopwright.lab.analysis.VarianceComponents;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.subject.observation.OutcomeMeasures;

/** Findings of a study over draws of a posterior: intervals of assumptions and luck together, and the two told apart. */
final class DrawTable {

    private DrawTable() {}

    /** The findings; empty where a study has no draws, or its tables lack the measures. */
    static Optional<Findings> of(Path folder, Study study) throws IOException {
        Optional<Factor> draws = study.factors().stream()
                .filter(factor -> !factor.draws().isEmpty())
                .findFirst();
        if (draws.isEmpty()) {
            return Optional.empty();
        }
        Optional<PointOutcomes> outcomes = PointOutcomes.read(folder, study, responses(study));
        return outcomes.map(read -> new Findings(
                FindingKind.OVER_DRAWS,
                "Over " + draws.get().levels().size()
                        + " draws of the posterior. Mean +/- half of the 95 % interval of assumptions and luck together;"
                        + " standard deviation between draws, which is what the targets leave open; standard deviation of"
                        + " one run by luck alone. Draws meet the same luck: a two-way table with random effects. Luck's"
                        + " part of the interval's variance would go with more replications, the rest would not.",
                tables(study, draws.get(), read),
                List.of()));
    }

    static List<Response> responses(Study study) {
        return study.responses().isEmpty()
                ? List.of(
                        new Response(Outcomes.EMBODIMENT_TIME, Outcomes.EMBODIMENT_TIME, true),
                        new Response(
                                OutcomeMeasures.LEARNING_VELOCITY_PER_YEAR.name(),
                                OutcomeMeasures.LEARNING_VELOCITY_PER_YEAR.name(),
                                false))
                : study.responses();
    }

    private static List<Finding> tables(Study study, Factor draws, PointOutcomes outcomes) {
        List<Finding> tables = new ArrayList<>();
        for (PointOutcomes.Case one : outcomes.cases()) {
            Map<String, double[][]> cells = new LinkedHashMap<>();
            for (int p = 0; p < one.values().length; p++) {
                int number = p + 1;
                String cell = study.factors().stream()
                        .filter(factor -> !factor.equals(draws))
                        .map(factor -> outcomes.cell(number, factor))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
                int draw = draws.levels().indexOf(outcomes.cell(number, draws));
                if (draw >= 0) {
                    cells.computeIfAbsent(
                                    cell, name -> new double[draws.levels().size()][0])[draw] = one.values()[p];
                }
            }
            List<Finding.Line> lines = new ArrayList<>();
            cells.forEach((cell, values) -> lines.add(line(cell.isEmpty() ? "all" : cell, values)));
            tables.add(new Finding(
                    one.title(),
                    one.response().name(),
                    one.system(),
                    "cell",
                    List.of("mean", "sd of assumptions", "sd of luck"),
                    lines,
                    Map.of(),
                    PointOutcomes.gaps(one)));
        }
        return tables;
    }

    private static Finding.Line line(String cell, double[][] values) {
        VarianceComponents found = VarianceComponents.of(values);
        double share = found.monteCarloShare();
        return new Finding.Line(
                cell,
                List.of(
                        found.interval(Finding.LEVEL),
                        Finding.plain(Math.sqrt(found.assumptions())),
                        Finding.plain(Math.sqrt(found.luck() + found.rest()))),
                Double.isNaN(share) ? "" : "luck " + Math.round(100 * share) + " %");
    }
}
