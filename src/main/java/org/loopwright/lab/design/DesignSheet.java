package org.loopwright.lab.design;

import java.util.List;
import java.util.Optional;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.sheet.Written;

/** A design as a study file has it: a group of keys for each {@link DesignKind}, each of which makes its own design. */
sealed interface DesignSheet {

    /**
     * Where a design is made.
     *
     * @param place where it was written
     * @param factors that the study names
     * @param key of the design, for faults
     */
    record Site(Place place, List<Factor> factors, String key) {}

    /** The design; empty, with faults added, if it cannot be made. */
    Optional<Design> design(DesignReader reader, Site site);

    /** True of designs whose points bring factors with them that the constraints may speak of. */
    default boolean bringsFactors() {
        return false;
    }

    /** All combinations. */
    record Full(
            @Parameter(text = "full") Marked kind,

            @Parameter(unit = "values", min = 2, max = 1000, text = "evenly spread values that each range takes")
            Optional<Integer> steps)
            implements DesignSheet {

        @Override
        public Optional<Design> design(DesignReader reader, Site site) {
            return reader.full(steps, site);
        }
    }

    /** A fraction of all combinations of two levels. */
    record Fractional(
            @Parameter(text = "fractional") Marked kind,

            @Parameter(unit = "1", min = 3, max = 11, text = "resolution")
            Optional<Integer> resolution,

            @Parameter(text = "generators such as D=ABC, instead of a resolution")
            Optional<List<String>> generators)
            implements DesignSheet {

        @Override
        public Optional<Design> design(DesignReader reader, Site site) {
            if (resolution.isPresent() == generators.isPresent()) {
                return reader.refused(site, "must have one of resolution and generators");
            }
            return reader.twoLevels(
                    DesignKind.FRACTIONAL,
                    site,
                    count -> generators.isPresent()
                            ? FractionalFactorial.of(count, generators.get())
                            : FractionalFactorial.ofResolution(count, resolution.orElseThrow()));
        }
    }

    /** Main effects with few points. */
    record FewRuns(
            @Parameter(text = "plackett_burman") Marked kind,

            @Parameter(text = "true to add the mirror image of each point", orElse = "false")
            boolean folded)
            implements DesignSheet {

        @Override
        public Optional<Design> design(DesignReader reader, Site site) {
            return reader.twoLevels(DesignKind.PLACKETT_BURMAN, site, count -> new PlackettBurman(count, folded));
        }
    }

    /** Points one by one. */
    record Points(
            @Parameter(text = "list") Marked kind,

            @Parameter(text = "the points, each with levels by path")
            List<Written> points)
            implements DesignSheet {

        @Override
        public Optional<Design> design(DesignReader reader, Site site) {
            return reader.listed(DesignKind.LIST, site, points, site.key() + ".points");
        }

        @Override
        public boolean bringsFactors() {
            return true;
        }
    }

    /** Points in a file. */
    record Csv(
            @Parameter(text = "csv") Marked kind,

            @Parameter(text = "file with a header of paths and a line for each point")
            Marked file)
            implements DesignSheet {

        @Override
        public Optional<Design> design(DesignReader reader, Site site) {
            return reader.table(file, site);
        }

        @Override
        public boolean bringsFactors() {
            return true;
        }
    }

    /** Every other level of each factor, one factor at a time. */
    record OneAtATime(
            @Parameter(text = "one_at_a_time") Marked kind,

            @Parameter(text = "levels of the first point by path")
            Optional<Written> base)
            implements DesignSheet {

        @Override
        public Optional<Design> design(DesignReader reader, Site site) {
            return reader.oneAtATime(base, site);
        }
    }

    /** Latin hypercube. */
    record LatinHypercube(
            @Parameter(text = "latin_hypercube") Marked kind,

            @Parameter(unit = "points", min = 1, max = 1e6, text = "number of points")
            int points,

            @Parameter(text = "true if points are kept far from each other", orElse = "true")
            boolean maximin)
            implements DesignSheet {

        @Override
        public Optional<Design> design(DesignReader reader, Site site) {
            return reader.sampled(
                    DesignKind.LATIN_HYPERCUBE,
                    site,
                    dimensions -> 1,
                    (dimensions, round) -> LatinHypercubeSample.of(dimensions, points, maximin, reader.streams(round)));
        }
    }

