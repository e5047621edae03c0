package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Numbers;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * The runs of one system at two design points that differ in the level of one factor only. Runs of one replication meet
 * the same luck at both.
 *
 * @param cell the system and the levels of the other factors, in words
 * @param point number of the point with the lower level
 * @param low measures at the lower level [measure][replication − 1], NaN where there is no number
 * @param high the same at the higher level
 */
record PairedRuns(String cell, int point, double[][] low, double[][] high) {

    /** What lines of findings from pairs are. */
    static final String LINE = "cell";

    /**
     * The pairs of a results folder, in the order of their lower points; none where its tables lack a measure.
     *
     * @param factor by which runs are paired
     * @param ends its levels at which they stand
     */
    static List<PairedRuns> read(Path folder, Study study, Factor factor, PairedKind.Ends ends, List<Response> measures)
            throws IOException {
        return PointOutcomes.read(folder, study, measures)
                .map(outcomes -> of(study, factor, ends, outcomes, measures))
                .orElse(List.of());
    }

    private static List<PairedRuns> of(
            Study study, Factor factor, PairedKind.Ends ends, PointOutcomes outcomes, List<Response> measures) {
        Map<List<String>, Integer> lows = new LinkedHashMap<>();
        Map<List<String>, Integer> highs = new LinkedHashMap<>();
        for (int p = 1; p <= study.design().size(); p++) {
            double level = factor.value(outcomes.cell(p, factor))
                    .flatMap(Numbers::parse)
                    .orElse(Double.NaN);
            if (level == ends.low()) {
                lows.putIfAbsent(others(study, factor, outcomes, p), p);
            } else if (level == ends.high()) {
                highs.putIfAbsent(others(study, factor, outcomes, p), p);
            }
        }
        List<PairedRuns> pairs = new ArrayList<>();
        lows.forEach((others, low) -> Optional.ofNullable(highs.get(others))
                .ifPresent(high -> add(study, factor, outcomes, measures, low, high, pairs)));
        return pairs;
    }

    private static List<String> others(Study study, Factor factor, PointOutcomes outcomes, int point) {
        return study.factors().stream()
                .filter(other -> !other.equals(factor))
                .map(other -> outcomes.cell(point, other))
                .toList();
    }

    private static void add(
            Study study,
            Factor factor,
            PointOutcomes outcomes,
            List<Response> measures,
            int low,
            int high,
            List<PairedRuns> pairs) {
        for (String system : outcomes.bySystem(low, measures.get(0)).keySet()) {
            if (outcomes.bySystem(high, measures.get(0)).containsKey(system)) {
                pairs.add(new PairedRuns(
                        cell(study, factor, outcomes, low, system),
                        low,
                        values(outcomes, measures, low, system),
                        values(outcomes, measures, high, system)));
            }
        }
    }

    private static double[][] values(PointOutcomes outcomes, List<Response> measures, int point, String system) {
        return measures.stream()
                .map(measure -> outcomes.bySystem(point, measure).get(system))
                .toArray(double[][]::new);
    }

    /** Industries and systems are known by their names, other levels by those of their factors. */
    private static String cell(Study study, Factor paired, PointOutcomes outcomes, int point, String system) {
        List<String> words = new ArrayList<>();
        for (Factor factor : study.factors()) {
            String cell = outcomes.cell(point, factor);
            boolean isPaired = factor.equals(paired) || factor.is(ScenarioPaths.SYSTEM);
            if (!isPaired && !factor.isConstant() && !cell.isEmpty()) {
                words.add(
                        factor.is(ScenarioPaths.INDUSTRY) ? cell : factor.label() + "=" + RankEffects.shortened(cell));
            }
        }
        words.add(system);
        return String.join(", ", words);
    }

    /** How many pairs are not there. */
    static String leftOut(int missing) {
        return "Pairs left out because a run failed, timed out or is not made yet, or lacks a number: " + missing + ".";
    }

    /** How many pairs of a cell counted: "n = 19 of 20", without the second number where all did. */
    String counted(int pairs) {
        int all = low[0].length;
        return "n = " + pairs + (pairs == all ? "" : " of " + all);
    }
}
