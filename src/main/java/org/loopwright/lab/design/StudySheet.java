package org.loopwright.lab.design;

import java.util.List;
import java.util.Optional;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.TopSettings;
import org.loopwright.lab.sheet.Written;

/** A study as its file has it. */
record StudySheet(
        @Parameter(text = "name, as used in names of folders")
        Marked study,

        @Parameter(text = "title for people") Optional<Marked> title,

        @Parameter(text = "root seed, decimal or 0x and hexadecimal, any 64 bits")
        Marked seed,

        @Parameter(unit = "runs", min = 1, max = 1e6, text = "replications of each design point")
        int replications,

        @Parameter(text = "scenario that the study starts from")
        Optional<Marked> base,

        TopSettings scenario,
        @Parameter(text = "values by path", orElse = "{}") List<Setting> set,
        @Parameter(text = "what is varied", orElse = "[]") List<Written> factors,

        @Parameter(text = "what the factors of a point must have to do with each other", orElse = "[]")
        List<Marked> constraints,

        @Parameter(text = "which combinations of levels are design points")
        Optional<Written> design,

        @Parameter(text = "draws of a posterior that all combinations are run at")
        Optional<Written> over,

        @Parameter(text = "what is fitted to which targets, in place of a design")
        Optional<Written> calibrate,

        @Parameter(text = "what the study looks at", orElse = "[]")
        List<ResponseSheet> responses,

        @Parameter(text = "which settings of its factors are held against each other, answered first", orElse = "[]")
        List<Written> compare,

        @Parameter(text = "of what it is asked where in the space of its factors it holds", orElse = "[]")
        List<Written> regions,

        @Parameter(text = "when a design point has had enough replications")
        Optional<Written> stop,

        @Parameter(text = "time on the wall clock after which no further run is begun")
        Optional<Marked> budget,

        @Parameter(unit = "runs", min = 1, max = 2147483647, text = "runs after which no further one is begun")
        Optional<Integer> maxRuns,

        @Parameter(text = "time on the wall clock that a run may take")
        Optional<Marked> timeLimit,

        @Parameter(text = "how much is kept") Optional<Written> keep) {

    /** A factor. */
    record FactorSheet(
            @Parameter(text = "path of what is varied; several are varied together")
            Optional<Written> path,

            @Parameter(text = "paths that are varied together, instead of one")
            Optional<Written> paths,

            @Parameter(text = "name of its column in tables")
            Optional<Marked> label,

            @Parameter(text = "its levels") Optional<Written> levels,

            @Parameter(text = "least and greatest value, instead of levels")
            Optional<Written> range,

            @Parameter(
                    unit = "values",
                    min = 2,
                    max = 1000000,
                    text = "evenly spread values of the range that are its levels")
            Optional<Integer> steps,

            @Parameter(min = 0, text = "distance of the levels that the range has")
            Optional<Double> step,

            @Parameter(text = "which values of the range are spread evenly")
            Optional<Range.Scale> scale,

            @Parameter(text = "how values are spread over the range")
            Optional<Written> distribution,

            @Parameter(text = "true if values of the range are whole numbers", orElse = "false")
            boolean integer,

            @Parameter(text = "levels of earlier factors at which it counts")
            Optional<Written> onlyWhen) {}

    /** Draws of a posterior. */
    record OverSheet(
            @Parameter(text = "a table, or posterior for that of the sheets", orElse = "posterior")
            Marked file,

            @Parameter(unit = "draws", min = 1, max = 1e6, text = "how many of its draws, from the first; none: all")
            Optional<Integer> draws,

            @Parameter(text = "path of the factor whose sheets have each of their numbers drawn within its range too")
            Optional<Marked> ranges) {}

    /** A lever. */
    record LeverSheet(
            @Parameter(text = "its name in tables") Marked name,

            @Parameter(text = "values by path, or multiples such as x0.5 of what stands there otherwise")
            List<Setting> set,

            @Parameter(text = "which way it should move responses, by their names: more or less")
            Optional<Written> expects) {}

    /** A response. */
    record ResponseSheet(
            @Parameter(text = "its name within the study") Marked name,
            @Parameter(text = "column of the outcomes") Marked measure,

            @Parameter(text = "system whose rows count, none: all")
            Optional<Marked> system,

            @Parameter(text = "true if less is better", orElse = "true")
            boolean smallerIsBetter) {}

    /** Two settings of factors that are held against each other. */
    record ContrastSheet(
            @Parameter(text = "the question in words") Optional<Marked> label,

            @Parameter(text = "the factor whose levels are compared")
            Optional<Marked> factor,

            @Parameter(text = "its level that is compared") Optional<Marked> of,

            @Parameter(text = "its level that it is compared with")
            Optional<Marked> against,

            @Parameter(text = "levels of factors that are compared, instead of those of one")
            Optional<Written> a,

            @Parameter(text = "levels of factors that they are compared with")
            Optional<Written> b,

            @Parameter(text = "levels of further factors that alone count")
            Optional<Written> where,

            @Parameter(text = "name of the response; none: all of the study")
            Optional<Marked> response) {}

    /** What is asked of the space of factors. */
    record RegionSheet(
            @Parameter(text = "name of the response") Marked response,

            @Parameter(text = "system whose response it is") Marked system,

            @Parameter(text = "system that it is to be better than")
            Optional<Marked> than,

            @Parameter(text = "the response is to be greater, in its unit")
            Optional<Double> above,

            @Parameter(text = "the response is to be less, in its unit")
            Optional<Double> below) {}

    /** A stopping rule. */
    record StopSheet(
            @Parameter(text = "name of the response") Marked response,

            @Parameter(min = 0, text = "half width that the interval must not exceed, in the unit of the response")
            Optional<Double> halfWidth,

            @Parameter(unit = "1", min = 0, max = 1, text = "the same as a share of the mean")
            Optional<Double> relative,

            @Parameter(unit = "1", min = 0.5, max = 0.999999, text = "confidence of the interval", orElse = "0.95")
            double confidence,

            @Parameter(unit = "runs", min = 2, max = 1e6, text = "replications before it is asked first", orElse = "5")
            int minimum,

            @Parameter(unit = "runs", min = 2, max = 1e6, text = "replications after which it stops in any case")
            Optional<Integer> maximum,

            @Parameter(unit = "runs", min = 1, max = 1e6, text = "replications added at a time", orElse = "5")
            int batch) {}

    /** A rule that selects. */
    record SelectSheet(
            @Parameter(text = "factor whose best level is selected")
            Marked select,

            @Parameter(text = "name of the response") Marked response,

            @Parameter(text = "least lead that matters, in the unit of the response, such as 30 days")
            Optional<Marked> indifference,

            @Parameter(
                    unit = "1",
                    min = 0.5,
                    max = 0.999999,
                    text = "confidence that all selections are right, with an indifference; none: 0.95")
            Optional<Double> confidence,

            @Parameter(text = "runs that are spent where they tell most, such as 2000 runs, instead of an indifference")
            Optional<Marked> budget,

            @Parameter(unit = "runs", min = 2, max = 1e6, text = "replications of the first stage", orElse = "10")
            int minimum,

            @Parameter(unit = "runs", min = 1, max = 1e6, text = "replications added at a time", orElse = "5")
            int batch) {}
}