    /** Sobol' sequence. */
    record Sobol(
            @Parameter(text = "sobol") Marked kind,

            @Parameter(unit = "points", min = 1, max = 1e8, text = "number of points, better a power of two")
            int points,

            @Parameter(text = "true, false, linear-matrix, owen or none", orElse = "true")
            Marked scramble,

            @Parameter(unit = "points", min = 0, max = 1e8, text = "points left out at the beginning", orElse = "0")
            int skip)
            implements DesignSheet {

        @Override
        public Optional<Design> design(DesignReader reader, Site site) {
            return reader.scramble(scramble, site)
                    .flatMap(how -> reader.sampled(
                            DesignKind.SOBOL,
                            site,
                            dimensions -> 1,
                            (dimensions, round) -> SobolSample.of(
                                    dimensions,
                                    points,
                                    DesignReader.skip(skip, round, points),
                                    how,
                                    reader.streams(0))));
        }
    }

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
            Optional<Integer> candidates)
            implements DesignSheet {

        @Override
        public Optional<Design> design(DesignReader reader, Site site) {
            return reader.sampled(
                    DesignKind.MORRIS,
                    site,
                    dimensions -> dimensions + 1,
                    (dimensions, round) -> candidates.isPresent()
                            ? MorrisSample.spread(
                                    dimensions, trajectories, levels, candidates.get(), reader.streams(round))
                            : MorrisSample.of(dimensions, trajectories, levels, reader.streams(round)));
        }
    }

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
            int skip)
            implements DesignSheet {

        @Override
        public Optional<Design> design(DesignReader reader, Site site) {
            return reader.scramble(scramble, site)
                    .flatMap(how -> reader.sampled(
                            DesignKind.SALTELLI,
                            site,
                            dimensions -> (secondOrder ? 2 * dimensions : dimensions) + 2,
                            (dimensions, round) -> SaltelliSample.of(
                                    dimensions,
                                    base,
                                    secondOrder,
                                    DesignReader.skip(skip, round, base),
                                    how,
                                    reader.streams(0))));
        }
    }

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
            Marked between,

            @Parameter(
                    text = "halve: half-way between neighbours with different winners; straddle: where it is least"
                            + " certain which of two is ahead",
                    orElse = "halve")
            AdaptiveRule.Refinement refine)
            implements DesignSheet {

        @Override
        public Optional<Design> design(DesignReader reader, Site site) {
            return reader.adaptive(this, site);
        }

        @Override
        public boolean bringsFactors() {
            return initial.isList();
        }
    }

    /** A base, and each of some levers pulled alone, at all combinations of the other factors. */
    record Levers(
            @Parameter(text = "levers") Marked kind,

            @Parameter(text = "what is pulled, one at a time")
            List<StudySheet.LeverSheet> levers,

            @Parameter(unit = "values", min = 2, max = 1000, text = "evenly spread values that each range takes")
            Optional<Integer> steps)
            implements DesignSheet {

        @Override
        public Optional<Design> design(DesignReader reader, Site site) {
            return reader.levers(levers, steps, site);
        }

        @Override
        public boolean bringsFactors() {
            return true;
        }
    }

    /** All mixtures of two sheets, at all combinations of the other factors. */
    record Coalitions(
            @Parameter(text = "coalitions") Marked kind,

            @Parameter(text = "name of the sheet that mixtures start from")
            Marked from,

            @Parameter(text = "name of the sheet that they lead to")
            Marked to,

            @Parameter(text = "lists of entries by the name of their group; rest stands for all that differ beside")
            Written groups,

            @Parameter(text = "two lists of groups whose interaction is asked for")
            Optional<Written> halves,

            @Parameter(unit = "values", min = 2, max = 1000, text = "evenly spread values that each range takes")
            Optional<Integer> steps,

            @Parameter(text = "path that names the two sheets", orElse = "system")
            Marked of)
            implements DesignSheet {

        @Override
        public Optional<Design> design(DesignReader reader, Site site) {
            return reader.coalitions(this, site);
        }

        @Override
        public boolean bringsFactors() {
            return true;
        }
    }
}
