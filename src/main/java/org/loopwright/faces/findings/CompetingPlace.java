package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.analysis.Ranking;
import org.loopwright.lab.analysis.Verdict;
import org.loopwright.lab.analysis.Winner;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;

/**
 * What competing points have in common, and how each did there. Immutable.
 *
 * @param point number of the first of them
 * @param slice levels of what is neither an axis nor competes, in words
 * @param coordinates on the axes, from 0 to 1
 * @param values on the axes
 * @param competitors values of each competitor by replication
 * @param winner as {@link Winner} finds it; empty if there is none
 * @param verdict whether that is beyond doubt
 */
public record CompetingPlace(
        int point,
        String slice,
        double[] coordinates,
        double[] values,
        Map<String, double[]> competitors,
        String winner,
        Verdict verdict) {

    /**
     * The places of a study, in the order of their points.
     *
     * @param between whose levels compete; empty: the systems
     * @param axes factors that tell places of one slice apart
     */
    static List<CompetingPlace> all(
            Study study, PointOutcomes outcomes, Response response, Optional<Factor> between, List<PlaneAxis> axes) {
        return all(study, outcomes, response, between, axes, List.of());
    }

    /**
     * The same where some factors tell slices apart no more.
     *
     * @param scattered factors of which places have whatever value they have
     */
    static List<CompetingPlace> all(
            Study study,
            PointOutcomes outcomes,
            Response response,
            Optional<Factor> between,
            List<PlaneAxis> axes,
            List<Factor> scattered) {
        Map<String, List<Integer>> points = new LinkedHashMap<>();
        for (int p = 1; p <= outcomes.size(); p++) {
            StringBuilder common = new StringBuilder();
            for (Factor factor : study.factors()) {
                if (between.filter(factor::equals).isEmpty()) {
                    common.append(outcomes.cell(p, factor)).append('\n');
                }
            }
            points.computeIfAbsent(common.toString(), text -> new ArrayList<>()).add(p);
        }
        List<Factor> told = study.factors().stream()
                .filter(factor -> axes.stream().noneMatch(axis -> axis.factor().equals(factor))
                        && !factor.isConstant()
                        && !scattered.contains(factor)
                        && between.filter(factor::equals).isEmpty())
                .toList();
        List<CompetingPlace> places = new ArrayList<>();
        for (List<Integer> own : points.values()) {
            Map<String, double[]> competitors = competitors(study, outcomes, response, between, own);
            if (!competitors.isEmpty()) {
                places.add(place(outcomes, response, own.get(0), axes, told, competitors));
            }
        }
        return places;
    }

    private static Map<String, double[]> competitors(
            Study study, PointOutcomes outcomes, Response response, Optional<Factor> between, List<Integer> points) {
        Map<String, double[]> competitors = new LinkedHashMap<>();
        for (int p : points) {
            Map<String, double[]> bySystem = outcomes.bySystem(p, response);
            if (between.isEmpty()) {
                competitors.putAll(bySystem);
            } else {
                level(bySystem, response, study.replications())
                        .ifPresent(values -> competitors.put(outcomes.cell(p, between.orElseThrow()), values));
            }
        }
        return competitors;
    }

    /** The response of a level: of the system that the response names, else the mean over the systems of each run. */
    private static Optional<double[]> level(Map<String, double[]> bySystem, Response response, int replications) {
        List<double[]> counted = new ArrayList<>();
        bySystem.forEach((system, values) -> {
            if (response.system().filter(only -> !only.equals(system)).isEmpty()) {
                counted.add(values);
            }
        });
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        double[] means = new double[replications];
        for (int r = 0; r < means.length; r++) {
            for (double[] values : counted) {
                means[r] += values[r];
            }
            means[r] /= counted.size();
        }
        return Optional.of(means);
    }

    private static CompetingPlace place(
            PointOutcomes outcomes,
            Response response,
            int point,
            List<PlaneAxis> axes,
            List<Factor> told,
            Map<String, double[]> competitors) {
        double[] coordinates = new double[axes.size()];
        double[] values = new double[axes.size()];
        for (int j = 0; j < values.length; j++) {
            values[j] = outcomes.number(point, axes.get(j).factor());
            coordinates[j] = axes.get(j).range().position(values[j]);
        }
        List<String> slice = told.stream()
                .map(factor -> factor.label() + "=" + outcomes.cell(point, factor))
                .toList();
        return new CompetingPlace(
                point,
                String.join(" ", slice),
                coordinates,
                values,
                competitors,
                Winner.of(competitors, response.smallerIsBetter()).orElse(""),
                verdict(competitors, response));
    }

    /** Ranking looks for the smallest mean; where more is better, signs are changed. */
    private static Verdict verdict(Map<String, double[]> competitors, Response response) {
        List<String> names = List.copyOf(competitors.keySet());
        double[][] values = new double[names.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = competitors.get(names.get(i)).clone();
            for (int r = 0; r < values[i].length && !response.smallerIsBetter(); r++) {
                values[i][r] = -values[i][r];
            }
        }
        return Ranking.of(names, values, Finding.LEVEL).verdict();
    }
}
