package org.loopwright.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.scenario.Marked;
import org.loopwright.scenario.Parameter;
import org.loopwright.scenario.Written;

/** The kinds of designs and distributions as a study file has them. */
final class DesignSheets {

    private DesignSheets() {}

    /** Kinds of designs by the names that files use. */
    static Map<String, Class<? extends Record>> designs() {
        Map<String, Class<? extends Record>> kinds = new LinkedHashMap<>();
        kinds.put("full", Full.class);
        kinds.put("fractional", Fractional.class);
        kinds.put("plackett_burman", FewRuns.class);
        kinds.put("list", Points.class);
        kinds.put("csv", Csv.class);
        kinds.put("one_at_a_time", OneAtATime.class);
        kinds.put("latin_hypercube", LatinHypercube.class);
        kinds.put("sobol", Sobol.class);
        kinds.put("morris", Morris.class);
        kinds.put("saltelli", Saltelli.class);
        kinds.put("adaptive", Adaptive.class);
        return kinds;
    }

    /** Kinds of distributions by the names that files use. */
    static Map<String, Class<? extends Record>> distributions() {
        Map<String, Class<? extends Record>> kinds = new LinkedHashMap<>();
        kinds.put("uniform", Uniform.class);
        kinds.put("normal", Normal.class);
        kinds.put("lognormal", LogNormal.class);
        kinds.put("triangular", Triangular.class);
        kinds.put("beta", Beta.class);
        return kinds;
    }

    /** All combinations. */
    record Full(
            @Parameter(text = "full") Marked kind,

            @Parameter(unit = "values", min = 2, max = 1000, text = "evenly spread values that each range takes")
            Optional<Integer> steps) {}

    /** A fraction of all combinations of two levels. */
    record Fractional(
            @Parameter(text = "fractional") Marked kind,

            @Parameter(unit = "1", min = 3, max = 11, text = "resolution")
            Optional<Integer> resolution,

            @Parameter(text = "generators such as D=ABC, instead of a resolution")
            Optional<List<String>> generators) {}

    /** Main effects with few points. */
    record FewRuns(
            @Parameter(text = "plackett_burman") Marked kind,

            @Parameter(text = "true to add the mirror image of each point", orElse = "false")
            boolean folded) {}

    /** Points one by one. */
    record Points(
            @Parameter(text = "list") Marked kind,

            @Parameter(text = "the points, each with levels by path")
            List<Written> points) {}

    /** Points in a file. */
    record Csv(
            @Parameter(text = "csv") Marked kind,

            @Parameter(text = "file with a header of paths and a line for each point")
            Marked file) {}

    /** Every other level of each factor, one factor at a time. */
    record OneAtATime(
            @Parameter(text = "one_at_a_time") Marked kind,

            @Parameter(text = "levels of the first point by path")
            Optional<Written> base) {}

    /** Latin hypercube. */
    record LatinHypercube(
            @Parameter(text = "latin_hypercube") Marked kind,

            @Parameter(unit = "points", min = 1, max = 1e6, text = "number of points")
            int points,

            @Parameter(text = "true if points are kept far from each other", orElse = "true")
            boolean maximin) {}

    /** Sobol' sequence. */
    record Sobol(
            @Parameter(text = "sobol") Marked kind,

            @Parameter(unit = "points", min = 1, max = 1e8, text = "number of points, better a power of two")
            int points,

            @Parameter(text = "true, false, linear-matrix, owen or none", orElse = "true")
            Marked scramble,

            @Parameter(unit = "points", min = 0, max = 1e8, text = "points left out at the beginning", orElse = "0")
            int skip) {}

    /** Trajectories. */
    record Morris(
            @Parameter(text = "morris") Marked kind,

            @Parameter(unit = "trajectories", min = 1, max = 1e6, text = "number of trajectories")
            int trajectories,

            @Parameter(unit = "levels", min = 2, max = 1000000, text = "levels of the grid, even", orElse = "4")
            int levels,

            @Parameter(
                    unit = "trajectories",
                    min = 1,
                    max = 1000,
                    text = "how many random ones the trajectories are chosen of")
            Optional<Integer> candidates) {}

    /** Blocks for indices. */
    record Saltelli(
            @Parameter(text = "saltelli") Marked kind,

            @Parameter(unit = "points", min = 1, max = 1e8, text = "base points, better a power of two")
            int base,

            @Parameter(text = "true for indices of pairs too", orElse = "false")
            boolean secondOrder,

            @Parameter(text = "true, false, linear-matrix, owen or none", orElse = "true")
            Marked scramble,

            @Parameter(unit = "points", min = 0, max = 1e8, text = "points left out at the beginning", orElse = "0")
            int skip) {}

    /** A design that grows. */
    record Adaptive(
            @Parameter(text = "adaptive") Marked kind,

            @Parameter(text = "design of the initial points, or a list of points")
            Written initial,

            @Parameter(unit = "rounds", min = 1, max = 1000, text = "rounds at most")
            int rounds,

            @Parameter(unit = "points", min = 1, max = 1e6, text = "design points that a round adds at most")
            int pointsPerRound,

            @Parameter(text = "name of the response that decides who wins")
            Marked response,

            @Parameter(text = "path of the factor whose levels compete", orElse = "system")
            Marked between) {}

    /** Even. */
    record Uniform(@Parameter(text = "uniform") Marked kind) {}

    /** Normal. */
    record Normal(
            @Parameter(text = "normal") Marked kind,
            @Parameter(text = "mean") double mean,
            @Parameter(text = "standard deviation") double sd) {}

    /** Lognormal. */
    record LogNormal(
            @Parameter(text = "lognormal") Marked kind,
            @Parameter(text = "median") double median,

            @Parameter(text = "standard deviation of the natural logarithm")
            double sigma) {}

    /** Triangular. */
    record Triangular(
            @Parameter(text = "triangular") Marked kind,
            @Parameter(text = "likeliest value") double mode) {}

    /** Beta. */
    record Beta(
            @Parameter(text = "beta") Marked kind,
            @Parameter(text = "first shape") double alpha,
            @Parameter(text = "second shape") double beta) {}
}
