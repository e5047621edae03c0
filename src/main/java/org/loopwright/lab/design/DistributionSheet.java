package org.loopwright.lab.design;

import java.util.LinkedHashMap;
import java.util.Map;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Parameter;

/** A distribution as a study file has it: a group of keys for each kind. */
sealed interface DistributionSheet {

    /** Kinds of distributions by the names that files use. */
    static Map<String, Class<? extends Record>> kinds() {
        Map<String, Class<? extends Record>> kinds = new LinkedHashMap<>();
        kinds.put("uniform", Uniform.class);
        kinds.put("normal", Normal.class);
        kinds.put("lognormal", LogNormal.class);
        kinds.put("triangular", Triangular.class);
        kinds.put("beta", Beta.class);
        return kinds;
    }

    /**
     * The distribution.
     *
     * @throws IllegalArgumentException if its numbers give none
     */
    Distribution distribution();

    /** Even. */
    record Uniform(@Parameter(text = "uniform") Marked kind) implements DistributionSheet {

        @Override
        public Distribution distribution() {
            return new Distribution.Uniform();
        }
    }

    /** Normal. */
    record Normal(
            @Parameter(text = "normal") Marked kind,
            @Parameter(text = "mean") double mean,
            @Parameter(text = "standard deviation") double sd)
            implements DistributionSheet {

        @Override
        public Distribution distribution() {
            return new Distribution.Normal(mean, sd);
        }
    }

    /** Lognormal. */
    record LogNormal(
            @Parameter(text = "lognormal") Marked kind,
            @Parameter(text = "median") double median,

            @Parameter(text = "standard deviation of the natural logarithm")
            double sigma)
            implements DistributionSheet {

        @Override
        public Distribution distribution() {
            return new Distribution.LogNormal(median, sigma);
        }
    }

    /** Triangular. */
    record Triangular(
            @Parameter(text = "triangular") Marked kind,
            @Parameter(text = "likeliest value") double mode) implements DistributionSheet {

        @Override
        public Distribution distribution() {
            return new Distribution.Triangular(mode);
        }
    }

    /** Beta. */
    record Beta(
            @Parameter(text = "beta") Marked kind,
            @Parameter(text = "first shape") double alpha,
            @Parameter(text = "second shape") double beta)
            implements DistributionSheet {

        @Override
        public Distribution distribution() {
            return new Distribution.Beta(alpha, beta);
        }
    }
}
