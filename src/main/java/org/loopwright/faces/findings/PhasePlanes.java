package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.design.AdaptiveRule;
import org.loopwright.lab.design.DesignKind;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Response;
import org.loopwright.lab.design.Study;
import org.loopwright.subject.scenario.ScenarioPaths;

/**
 * The phase diagrams of one response of a study: over the two ranges of an adaptive design, over the first two factors of
 * numbers of all combinations of levels, over the two that move the differences most of points spread over a space. A
 * diagram for each combination of the factors that are told apart by level. Immutable.
 *
 * @param response whose differences are looked at
 * @param between whose levels compete; empty: the systems
 * @param competitors in the order in which they are met
 * @param axes two of them, or none where there are no two
 * @param averaged factors that points have whatever value of, so that the planes are means over them
 * @param diagrams those that could be told
 * @param lacks why others, or all, could not, sentences without their stop
 */
public record PhasePlanes(
        Response response,
        Optional<Factor> between,
        List<String> competitors,
        List<PlaneAxis> axes,
        List<Factor> averaged,
        List<PhaseDiagram> diagrams,
        List<String> lacks) {

    /** Levels of a grid that an axis needs: with two there is nothing between them. */
    private static final int FEWEST_LEVELS = 3;

    private static final int MOST_DIAGRAMS = 12;

    /** Parts of a range by which it is told whether it moves anything. */
    private static final int PARTS = 5;

    public PhasePlanes {
        competitors = List.copyOf(competitors);
        axes = List.copyOf(axes);
        averaged = List.copyOf(averaged);
        diagrams = List.copyOf(diagrams);
        lacks = List.copyOf(lacks);
    }

    /** Those of every response of a study of which something can be said; none for designs without planes. */
    public static List<PhasePlanes> of(Path folder, Study study) throws IOException {
        boolean isOfDraws = study.factors().stream()
                .anyMatch(
                        factor -> !factor.draws().isEmpty() || !factor.levers().isEmpty());
        if (isOfDraws || study.calibration().isPresent() || !hasPlanes(study)) {
            return List.of();
        }
        Optional<Factor> between = between(study);
        boolean isAdaptive = study.adaptive().isPresent();
        List<PlaneAxis> numeric = study.factors().stream()
                .filter(factor -> between.filter(factor::equals).isEmpty()
                        && !factor.isDummy()
                        && factor.sets().isEmpty()
                        && (!isAdaptive || factor.range().isPresent()))
                .flatMap(factor -> PlaneAxis.of(factor).stream())
                .toList();
        if (numeric.size() < 2 || (isAdaptive && numeric.size() > 2)) {
            return List.of();
        }
        List<PhasePlanes> all = new ArrayList<>();
        Outcome outcome = Outcome.read(folder, study);
        for (Response response : outcome.responses()) {
            of(study, outcome, response, between, numeric).ifPresent(all::add);
        }
        return all;
    }

    /** Trajectories and blocks have points that differ in one factor only, which is no spread over a plane. */
    private static boolean hasPlanes(Study study) {
        return switch (study.design().kind()) {
            case FULL, ADAPTIVE, LIST, CSV, LATIN_HYPERCUBE, SOBOL -> true;
            case FRACTIONAL, PLACKETT_BURMAN, ONE_AT_A_TIME, MORRIS, SALTELLI, LEVERS, COALITIONS, CALIBRATION -> false;
        };
    }

    private static Optional<Factor> between(Study study) {
        String path = study.adaptive().map(AdaptiveRule::between).orElse(ScenarioPaths.SYSTEM);
        return study.factors().stream().filter(factor -> factor.is(path)).findFirst();
    }

    /** What was read, and where too little of it is embodied for a response to rank anything. */
    private record Outcome(List<Response> responses, PointOutcomes points, Optional<Response> share) {

        static Outcome read(Path folder, Study study) throws IOException {
            List<Response> asked = study.adaptive().isPresent()
                    ? study.responses().stream()
                            .filter(one ->
                                    one.name().equals(study.adaptive().get().response()))
                            .toList()
                    : study.responses().stream()
                            .filter(one -> one.system().isEmpty())
                            .toList();
            if (study.responses().isEmpty()) {
                asked = Measured.ESTIMANDS.stream()
                        .map(one -> new Response(one.column(), one.column(), one.smallerIsBetter()))
                        .toList();
            }
            Response share = new Response(Outcomes.EMBODIED_SHARE, Outcomes.EMBODIED_SHARE, false);
            List<Response> both = new ArrayList<>(asked);
            both.add(share);
            Optional<PointOutcomes> read = PointOutcomes.read(folder, study, both);
            return read.isPresent()
                    ? new Outcome(asked, read.get(), Optional.of(share))
                    : new Outcome(
                            study.responses().isEmpty() ? asked.subList(0, 1) : asked,
                            PointOutcomes.read(folder, study),
                            Optional.empty());
        }

        /** Places at which under half of what is known is embodied, by the first of their points. */
        List<Integer> thin(Study study, Response response, Optional<Factor> between) {
            if (share.isEmpty() || !response.measure().equals(Outcomes.EMBODIMENT_TIME)) {
                return List.of();
            }
            return CompetingPlace.all(study, points, share.get(), between, List.of()).stream()
                    .filter(place -> place.competitors().values().stream()
                            .mapToDouble(PhasePlanes::mean)
                            .anyMatch(EmbodiedShare::isThin))
                    .map(CompetingPlace::point)
                    .toList();
        }
    }

    private static Optional<PhasePlanes> of(
            Study study, Outcome outcome, Response response, Optional<Factor> between, List<PlaneAxis> numeric) {
        List<Integer> thin = outcome.thin(study, response, between);
        List<CompetingPlace> looked = CompetingPlace.all(study, outcome.points(), response, between, numeric).stream()
                .filter(place -> !thin.contains(place.point()))
                .toList();
        List<String> competitors = looked.stream()
                .flatMap(place -> place.competitors().keySet().stream())
                .distinct()
                .toList();
        boolean isGrid = study.design().kind() == DesignKind.FULL;
        if (looked.stream().noneMatch(place -> place.competitors().size() > 1)) {
            return Optional.empty();
        }
        List<String> lacks = new ArrayList<>();
        if (!thin.isEmpty()) {
            lacks.add("At " + thin.size() + " of " + (thin.size() + looked.size())
                    + " places a competitor embodies less than half: they are left out");
        }
        List<PlaneAxis> fine = numeric.stream()
                .filter(axis -> levels(looked, numeric.indexOf(axis)) >= FEWEST_LEVELS)
                .toList();
        if (fine.size() < 2) {
            lacks.add("A plane needs two factors of numbers with " + FEWEST_LEVELS + " levels each");
            return Optional.of(new PhasePlanes(response, between, competitors, List.of(), List.of(), List.of(), lacks));
        }
        List<PlaneAxis> axes = isGrid || fine.size() == 2 ? fine.subList(0, 2) : strongest(looked, numeric, fine);
        List<Factor> averaged = isGrid
                ? List.of()
                : numeric.stream()
                        .filter(axis -> !axes.contains(axis))
                        .map(PlaneAxis::factor)
                        .toList();
        boolean isScattered = !averaged.isEmpty();
        List<Factor> untold = new ArrayList<>(averaged);
        study.factors().stream().filter(Factor::isDummy).forEach(untold::add);
        Map<String, List<CompetingPlace>> slices = new LinkedHashMap<>();
        CompetingPlace.all(study, outcome.points(), response, between, axes, untold).stream()
                .filter(place -> !thin.contains(place.point()))
                .forEach(place -> slices.computeIfAbsent(place.slice(), slice -> new ArrayList<>())
                        .add(place));
        List<PhaseDiagram> diagrams = new ArrayList<>();
        if (slices.size() > MOST_DIAGRAMS) {
            lacks.add("There are " + slices.size() + " planes, one for each combination of the other levels: more than "
                    + MOST_DIAGRAMS + " are not worked out");
        } else {
            slices.forEach((slice, places) -> PhaseDiagram.of(
                            places, competitors, axes, response.smallerIsBetter(), isScattered)
                    .ifPresentOrElse(
                            diagrams::add,
                            () -> lacks.add((slice.isEmpty() ? "There" : "With " + slice + " there")
                                    + " are fewer than " + PhaseDiagram.fewest(isScattered)
                                    + " places at which all were run: too few for a surface")));
        }
        return Optional.of(new PhasePlanes(response, between, competitors, axes, averaged, diagrams, lacks));
    }

    private static long levels(List<CompetingPlace> places, int axis) {
        return places.stream()
                .mapToDouble(place -> place.coordinates()[axis])
                .distinct()
                .count();
    }

    /** The two factors whose levels tell most of how differences vary, in the order of the study. */
    private static List<PlaneAxis> strongest(
            List<CompetingPlace> places, List<PlaneAxis> numeric, List<PlaneAxis> fine) {
        double[] told = new double[fine.size()];
        for (int f = 0; f < told.length; f++) {
            told[f] = told(places, numeric.indexOf(fine.get(f)));
        }
        double[] sorted = told.clone();
        Arrays.sort(sorted);
        double second = sorted[sorted.length - 2];
        List<PlaneAxis> strongest = new ArrayList<>();
        for (int f = 0; f < told.length; f++) {
            if (told[f] >= second && strongest.size() < 2) {
                strongest.add(fine.get(f));
            }
        }
        return strongest;
    }

    /** Sum of squares of differences between the parts of an axis, over all pairs of competitors. */
    private static double told(List<CompetingPlace> places, int axis) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        Map<String, double[]> all = new LinkedHashMap<>();
        for (CompetingPlace place : places) {
            List<String> names = List.copyOf(place.competitors().keySet());
            int part = (int) Math.min(PARTS - 1, place.coordinates()[axis] * PARTS);
            for (int a = 0; a < names.size(); a++) {
                for (int b = 0; b < a; b++) {
                    String pair = names.get(b) + '\n' + names.get(a);
                    double difference = mean(place.competitors().get(names.get(b)))
                            - mean(place.competitors().get(names.get(a)));
                    if (!Double.isNaN(difference)) {
                        add(sums, pair + '\n' + part, difference);
                        add(all, pair, difference);
                    }
                }
            }
        }
        double told = 0;
        for (double[] sum : sums.values()) {
            told += sum[0] * sum[0] / sum[1];
        }
        for (double[] sum : all.values()) {
            told -= sum[0] * sum[0] / sum[1];
        }
        return told;
    }

    private static void add(Map<String, double[]> sums, String key, double value) {
        double[] sum = sums.computeIfAbsent(key, none -> new double[2]);
        sum[0] += value;
        sum[1]++;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
