package org.loopwright.lab.design;

import java.util.List;
import java.util.Optional;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.sheet.Written;

/** A calibration as a study file has it. */
record CalibrationSheet(
        @Parameter(text = "table of targets, a file seen from the study")
        Marked targets,

        @Parameter(text = "path of the factor whose levels are fitted one by one, each to its own rows of targets")
        Optional<Marked> each,

        @Parameter(text = "what is left open, beside the factors with a range", orElse = "[]")
        List<Written> entries,

        @Parameter(text = "measures of targets that are ratios of columns", orElse = "[]")
        List<RatioSheet> ratios,

        @Parameter(unit = "particles", min = 10, max = 1e5, text = "particles of a population", orElse = "200")
        int particles,

        @Parameter(
                unit = "1",
                min = 0.05,
                max = 0.95,
                text = "share of them by which the tolerance falls from one generation to the next",
                orElse = "0.5")
        double quantile,

        @Parameter(unit = "generations", min = 1, max = 1000, text = "generations at most", orElse = "10")
        int generations,

        @Parameter(unit = "1", min = 0, max = 1e6, text = "distance at which there is nothing to gain", orElse = "0")
        double tolerance,

        @Parameter(
                unit = "1",
                min = 0,
                max = 1,
                text = "share of proposals within the new tolerance below which a fit ends",
                orElse = "0.02")
        double leastAcceptance,

        @Parameter(text = "how proposals depend on a population", orElse = "covariance")
        Calibration.Kernel kernel,

        @Parameter(text = "how the misses of several targets are one number", orElse = "rms")
        Calibration.Distance distance,

        @Parameter(unit = "draws", min = 2, max = 1e5, text = "draws of the posterior", orElse = "100")
        int draws) {

    /** An entry. */
    record EntrySheet(
            @Parameter(text = "its path") Marked path,

            @Parameter(text = "least and greatest value; none: the range that its sheet gives")
            Optional<Written> range,

            @Parameter(text = "which values are equally likely; none: log where the range goes through a tenfold")
            Optional<Range.Scale> scale,

            @Parameter(text = "true if all that are fitted one by one have one value", orElse = "false")
            boolean joint) {

        /** Without more than its path. */
        EntrySheet(Marked path) {
            this(path, Optional.empty(), Optional.empty(), false);
        }
    }

    /** A ratio. */
    record RatioSheet(
            @Parameter(text = "its name in the table of targets")
            Marked measure,

            @Parameter(text = "columns of the outcomes above the line")
            List<String> of,

            @Parameter(text = "columns below the line") List<String> to) {}
}
